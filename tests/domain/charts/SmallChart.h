#pragma once

#include "domain/charts/SmallCourse.h"
#include "domain/charts/ChartRequest.h"
#include "words/ChartPhrases.h"

namespace xushi {

/// A city and its counties with a few figures, as a chart of any kind.
struct SmallChart : SmallCourse {
    using SmallCourse::SmallCourse;

    SmallChart& with(int month, const std::string& value, FigureTweaks tweaks = {}) {
        tweaks.value = value;
        tweaks.period = Period::ytd(2025, month);
        return add(tweaks);
    }
    SmallChart& add(FigureTweaks tweaks) {
        if (tweaks.indicator == "STARTS") tweaks.indicator = catalogue.indicators.front().code.text;
        figures.push_back(aFigure(tweaks));
        figures.back().key.period = figures.back().key.period.withKind(storedKind(*catalogue.find(figures.back().key.indicator)));
        figures.back().revision = 1;
        sortForBoard(figures);
        return *this;
    }
    SmallChart& withCounty(const std::string& code, const std::string& name) {
        Region county = aRegion(code, name, RegionType::County);
        county.parent = RegionCode{"HA"};
        catalogue.regions.push_back(county);
        return *this;
    }
    SmallChart& withIndicator(const Indicator& indicator) {
        catalogue.indicators.push_back(indicator);
        return *this;
    }
    BoardRequest board(int month) const { return {catalogue, figures, Period::ytd(2025, month), RegionCode{"HA"}}; }

    Chart chart(ChartKind kind, int month, Language language = Language::Chinese) const {
        const ChartWords words = chartWords(language);
        return chartOf({.kind = kind, .board = board(month), .indicator = catalogue.indicators.front().code, .format = {}, .words = words}).value();
    }
    Chart at(int month) const { return chart(ChartKind::Cumulative, month); }
};

} // namespace xushi
