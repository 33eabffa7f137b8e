#include "domain/charts/ChartScale.h"

#include <algorithm>

namespace xushi {
namespace {

constexpr int largestExponent = 17;

Decimal stepOf(int leading, int exponent) {
    return exponent < 0 ? Decimal(leading, -exponent) : Decimal(leading * powerOfTen(exponent), 0);
}

/// The largest step is far above every sum of figures.
int tickAt(const Ratio& whole) { return static_cast<int>(wholeNumber(whole).value_or(0)); }

ChartScale scaleWith(const Decimal& step, const Ratio& lowest, const Ratio& highest) {
    const Ratio unit(step);
    ChartScale scale{step, tickAt(floorOf(lowest / unit)), tickAt(ceilingOf(highest / unit))};
    if (Ratio(scale.tick(scale.last)) == highest) ++scale.last; // a point at the very top would be cut in half
    return scale;
}

} // namespace

Decimal ChartScale::tick(int index) const { return {step.units() * index, step.scale()}; }

ChartScale scaleFor(const Ratio& lowest, const Ratio& highest, bool countsWhole, int mostSteps) {
    const Ratio low = std::min(lowest, Ratio(0));
    const Ratio high = std::max(highest, Ratio(0));
    if (low == high) return {};
    for (int exponent = countsWhole ? 0 : -Decimal::maxScale; exponent <= largestExponent; ++exponent)
        for (const int leading : {1, 2, 5})
            if (const Decimal step = stepOf(leading, exponent); high - low <= Ratio(step) * Ratio(mostSteps))
                return scaleWith(step, low, high);
    return scaleWith(stepOf(5, largestExponent), low, high);
}

} // namespace xushi
