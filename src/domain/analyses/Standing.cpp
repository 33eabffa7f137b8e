#include "domain/analyses/Standing.h"

namespace xushi {
namespace {

constexpr int smallBaseLimit = 12; ///< flows in whole units with a target up to this are judged by the piece

Points directed(const Percent& actual, const Percent& due, const Target& target) {
    return target.isLowerBetter() ? due - actual : actual - due;
}

/// A gap of zero or more is only "on" when the comparator holds too: 268.0 does not meet 突破268.
Light confirmed(Light light, bool isMet) { return light == Light::On && !isMet ? Light::Behind : light; }

Light lightOfSmallCount(const Ratio& actual, const Ratio& due) {
    const Int128 needed = floorOf(due);
    const Int128 done = floorOf(actual);
    if (done >= needed) return Light::On;
    return done == needed - 1 ? Light::Behind : Light::FarBehind;
}

bool isSmallCount(const StandingRequest& request) {
    const Target& target = request.target;
    return countsWholeThings(request.indicator) && !target.isLowerBetter() && target.value.isWhole()
           && target.value > Decimal(0)
           && target.value <= Decimal(smallBaseLimit);
}

void judgeFlow(const StandingRequest& request, Standing& standing) {
    const Target& target = request.target;
    const Ratio share = shareDue(request.curve, target.startMonth, request.asOf);
    const Percent due = Percent::ofShare(share);
    standing.schedule = due;
    if (!request.actual || target.value.isZero()) return;

    const Ratio actual(*request.actual);
    const Ratio whole(target.value);
    const Percent completion = Percent::ofShare(actual / whole);
    const Percent linear = Percent::ofShare(shareDue(MonthLinear{}, target.startMonth, request.asOf));
    standing.completion = completion;
    standing.gap = directed(completion, due, target);
    standing.linearGap = directed(completion, linear, target);
    if (!share.isZero()) standing.ratio = Percent::ofShare(completion.value / due.value);
    standing.shortfall = target.isLowerBetter() ? whole - actual : whole * share - actual;
    standing.light = lightFor(*standing.gap, request.thresholds);
    if (isSmallCount(request)) {
        standing.light = lightOfSmallCount(actual, whole * share);
        standing.remarks.push_back({"note.small-base", {}});
    }
    if (share == Ratio(1)) standing.light = confirmed(standing.light, meets(actual, target.comparator, whole));
}

void judgeStock(const StandingRequest& request, Standing& standing) {
    const Target& target = request.target;
    if (!request.actual || target.value.isZero()) return;
    const Ratio actual(*request.actual);
    const Ratio whole(target.value);
    standing.completion = Percent::ofShare(actual / whole);
    standing.shortfall = whole - actual;
    if (target.startLevel && *target.startLevel != target.value) {
        const Ratio start(*target.startLevel);
        standing.increase = Percent::ofShare((actual - start) / (whole - start));
    }
    if (meets(actual, target.comparator, whole)) standing.light = Light::On;
    else if (request.asOf == Month::last())
        standing.light = confirmed(
            lightFor(directed(*standing.completion, Percent{Ratio(100)}, target), request.thresholds), false);
}

void judgeRate(const StandingRequest& request, Standing& standing) {
    const Target& target = request.target;
    if (!request.actual) return;
    const Percent actual{Ratio(*request.actual)};
    const Percent wanted{Ratio(target.value)};
    standing.gap = directed(actual, wanted, target);
    standing.light = confirmed(lightFor(*standing.gap, request.thresholds),
                               meets(actual.value, target.comparator, wanted.value));
}

/// Whether every growth that the bound allows meets (or misses) the target; nothing when it cannot be said.
std::optional<bool> verdictOnBound(const Growth& growth, const Target& target) {
    const Ratio bound = growth.percent->value;
    const Ratio wanted(target.value);
    const bool isFloor = *growth.bound == Bound::AtLeast;
    if (isFloor != target.isLowerBetter())
        return meets(bound, target.comparator, wanted) ? std::optional(true) : std::nullopt;
    return meets(bound, target.comparator, wanted) ? std::nullopt : std::optional(false);
}

void judgeGrowth(const StandingRequest& request, Standing& standing) {
    const Target& target = request.target;
    if (!request.growth || !request.growth->percent) {
        if (request.growth && request.growth->kind != GrowthKind::BaseMissing)
            standing.remarks.push_back({"note.undecidable", {}});
        return;
    }
    const Percent wanted{Ratio(target.value)};
    if (request.growth->bound) {
        const auto verdict = verdictOnBound(*request.growth, target);
        if (!verdict) standing.remarks.push_back({"note.undecidable", {}});
        else standing.light = *verdict ? Light::On : Light::Behind;
        return;
    }
    standing.gap = directed(*request.growth->percent, wanted, target);
    standing.light = confirmed(lightFor(*standing.gap, request.thresholds),
                               meets(request.growth->percent->value, target.comparator, wanted.value));
}

} // namespace

Light lightFor(const Points& gap, const LightThresholds& thresholds) {
    if (!gap.isNegative()) return Light::On;
    return gap.value >= Ratio(thresholds.farBehindBelow) ? Light::Behind : Light::FarBehind;
}

Standing standingOf(const StandingRequest& request) {
    Standing standing;
    const bool isGrowth = request.target.nature == TargetNature::Growth;
    const bool isMilestone = request.target.nature == TargetNature::Milestone;
    const bool hasInput = isGrowth ? request.growth && request.growth->kind != GrowthKind::BaseMissing
                                   : request.actual.has_value();
    if (!hasInput && !isMilestone) standing.light = Light::Missing;
    switch (request.target.nature) {
    case TargetNature::Flow: judgeFlow(request, standing); break;
    case TargetNature::Stock: judgeStock(request, standing); break;
    case TargetNature::Rate: judgeRate(request, standing); break;
    case TargetNature::Growth: judgeGrowth(request, standing); break;
    case TargetNature::Milestone: break;
    }
    return standing;
}

std::optional<CatchUp> catchUpOf(const Target& target, const Decimal& actual, Month asOf) {
    const int monthsLeft = 12 - asOf.number();
    const int monthsDone = asOf.number() - target.startMonth.number() + 1;
    if (monthsLeft == 0 || monthsDone <= 0) return std::nullopt;
    return CatchUp{.monthsLeft = monthsLeft,
                   .perMonth = (Ratio(target.value) - Ratio(actual)) / Ratio(monthsLeft),
                   .achievedPerMonth = Ratio(actual) / Ratio(monthsDone)};
}

} // namespace xushi
