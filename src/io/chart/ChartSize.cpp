#include "io/chart/ChartSize.h"

#include "plotting/ChartScene.h"

#include <algorithm>

namespace xushi {

QSizeF chartSize(const Chart& chart) {
    constexpr double width = 960;
    constexpr double leastHeight = 560;
    return {width, std::max(leastHeight, heightWanted(chart, printLook(), width))};
}

} // namespace xushi
