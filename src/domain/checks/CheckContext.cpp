#include "domain/checks/CheckContext.h"

#include "domain/analyses/Board.h"
#include "domain/analyses/DerivedRate.h"
#include "domain/analyses/RegionTotal.h"

#include <algorithm>
#include <set>
#include <tuple>

namespace xushi {
namespace {

bool isReported(const Indicator& indicator, const Period& period) { return indicator.isValidIn(monthOf(period)); }

/// One figure while all that surrounds it is found.
struct Surroundings {
    const Catalogue& catalogue;
    std::span<const Figure> figures;
    const Figure& figure;

    const Figure* at(const IndicatorCode& indicator, const RegionCode& region) const {
        const Period& period = figure.key.period;
        if (indicator == figure.key.indicator && region == figure.key.region) return &figure;
        const auto keyOf = [](const Figure& other) { return std::tie(other.key.indicator, other.key.region, other.key.period); };
        const auto found = std::ranges::lower_bound(figures, std::tie(indicator, region, period), {}, keyOf);
        const bool isThere = found != figures.end() && keyOf(*found) == std::tie(indicator, region, period);
        return isThere && found->state != FigureState::Cleared ? &*found : nullptr;
    }

    /// Of every region.
    std::span<const Figure> seriesOf(const IndicatorCode& indicator) const {
        const auto found = std::ranges::equal_range(figures, indicator, {}, [](const Figure& f) -> const IndicatorCode& { return f.key.indicator; });
        return {found.begin(), found.end()};
    }

    std::vector<Figure> history() const {
        const auto& [period, indicator, region] = figure.key;
        std::vector<Figure> found;
        for (int year = firstYearNeeded(catalogue, period.year); year <= period.year; ++year)
            std::ranges::copy(seriesIn(figures, indicator, region, year), std::back_inserter(found));
        const auto place = std::ranges::lower_bound(found, period, {}, [](const Figure& f) { return f.key.period; });
        if (place != found.end() && place->key == figure.key) *place = figure;
        else found.insert(place, figure);
        return found;
    }

    std::optional<Family> familyOf(const Indicator* total) const {
        if (!total) return std::nullopt;
        Family family{.total = {total, at(total->code, figure.key.region)}};
        for (const auto& part : catalogue.indicators)
            if (part.parent == total->code && isReported(part, figure.key.period))
                family.parts.push_back({&part, at(part.code, figure.key.region)});
        return family.parts.empty() ? std::nullopt : std::optional(std::move(family));
    }

    std::vector<const Figure*> regionsOfTheCity() const {
        const Region* own = catalogue.find(figure.key.region);
        if (!own || own->type != RegionType::City) return {};
        const YearMonth month{figure.key.period.year, figure.key.period.last.number()};
        std::vector<const Figure*> found;
        const Surroundings ofIndicator{catalogue, seriesOf(figure.key.indicator), figure};
        for (const auto& region : catalogue.regions)
            if (countsInTotal(region, month)) found.push_back(ofIndicator.at(figure.key.indicator, region.code));
        return found;
    }
};

/// The verdict at the figure's own month; nothing when the board judges another figure there.
std::optional<BoardRow> judgedAt(const Catalogue& catalogue, const CheckContext& context, const Period& period,
                                 const SigningRecord& signedRevisions, const SignedWorlds* signedWorlds) {
    const Region* region = catalogue.find(context.figure.key.region);
    if (!region) return std::nullopt;
    auto row = boardRowAt({catalogue, context.history, period, region->code, signedRevisions, signedWorlds},
                          context.indicator, *region);
    return row && row->asOf && row->asOf->last == period.last ? row : std::nullopt;
}

void judge(const Catalogue& catalogue, CheckContext& context, const SigningRecord& signedRevisions,
           const SignedWorlds* signedWorlds) {
    const auto& [period, indicator, region] = context.figure.key;
    if (!catalogue.find(TargetKey{indicator, region, period.year})) return;
    if (auto row = judgedAt(catalogue, context, period, signedRevisions, signedWorlds)) {
        context.target = row->target;
        context.world = row->world;
        context.standing = std::move(row->standing);
    }
    if (const Figure* before = context.previous())
        if (auto row = judgedAt(catalogue, context, before->key.period, signedRevisions, signedWorlds))
            context.standingBefore = std::move(row->standing);
}

} // namespace

std::span<const Figure> CheckContext::seriesOf(int year) const {
    return seriesIn(history, figure.key.indicator, figure.key.region, year);
}

const Figure* CheckContext::previous() const {
    const Figure* found = nullptr;
    for (const auto& other : thisYear())
        if (other.key.period < figure.key.period && other.hasCountingValue()) found = &other;
    return found;
}

std::optional<Decimal> CheckContext::archived() const {
    const Period period = figure.key.period.lastYear();
    for (const auto& other : seriesOf(period.year))
        if (other.key.period == period && other.hasCountingValue()) return other.value;
    return std::nullopt;
}

std::vector<IndicatorCode> indicatorsNeededFor(const Catalogue& catalogue, const IndicatorCode& indicator) {
    std::set<IndicatorCode> needed{indicator};
    const auto eachVersion = [&](const auto& visit) {
        for (const auto* versions : {&catalogue.indicators, &catalogue.earlierIndicators})
            for (const auto& version : *versions) visit(version);
    };
    std::set<IndicatorCode> totals{indicator};
    eachVersion([&](const Indicator& version) {
        if (version.code != indicator) return;
        for (const auto& other : {version.parent, version.numerator, version.denominator})
            if (other) needed.insert(*other);
        if (version.parent) totals.insert(*version.parent);
    });
    eachVersion([&](const Indicator& version) {
        if (version.parent && totals.contains(*version.parent)) needed.insert(version.code);
    });
    return {needed.begin(), needed.end()};
}

CheckContext contextFor(const Catalogue& catalogue, std::span<const Figure> figures, const Indicator& indicator,
                        const Figure& figure, const SigningRecord& signedRevisions, const SignedWorlds* signedWorlds) {
    const Surroundings around{catalogue, figures, figure};
    CheckContext context{.indicator = indicator,
                         .figure = figure,
                         .limits = catalogue.settings.limits,
                         .silences = catalogue.settings.silences,
                         .format = {.rounding = catalogue.settings.rounding},
                         .history = around.history(),
                         .above = around.familyOf(indicator.parent ? catalogue.find(*indicator.parent) : nullptr),
                         .below = around.familyOf(&indicator),
                         .regions = around.regionsOfTheCity()};
    const YearMonth month = monthOf(figure.key.period);
    context.derivedBase = derivedRateAt(catalogue, indicator, {month.year - 1, month.month}, [&](const IndicatorCode& code, int year) {
        return seriesIn(figures, code, figure.key.region, year);
    });
    judge(catalogue, context, signedRevisions, signedWorlds);
    return context;
}

bool isExact(const Figure& figure) { return !figure.qualifier || *figure.qualifier == Qualifier::Reaching; }

} // namespace xushi
