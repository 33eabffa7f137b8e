#include "HistoryScene.h"

#include "support/ZipText.h"
#include "support/drivers/FileDialogAnswers.h"

#include <QItemSelectionModel>
#include <QTableView>

namespace xushi {
namespace {

class Restoring : public HistoryScene {
protected:
    std::string contracts() { return value("320813"); }
};

TEST_F(Restoring, TheLastActIsTakenBackAfterItsConsequencesWereShown) {
    history.open();
    const auto before = entries();
    hand::press(Qt::Key_R, Qt::AltModifier);
    ASSERT_TRUE(history.isAsking()) << fromQt(history.bar());
    EXPECT_TRUE(history.entries()[0].contains(QStringLiteral("|8.25|85.2|"))) << fromQt(history.entries()[0]);
    EXPECT_EQ(entries(), before);
    hand::press(Qt::Key_Return, Qt::ControlModifier);
    QTest::qWait(1);
    EXPECT_EQ(contracts(), "85.2");
    EXPECT_TRUE(history.rows()[0].contains(QStringLiteral("|撤销（#"))) << fromQt(history.rows()[0]);
    EXPECT_EQ(history.focus(), QStringLiteral("acts"));
}

/// 撤销 taken back is 重做: the step stands again, and Ctrl+Z and Ctrl+Y go on from there.
TEST_F(Restoring, AnUndoThatIsTakenBackIsDoneAgain) {
    open.press(Qt::Key_Z, Qt::ControlModifier);
    ASSERT_EQ(contracts(), "85.2");
    history.open();
    ASSERT_TRUE(history.rows()[0].contains(QStringLiteral("|撤销（#"))) << fromQt(history.rows()[0]);
    hand::press(Qt::Key_R, Qt::AltModifier);
    ASSERT_TRUE(history.isAsking()) << fromQt(history.bar());
    EXPECT_TRUE(history.bar().startsWith(QStringLiteral("Done again, 1 figure(s)"))) << fromQt(history.bar());
    EXPECT_TRUE(history.entries()[0].contains(QStringLiteral("|85.2|8.25|"))) << fromQt(history.entries()[0]);
    hand::press(Qt::Key_Return, Qt::ControlModifier);
    QTest::qWait(1);
    EXPECT_EQ(contracts(), "8.25");
    EXPECT_TRUE(history.rows()[0].contains(QStringLiteral("|重做（#"))) << fromQt(history.rows()[0]);
    hand::press(Qt::Key_Z, Qt::ControlModifier);
    EXPECT_EQ(contracts(), "85.2");
    hand::press(Qt::Key_Y, Qt::ControlModifier);
    EXPECT_EQ(contracts(), "8.25");
    hand::press(Qt::Key_Z, Qt::ControlModifier);
    hand::press(Qt::Key_Z, Qt::ControlModifier);
    EXPECT_EQ(contracts(), "8.52");
}

TEST_F(Restoring, AQuestionEndsWithThePersonWhoAskedIt) {
    history.open();
    hand::press(Qt::Key_R, Qt::AltModifier);
    ASSERT_TRUE(history.isAsking()) << fromQt(history.bar());
    const auto before = entries();
    workspace().setPerson({"KZ"});
    EXPECT_FALSE(history.isAsking());
    hand::press(Qt::Key_Return, Qt::ControlModifier);
    EXPECT_EQ(entries(), before);
    EXPECT_EQ(contracts(), "8.25");
}

/// An act of another store may have the same number.
TEST_F(Restoring, AQuestionEndsWithItsStore) {
    const auto other = (open.folder / "other.xushi").string();
    {
        ASSERT_TRUE(createStoreFrom(other, "demonstration"));
        Workspace second(Language::Chinese);
        ASSERT_TRUE(second.open(toQt(other)));
        for (const auto& department : second.catalogue().departments) ASSERT_TRUE(second.acts().setDeadline({department.code, {2025, 7}}, toQt(inDays(1).toText())));
        for (const char* amount : {"1.1", "1.2", "1.3"})
            ASSERT_TRUE(second.acts().enter({{.indicator = {"TECH_CONTRACT_AMT"}, .region = {"320813"}, .period = july, .value = amount}}, QStringLiteral("enter")));
    }
    history.open();
    const auto heading = history.heading();
    hand::press(Qt::Key_R, Qt::AltModifier);
    ASSERT_TRUE(history.isAsking()) << fromQt(history.bar());
    ASSERT_TRUE(open.window.openStore(toQt(other)));
    history.open();
    QTest::qWait(5);
    EXPECT_FALSE(history.isAsking());
    EXPECT_EQ(history.heading().section(QLatin1Char(' '), 0, 0), heading.section(QLatin1Char(' '), 0, 0)) << "the same number";
    EXPECT_TRUE(history.entries()[0].contains(QStringLiteral("|1.2|1.3|"))) << fromQt(history.entries()[0]);
    hand::press(Qt::Key_Return, Qt::ControlModifier);
    EXPECT_EQ(contracts(), "1.3");
}

TEST_F(Restoring, AnActOfSomebodyElseIsBroughtBackWithAReason) {
    workspace().setPerson({"KZ"});
    history.open();
    hand::press(Qt::Key_R, Qt::AltModifier);
    ASSERT_TRUE(history.isAsking()) << fromQt(history.bar());
    EXPECT_EQ(history.focus(), QStringLiteral("reasonEdit"));
    EXPECT_TRUE(history.entries()[0].contains(QStringLiteral("|8.25|85.2|"))) << fromQt(history.entries()[0]);
    history.giveReason(QStringLiteral("与原表不符"));
    hand::press(Qt::Key_Return, Qt::ControlModifier);
    QTest::qWait(1);
    EXPECT_EQ(contracts(), "85.2");
    EXPECT_TRUE(history.rows()[0].startsWith(QStringLiteral("科长|恢复|"))) << fromQt(history.rows()[0]);
}

TEST_F(Restoring, EscTakesAQuestionBackAndWritesNothing) {
    history.open();
    const auto before = entries();
    hand::press(Qt::Key_D, Qt::AltModifier);
    ASSERT_FALSE(history.bar().isEmpty());
    hand::press(Qt::Key_Escape);
    EXPECT_FALSE(history.isAsking());
    EXPECT_EQ(entries(), before);
}

TEST_F(Restoring, AValueComesBackWithAReasonOnly) {
    history.open();
    hand::press(Qt::Key_Down);
    hand::press(Qt::Key_Down);
    QTest::qWait(1);
    ASSERT_TRUE(history.rows()[2].contains(QStringLiteral("→ 8.52 亿元"))) << fromQt(history.rows()[2]);
    hand::press(Qt::Key_N, Qt::AltModifier);
    ASSERT_TRUE(history.isAsking()) << fromQt(history.bar());
    EXPECT_EQ(history.focus(), QStringLiteral("reasonEdit"));
    EXPECT_TRUE(history.entries()[0].contains(QStringLiteral("|8.25|8.52|"))) << fromQt(history.entries()[0]);
    hand::press(Qt::Key_Return, Qt::ControlModifier);
    EXPECT_TRUE(history.bar().contains(QStringLiteral("理由"))) << fromQt(history.bar());
    EXPECT_EQ(contracts(), "8.25");
    history.giveReason(QStringLiteral("以原表为准"));
    hand::press(Qt::Key_Return, Qt::ControlModifier); // held while the new act comes in on top
    QTest::qWait(1);
    EXPECT_EQ(contracts(), "8.52");
    EXPECT_EQ(history.acts().selectionModel()->selectedRows().size(), 1) << "the act that was brought back is selected no more";
    EXPECT_TRUE(history.rows()[0].contains(QStringLiteral("|恢复|技术合同成交额 · 2025年1—7月 · 洪泽区　8.25 → 8.52 亿元|以原表为准"))) << fromQt(history.rows()[0]);
    hand::press(Qt::Key_Z, Qt::ControlModifier);
    EXPECT_EQ(contracts(), "8.25");
}

TEST_F(Restoring, AValueThatStandsThereIsNotBroughtBack) {
    history.open();
    const auto before = entries();
    hand::press(Qt::Key_N, Qt::AltModifier);
    EXPECT_FALSE(history.isAsking());
    EXPECT_EQ(history.bar(), QStringLiteral("现在就是这个值，不用恢复。"));
    EXPECT_EQ(entries(), before);
}

TEST_F(Restoring, ADayOnWhichTheStoreWasMadeOrAMonthWasMovedIsRefusedInWords) {
    history.open();
    const auto before = entries();
    hand::press(Qt::Key_D, Qt::AltModifier);
    EXPECT_FALSE(history.isAsking());
    EXPECT_TRUE(history.bar().startsWith(QStringLiteral("台账是这一天建立的"))) << fromQt(history.bar());
    EXPECT_EQ(entries(), before);
}

/// Acts of a day of their own: written by the store itself with its time.
TEST_F(Restoring, AWholeDayComesBackAsOneAct) {
    const auto onTheFirst = [&](const std::string& at, const std::string& amount) {
        auto figure = *now(store()).readFigure(key());
        figure->value = *Decimal::parse(amount);
        ChangeNote note = changeNote("enter");
        note.at = at;
        ASSERT_TRUE(store().inTransaction(note, [&](Transaction& transaction) -> Result<void> {
            const auto put = transaction.put(*figure);
            return put ? Result<void>() : Result<void>(put.error());
        }));
    };
    onTheFirst("2031-08-01T04:00:00Z", "9.1");
    onTheFirst("2031-08-01T05:00:00Z", "9.2");
    history.open();
    const auto before = entries();
    hand::press(Qt::Key_D, Qt::AltModifier);
    ASSERT_TRUE(history.isAsking()) << fromQt(history.bar());
    EXPECT_TRUE(history.bar().startsWith(QStringLiteral("2 act(s) of this day: 1 figure(s)"))) << fromQt(history.bar());
    EXPECT_TRUE(history.heading().contains(QStringLiteral("2031-08-01"))) << fromQt(history.heading());
    EXPECT_TRUE(history.entries()[0].contains(QStringLiteral("|9.2|8.25|"))) << fromQt(history.entries()[0]);
    EXPECT_EQ(entries(), before);
    history.giveReason(QStringLiteral("整日误填"));
    hand::press(Qt::Key_Return, Qt::ControlModifier);
    QTest::qWait(1);
    EXPECT_EQ(contracts(), "8.25");
    EXPECT_EQ(entries(), before + 1);
    EXPECT_TRUE(history.rows()[0].contains(QStringLiteral("|恢复|"))) << fromQt(history.rows()[0]);
    EXPECT_TRUE(history.rows()[0].endsWith(QStringLiteral("|整日误填"))) << fromQt(history.rows()[0]);
}

TEST_F(Restoring, WhatIsListedGoesOutAsAWorkbook) {
    history.open();
    history.choose("regionBox", QStringLiteral("洪泽区"));
    history.choose("monthBox", QStringLiteral("2025年7月"));
    const auto path = open.folder / "修订.xlsx";
    {
        FileDialogAnswers answers(toQt(path.string()), true);
        hand::press(Qt::Key_X, Qt::AltModifier);
    }
    ASSERT_TRUE(std::filesystem::exists(path)) << fromQt(open.frame.notice()) << fromQt(open.frame.message());
    const std::string sheet = zipText(path.string(), "xl/worksheets/sheet1.xml");
    const std::string strings = zipText(path.string(), "xl/sharedStrings.xml");
    for (const char* text : {"编号", "原值", "小数点写错", "技术合同成交额（亿元）", "洪泽区"}) EXPECT_NE((sheet + strings).find(text), std::string::npos) << text;
    EXPECT_NE(sheet.find("<v>8.25</v>"), std::string::npos) << "numbers are numbers";
}

} // namespace
} // namespace xushi
