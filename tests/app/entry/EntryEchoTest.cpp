#include "app/look/Colours.h"
#include "app/table/TableRoles.h"
#include "support/OpenWindow.h"

#include <gtest/gtest.h>

#include <QLineEdit>
#include <QScrollBar>

namespace xushi {
namespace {

const Period june = Period::ytd(2025, 6);

struct EntryEcho : testing::Test {
    EntryEcho() { open.gridAt(june, "TECH_CONTRACT_AMT"); }

    QString echo() const { return open.entry.echo(); }
    QColor echoColour() const { return open.entry.echoColour(); }

    OpenWindow open;
};

TEST_F(EntryEcho, RepeatsTheNumberInGroupsWithItsUnit) {
    open.type("578100");
    EXPECT_EQ(echo(), QStringLiteral("= 578 100 亿元"));
    EXPECT_TRUE(qobject_cast<QLineEdit*>(QApplication::focusWidget())) << "the editor keeps the focus";
}

TEST_F(EntryEcho, ComputesASum) {
    open.type("=32.5+25.31");
    EXPECT_EQ(echo(), QStringLiteral("= 57.81 亿元"));
}

TEST_F(EntryEcho, SaysTheHardRuleAtOnceAndTakesItBackWhenItIsKept) {
    open.type("66.8.");
    EXPECT_TRUE(echo().contains(QStringLiteral("66.8.")));
    EXPECT_EQ(echoColour(), coloursOf(open.grid->palette()).refused);
    open.press(Qt::Key_Backspace);
    EXPECT_EQ(echo(), QStringLiteral("= 66.8 亿元"));
    EXPECT_NE(echoColour(), coloursOf(open.grid->palette()).refused);
}

TEST_F(EntryEcho, AsksNoSoftQuestionWhileSomebodyTypes) {
    open.type("99999");
    EXPECT_EQ(echo(), QStringLiteral("= 99 999 亿元"));
}

TEST_F(EntryEcho, GoesWithTheEditor) {
    open.type("1");
    open.press(Qt::Key_Escape);
    EXPECT_TRUE(echo().isEmpty());
    open.type("2");
    EXPECT_FALSE(echo().isEmpty());
    open.press(Qt::Key_Return);
    EXPECT_TRUE(echo().isEmpty());
}

struct EntryTotals : EntryEcho {
    void enterAt(const char* indicator, const QString& text) {
        open.goTo(indicator);
        open.type(text);
        open.press(Qt::Key_Return);
    }
    void select(const char* first, const char* last) {
        const auto at = [&](const char* code) { return open.model->index(open.model->rowOf({code}), FigureEntryModel::ValueColumn); };
        open.grid->selectionModel()->select({at(first), at(last)}, QItemSelectionModel::ClearAndSelect);
    }
    QString totals() { return open.entry.totals(); }
};

TEST_F(EntryTotals, AddExactlyAndRoundTheMeanOnce) {
    enterAt("PROJ_SIGNED", "10");
    enterAt("PROJ_STARTED", "20");
    enterAt("PROJ_STARTED.LT1YI", "1");
    select("PROJ_SIGNED", "PROJ_STARTED.LT1YI");
    EXPECT_EQ(totals(), QStringLiteral("合计 31 · 平均 10.3 · 计数 3"));
}

TEST_F(EntryTotals, CountOnlyWhereUnitsDiffer) {
    open.window.workspace().setPeriod(Period::ytd(2025, 5));
    open.grid->setFocus();
    open.press(Qt::Key_A, Qt::ControlModifier);
    EXPECT_TRUE(totals().startsWith(QStringLiteral("计数 "))) << fromQt(totals());
}

TEST_F(EntryTotals, AreNotShownForASingleCell) {
    enterAt("PROJ_SIGNED", "10");
    open.goTo("PROJ_SIGNED");
    EXPECT_TRUE(totals().isEmpty());
}

struct EntryLayout : EntryEcho {
    int contentWidth() const {
        int width = 0;
        for (int column = 0; column < FigureEntryModel::ColumnCount; ++column) width += open.grid->columnWidth(column);
        return width;
    }
    void resizeTo(int width, int panel) {
        open.window.resize(width, 800);
        if (panel > 0) open.entry.putBeside(panel);
        QApplication::processEvents();
    }
};

TEST_F(EntryLayout, NeedsNoSidewaysScrollingAt1280) {
    resizeTo(1280, 0);
    EXPECT_LE(contentWidth(), open.grid->viewport()->width());
    EXPECT_EQ(open.grid->horizontalScrollBar()->maximum(), 0);
}

TEST_F(EntryLayout, NeedsNoneBesideAPanelOf320AndKeepsWhatIsTypedInSight) {
    resizeTo(1280, 320);
    EXPECT_EQ(open.grid->horizontalScrollBar()->maximum(), 0);
    for (const int column : {FigureEntryModel::NameColumn, FigureEntryModel::PreviousColumn, FigureEntryModel::ValueColumn,
                             FigureEntryModel::LastYearColumn, FigureEntryModel::MonthColumn, FigureEntryModel::TargetColumn,
                             FigureEntryModel::CompletionColumn, FigureEntryModel::GapColumn, FigureEntryModel::LightColumn})
        EXPECT_FALSE(open.grid->isColumnHidden(column)) << column;
}

TEST_F(EntryLayout, GivesSpareColumnsBackWhenThereIsRoom) {
    resizeTo(1280, 320);
    EXPECT_TRUE(open.grid->isColumnHidden(FigureEntryModel::NoteColumn));
    open.window.resize(1800, 800);
    QApplication::processEvents();
    EXPECT_FALSE(open.grid->isColumnHidden(FigureEntryModel::NoteColumn));
}

TEST_F(EntryLayout, SaysWhyACellIsLocked) {
    auto settings = open.window.workspace().catalogue().settings;
    settings.closedThrough = YearMonth{2025, 5};
    open.put(settings);
    open.window.workspace().setPeriod(Period::ytd(2025, 5));
    open.goTo("PROJ_SIGNED");
    const QModelIndex cell = open.grid->currentIndex();
    EXPECT_TRUE(cell.data(LockedRole).toBool());
    EXPECT_FALSE(cell.data(EditableRole).toBool());
    const QString reason = open.model->lockReasonAt(cell);
    EXPECT_TRUE(reason.contains(QStringLiteral("2025年5月"))) << fromQt(reason);
    EXPECT_TRUE(cell.data(Qt::ToolTipRole).toString().endsWith(reason)) << "after what stands out about the figure";
    EXPECT_TRUE(open.entry.line().endsWith(reason));
}

TEST_F(EntryLayout, TakesLessHeightWhenRowsAreDense) {
    open.grid->setDense(true);
    EXPECT_EQ(open.grid->rowHeight(1), 24);
    open.grid->setDense(false);
    EXPECT_EQ(open.grid->rowHeight(1), 28);
}

} // namespace
} // namespace xushi
