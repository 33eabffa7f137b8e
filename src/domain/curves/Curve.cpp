#include "domain/curves/Curve.h"

#include <algorithm>

namespace xushi {
namespace {

template <class... Cases> struct Visit : Cases... {
    using Cases::operator()...;
};
template <class... Cases> Visit(Cases...) -> Visit<Cases...>;

constexpr int mostYears = 10;

Ratio share(const Decimal& percent) { return Ratio(percent) * Ratio(1, 100); }

Result<void> validatePoints(const std::vector<CurvePoint>& points) {
    const Decimal whole(100);
    for (std::size_t i = 0; i < points.size(); ++i) {
        const auto& [month, percent] = points[i];
        const std::string monthText = std::to_string(month.number());
        if (percent.isNegative() || percent > whole)
            return refused("curve.outside-0-100", {monthText, percent.toString()});
        if (i == 0) continue;
        if (month <= points[i - 1].month) return refused("curve.months-not-rising", {monthText});
        if (percent < points[i - 1].percent)
            return refused("curve.falls", {monthText, percent.toString(), points[i - 1].percent.toString()});
    }
    if (points.empty() || points.back().month != Month::last() || points.back().percent != whole)
        return refused("curve.does-not-end-at-100");
    return {};
}

std::vector<CurvePoint> pointsOf(const QuarterSteps& steps) {
    std::vector<CurvePoint> points;
    for (int quarter = 1; quarter <= 4; ++quarter)
        points.push_back({Month(quarter * 3), steps.percents[static_cast<std::size_t>(quarter - 1)]});
    return points;
}

Ratio linearShare(const CurveMoment& moment) {
    if (moment.asOf < moment.start) return Ratio(0);
    return {moment.asOf.number() - moment.start.number() + 1, 13 - moment.start.number()};
}

Ratio dailyShare(const CurveMoment& moment) {
    if (moment.asOf < moment.start) return Ratio(0);
    const int before = dayOfYear({moment.year, moment.start.number(), 1}) - 1;
    return {dayOfYear(lastDayOf(moment.year, moment.asOf)) - before,
            dayOfYear(lastDayOf(moment.year, Month::last())) - before};
}

Ratio interpolatedShare(const std::vector<CurvePoint>& points, Month asOf) {
    int monthBefore = 0;
    Ratio shareBefore;
    for (const auto& point : points) {
        const Ratio shareAt = share(point.percent);
        if (asOf <= point.month) {
            const Ratio way(asOf.number() - monthBefore, point.month.number() - monthBefore);
            return shareBefore + (shareAt - shareBefore) * way;
        }
        monthBefore = point.month.number();
        shareBefore = shareAt;
    }
    return shareBefore;
}

Ratio steppedShare(const QuarterSteps& steps, Month asOf) {
    const int ended = asOf.number() / 3;
    return ended == 0 ? Ratio(0) : share(steps.percents[static_cast<std::size_t>(ended - 1)]);
}

std::optional<Ratio> pastShare(const CurveMoment& moment, int years) {
    return moment.past ? meanShareReached(*moment.past, moment.year - 1, years, moment.asOf) : std::nullopt;
}

std::string pointText(const CurvePoint& point) {
    return std::to_string(point.month.number()) + ":" + point.percent.toString();
}

std::vector<std::string> pointTexts(const std::vector<CurvePoint>& points) {
    std::vector<std::string> texts;
    for (const auto& point : points) texts.push_back(pointText(point));
    return texts;
}

std::optional<int> wholeFrom(std::string_view text) {
    const auto number = Decimal::parse(text);
    if (!number || !number->isWhole() || *number > Decimal(9999) || number->isNegative()) return std::nullopt;
    return static_cast<int>(number->rescaled(0).units());
}

std::optional<CurvePoint> pointFrom(std::string_view text) {
    const auto colon = text.find(':');
    if (colon == std::string_view::npos) return std::nullopt;
    const auto month = wholeFrom(text.substr(0, colon));
    const auto percent = Decimal::parse(text.substr(colon + 1));
    if (!month || !Month::from(*month) || !percent) return std::nullopt;
    return CurvePoint{Month(*month), *percent};
}

std::optional<CurveShape> plannedFrom(const std::vector<std::string>& parts) {
    PlannedPoints planned;
    for (const auto& part : parts) {
        const auto point = pointFrom(part);
        if (!point) return std::nullopt;
        planned.points.push_back(*point);
    }
    return planned;
}

std::optional<CurveShape> stepsFrom(const std::vector<std::string>& parts) {
    QuarterSteps steps;
    if (parts.size() != steps.percents.size()) return std::nullopt;
    for (std::size_t quarter = 0; quarter < parts.size(); ++quarter) {
        const auto point = pointFrom(parts[quarter]);
        if (!point || point->month != Month(static_cast<int>(quarter) * 3 + 3)) return std::nullopt;
        steps.percents[quarter] = point->percent;
    }
    return steps;
}

std::optional<CurveShape> meanFrom(const std::vector<std::string>& parts) {
    const auto years = parts.size() == 1 ? wholeFrom(parts.front()) : std::nullopt;
    return years ? std::optional<CurveShape>(MeanShare{*years}) : std::nullopt;
}

std::optional<CurveShape> milestoneFrom(const std::vector<std::string>& parts) {
    const auto day = parts.size() == 1 ? Date::from(parts.front()) : std::nullopt;
    return day ? std::optional<CurveShape>(MilestoneDate{*day}) : std::nullopt;
}

} // namespace

std::string_view shapeToken(const CurveShape& shape) {
    return std::visit(Visit{[](const MonthLinear&) { return "month-linear"; },
                            [](const DayLinear&) { return "day-linear"; },
                            [](const PlannedPoints&) { return "planned-points"; },
                            [](const QuarterSteps&) { return "quarter-steps"; },
                            [](const LastYearShare&) { return "last-year-share"; },
                            [](const MeanShare&) { return "mean-share"; },
                            [](const MilestoneDate&) { return "milestone-date"; },
                            [](const NotScheduled&) { return "not-scheduled"; }},
                      shape);
}

std::vector<std::string> shapeParts(const CurveShape& shape) {
    using Parts = std::vector<std::string>;
    return std::visit(Visit{[](const auto&) { return Parts{}; },
                            [](const PlannedPoints& planned) { return pointTexts(planned.points); },
                            [](const QuarterSteps& steps) { return pointTexts(pointsOf(steps)); },
                            [](const MeanShare& mean) { return Parts{std::to_string(mean.years)}; },
                            [](const MilestoneDate& milestone) { return Parts{milestone.day.toText()}; }},
                      shape);
}

std::optional<CurveShape> shapeFrom(std::string_view token, const std::vector<std::string>& parts) {
    if (token == shapeToken(PlannedPoints{})) return plannedFrom(parts);
    if (token == shapeToken(QuarterSteps{})) return stepsFrom(parts);
    if (token == shapeToken(MeanShare{})) return meanFrom(parts);
    if (token == shapeToken(MilestoneDate{})) return milestoneFrom(parts);
    if (!parts.empty()) return std::nullopt;
    for (const CurveShape& shape : {CurveShape(MonthLinear{}), CurveShape(DayLinear{}), CurveShape(LastYearShare{}),
                                    CurveShape(NotScheduled{})})
        if (token == shapeToken(shape)) return shape;
    return std::nullopt;
}

bool isKnownShape(std::string_view token) {
    for (const CurveShape& shape : {CurveShape(PlannedPoints{}), CurveShape(QuarterSteps{}), CurveShape(MeanShare{}),
                                    CurveShape(MilestoneDate{})})
        if (token == shapeToken(shape)) return true;
    return shapeFrom(token, {}).has_value();
}

Result<void> validate(const CurveShape& shape) {
    const auto validYears = [](const MeanShare& mean) -> Result<void> {
        if (mean.years < 1 || mean.years > mostYears)
            return refused("curve.years", {std::to_string(mean.years), std::to_string(mostYears)});
        return {};
    };
    const auto validDay = [](const MilestoneDate& milestone) -> Result<void> {
        if (!Date::from(milestone.day.toText())) return refused("curve.day", {milestone.day.toText()});
        return {};
    };
    return std::visit(Visit{[](const auto&) { return Result<void>(); },
                            [](const PlannedPoints& planned) { return validatePoints(planned.points); },
                            [](const QuarterSteps& steps) { return validatePoints(pointsOf(steps)); }, validYears, validDay},
                      shape);
}

std::optional<Ratio> shareDue(const CurveShape& shape, const CurveMoment& moment) {
    using Share = std::optional<Ratio>;
    return std::visit(
        Visit{[&](const MonthLinear&) -> Share { return linearShare(moment); },
              [&](const DayLinear&) -> Share { return dailyShare(moment); },
              [&](const PlannedPoints& planned) -> Share { return interpolatedShare(planned.points, moment.asOf); },
              [&](const QuarterSteps& steps) -> Share { return steppedShare(steps, moment.asOf); },
              [&](const LastYearShare&) -> Share { return pastShare(moment, 1); },
              [&](const MeanShare& mean) -> Share { return pastShare(moment, mean.years); },
              [&](const MilestoneDate& milestone) -> Share {
                  return Ratio(milestone.day <= lastDayOf(moment.year, moment.asOf) ? 1 : 0);
              },
              [](const NotScheduled&) -> Share { return std::nullopt; }},
        shape);
}

Remark whyNoShare(const CurveShape& shape, const CurveMoment& moment) {
    const int years = yearsLookedBack(shape);
    if (years == 0) return {"note.nothing-scheduled", {}};
    return whyNotReached(moment.past ? *moment.past : PastShares{}, moment.year - 1, years, moment.asOf);
}

int yearsLookedBack(const CurveShape& shape) {
    return std::visit(Visit{[](const auto&) { return 0; }, [](const LastYearShare&) { return 1; },
                            [](const MeanShare& mean) { return mean.years; }},
                      shape);
}

} // namespace xushi
