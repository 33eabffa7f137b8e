#include "domain/charts/Course.h"

#include "domain/signing/SignedChanges.h"

#include <algorithm>

namespace xushi {
namespace {

std::span<const Figure> figuresOf(const BoardRequest& request, const IndicatorCode& indicator) {
    return seriesIn(request.figures, indicator, *request.region, request.period.year);
}

const Figure* figureIn(std::span<const Figure> figures, const Month& month) {
    const auto at = std::ranges::find_if(figures, [&](const Figure& figure) {
        return figure.key.period.last == month && figure.state != FigureState::Cleared;
    });
    return at == figures.end() ? nullptr : &*at;
}

void fillFromFigure(CourseMonth& month, const Figure& figure) {
    month.stored = figure.key.period;
    month.state = figure.state;
    month.qualifier = figure.qualifier;
    if (!figure.isOfTheDone() && figure.state == FigureState::Reported) month.foreseen = figure.value;
}

void fillVerdict(CourseMonth& month, const BoardRequest& request, const Indicator& indicator, const Region& region,
             int number) {
    BoardRequest then = request;
    then.period = Period::ytd(request.period.year, number);
    const auto row = boardRowAt(then, indicator, region);
    if (!row || !row->asOf || row->asOf->last.number() != number) return;
    month.gap = row->standing.gap;
    month.light = row->standing.light;
    if (row->growth && !row->growthAsOf) month.growth = row->growth;
    std::ranges::copy_if(row->remarks, std::back_inserter(month.changes), isChangeSinceSigning);
}

void fillMonths(Course& course, const BoardRequest& request, const Region& region) {
    const auto series = yearSeriesOf(request, course.indicator.code, region.code);
    const auto figures = figuresOf(request, course.indicator.code);
    for (int number = 1; number <= 12; ++number) {
        CourseMonth& month = course.months[static_cast<std::size_t>(number - 1)];
        month.figures = series.months[static_cast<std::size_t>(number - 1)];
        month.isDue = isDueIn(course.indicator, Period::ytd(course.year, number));
        // The sum of quarters stands at a quarter's end only.
        if (!month.isDue && course.indicator.reporting == Reporting::QuarterAlone) month.figures.lastYear.reset();
        if (const Figure* figure = figureIn(figures, Month(number))) fillFromFigure(month, *figure);
        if (month.figures.revision > 0 || month.figures.value) fillVerdict(month, request, course.indicator, region, number);
        month.isMissing = month.isDue && number <= request.period.last.number() && month.figures.revision == 0;
    }
}

template <class Value> std::vector<Segment> segmentsOf(const Course& course, Value valueAt) {
    std::vector<Segment> segments;
    bool isOpen = false;
    for (int number = 1; number <= 12; ++number) {
        const CourseMonth& month = course.months[static_cast<std::size_t>(number - 1)];
        const std::optional<Decimal> value = valueAt(month);
        if (!value) {
            isOpen = isOpen && !month.isDue;
            continue;
        }
        if (!isOpen) segments.emplace_back();
        segments.back().push_back({Month(number), Ratio(*value)});
        isOpen = true;
    }
    return segments;
}

} // namespace

bool CourseMonth::isHollow() const {
    if (figures.isAsOfAssumed) return true;
    if (!figures.status) return false;
    switch (*figures.status) {
    case DataStatus::Estimate:
    case DataStatus::Flash:
    case DataStatus::Forecast:
    case DataStatus::Planned: return true;
    case DataStatus::Preliminary:
    case DataStatus::Final:
    case DataStatus::Revised: return false;
    }
    return false;
}

bool Course::isEmpty() const {
    return std::ranges::none_of(months, [](const CourseMonth& month) {
        return month.figures.value || month.figures.lastYear || month.foreseen;
    });
}

std::optional<Decimal> Course::targetLevel() const {
    if (!target || target->nature == TargetNature::Growth || target->nature == TargetNature::Milestone)
        return std::nullopt;
    return target->value;
}

std::optional<Ratio> Course::dueAt(const Month& month) const {
    if (target && target->nature == TargetNature::Rate) return Ratio(target->value);
    return months[static_cast<std::size_t>(month.number() - 1)].figures.due;
}

std::optional<Course> courseOf(const BoardRequest& request, const IndicatorCode& code) {
    const Indicator* indicator = request.catalogue.find(code);
    const Region* region = request.catalogue.find(*request.region);
    if (!indicator || !region) return std::nullopt;
    auto row = boardRowAt(request, *indicator, *region);
    if (!row) return std::nullopt;
    Course course{.indicator = definitionOf(*row, *indicator), .year = request.period.year, .region = region->name};
    if (row->target) {
        course.target = *row->target;
        course.isCurveLinear = std::holds_alternative<MonthLinear>(shapeOf(row->curve));
    }
    course.row = std::move(*row);
    course.row.target = course.row.targetBefore = nullptr; // a course outlives the catalogue that it was read from
    course.row.curve = nullptr;
    course.row.definition = nullptr;
    course.row.world.reset();
    fillMonths(course, request, *region);
    return course;
}

std::vector<Segment> actualSegments(const Course& course) {
    return segmentsOf(course, [](const CourseMonth& month) { return month.figures.value; });
}

std::vector<Segment> lastYearSegments(const Course& course) {
    return segmentsOf(course, [](const CourseMonth& month) { return month.figures.lastYear; });
}

std::vector<MonthRun> missingRuns(const Course& course) {
    std::vector<MonthRun> runs;
    bool isOpen = false;
    for (int number = 1; number <= 12; ++number) {
        const CourseMonth& month = course.months[static_cast<std::size_t>(number - 1)];
        if (month.isMissing && isOpen)
            runs.back().last = Month(number);
        else if (month.isMissing)
            runs.push_back({Month(number), Month(number)});
        isOpen = month.isMissing || (isOpen && !month.isDue);
    }
    return runs;
}

} // namespace xushi
