#include "io/pdf/SummaryGrid.h"

#include "io/pdf/ColumnWidths.h"
#include "io/pdf/TextBlock.h"

#include <algorithm>

namespace xushi {
namespace {

constexpr double longestKept = 4.8; // characters of a short text that is not broken
constexpr double longestSought = 6.5; // characters of a text in a column of numbers that is given room
constexpr double comfort = 10 * pt;
constexpr double widestGutter = 7 * pt;
constexpr std::size_t headerLines = 2;

/// What a column's cells ask for.
struct Demand {
    double before = 0; ///< widest part of a number up to its point
    double after = 0;
    ColumnWish wish;
};

/// Growth is often a word, such as 上年同期数缺.
bool wraps(SummaryColumn column) {
    switch (column) {
    case SummaryColumn::Indicator:
    case SummaryColumn::Target:
    case SummaryColumn::Growth:
    case SummaryColumn::Department:
    case SummaryColumn::Note:
    case SummaryColumn::Region:
    case SummaryColumn::LastYearTarget:
    case SummaryColumn::LastYearGrowth:
    case SummaryColumn::Wording:
    case SummaryColumn::Finding:
    case SummaryColumn::Explanation: return true;
    default: return false;
    }
}

bool isProse(SummaryColumn column) {
    return columnSide(column) == ColumnSide::Left || column == SummaryColumn::Department;
}

/// The narrowest width in which a title takes two lines, if that is not too wide.
double titleWidth(const QString& title, const SummaryFont& font) {
    double width = 2 * font.size();
    while (width < longestKept * font.size() && brokenText(title, font, width).size() > headerLines)
        width += font.size() / 4;
    return width;
}

void ask(Demand& demand, const SummaryCell& cell, SummaryColumn column, const SummaryFonts& fonts) {
    const QString text = QString::fromStdString(cell.text);
    const double width = fonts.body.widthOf(text);
    const double kept = std::min(width, longestKept * fonts.body.size());
    double& least = demand.wish.least;
    if (isAligned(cell, columnSide(column))) {
        const double before = fonts.body.widthOf(beforePoint(text));
        demand.before = std::max(demand.before, before);
        demand.after = std::max(demand.after, width - before);
    } else if (cell.light) {
        least = std::max(least, lightSize + lightGap + width);
    } else if (!isProse(column)) {
        least = std::max(least, kept);
    }
    if (!demand.wish.wraps) return;
    // Among numbers a long word breaks; one of them is no reason for a wide column.
    const double sought = isProse(column) ? width : std::min(width, longestSought * fonts.body.size());
    demand.wish.texts.push_back(sought + 2 * cellPadding);
}

Demand demandOf(const SummaryTable& table, std::size_t at, const SummaryFonts& fonts) {
    const auto& column = table.columns[at];
    Demand demand{.wish = {.share = std::max<double>(column.widthMillimetres, 1),
                           .least = titleWidth(QString::fromStdString(column.title), fonts.bold),
                           .comfort = comfort,
                           .wraps = wraps(column.what)}};
    for (const auto& row : table.rows)
        if (row.kind != SummaryRowKind::Section && at < row.cells.size())
            ask(demand, row.cells[at], column.what, fonts);
    demand.wish.least = std::max(demand.wish.least, demand.before + demand.after) + 2 * cellPadding;
    return demand;
}

} // namespace

bool isAligned(const SummaryCell& cell, ColumnSide side) { return cell.number && side == ColumnSide::Right; }

QString beforePoint(const QString& number) {
    const qsizetype point = number.indexOf(u'.');
    if (point >= 0) return number.left(point);
    qsizetype end = number.size();
    while (end > 0 && !(number[end - 1] >= u'0' && number[end - 1] <= u'9')) --end;
    return number.left(end);
}

std::vector<GridColumn> gridOf(const SummaryTable& table, const SummaryFonts& fonts, double width) {
    std::vector<Demand> demands;
    for (std::size_t i = 0; i < table.columns.size(); ++i) demands.push_back(demandOf(table, i, fonts));
    std::vector<ColumnWish> wishes;
    for (const auto& demand : demands) wishes.push_back(demand.wish);
    const auto widths = columnWidths(wishes, width);
    std::vector<GridColumn> columns;
    double left = 0;
    for (std::size_t i = 0; i < widths.size(); ++i) {
        const double block = demands[i].before + demands[i].after;
        const double gutter = std::clamp((widths[i] - block) / 2, cellPadding, widestGutter);
        columns.push_back({.left = left,
                           .width = widths[i],
                           .point = widths[i] - gutter - demands[i].after,
                           .side = columnSide(table.columns[i].what)});
        left += widths[i];
    }
    return columns;
}

} // namespace xushi
