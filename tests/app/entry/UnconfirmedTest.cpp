#include "app/entry/audit/AuditModel.h"
#include "app/entry/grid/RefusedTexts.h"
#include "app/entry/grid/UnstoredWords.h"
#include "app/entry/review/ReviewModel.h"
#include "support/FailingStore.h"
#include "support/OpenWindow.h"
#include "support/ScopedVariable.h"

#include <gtest/gtest.h>

#include <QLineEdit>

#include <functional>

namespace xushi {
namespace {

const Period may = Period::ytd(2025, 5);
const Period june = Period::ytd(2025, 6);

/// A store that is left and opened again, with a state folder of its own.
class Unconfirmed : public testing::Test {
protected:
    TemporaryFolder folder;
    ScopedVariable state{"XDG_STATE_HOME", (folder / "state").string().c_str()};

    static void reopen(OpenWindow& open) {
        open.press(Qt::Key_W, Qt::ControlModifier);
        ASSERT_FALSE(open.window.workspace().isOpen());
        ASSERT_TRUE(open.window.openStore(toQt(open.storePath)));
        QTest::qWait(10);
    }
    /// 66.8 in the editor of a figure that is 114.2, as an earlier run has left it.
    static void restore(OpenWindow& open) {
        open.gridAt(may, "TECH_CONTRACT_AMT");
        open.type("66.8");
        reopen(open);
        open.model->setShowsAll(true);
        ASSERT_TRUE(editor());
        ASSERT_EQ(editor()->text(), "66.8");
    }
    static QLineEdit* editor() { return qobject_cast<QLineEdit*>(QApplication::focusWidget()); }
    static std::string figure(OpenWindow& open) { return open.stored("TECH_CONTRACT_AMT", may)->value->toString(); }
    static RefusedPlace place(OpenWindow& open) {
        return {{may, {"TECH_CONTRACT_AMT"}, open.window.workspace().catalogue().city()->code}, EntryField::Value};
    }
    static const RefusedText* waiting(OpenWindow& open) { return open.entry.refused().find(place(open)); }
};

TEST_F(Unconfirmed, ARestoredFigureStaysUnconfirmedHoweverItIsLeft) {
    using Way = std::pair<const char*, std::function<void(OpenWindow&)>>;
    const auto keys = [](Qt::Key key, Qt::KeyboardModifiers modifiers = Qt::NoModifier) {
        return [=](OpenWindow& open) { open.press(key, modifiers); };
    };
    const Way ways[] = {
        {"Ctrl+1", keys(Qt::Key_1, Qt::ControlModifier)},
        {"Ctrl+3", keys(Qt::Key_3, Qt::ControlModifier)},
        {"Ctrl+4", keys(Qt::Key_4, Qt::ControlModifier)},
        {"Ctrl+5", keys(Qt::Key_5, Qt::ControlModifier)},
        {"Ctrl+7", keys(Qt::Key_7, Qt::ControlModifier)},
        {"Alt+Left", keys(Qt::Key_Left, Qt::AltModifier)},
        {"Ctrl+PgUp", keys(Qt::Key_PageUp, Qt::ControlModifier)},
        {"Ctrl+PgDown", keys(Qt::Key_PageDown, Qt::ControlModifier)},
        {"F6", keys(Qt::Key_F6)},
        {"F7", keys(Qt::Key_F7)},
        {"F9", keys(Qt::Key_F9)},
        {"Ctrl+K", keys(Qt::Key_K, Qt::ControlModifier)},
        {"a filter", keys(Qt::Key_T, Qt::AltModifier)},
        {"another cell", [](OpenWindow& open) { open.goTo("PROJ_SIGNED"); }},
        {"a click", [](OpenWindow& open) {
             const QModelIndex cell = open.model->index(open.model->rowOf({"PROJ_SIGNED"}), FigureEntryModel::ValueColumn);
             QTest::mouseClick(open.grid->viewport(), Qt::LeftButton, {}, open.grid->visualRect(cell).center());
         }},
        {"another region", [](OpenWindow& open) { open.frame.chooseRegion(QStringLiteral("涟水县")); }},
        {"another person", [](OpenWindow& open) { open.window.workspace().setPerson({"KZ"}); }},
        {"the notes", keys(Qt::Key_N, Qt::AltModifier)},
    };
    for (const auto& [name, leave] : ways) {
        SCOPED_TRACE(name);
        OpenWindow open;
        restore(open);
        leave(open);
        QTest::qWait(5);
        EXPECT_EQ(figure(open), "114.2") << "nobody has confirmed it";
        const bool isStillTyped = editor() && editor()->text() == "66.8";
        ASSERT_TRUE(isStillTyped || waiting(open)) << "lost";
        if (waiting(open)) { EXPECT_EQ(waiting(open)->text, "66.8"); }
        if (!isStillTyped) reopen(open);
        EXPECT_TRUE((editor() && editor()->text() == "66.8") || (waiting(open) && waiting(open)->text == "66.8")) << "lost by the next restart";
        EXPECT_EQ(figure(open), "114.2");
    }
}

TEST_F(Unconfirmed, EnterAndTabConfirmARestoredFigure) {
    for (const auto key : {Qt::Key_Return, Qt::Key_Enter, Qt::Key_Tab, Qt::Key_Down}) {
        OpenWindow open;
        restore(open);
        open.press(key);
        EXPECT_EQ(figure(open), "66.8") << key;
        EXPECT_FALSE(waiting(open));
    }
}

TEST_F(Unconfirmed, LookingAtItWithF2ConfirmsNothingEither) {
    OpenWindow open;
    restore(open);
    open.press(Qt::Key_1, Qt::ControlModifier);
    ASSERT_TRUE(waiting(open));
    open.gridAt(may, "TECH_CONTRACT_AMT");
    EXPECT_EQ(open.shown("TECH_CONTRACT_AMT"), "66.8") << "visible in its cell";
    open.press(Qt::Key_F2);
    open.press(Qt::Key_1, Qt::ControlModifier);
    EXPECT_EQ(figure(open), "114.2");
    ASSERT_TRUE(waiting(open));
    open.gridAt(may, "TECH_CONTRACT_AMT");
    open.press(Qt::Key_F2);
    open.press(Qt::Key_Return);
    EXPECT_EQ(figure(open), "66.8");
    EXPECT_FALSE(waiting(open));
}

TEST_F(Unconfirmed, WhatIsTypedNowIsStoredByAPageKeyAsEver) {
    OpenWindow open;
    open.gridAt(may, "TECH_CONTRACT_AMT");
    open.type("67");
    open.press(Qt::Key_1, Qt::ControlModifier);
    EXPECT_EQ(figure(open), "67");
}

TEST_F(Unconfirmed, ARestoredFigureThatWasEmptiedClearsNothing) {
    OpenWindow open;
    restore(open);
    editor()->selectAll();
    open.press(Qt::Key_Delete);
    open.press(Qt::Key_1, Qt::ControlModifier);
    EXPECT_EQ(figure(open), "114.2");
    EXPECT_FALSE(waiting(open));
}

TEST_F(Unconfirmed, AHalfTypedNoteIsStoredByNobodyWhoLeavesTheStore) {
    OpenWindow open;
    open.gridAt(may, "TECH_CONTRACT_AMT");
    open.figurePanel.typeOver(NoteField::Note, QStringLiteral("半句"));
    const auto before = open.stored("TECH_CONTRACT_AMT", may)->note;
    reopen(open);
    EXPECT_EQ(open.stored("TECH_CONTRACT_AMT", may)->note, before);
    open.gridAt(may, "TECH_CONTRACT_AMT");
    EXPECT_EQ(open.figurePanel.note(NoteField::Note), QStringLiteral("半句"));
    open.press(Qt::Key_1, Qt::ControlModifier);
    EXPECT_EQ(open.stored("TECH_CONTRACT_AMT", may)->note, before) << "a page key confirms nothing that was restored";
    open.gridAt(may, "TECH_CONTRACT_AMT");
    open.figurePanel.goTo(NoteField::Note);
    open.press(Qt::Key_Return);
    EXPECT_EQ(open.stored("TECH_CONTRACT_AMT", may)->note, "半句");
    EXPECT_EQ(open.entry.words().count(), 0);
}

TEST_F(Unconfirmed, ANoteThatIsTypedNowIsStoredByAPageKeyAsEver) {
    OpenWindow open;
    open.gridAt(may, "TECH_CONTRACT_AMT");
    open.figurePanel.typeOver(NoteField::Note, QStringLiteral("整句"));
    open.press(Qt::Key_1, Qt::ControlModifier);
    EXPECT_EQ(open.stored("TECH_CONTRACT_AMT", may)->note, "整句");
}

/// A row of the audit that takes a 说明, with the cursor on it.
int explainableRow(OpenWindow& open) {
    const int row = open.entry.audit().nextUnexplained(-1);
    if (row >= 0) open.entry.goToFinding(row);
    return row;
}

TEST_F(Unconfirmed, AHalfTypedExplanationIsBackInItsRow) {
    OpenWindow open("demonstration");
    open.window.workspace().setPerson({"TB"});
    open.gridAt(june, "TECH_CONTRACT_AMT");
    open.press(Qt::Key_F7);
    const int row = explainableRow(open);
    ASSERT_GE(row, 0);
    open.type(QStringLiteral("已核"));
    reopen(open);
    EXPECT_TRUE(open.window.workspace().now().workflow().explanations.empty());
    open.window.workspace().setPerson({"TB"});
    open.gridAt(june, "TECH_CONTRACT_AMT");
    open.entry.openAudit();
    const auto* audit = &open.entry.audit();
    ASSERT_GT(audit->rowCount(), row);
    EXPECT_EQ(audit->index(row, AuditModel::ExplanationColumn).data().toString(), QStringLiteral("已核"));
    open.entry.goToFinding(row);
    open.press(Qt::Key_F2);
    open.press(Qt::Key_1, Qt::ControlModifier);
    EXPECT_TRUE(open.window.workspace().now().workflow().explanations.empty()) << "looked at, not confirmed";
    open.gridAt(june, "TECH_CONTRACT_AMT");
    open.entry.goToFinding(row);
    open.press(Qt::Key_F2);
    open.press(Qt::Key_Return);
    ASSERT_EQ(open.window.workspace().now().workflow().explanations.size(), 1U);
    EXPECT_EQ(open.window.workspace().now().workflow().explanations.front().text, "已核");
    EXPECT_EQ(open.entry.words().count(), 0);
}

TEST_F(Unconfirmed, AnExplanationThatAFullDiskRefusedWaitsForTheRetry) {
    OpenWindow made("demonstration");
    made.window.workspace().close();
    const auto failure = std::make_shared<StoreFailure>();
    MainWindow window(Language::Chinese, openerFailingAs(failure));
    ASSERT_TRUE(window.openStore(toQt(made.storePath)));
    window.show();
    QApplication::setActiveWindow(&window);
    window.workspace().setPerson({"TB"});
    window.workspace().setPeriod(june);
    window.showPage(QStringLiteral("entry"));
    const FrameDriver frame(window);
    const EntryDriver entry(window);
    hand::press(Qt::Key_F7);
    const auto* audit = &entry.audit();
    const int row = audit->nextUnexplained(-1);
    ASSERT_GE(row, 0);
    entry.goToFinding(row);
    failure->isDiskFull = true;
    hand::type(QStringLiteral("已核实"));
    hand::press(Qt::Key_Return);
    EXPECT_TRUE(window.workspace().now().workflow().explanations.empty());
    EXPECT_EQ(audit->index(row, AuditModel::ExplanationColumn).data().toString(), QStringLiteral("已核实")) << "not lost";
    ASSERT_TRUE(frame.offersRetry());
    failure->isDiskFull = false;
    frame.retry();
    ASSERT_EQ(window.workspace().now().workflow().explanations.size(), 1U);
    EXPECT_EQ(window.workspace().now().workflow().explanations.front().text, "已核实");
    EXPECT_EQ(entry.words().count(), 0);
}

TEST_F(Unconfirmed, AHalfTypedCommentIsBackInItsRow) {
    OpenWindow open("demonstration");
    auto& workspace = open.window.workspace();
    workspace.setPerson({"TB"});
    open.gridAt(june, "TECH_CONTRACT_AMT");
    open.entry.explainAll(QStringLiteral("已核实"));
    const DepartmentCode department = workspace.catalogue().find(IndicatorCode{"TECH_CONTRACT_AMT"})->department;
    ASSERT_TRUE(workspace.acts().take({department, {2025, 6}}, Step::Submit, {}));
    workspace.setPerson({"KZ"});
    const auto* reviews = &open.entry.reviews();
    const auto rowOf = [&] {
        for (int row = 0; row < reviews->rowCount(); ++row)
            if (reviews->figureAt(row)->indicator.text == "TECH_CONTRACT_AMT" && reviews->mayReview(row)) return row;
        return -1;
    };
    ASSERT_GE(rowOf(), 0);
    open.entry.goToReview(rowOf(), ReviewModel::ValueColumn);
    open.press(Qt::Key_R);
    open.type(QStringLiteral("请核"));
    reopen(open);
    EXPECT_TRUE(workspace.now().workflow().reviews.empty()) << "a half-typed comment returns nothing";
    workspace.setPerson({"KZ"});
    workspace.setPeriod(june);
    open.window.showPage(QStringLiteral("entry"));
    ASSERT_GE(rowOf(), 0);
    EXPECT_EQ(reviews->index(rowOf(), ReviewModel::CommentColumn).data().toString(), QStringLiteral("请核"));
    open.entry.goToReview(rowOf(), ReviewModel::ValueColumn);
    open.press(Qt::Key_R);
    open.press(Qt::Key_Return);
    ASSERT_EQ(workspace.now().workflow().reviews.size(), 1U);
    EXPECT_EQ(workspace.now().workflow().reviews.front().comment, "请核");
}

} // namespace
} // namespace xushi
