#include "domain/charts/ChartParts.h"

#include "domain/analyses/ShownNumbers.h"

#include <algorithm>

namespace xushi {
namespace {

ChartPoint coursePoint(int month, const std::optional<Ratio>& value, std::string digits, PointState state) {
    return {.place = month - 1, .lastPlace = month - 1, .value = value, .state = state, .digits = std::move(digits)};
}

/// After which months of a line nothing is joined: a figure that is due is missing behind them.
std::vector<int> breaksAfter(const std::vector<Segment>& segments) {
    std::vector<int> breaks;
    for (const auto& segment : segments) breaks.push_back(segment.back().month.number() - 1);
    return breaks;
}

ChartSeries scheduleSeries(const ChartRequest& request, const Course& course, const CourseDigits& digits) {
    ChartSeries schedule{.role = SeriesRole::Schedule, .name = chartWord(request, "chart.schedule")};
    for (int month = 1; month <= 12; ++month)
        if (const auto& due = monthIn(course, month).figures.due)
            schedule.points.push_back(coursePoint(month, due, digits.due(Month(month)), PointState::Solid));
    if (!schedule.points.empty()) schedule.points.insert(schedule.points.begin(), {.place = -1, .lastPlace = -1, .value = Ratio(0)});
    return schedule;
}

ChartSeries lastYearSeries(const ChartRequest& request, const Course& course, const CourseDigits& digits) {
    ChartSeries line{.role = SeriesRole::LastYear, .name = chartWord(request, "chart.last-year"), .breaks = breaksAfter(lastYearSegments(course))};
    for (int month = 1; month <= 12; ++month)
        if (const auto& value = monthIn(course, month).figures.lastYear)
            line.points.push_back(coursePoint(month, Ratio(*value), digits.lastYear(Month(month)), PointState::Solid));
    return line;
}

ChartSeries actualSeries(const ChartRequest& request, const Course& course, const CourseDigits& digits) {
    ChartSeries line{.role = SeriesRole::Actual, .name = chartWord(request, "chart.this-year"), .breaks = breaksAfter(actualSegments(course))};
    for (int month = 1; month <= 12; ++month) {
        const CourseMonth& of = monthIn(course, month);
        const auto& value = of.figures.value ? of.figures.value : of.foreseen;
        if (!value) continue;
        line.points.push_back(coursePoint(month, Ratio(*value), digits.cumulative(Month(month)), stateOf(of)));
        line.points.back().light = of.light;
    }
    return line;
}

std::string courseVerdict(const ChartRequest& request, const Course& course) {
    const Standing& standing = course.row.standing;
    const std::string word = request.words.say({"light." + std::string(token(standing.light)), {}});
    if (!standing.gap) return word;
    const CourseDigits digits(course, request.format);
    return request.words.say({"chart.verdict", {word, digits.points(*standing.gap, digits.formatOfRow())}});
}

} // namespace

std::string chartWord(const ChartRequest& request, const char* key) { return request.words.say({key, {}}); }

std::string monthName(const ChartRequest& request, int month) { return request.words.say({"chart.month", {std::to_string(month)}}); }

std::string monthsName(const ChartRequest& request, int first, int last) {
    if (first == last) return monthName(request, last);
    return request.words.say({"chart.months", {std::to_string(first), std::to_string(last)}});
}

std::vector<ChartCategory> monthCategories(const ChartRequest& request) {
    std::vector<ChartCategory> categories;
    for (int month = 1; month <= 12; ++month) categories.push_back({monthName(request, month), month - 1, month - 1});
    return categories;
}

ChartColumn numberColumn(const ChartRequest& request, const char* key) { return {.heading = chartWord(request, key)}; }

ChartColumn growthColumn(const ChartRequest& request, const Indicator& indicator) {
    return numberColumn(request, indicator.measure == Measure::Rate ? "chart.column-growth-points" : "chart.column-growth");
}

ChartColumn textColumn(const ChartRequest& request, const char* key) { return {.heading = chartWord(request, key), .isNumber = false}; }

Chart headedBy(const ChartRequest& request, const Course& course) {
    const std::string title = course.region.empty() ? course.indicator.name : course.indicator.name + " · " + course.region;
    Chart chart{.kind = request.kind, .title = title, .verdict = courseVerdict(request, course)};
    chart.period = request.words.period(course.row.asOf.value_or(request.board.period));
    chart.light = course.row.standing.light;
    for (const auto& remark : course.row.remarks) chart.notes.push_back(request.words.say(remark));
    return chart;
}

Chart emptyBecause(Chart chart, const ChartRequest& request, const char* key) {
    chart.panels.clear();
    chart.emptyBecause = chartWord(request, key);
    return chart;
}

PointState stateOf(const CourseMonth& month) {
    if (month.foreseen && !month.figures.value) return PointState::Foreseen;
    return month.isHollow() ? PointState::Hollow : PointState::Solid;
}

std::string statusOf(const ChartRequest& request, const Course& course, const CourseMonth& month) {
    if (month.isMissing) return request.words.say({"light.missing", {}});
    if (!month.isDue && month.figures.revision == 0 && course.indicator.frequency != Frequency::Monthly)
        return request.words.frequency(course.indicator.frequency);
    if (!month.figures.status) return {};
    std::vector<Remark> said{{"note.text", {request.words.status(*month.figures.status)}}};
    if (month.figures.isAsOfAssumed) said.push_back({"note.as-of-assumed", {}});
    said.insert(said.end(), month.changes.begin(), month.changes.end());
    return request.words.sayAll(said);
}

FigureKey figureKeyIn(const Course& course, int month) {
    const Period asked = Period::ytd(course.year, month).withKind(storedKind(course.indicator));
    const auto stored = keyFor(course.indicator, asked);
    return {monthIn(course, month).stored.value_or(stored ? *stored : asked), course.indicator.code, course.row.region};
}

std::vector<ChartSeries> courseSeries(const ChartRequest& request, const Course& course) {
    const CourseDigits digits(course, request.format);
    std::vector<ChartSeries> series{scheduleSeries(request, course, digits), lastYearSeries(request, course, digits), actualSeries(request, course, digits)};
    std::erase_if(series, [](const ChartSeries& line) { return line.points.empty(); });
    return series;
}

std::vector<ChartGap> missingGaps(const ChartRequest& request, const Course& course) {
    std::vector<ChartGap> gaps;
    for (const auto& run : missingRuns(course))
        gaps.push_back({run.first.number() - 1, run.last.number() - 1, request.words.say({"light.missing", {}})});
    return gaps;
}

ChartRange rangeOf(const Chart& chart) {
    ChartRange range;
    const auto take = [&](const Ratio& value) {
        range.lowest = std::min(range.lowest, value);
        range.highest = std::max(range.highest, value);
    };
    for (const auto& panel : chart.panels) {
        for (const auto& series : panel.series)
            for (const auto& point : series.points)
                if (point.value) take(point.base + *point.value);
        for (const auto& level : panel.levels) take(level.value);
        for (const auto& bracket : panel.brackets) take(bracket.from);
    }
    return range;
}

} // namespace xushi
