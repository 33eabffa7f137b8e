#pragma once

// What the kinds of charts have in common; included by their sources only.

#include "domain/charts/ChartRequest.h"
#include "domain/charts/Course.h"
#include "domain/charts/CourseDigits.h"

#include <string>
#include <vector>

namespace xushi {

Chart cumulativeChart(const ChartRequest& request, const Course& course);
Chart monthsChart(const ChartRequest& request, const Course& course);
Chart growthChart(const ChartRequest& request, const Course& course);
Chart yearsChart(const ChartRequest& request, const Course& course);
Chart countiesChart(const ChartRequest& request, const Course& course);
Chart countyCoursesChart(const ChartRequest& request, const Course& course);
Chart partsChart(const ChartRequest& request, const Course& course);
Chart completionChart(const ChartRequest& request);

/// Title, verdict, period and remarks of one course.
Chart headedBy(const ChartRequest& request, const Course& course);
/// Nothing to draw, and why.
Chart emptyBecause(Chart chart, const ChartRequest& request, const char* key);

/// A word of `chart.*`, or any other remark without arguments.
std::string chartWord(const ChartRequest& request, const char* key);
std::string monthName(const ChartRequest& request, int month);
/// 1—2月
std::string monthsName(const ChartRequest& request, int first, int last);
/// 1月 … 12月, a place each.
std::vector<ChartCategory> monthCategories(const ChartRequest& request);
ChartColumn numberColumn(const ChartRequest& request, const char* key);
ChartColumn growthColumn(const ChartRequest& request, const Indicator& indicator);
ChartColumn textColumn(const ChartRequest& request, const char* key);

/// 预计；截至月份为推定, or why there is none; empty for a usual figure.
std::string statusOf(const ChartRequest& request, const Course& course, const CourseMonth& month);
PointState stateOf(const CourseMonth& month);
/// Where the figure of a month is typed, whether or not it is there.
FigureKey figureKeyIn(const Course& course, int month);

/// The lines of a course over twelve ends of months: schedule, last year, actual.
std::vector<ChartSeries> courseSeries(const ChartRequest& request, const Course& course);
std::vector<ChartGap> missingGaps(const ChartRequest& request, const Course& course);

inline const CourseMonth& monthIn(const Course& course, int month) { return course.months[static_cast<std::size_t>(month - 1)]; }

} // namespace xushi
