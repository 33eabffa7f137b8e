#include "app/look/Colours.h"
#include "app/table/TableRoles.h"
#include "domain/measures/Accumulation.h"
#include "support/OpenWindow.h"
#include "support/ReadNow.h"

#include <gtest/gtest.h>

#include <QAbstractItemModelTester>
#include <QLineEdit>
#include <QSignalSpy>

namespace xushi {
namespace {

const Period june = Period::ytd(2025, 6);

std::string valueOf(const std::optional<Figure>& figure) {
    return figure && figure->value ? figure->value->toString() : "-";
}

TEST(EntryGrid, TypedTextIsStoredByEnterAndTheCursorGoesDown) {
    OpenWindow open;
    ASSERT_TRUE(open.isReady);
    open.gridAt(june, "TECH_CONTRACT_CNT");
    const int row = open.grid->currentIndex().row();
    open.type("2987");
    open.press(Qt::Key_Return);
    EXPECT_EQ(valueOf(open.stored("TECH_CONTRACT_CNT", june)), "2987");
    EXPECT_GT(open.grid->currentIndex().row(), row);
    EXPECT_EQ(open.grid->currentIndex().column(), FigureEntryModel::ValueColumn);
}

TEST(EntryGrid, TypingReplacesAndF2KeepsWhatStandsThere) {
    OpenWindow open;
    open.gridAt(Period::ytd(2025, 5), "TECH_CONTRACT_AMT");
    open.press(Qt::Key_F2);
    auto* editor = qobject_cast<QLineEdit*>(QApplication::focusWidget());
    ASSERT_NE(editor, nullptr);
    EXPECT_EQ(editor->text(), QStringLiteral("达114.2"));
    EXPECT_FALSE(editor->hasSelectedText()) << "the caret stands at the end: what is typed goes on";
    EXPECT_EQ(editor->cursorPosition(), 6);
    open.type("5");
    open.press(Qt::Key_Return);
    EXPECT_EQ(valueOf(open.stored("TECH_CONTRACT_AMT", Period::ytd(2025, 5))), "114.25");
    open.goTo("TECH_CONTRACT_AMT");
    open.type("9");
    open.press(Qt::Key_Return);
    EXPECT_EQ(valueOf(open.stored("TECH_CONTRACT_AMT", Period::ytd(2025, 5))), "9");
}

TEST(EntryGrid, EscapeAbandonsTheCellOnly) {
    OpenWindow open;
    open.gridAt(Period::ytd(2025, 5), "TECH_CONTRACT_AMT");
    open.type("77");
    open.press(Qt::Key_Escape);
    EXPECT_EQ(open.shown("TECH_CONTRACT_AMT"), "达114.2");
    EXPECT_EQ(open.stored("TECH_CONTRACT_AMT", Period::ytd(2025, 5))->revision, 1);
}

TEST(EntryGrid, EnterAfterARunOfTabsReturnsToItsFirstColumn) {
    OpenWindow open;
    open.gridAt(june, "PROJ_SIGNED");
    open.type("230");
    open.press(Qt::Key_Tab);
    EXPECT_EQ(open.grid->currentIndex().column(), FigureEntryModel::LastYearColumn);
    open.type("201");
    open.press(Qt::Key_Return);
    EXPECT_EQ(open.grid->currentIndex().column(), FigureEntryModel::ValueColumn);
    const auto stored = open.stored("PROJ_SIGNED", june);
    EXPECT_EQ(valueOf(stored), "230");
    EXPECT_EQ(stored->lastYear->toString(), "201");
}

TEST(EntryGrid, ArrowsMoveAndShiftEnterGoesUp) {
    OpenWindow open;
    open.gridAt(june, "PROJ_STARTED");
    const int row = open.grid->currentIndex().row();
    open.press(Qt::Key_Down);
    EXPECT_EQ(open.grid->currentIndex().row(), row + 1);
    open.press(Qt::Key_Return, Qt::ShiftModifier);
    EXPECT_EQ(open.grid->currentIndex().row(), row);
    open.press(Qt::Key_Right);
    EXPECT_EQ(open.grid->currentIndex().column(), FigureEntryModel::LastYearColumn);
}

TEST(EntryGrid, DeleteClearsToNotReportedWhichIsNotZero) {
    OpenWindow open;
    open.gridAt(Period::ytd(2025, 5), "PROJ_STARTED");
    open.press(Qt::Key_Delete);
    const auto stored = open.stored("PROJ_STARTED", Period::ytd(2025, 5));
    EXPECT_EQ(stored->state, FigureState::Cleared);
    EXPECT_FALSE(stored->value);
    EXPECT_EQ(open.shown("PROJ_STARTED"), "");
}

TEST(EntryGrid, AcceptsFullWidthDigits) {
    OpenWindow open;
    open.gridAt(june, "TECH_CONTRACT_AMT");
    open.type(QStringLiteral("１３８．５"));
    open.press(Qt::Key_Return);
    EXPECT_EQ(valueOf(open.stored("TECH_CONTRACT_AMT", june)), "138.5");
}

class RefusedText : public testing::TestWithParam<const char*> {};

TEST_P(RefusedText, StaysInItsCellInRedWithItsReason) {
    OpenWindow open;
    open.gridAt(Period::ytd(2025, 5), "TECH_CONTRACT_AMT");
    const QString typed = QString::fromUtf8(GetParam());
    open.type(typed);
    open.press(Qt::Key_Return);
    open.goTo("TECH_CONTRACT_AMT");
    const QModelIndex cell = open.grid->currentIndex();
    EXPECT_EQ(cell.data().toString(), typed);
    EXPECT_TRUE(cell.data(RefusedRole).toBool());
    EXPECT_TRUE(open.model->problemAt(cell).contains(typed));
    EXPECT_EQ(valueOf(open.stored("TECH_CONTRACT_AMT", Period::ytd(2025, 5))), "114.2");
    open.window.workspace().setPeriod(june);
    open.window.workspace().setPeriod(Period::ytd(2025, 5));
    EXPECT_EQ(open.shown("TECH_CONTRACT_AMT"), typed) << "another month in between loses nothing";
}

/// What is typed goes where the cursor was seen, not to the first cell that is open.
TEST(EntryGrid, TheCursorStaysInARowWithoutAFigureFromMonthToMonth) {
    OpenWindow open("demonstration");
    open.gridAt(Period::ytd(2025, 1), "TECH_CONTRACT_AMT");
    int row = 0;
    while (row < open.model->rowCount() && (open.model->isHeading(row) || open.model->keyAt(open.model->index(row, FigureEntryModel::ValueColumn)))) ++row;
    ASSERT_LT(row, open.model->rowCount()) << "an indicator that has no figure in January";
    open.grid->setCurrentIndex(open.model->index(row, FigureEntryModel::ValueColumn));
    const QString name = open.model->index(row, FigureEntryModel::NameColumn).data().toString();
    open.press(Qt::Key_PageDown, Qt::ControlModifier);
    ASSERT_TRUE(open.grid->currentIndex().isValid());
    EXPECT_EQ(open.grid->currentIndex().siblingAtColumn(FigureEntryModel::NameColumn).data().toString(), name);
}

/// A grid that is hidden with the keys takes them for Tab.
TEST(EntryGrid, WithoutRowsWhatIsSeenHasTheKeys) {
    OpenWindow open("demonstration");
    for (int month = 1; month < 7 && (!open.model || open.model->rowCount() > 0); ++month) { // one of which nothing is missing
        open.gridAt(Period::ytd(2025, month), "TECH_CONTRACT_AMT");
        open.model->setShowsAll(false);
        ASSERT_EQ(hand::focus(), open.grid);
        open.entry.click(EntryButton::Missing);
        if (open.model->rowCount() > 0) open.entry.click(EntryButton::Missing);
    }
    ASSERT_EQ(open.model->rowCount(), 0);
    ASSERT_TRUE(hand::focus());
    EXPECT_TRUE(hand::focus()->isVisible());
    open.press(Qt::Key_Space);
    EXPECT_GT(open.model->rowCount(), 0);
}

INSTANTIATE_TEST_SUITE_P(EntryGrid, RefusedText, testing::Values("66.8.1", "nan", "1e3"));

TEST(EntryGrid, AnAcceptedTextTakesTheRedAway) {
    OpenWindow open;
    open.gridAt(june, "TECH_CONTRACT_AMT");
    open.type("66.8.1");
    open.press(Qt::Key_Return);
    open.goTo("TECH_CONTRACT_AMT");
    open.type("166.81");
    open.press(Qt::Key_Return);
    open.goTo("TECH_CONTRACT_AMT");
    EXPECT_FALSE(open.grid->currentIndex().data(RefusedRole).toBool());
    EXPECT_EQ(open.shown("TECH_CONTRACT_AMT"), "166.81");
}

TEST(EntryGrid, RefusesAFigureOfAMonthThatHasNotBegun) {
    OpenWindow open;
    const Period future = Period::ytd(today().year + 1, 1);
    open.gridAt(future, "TECH_CONTRACT_AMT");
    open.type("10");
    open.press(Qt::Key_Return);
    open.goTo("TECH_CONTRACT_AMT");
    EXPECT_TRUE(open.grid->currentIndex().data(RefusedRole).toBool());
    EXPECT_FALSE(open.stored("TECH_CONTRACT_AMT", future));
}

TEST(EntryGrid, PastesABlockAsOneStepOfUndo) {
    OpenWindow open;
    open.gridAt(june, "PROJ_SIGNED");
    QApplication::clipboard()->setText(QStringLiteral("260\t240\n180\t150\n110\t90\n"));
    open.press(Qt::Key_V, Qt::ControlModifier);
    EXPECT_EQ(valueOf(open.stored("PROJ_SIGNED", june)), "260");
    EXPECT_EQ(valueOf(open.stored("PROJ_STARTED", june)), "180");
    EXPECT_EQ(open.stored("PROJ_STARTED.LT1YI", june)->lastYear->toString(), "90");
    open.window.workspace().undoStack().undo();
    EXPECT_EQ(valueOf(open.stored("PROJ_SIGNED", june)), "-");
    EXPECT_EQ(valueOf(open.stored("PROJ_STARTED.LT1YI", june)), "-");
    open.window.workspace().undoStack().redo();
    EXPECT_EQ(valueOf(open.stored("PROJ_STARTED", june)), "180");
}

TEST(EntryGrid, KeepsBadCellsOfAPasteInRedAndStoresTheGoodOnes) {
    OpenWindow open;
    open.gridAt(june, "PROJ_SIGNED");
    QApplication::clipboard()->setText(QStringLiteral("260\n很多\n110"));
    open.press(Qt::Key_V, Qt::ControlModifier);
    EXPECT_EQ(valueOf(open.stored("PROJ_SIGNED", june)), "260");
    EXPECT_EQ(open.shown("PROJ_STARTED"), "很多");
    EXPECT_EQ(valueOf(open.stored("PROJ_STARTED.LT1YI", june)), "110");
}

TEST(EntryGrid, ListsWhatAPasteHasNoPlaceFor) {
    OpenWindow open;
    open.gridAt(june, "PROJ_SIGNED");
    const int last = open.model->rowCount() - 1;
    open.grid->setCurrentIndex(open.model->index(last, FigureEntryModel::ValueColumn));
    QSignalSpy pasted(open.grid, &EntryView::pasted);
    QApplication::clipboard()->setText(QStringLiteral("3\n4711\n4712"));
    open.press(Qt::Key_V, Qt::ControlModifier);
    ASSERT_EQ(pasted.size(), 1);
    const auto remarks = pasted.front().front().value<std::vector<Remark>>();
    const auto& overflow = remarks.back();
    EXPECT_EQ(overflow.key, "paste.overflow-rows");
    EXPECT_EQ(overflow.args, (std::vector<std::string>{"4711, 4712", "2", "0"}));
}

TEST(EntryGrid, FillsASelectionWithOneCopiedCell) {
    OpenWindow open;
    open.gridAt(june, "PROJ_SIGNED");
    const QModelIndex top = open.grid->currentIndex();
    open.grid->selectionModel()->select(QItemSelection(top, top.siblingAtRow(top.row() + 2)), QItemSelectionModel::ClearAndSelect);
    QApplication::clipboard()->setText(QStringLiteral("5"));
    open.press(Qt::Key_V, Qt::ControlModifier);
    EXPECT_EQ(valueOf(open.stored("PROJ_SIGNED", june)), "5");
    EXPECT_EQ(valueOf(open.stored("PROJ_STARTED.LT1YI", june)), "5");
}

TEST(EntryGrid, StoresTheMonthAloneWhereMonthsAreReported) {
    OpenWindow open("demonstration");
    open.gridAt(june, "BANK_FIRM");
    open.type("70");
    open.press(Qt::Key_Return);
    const auto figure = open.stored("BANK_FIRM", june);
    EXPECT_EQ(valueOf(figure), "70");
    EXPECT_EQ(figure->key.period.kind, PeriodKind::Month);
}

TEST(EntryGrid, UndoesStepByStepAcrossTheSameCell) {
    OpenWindow open;
    open.gridAt(june, "PROJ_SIGNED");
    for (const char* text : {"100", "200", "300"}) {
        open.goTo("PROJ_SIGNED");
        open.type(QString::fromLatin1(text));
        open.press(Qt::Key_Return);
    }
    auto& stack = open.window.workspace().undoStack();
    stack.undo();
    EXPECT_EQ(valueOf(open.stored("PROJ_SIGNED", june)), "200");
    stack.undo();
    EXPECT_EQ(valueOf(open.stored("PROJ_SIGNED", june)), "100");
    stack.undo();
    EXPECT_EQ(valueOf(open.stored("PROJ_SIGNED", june)), "-");
    stack.redo();
    stack.redo();
    EXPECT_EQ(valueOf(open.stored("PROJ_SIGNED", june)), "200");
    EXPECT_EQ(open.stored("PROJ_SIGNED", june)->revision, 8) << "every step is a revision of its own";
}

TEST(EntryGrid, CtrlZTakesBackAndCtrlYDoesAgain) {
    OpenWindow open;
    QApplication::setActiveWindow(&open.window); // shortcuts go to the active window only
    open.gridAt(june, "PROJ_SIGNED");
    open.type("66");
    open.press(Qt::Key_Return);
    ASSERT_EQ(valueOf(open.stored("PROJ_SIGNED", june)), "66");
    open.press(Qt::Key_Z, Qt::ControlModifier);
    EXPECT_EQ(valueOf(open.stored("PROJ_SIGNED", june)), "-");
    open.press(Qt::Key_Y, Qt::ControlModifier);
    EXPECT_EQ(valueOf(open.stored("PROJ_SIGNED", june)), "66");
}

TEST(EntryGrid, LosesNoKeystrokeWhenTheMonthIsChangedInMidTyping) {
    OpenWindow open;
    open.gridAt(june, "PROJ_SIGNED");
    open.type("231");
    open.window.workspace().stepMonth(-1);
    EXPECT_EQ(valueOf(open.stored("PROJ_SIGNED", june)), "231");
    EXPECT_EQ(valueOf(open.stored("PROJ_SIGNED", Period::ytd(2025, 5))), "222");
}

TEST(EntryGrid, StoresNothingThatIsHalfTypedWhenTheWindowIsClosed) {
    OpenWindow open;
    open.gridAt(june, "PROJ_SIGNED");
    open.type("232");
    open.window.close();
    EXPECT_EQ(valueOf(open.stored("PROJ_SIGNED", june)), "-") << "it comes back unconfirmed: LeavingInMidTyping";
}

TEST(EntryGrid, StoresNothingThatIsHalfTypedWhenTheWindowIsDestroyed) {
    TemporaryFolder folder;
    const auto path = (folder / "try.xushi").string();
    FigureKey key;
    {
        OpenWindow open;
        std::filesystem::copy_file(open.storePath, path);
        ASSERT_TRUE(open.window.openStore(toQt(path)));
        open.gridAt(june, "PROJ_SIGNED");
        key = *open.model->keyAt(open.grid->currentIndex());
        open.type("234");
    }
    const auto reopened = openForReading(path);
    ASSERT_TRUE(reopened);
    EXPECT_EQ(valueOf(*now(**reopened).readFigure(key)), "-");
}

TEST(EntryGrid, StaysWritableWhenTheSameStoreIsOpenedOnceMore) {
    OpenWindow open;
    EXPECT_TRUE(open.window.openStore(toQt(open.storePath)));
    EXPECT_FALSE(open.window.workspace().isReadOnly());
}

TEST(EntryGrid, SaysTheTimeOfTheLastSavedEdit) {
    OpenWindow open;
    QSignalSpy saved(&open.window.workspace().feed(), &ChangeFeed::saved);
    open.gridAt(june, "PROJ_SIGNED");
    open.type("66.8.1");
    open.press(Qt::Key_Return);
    EXPECT_EQ(saved.size(), 0);
    open.goTo("PROJ_SIGNED");
    open.type("66");
    open.press(Qt::Key_Return);
    EXPECT_EQ(saved.size(), 1);
}

TEST(EntryGrid, ChangesExactlyTheRowsThatAnEditTouches) {
    OpenWindow open;
    open.gridAt(june, "PROJ_SIGNED");
    const QAbstractItemModelTester tester(open.model, QAbstractItemModelTester::FailureReportingMode::Fatal);
    QSignalSpy changed(open.model, &QAbstractItemModel::dataChanged);
    QSignalSpy reset(open.model, &QAbstractItemModel::modelReset);
    open.type("66");
    open.press(Qt::Key_Return);
    EXPECT_EQ(reset.size(), 0);
    ASSERT_GT(changed.size(), 0);
    const int row = open.model->rowOf({"PROJ_SIGNED"});
    for (const auto& signal : changed) EXPECT_EQ(signal.front().toModelIndex().row(), row);
}

TEST(EntryGrid, JudgesATotalAgainWhenItsPartChanges) {
    OpenWindow open;
    open.gridAt(Period::ytd(2025, 5), "PROJ_STARTED.LT1YI");
    const auto total = open.model->index(open.model->rowOf({"PROJ_STARTED"}), FigureEntryModel::ValueColumn);
    EXPECT_FALSE(open.model->problemAt(total).contains(QStringLiteral("总数不能小于其中项")));
    open.type("157");
    open.press(Qt::Key_Return);
    EXPECT_TRUE(open.model->problemAt(total).contains(QStringLiteral("157项，总数不能小于其中项"))) << fromQt(open.model->problemAt(total));
}

TEST(EntryGrid, F8GoesToTheNextProblem) {
    OpenWindow open;
    open.gridAt(june, "PROJ_SIGNED");
    open.type("66.8.1");
    open.press(Qt::Key_Return);
    open.goTo("MAJOR_PROJ");
    open.press(Qt::Key_F8);
    EXPECT_EQ(open.grid->currentIndex().row(), open.model->rowOf({"PROJ_SIGNED"}));
}

TEST(EntryGrid, KeepsTheValueOfSomebodyElseAndTellsIt) {
    OpenWindow open;
    open.gridAt(june, "PROJ_SIGNED");
    // Somebody's figure arrives behind the window's back.
    Figure theirs{.key = {*keyFor(*open.window.workspace().catalogue().find(IndicatorCode{"PROJ_SIGNED"}), june), {"PROJ_SIGNED"},
                          open.window.workspace().region()},
                  .value = Decimal(777)};
    ASSERT_TRUE(open.window.workspace().openStore().store().inTransaction(changeNote("enter"), [&](Transaction& transaction) -> Result<void> {
        if (const auto put = transaction.put(theirs); !put) return put.error();
        return {};
    }));
    open.type("66");
    open.press(Qt::Key_Return);
    open.goTo("PROJ_SIGNED");
    EXPECT_EQ(valueOf(open.stored("PROJ_SIGNED", june)), "777");
    EXPECT_EQ(open.shown("PROJ_SIGNED"), "66");
    EXPECT_TRUE(open.model->problemAt(open.grid->currentIndex()).contains("777"));
}

TEST(EntryGrid, TakesTheStageOfAMilestone) {
    OpenWindow open;
    open.gridAt(june, "MS_FUND");
    EXPECT_EQ(open.shown("MS_FUND").toStdString(), "推进中");
    open.type("完成");
    open.press(Qt::Key_Return);
    EXPECT_EQ(open.stored("MS_FUND", june)->stage, MilestoneStage::Done);
    EXPECT_EQ(open.shown("MS_FUND").toStdString(), "完成");
}

/// A month that nobody has reported yet, in a store that has the year before.
TEST(EntryBeforeTyping, LastYearStandsBesideTheEmptyCell) {
    OpenWindow open("demonstration");
    open.gridAt(Period::ytd(2025, 9), "PROJ_STARTED");
    const auto expected = [&](const std::string& indicator) {
        const auto& workspace = open.window.workspace();
        const Indicator& definition = *workspace.catalogue().find(IndicatorCode{indicator});
        const auto sum = accumulatedAt(definition, seriesIn(workspace.now().figures(), {indicator}, workspace.region(), 2024), Month(9));
        return sum.value ? toQt(workspace.numberFormat().decimal(shownFigure(*sum.value, definition))) : QString();
    };
    int shown = 0;
    for (const auto& indicator : open.window.workspace().catalogue().indicators) {
        const std::string& code = indicator.code.text;
        if (open.model->rowOf(indicator.code) < 0 || !open.shown(code).isEmpty()) continue;
        const QString lastYear = open.shown(code, FigureEntryModel::LastYearColumn);
        EXPECT_EQ(fromQt(lastYear), fromQt(expected(code))) << code;
        shown += lastYear.isEmpty() ? 0 : 1;
    }
    EXPECT_GT(shown, 10);
    EXPECT_EQ(open.shown("PROJ_STARTED", FigureEntryModel::GrowthColumn), "") << "nothing is computed of an empty cell";
    EXPECT_NE(open.shown("PROJ_STARTED", FigureEntryModel::TargetColumn), "—");
}

TEST(EntryStory, AQuestionIsNoError) {
    OpenWindow open;
    open.gridAt(Period::ytd(2025, 5), "PROJ_STARTED");
    const QColor refused = coloursOf(open.grid->palette()).refused;
    open.type("9999");
    open.press(Qt::Key_Return);
    open.goTo("PROJ_STARTED");
    ASSERT_TRUE(open.entry.line().contains(QStringLiteral("请核实"))) << fromQt(open.entry.line());
    EXPECT_NE(open.entry.lineColour(), refused);
    open.type("9.9.9");
    open.press(Qt::Key_Return);
    open.goTo("PROJ_STARTED");
    EXPECT_EQ(open.entry.lineColour(), refused);
}

} // namespace
} // namespace xushi
