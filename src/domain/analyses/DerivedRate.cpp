#include "domain/analyses/DerivedRate.h"

#include "domain/Unit.h"
#include "domain/measures/Accumulation.h"

#include <algorithm>
#include <array>
#include <string_view>

namespace xushi {
namespace {

constexpr std::string_view percentUnit = "%";
constexpr std::string_view timesWord = "倍";

/// What one per cent is in the unit of a rate: 10 ‰, 1/100 倍; a rate without a unit is in per cent.
Ratio percentIn(std::string_view unit) {
    if (const auto timesUnit = unitsIn(timesWord, unit)) return *timesUnit / Ratio(100);
    return unitsIn(percentUnit, unit).value_or(Ratio(1));
}

RegionValue valueFor(const RegionCode& region, std::span<const RegionValue> values) {
    const auto at = std::ranges::find(values, region, &RegionValue::region);
    return at == values.end() ? RegionValue{.region = region} : *at;
}

} // namespace

bool isDerived(const Indicator& indicator) {
    return indicator.measure == Measure::Rate && indicator.numerator && indicator.denominator;
}

std::optional<Percent> derivedRate(const std::optional<Decimal>& numerator, const std::optional<Decimal>& denominator,
                                   const Ratio& unit) {
    if (!numerator || !denominator || *denominator <= Decimal(0)) return std::nullopt;
    return Percent::ofShare(Ratio(*numerator) * unit / Ratio(*denominator));
}

std::optional<Ratio> unitOfRate(const Indicator& numerator, const Indicator& denominator) {
    const UnitMeaning part = unitMeaning(numerator.unit);
    const UnitMeaning whole = unitMeaning(denominator.unit);
    const bool isKnown = isUnitWord(part.base) && isUnitWord(whole.base);
    const bool areThings = countsSingleThings(part.base) && countsSingleThings(whole.base);
    if (part.base != whole.base && isKnown && !areThings) return std::nullopt;
    return tenTo(part.power - whole.power);
}

std::optional<Remark> whyNoRate(const Indicator& numerator, const Indicator& denominator, const Decimal& denominatorValue) {
    if (!unitOfRate(numerator, denominator)) return Remark{"note.rate-units", {numerator.unit, denominator.unit}};
    if (denominatorValue.isZero()) return Remark{"note.denominator-zero", {}};
    if (denominatorValue.isNegative()) return Remark{"note.denominator-negative", {}};
    return std::nullopt;
}

bool saysWhyNoRate(const Remark& remark) {
    constexpr std::array<std::string_view, 6> reasons{"note.denominator-negative", "note.denominator-zero", "note.no-denominator",
                                                      "note.no-numerator",         "note.no-parts",         "note.rate-units"};
    return std::ranges::find(reasons, remark.key) != reasons.end();
}

std::optional<Ratio> derivedRateAt(const Catalogue& catalogue, const Indicator& rate, YearMonth month,
                                   const FiguresOfYear& figures) {
    if (!isDerived(rate)) return std::nullopt;
    const Indicator* numerator = catalogue.find(*rate.numerator);
    const Indicator* denominator = catalogue.find(*rate.denominator);
    const auto unit = numerator && denominator ? unitOfRate(*numerator, *denominator) : std::nullopt;
    if (!unit) return std::nullopt;
    const auto amount = [&](const Indicator& part) {
        return accumulatedAt(part, figures(part.code, month.year), Month(month.month)).value;
    };
    const auto percent = derivedRate(amount(*numerator), amount(*denominator), *unit);
    return percent ? std::optional(percent->value * percentIn(rate.unit)) : std::nullopt;
}

RegionRate regionRateOf(std::span<const RegionValue> numerators, std::span<const RegionValue> denominators,
                        const Ratio& unit) {
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
    result.rate = derivedRate(numerator, denominator, unit);
    return result;
}

} // namespace xushi
