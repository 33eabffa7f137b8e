#include "domain/charts/ChartParts.h"

#include "domain/analyses/RegionTotal.h"

namespace xushi {
namespace {

void addCountyRows(const ChartRequest& request, const Course& course, int panel, Chart& chart) {
    const CourseDigits digits(course, request.format);
    for (int number = 1; number <= 12; ++number) {
        const CourseMonth& of = monthIn(course, number);
        const Month month(number);
        if (!of.figures.value && !of.foreseen && !of.isMissing && of.figures.revision == 0) continue;
        chart.rows.push_back({.cells = {course.region, monthName(request, number), digits.cumulative(month), digits.due(month), digits.lastYear(month),
                                        digits.gap(month), statusOf(request, course, of)},
                              .panel = panel, .first = number - 1, .last = number - 1, .figure = figureKeyIn(course, number)});
    }
}

/// 涟水县 8.52（−3.1pp）
std::string panelTitle(const ChartRequest& request, const Course& course) {
    const BoardRow& row = course.row;
    if (!row.asOf || !row.value) return course.region;
    const CourseDigits digits(course, request.format);
    const std::string value = digits.cumulative(row.asOf->last);
    if (!row.standing.gap) return request.words.say({"chart.panel", {course.region, value}});
    return request.words.say({"chart.panel-with-gap", {course.region, value, digits.points(*row.standing.gap, digits.formatOfRow())}});
}

ChartPanel countyPanel(const ChartRequest& request, const Course& course) {
    ChartPanel panel{.title = panelTitle(request, course), .unit = course.indicator.unit, .places = 12, .areEnds = true,
                     .countsWhole = countsWholeThings(course.indicator), .categories = monthCategories(request), .series = courseSeries(request, course)};
    for (auto& series : panel.series) series.name.clear();
    panel.gaps = missingGaps(request, course);
    panel.light = course.row.standing.light;
    if (const auto level = course.targetLevel()) panel.levels.push_back({Ratio(*level), ""});
    return panel;
}

} // namespace

Chart countyCoursesChart(const ChartRequest& request, const Course& course) {
    Chart chart = headedBy(request, course);
    chart.columns = {textColumn(request, "chart.column-county"), textColumn(request, "chart.column-month"),
                     numberColumn(request, course.indicator.accumulates() ? "chart.column-cumulative" : "chart.column-level"), numberColumn(request, "chart.column-schedule"),
                     numberColumn(request, "chart.column-last-year"), numberColumn(request, "chart.column-gap"), textColumn(request, "chart.column-status")};
    chart.columns.back().isQuiet = true;
    bool hasAny = false;
    for (const auto& region : request.board.catalogue.regions) {
        if (!countsInTotal(region, xushi::monthOf(request.board.period))) continue;
        BoardRequest there = request.board;
        there.region = region.code;
        const auto county = courseOf(there, request.indicator);
        if (!county) continue;
        hasAny = hasAny || !county->isEmpty();
        addCountyRows(request, *county, static_cast<int>(chart.panels.size()), chart);
        chart.panels.push_back(countyPanel(request, *county));
    }
    if (!hasAny) return emptyBecause(std::move(chart), request, "chart.no-counties");
    chart.notes.push_back(request.words.say({"chart.one-scale", {course.indicator.unit}}));
    return chart;
}

} // namespace xushi
