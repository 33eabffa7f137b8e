#include "usecases/ReadSeries.h"

namespace xushi {

Result<std::vector<Figure>> readSeriesOfEveryYear(Reading& reading, const Indicator& indicator, const RegionCode& region) {
    std::vector<IndicatorCode> indicators{indicator.code};
    for (const auto& component : {indicator.numerator, indicator.denominator})
        if (component) indicators.push_back(*component);
    return reading.readFigures({.years = everyYear, .indicators = indicators, .regions = std::vector{region}});
}

} // namespace xushi
