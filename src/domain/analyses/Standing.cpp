#include "domain/analyses/Standing.h"

namespace xushi {
namespace {

const CurveShape evenByMonth = MonthLinear{};
constexpr int finestPerMonth = 9; ///< decimals that show a millionth over eleven months
constexpr int smallBaseLimit = 12; ///< flows in whole units with a target up to this are judged by the piece

// A board judges thousands of series: the compiler is told to spare two calls and their copies in each.
[[gnu::always_inline]] inline Points directed(const Percent& actual, const Percent& due, bool isLowerBetter) {
    return isLowerBetter ? due - actual : actual - due;
}

/// The same of two shares of the target: of one below 0 a smaller share is more.
[[gnu::always_inline]] inline Points ahead(const Percent& completion, const Percent& share, const Target& target) {
    return directed(completion, share, target.isLowerBetter() != target.value.isNegative());
}

[[gnu::always_inline]] inline void judge(Standing& standing, Light light, LightGround ground) {
    standing.light = light;
    standing.ground = ground;
}

/// A gap of zero or more is only "on" when the comparator holds too: 268.0 does not meet 突破268.
void confirm(Standing& standing, bool isMet) {
    if (standing.light == Light::On && !isMet) judge(standing, Light::Behind, LightGround::ComparatorUnmet);
}

Light lightOfSmallCount(const Ratio& actual, const Ratio& due) {
    const Ratio needed = floorOf(due);
    const Ratio done = floorOf(actual);
    if (done >= needed) return Light::On;
    return done == needed - Ratio(1) ? Light::Behind : Light::FarBehind;
}

bool isSmallCount(const StandingRequest& request) {
    const Target& target = request.target;
    return target.value <= Decimal(smallBaseLimit) && target.value > Decimal(0) && !target.isLowerBetter()
           && target.value.isWhole() && countsWholeThings(request.indicator);
}

/// Without a schedule: met is on, and only the year's end can tell what is not.
void judgeAtYearEnd(const StandingRequest& request, Standing& standing) {
    const Target& target = request.target;
    if (meets(*request.actual, target.comparator, Ratio(target.value))) return judge(standing, Light::On, LightGround::LevelMet);
    if (request.asOf != Month::last()) return judge(standing, Light::NotApplicable, LightGround::LevelOpen);
    const Points distance = ahead(*standing.completion, Percent{Ratio(100)}, target);
    judge(standing, lightFor(distance, request.thresholds), LightGround::LevelMissed);
    confirm(standing, false);
}

/// Of nothing there are no shares: met or not is all that can be said, and only the year's end can tell what is not.
void judgeZeroTarget(const StandingRequest& request, Standing& standing) {
    standing.remarks.push_back({"note.zero-target", {}});
    standing.ground = LightGround::ZeroTarget;
    if (meets(*request.actual, request.target.comparator, Ratio(0))) standing.light = Light::On;
    else if (request.asOf == Month::last()) standing.light = Light::FarBehind;
}

CurveMoment momentOf(const StandingRequest& request) {
    return {request.target.key.year, request.target.startMonth, request.asOf, request.past};
}

[[gnu::always_inline]] inline void judgeAgainst(const Ratio& share, const StandingRequest& request, Standing& standing) {
    const Target& target = request.target;
    const Ratio& actual = *request.actual;
    const Ratio whole(target.value);
    standing.gap = ahead(*standing.completion, *standing.schedule, target);
    if (!share.isZero()) standing.ratio = Percent::ofShare(standing.completion->value / standing.schedule->value);
    standing.shortfall = target.isLowerBetter() ? whole - actual : whole * share - actual;
    const bool hasBegun = request.asOf >= target.startMonth;
    judge(standing, lightFor(*standing.gap, request.thresholds), hasBegun ? LightGround::Gap : LightGround::NotBegun);
    if (isSmallCount(request)) {
        judge(standing, lightOfSmallCount(actual, whole * share), hasBegun ? LightGround::SmallCount : LightGround::NotBegun);
        standing.remarks.push_back({"note.small-base", {}});
    }
    if (share == Ratio(1)) confirm(standing, meets(actual, target.comparator, whole));
}

void judgeFlow(const StandingRequest& request, Standing& standing) {
    const Target& target = request.target;
    const CurveMoment moment = momentOf(request);
    const auto share = shareDue(request.curve, moment);
    if (share) standing.schedule = Percent::ofShare(*share);
    else if (!std::holds_alternative<NotScheduled>(request.curve))
        standing.remarks.push_back(whyNoShare(request.curve, moment));
    if (!request.actual) return;
    if (target.value.isZero()) return judgeZeroTarget(request, standing);

    standing.completion = Percent::ofShare(*request.actual / Ratio(target.value));
    const bool isLinear = std::holds_alternative<MonthLinear>(request.curve);
    if (isLinear) standing.linearGap = ahead(*standing.completion, *standing.schedule, target);
    else if (!std::holds_alternative<NotScheduled>(request.curve))
        standing.linearGap = ahead(*standing.completion, Percent::ofShare(*shareDue(evenByMonth, moment)), target);
    if (share) return judgeAgainst(*share, request, standing);
    standing.shortfall = Ratio(target.value) - *request.actual;
    judgeAtYearEnd(request, standing);
}

void judgeStock(const StandingRequest& request, Standing& standing) {
    const Target& target = request.target;
    if (!request.actual) return;
    if (target.value.isZero()) return judgeZeroTarget(request, standing);
    const Ratio& actual = *request.actual;
    const Ratio whole(target.value);
    standing.completion = Percent::ofShare(actual / whole);
    standing.shortfall = whole - actual;
    const auto level = target.startLevel ? target.startLevel : request.startLevel;
    if (level && *level != target.value) {
        const Ratio start(*level);
        standing.increase = Percent::ofShare((actual - start) / (whole - start));
    }
    judgeAtYearEnd(request, standing);
}

void judgeRate(const StandingRequest& request, Standing& standing) {
    const Target& target = request.target;
    if (!request.actual) return;
    const Percent actual{*request.actual};
    const Percent wanted{Ratio(target.value)};
    standing.gap = directed(actual, wanted, target.isLowerBetter());
    judge(standing, lightFor(*standing.gap, request.thresholds), LightGround::Gap);
    confirm(standing, meets(actual.value, target.comparator, wanted.value));
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
        if (!request.growth || request.growth->kind == GrowthKind::BaseMissing) return;
        standing.remarks.push_back({"note.undecidable", {}});
        return judge(standing, Light::NotApplicable, LightGround::GrowthInWords);
    }
    const Percent wanted{Ratio(target.value)};
    if (request.growth->bound) {
        const auto verdict = verdictOnBound(*request.growth, target);
        if (verdict) return judge(standing, *verdict ? Light::On : Light::Behind, LightGround::GrowthBound);
        standing.remarks.push_back({"note.undecidable", {}});
        return judge(standing, Light::NotApplicable, LightGround::GrowthUndecided);
    }
    standing.gap = directed(*request.growth->percent, wanted, target.isLowerBetter());
    judge(standing, lightFor(*standing.gap, request.thresholds), LightGround::Gap);
    confirm(standing, meets(request.growth->percent->value, target.comparator, wanted.value));
}

/// Done or not: 100 % or 0 %. Without a day nothing is due before the year ends.
void judgeMilestone(const StandingRequest& request, Standing& standing) {
    if (!request.stage) return;
    const bool isDone = *request.stage == MilestoneStage::Done;
    standing.completion = Percent{Ratio(isDone ? 100 : 0)};
    if (std::holds_alternative<MilestoneDate>(request.curve)) {
        standing.schedule = Percent::ofShare(*shareDue(request.curve, momentOf(request)));
        standing.gap = *standing.completion - *standing.schedule;
        return judge(standing, lightFor(*standing.gap, request.thresholds), LightGround::StageOnADay);
    }
    if (isDone) return judge(standing, Light::On, LightGround::StageDone);
    if (request.asOf == Month::last()) return judge(standing, Light::FarBehind, LightGround::StageMissed);
    judge(standing, Light::NotApplicable, LightGround::StageOpen);
}

/// Nothing that this nature is judged by: a growth without a base, a milestone without a stage.
LightGround groundOfMissing(const StandingRequest& request) {
    if (request.target.nature == TargetNature::Milestone) return LightGround::StageAwaited;
    const bool lacksBase = request.target.nature == TargetNature::Growth && request.growth;
    return lacksBase ? LightGround::GrowthUnknown : LightGround::NotReported;
}

/// What the verdict rests on is there at all.
bool hasInput(const StandingRequest& request) {
    switch (request.target.nature) {
    case TargetNature::Growth: return request.growth && request.growth->kind != GrowthKind::BaseMissing;
    case TargetNature::Milestone: return request.stage.has_value();
    default: return request.actual.has_value();
    }
}

} // namespace

bool isOfOneBasis(const Target& target, const Indicator& indicator) {
    return target.basis.empty() || target.basis == indicator.basis || !target.basisAssumption.empty();
}

Light lightFor(const Points& gap, const LightThresholds& thresholds) {
    if (!gap.isNegative()) return Light::On;
    return gap.value >= Ratio(thresholds.farBehindBelow) ? Light::Behind : Light::FarBehind;
}

Standing standingOf(const StandingRequest& request) {
    Standing standing;
    if (!isOfOneBasis(request.target, request.indicator)) {
        standing.remarks.push_back({"note.basis-differs", {request.target.basis, request.indicator.basis}});
        standing.ground = LightGround::BasisDiffers;
        return standing;
    }
    if (!hasInput(request)) judge(standing, Light::Missing, groundOfMissing(request));
    switch (request.target.nature) {
    case TargetNature::Flow: judgeFlow(request, standing); break;
    case TargetNature::Stock: judgeStock(request, standing); break;
    case TargetNature::Rate: judgeRate(request, standing); break;
    case TargetNature::Growth: judgeGrowth(request, standing); break;
    case TargetNature::Milestone: judgeMilestone(request, standing); break;
    }
    return standing;
}

std::optional<CatchUp> catchUpOf(const Target& target, const Ratio& actual, Month asOf) {
    const int monthsLeft = 12 - asOf.number();
    const int monthsDone = asOf.number() - target.startMonth.number() + 1;
    const bool isAmount = target.nature == TargetNature::Flow && target.value > Decimal(0);
    if (!isAmount || monthsLeft == 0 || monthsDone <= 0) return std::nullopt;
    const Ratio left = Ratio(target.value) - actual;
    return CatchUp{.isLimit = target.isLowerBetter(),
                   .monthsLeft = monthsLeft,
                   .left = left,
                   .perMonth = left.isNegative() ? Ratio(0) : left / Ratio(monthsLeft),
                   .achievedPerMonth = actual / Ratio(monthsDone)};
}

Decimal shownPerMonth(const CatchUp& catchUp, const Indicator& indicator, RoundingRule rule) {
    const Ratio& amount = catchUp.perMonth;
    if (countsWholeThings(indicator)) return catchUp.isLimit ? roundedDown(amount, 0) : roundedUp(amount, 0);
    int decimals = indicator.decimals;
    while (!amount.isZero() && decimals < finestPerMonth && rounded(amount, decimals, rule).isZero()) ++decimals;
    return rounded(amount, decimals, rule);
}

} // namespace xushi
