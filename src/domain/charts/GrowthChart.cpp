#include "domain/charts/ChartParts.h"

#include "domain/analyses/ShownNumbers.h"

#include <algorithm>

namespace xushi {
namespace {

/// The growth as it is drawn; nothing where words stand for it.
std::optional<Ratio> drawnGrowth(const Growth& growth) {
    if (growth.percent) return growth.percent->value;
    return growth.points ? std::optional(growth.points->value) : std::nullopt;
}

std::string kindOfGrowth(const ChartRequest& request, const Growth& growth) {
    switch (growth.kind) {
    case GrowthKind::Published:
    case GrowthKind::PublishedBound: return chartWord(request, "chart.growth-published");
    case GrowthKind::Restated: return chartWord(request, "chart.growth-restated");
    case GrowthKind::Computed:
    case GrowthKind::Points: return chartWord(request, "chart.growth-computed");
    case GrowthKind::BaseMissing:
    case GrowthKind::BaseZero:
    case GrowthKind::BaseNegative: return {};
    }
    return {};
}

ChartRow growthRow(const ChartRequest& request, const Course& course, int month) {
    const CourseDigits digits(course, request.format);
    const CourseMonth& of = monthIn(course, month);
    const std::string growth = of.growth ? request.words.growth(*of.growth, course.indicator, digits.formatOf(Month(month))) : "";
    return {.cells = {monthName(request, month), growth, digits.cumulative(Month(month)), digits.lastYear(Month(month)),
                      of.growth ? kindOfGrowth(request, *of.growth) : "", statusOf(request, course, of)},
            .first = month - 1, .last = month - 1, .figure = figureKeyIn(course, month)};
}

/// The target of a growth is a level of this picture, where it is none of the year's course.
std::vector<ChartLevel> growthTarget(const ChartRequest& request, const Course& course) {
    if (!course.target || course.target->nature != TargetNature::Growth) return {};
    return {{Ratio(course.target->value), request.words.say({"chart.target", {request.words.target(*course.target, request.format)}})}};
}

ChartPanel growthPanel(const ChartRequest& request, const Course& course) {
    const bool isRate = course.indicator.measure == Measure::Rate;
    ChartPanel panel{.unit = isRate ? chartWord(request, "chart.unit-points") : "%", .places = 12, .categories = monthCategories(request)};
    ChartSeries line{.role = SeriesRole::Actual, .name = chartWord(request, "chart.growth")};
    const CourseDigits digits(course, request.format);
    int lastDrawn = -1;
    for (int month = 1; month <= 12; ++month) {
        const CourseMonth& of = monthIn(course, month);
        const auto value = of.growth ? drawnGrowth(*of.growth) : std::nullopt;
        const bool isHole = !value && (of.isDue || of.growth);
        if (isHole && lastDrawn >= 0) line.breaks.push_back(lastDrawn);
        if (value) {
            const std::string text = request.words.growth(*of.growth, course.indicator, digits.formatOf(Month(month)));
            const bool isBound = of.growth->bound.has_value();
            line.points.push_back({.place = month - 1, .lastPlace = month - 1, .value = value, .state = isBound ? PointState::Hollow : stateOf(of), .digits = text, .light = of.light});
            lastDrawn = month - 1;
        } else if (of.growth) {
            panel.gaps.push_back({month - 1, month - 1, request.words.growth(*of.growth, course.indicator, digits.formatOf(Month(month)))});
        }
    }
    if (!line.points.empty()) panel.series.push_back(std::move(line));
    for (auto& gap : missingGaps(request, course)) panel.gaps.push_back(std::move(gap));
    panel.levels = growthTarget(request, course);
    return panel;
}

/// The same words in months that follow each other are said once.
void joinGaps(std::vector<ChartGap>& gaps) {
    std::ranges::sort(gaps, {}, &ChartGap::first);
    std::vector<ChartGap> joined;
    for (auto& gap : gaps)
        if (!joined.empty() && joined.back().text == gap.text && joined.back().last + 1 == gap.first) joined.back().last = gap.last;
        else joined.push_back(std::move(gap));
    gaps = std::move(joined);
}

} // namespace

Chart growthChart(const ChartRequest& request, const Course& course) {
    Chart chart = headedBy(request, course);
    chart.columns = {textColumn(request, "chart.column-month"), growthColumn(request, course.indicator),
                     numberColumn(request, course.indicator.accumulates() ? "chart.column-cumulative" : "chart.column-level"),
                     numberColumn(request, "chart.column-last-year"), textColumn(request, "chart.column-how"), textColumn(request, "chart.column-status")};
    chart.columns[4].isQuiet = chart.columns[5].isQuiet = true;
    for (int month = 1; month <= 12; ++month) chart.rows.push_back(growthRow(request, course, month));
    ChartPanel panel = growthPanel(request, course);
    joinGaps(panel.gaps);
    const bool hasAnyGrowth = !panel.series.empty() || std::ranges::any_of(course.months, [](const CourseMonth& month) { return month.growth.has_value(); });
    if (!hasAnyGrowth) return emptyBecause(std::move(chart), request, "chart.no-growth");
    chart.panels.push_back(std::move(panel));
    return chart;
}

} // namespace xushi
