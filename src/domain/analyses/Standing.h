#pragma once

#include "domain/Figure.h"
#include "domain/Indicator.h"
#include "domain/Percent.h"
#include "domain/Problem.h"
#include "domain/Target.h"
#include "domain/analyses/Growth.h"
#include "domain/curves/Curve.h"

#include <optional>
#include <vector>

namespace xushi {

/// 亮灯. Shown as shape and word as well as colour.
enum class Light { On, Behind, FarBehind, Missing, NotApplicable };
template <> struct Tokens<Light> {
    static constexpr TokenList<Light, 5> all{{{Light::On, "on"},
                                              {Light::Behind, "behind"},
                                              {Light::FarBehind, "far-behind"},
                                              {Light::Missing, "missing"},
                                              {Light::NotApplicable, "not-applicable"}}};
};

/// What decided a light: each way to a verdict, or to none, has its own, so that it can be told.
enum class LightGround {
    NoTarget,        ///< nothing was promised
    BasisDiffers,    ///< target and figures are counted on two 口径
    NotReported,     ///< nothing is there
    NotCounted,      ///< a forecast or a plan alone
    GrowthAlone,     ///< a growth without the number that the target asks for
    StageAwaited,    ///< a milestone without a stage, whatever number stands there
    Withheld,        ///< something was reported, only no number that can be judged: words, or a stage
    Incomplete,      ///< months of the sum are missing
    MarkedNotApplicable, ///< —
    MarkedBelowUnit, ///< …
    Gap,             ///< the gap against the thresholds
    NotBegun,        ///< the same, in a month before the target's start
    SmallCount,      ///< whole things against whole things that are due
    ComparatorUnmet, ///< a gap of zero or more, and the comparator does not hold
    ZeroTarget,      ///< the comparator alone, of a target of zero
    LevelMet,        ///< nothing scheduled: the comparator holds
    LevelOpen,       ///< nothing scheduled: it does not hold, and the year is not over
    LevelMissed,     ///< nothing scheduled: it does not hold in December, by the distance
    GrowthBound,     ///< the whole published bound lies on one side
    GrowthUndecided, ///< it lies on both
    GrowthUnknown,   ///< there is no base, so there is no growth
    GrowthInWords,   ///< the base is zero or below, or the sign turned: no growth in per cent
    StageDone,
    StageOpen,       ///< not done, no day was set, and the year is not over
    StageMissed,     ///< not done in December
    StageOnADay,     ///< done or not against its day
};
template <> struct Tokens<LightGround> {
    static constexpr TokenList<LightGround, 26> all{{{LightGround::NoTarget, "no-target"},
                                                     {LightGround::BasisDiffers, "basis-differs"},
                                                     {LightGround::NotReported, "not-reported"},
                                                     {LightGround::NotCounted, "not-counted"},
                                                     {LightGround::GrowthAlone, "growth-alone"},
                                                     {LightGround::StageAwaited, "stage-awaited"},
                                                     {LightGround::Withheld, "withheld"},
                                                     {LightGround::Incomplete, "incomplete"},
                                                     {LightGround::MarkedNotApplicable, "marked-not-applicable"},
                                                     {LightGround::MarkedBelowUnit, "marked-below-unit"},
                                                     {LightGround::Gap, "gap"},
                                                     {LightGround::NotBegun, "not-begun"},
                                                     {LightGround::SmallCount, "small-count"},
                                                     {LightGround::ComparatorUnmet, "comparator-unmet"},
                                                     {LightGround::ZeroTarget, "zero-target"},
                                                     {LightGround::LevelMet, "level-met"},
                                                     {LightGround::LevelOpen, "level-open"},
                                                     {LightGround::LevelMissed, "level-missed"},
                                                     {LightGround::GrowthBound, "growth-bound"},
                                                     {LightGround::GrowthUndecided, "growth-undecided"},
                                                     {LightGround::GrowthUnknown, "growth-unknown"},
                                                     {LightGround::GrowthInWords, "growth-in-words"},
                                                     {LightGround::StageDone, "stage-done"},
                                                     {LightGround::StageOpen, "stage-open"},
                                                     {LightGround::StageMissed, "stage-missed"},
                                                     {LightGround::StageOnADay, "stage-on-a-day"}}};
};

/// How an actual stands against its target: the answer to 序时进度.
struct Standing {
    std::optional<Percent> completion; ///< C = A / T; not clamped
    std::optional<Percent> schedule;   ///< S of the target's own curve; none where nothing is scheduled
    std::optional<Points> gap;         ///< (A - T*S) / |T|, which is C - S; S - C when lower is better; >= 0 is ahead
    std::optional<Points> linearGap;   ///< the same under the month-linear curve
    std::optional<Percent> ratio;      ///< C / S, a different measure
    std::optional<Ratio> shortfall;    ///< T*S - A in the indicator's unit; lower is better: T - A, what is left
    std::optional<Percent> increase;   ///< (A - B) / (T - B) of a stock whose start level B is known
    Light light = Light::NotApplicable;
    LightGround ground = LightGround::NoTarget; ///< by what the light was chosen
    std::vector<Remark> remarks;       ///< 小基数, 无法判断 ...
};

/// What a verdict is made from. `actual` is the cumulative for a flow, the level for a stock or a rate.
struct StandingRequest {
    const Indicator& indicator;
    const Target& target;
    const CurveShape& curve;
    Month asOf;
    std::optional<Ratio> actual;
    const Growth* growth = nullptr; ///< nullptr: there is none
    LightThresholds thresholds;
    const PastShares* past = nullptr;         ///< for curves that follow earlier years
    std::optional<Decimal> startLevel;        ///< of a stock, where the target names none: last December's level
    std::optional<MilestoneStage> stage;      ///< of a milestone
};

/// Judges by the target's nature (DOMAIN 4) on unrounded values. Missing actual: light Missing and nothing else
/// but the schedule. Target 0: completion and gap stay empty, and the light says whether the comparator is met, as
/// without a schedule, with `note.zero-target`. Below 0 a smaller share of the target is the better one: -3 of -10 is
/// ahead of 5/12. Without a schedule (a stock, a curve that schedules
/// nothing or lacks its earlier years) the light is on when the comparator is met, else not applicable before
/// December and by (A - T) / T in it. A milestone counts 0 or 100 %; its schedule is a day. Target and figures on
/// two bases (口径) that nobody declared the same: no completion and no light.
Standing standingOf(const StandingRequest& request);

/// False when the target was set on another basis (口径) than its figures are counted on, and nobody declared the two
/// the same (口径视同).
bool isOfOneBasis(const Target& target, const Indicator& indicator);

/// On at gap >= 0, behind down to the threshold, far behind below it.
Light lightFor(const Points& gap, const LightThresholds& thresholds);

/// What is left to do, or of a limit what may still be used, each month, against what was done each month so far; all
/// in the indicator's unit.
struct CatchUp {
    bool isLimit = false;
    int monthsLeft = 0;
    Ratio left;             ///< T - A; 0 or below: the year's amount is reached; of a limit below 0: it is passed
    Ratio perMonth;         ///< left / months left, and 0 where nothing is left
    Ratio achievedPerMonth; ///< A / months since the target's start
};

/// `actual` is what counts as done: no forecast. Nothing when no month is left or the target has not started, for a
/// target of 0 or below, nor for one that is not the level of a flow.
std::optional<CatchUp> catchUpOf(const Target& target, const Ratio& actual, Month asOf);

/// The monthly amount as it is shown: things that are counted up to whole ones (14.57 more projects are 15), those that
/// a limit allows down; else to the indicator's decimals, or to as many as it takes not to say 0 of something.
Decimal shownPerMonth(const CatchUp& catchUp, const Indicator& indicator, RoundingRule rule);

} // namespace xushi
