#pragma once

#include "Builders.h"
#include "domain/analyses/Series.h"
#include "domain/checks/FigureChecks.h"

namespace xushi {

/// Every rule is asked, however small the numbers are.
inline Settings askingAlways() {
    Settings settings;
    settings.limits.smallCount = Decimal();
    settings.silences.clear();
    return settings;
}

/// A figure and what stands around it. The rest is 新开工 of the city in May 2025, alone.
struct CheckScene {
    Figure figure = aFigure({.value = "156"});
    Indicator indicator = anIndicator();
    std::vector<Figure> others;
    std::vector<Indicator> relatives; ///< totals and parts
    std::optional<Target> target;
    std::vector<Region> regions = {aRegion()};
    Settings settings = askingAlways();
    std::vector<Target> earlierTargets;
};

inline Catalogue catalogueOf(const CheckScene& scene) {
    Catalogue catalogue;
    catalogue.settings = scene.settings;
    catalogue.regions = scene.regions;
    catalogue.indicators = {scene.indicator};
    catalogue.indicators.insert(catalogue.indicators.end(), scene.relatives.begin(), scene.relatives.end());
    if (scene.target) catalogue.targets = {*scene.target};
    catalogue.earlierTargets = scene.earlierTargets;
    return catalogue;
}

/// All that stands out once the figure is stored.
inline std::vector<Finding> findingsIn(const CheckScene& scene) {
    const Catalogue catalogue = catalogueOf(scene);
    std::vector<Figure> figures = scene.others;
    figures.push_back(scene.figure);
    sortForBoard(figures);
    return findingsFor(contextFor(catalogue, figures, catalogue.indicators.front(), scene.figure));
}

/// The numbers that the check `key` names; nothing when it is silent. A check that speaks twice stops the test.
inline std::optional<CheckArgs> found(std::string_view key, const CheckScene& scene) {
    std::optional<CheckArgs> args;
    for (const auto& finding : findingsIn(scene)) {
        if (finding.remark.key != key) continue;
        if (args) throw std::logic_error("found twice: " + std::string(key));
        args = finding.remark.args;
    }
    return args;
}

/// STARTS of another month of 2025.
inline Figure inMonth(int month, std::string value) {
    return aFigure({.value = std::move(value), .period = Period::ytd(2025, month)});
}

/// STARTS of May 2024.
inline Figure lastMay(std::string value) { return aFigure({.value = std::move(value), .period = Period::ytd(2024, 5)}); }

/// The month alone.
inline Figure alone(int month, std::string value) {
    return aFigure({.value = std::move(value), .period = {2025, Month(month), PeriodKind::Month}});
}

} // namespace xushi
