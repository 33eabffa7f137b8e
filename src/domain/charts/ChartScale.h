#pragma once

#include "domain/Decimal.h"
#include "domain/Ratio.h"

namespace xushi {

/// Ticks of a value axis: step * first ... step * last, with 0 among them.
struct ChartScale {
    Decimal step{1};
    int first = 0;
    int last = 1;

    Decimal tick(int index) const;
};

constexpr int usualSteps = 6;

/// Steps of 1, 2 or 5 times a power of ten, at most `mostSteps` of them, with room above `highest`. Zero is always on
/// the axis. Things that are counted have no ticks between whole numbers.
ChartScale scaleFor(const Ratio& lowest, const Ratio& highest, bool countsWhole, int mostSteps = usualSteps);

} // namespace xushi
