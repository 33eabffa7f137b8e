#include "app/entry/year/YearEntryModel.h"
#include "support/OpenWindow.h"
#include "support/ReadNow.h"

#include <gtest/gtest.h>

#include <QHeaderView>
#include <QLineEdit>
#include <QScrollBar>
#include <QWheelEvent>

namespace xushi {
namespace {

constexpr int january = YearEntryModel::FirstMonthColumn;
constexpr int december = january + 11;

struct FrozenWindow : OpenWindow {
    FrozenWindow() : OpenWindow("demonstration") { gridAt(Period::ytd(2025, 6), "PROJ_STARTED"); }

    void widen(int width) {
        window.resize(width, 800);
        QTest::qWait(1);
    }
    void pressAt(Qt::Key key, Qt::KeyboardModifiers modifiers = Qt::NoModifier) const {
        press(key, modifiers);
        QApplication::processEvents();
    }
    static QScrollBar& barOf(const EntryView& view) { return *view.horizontalScrollBar(); }
    /// The whole column stands within the table.
    static bool isInView(const EntryView& view, int column) {
        const QRect place = view.visualRect(view.model()->index(0, column));
        return !place.isEmpty() && place.left() >= 0 && place.right() < view.viewport()->width();
    }
    static std::vector<int> columnsInView(const EntryView& view) {
        std::vector<int> columns;
        for (int column = 0; column < view.model()->columnCount(); ++column)
            if (isInView(view, column)) columns.push_back(column);
        return columns;
    }
    static void turnWheel(const EntryView& view, const QPoint& angle, Qt::KeyboardModifiers modifiers) {
        const QPointF place = view.viewport()->rect().center();
        QWheelEvent turn(place, view.viewport()->mapToGlobal(place), QPoint(), angle, Qt::NoButton, modifiers, Qt::NoScrollPhase, false);
        QApplication::sendEvent(view.viewport(), &turn);
        QApplication::processEvents();
    }
};

/// The year of 新开工 beside the figure's panel: only some of the months have room.
struct NarrowYear : FrozenWindow {
    NarrowYear() {
        widen(1280);
        press(Qt::Key_F6);
        press(Qt::Key_F4);
        year = &entry.yearGrid();
        years = &entry.years();
        at(1);
        QApplication::processEvents();
    }
    FigureKey keyAt(int month) const { return {Period::ytd(2025, month), years->indicator(), {"320812"}}; }
    void at(int month) const { year->setCurrentIndex(years->indexOf(keyAt(month), EntryField::Value)); }
    int monthAtCursor() const { return year->currentIndex().column() - january + 1; }
    std::string storedAt(int month) {
        const auto figure = *now(window.workspace().openStore().store()).readFigure(keyAt(month));
        return figure && figure->value ? figure->value->toString() : "-";
    }
    bool isCursorInView() const { return isInView(*year, year->currentIndex().column()) && isInView(*year, YearEntryModel::NameColumn); }

    EntryView* year = nullptr;
    YearEntryModel* years = nullptr;
};

TEST(FrozenColumns, NothingSlidesAt1280WithoutAPanel) {
    FrozenWindow open;
    open.widen(1280);
    EXPECT_EQ(FrozenWindow::columnsInView(*open.grid).size(), std::size_t{FigureEntryModel::ColumnCount});
    EXPECT_EQ(FrozenWindow::barOf(*open.grid).maximum(), 0);
    EXPECT_FALSE(FrozenWindow::barOf(*open.grid).isVisible());
    open.pressAt(Qt::Key_F6);
    const auto& year = open.entry.yearGrid();
    EXPECT_EQ(FrozenWindow::columnsInView(year).size(), std::size_t{YearEntryModel::ColumnCount});
    EXPECT_EQ(FrozenWindow::barOf(year).maximum(), 0);
    EXPECT_FALSE(FrozenWindow::barOf(year).isVisible());
}

TEST(FrozenColumns, TheMonthsGridNeedsNoSlidingBesideThePanelAt1280) {
    FrozenWindow open;
    open.widen(1280);
    open.pressAt(Qt::Key_F4);
    EXPECT_FALSE(FrozenWindow::barOf(*open.grid).isVisible());
    EXPECT_TRUE(open.grid->isColumnHidden(FigureEntryModel::NoteColumn)) << "the panel shows it";
    EXPECT_TRUE(FrozenWindow::isInView(*open.grid, FigureEntryModel::LightColumn));
}

/// A cursor that nobody sees is none: the keys would move it on out of sight, or look for a neighbour for ever.
TEST(FrozenColumns, TheCursorLeavesAColumnThatIsLeftOut) {
    FrozenWindow open;
    open.widen(1280);
    const int row = open.grid->currentIndex().row();
    open.grid->setCurrentIndex(open.grid->model()->index(row, FigureEntryModel::NoteColumn));
    open.pressAt(Qt::Key_F4);
    ASSERT_TRUE(open.grid->isLeftOut(FigureEntryModel::NoteColumn));
    const int beside = open.grid->currentIndex().column();
    EXPECT_FALSE(open.grid->isLeftOut(beside));
    EXPECT_TRUE(FrozenWindow::isInView(*open.grid, beside));
    EXPECT_EQ(open.grid->currentIndex().row(), row);
    EXPECT_TRUE(open.grid->selectionModel()->isSelected(open.grid->currentIndex()));
    open.pressAt(Qt::Key_Down);
    EXPECT_EQ(open.grid->currentIndex(), open.grid->model()->index(row + 1, beside));
}

/// Whoever sets the cursor there, each key takes it to where it can be seen.
TEST(FrozenColumns, EveryKeyLeadsOutOfAColumnThatIsLeftOut) {
    for (const auto modifiers : {Qt::KeyboardModifiers(), Qt::KeyboardModifiers(Qt::ControlModifier)})
        for (const auto key : {Qt::Key_Down, Qt::Key_Up, Qt::Key_Left, Qt::Key_Right}) {
            FrozenWindow open;
            open.widen(1280);
            open.pressAt(Qt::Key_F4);
            ASSERT_TRUE(open.grid->isLeftOut(FigureEntryModel::NoteColumn));
            open.grid->setCurrentIndex(open.grid->model()->index(open.grid->currentIndex().row(), FigureEntryModel::NoteColumn));
            open.grid->setFocus();
            open.pressAt(key, modifiers);
            EXPECT_FALSE(open.grid->isLeftOut(open.grid->currentIndex().column())) << key << ' ' << modifiers;
        }
}

TEST(FrozenColumns, WhatWasTypedInAColumnThatIsLeftOutIsStored) {
    FrozenWindow open;
    open.widen(1280);
    const QModelIndex cell = open.grid->model()->index(open.grid->currentIndex().row(), FigureEntryModel::NoteColumn);
    open.grid->setCurrentIndex(cell);
    open.type("两个项目延后");
    open.widen(1000);
    ASSERT_TRUE(open.grid->isLeftOut(FigureEntryModel::NoteColumn));
    EXPECT_EQ(cell.data(Qt::EditRole).toString(), QString("两个项目延后"));
    EXPECT_FALSE(open.grid->isLeftOut(open.grid->currentIndex().column()));
}

TEST(FrozenColumns, ArrowsAsideEndInARowOfHeadingsToo) {
    FrozenWindow open;
    int heading = 0;
    while (!open.grid->entryModel()->isHeading(heading)) ++heading;
    for (const auto key : {Qt::Key_Left, Qt::Key_Right}) {
        open.grid->setCurrentIndex(open.grid->model()->index(heading, FigureEntryModel::LightColumn));
        open.pressAt(key);
        EXPECT_FALSE(open.grid->entryModel()->isHeading(open.grid->currentIndex().row())) << key;
    }
}

TEST(FrozenColumns, ANarrowYearShowsTheNameAndWholeMonths) {
    NarrowYear open;
    EXPECT_TRUE(NarrowYear::barOf(*open.year).isVisible());
    const auto shown = NarrowYear::columnsInView(*open.year);
    EXPECT_LT(shown.size(), std::size_t{YearEntryModel::ColumnCount});
    EXPECT_EQ(shown.front(), YearEntryModel::NameColumn);
    EXPECT_EQ(NarrowYear::barOf(*open.year).maximum(), YearEntryModel::ColumnCount - static_cast<int>(shown.size()));
    for (int column = 0; column < YearEntryModel::ColumnCount; ++column)
        EXPECT_EQ(open.year->isColumnHidden(column), !NarrowYear::isInView(*open.year, column)) << "cut off: " << column;
}

TEST(FrozenColumns, ArrowsWalkToDecemberAndBackWithTheNameBesideThem) {
    NarrowYear open;
    for (int month = 2; month <= 12; ++month) {
        open.pressAt(Qt::Key_Right);
        EXPECT_EQ(open.monthAtCursor(), month);
        EXPECT_TRUE(open.isCursorInView()) << month;
    }
    EXPECT_FALSE(NarrowYear::isInView(*open.year, january));
    for (int month = 11; month >= 1; --month) {
        open.pressAt(Qt::Key_Left);
        EXPECT_TRUE(open.isCursorInView()) << month;
    }
    EXPECT_EQ(NarrowYear::barOf(*open.year).value(), 0);
}

TEST(FrozenColumns, TabTypesItsWayToDecember) {
    NarrowYear open;
    for (int month = 1; month <= 12; ++month) {
        EXPECT_EQ(open.monthAtCursor(), month);
        EXPECT_TRUE(open.isCursorInView()) << month;
        open.type(QString::number(100 + month));
        open.pressAt(Qt::Key_Tab);
    }
    EXPECT_EQ(open.storedAt(1), "101");
    EXPECT_EQ(open.storedAt(12), "112");
    EXPECT_EQ(open.monthAtCursor(), 1) << "the next row";
    EXPECT_TRUE(open.isCursorInView());
}

TEST(FrozenColumns, EndHomeAndCtrlArrowsReachWhatIsSlidAway) {
    NarrowYear open;
    open.pressAt(Qt::Key_End);
    EXPECT_EQ(open.monthAtCursor(), 12);
    EXPECT_TRUE(open.isCursorInView());
    open.pressAt(Qt::Key_Home);
    EXPECT_EQ(open.year->currentIndex().column(), YearEntryModel::NameColumn);
    open.at(1);
    for (int month = 1; month <= 12; ++month) open.type(QString::number(month)), open.pressAt(Qt::Key_Tab);
    open.at(1);
    open.pressAt(Qt::Key_Right, Qt::ControlModifier);
    EXPECT_EQ(open.monthAtCursor(), 12);
    EXPECT_TRUE(open.isCursorInView());
}

TEST(FrozenColumns, TheWheelAndTheScrollBarSlideAColumnAtATime) {
    NarrowYear open;
    const QModelIndex cursor = open.year->currentIndex();
    NarrowYear::turnWheel(*open.year, {0, -120}, Qt::ShiftModifier);
    EXPECT_FALSE(NarrowYear::isInView(*open.year, january));
    EXPECT_TRUE(NarrowYear::isInView(*open.year, january + 1));
    NarrowYear::turnWheel(*open.year, {-60, 0}, Qt::NoModifier);
    EXPECT_TRUE(NarrowYear::isInView(*open.year, january + 1)) << "half a notch is no column";
    NarrowYear::turnWheel(*open.year, {-60, 0}, Qt::NoModifier);
    EXPECT_FALSE(NarrowYear::isInView(*open.year, january + 1));
    QScrollBar& bar = NarrowYear::barOf(*open.year);
    EXPECT_EQ(bar.value(), 2);
    QTest::mouseClick(&bar, Qt::LeftButton, Qt::NoModifier, bar.rect().center() + QPoint(bar.width() / 2 - 4, 0));
    EXPECT_EQ(bar.value(), 3);
    EXPECT_FALSE(NarrowYear::isInView(*open.year, january + 2));
    EXPECT_TRUE(NarrowYear::isInView(*open.year, YearEntryModel::NameColumn));
    EXPECT_EQ(open.year->currentIndex(), cursor);
    bar.triggerAction(QAbstractSlider::SliderToMaximum);
    EXPECT_TRUE(NarrowYear::isInView(*open.year, december));
}

TEST(FrozenColumns, TypingOverACellThatWasSlidAwayBringsItBack) {
    NarrowYear open;
    NarrowYear::turnWheel(*open.year, {0, -360}, Qt::ShiftModifier);
    ASSERT_FALSE(open.isCursorInView());
    open.type(QStringLiteral("7"));
    EXPECT_TRUE(open.isCursorInView());
    ASSERT_NE(qobject_cast<QLineEdit*>(QApplication::focusWidget()), nullptr);
    EXPECT_TRUE(QApplication::focusWidget()->isVisible());
    open.pressAt(Qt::Key_Return);
    EXPECT_EQ(open.storedAt(1), "7");
}

TEST(FrozenColumns, AnEditorThatSlidesAwayStoresWhatWasTyped) {
    NarrowYear open;
    open.type(QStringLiteral("8"));
    NarrowYear::turnWheel(*open.year, {0, -360}, Qt::ShiftModifier);
    EXPECT_EQ(open.storedAt(1), "8");
    EXPECT_EQ(QApplication::focusWidget(), open.year);
    EXPECT_FALSE(NarrowYear::isInView(*open.year, january));
}

TEST(FrozenColumns, AnEditorThatStaysInViewIsLeftOpen) {
    NarrowYear open;
    open.at(5);
    open.type(QStringLiteral("8"));
    NarrowYear::turnWheel(*open.year, {0, -120}, Qt::ShiftModifier);
    const auto* editor = qobject_cast<QLineEdit*>(QApplication::focusWidget());
    ASSERT_NE(editor, nullptr);
    EXPECT_EQ(editor->text(), QStringLiteral("8"));
    EXPECT_EQ(editor->geometry().left(), open.year->visualRect(open.year->currentIndex()).left());
}

TEST(FrozenColumns, ASelectionOverSlidAwayMonthsIsPastedCopiedAndClearedWhole) {
    NarrowYear open;
    const QString twelve = QStringLiteral("1\t2\t3\t4\t5\t6\t7\t8\t9\t10\t11\t12");
    QApplication::clipboard()->setText(twelve);
    open.pressAt(Qt::Key_V, Qt::ControlModifier);
    EXPECT_EQ(open.storedAt(1) + " " + open.storedAt(12), "1 12");
    QApplication::clipboard()->clear();
    open.pressAt(Qt::Key_End, Qt::ShiftModifier);
    ASSERT_FALSE(NarrowYear::isInView(*open.year, january));
    EXPECT_TRUE(open.isCursorInView());
    open.pressAt(Qt::Key_C, Qt::ControlModifier);
    EXPECT_EQ(QApplication::clipboard()->text(), twelve);
    open.pressAt(Qt::Key_Left, Qt::ShiftModifier);
    open.pressAt(Qt::Key_C, Qt::ControlModifier);
    EXPECT_EQ(QApplication::clipboard()->text(), twelve.left(twelve.lastIndexOf(QLatin1Char('\t')))) << "still from January";
    open.pressAt(Qt::Key_Delete);
    EXPECT_EQ(open.storedAt(1) + open.storedAt(6) + open.storedAt(11), "---");
    EXPECT_EQ(open.storedAt(12), "12");
}

TEST(FrozenColumns, CtrlRFillsAlsoTheMonthsThatAreSlidAway) {
    NarrowYear open;
    open.type(QStringLiteral("5"));
    open.pressAt(Qt::Key_Tab);
    open.pressAt(Qt::Key_Home);
    open.at(1);
    open.pressAt(Qt::Key_End, Qt::ShiftModifier);
    open.pressAt(Qt::Key_R, Qt::ControlModifier);
    EXPECT_EQ(open.storedAt(2) + open.storedAt(12), "55");
}

TEST(FrozenColumns, AShiftClickExtendsFromACellThatIsSlidAway) {
    NarrowYear open;
    NarrowYear::barOf(*open.year).triggerAction(QAbstractSlider::SliderToMaximum);
    ASSERT_FALSE(NarrowYear::isInView(*open.year, january));
    const QModelIndex last = open.years->indexOf(open.keyAt(12), EntryField::Value);
    QTest::mouseClick(open.year->viewport(), Qt::LeftButton, Qt::ShiftModifier, open.year->visualRect(last).center());
    const QItemSelection selection = open.year->selectionModel()->selection();
    ASSERT_EQ(selection.size(), 1);
    EXPECT_EQ(selection.front().left(), january);
    EXPECT_EQ(selection.front().right(), december);
    EXPECT_EQ(selection.front().height(), 1);
}

TEST(FrozenColumns, AWideTableShowsEverythingAgain) {
    NarrowYear open;
    open.pressAt(Qt::Key_End);
    open.pressAt(Qt::Key_F4);
    QTest::qWait(1);
    EXPECT_EQ(NarrowYear::columnsInView(*open.year).size(), std::size_t{YearEntryModel::ColumnCount});
    EXPECT_FALSE(NarrowYear::barOf(*open.year).isVisible());
    EXPECT_EQ(open.monthAtCursor(), 12);
}

TEST(FrozenColumns, TheMonthsGridSlidesBesideWhatIsTypedIn) {
    FrozenWindow open;
    open.pressAt(Qt::Key_F4);
    open.widen(900);
    ASSERT_TRUE(FrozenWindow::barOf(*open.grid).isVisible());
    open.goTo("PROJ_STARTED");
    for (int step = 0; step < 5; ++step) open.pressAt(Qt::Key_Right);
    EXPECT_EQ(open.grid->currentIndex().column(), FigureEntryModel::LightColumn) << "target and growth are left out";
    for (const int column : {FigureEntryModel::NameColumn, FigureEntryModel::ValueColumn, FigureEntryModel::LastYearColumn,
                             FigureEntryModel::LightColumn})
        EXPECT_TRUE(FrozenWindow::isInView(*open.grid, column)) << column;
    EXPECT_FALSE(FrozenWindow::isInView(*open.grid, FigureEntryModel::PreviousColumn));
}

TEST(FrozenColumns, LeftOutColumnsAreNotCopied) {
    FrozenWindow open;
    open.pressAt(Qt::Key_F4);
    open.widen(900);
    open.goTo("PROJ_STARTED");
    open.pressAt(Qt::Key_Space, Qt::ShiftModifier);
    open.pressAt(Qt::Key_C, Qt::ControlModifier);
    EXPECT_EQ(QApplication::clipboard()->text().count(QLatin1Char('\t')), FigureEntryModel::ColumnCount - 3 - 1);
}

TEST(FrozenColumns, AColumnDrawnWiderPushesTheLastOneBehind) {
    NarrowYear open;
    const auto before = NarrowYear::columnsInView(*open.year);
    QHeaderView* header = open.year->horizontalHeader();
    const QPoint edge(header->sectionViewportPosition(january) + header->sectionSize(january) - 1, header->height() / 2);
    QTest::mousePress(header->viewport(), Qt::LeftButton, Qt::NoModifier, edge);
    QTest::mouseMove(header->viewport(), edge + QPoint(76, 0));
    QTest::mouseRelease(header->viewport(), Qt::LeftButton, Qt::NoModifier, edge + QPoint(76, 0));
    QApplication::processEvents();
    EXPECT_GT(open.year->columnWidth(january), 100);
    EXPECT_EQ(NarrowYear::columnsInView(*open.year).size(), before.size() - 1);
}

} // namespace
} // namespace xushi
