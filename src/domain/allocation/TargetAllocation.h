#pragma once

#include "domain/Catalogue.h"
#include "domain/Figure.h"
#include "domain/allocation/AllocationPlan.h"

#include <map>
#include <span>
#include <vector>

namespace xushi {

/// Over the counties, whose targets it becomes, or over the months, of which a planned curve is made.
enum class AllocationOver { Regions, Months };
template <> struct Tokens<AllocationOver> {
    static constexpr TokenList<AllocationOver, 2> all{{{AllocationOver::Regions, "regions"}, {AllocationOver::Months, "months"}}};
};

/// What gives the weights.
enum class AllocationBasis {
    LastYear, ///< what each had in the year before
    Equal,    ///< each the same; a part of several months counts for each of them
    Planned,  ///< the targets that the counties have, or the curve by which the target is judged
    Typed,    ///< numbers of a person
};
template <> struct Tokens<AllocationBasis> {
    static constexpr TokenList<AllocationBasis, 4> all{{{AllocationBasis::LastYear, "last-year"},
                                                        {AllocationBasis::Equal, "equal"},
                                                        {AllocationBasis::Planned, "planned"},
                                                        {AllocationBasis::Typed, "weights"}}};
};

/// 目标分解: how a year's target is to be spread.
struct AllocationWish {
    TargetKey target;
    AllocationOver over = AllocationOver::Regions;
    AllocationBasis basis = AllocationBasis::LastYear;
    std::map<AllocationPlace, Decimal> weights = {}; ///< of Typed; a place without one has no weight
    std::map<AllocationPlace, Decimal> held = {};    ///< amounts that stay
    std::optional<CurveCode> curve = {};             ///< of Planned over months; nothing: the target's own
};

/// The parts of the latest revision of the target with their weights, spread. Over regions: those that count in the city's sum in December of
/// the year. Over months: those in which a figure falls due from the target's start on, so that 1—2月 or a quarter is one part. A weight
/// that cannot be known is none, with a remark (`allocation.*`), and so is one below zero. Decimals as the indicator and what was given need.
/// `figures` of the year before and of those that the curve looks back to, ordered as for a board.
/// Refused: `figure.no-indicator`, `allocation.no-target`; `allocation.no-sum` for a growth, a rate and a milestone, `allocation.level` for a stock over months;
/// `allocation.one-part`; `allocation.not-a-part` for a number that is given to another place; `allocation.other-nature` where a county has a target of another nature; `allocation.no-curve`.
Result<AllocationPlan> planAllocation(const Catalogue& catalogue, std::span<const Figure> figures, const AllocationWish& wish);

/// The counties' targets that the plan changes or adds, with its amounts. One that is added is like the city's. Asserts that
/// nothing hinders the plan.
std::vector<Target> allocatedTargets(const Catalogue& catalogue, const AllocationWish& wish, const AllocationPlan& plan);

/// The shares due by the plan over months, which give the amounts back when they are rounded to its decimals. Refused where they
/// cannot: `allocation.zero` for a total of 0, `allocation.too-fine`, and as validate() refuses a curve that falls.
Result<PlannedPoints> allocatedPoints(const AllocationPlan& plan);

} // namespace xushi
