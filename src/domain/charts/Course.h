#pragma once

#include "domain/analyses/Board.h"
#include "domain/analyses/YearSeries.h"

#include <array>
#include <optional>
#include <vector>

namespace xushi {

/// One month of a course: the figures of the year series and what was judged at that month.
struct CourseMonth {
    MonthOfYear figures;
    FigureState state = FigureState::Cleared;
    std::optional<Qualifier> qualifier;
    std::optional<Decimal> foreseen; ///< a forecast or a plan: shown hollow, neither counted nor joined
    std::optional<Points> gap;       ///< as the board of that month has it
    std::optional<Light> light;      ///< the same
    std::optional<Growth> growth;    ///< the same; nothing where one was published for another period
    std::vector<Remark> changes;     ///< 签后有变: what the board of that month says of a signed row
    bool isDue = true;
    bool isMissing = false; ///< due by the period asked for, and not reported

    std::optional<Period> stored;    ///< the period of its figure's key; nothing: none was reported

    /// True for a figure that may still change: estimate, flash, forecast, plan, or a month that was assumed.
    bool isHollow() const;
};

/// One indicator of one region over a year: all that its chart, table and heading show.
struct Course {
    Indicator indicator;
    std::optional<Target> target;
    BoardRow row; ///< the verdict at the period asked for
    int year = 0;
    std::string region; ///< its name
    bool isCurveLinear = true;
    std::array<CourseMonth, 12> months;

    bool isEmpty() const; ///< nothing to draw: no figure of this year or the last
    /// The level that a target line stands for; a growth or a milestone has none.
    std::optional<Decimal> targetLevel() const;
    /// What the actual of a month is compared with: the schedule of a flow, the target of a rate.
    std::optional<Ratio> dueAt(const Month& month) const;
};

/// `request.region` is set. Nothing when the year has neither target nor figure of the indicator.
std::optional<Course> courseOf(const BoardRequest& request, const IndicatorCode& indicator);

struct CoursePoint {
    Month month;
    Ratio value;
};
using Segment = std::vector<CoursePoint>;

/// The unbroken stretches of this year's figures. A month that is due and has none ends a stretch; months in
/// which nothing is due (a quarterly indicator's) do not.
std::vector<Segment> actualSegments(const Course& course);
std::vector<Segment> lastYearSegments(const Course& course);

/// Runs of months without a figure that is due, first and last month: where a chart says 未报.
struct MonthRun {
    Month first;
    Month last;
};
std::vector<MonthRun> missingRuns(const Course& course);

} // namespace xushi
