#include "domain/checks/SmallNumbers.h"

#include "domain/Rounding.h"
#include "domain/checks/GrowthChecks.h"
#include "domain/measures/Accumulation.h"

#include <algorithm>

namespace xushi {
namespace {

bool isWithin(const CheckContext& context, const Decimal& number) {
    const Decimal& limit = context.limits.smallCount;
    return limit > Decimal(0) && number <= limit && -number <= limit;
}

/// Whole things that are few; nothing else is small, and nothing that is unknown.
bool isFew(const CheckContext& context, const std::optional<Decimal>& number) {
    return number && countableDecimals(context.indicator) == 0 && isWithin(context, *number);
}

/// 0.07 of an amount with two decimals is seven steps of its last digit.
Decimal inLastDigits(const CheckContext& context, const Decimal& amount) {
    const int scale = std::max(amount.scale(), context.indicator.decimals);
    return rounded(Ratio(amount) * tenTo(scale), 0);
}

} // namespace

bool isSmallStep(const CheckContext& context) {
    const Figure* before = context.previous();
    return before && isFew(context, context.figure.value) && isFew(context, before->value);
}

bool isSmallSum(const CheckContext& context) {
    return isFew(context, accumulatedAt(context.indicator, context.thisYear(), context.figure.key.period.last).value);
}

bool isSmallMonth(const CheckContext& context) {
    const auto alone = monthAloneAt(context.indicator, context.thisYear(), context.figure.key.period.last);
    if (!alone) return false;
    return isFew(context, alone) || (!countableDecimals(context.indicator) && isWithin(context, inLastDigits(context, *alone)));
}

bool isSmallYear(const CheckContext& context) {
    return isFew(context, context.figure.value) && isFew(context, growthBaseOf(context));
}

bool isSmallTarget(const CheckContext& context) { return context.target && isFew(context, context.target->value); }

} // namespace xushi
