#pragma once

#include "domain/Figure.h"
#include "domain/Format.h"
#include "domain/Problem.h"
#include "domain/analyses/Growth.h"

#include <optional>

namespace xushi {

// One function for each computed quantity: the digits that grid, tooltip, chart, table, sheet, page, command line and
// explanation show, rounded once from the exact value. What was reported is shown by shownFigure.

/// A completion, a schedule, a ratio to the schedule: per cent with one decimal.
Decimal shownShare(const Percent& share, RoundingRule rule);
/// The same with the decimals that a layout chooses.
Decimal shownShare(const Percent& share, int decimals, RoundingRule rule);

/// A gap or a difference in 百分点: two decimals of a rate, one of everything else.
Decimal shownPoints(const Points& points, Measure measure, RoundingRule rule);
Decimal shownPoints(const Points& points, int decimals, RoundingRule rule);

/// An amount that was computed, as a shortfall or what is due: the indicator's decimals, and one where things are
/// counted and the amount is not whole (9.6 projects a month).
Decimal shownAmount(const Ratio& amount, const Indicator& indicator, RoundingRule rule);

/// A growth as it is shown, also one that was published with more digits. Nothing where words stand in its place:
/// there is no base above zero, or it is 0.0 and no bound (持平).
std::optional<Decimal> shownGrowth(const Growth& growth, Measure measure, RoundingRule rule);

/// What stands for a milestone: its stage, and in brackets the number that came beside it, if any: 完成（2）.
Remark shownStage(MilestoneStage stage, const std::string& number);

/// The words where shownGrowth has no number: 持平, 由正转负, 上年同期数缺, 上年同期为零，增加14项.
std::optional<Remark> growthInWords(const Growth& growth, const Indicator& indicator, const NumberFormat& format);

} // namespace xushi
