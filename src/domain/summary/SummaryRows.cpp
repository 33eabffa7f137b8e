#include "domain/summary/SummaryRows.h"

#include "domain/RecordNames.h"
#include "domain/analyses/RowFigure.h"
#include "domain/summary/SummarySelection.h"
#include "domain/summary/SummaryTotals.h"

#include <algorithm>

namespace xushi {
namespace {

class IndicatorRows {
public:
    IndicatorRows(const SummaryRequest& request, const SummaryCells& cells) : m_request(request), m_cells(cells), m_comparisons(request) {}

    void add(std::span<const BoardRow> rows) {
        for (const auto& place : placesOf(m_request.catalogue, rows)) {
            openGroup(place);
            add(place);
        }
    }

    /// Whole groups in the order in which they are met.
    std::vector<SummaryRow> rows() && {
        std::vector<SummaryRow> rows;
        std::vector<RowSource> sources;
        for (auto& group : m_groups) {
            if (m_request.layout.grouping != RowGrouping::None) {
                rows.push_back(sectionRow(group.title));
                sources.emplace_back();
            }
            std::ranges::move(group.rows, std::back_inserter(rows));
            std::ranges::move(group.sources, std::back_inserter(sources));
        }
        number(rows);
        noteSumsOfParts(m_request.catalogue, rows, m_request.layout.columns, sources);
        return rows;
    }

private:
    struct Group {
        std::string title;
        std::vector<SummaryRow> rows = {};
        std::vector<RowSource> sources = {}; ///< of the rows
    };

    std::string titleOf(const SummaryPlace& place) const {
        switch (m_request.layout.grouping) {
        case RowGrouping::Section: return place.indicator->section;
        case RowGrouping::Department: return nameIn(m_request.catalogue, place.indicator->department);
        case RowGrouping::Region: return nameIn(m_request.catalogue, place.row->region);
        case RowGrouping::None: return {};
        }
        return {};
    }

    /// A part stays with its total. A department or region that comes again goes on with its group, a section opens anew.
    void openGroup(const SummaryPlace& place) {
        if (place.level > 0 && !m_groups.empty()) return;
        const std::string title = titleOf(place);
        if (m_current < m_groups.size() && m_groups[m_current].title == title) return;
        const bool isGathered = m_request.layout.grouping == RowGrouping::Department;
        const auto at = isGathered ? std::ranges::find(m_groups, title, &Group::title) : m_groups.end();
        m_current = static_cast<std::size_t>(at - m_groups.begin());
        if (at == m_groups.end()) m_groups.push_back({.title = title});
    }

    void add(const SummaryPlace& place) {
        const bool isPart = place.level > 0;
        SummaryRow row{.kind = isPart ? SummaryRowKind::Part : SummaryRowKind::Indicator, .level = place.level, .figure = figureOf(*place.row, *place.indicator, m_request.period)};
        const NumberedPlace at{.place = place, .compared = m_comparisons.of(*place.row)};
        for (const auto& column : m_request.layout.columns) row.cells.push_back(m_cells.cell(column, at));
        m_groups[m_current].rows.push_back(std::move(row));
        m_groups[m_current].sources.push_back(sourceOf(place));
    }

    /// From 1 over the whole table; parts have none.
    void number(std::vector<SummaryRow>& rows) const {
        const auto& columns = m_request.layout.columns;
        int last = 0;
        for (auto& row : rows) {
            if (row.kind != SummaryRowKind::Indicator) continue;
            ++last;
            for (std::size_t i = 0; i < columns.size(); ++i)
                if (columns[i].what == SummaryColumn::Number) row.cells[i] = SummaryCells::text(std::to_string(last));
        }
    }

    const SummaryRequest& m_request;
    const SummaryCells& m_cells;
    RowComparisons m_comparisons;
    std::vector<Group> m_groups;
    std::size_t m_current = 0;
};

} // namespace

SummaryRow sectionRow(std::string title) { return {SummaryRowKind::Section, {SummaryCells::text(std::move(title))}}; }

std::vector<SummaryRow> indicatorRows(const SummaryRequest& request, const SummaryCells& cells, std::span<const BoardRow> rows) {
    IndicatorRows made(request, cells);
    if (request.layout.filter.regions.empty()) {
        made.add(rows);
        return std::move(made).rows();
    }
    for (const auto& region : regionsNamed(request.catalogue, request.layout)) {
        std::vector<BoardRow> own;
        std::ranges::copy_if(rows, std::back_inserter(own), [&](const BoardRow& row) { return row.region == region; });
        made.add(own);
    }
    return std::move(made).rows();
}

RowComparisons::RowComparisons(const SummaryRequest& request)
    : m_request(request), m_regions(regionsNamed(request.catalogue, request.layout)) {
    std::erase_if(m_regions, [&](const RegionCode& code) { return request.catalogue.find(code)->type == RegionType::City; });
}

const RegionComparison& RowComparisons::of(const Indicator& indicator) const {
    const auto [at, isNew] = m_made.try_emplace(indicator.code);
    if (isNew)
        at->second = regionComparisonOf({.catalogue = m_request.catalogue, .rows = m_request.rows, .figures = m_request.figures, .indicator = indicator,
                                         .period = m_request.period, .by = m_request.layout.rankedBy, .regions = m_regions});
    return at->second;
}

const ComparedRegion* RowComparisons::of(const BoardRow& row) const {
    const auto& layout = m_request.layout;
    const auto asks = [](const SummaryTemplate::Column& column) { return comparesRegions(column.what); };
    if (std::ranges::none_of(layout.columns, asks) && std::ranges::none_of(layout.cells, asks)) return nullptr;
    const Indicator* indicator = m_request.catalogue.find(row.indicator);
    if (!indicator) return nullptr;
    const auto& regions = of(*indicator).regions;
    const auto at = std::ranges::find_if(regions, [&](const ComparedRegion& compared) { return compared.region->code == row.region; });
    return at == regions.end() ? nullptr : &*at;
}

} // namespace xushi
