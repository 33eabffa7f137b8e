#include "app/table/TableRoles.h"
#include "support/OpenWindow.h"
#include "support/WrittenNumbers.h"

#include <gtest/gtest.h>

#include <QMimeData>
#include <QSignalSpy>

#include <algorithm>

namespace xushi {
namespace {

const Period june = Period::ytd(2025, 6);
const auto ownFormat = QStringLiteral("application/x-xushi-cells");

std::string valueOf(const std::optional<Figure>& figure) {
    return figure && figure->value ? figure->value->toString() : "-";
}

struct EntryClipboard : testing::Test {
    EntryClipboard() { open.gridAt(june, "PROJ_SIGNED"); }

    void select(const char* first, int rows, int columns) {
        open.goTo(first);
        const QModelIndex top = open.grid->currentIndex();
        open.grid->selectionModel()->select({top, top.sibling(top.row() + rows - 1, top.column() + columns - 1)}, QItemSelectionModel::ClearAndSelect);
    }
    void put(const QString& text, const QString& html = {}, const QString& own = {}) {
        auto* clipboard = new QMimeData;
        if (!text.isEmpty()) clipboard->setText(text);
        if (!html.isEmpty()) clipboard->setHtml(html);
        if (!own.isEmpty()) clipboard->setData(ownFormat, own.toUtf8());
        QApplication::clipboard()->setMimeData(clipboard);
    }
    void pasteAt(const char* indicator) {
        open.goTo(indicator);
        open.press(Qt::Key_V, Qt::ControlModifier);
    }
    std::string stored(const char* indicator) { return valueOf(open.stored(indicator, june)); }

    OpenWindow open;
};

TEST_F(EntryClipboard, ACopyHasTextATableAndTheExactDigits) {
    open.type("230.00");
    open.press(Qt::Key_Return);
    ASSERT_EQ(stored("PROJ_SIGNED"), "230.00");
    select("PROJ_SIGNED", 1, 2);
    open.press(Qt::Key_C, Qt::ControlModifier);
    const QMimeData* clipboard = QApplication::clipboard()->mimeData();
    EXPECT_TRUE(clipboard->text().startsWith(QStringLiteral("230.00\t"))) << fromQt(clipboard->text());
    EXPECT_TRUE(clipboard->html().contains(QStringLiteral("<td>230.00</td>"))) << fromQt(clipboard->html());
    EXPECT_TRUE(QString::fromUtf8(clipboard->data(ownFormat)).startsWith(QStringLiteral("230.00")));
}

TEST_F(EntryClipboard, ACopyLeavesHeadingsOut) {
    int heading = 1;
    while (!open.model->isHeading(heading)) ++heading;
    open.grid->selectionModel()->select({open.model->index(heading - 1, 0), open.model->index(heading + 1, 0)}, QItemSelectionModel::ClearAndSelect);
    open.press(Qt::Key_C, Qt::ControlModifier);
    EXPECT_EQ(QApplication::clipboard()->text().count(QLatin1Char('\n')), 1);
}

TEST_F(EntryClipboard, CutClearsWhatItCopied) {
    open.type("230");
    open.press(Qt::Key_Return);
    select("PROJ_SIGNED", 1, 1);
    open.press(Qt::Key_X, Qt::ControlModifier);
    EXPECT_EQ(stored("PROJ_SIGNED"), "-");
    pasteAt("PROJ_STARTED");
    EXPECT_EQ(stored("PROJ_STARTED"), "230");
}

TEST_F(EntryClipboard, PrefersItsOwnFormatThenTextThenATable) {
    put(QStringLiteral("2"), QStringLiteral("<table><tr><td>3</td></tr></table>"), QStringLiteral("1.00"));
    pasteAt("PROJ_SIGNED");
    EXPECT_EQ(stored("PROJ_SIGNED"), "1.00");
    put(QStringLiteral("2"), QStringLiteral("<table><tr><td>3</td></tr></table>"));
    pasteAt("PROJ_SIGNED");
    EXPECT_EQ(stored("PROJ_SIGNED"), "2");
    put({}, QStringLiteral("<html><body><table><tr><td><b>3</b></td><td>30</td></tr><tr><td>4</td></tr></table></body></html>"));
    pasteAt("PROJ_SIGNED");
    EXPECT_EQ(stored("PROJ_SIGNED"), "3");
    EXPECT_EQ(open.stored("PROJ_SIGNED", june)->lastYear->toString(), "30");
    EXPECT_EQ(stored("PROJ_STARTED"), "4");
}

TEST_F(EntryClipboard, ARowIsRepeatedInASelectionOfManyRows) {
    put(QStringLiteral("5\t6"));
    select("PROJ_SIGNED", 3, 1);
    open.press(Qt::Key_V, Qt::ControlModifier);
    for (const char* indicator : {"PROJ_SIGNED", "PROJ_STARTED", "PROJ_STARTED.LT1YI"}) {
        EXPECT_EQ(stored(indicator), "5");
        EXPECT_EQ(open.stored(indicator, june)->lastYear->toString(), "6");
    }
}

TEST_F(EntryClipboard, LockedCellsAreCountedAndTold) {
    QSignalSpy pasted(open.grid, &EntryView::pasted);
    put(QStringLiteral("5\t6\t7"));
    pasteAt("PROJ_SIGNED"); // value, last year, and the month alone, which is computed
    ASSERT_EQ(pasted.size(), 1);
    const auto remarks = pasted.front().front().value<std::vector<Remark>>();
    EXPECT_NE(std::ranges::find(remarks, Remark{"paste.locked", {"1", "7"}}), remarks.end()) << "what reaches no cell is listed";
}

TEST_F(EntryClipboard, ColumnsWithoutAPlaceAreListed) {
    QSignalSpy pasted(open.grid, &EntryView::pasted);
    open.goTo("PROJ_SIGNED");
    put(QString(QLatin1Char('\t')).repeated(30) + QStringLiteral("4711"));
    open.press(Qt::Key_V, Qt::ControlModifier);
    const auto remarks = pasted.front().front().value<std::vector<Remark>>();
    EXPECT_EQ(remarks.back().key, "paste.overflow-columns");
    EXPECT_EQ(remarks.back().args[0], "4711") << "blanks are no texts";
}

/// The remarks of the last paste.
std::vector<Remark> remarksOf(QSignalSpy& pasted) { return pasted.back().front().value<std::vector<Remark>>(); }

TEST_F(EntryClipboard, BlanksLeaveWhatStandsThereAndAreCounted) {
    put(QStringLiteral("1\n2\n3"));
    pasteAt("PROJ_SIGNED");
    ASSERT_EQ(stored("PROJ_STARTED"), "2");
    QSignalSpy pasted(open.grid, &EntryView::pasted);
    for (const auto& [text, html] : {std::pair(QStringLiteral("4\n\n\u200B\n\n\n\t\n"), QString()),
                                     std::pair(QString(), QStringLiteral("<table><tr><td>4</td></tr><tr><td></td></tr><tr><td>&nbsp;</td></tr></table>"))}) {
        put(text, html);
        pasteAt("PROJ_SIGNED");
        EXPECT_EQ(stored("PROJ_SIGNED"), "4");
        EXPECT_EQ(stored("PROJ_STARTED"), "2");
        EXPECT_EQ(stored("PROJ_STARTED.LT1YI"), "3");
        EXPECT_EQ(remarksOf(pasted).front(), (Remark{"paste.result", {"1", "0", "0", "0"}})) << "blanks at the end are no cells";
    }
    put(QStringLiteral("5\n\n6\n\n"), {}, QStringLiteral("5\n\n6\n\n"));
    pasteAt("PROJ_SIGNED");
    EXPECT_EQ(stored("PROJ_STARTED"), "2");
    EXPECT_EQ(stored("PROJ_STARTED.LT1YI"), "6");
    EXPECT_EQ(remarksOf(pasted).front(), (Remark{"paste.result", {"2", "0", "1", "0"}}));
}

TEST_F(EntryClipboard, ALongColumnWithBlanksClearsNothing) {
    open.goTo("PROJ_SIGNED");
    const auto before = open.window.workspace().now().figures().size();
    std::vector<Figure> figures(open.window.workspace().now().figures().begin(), open.window.workspace().now().figures().end());
    open.window.workspace().setPeriod(Period::ytd(2025, 6));
    open.grid->setCurrentIndex(open.model->index(open.grid->currentIndex().row(), FigureEntryModel::ValueColumn));
    QSignalSpy pasted(open.grid, &EntryView::pasted);
    put(QStringLiteral("222\n") + QStringLiteral("\n").repeated(80));
    open.press(Qt::Key_V, Qt::ControlModifier);
    EXPECT_EQ(remarksOf(pasted).front().args[1], "0");
    int cleared = 0;
    for (const auto& figure : figures) {
        const Figure* now = open.window.workspace().now().figureAt(figure.key);
        cleared += !now || (now->state == FigureState::Cleared && figure.state != FigureState::Cleared) ? 1 : 0;
    }
    EXPECT_EQ(cleared, 0);
    EXPECT_GE(open.window.workspace().now().figures().size(), before);
}

TEST_F(EntryClipboard, SkippedBlanksCanBeClearedFromTheNotice) {
    put(QStringLiteral("1\n2\n3"));
    pasteAt("PROJ_SIGNED");
    put(QStringLiteral("4\n\n6"));
    pasteAt("PROJ_SIGNED");
    ASSERT_TRUE(open.entry.offersToClearBlanks());
    QSignalSpy pasted(open.grid, &EntryView::pasted);
    open.press(Qt::Key_C, Qt::AltModifier);
    EXPECT_FALSE(open.entry.offersToClearBlanks());
    EXPECT_EQ(stored("PROJ_STARTED"), "-");
    EXPECT_EQ(stored("PROJ_STARTED.LT1YI"), "6");
    ASSERT_EQ(pasted.size(), 1);
    EXPECT_EQ(remarksOf(pasted).front(), (Remark{"paste.result", {"0", "1", "0", "0"}}));
    put(QStringLiteral("7\n\n8"));
    pasteAt("PROJ_SIGNED");
    EXPECT_FALSE(open.entry.offersToClearBlanks()) << "nothing stands below the blank";
}

TEST_F(EntryClipboard, ClearingsAndRefusalsAreCountedAsSuch) {
    put(QStringLiteral("1\n2\n3"));
    pasteAt("PROJ_SIGNED");
    QSignalSpy pasted(open.grid, &EntryView::pasted);
    put(QStringLiteral("无\n0,5\n\"6"));
    pasteAt("PROJ_SIGNED");
    EXPECT_EQ(remarksOf(pasted).front(), (Remark{"paste.result", {"0", "1", "0", "2"}}));
    EXPECT_EQ(stored("PROJ_SIGNED"), "-");
    EXPECT_EQ(stored("PROJ_STARTED"), "2");
    EXPECT_EQ(open.shown("PROJ_STARTED.LT1YI"), QStringLiteral("\"6"));
}

TEST_F(EntryClipboard, ALoneQuoteTakesNoRowWithIt) {
    put(QStringLiteral("4\n90\n\"6\n7"));
    pasteAt("PROJ_SIGNED");
    EXPECT_EQ(stored("PROJ_SIGNED"), "4");
    EXPECT_EQ(stored("PROJ_STARTED"), "90");
    EXPECT_EQ(open.shown("PROJ_STARTED.LT1YI"), QStringLiteral("\"6"));
    EXPECT_EQ(stored("PROJ_COMPLETED"), "7");
}

TEST_F(EntryClipboard, ACopyKeepsTheQualifier) {
    open.type(QStringLiteral("超700"));
    open.press(Qt::Key_Return);
    ASSERT_EQ(open.stored("PROJ_SIGNED", june)->qualifier, Qualifier::Over);
    select("PROJ_SIGNED", 1, 1);
    open.press(Qt::Key_C, Qt::ControlModifier);
    pasteAt("PROJ_STARTED");
    EXPECT_EQ(open.stored("PROJ_STARTED", june)->qualifier, Qualifier::Over);
    EXPECT_EQ(stored("PROJ_STARTED"), "700");
}

/// The table of doors, typed with keys and pasted.
struct EntryDoors : EntryClipboard {
    static const char* indicatorOf(const std::string& unit) {
        return unit == "亿元" ? "TECH_CONTRACT_AMT" : unit == "%" ? "PROJ_TECH_SHARE" : unit == "项" ? "PROJ_SIGNED" : "RD_RESERVE_STAFF";
    }
    void expectRead(const WrittenNumber& written) {
        const char* indicator = indicatorOf(written.unit);
        const QModelIndex cell = open.model->index(open.model->rowOf({indicator}), FigureEntryModel::ValueColumn);
        const bool isRefused = cell.data(RefusedRole).toBool();
        EXPECT_EQ(isRefused, isRefusal(written.typed)) << written.text << " " << fromQt(cell.data(Qt::ToolTipRole).toString());
        if (isRefused) {
            EXPECT_EQ(cell.data().toString(), QString::fromUtf8(written.text));
        } else {
            const auto figure = open.stored(indicator, june);
            EXPECT_EQ(figure ? toldOf(*figure) : "cleared", written.typed) << written.text;
        }
        open.press(Qt::Key_Delete);
    }
};

TEST_F(EntryDoors, AreReadAsTheTableSaysWhenTyped) {
    for (const auto& written : writtenNumbers) {
        if (std::string_view(written.text).find("\u202E") != std::string_view::npos) continue; // no keyboard has it
        open.goTo(indicatorOf(written.unit));
        open.type(QString::fromUtf8(written.text));
        open.press(Qt::Key_Return);
        open.goTo(indicatorOf(written.unit));
        expectRead(written);
    }
}

TEST_F(EntryDoors, AreReadAsTheTableSaysWhenPasted) {
    for (const auto& written : writtenNumbers) {
        put(QString::fromUtf8(written.text));
        pasteAt(indicatorOf(written.unit));
        expectRead(written);
    }
}

TEST_F(EntryClipboard, WhatWasCopiedIsPastedDigitByDigit) {
    open.type("3.000");
    open.press(Qt::Key_Return);
    select("PROJ_SIGNED", 1, 1);
    open.press(Qt::Key_C, Qt::ControlModifier);
    pasteAt("PROJ_STARTED");
    EXPECT_EQ(stored("PROJ_STARTED"), "3.000");
}

} // namespace
} // namespace xushi
