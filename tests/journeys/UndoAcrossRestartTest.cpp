#include "support/OpenWindow.h"

#include <gtest/gtest.h>

#include <QSignalSpy>

namespace xushi {
namespace {

const Period june = Period::ytd(2025, 6);

class UndoAcrossRestart : public testing::Test {
protected:
    void SetUp() override {
        ASSERT_TRUE(open.isReady);
        startAgain();
    }
    /// Closes the store and opens it as the program does when it is started.
    void startAgain() {
        open.window.workspace().close();
        ASSERT_TRUE(open.window.openStore(toQt(open.storePath)));
        QApplication::setActiveWindow(&open.window); // shortcuts go to the active window only
        open.gridAt(june, "PROJ_SIGNED");
    }
    void paste(const QString& block) {
        QApplication::clipboard()->setText(block);
        open.press(Qt::Key_V, Qt::ControlModifier);
    }
    void enter(const std::string& indicator, const QString& text) {
        open.goTo(indicator);
        open.type(text);
        open.press(Qt::Key_Return);
    }
    void undo() { open.press(Qt::Key_Z, Qt::ControlModifier); }
    void redo() { open.press(Qt::Key_Y, Qt::ControlModifier); }
    std::string value(const std::string& indicator) {
        const auto figure = open.stored(indicator, june);
        return figure && figure->value ? figure->value->toString() : "-";
    }
    std::string values() { return value("PROJ_SIGNED") + ' ' + value("PROJ_STARTED") + ' ' + value("PROJ_STARTED.LT1YI"); }
    /// Somebody else writes behind the window's back.
    void theyEnter(const std::string& indicator, const std::string& text) {
        auto& workspace = open.window.workspace();
        ChangeNote note = noteOf(QStringLiteral("enter"), {}, workspace.person());
        note.actor = "somebody-else";
        const FigureEdit edit{.indicator = {indicator}, .region = workspace.region(), .period = june, .value = text};
        ASSERT_TRUE(enterFigures(workspace.openStore().store(), {{edit}, note, today()}));
    }

    OpenWindow open;
};

TEST_F(UndoAcrossRestart, GoesOnWhereThePersonStopped) {
    paste(QStringLiteral("260\n180\n110\n"));
    enter("PROJ_SIGNED", QStringLiteral("261"));
    startAgain();
    undo();
    EXPECT_EQ(values(), "260 180 110");
    undo();
    EXPECT_EQ(values(), "- - -");
    redo();
    EXPECT_EQ(values(), "260 180 110");
    startAgain();
    EXPECT_TRUE(open.window.workspace().undoStack().canRedo()) << "the edit waits to be done again";
    undo();
    EXPECT_EQ(values(), "- - -");
    redo();
    redo();
    EXPECT_EQ(values(), "261 180 110");
    EXPECT_TRUE(open.window.workspace().openStore().store().verify()->faults.empty());
}

TEST_F(UndoAcrossRestart, TheMenuSaysTheSameBeforeAndAfter) {
    paste(QStringLiteral("260\n180\n110\n"));
    const auto expectMenu = [&](const char* undoText, const char* redoText) {
        EXPECT_EQ(open.frame.undoText(), QString::fromUtf8(undoText));
        EXPECT_EQ(open.frame.redoText(), QString::fromUtf8(redoText));
    };
    expectMenu("Undo paste of 3 cell(s), the first: 新签约科技型工业项目 · 2025年上半年 · 淮安市", "Redo");
    enter("PROJ_SIGNED", QStringLiteral("261"));
    for (const char* when : {"on the day", "after a restart"}) {
        SCOPED_TRACE(when);
        expectMenu("Undo entry of 新签约科技型工业项目 · 2025年上半年 · 淮安市", "Redo");
        undo();
        expectMenu("Undo paste of 3 cell(s), the first: 新签约科技型工业项目 · 2025年上半年 · 淮安市", "Redo entry of 新签约科技型工业项目 · 2025年上半年 · 淮安市");
        redo();
        startAgain();
    }
}

TEST_F(UndoAcrossRestart, TheSampleItselfCannotBeTakenBack) {
    EXPECT_FALSE(open.window.workspace().undoStack().canUndo());
    EXPECT_EQ(open.frame.undoText(), QStringLiteral("Undo"));
}

TEST_F(UndoAcrossRestart, ANewEntryEndsWhatCouldBeDoneAgain) {
    enter("PROJ_SIGNED", QStringLiteral("1"));
    enter("PROJ_STARTED", QStringLiteral("2"));
    undo();
    enter("MAJOR_PROJ", QStringLiteral("3"));
    startAgain();
    EXPECT_FALSE(open.window.workspace().undoStack().canRedo());
    EXPECT_EQ(open.window.workspace().undoStack().count(), 2);
}

TEST_F(UndoAcrossRestart, SomebodyElsesChangeIsToldAndTheStepsBeforeItRemain) {
    enter("PROJ_STARTED", QStringLiteral("180"));
    enter("PROJ_SIGNED", QStringLiteral("260"));
    theyEnter("PROJ_SIGNED", "777");
    startAgain();
    QSignalSpy problems(&open.window.workspace().feed(), &ChangeFeed::problemMet);
    undo();
    ASSERT_EQ(problems.size(), 1);
    EXPECT_EQ(problems.front().front().value<Problem>().key, "undo.changed-since");
    EXPECT_EQ(value("PROJ_SIGNED"), "777");
    EXPECT_EQ(value("PROJ_STARTED"), "180");
    undo();
    EXPECT_EQ(value("PROJ_STARTED"), "-");
}

TEST_F(UndoAcrossRestart, WhatSomebodyElseDidIsNotOursToTakeBack) {
    theyEnter("PROJ_SIGNED", "777");
    startAgain();
    EXPECT_FALSE(open.window.workspace().undoStack().canUndo());
}

TEST_F(UndoAcrossRestart, AClosedMonthIsClosedToUndoToo) {
    enter("PROJ_SIGNED", QStringLiteral("260"));
    auto& workspace = open.window.workspace();
    ChangeNote theirs = noteOf(QStringLiteral("settings"), {}, workspace.person());
    theirs.actor = "somebody-else";
    ASSERT_TRUE(workspace.openStore().store().inTransaction(theirs, [&](Transaction& transaction) -> Result<void> {
        Settings settings = workspace.catalogue().settings;
        settings.closedThrough = YearMonth{2025, 6};
        return transaction.put(settings);
    }));
    ASSERT_TRUE(workspace.acts().readCatalogue(ChangeReason::AnotherPerson));
    QSignalSpy problems(&workspace.feed(), &ChangeFeed::problemMet);
    undo();
    ASSERT_EQ(problems.size(), 1);
    EXPECT_EQ(problems.front().front().value<Problem>().key, "check.closed");
    EXPECT_EQ(value("PROJ_SIGNED"), "260");
}

} // namespace
} // namespace xushi
