#include "domain/analyses/BoardMonths.h"

#include "domain/analyses/DerivedRate.h"
#include "domain/signing/SignedWorlds.h"

#include <algorithm>
#include <set>
#include <tuple>

namespace xushi {
namespace {

/// A figure of the period's month that is judged before any earlier one, whatever target there is.
bool countsOfMonth(const Figure& figure, const Period& period) {
    const bool counts = figure.hasCountingValue() || figure.hasCountingStage() || figure.state == FigureState::NotApplicable || figure.state == FigureState::BelowUnit;
    return figure.key.period.year == period.year && figure.key.period.last == period.last && counts;
}

std::set<IndicatorCode> summedOrDivided(const Catalogue& catalogue) {
    std::set<IndicatorCode> codes;
    for (const auto& indicator : catalogue.indicators) {
        if (isReportedAlone(indicator)) codes.insert(indicator.code);
        if (isDerived(indicator)) codes.insert({indicator.code, *indicator.numerator, *indicator.denominator});
    }
    return codes;
}

} // namespace

std::vector<YearMonth> monthsOfBoard(const Period& period) {
    const int month = period.last.number();
    const int last = Month::last().number();
    std::vector<YearMonth> months{{period.year - 1, month}};
    if (month < last) months.push_back({period.year - 1, last});
    if (month > 1) months.push_back({period.year, month - 1});
    months.push_back({period.year, month});
    return months;
}

std::vector<YearMonth> monthsOfWords(const Period& period) {
    std::vector<YearMonth> months;
    for (int month = 1; month < period.last.number() - 1; ++month) months.push_back({period.year, month});
    return months;
}

bool needsEveryMonth(const Catalogue& stored, const SignedWorlds& worlds) {
    return !worlds.isEmpty() || lastMonthNeeded(stored, Month::first()) != Month::first();
}

std::vector<IndicatorCode> indicatorsOfMoreMonths(const BoardRequest& request) {
    const auto known = summedOrDivided(request.catalogue);
    std::vector<RegionCode> regions;
    for (const auto& region : request.catalogue.regions)
        if (!request.region || region.code == *request.region) regions.push_back(region.code);
    std::ranges::sort(regions);
    std::vector<IndicatorCode> more;
    for (const auto& indicator : request.catalogue.indicators) {
        auto at = std::ranges::lower_bound(request.figures, indicator.code, {}, [](const Figure& figure) -> const IndicatorCode& { return figure.key.indicator; });
        const bool isWhole = !known.contains(indicator.code) && std::ranges::all_of(regions, [&](const RegionCode& region) {
            const auto isBefore = [&](const Figure& figure) { return figure.key.indicator == indicator.code && figure.key.region < region; };
            const auto isOf = [&](const Figure& figure) { return figure.key.indicator == indicator.code && figure.key.region == region; };
            while (at != request.figures.end() && isBefore(*at)) ++at;
            bool counts = false;
            for (; at != request.figures.end() && isOf(*at); ++at) counts = counts || countsOfMonth(*at, request.period);
            return counts;
        });
        if (!isWhole) more.push_back(indicator.code);
    }
    return more;
}

} // namespace xushi
