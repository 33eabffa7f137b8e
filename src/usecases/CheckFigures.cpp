#include "usecases/CheckFigures.h"

#include "domain/analyses/Series.h"
#include "domain/measures/Accumulation.h"

namespace xushi {

std::vector<Finding> checkFigure(const Catalogue& catalogue, std::span<const Figure> figures, const Figure& figure,
                                 const SignedWorlds* signedWorlds) {
    const Indicator* indicator = catalogue.find(figure.key.indicator);
    if (!indicator) return {};
    const auto world = signedWorlds ? signedWorlds->checkedWorldOf(*indicator, monthOf(figure.key.period), figures) : std::nullopt;
    if (world) return findingsFor(contextFor(*world->catalogue, world->figures, *world->indicator, figure, {}, signedWorlds));
    return findingsFor(contextFor(catalogue, figures, *indicator, figure, {}, signedWorlds));
}

std::vector<Finding> checkTarget(const Catalogue& catalogue, std::span<const Figure> figures, const Target& target) {
    const auto& [code, region, year] = target.key;
    const Indicator* indicator = catalogue.find(code);
    if (!indicator) return {};
    const auto actual = accumulatedAt(*indicator, seriesIn(figures, code, region, year - 1), Month::last()).value;
    const Target* stored = catalogue.find(target.key);
    const Target* before = stored && stored->revision == target.revision && *stored == target ? nullptr : stored;
    return findingsForTarget({*indicator, target, actual, {.rounding = catalogue.settings.rounding}, catalogue.settings.limits, before});
}

} // namespace xushi
