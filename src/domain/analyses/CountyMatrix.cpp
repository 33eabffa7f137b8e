#include "domain/analyses/CountyMatrix.h"

#include "domain/workflow/Audit.h"

#include <algorithm>

namespace xushi {
namespace {

/// Tells whether a figure is owed, by what the audit awaits.
class OwedFigures {
public:
    explicit OwedFigures(const BoardRequest& request) : m_asked{request.catalogue, request.figures, m_noSteps, monthOf(request.period)}, m_period(request.period) {}

    bool isOwed(const Indicator& indicator, const Region& region) const {
        const auto stored = keyFor(indicator, m_period.withKind(storedKind(indicator)));
        return stored && isExpected(m_asked, indicator, region, *stored) && !isReportedAt(m_asked, {*stored, indicator.code, region.code});
    }

private:
    const Workflow m_noSteps; ///< what is awaited does not depend on any
    const AuditRequest m_asked;
    const Period m_period;
};

std::optional<Light> countyLight(const BoardRow* row, bool isOwed) {
    if (row && row->target) return row->standing.light;
    if (row && row->asOf) return Light::NotApplicable;
    return isOwed ? std::optional(Light::Missing) : std::nullopt;
}

CountyCell countyCell(const CountyLine& line, const Region& county, const OwedFigures& owed) {
    CountyCell cell;
    const BoardRow* row = line.rowOf(county.code);
    if (row) cell.row = static_cast<std::size_t>(row - line.rows.data());
    cell.isOwed = owed.isOwed(*line.indicator, county);
    cell.light = countyLight(row, cell.isOwed);
    return cell;
}

/// False where no county has a light.
bool fillCells(CountyLine& line, std::span<const Region* const> counties, const OwedFigures& owed) {
    line.cells.clear();
    for (const Region* county : counties) line.cells.push_back(countyCell(line, *county, owed));
    return std::ranges::any_of(line.cells, [](const CountyCell& cell) { return cell.light.has_value(); });
}

std::vector<const Region*> countiesIn(const BoardRequest& request) {
    std::vector<const Region*> counties;
    for (const auto& region : request.catalogue.regions)
        if (region.type != RegionType::City && region.validity().holdsIn(monthOf(request.period))) counties.push_back(&region);
    return counties;
}

CountyStanding standingOfCounty(const CountyLine& line, const RegionComparison& comparison, std::size_t county) {
    const ComparedRegion& compared = comparison.regions[county];
    const CountyCell& cell = line.cells[county];
    CountyStanding standing{.indicator = line.indicator, .region = compared.region, .light = cell.light, .isOwed = cell.isOwed, .rank = compared.rank};
    if (compared.row) standing.row = *compared.row;
    standing.ranked = rankedCountOf(comparison);
    standing.share = compared.share;
    standing.pull = compared.pull;
    standing.contribution = compared.contribution;
    return standing;
}

} // namespace

const BoardRow* CountyLine::rowOf(std::size_t county) const { return cells[county].row ? &rows[*cells[county].row] : nullptr; }

const BoardRow* CountyLine::rowOf(const RegionCode& region) const {
    const auto at = std::ranges::find(rows, region, &BoardRow::region);
    return at == rows.end() ? nullptr : &*at;
}

int CountyMatrix::count(Light light) const {
    std::ptrdiff_t count = 0;
    for (const auto& line : lines) count += std::ranges::count(line.cells, std::optional(light), &CountyCell::light);
    return static_cast<int>(count);
}

int CountyMatrix::owedBy(std::size_t county) const {
    return static_cast<int>(std::ranges::count_if(lines, [&](const CountyLine& line) { return line.cells[county].isOwed; }));
}

CountyMatrix countyMatrixAt(const BoardRequest& request) {
    CountyMatrix matrix{.counties = countiesIn(request)};
    BoardRequest everywhere = request;
    everywhere.region.reset();
    auto rows = boardAt(everywhere); // by indicator in the order of the catalogue
    auto next = rows.begin();
    const OwedFigures owed(request);
    for (const auto& indicator : request.catalogue.indicators) {
        CountyLine line{.indicator = &indicator};
        for (; next != rows.end() && next->indicator == indicator.code; ++next) line.rows.push_back(std::move(*next));
        if (fillCells(line, matrix.counties, owed)) matrix.lines.push_back(std::move(line));
    }
    return matrix;
}

CountyMatrix countyMatrixOf(const Indicator& indicator, const BoardRequest& request) {
    CountyMatrix matrix{.counties = countiesIn(request)};
    CountyLine line{.indicator = &indicator};
    for (const auto& region : request.catalogue.regions)
        if (auto row = boardRowAt(request, indicator, region)) line.rows.push_back(std::move(*row));
    if (fillCells(line, matrix.counties, OwedFigures(request))) matrix.lines.push_back(std::move(line));
    return matrix;
}

bool judgeAgain(CountyLine& line, std::span<const Region* const> counties, const BoardRequest& request, const Region& region) {
    std::erase_if(line.rows, [&](const BoardRow& row) { return row.region == region.code; });
    if (auto row = boardRowAt(request, *line.indicator, region)) line.rows.push_back(std::move(*row));
    return fillCells(line, counties, OwedFigures(request));
}

RegionComparison comparisonOf(const CountyLine& line, const CountyMatrix& matrix, const BoardRequest& request, RankedBy by) {
    RegionComparison made = regionComparisonOf({.catalogue = request.catalogue, .rows = line.rows, .figures = request.figures,
                                                .indicator = *line.indicator, .period = request.period, .by = by});
    std::vector<ComparedRegion> all;
    for (std::size_t county = 0; county < matrix.counties.size(); ++county) {
        const auto part = std::ranges::find(made.regions, matrix.counties[county], &ComparedRegion::region);
        if (part != made.regions.end()) all.push_back(*part);
        else all.push_back({.region = matrix.counties[county], .row = line.rowOf(county), .isPart = false, .rank = {.kind = RankKind::Total}});
    }
    made.regions = std::move(all);
    return made;
}

std::vector<std::size_t> rankOrderOf(const RegionComparison& comparison, const Indicator& indicator, RankedBy by) {
    std::vector<RankedRow> rows;
    for (const auto& compared : comparison.regions)
        rows.push_back({.value = compared.rank.kind == RankKind::Placed ? rankedNumber(*compared.row, by) : std::nullopt});
    return orderBy(rows, directionOf(indicator, by));
}

std::vector<CountyStanding> standingsOf(const CountyLine& line, const RegionComparison& comparison) {
    std::vector<CountyStanding> standings;
    for (std::size_t county = 0; county < comparison.regions.size(); ++county) standings.push_back(standingOfCounty(line, comparison, county));
    return standings;
}

std::vector<CountyStanding> countyCardOf(const CountyMatrix& matrix, std::size_t county, const BoardRequest& request, RankedBy by) {
    std::vector<CountyStanding> card;
    for (const auto& line : matrix.lines)
        if (line.cells[county].light) card.push_back(standingOfCounty(line, comparisonOf(line, matrix, request, by), county));
    return card;
}

int rankedCountOf(const RegionComparison& comparison) {
    return static_cast<int>(std::ranges::count(comparison.regions, RankKind::Placed, [](const ComparedRegion& compared) { return compared.rank.kind; }));
}

std::optional<Decimal> sumLessCity(const RegionComparison& comparison) {
    const BoardRow* city = comparison.city;
    const bool isOfOneMonth = city && city->value && city->asOf && comparison.asOf && city->asOf->last == comparison.asOf->last;
    if (!isOfOneMonth || !comparison.total || !comparison.total->sum) return std::nullopt;
    return *comparison.total->sum - *city->value;
}

std::vector<Remark> remarksOnSum(const RegionComparison& comparison, const Indicator& indicator, std::span<const Region> regions) {
    std::vector<Remark> remarks;
    if (!comparison.total) return remarks;
    if (auto partial = remarkOnMissing(comparison.total->missing, regions)) remarks.push_back(*partial);
    const auto difference = sumLessCity(comparison);
    if (!difference || difference->isZero()) return remarks;
    const Decimal amount = shownFigure(difference->isNegative() ? -*difference : *difference, indicator);
    remarks.push_back({difference->isNegative() ? "summary.sum-below-city" : "summary.sum-above-city", {amount.toString(), indicator.unit}});
    return remarks;
}

} // namespace xushi
