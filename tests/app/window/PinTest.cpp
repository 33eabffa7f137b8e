#include "support/OpenWindow.h"
#include "support/drivers/BackupsDriver.h"
#include "support/drivers/PinDriver.h"
#include "usecases/ActingPin.h"
#include "wiring/Pins.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace xushi {
namespace {

using testing::HasSubstr;

constexpr YearMonth juneMonth{2025, 6};
constexpr auto mainStepKeys = Qt::ControlModifier | Qt::ShiftModifier;

/// The demonstration in June 2025 on the entry page, with the department of the technology contracts.
struct Pins : testing::Test {
    Pins() { open.gridAt(Period::ytd(2025, 6), "TECH_CONTRACT_AMT"); }

    void be(const std::string& person) { open.window.workspace().setPerson({person}); }
    void choose(const DepartmentCode& chosen) { open.entry.chooseDepartment(chosen.text); }
    DepartmentCode department() { return open.window.workspace().catalogue().find(IndicatorCode{"TECH_CONTRACT_AMT"})->department; }
    Stage stage() { return open.window.workspace().now().submissionOf(department(), juneMonth).stage; }
    std::string kept(const std::string& person) { return *open.window.workspace().questions().keptPinOf({person}); }
    void give(const std::string& person, const std::string& pin) {
        auto& store = open.window.workspace().openStore().store();
        ASSERT_TRUE(savePin(store, {{person}, *newPin(pin), {person}, {}, changeNote(std::string(pinAct))}));
    }
    /// The month as the chief finds it.
    void submit() {
        be("TB");
        choose(department());
        open.press(Qt::Key_F7);
        open.entry.explainAll(QStringLiteral("已核实"));
        open.press(Qt::Key_Return, mainStepKeys);
        ASSERT_EQ(stage(), Stage::Submitted) << fromQt(open.frame.notice());
    }
    void approve() {
        be("KZ");
        choose(department());
        open.press(Qt::Key_Return, mainStepKeys);
        if (!open.entry.unreadQuestion().isEmpty()) open.entry.approveAnyway();
    }

    OpenWindow open{"demonstration"};
    PinDriver pins{open.window};
};

TEST_F(Pins, AnApprovalWaitsForItAndAWrongOneChangesNothing) {
    submit();
    give("KZ", "2580");
    approve();
    ASSERT_TRUE(pins.isAsked());
    EXPECT_THAT(fromQt(pins.question()), HasSubstr("科长"));
    EXPECT_EQ(stage(), Stage::Submitted);
    pins.answer(QStringLiteral("2581"));
    ASSERT_TRUE(pins.isAsked()) << "it can be tried again";
    EXPECT_THAT(fromQt(pins.told()), HasSubstr("口令不对"));
    EXPECT_EQ(stage(), Stage::Submitted);
    pins.leave();
    EXPECT_FALSE(pins.isAsked());
    EXPECT_EQ(stage(), Stage::Submitted);
    approve();
    ASSERT_TRUE(pins.isAsked());
    pins.answer(QStringLiteral("2580"));
    EXPECT_FALSE(pins.isAsked());
    EXPECT_EQ(stage(), Stage::Approved);
}

TEST_F(Pins, NobodyIsAskedWhoHasNone) {
    submit();
    give("LD", "2580");
    approve();
    EXPECT_FALSE(pins.isAsked());
    EXPECT_EQ(stage(), Stage::Approved);
}

TEST_F(Pins, IsSetChangedAndDroppedByTheMenuOfWhoIsWorking) {
    be("KZ");
    pins.openChange();
    ASSERT_TRUE(pins.isChanging());
    EXPECT_EQ(pins.offered(), QStringLiteral("Set"));
    pins.change({}, QStringLiteral("2580"), QStringLiteral("2581"));
    EXPECT_THAT(fromQt(pins.told()), HasSubstr("not the same"));
    pins.change({}, QStringLiteral("25"), QStringLiteral("25"));
    EXPECT_THAT(fromQt(pins.told()), HasSubstr("4 到 64"));
    EXPECT_EQ(kept("KZ"), "");
    pins.change({}, QStringLiteral("2580"), QStringLiteral("2580"));
    ASSERT_FALSE(pins.isChanging()) << fromQt(pins.told());
    const std::string first = kept("KZ");
    EXPECT_NE(first, "");
    pins.openChange();
    EXPECT_EQ(pins.offered(), QStringLiteral("Change"));
    pins.change(QStringLiteral("0000"), QStringLiteral("3690"), QStringLiteral("3690"));
    EXPECT_THAT(fromQt(pins.told()), HasSubstr("口令不对"));
    EXPECT_EQ(kept("KZ"), first);
    pins.change(QStringLiteral("2580"), QStringLiteral("3690"), QStringLiteral("3690"));
    ASSERT_FALSE(pins.isChanging()) << fromQt(pins.told());
    EXPECT_NE(kept("KZ"), first);
    pins.openChange();
    pins.drop(QStringLiteral("3690"));
    ASSERT_FALSE(pins.isChanging()) << fromQt(pins.told());
    EXPECT_EQ(kept("KZ"), "");
    QApplication::setActiveWindow(&open.window);
    open.press(Qt::Key_Z, Qt::ControlModifier);
    EXPECT_EQ(kept("KZ"), "") << "Ctrl+Z brings no PIN back";
}

TEST_F(Pins, AnAdministratorDropsAForgottenOneWithAReason) {
    open.put(Person{.code = {"GL"}, .name = "管理员", .role = Role::Administrator});
    give("LD", "2580");
    give("GL", "3690");
    be("KZ");
    pins.openChange();
    EXPECT_EQ(pins.people().size(), 1) << "a chief changes their own alone";
    QTest::keyClick(QApplication::activeModalWidget(), Qt::Key_Escape);
    be("GL");
    pins.openChange();
    EXPECT_EQ(pins.people(), (QStringList{QStringLiteral("管理员"), QStringLiteral("局领导")}));
    pins.chooseWhose(QStringLiteral("局领导"));
    EXPECT_EQ(pins.offered(), QString()) << "nobody gives somebody else one";
    pins.dropTheirs(QStringLiteral("3690"), {});
    EXPECT_THAT(fromQt(pins.told()), HasSubstr("理由"));
    EXPECT_NE(kept("LD"), "");
    pins.dropTheirs(QStringLiteral("3690"), QStringLiteral("忘记了"));
    ASSERT_FALSE(pins.isChanging()) << fromQt(pins.told());
    EXPECT_EQ(kept("LD"), "");
}

TEST_F(Pins, ACopyIsRestoredByOneOfThoseWhoHaveOneAlone) {
    const BackupsDriver backups(open.window);
    be("KZ");
    backups.open();
    open.press(Qt::Key_N, Qt::AltModifier);
    backups.wait();
    give("LD", "2580");
    const auto head = [&] { return now(open.window.workspace().openStore().store()).journalHead()->sequence; };
    const auto before = head();
    const auto ask = [&] {
        backups.open();
        open.press(Qt::Key_R, Qt::AltModifier);
        open.press(Qt::Key_Return, Qt::ControlModifier);
        QTest::qWait(1);
        backups.wait();
    };
    ask();
    EXPECT_FALSE(pins.isAsked());
    EXPECT_THAT(fromQt(open.frame.notice()), HasSubstr("局领导"));
    EXPECT_EQ(head(), before);
    be("LD");
    ask();
    ASSERT_TRUE(pins.isAsked()) << fromQt(open.frame.notice());
    pins.answer(QStringLiteral("2580"));
    QTest::qWait(1);
    backups.wait();
    ASSERT_TRUE(open.window.workspace().isOpen());
    EXPECT_LT(head(), before) << fromQt(open.frame.notice());
}

} // namespace
} // namespace xushi
