#pragma once

#include "domain/Decimal.h"
#include "domain/Ids.h"
#include "domain/Month.h"
#include "domain/Problem.h"
#include "domain/Ratio.h"
#include "domain/Result.h"
#include "domain/curves/PastShares.h"

#include <array>
#include <optional>
#include <string>
#include <string_view>
#include <variant>
#include <vector>

namespace xushi {

/// An equal share every month, from the target's start month on (default).
struct MonthLinear {
    bool operator==(const MonthLinear&) const = default;
};

/// An equal share every day from the first of the start month; the as-of day counts: 31 May is 151/365.
struct DayLinear {
    bool operator==(const DayLinear&) const = default;
};

struct CurvePoint {
    Month month;
    Decimal percent; ///< of the year's target that is due by the end of that month

    bool operator==(const CurvePoint&) const = default;
};

/// Shares set by plan for some months, interpolated between them and from 0 at the start of the year.
struct PlannedPoints {
    std::vector<CurvePoint> points;

    bool operator==(const PlannedPoints&) const = default;
};

/// Shares due at the ends of the four quarters; between them nothing more falls due.
struct QuarterSteps {
    std::array<Decimal, 4> percents;

    bool operator==(const QuarterSteps&) const = default;
};

/// The share of its full year that last year had reached by the same month.
struct LastYearShare {
    bool operator==(const LastYearShare&) const = default;
};

/// The mean of the shares that each of the last `years` years had reached by the same month.
struct MeanShare {
    int years = 3;

    bool operator==(const MeanShare&) const = default;
};

/// Everything falls due on one day, nothing before it.
struct MilestoneDate {
    Date day;

    bool operator==(const MilestoneDate&) const = default;
};

/// Nothing falls due in the course of the year: there is a completion and no schedule.
struct NotScheduled {
    bool operator==(const NotScheduled&) const = default;
};

using CurveShape = std::variant<MonthLinear, PlannedPoints, DayLinear, QuarterSteps, LastYearShare, MeanShare,
                                MilestoneDate, NotScheduled>;

/// 序时曲线: how much of a year's target is due by the end of each month. A later revision replaces an earlier one
/// from its date on.
struct Curve {
    CurveCode code;
    std::string name;
    CurveShape shape;
    bool isAssumed = false; ///< the source documents do not give it
    std::string reason;
    int revision = 0;
    std::string decidedOn; ///< the day from which this revision holds, as yyyy-mm-dd, or empty: the whole year

    bool operator==(const Curve&) const = default;
};

/// The token of a shape in files and on the command line: `month-linear`, `day-linear`, `planned-points`,
/// `quarter-steps`, `last-year-share`, `mean-share`, `milestone-date`, `not-scheduled`.
std::string_view shapeToken(const CurveShape& shape);

/// What a shape holds beside its token, one text a part: `3:15` for a point, `3` for years, `2025-09-30` for a day.
std::vector<std::string> shapeParts(const CurveShape& shape);
/// The reverse of shapeToken and shapeParts; nothing when they do not fit together.
std::optional<CurveShape> shapeFrom(std::string_view token, const std::vector<std::string>& parts);

bool isKnownShape(std::string_view token);

/// Points rise with their months, never fall, lie in 0..100 and end with 100 % at December; 1 to 10 years are
/// averaged; a day is one of the calendar. Refuses with `curve.*`.
Result<void> validate(const CurveShape& shape);

/// The year and month that a share is asked for, of a target that starts in `start`. `past` is needed by the shares
/// of earlier years only.
struct CurveMoment {
    int year = 0;
    Month start = Month::first();
    Month asOf = Month::first();
    const PastShares* past = nullptr;
};

/// The share (0..1) due at the end of `asOf`.
/// MonthLinear from start month s: (m - s + 1) / (13 - s), 0 before s. DayLinear: days since the start month began,
/// by the days of the rest of the year. The others speak of the calendar year and do not look at `start`.
/// Nothing when nothing is scheduled, or where the earlier years do not give a share.
std::optional<Ratio> shareDue(const CurveShape& shape, const CurveMoment& moment);

/// Why shareDue gave nothing.
Remark whyNoShare(const CurveShape& shape, const CurveMoment& moment);

/// How many years before the target's own a shape looks at.
int yearsLookedBack(const CurveShape& shape);

} // namespace xushi
