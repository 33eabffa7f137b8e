#include "domain/analyses/AnchoredBase.h"

#include "domain/Rounding.h"

#include <algorithm>

namespace xushi {
namespace {

Ratio halfUnit(const Decimal& value) { return {1, Int128{2} * powerOfTen(value.scale())}; }

Ratio factor(const Ratio& percent) { return Ratio(1) + percent * Ratio(1, 100); }

bool reproduces(std::int64_t count, std::int64_t base, const Decimal& percent) {
    const Ratio growth = (Ratio(count, base) - Ratio(1)) * Ratio(100);
    return rounded(growth, percent.scale(), RoundingRule::HalfUp) == percent
           || rounded(growth, percent.scale(), RoundingRule::HalfEven) == percent;
}

} // namespace

std::optional<AnchoredBase> anchoredBase(const Decimal& value, const Decimal& percent) {
    const Ratio smallest = factor(Ratio(percent) - halfUnit(percent));
    const Ratio largest = factor(Ratio(percent) + halfUnit(percent));
    if (value <= Decimal(0) || smallest <= Ratio(0)) return std::nullopt;
    return AnchoredBase{.centre = Ratio(value) / factor(Ratio(percent)),
                        .low = (Ratio(value) - halfUnit(value)) / largest,
                        .high = (Ratio(value) + halfUnit(value)) / smallest};
}

std::vector<std::int64_t> integerBases(std::int64_t count, const Decimal& percent) {
    std::vector<std::int64_t> bases;
    const Ratio smallest = factor(Ratio(percent) - halfUnit(percent));
    const Ratio largest = factor(Ratio(percent) + halfUnit(percent));
    if (count <= 0 || smallest <= Ratio(0)) return bases;
    // A count is known exactly, so that nearly every whole number of this interval is a base; beyond 64 bits lie none
    // that anybody counted.
    const auto first = wholeNumber(floorOf(Ratio(count, 1) / largest)).value_or(INT64_MAX);
    const auto last = wholeNumber(ceilingOf(Ratio(count, 1) / smallest)).value_or(INT64_MAX);
    for (auto base = std::max<std::int64_t>(first, 1); base <= last && base < INT64_MAX; ++base)
        if (reproduces(count, base, percent)) {
            bases.push_back(base);
            if (bases.size() == 2) break; // the base is not determined; a large count would have millions
        }
    return bases;
}

} // namespace xushi
