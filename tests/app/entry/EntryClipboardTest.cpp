#include "support/OpenWindow.h"

#include <gtest/gtest.h>

#include <QMimeData>
#include <QSignalSpy>

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
    EXPECT_NE(std::ranges::find(remarks, Remark{"paste.locked", {"1"}}), remarks.end());
}

TEST_F(EntryClipboard, ColumnsWithoutAPlaceAreListed) {
    QSignalSpy pasted(open.grid, &EntryView::pasted);
    open.goTo("PROJ_SIGNED");
    put(QString(QLatin1Char('\t')).repeated(30) + QStringLiteral("4711"));
    open.press(Qt::Key_V, Qt::ControlModifier);
    const auto remarks = pasted.front().front().value<std::vector<Remark>>();
    EXPECT_EQ(remarks.back().key, "paste.overflow");
    EXPECT_TRUE(remarks.back().args[2].ends_with("…") || remarks.back().args[2].ends_with("4711")) << remarks.back().args[2];
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
