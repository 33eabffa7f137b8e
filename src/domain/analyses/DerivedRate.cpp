#include "domain/analyses/DerivedRate.h"

#include <algorithm>

namespace xushi {
namespace {

RegionValue valueFor(const RegionCode& region, std::span<const RegionValue> values) {
    const auto at = std::ranges::find(values, region, &RegionValue::region);
    return at == values.end() ? RegionValue{.region = region} : *at;
}

} // namespace

std::optional<Percent> derivedRate(const std::optional<Decimal>& numerator, const std::optional<Decimal>& denominator) {
    if (!numerator || !denominator || *denominator <= Decimal(0)) return std::nullopt;
    return Percent::ofShare(Ratio(*numerator) / Ratio(*denominator));
}

RegionRate regionRateOf(std::span<const RegionValue> numerators, std::span<const RegionValue> denominators) {
    RegionRate result;
    Decimal numerator;
    Decimal denominator;
    for (const auto& part : numerators) {
        const RegionValue whole = valueFor(part.region, denominators);
        if (part.isNotApplicable || whole.isNotApplicable) continue;
        if (!part.value || !whole.value) {
            result.missing.push_back(part.region);
            continue;
        }
        numerator = numerator + *part.value;
        denominator = denominator + *whole.value;
    }
    result.rate = derivedRate(numerator, denominator);
    return result;
}

} // namespace xushi
