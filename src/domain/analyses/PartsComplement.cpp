#include "domain/analyses/PartsComplement.h"

namespace xushi {
namespace {

bool isPartOf(const Indicator& part, const Indicator& total) { return part.parent == total.code; }

bool canBeAdded(const Indicator& indicator) {
    return indicator.measure != Measure::Rate && indicator.measure != Measure::Milestone;
}

} // namespace

std::optional<Decimal> complementOf(const MeasuredValue& total, const MeasuredValue& part) {
    if (!isPartOf(part.indicator, total.indicator) || !canBeAdded(total.indicator)) return std::nullopt;
    if (part.indicator.unit != total.indicator.unit || !total.value || !part.value) return std::nullopt;
    if (*part.value > *total.value) return std::nullopt;
    return *total.value - *part.value;
}

} // namespace xushi
