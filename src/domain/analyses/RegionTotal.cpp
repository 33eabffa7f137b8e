#include "domain/analyses/RegionTotal.h"

#include "domain/analyses/Board.h"
#include "domain/measures/Accumulation.h"

#include <algorithm>

namespace xushi {
namespace {

RegionValue valueOf(const RegionTotalRequest& request, const Region& region) {
    const Indicator& indicator = request.indicator;
    const Month month = request.period.last;
    const auto year = seriesIn(request.figures, indicator.code, region.code, request.period.year);
    RegionValue value{.region = region.code, .value = accumulatedAt(indicator, year, month).value};
    const auto at = std::ranges::find_if(year, [&](const Figure& figure) {
        return figure.key.period.last == month && figure.key.period.kind == storedKind(indicator);
    });
    if (at == year.end()) return value;
    value.isNotApplicable = at->state == FigureState::NotApplicable;
    if (at->state == FigureState::BelowUnit && !isReportedAlone(indicator)) value.value = Decimal(0);
    return value;
}

std::string nameOf(const RegionCode& code, std::span<const Region> regions) {
    const auto at = std::ranges::find(regions, code, &Region::code);
    return at == regions.end() ? code.text : at->name;
}

} // namespace

bool countsInTotal(const Region& region, const YearMonth& month) {
    return region.type != RegionType::City && region.isInTotal && region.validity().holdsIn(month);
}

std::vector<RegionValue> regionValuesAt(const RegionTotalRequest& request) {
    const YearMonth month{request.period.year, request.period.last.number()};
    std::vector<RegionValue> values;
    for (const auto& region : request.regions)
        if (countsInTotal(region, month)) values.push_back(valueOf(request, region));
    return values;
}

std::optional<RegionTotal> regionTotalAt(const RegionTotalRequest& request) {
    const Measure measure = request.indicator.measure;
    if (measure == Measure::Rate || measure == Measure::Milestone) return std::nullopt;
    RegionTotal total;
    for (const auto& part : regionValuesAt(request)) {
        if (part.isMissing()) total.missing.push_back(part.region);
        if (!part.value) continue;
        total.sum = total.sum ? *total.sum + *part.value : *part.value;
        ++total.parts;
    }
    return total;
}

std::optional<Remark> remarkOnMissing(std::span<const RegionCode> missing, std::span<const Region> regions) {
    if (missing.empty()) return std::nullopt;
    std::string names;
    for (const auto& code : missing) names += (names.empty() ? "" : "、") + nameOf(code, regions);
    return Remark{"note.regions-missing", {names}};
}

} // namespace xushi
