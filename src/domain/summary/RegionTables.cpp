#include "domain/summary/RegionTables.h"

#include "domain/Rounding.h"
#include "domain/analyses/CountyMatrix.h"
#include "domain/analyses/RowFigure.h"
#include "domain/summary/SummarySelection.h"
#include "domain/summary/SummaryTotals.h"

#include <algorithm>

namespace xushi {
namespace {

using Column = SummaryTemplate::Column;

class RegionRows {
public:
    RegionRows(const SummaryRequest& request, const SummaryCells& cells, std::span<const BoardRow> rows)
        : m_request(request), m_layout(request.layout), m_cells(cells), m_rows(rows), m_comparisons(request) {}

    RegionTable matrix() {
        m_layout.matrixRegions == MatrixRegions::Columns ? regionsAcross() : regionsDown();
        return std::move(m_made);
    }

    RegionTable ranking() {
        m_made.columns = m_layout.columns;
        for (const auto* indicator : indicators()) rank(*indicator);
        return std::move(m_made);
    }

private:
    /// Those of the rows that one of the regions has, in the order of the catalogue.
    std::vector<const Indicator*> indicators() const {
        std::vector<const Indicator*> found;
        for (const auto& indicator : m_request.catalogue.indicators) {
            const bool isWanted = std::ranges::find(m_rows, indicator.code, &BoardRow::indicator) != m_rows.end();
            if (isWanted && std::ranges::any_of(m_comparisons.of(indicator).regions, [](const ComparedRegion& compared) { return compared.row != nullptr; }))
                found.push_back(&indicator);
        }
        return found;
    }

    /// A row to read nothing from but the words of its indicator.
    static BoardRow emptyRow(const Indicator& indicator, const RegionCode& region) { return {.indicator = indicator.code, .region = region}; }

    SummaryCell cellOf(const Column& column, const Indicator& indicator, const ComparedRegion& compared) const {
        if (!compared.row && !isOfWords(column.what)) return SummaryCells::dash();
        const BoardRow empty = emptyRow(indicator, compared.region->code);
        return m_cells.cell(column, {.place = {compared.row ? compared.row : &empty, &indicator}, .compared = &compared});
    }

    std::optional<FigureKey> figureOfCompared(const Indicator& indicator, const ComparedRegion& compared) const {
        return figureOf(compared.row ? *compared.row : emptyRow(indicator, compared.region->code), indicator, m_request.period);
    }

    /// Of a matrix, where each tells of a figure of its own.
    SummaryCell matrixCell(const Column& column, const Indicator& indicator, const ComparedRegion& compared) const {
        SummaryCell cell = cellOf(column, indicator, compared);
        cell.figure = figureOfCompared(indicator, compared);
        return cell;
    }

    static bool isOfWords(SummaryColumn what) {
        return what == SummaryColumn::Region || what == SummaryColumn::Unit || what == SummaryColumn::Section || what == SummaryColumn::Department ||
               what == SummaryColumn::Indicator || what == SummaryColumn::Rank;
    }

    /// `above` heads the cells that stand for one region or indicator.
    void addCellColumns(const std::string& above) {
        for (Column column : m_layout.cells) {
            (m_layout.cells.size() == 1 ? column.title : column.group) = above;
            m_made.columns.push_back(std::move(column));
        }
    }

    std::vector<const Region*> regionsShown() const {
        std::vector<const Region*> regions;
        for (const auto* indicator : indicators())
            for (const auto& compared : m_comparisons.of(*indicator).regions)
                if (std::ranges::find(regions, compared.region) == regions.end()) regions.push_back(compared.region);
        return regions;
    }

    void regionsAcross() {
        m_made.columns = m_layout.columns;
        const auto shown = indicators();
        for (const auto* region : regionsShown()) addCellColumns(region->name);
        std::string group;
        int number = 0;
        for (const auto& place : placesOfCity(shown)) {
            const std::string title = titleOf(*place.indicator);
            if (m_layout.grouping != RowGrouping::None && place.level == 0 && (number == 0 || title != group)) m_made.rows.push_back(sectionRow(group = title));
            if (place.level == 0) ++number;
            SummaryRow row{.kind = place.level > 0 ? SummaryRowKind::Part : SummaryRowKind::Indicator, .level = place.level, .figure = figureOf(*place.row, *place.indicator, m_request.period)};
            for (const auto& column : m_layout.columns)
                row.cells.push_back(m_cells.cell(column, {.place = place, .number = place.level > 0 ? 0 : number}));
            for (const auto& compared : m_comparisons.of(*place.indicator).regions)
                for (const auto& column : m_layout.cells) row.cells.push_back(matrixCell(column, *place.indicator, compared));
            m_made.rows.push_back(std::move(row));
        }
    }

    std::string titleOf(const Indicator& indicator) const {
        if (m_layout.grouping != RowGrouping::Department) return indicator.section;
        const Department* department = m_request.catalogue.find(indicator.department);
        return department ? department->name : indicator.department.text;
    }

    /// The city's rows; an empty one where it has none of its own.
    std::vector<SummaryPlace> placesOfCity(const std::vector<const Indicator*>& shown) {
        m_cityRows.clear();
        for (const auto* indicator : shown) {
            const BoardRow* row = m_comparisons.of(*indicator).city;
            m_cityRows.push_back(row ? *row : emptyRow(*indicator, cityCode()));
        }
        return placesOf(m_request.catalogue, m_cityRows);
    }

    RegionCode cityCode() const {
        const Region* city = m_request.catalogue.city();
        return city ? city->code : RegionCode{};
    }

    void regionsDown() {
        m_made.columns = m_layout.columns;
        const auto shown = indicators();
        for (const auto* indicator : shown) addCellColumns(indicator->name + "（" + indicator->unit + "）");
        int number = 0;
        for (const auto* region : regionsShown()) {
            SummaryRow row;
            ++number;
            const BoardRow empty = emptyRow(*shown.front(), region->code);
            for (const auto& column : m_layout.columns)
                row.cells.push_back(m_cells.cell(column, {.place = {&empty, shown.front()}, .number = number}));
            for (const auto* indicator : shown) {
                const auto& regions = m_comparisons.of(*indicator).regions;
                const auto& compared = *std::ranges::find(regions, region, &ComparedRegion::region);
                for (const auto& column : m_layout.cells) row.cells.push_back(matrixCell(column, *indicator, compared));
            }
            m_made.rows.push_back(std::move(row));
        }
    }

    void rank(const Indicator& indicator) {
        const RegionComparison& comparison = m_comparisons.of(indicator);
        m_made.rows.push_back(sectionRow(indicator.name + "（" + indicator.unit + "）"));
        if (comparison.city) m_made.rows.push_back(cityRow(indicator, *comparison.city));
        int number = 0;
        std::vector<std::size_t> addends;
        for (const std::size_t i : orderOf(indicator, comparison)) {
            SummaryRow row{.figure = figureOfCompared(indicator, comparison.regions[i])};
            ++number;
            for (const auto& column : m_layout.columns)
                row.cells.push_back(column.what == SummaryColumn::Number ? SummaryCells::text(std::to_string(number))
                                                                         : cellOf(column, indicator, comparison.regions[i]));
            if (isAdded(comparison, comparison.regions[i])) addends.push_back(m_made.rows.size());
            m_made.rows.push_back(std::move(row));
        }
        if (!comparison.total || !comparison.total->sum) return;
        m_made.rows.push_back(sumRow(indicator, comparison));
        if (addends.size() == comparison.total->parts) noteSum(m_made.rows, m_made.columns, m_made.rows.size() - 1, std::move(addends));
    }

    static bool isAdded(const RegionComparison& comparison, const ComparedRegion& compared) {
        const bool isOfMonth = compared.row && compared.row->asOf && comparison.asOf && compared.row->asOf->last == comparison.asOf->last;
        return isOfMonth && compared.isPart && compared.row->value;
    }

    std::vector<std::size_t> orderOf(const Indicator& indicator, const RegionComparison& comparison) const {
        std::vector<RankedRow> rows;
        const auto by = orderedBy();
        for (const auto& compared : comparison.regions) {
            const bool isRanked = compared.rank.kind == RankKind::Placed || by != m_layout.rankedBy;
            rows.push_back({.value = by && isRanked && compared.row && compared.isPart ? rankedNumber(*compared.row, *by) : std::nullopt});
        }
        return orderBy(rows, directionOf(indicator, by.value_or(RankedBy::Value)));
    }

    /// Nothing: as the catalogue has them.
    std::optional<RankedBy> orderedBy() const {
        switch (m_layout.rankingOrder) {
        case RankingOrder::Rank: return m_layout.rankedBy;
        case RankingOrder::Region: return std::nullopt;
        case RankingOrder::Value: return RankedBy::Value;
        case RankingOrder::Growth: return RankedBy::Growth;
        case RankingOrder::Completion: return RankedBy::Completion;
        case RankingOrder::Gap: return RankedBy::Gap;
        }
        return std::nullopt;
    }

    SummaryRow cityRow(const Indicator& indicator, const BoardRow& city) const {
        SummaryRow row{.figure = figureOf(city, indicator, m_request.period)};
        const ComparedRegion whole{.rank = {.kind = RankKind::Total}};
        for (const auto& column : m_layout.columns) row.cells.push_back(m_cells.cell(column, {.place = {&city, &indicator}, .compared = &whole}));
        return row;
    }

    SummaryRow sumRow(const Indicator& indicator, const RegionComparison& comparison) const {
        SummaryRow row;
        for (const auto& column : m_layout.columns) row.cells.push_back(sumCell(column.what, indicator, comparison));
        return row;
    }

    SummaryCell sumCell(SummaryColumn what, const Indicator& indicator, const RegionComparison& comparison) const {
        switch (what) {
        case SummaryColumn::Number: return SummaryCells::text("");
        case SummaryColumn::Region: return SummaryCells::text(m_request.words.remark({"summary.sum-of-regions", {}}));
        case SummaryColumn::Indicator: return SummaryCells::text(indicator.name);
        case SummaryColumn::Unit: return SummaryCells::text(indicator.unit);
        case SummaryColumn::AsOf: return SummaryCells::text(m_request.words.asOf(*comparison.asOf));
        case SummaryColumn::Value: return sumOfRegions(*comparison.total->sum, indicator);
        case SummaryColumn::Rank: return SummaryCells::text(Rank{.kind = RankKind::Total}.toText());
        case SummaryColumn::Note: return SummaryCells::text(noteOnSum(indicator, comparison));
        default: return SummaryCells::dash();
        }
    }

    SummaryCell sumOfRegions(const Decimal& sum, const Indicator& indicator) const {
        SummaryCell cell = m_cells.number(shownFigure(sum, indicator));
        if (rounded(Ratio(sum), cell.number->scale()) == *cell.number) cell.exact = sum;
        return cell;
    }

    /// Which regions are missing, and how far the sum is from what the city has reported of the same month.
    std::string noteOnSum(const Indicator& indicator, const RegionComparison& comparison) const {
        return m_request.words.note(std::nullopt, remarksOnSum(comparison, indicator, m_request.catalogue.regions));
    }

    const SummaryRequest& m_request;
    const SummaryTemplate& m_layout;
    const SummaryCells& m_cells;
    std::span<const BoardRow> m_rows;
    RowComparisons m_comparisons;
    std::vector<BoardRow> m_cityRows;
    RegionTable m_made;
};

} // namespace

RegionTable matrixTable(const SummaryRequest& request, const SummaryCells& cells, std::span<const BoardRow> rows) {
    return RegionRows(request, cells, rows).matrix();
}

RegionTable rankingTable(const SummaryRequest& request, const SummaryCells& cells, std::span<const BoardRow> rows) {
    return RegionRows(request, cells, rows).ranking();
}

} // namespace xushi
