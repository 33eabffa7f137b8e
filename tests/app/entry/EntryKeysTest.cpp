#include "support/OpenWindow.h"

#include <gtest/gtest.h>

#include <QInputMethodEvent>
#include <QLineEdit>
#include <QSignalSpy>

#include <algorithm>

namespace xushi {
namespace {

const Period may = Period::ytd(2025, 5);
const Period june = Period::ytd(2025, 6);

std::string valueOf(const std::optional<Figure>& figure) {
    return figure && figure->value ? figure->value->toString() : "-";
}

/// The grid of June, in which nothing is reported yet: three projects in neighbouring rows.
struct EntryKeys : testing::Test {
    EntryKeys() { open.gridAt(june, "PROJ_SIGNED"); }

    int rowOf(const char* indicator) const { return open.model->rowOf({indicator}); }
    int row() const { return open.grid->currentIndex().row(); }
    int column() const { return open.grid->currentIndex().column(); }
    void enterAt(const char* indicator, const QString& text, int column = FigureEntryModel::ValueColumn) {
        open.goTo(indicator, column);
        open.type(text);
        open.press(Qt::Key_Return);
    }
    void select(const char* first, const char* last, int left = FigureEntryModel::ValueColumn, int right = FigureEntryModel::ValueColumn) {
        open.goTo(first, left);
        open.grid->selectionModel()->select({open.model->index(rowOf(first), left), open.model->index(rowOf(last), right)},
                                            QItemSelectionModel::ClearAndSelect);
    }
    std::string stored(const char* indicator) { return valueOf(open.stored(indicator, june)); }

    OpenWindow open;
};

TEST_F(EntryKeys, CtrlDownGoesToTheNextFilledCellAndThenToTheEndOfItsRun) {
    enterAt("PROJ_STARTED", "1");
    enterAt("PROJ_STARTED.LT1YI", "1");
    open.goTo("PROJ_SIGNED");
    open.press(Qt::Key_Down, Qt::ControlModifier);
    EXPECT_EQ(row(), rowOf("PROJ_STARTED")) << "from an empty cell to the first filled one";
    open.press(Qt::Key_Down, Qt::ControlModifier);
    EXPECT_EQ(row(), rowOf("PROJ_STARTED.LT1YI")) << "within a run to its end";
    open.press(Qt::Key_Up, Qt::ControlModifier);
    EXPECT_EQ(row(), rowOf("PROJ_STARTED"));
}

TEST_F(EntryKeys, CtrlDownOverEmptyCellsStopsAtTheLastRow) {
    open.window.workspace().setPeriod(Period::ytd(2025, 7)); // nothing is reported yet
    open.goTo("PROJ_SIGNED", FigureEntryModel::NoteColumn);
    open.press(Qt::Key_Down, Qt::ControlModifier);
    EXPECT_EQ(row(), open.model->rowCount() - 1);
}

TEST_F(EntryKeys, CtrlShiftDownExtendsTheSelectionToTheEdge) {
    enterAt("PROJ_SIGNED", "1");
    enterAt("PROJ_STARTED", "1");
    enterAt("PROJ_STARTED.LT1YI", "1");
    open.goTo("PROJ_SIGNED");
    open.press(Qt::Key_Down, Qt::ControlModifier | Qt::ShiftModifier);
    EXPECT_EQ(open.grid->selectionModel()->selectedIndexes().size(), 3);
    EXPECT_EQ(row(), rowOf("PROJ_STARTED.LT1YI"));
}

TEST_F(EntryKeys, ShiftDownExtendsByOneAndArrowsPassHeadings) {
    open.press(Qt::Key_Down, Qt::ShiftModifier);
    EXPECT_EQ(open.grid->selectionModel()->selectedIndexes().size(), 2);
    open.grid->setCurrentIndex(open.model->index(1, FigureEntryModel::ValueColumn));
    for (int step = 0; step < open.model->rowCount(); ++step) {
        open.press(Qt::Key_Down);
        EXPECT_FALSE(open.model->isHeading(row()));
    }
    EXPECT_EQ(row(), open.model->rowCount() - 1);
}

TEST_F(EntryKeys, HomeAndEndGoToTheEndsOfTheRowAndWithCtrlOfTheGrid) {
    const int start = row();
    open.press(Qt::Key_Home);
    EXPECT_EQ(row(), start);
    EXPECT_EQ(column(), 0);
    open.press(Qt::Key_End);
    EXPECT_EQ(row(), start);
    EXPECT_GT(column(), FigureEntryModel::ValueColumn);
    open.press(Qt::Key_Home, Qt::ControlModifier);
    EXPECT_EQ(row(), 1) << "the first row below the first heading";
    open.press(Qt::Key_End, Qt::ControlModifier);
    EXPECT_EQ(row(), open.model->rowCount() - 1);
}

TEST_F(EntryKeys, PageKeysMoveByAPageAndStandOnNoHeading) {
    open.grid->setCurrentIndex(open.model->index(1, FigureEntryModel::ValueColumn));
    open.press(Qt::Key_PageDown);
    EXPECT_GT(row(), 5);
    EXPECT_FALSE(open.model->isHeading(row()));
    open.press(Qt::Key_PageUp);
    EXPECT_EQ(row(), 1);
}

TEST_F(EntryKeys, CtrlDFillsTheSelectionFromItsTopAsOneStep) {
    enterAt("PROJ_SIGNED", "7.0");
    select("PROJ_SIGNED", "PROJ_STARTED.LT1YI");
    const int steps = open.window.workspace().undoStack().index();
    open.press(Qt::Key_D, Qt::ControlModifier);
    EXPECT_EQ(stored("PROJ_STARTED"), "7.0");
    EXPECT_EQ(stored("PROJ_STARTED.LT1YI"), "7.0");
    EXPECT_EQ(open.window.workspace().undoStack().index(), steps + 1);
}

TEST_F(EntryKeys, CtrlDOnASingleCellTakesTheOneAbove) {
    enterAt("PROJ_SIGNED", "9");
    open.goTo("PROJ_STARTED");
    open.press(Qt::Key_D, Qt::ControlModifier);
    EXPECT_EQ(stored("PROJ_STARTED"), "9");
}

TEST_F(EntryKeys, CtrlApostropheCopiesTheCellAbove) {
    enterAt("PROJ_SIGNED", "12");
    open.goTo("PROJ_STARTED");
    open.press(Qt::Key_Apostrophe, Qt::ControlModifier);
    EXPECT_EQ(stored("PROJ_STARTED"), "12");
}

TEST_F(EntryKeys, CtrlRFillsToTheRight) {
    enterAt("PROJ_SIGNED", "31");
    select("PROJ_SIGNED", "PROJ_SIGNED", FigureEntryModel::ValueColumn, FigureEntryModel::LastYearColumn);
    open.press(Qt::Key_R, Qt::ControlModifier);
    EXPECT_EQ(open.stored("PROJ_SIGNED", june)->lastYear->toString(), "31");
    enterAt("PROJ_STARTED", "32");
    open.goTo("PROJ_STARTED", FigureEntryModel::LastYearColumn);
    open.press(Qt::Key_R, Qt::ControlModifier);
    EXPECT_EQ(open.stored("PROJ_STARTED", june)->lastYear->toString(), "32") << "a single cell takes the one at its left";
}

TEST_F(EntryKeys, CtrlEnterTypesOnceIntoTheSelection) {
    select("PROJ_SIGNED", "PROJ_STARTED.LT1YI");
    open.type("5");
    open.press(Qt::Key_Return, Qt::ControlModifier);
    EXPECT_EQ(stored("PROJ_SIGNED"), "5");
    EXPECT_EQ(stored("PROJ_STARTED"), "5");
    EXPECT_EQ(stored("PROJ_STARTED.LT1YI"), "5");
    EXPECT_EQ(row(), rowOf("PROJ_SIGNED")) << "the cursor stays";
    open.window.workspace().undoStack().undo();
    EXPECT_EQ(stored("PROJ_SIGNED"), "-") << "one step of undo";
}

TEST_F(EntryKeys, CtrlEnterWithoutAnEditorRepeatsTheCellUnderTheCursor) {
    enterAt("PROJ_SIGNED", "8");
    select("PROJ_SIGNED", "PROJ_STARTED");
    open.press(Qt::Key_Return, Qt::ControlModifier);
    EXPECT_EQ(stored("PROJ_STARTED"), "8");
}

TEST_F(EntryKeys, ShiftEnterFromTheEditorGoesUp) {
    open.goTo("PROJ_STARTED");
    open.type("4");
    open.press(Qt::Key_Return, Qt::ShiftModifier);
    EXPECT_EQ(stored("PROJ_STARTED"), "4");
    EXPECT_EQ(row(), rowOf("PROJ_SIGNED"));
}

TEST_F(EntryKeys, BacktabGoesBackInTheRow) {
    open.press(Qt::Key_Tab);
    EXPECT_EQ(column(), FigureEntryModel::LastYearColumn);
    open.press(Qt::Key_Backtab, Qt::ShiftModifier);
    EXPECT_EQ(column(), FigureEntryModel::ValueColumn);
}

TEST_F(EntryKeys, EnterSkipsCellsThatAreLocked) {
    Indicator exempt = *open.window.workspace().catalogue().find(IndicatorCode{"PROJ_STARTED"});
    exempt.isJanuaryExempt = true;
    open.put(exempt);
    ASSERT_TRUE(open.isReady);
    open.window.workspace().setPeriod(Period::ytd(2025, 1));
    ASSERT_FALSE(open.model->isEditable(open.model->index(rowOf("PROJ_STARTED"), FigureEntryModel::ValueColumn)));
    open.goTo("PROJ_SIGNED");
    open.press(Qt::Key_Return);
    EXPECT_EQ(row(), rowOf("PROJ_STARTED.LT1YI"));
}

TEST_F(EntryKeys, ComputesATypedSumAndKeepsIt) {
    enterAt("TECH_CONTRACT_AMT", "=32.5+25.31");
    const auto figure = open.stored("TECH_CONTRACT_AMT", june);
    ASSERT_TRUE(figure);
    EXPECT_EQ(valueOf(figure), "57.81");
    EXPECT_EQ(figure->typed, "=32.5+25.31");
}

TEST_F(EntryKeys, EnterWhileAnInputMethodComposesCommitsNothing) {
    open.press(Qt::Key_F2);
    auto* editor = qobject_cast<QLineEdit*>(QApplication::focusWidget());
    ASSERT_NE(editor, nullptr);
    QInputMethodEvent composing(QStringLiteral("yi'bai"), {});
    QApplication::sendEvent(editor, &composing);
    open.press(Qt::Key_Return);
    EXPECT_EQ(QApplication::focusWidget(), editor) << "the editor stays open";
    EXPECT_FALSE(open.stored("PROJ_SIGNED", june));
    QInputMethodEvent committed;
    committed.setCommitString(QStringLiteral("１００"));
    QApplication::sendEvent(editor, &committed);
    open.press(Qt::Key_Return);
    EXPECT_EQ(stored("PROJ_SIGNED"), "100");
}

TEST_F(EntryKeys, CtrlASelectsEveryRowAndShiftSpaceOne) {
    open.press(Qt::Key_Space, Qt::ShiftModifier);
    for (const auto& cell : open.grid->selectionModel()->selectedIndexes()) EXPECT_EQ(cell.row(), rowOf("PROJ_SIGNED"));
    EXPECT_EQ(open.grid->selectionModel()->selectedIndexes().size(), FigureEntryModel::ColumnCount);
    open.press(Qt::Key_A, Qt::ControlModifier);
    EXPECT_GT(open.grid->selectionModel()->selectedIndexes().size(), 10 * FigureEntryModel::ColumnCount);
}

TEST_F(EntryKeys, F8GoesFromHardToSoftToMissing) {
    open.window.workspace().setPeriod(may);
    open.goTo("MAJOR_PROJ");
    open.type("66.8.1"); // refused: hard
    open.press(Qt::Key_Return);
    enterAt("TECH_CONTRACT_AMT", "1142"); // ten times the month before: soft
    open.goTo("PROJ_SIGNED");
    std::vector<CellTrouble> met;
    open.grid->setCurrentIndex(open.model->index(1, FigureEntryModel::NameColumn));
    for (int step = 0; step < open.model->rowCount(); ++step) {
        open.press(Qt::Key_F8);
        met.push_back(open.model->troubleAt(open.grid->currentIndex()));
        if (met.back() == CellTrouble::Missing) break;
    }
    EXPECT_EQ(met.front(), CellTrouble::Refused);
    EXPECT_TRUE(std::ranges::is_sorted(met, std::ranges::greater{}));
    EXPECT_NE(std::ranges::find(met, CellTrouble::Soft), met.end());
    EXPECT_EQ(met.back(), CellTrouble::Missing);
    open.press(Qt::Key_F8, Qt::ShiftModifier);
    EXPECT_EQ(open.model->troubleAt(open.grid->currentIndex()), met[met.size() - 2]) << "Shift goes back";
}

TEST_F(EntryKeys, DoubleClickOpensTheEditorWithTheCaretAtTheEnd) {
    enterAt("PROJ_SIGNED", "25");
    open.goTo("PROJ_SIGNED");
    const QPoint centre = open.grid->visualRect(open.grid->currentIndex()).center();
    QTest::mouseClick(open.grid->viewport(), Qt::LeftButton, Qt::NoModifier, centre);
    QTest::mouseDClick(open.grid->viewport(), Qt::LeftButton, Qt::NoModifier, centre);
    auto* editor = qobject_cast<QLineEdit*>(QApplication::focusWidget());
    ASSERT_NE(editor, nullptr);
    EXPECT_EQ(editor->text(), "25");
    EXPECT_EQ(editor->cursorPosition(), 2);
    EXPECT_FALSE(editor->hasSelectedText());
}

TEST_F(EntryKeys, TheCursorStaysOnItsRowWhenThePeriodChanges) {
    open.goTo("PROJ_STARTED", FigureEntryModel::LastYearColumn);
    open.window.workspace().stepMonth(-1);
    EXPECT_EQ(row(), rowOf("PROJ_STARTED"));
    EXPECT_EQ(column(), FigureEntryModel::LastYearColumn);
}

TEST_F(EntryKeys, CtrlEnterOnAnEmptyOrDerivedCellClearsNothing) {
    enterAt("PROJ_SIGNED", "5");
    enterAt("PROJ_STARTED", "6");
    select("PROJ_SIGNED", "PROJ_STARTED.LT1YI");
    auto* selection = open.grid->selectionModel();
    for (const QModelIndex& current : {open.model->index(rowOf("PROJ_STARTED"), FigureEntryModel::PreviousColumn),
                                       open.model->index(rowOf("PROJ_STARTED.LT1YI"), FigureEntryModel::ValueColumn)}) {
        selection->setCurrentIndex(current, QItemSelectionModel::NoUpdate);
        open.press(Qt::Key_Return, Qt::ControlModifier);
        EXPECT_EQ(stored("PROJ_SIGNED"), "5");
        EXPECT_EQ(stored("PROJ_STARTED"), "6");
    }
}

TEST_F(EntryKeys, TheDashOfARowThatTakesNothingIsNeverFilledIn) {
    Indicator quarterly = *open.window.workspace().catalogue().find(IndicatorCode{"PROJ_SIGNED"});
    quarterly.code = {"QUARTERLY"};
    quarterly.name = "按季单报";
    quarterly.reporting = Reporting::QuarterAlone;
    quarterly.frequency = Frequency::Quarterly;
    quarterly.revision = 0;
    open.put(quarterly);
    ASSERT_TRUE(open.isReady);
    open.window.workspace().setPeriod(Period::ytd(2025, 7));
    open.model->setShowsAll(true);
    const int dashed = rowOf("QUARTERLY");
    ASSERT_GE(dashed, 0);
    ASSERT_FALSE(open.model->keyAt(open.model->index(dashed, FigureEntryModel::ValueColumn))) << "July ends no quarter";
    int below = dashed + 1;
    while (!open.model->isEditable(open.model->index(below, FigureEntryModel::ValueColumn))) ++below;
    const auto key = *open.model->keyAt(open.model->index(below, FigureEntryModel::ValueColumn));
    open.grid->selectionModel()->select({open.model->index(dashed, FigureEntryModel::ValueColumn),
                                         open.model->index(below, FigureEntryModel::ValueColumn)}, QItemSelectionModel::ClearAndSelect);
    open.grid->setFocus();
    open.press(Qt::Key_D, Qt::ControlModifier);
    EXPECT_EQ(open.window.workspace().now().figureAt(key), nullptr);
}

} // namespace
} // namespace xushi
