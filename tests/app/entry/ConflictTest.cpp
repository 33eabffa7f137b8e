// What was typed while its figure changed: both values are there, and the person chooses.
#include "app/entry/figure/CellNotes.h"
#include "app/entry/figure/CellPanel.h"
#include "app/entry/grid/EntryDrafts.h"
#include "support/OpenWindow.h"

#include <gtest/gtest.h>

#include <QLineEdit>
#include <QSignalSpy>

namespace xushi {
namespace {

const std::string contracts = "TECH_CONTRACT_AMT";
const Period may = Period::ytd(2025, 5);

struct Conflicts : testing::Test {
    Conflicts() { open.gridAt(may, contracts); }
    void SetUp() override { ASSERT_TRUE(open.isReady); }

    Workspace& workspace() { return open.window.workspace(); }
    FigureKey key() { return {may, {contracts}, workspace().catalogue().city()->code}; }
    /// Another process writes the figure: the window is not told.
    void write(const Decimal& value, const std::string& actor = "KZ") {
        ChangeNote note = changeNote("enter");
        note.actor = actor;
        const auto done = workspace().openStore().store().inTransaction(note, [&](Transaction& transaction) -> Result<void> {
            Figure theirs = *open.stored(contracts, may);
            theirs.value = value;
            const auto put = transaction.put(theirs);
            return put ? Result<void>() : Result<void>(put.error());
        });
        ASSERT_TRUE(done);
    }
    void undo() { open.frame.undoByMouse(); }
    Decimal stored() { return *open.stored(contracts, may)->value; }
    std::vector<JournalEntry> history() { return *workspace().questions().historyOf(key()); }
    bool isTold() { return open.entry.isConflictTold(); }
    QString told() { return open.entry.conflict(); }
    const RefusedText* waiting(EntryField field = EntryField::Value) { return open.entry.refused().find({key(), field}); }
    /// 115.5 was typed over 114.2 while KZ wrote 114.02.
    void collide() {
        open.type("115.5");
        write(Decimal(11402, 2));
        open.press(Qt::Key_Return);
    }

    OpenWindow open;
};

TEST_F(Conflicts, WhatSomebodyElseWroteMeanwhileIsNotWrittenOver) {
    QSignalSpy changed(&workspace().feed(), &ChangeFeed::figuresChanged);
    collide();
    EXPECT_EQ(stored(), Decimal(11402, 2));
    ASSERT_TRUE(waiting());
    EXPECT_EQ(waiting()->text, "115.5");
    EXPECT_TRUE(waiting()->isConflict);
    EXPECT_EQ(open.shown(contracts), "115.5") << "it stays in its cell";
    ASSERT_EQ(changed.size(), 1);
    EXPECT_EQ(changed[0][1].value<ChangeReason>(), ChangeReason::AnotherPerson);
    EXPECT_EQ(workspace().now().figureAt(key())->value, Decimal(11402, 2)) << "the other pages show theirs";
}

TEST_F(Conflicts, BothValuesAreToldWithWhoChangedIt) {
    collide();
    ASSERT_TRUE(isTold());
    const std::string name = workspace().latestCatalogue().find(PersonCode{"KZ"})->name;
    for (const auto& part : {std::string("114.02"), std::string("115.5"), name, std::string("技术合同成交额")})
        EXPECT_TRUE(fromQt(told()).find(part) != std::string::npos) << part << " in " << fromQt(told());
}

TEST_F(Conflicts, TheirsIsTakenByKey) {
    collide();
    open.press(Qt::Key_Y, Qt::AltModifier);
    EXPECT_FALSE(waiting());
    EXPECT_FALSE(isTold());
    EXPECT_TRUE(open.shown(contracts).endsWith(QStringLiteral("114.02"))) << fromQt(open.shown(contracts));
    EXPECT_EQ(stored(), Decimal(11402, 2));
    EXPECT_EQ(open.grid->currentIndex(), open.model->indexOf(key(), EntryField::Value));
    EXPECT_TRUE(open.grid->hasFocus());
}

TEST_F(Conflicts, TheirsIsTakenByTheMouse) {
    collide();
    open.entry.takeTheirs();
    EXPECT_FALSE(waiting());
    EXPECT_TRUE(open.shown(contracts).endsWith(QStringLiteral("114.02"))) << fromQt(open.shown(contracts));
}

TEST_F(Conflicts, EscTakesTheirsAsItTakesEveryRefusedTextOut) {
    collide();
    open.goTo(contracts);
    open.press(Qt::Key_Escape);
    EXPECT_FALSE(waiting());
    EXPECT_FALSE(isTold());
}

TEST_F(Conflicts, MineIsWrittenWithTheReasonThatIsAskedForInPlace) {
    collide();
    open.press(Qt::Key_I, Qt::AltModifier);
    ASSERT_TRUE(open.entry.isReasonOfMineTyped());
    open.press(Qt::Key_Return);
    EXPECT_EQ(stored(), Decimal(11402, 2)) << "not without a reason";
    open.type(QStringLiteral("含补报3项"));
    open.press(Qt::Key_Return);
    EXPECT_EQ(stored(), Decimal(1155, 1));
    EXPECT_EQ(history().back().note.reason, "含补报3项");
    EXPECT_FALSE(waiting());
    EXPECT_FALSE(isTold());
    EXPECT_EQ(open.shown(contracts), "115.5");
    EXPECT_TRUE(open.grid->hasFocus());
    undo();
    EXPECT_EQ(stored(), Decimal(11402, 2)) << "one step takes it back";
}

TEST_F(Conflicts, MineIsChosenByTheMouseToo) {
    collide();
    open.entry.keepMine();
    open.type(QStringLiteral("核对过"));
    open.press(Qt::Key_Return);
    EXPECT_EQ(stored(), Decimal(1155, 1));
}

TEST_F(Conflicts, AReasonThatIsLeftLeavesTheChoice) {
    collide();
    open.press(Qt::Key_I, Qt::AltModifier);
    open.type("x");
    open.press(Qt::Key_Escape);
    EXPECT_TRUE(waiting());
    EXPECT_TRUE(isTold());
    EXPECT_TRUE(open.grid->hasFocus());
    EXPECT_EQ(stored(), Decimal(11402, 2));
}

TEST_F(Conflicts, MineOverAThirdValueIsAConflictAgain) {
    collide();
    open.press(Qt::Key_I, Qt::AltModifier);
    write(Decimal(120));
    open.type(QStringLiteral("核对过"));
    open.press(Qt::Key_Return);
    EXPECT_EQ(stored(), Decimal(120)) << "that one was not seen";
    ASSERT_TRUE(waiting());
    EXPECT_TRUE(told().contains(QStringLiteral("120"))) << fromQt(told());
    open.press(Qt::Key_I, Qt::AltModifier);
    open.type(QStringLiteral("仍用我的"));
    open.press(Qt::Key_Return);
    EXPECT_EQ(stored(), Decimal(1155, 1));
}

TEST_F(Conflicts, TypingOnInTheCellDoesNotPassTheChoice) {
    collide();
    open.goTo(contracts);
    open.type("116");
    open.press(Qt::Key_Return);
    EXPECT_EQ(stored(), Decimal(11402, 2));
    ASSERT_TRUE(waiting());
    EXPECT_EQ(waiting()->text, "116");
    EXPECT_TRUE(told().contains(QStringLiteral("116")));
}

TEST_F(Conflicts, TypingWhatTheyWroteAgrees) {
    collide();
    open.goTo(contracts);
    open.press(Qt::Key_F2);
    qobject_cast<QLineEdit*>(QApplication::focusWidget())->selectAll();
    open.type(QStringLiteral("达114.02"));
    open.press(Qt::Key_Return);
    EXPECT_FALSE(waiting());
    EXPECT_EQ(history().back().note.actor, "KZ") << "nothing to write";
}

TEST_F(Conflicts, AnUndoBelowAnOpenEditorIsOne) {
    open.type("115.5");
    open.press(Qt::Key_Return);
    open.goTo(contracts);
    open.type("116");
    undo();
    ASSERT_EQ(stored(), Decimal(1142, 1));
    ASSERT_TRUE(qobject_cast<QLineEdit*>(QApplication::focusWidget())) << "still typing";
    open.press(Qt::Key_Return);
    EXPECT_EQ(stored(), Decimal(1142, 1));
    ASSERT_TRUE(waiting());
    EXPECT_TRUE(told().contains(QStringLiteral("撤销"))) << fromQt(told());
    open.press(Qt::Key_I, Qt::AltModifier);
    open.type(QStringLiteral("新的一版"));
    open.press(Qt::Key_Return);
    EXPECT_EQ(stored(), Decimal(116));
}

TEST_F(Conflicts, AnEditorThatOpensAfterwardsKnowsWhatStandsThere) {
    open.type("115.5");
    open.press(Qt::Key_Return);
    undo();
    open.goTo(contracts);
    open.type("116");
    open.press(Qt::Key_Return);
    EXPECT_EQ(stored(), Decimal(116));
    EXPECT_FALSE(waiting());
}

TEST_F(Conflicts, OnesOwnActBesideARefusedTextIsNone) {
    open.type("11a");
    open.press(Qt::Key_Return);
    ASSERT_TRUE(waiting());
    EXPECT_FALSE(waiting()->isConflict);
    open.goTo(contracts, FigureEntryModel::NoteColumn);
    open.type(QStringLiteral("按新口径"));
    open.press(Qt::Key_Return);
    open.goTo(contracts);
    open.type("116");
    open.press(Qt::Key_Return);
    EXPECT_EQ(stored(), Decimal(116));
    EXPECT_FALSE(waiting());
}

TEST_F(Conflicts, APasteWritesTheOthersAndTellsTheOne) {
    write(Decimal(11402, 2));
    const int row = open.model->rowOf({contracts});
    QApplication::clipboard()->setText(QStringLiteral("115.5\n7"));
    open.goTo(contracts);
    open.press(Qt::Key_V, Qt::ControlModifier);
    EXPECT_EQ(stored(), Decimal(11402, 2));
    ASSERT_TRUE(waiting());
    EXPECT_TRUE(waiting()->isConflict);
    const auto below = open.model->keyAt(open.model->index(row + 1, FigureEntryModel::ValueColumn));
    ASSERT_TRUE(below);
    EXPECT_EQ(workspace().now().figureAt(*below)->value, Decimal(7));
}

TEST_F(Conflicts, FillingFromTheEditorKnowsWhenItOpened) {
    open.type("115.5");
    write(Decimal(11402, 2));
    open.press(Qt::Key_Return, Qt::ControlModifier);
    EXPECT_EQ(stored(), Decimal(11402, 2));
    EXPECT_TRUE(waiting());
}

TEST_F(Conflicts, LastYearsColumnHasTheSameChoices) {
    open.goTo(contracts, FigureEntryModel::LastYearColumn);
    open.type("90");
    write(Decimal(11402, 2));
    open.press(Qt::Key_Return);
    ASSERT_TRUE(waiting(EntryField::LastYear));
    EXPECT_TRUE(isTold());
    open.press(Qt::Key_I, Qt::AltModifier);
    open.type(QStringLiteral("年报数"));
    open.press(Qt::Key_Return);
    EXPECT_EQ(open.stored(contracts, may)->lastYear, Decimal(90));
    EXPECT_EQ(stored(), Decimal(11402, 2)) << "their value stays beside it";
}

TEST_F(Conflicts, SeveralAreChosenOneAfterTheOther) {
    collide();
    open.goTo(contracts, FigureEntryModel::LastYearColumn);
    open.type("90");
    write(Decimal(11403, 2));
    open.press(Qt::Key_Return);
    ASSERT_TRUE(waiting() && waiting(EntryField::LastYear));
    EXPECT_TRUE(waiting()->reason.contains(QStringLiteral("114.03"))) << "told anew";
    open.press(Qt::Key_Y, Qt::AltModifier);
    EXPECT_TRUE(isTold());
    open.press(Qt::Key_Y, Qt::AltModifier);
    EXPECT_FALSE(isTold());
    EXPECT_TRUE(open.shown(contracts).endsWith(QStringLiteral("114.03"))) << fromQt(open.shown(contracts));
}

TEST_F(Conflicts, IsChosenFromAnotherYearToo) {
    collide();
    workspace().setPeriod(Period::ytd(2022, 3));
    ASSERT_FALSE(workspace().now().figureAt(key()));
    EXPECT_TRUE(isTold());
    open.press(Qt::Key_I, Qt::AltModifier);
    open.type(QStringLiteral("核对过"));
    open.press(Qt::Key_Return);
    EXPECT_EQ(stored(), Decimal(1155, 1));
    EXPECT_FALSE(isTold());
    EXPECT_EQ(workspace().period(), may) << "where it is";
}

TEST_F(Conflicts, FromAnotherYearAThirdValueIsToldBeforeItIsWrittenOver) {
    collide();
    workspace().setPeriod(Period::ytd(2022, 3));
    open.press(Qt::Key_I, Qt::AltModifier);
    write(Decimal(120));
    open.type(QStringLiteral("核对过"));
    open.press(Qt::Key_Return);
    EXPECT_EQ(stored(), Decimal(120));
    ASSERT_TRUE(isTold());
    EXPECT_TRUE(told().contains(QStringLiteral("120"))) << fromQt(told());
}

TEST_F(Conflicts, ItIsStillOneAfterARestart) {
    collide();
    workspace().close();
    ASSERT_TRUE(open.window.openStore(toQt(open.storePath)));
    open.gridAt(may, contracts);
    ASSERT_TRUE(waiting());
    EXPECT_TRUE(waiting()->isConflict);
    EXPECT_TRUE(isTold());
    open.press(Qt::Key_Y, Qt::AltModifier);
    EXPECT_TRUE(open.shown(contracts).endsWith(QStringLiteral("114.02"))) << fromQt(open.shown(contracts));
}

TEST_F(Conflicts, WhatWasBeingTypedBeforeARestartKnowsWhenItBegan) {
    open.type("115.5");
    workspace().close();
    {
        auto other = openForWriting(open.storePath);
        ASSERT_TRUE(other);
        ChangeNote note = changeNote("enter");
        ASSERT_TRUE(other->store->inTransaction(note, [&](Transaction& transaction) -> Result<void> {
            Figure theirs = **transaction.readFigure({may, {contracts}, {"320800"}});
            theirs.value = Decimal(11402, 2);
            const auto put = transaction.put(theirs);
            return put ? Result<void>() : Result<void>(put.error());
        }));
    }
    ASSERT_TRUE(open.window.openStore(toQt(open.storePath)));
    QTest::qWait(5);
    auto* editor = qobject_cast<QLineEdit*>(QApplication::focusWidget());
    ASSERT_TRUE(editor && editor->text() == "115.5");
    open.press(Qt::Key_Return);
    EXPECT_EQ(stored(), Decimal(11402, 2));
    EXPECT_TRUE(waiting());
}

/// The notes of the figure, in the side panel.
struct NoteConflicts : Conflicts {
    NoteConflicts() {
        open.press(Qt::Key_F4);
        open.figurePanel.goTo(NoteField::Source);
    }
    std::string storedSource() { return open.stored(contracts, may)->source; }
    void collideInNote(const Decimal& theirs = Decimal(11402, 2)) {
        open.figurePanel.typeOver(NoteField::Source, QStringLiteral("统计局快报"));
        write(theirs);
        open.press(Qt::Key_Return);
    }
};

TEST_F(NoteConflicts, ANoteIsNotWrittenOverWhatSomebodyWroteMeanwhile) {
    const std::string before = storedSource();
    collideInNote();
    EXPECT_EQ(storedSource(), before);
    EXPECT_EQ(open.figurePanel.note(NoteField::Source), QStringLiteral("统计局快报")) << "it stays in its field";
    EXPECT_TRUE(isTold());
    EXPECT_TRUE(told().contains(QStringLiteral("统计局快报"))) << fromQt(told());
}

TEST_F(NoteConflicts, TheirsAndMineAreChosenAsInTheGrid) {
    const QString before = toQt(storedSource());
    collideInNote();
    open.press(Qt::Key_Y, Qt::AltModifier);
    EXPECT_EQ(open.figurePanel.note(NoteField::Source), before);
    EXPECT_FALSE(isTold());

    open.figurePanel.goTo(NoteField::Source);
    collideInNote(Decimal(120));
    open.press(Qt::Key_I, Qt::AltModifier);
    open.type(QStringLiteral("以文件为准"));
    open.press(Qt::Key_Return);
    EXPECT_EQ(storedSource(), "统计局快报");
    EXPECT_EQ(stored(), Decimal(120));
    EXPECT_EQ(history().back().note.reason, "以文件为准");
    EXPECT_FALSE(isTold());
}

TEST_F(NoteConflicts, AnUndoBelowAFieldThatIsBeingTypedInIsOne) {
    open.figurePanel.typeOver(NoteField::Source, QStringLiteral("第一版"));
    open.press(Qt::Key_Return);
    ASSERT_EQ(storedSource(), "第一版");
    open.figurePanel.typeOver(NoteField::Source, QStringLiteral("第二版"));
    undo();
    open.press(Qt::Key_Return);
    EXPECT_NE(storedSource(), "第二版");
    EXPECT_TRUE(isTold());
}

TEST_F(NoteConflicts, FieldAfterFieldOfOnesOwnIsNone) {
    open.figurePanel.typeOver(NoteField::Source, QStringLiteral("第一版"));
    open.press(Qt::Key_Tab);
    open.type(QStringLiteral("一个说明"));
    open.press(Qt::Key_Tab);
    EXPECT_EQ(storedSource(), "第一版");
    EXPECT_EQ(open.stored(contracts, may)->note, "一个说明");
    EXPECT_FALSE(isTold());
}

} // namespace
} // namespace xushi
