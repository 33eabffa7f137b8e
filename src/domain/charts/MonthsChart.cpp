#include "domain/charts/ChartParts.h"

#include "domain/analyses/PeriodAlone.h"
#include "domain/analyses/ShownNumbers.h"

#include <algorithm>

namespace xushi {
namespace {

/// The months that one bar stands for: as long as from one figure that is due to the next.
struct BarSpan {
    int first = 0;
    int last = 0;
    bool isMissing = false;
    PointState state = PointState::Solid;
    std::optional<Decimal> value;
    std::optional<Decimal> lastYear;
    std::optional<Growth> growth;
    bool isReported = false; ///< else the difference of two cumulatives
};

std::vector<BarSpan> spansOf(const Course& course) {
    std::vector<BarSpan> spans;
    int first = 1;
    for (int month = 1; month <= 12; ++month) {
        if (!monthIn(course, month).isDue) continue;
        spans.push_back({.first = first, .last = month});
        first = month + 1;
    }
    return spans;
}

std::optional<Decimal> differenceOver(const Course& course, const BarSpan& span, std::optional<Decimal> MonthOfYear::*field) {
    const auto value = monthIn(course, span.last).figures.*field;
    if (!value || span.first == 1) return value;
    const auto before = monthIn(course, span.first - 1).figures.*field;
    return before ? std::optional(*value - *before) : std::nullopt;
}

/// A month or a quarter by itself, where the analyses know it.
std::optional<PeriodAlone> aloneOver(const ChartRequest& request, const Course& course, const BarSpan& span) {
    const int months = span.last - span.first + 1;
    if (months != 1 && months != 3) return std::nullopt;
    const Period period = Period::ytd(course.year, span.last).withKind(months == 1 ? PeriodKind::Month : PeriodKind::Quarter);
    return periodAloneAt(request.board, course.indicator, course.row.region, period);
}

void fillSpan(const ChartRequest& request, const Course& course, BarSpan& span) {
    const CourseMonth& month = monthIn(course, span.last);
    span.isMissing = month.isMissing;
    span.state = stateOf(month);
    span.isReported = isReportedAlone(course.indicator) || span.first == 1;
    span.lastYear = differenceOver(course, span, &MonthOfYear::lastYear);
    if (const auto alone = aloneOver(request, course, span)) {
        span.value = alone->value;
        if (alone->lastYear) span.lastYear = alone->lastYear;
        span.growth = alone->growth;
    } else if (span.first == 1) {
        span.value = month.figures.value;
        span.growth = month.growth;
    } else if ((span.value = differenceOver(course, span, &MonthOfYear::value))) {
        span.growth = growthOf({.measure = course.indicator.measure, .value = span.value, .published = std::nullopt,
                                .publishedPoints = std::nullopt, .restatedBase = std::nullopt, .lastYear = span.lastYear});
    }
    if (!span.value && month.foreseen && isReportedAlone(course.indicator)) span.value = month.foreseen;
}

std::string spanDigits(const Course& course, const CourseDigits& digits, const BarSpan& span) {
    if (!span.value) return {};
    if (span.first == span.last) return digits.monthAlone(Month(span.last));
    const bool isWhole = span.first == 1 && digits.qualifiesCumulative();
    return isWhole ? digits.cumulative(Month(span.last)) : digits.figure(course.indicator.accumulates() ? span.value : std::nullopt);
}

ChartPoint barOf(const BarSpan& span, const std::optional<Decimal>& value, std::string digits) {
    return {.place = span.first - 1, .lastPlace = span.last - 1, .value = value ? std::optional(Ratio(*value)) : std::nullopt, .digits = std::move(digits)};
}

ChartPanel monthsPanel(const ChartRequest& request, const Course& course, const std::vector<BarSpan>& spans) {
    const CourseDigits digits(course, request.format);
    ChartPanel panel{.unit = course.indicator.unit, .places = 12, .countsWhole = countsWholeThings(course.indicator)};
    ChartSeries actual{.role = SeriesRole::Actual, .form = SeriesForm::Bars, .name = chartWord(request, "chart.this-year")};
    ChartSeries before{.role = SeriesRole::LastYear, .form = SeriesForm::Bars, .name = chartWord(request, "chart.last-year")};
    for (const auto& span : spans) {
        panel.categories.push_back({monthsName(request, span.first, span.last), span.first - 1, span.last - 1});
        if (span.lastYear) before.points.push_back(barOf(span, span.lastYear, digits.figure(span.lastYear)));
        if (span.value) {
            actual.points.push_back(barOf(span, span.value, spanDigits(course, digits, span)));
            actual.points.back().state = span.state;
        }
        if (!span.value && (span.isMissing || monthIn(course, span.last).figures.value))
            panel.gaps.push_back({span.first - 1, span.last - 1, chartWord(request, span.isMissing ? "light.missing" : "chart.not-derived")});
    }
    for (ChartSeries* series : {&before, &actual})
        if (!series->points.empty()) panel.series.push_back(std::move(*series));
    return panel;
}

ChartRow monthsRow(const ChartRequest& request, const Course& course, const BarSpan& span) {
    const CourseDigits digits(course, request.format);
    const NumberFormat format = digits.formatOf(Month(span.last));
    const char* how = !span.value ? nullptr : span.isReported ? "chart.reported" : "chart.derived";
    return {.cells = {monthsName(request, span.first, span.last), spanDigits(course, digits, span), digits.figure(span.lastYear),
                      span.growth ? request.words.growth(*span.growth, course.indicator, format) : "", how ? chartWord(request, how) : "",
                      statusOf(request, course, monthIn(course, span.last))},
            .first = span.first - 1, .last = span.last - 1, .figure = figureKeyIn(course, span.last)};
}

} // namespace

Chart monthsChart(const ChartRequest& request, const Course& course) {
    Chart chart = headedBy(request, course);
    if (!course.indicator.accumulates()) return emptyBecause(std::move(chart), request, "chart.no-months-alone");
    auto spans = spansOf(course);
    for (auto& span : spans) fillSpan(request, course, span);
    chart.columns = {textColumn(request, "chart.column-month"), numberColumn(request, "chart.column-month-alone"), numberColumn(request, "chart.column-last-year"),
                     numberColumn(request, "chart.column-growth"), textColumn(request, "chart.column-how"), textColumn(request, "chart.column-status")};
    chart.columns[4].isQuiet = chart.columns[5].isQuiet = true;
    for (const auto& span : spans) chart.rows.push_back(monthsRow(request, course, span));
    ChartPanel panel = monthsPanel(request, course, spans);
    if (panel.series.empty()) return emptyBecause(std::move(chart), request, "chart.no-figures");
    chart.panels.push_back(std::move(panel));
    return chart;
}

} // namespace xushi
