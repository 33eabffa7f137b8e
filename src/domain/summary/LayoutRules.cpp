#include "domain/summary/LayoutRules.h"

#include "domain/Width.h"

#include <algorithm>
#include <numeric>

namespace xushi {
namespace {

constexpr int narrow = 10;
constexpr int usual = 20;
constexpr int wide = 45;

bool saysWhatTheRowIs(SummaryColumn column) {
    return column == SummaryColumn::Number || column == SummaryColumn::Indicator || column == SummaryColumn::Unit || column == SummaryColumn::Section ||
           column == SummaryColumn::Department || column == SummaryColumn::Region;
}

template <class Is> std::vector<SummaryColumn> columnsThat(Is is) {
    std::vector<SummaryColumn> columns;
    for (const auto& entry : Tokens<SummaryColumn>::all)
        if (is(entry.first)) columns.push_back(entry.first);
    return columns;
}

int widthFor(SummaryColumn column) {
    switch (column) {
    case SummaryColumn::Number:
    case SummaryColumn::Unit:
    case SummaryColumn::Light:
    case SummaryColumn::Rank: return narrow;
    case SummaryColumn::Indicator:
    case SummaryColumn::Note:
    case SummaryColumn::Wording:
    case SummaryColumn::Finding:
    case SummaryColumn::Explanation: return wide;
    default: return usual;
    }
}

} // namespace

Result<void> checkLayout(const SummaryTemplate& layout) {
    if (isBlank(layout.name)) return refused("layout.no-name");
    if (isBlank(layout.title)) return refused("layout.no-title");
    if (layout.columns.empty()) return refused("layout.no-columns");
    if (layout.kind == LayoutKind::Matrix && layout.cells.empty()) return refused("layout.no-cells");
    int number = 0;
    for (const auto* columns : {&layout.columns, &layout.cells})
        for (const auto& column : *columns)
            if (++number; isBlank(column.title)) return refused("layout.column-no-title", {std::to_string(number)});
    return {};
}

std::vector<SummaryColumn> columnsFor(const SummaryTemplate& layout) {
    return columnsThat([&](SummaryColumn column) {
        if (layout.kind == LayoutKind::Ranking)
            return column != SummaryColumn::Indicator && column != SummaryColumn::Section && column != SummaryColumn::Department;
        if (layout.kind != LayoutKind::Matrix) return true;
        if (layout.matrixRegions == MatrixRegions::Rows) return column == SummaryColumn::Number || column == SummaryColumn::Region;
        return column != SummaryColumn::Region && !comparesRegions(column);
    });
}

std::vector<SummaryColumn> cellsFor(const SummaryTemplate& layout) {
    return columnsThat([&](SummaryColumn column) { return layout.kind == LayoutKind::Matrix && !saysWhatTheRowIs(column); });
}

SummaryTemplate::Column newColumn(SummaryColumn what, std::string title) {
    return {.what = what, .title = std::move(title), .widthMillimetres = widthFor(what)};
}

Remark widthsOf(const SummaryTable& table) {
    const int room = table.page.tableMillimetres();
    const int sum = std::transform_reduce(table.columns.begin(), table.columns.end(), 0, std::plus{}, [](const auto& column) { return column.widthMillimetres; });
    const char* key = sum == room ? "layout.widths-fit" : sum > room ? "layout.widths-wide" : "layout.widths-narrow";
    return {key, {std::to_string(sum), std::to_string(room)}};
}

} // namespace xushi
