#pragma once

#include "domain/charts/Course.h"
#include "support/Builders.h"

#include <string>
#include <utility>
#include <vector>

namespace xushi {

/// A city with one indicator, its target of 2025 and cumulative figures of that year.
struct SmallCourse {
    Catalogue catalogue;
    std::vector<Figure> figures;

    explicit SmallCourse(const Indicator& indicator = anIndicator(), std::optional<Target> target = aTarget()) {
        catalogue.regions = {aRegion()};
        catalogue.indicators = {indicator};
        if (target) catalogue.targets = {*target};
    }

    SmallCourse& with(int month, const std::string& value, FigureTweaks tweaks = {}) {
        tweaks.value = value;
        tweaks.indicator = catalogue.indicators.front().code.text;
        tweaks.period = Period::ytd(2025, month);
        figures.push_back(aFigure(tweaks));
        figures.back().revision = 1;
        sortForBoard(figures);
        return *this;
    }

    Course at(int month) const {
        const BoardRequest request{catalogue, figures, Period::ytd(2025, month), RegionCode{"HA"}};
        return courseOf(request, catalogue.indicators.front().code).value();
    }
};

inline std::vector<std::vector<int>> monthsOf(const std::vector<Segment>& segments) {
    std::vector<std::vector<int>> months;
    for (const auto& segment : segments) {
        months.emplace_back();
        for (const auto& point : segment) months.back().push_back(point.month.number());
    }
    return months;
}

} // namespace xushi
