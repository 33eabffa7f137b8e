#include "domain/analyses/Forecast.h"

namespace xushi {
namespace {

Forecast judged(const Target& target, const Ratio& value, Remark basis) {
    return {.value = value,
            .meetsTarget = meets(value, target.comparator, Ratio(target.value)),
            .basis = std::move(basis)};
}

Remark runRateBasis(Month start, Month asOf) {
    const std::string last = std::to_string(asOf.number());
    if (start == asOf) return {"forecast.one-month", {last}};
    return {"forecast.run-rate", {std::to_string(start.number()), last}};
}

bool isPositive(const std::optional<Decimal>& value) { return value && *value > Decimal(0); }

} // namespace

std::optional<Forecast> forecastByRunRate(const Target& target, const Ratio& actual, Month asOf) {
    if (target.nature != TargetNature::Flow || asOf < target.startMonth) return std::nullopt;
    const int start = target.startMonth.number();
    const Ratio perMonth = actual / Ratio(asOf.number() - start + 1);
    return judged(target, perMonth * Ratio(13 - start), runRateBasis(target.startMonth, asOf));
}

std::optional<Forecast> forecastByLastYear(const Target& target, const Ratio& actual, const LastYearFlow& lastYear) {
    if (target.nature != TargetNature::Flow) return std::nullopt;
    if (!isPositive(lastYear.upToMonth) || !isPositive(lastYear.whole)) return std::nullopt;
    const Ratio share = Ratio(*lastYear.upToMonth) / Ratio(*lastYear.whole);
    return judged(target, actual / share, {"forecast.last-year-share", {}});
}

} // namespace xushi
