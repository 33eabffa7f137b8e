#include "domain/charts/ChartParts.h"

#include "domain/analyses/PartsComplement.h"
#include "domain/analyses/ShownNumbers.h"

#include <algorithm>

namespace xushi {
namespace {

/// A total of a year with its parts, in one unit.
struct PartedCourse {
    Course total;
    std::vector<Course> parts;
    bool areAll = false; ///< nothing else belongs to the total
};

std::optional<PartedCourse> partedOf(const ChartRequest& request, const Course& chosen) {
    const IndicatorCode whole = chosen.indicator.parent.value_or(chosen.indicator.code);
    auto total = whole == chosen.indicator.code ? std::optional(chosen) : courseOf(request.board, whole);
    if (!total || total->indicator.measure == Measure::Rate || total->indicator.measure == Measure::Milestone) return std::nullopt;
    PartedCourse parted{.total = std::move(*total)};
    for (const auto& indicator : request.board.catalogue.indicators) {
        if (indicator.parent != whole || indicator.unit != parted.total.indicator.unit) continue;
        auto part = courseOf(request.board, indicator.code);
        if (!part || part->isEmpty()) continue;
        parted.areAll = parted.areAll || part->indicator.isExhaustivePart;
        parted.parts.push_back(std::move(*part));
    }
    if (parted.areAll) std::erase_if(parted.parts, [](const Course& part) { return !part.indicator.isExhaustivePart; });
    return parted.parts.empty() ? std::nullopt : std::optional(std::move(parted));
}

/// Σ of the parts of a month; nothing where one of them is missing.
std::optional<Decimal> sumOfParts(const PartedCourse& parted, int month) {
    Decimal sum;
    for (const auto& part : parted.parts) {
        const auto& value = monthIn(part, month).figures.value;
        if (!value) return std::nullopt;
        sum = sum + *value;
    }
    return sum;
}

/// What the parts leave of the total; nothing where they are above it.
std::optional<Decimal> restIn(const PartedCourse& parted, int month) {
    const auto& total = monthIn(parted.total, month).figures.value;
    const auto sum = sumOfParts(parted, month);
    if (!total || !sum || *sum > *total) return std::nullopt;
    return *total - *sum;
}

/// Of one part in every month; `below` has the sums that it stands on, and grows by it.
ChartSeries partSeries(const ChartRequest& request, const Course& part, int shade, std::vector<Ratio>& below, std::vector<Ratio>& belowZero) {
    const CourseDigits digits(part, request.format);
    ChartSeries series{.role = SeriesRole::Part, .form = SeriesForm::Bars, .name = part.indicator.name, .shade = shade};
    for (int month = 1; month <= 12; ++month) {
        const CourseMonth& of = monthIn(part, month);
        if (!of.figures.value) continue;
        const Ratio value(*of.figures.value);
        auto& base = (value.isNegative() ? belowZero : below)[static_cast<std::size_t>(month - 1)];
        series.points.push_back({.place = month - 1, .lastPlace = month - 1, .value = value, .base = base, .state = stateOf(of), .digits = digits.cumulative(Month(month))});
        base = base + value;
    }
    return series;
}

ChartSeries restSeries(const ChartRequest& request, const PartedCourse& parted, const std::vector<Ratio>& below) {
    const CourseDigits digits(parted.total, request.format);
    ChartSeries series{.role = SeriesRole::Rest, .form = SeriesForm::Bars, .name = chartWord(request, "chart.rest")};
    for (int month = 1; month <= 12; ++month) {
        const auto rest = restIn(parted, month);
        if (!rest || rest->isZero()) continue;
        series.points.push_back({.place = month - 1, .lastPlace = month - 1, .value = Ratio(*rest), .base = below[static_cast<std::size_t>(month - 1)],
                                 .state = stateOf(monthIn(parted.total, month)), .digits = digits.figure(rest)});
    }
    return series;
}

ChartSeries totalSeries(const ChartRequest& request, const Course& total) {
    const CourseDigits digits(total, request.format);
    ChartSeries series{.role = SeriesRole::Actual, .form = SeriesForm::Ticks, .name = chartWord(request, "chart.total")};
    for (int month = 1; month <= 12; ++month) {
        const CourseMonth& of = monthIn(total, month);
        if (of.figures.value)
            series.points.push_back({.place = month - 1, .lastPlace = month - 1, .value = Ratio(*of.figures.value), .state = stateOf(of), .digits = digits.cumulative(Month(month))});
    }
    return series;
}

ChartRow partsRow(const ChartRequest& request, const PartedCourse& parted, int month) {
    const CourseDigits total(parted.total, request.format);
    ChartRow row{.cells = {monthName(request, month), total.cumulative(Month(month))}, .first = month - 1, .last = month - 1, .figure = figureKeyIn(parted.total, month)};
    for (const auto& part : parted.parts) row.cells.push_back(CourseDigits(part, request.format).cumulative(Month(month)));
    const auto rest = restIn(parted, month);
    row.cells.push_back(rest && (!parted.areAll || !rest->isZero()) ? total.figure(rest) : "");
    row.cells.push_back(statusOf(request, parted.total, monthIn(parted.total, month)));
    return row;
}

/// The parts of an exhaustive kind that do not add up to their total.
bool areUneven(const PartedCourse& parted, int month) {
    const auto& total = monthIn(parted.total, month).figures.value;
    const auto sum = sumOfParts(parted, month);
    return total && sum && (*sum > *total || (parted.areAll && *sum != *total));
}

} // namespace

Chart partsChart(const ChartRequest& request, const Course& course) {
    const auto parted = partedOf(request, course);
    if (!parted) return emptyBecause(headedBy(request, course), request, "chart.no-parts");
    Chart chart = headedBy(request, parted->total);
    chart.columns = {textColumn(request, "chart.column-month"), numberColumn(request, "chart.total")};
    for (const auto& part : parted->parts) chart.columns.push_back({.heading = part.indicator.name});
    chart.columns.push_back(numberColumn(request, "chart.rest"));
    chart.columns.push_back(textColumn(request, "chart.column-status"));
    chart.columns.back().isQuiet = true;
    ChartPanel panel{.unit = parted->total.indicator.unit, .places = 12, .countsWhole = countsWholeThings(parted->total.indicator), .categories = monthCategories(request)};
    std::vector<Ratio> below(12);
    std::vector<Ratio> belowZero(12);
    int shade = 0;
    for (const auto& part : parted->parts) panel.series.push_back(partSeries(request, part, shade++, below, belowZero));
    panel.series.push_back(restSeries(request, *parted, below));
    panel.series.push_back(totalSeries(request, parted->total));
    std::erase_if(panel.series, [](const ChartSeries& series) { return series.points.empty(); });
    panel.gaps = missingGaps(request, parted->total);
    for (int month = 1; month <= 12; ++month) {
        chart.rows.push_back(partsRow(request, *parted, month));
        if (areUneven(*parted, month)) chart.notes.push_back(request.words.say({"chart.parts-uneven", {monthName(request, month)}}));
    }
    chart.panels.push_back(std::move(panel));
    return chart;
}

} // namespace xushi
