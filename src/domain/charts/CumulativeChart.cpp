#include "domain/charts/ChartParts.h"

#include "domain/analyses/Forecast.h"
#include "domain/analyses/ShownNumbers.h"

namespace xushi {
namespace {

/// The gap of the month that is judged: in 百分点, and what it is in the unit.
std::vector<ChartBracket> gapBracket(const ChartRequest& request, const Course& course) {
    const BoardRow& row = course.row;
    if (!row.asOf || !row.value || !row.standing.gap) return {};
    const auto due = course.dueAt(row.asOf->last);
    if (!due) return {};
    const CourseDigits digits(course, request.format);
    const Ratio actual = row.derivedRate.value_or(Ratio(*row.value));
    const std::string points = digits.points(*row.standing.gap, digits.formatOfRow());
    const Ratio difference = actual - *due;
    const bool isRate = course.indicator.measure == Measure::Rate;
    const Decimal amount = shownAmount(difference.isNegative() ? -difference : difference, course.indicator, digits.formatOfRow().rounding);
    const bool isLimit = course.target && course.target->isLowerBetter();
    const char* key = isRate                    ? "chart.gap-points"
                      : isLimit                 ? (difference.isNegative() ? "chart.gap-under" : "chart.gap-over")
                      : difference.isNegative() ? "chart.gap-below"
                                                : "chart.gap-above";
    return {{.place = row.asOf->last.number() - 1, .from = *due, .to = actual,
             .text = request.words.say({key, {points, request.format.decimal(amount), course.indicator.unit}}), .light = row.standing.light}};
}

std::vector<ChartLevel> targetLevels(const ChartRequest& request, const Course& course) {
    const auto level = course.targetLevel();
    if (!level) return {};
    const CourseDigits digits(course, request.format);
    return {{Ratio(*level), request.words.say({"chart.target", {request.words.target(*course.target, digits.formatOfRow())}})}};
}

/// Where the year would end, from the figure that is judged on.
void addForecast(const ChartRequest& request, const Course& course, ChartPanel& panel, Chart& chart) {
    const BoardRow& row = course.row;
    const auto done = row.done();
    if (!course.target || !done || !row.asOf || row.asOf->last == Month::last()) return;
    const auto forecast = forecastByRunRate(*course.target, *done, row.asOf->last);
    if (!forecast) return;
    const CourseDigits digits(course, request.format);
    const std::string amount = digits.amount(forecast->value);
    ChartSeries line{.role = SeriesRole::Forecast, .name = request.words.say({"chart.forecast", {amount}})};
    const int judged = row.asOf->last.number() - 1;
    line.points.push_back({.place = judged, .lastPlace = judged, .value = *done, .state = PointState::Foreseen});
    line.points.push_back({.place = 11, .lastPlace = 11, .value = forecast->value, .state = PointState::Foreseen, .digits = amount});
    panel.series.push_back(std::move(line));
    chart.notes.push_back(request.words.say({"chart.forecast-note", {amount, course.indicator.unit, request.words.say(forecast->basis)}}));
}

std::vector<ChartColumn> cumulativeColumns(const ChartRequest& request, const Course& course) {
    std::vector<ChartColumn> columns{textColumn(request, "chart.column-month"),
                                     numberColumn(request, course.indicator.accumulates() ? "chart.column-cumulative" : "chart.column-level"),
                                     numberColumn(request, "chart.column-month-alone"),
                                     numberColumn(request, "chart.column-schedule"),
                                     numberColumn(request, "chart.column-last-year"),
                                     numberColumn(request, "chart.column-gap"),
                                     textColumn(request, "chart.column-status"),
                                     numberColumn(request, "chart.column-revisions")};
    columns[6].isQuiet = columns[7].isQuiet = true;
    return columns;
}

ChartRow cumulativeRow(const ChartRequest& request, const Course& course, int month) {
    const CourseDigits digits(course, request.format);
    const CourseMonth& of = monthIn(course, month);
    const Month name(month);
    return {.cells = {monthName(request, month), digits.cumulative(name), digits.monthAlone(name), digits.due(name), digits.lastYear(name),
                      digits.gap(name), statusOf(request, course, of), of.figures.revision > 0 ? std::to_string(of.figures.revision) : ""},
            .first = month - 1, .last = month - 1, .figure = figureKeyIn(course, month)};
}

} // namespace

Chart cumulativeChart(const ChartRequest& request, const Course& course) {
    Chart chart = headedBy(request, course);
    chart.columns = cumulativeColumns(request, course);
    for (int month = 1; month <= 12; ++month) chart.rows.push_back(cumulativeRow(request, course, month));
    if (course.isEmpty()) return emptyBecause(std::move(chart), request, "chart.no-figures");
    ChartPanel panel{.unit = course.indicator.unit, .places = 12, .areEnds = true, .countsWhole = countsWholeThings(course.indicator),
                     .categories = monthCategories(request), .series = courseSeries(request, course)};
    panel.brackets = gapBracket(request, course);
    panel.levels = targetLevels(request, course);
    panel.gaps = missingGaps(request, course);
    addForecast(request, course, panel, chart);
    chart.panels.push_back(std::move(panel));
    return chart;
}

} // namespace xushi
