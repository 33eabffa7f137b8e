#include "domain/analyses/Provenance.h"

#include "domain/Format.h"
#include "domain/analyses/Forecast.h"
#include "domain/analyses/RowInputs.h"
#include "domain/measures/Accumulation.h"

#include <algorithm>

namespace xushi {
namespace {

/// Tells one cell of one row.
class Explainer {
public:
    Explainer(const BoardRequest& request, const Indicator& indicator, const Region& region, BoardRow row)
        : m_request(request), m_indicator(indicator), m_region(region), m_row(std::move(row)),
          m_inputs(m_request, m_indicator, m_region, m_row) {}

    std::optional<Explanation> column(ExplainedColumn column) {
        switch (column) {
        case ExplainedColumn::Value: return value();
        case ExplainedColumn::MonthAlone: return monthAlone();
        case ExplainedColumn::LastYear: return lastYear();
        case ExplainedColumn::Growth: return growth();
        case ExplainedColumn::Completion: return completion();
        case ExplainedColumn::Schedule: return schedule();
        case ExplainedColumn::Gap: return gap();
        case ExplainedColumn::LinearGap: return linearGap();
        case ExplainedColumn::Ratio: return ratio();
        case ExplainedColumn::Shortfall: return shortfall();
        case ExplainedColumn::CatchUp: return catchUp();
        case ExplainedColumn::Forecast: return forecast();
        case ExplainedColumn::Light: return light();
        }
        return std::nullopt;
    }

private:
    using Maybe = std::optional<Explanation>;

    RoundingRule rule() const { return m_request.catalogue.settings.rounding; }

    Explanation rounded(ExplainedColumn column, Remark formula, const Ratio& exact, int decimals, std::string_view unit) const;
    Remark scheduleFormula(const CurveShape& shape) const;
    Maybe derivedRate() const;

    Maybe value() const;
    Maybe monthAlone() const;
    Maybe lastYear() const;
    Maybe growth() const;
    Maybe completion() const;
    Maybe schedule() const;
    Maybe gap() const;
    Maybe linearGap() const;
    Maybe ratio() const;
    Maybe shortfall() const;
    Maybe catchUp() const;
    Maybe forecast() const;
    Maybe light() const;

    const BoardRequest& m_request;
    const Indicator& m_indicator;
    const Region& m_region;
    BoardRow m_row;
    RowInputs m_inputs;
};

Explanation Explainer::rounded(ExplainedColumn column, Remark formula, const Ratio& exact, int decimals,
                               std::string_view unit) const {
    return {.column = column,
            .formula = std::move(formula),
            .exact = exact,
            .shown = xushi::rounded(exact, decimals, rule()),
            .unit = std::string(unit),
            .rounding = Remark{"explain.rounding-" + std::string(token(rule())), {std::to_string(decimals)}}};
}

Explainer::Maybe Explainer::derivedRate() const {
    Explanation told = rounded(ExplainedColumn::Value, {"explain.derived-rate", {}}, *m_row.derivedRate,
                               m_indicator.decimals, percentUnit);
    for (const auto& [name, code] : {std::pair("explain.numerator", *m_indicator.numerator),
                                     std::pair("explain.denominator", *m_indicator.denominator)}) {
        const Indicator* part = m_request.catalogue.find(code);
        const auto figures = seriesIn(m_request.figures, code, m_region.code, m_row.asOf->year);
        const auto amount = part ? accumulatedAt(*part, figures, m_row.asOf->last).value : std::nullopt;
        if (amount)
            told.inputs.push_back({.name = {name, {part->name}}, .period = m_row.asOf, .value = amount->toString(),
                                   .unit = part->unit});
    }
    return told;
}

Explainer::Maybe Explainer::value() const {
    if (m_row.derivedRate) return derivedRate();
    if (!m_row.value) return std::nullopt;
    Explanation told{.formula = {isReportedAlone(m_indicator) ? "explain.sum-of-months" : "explain.as-reported", {}},
                     .shown = shownFigure(*m_row.value, m_indicator), .unit = m_indicator.unit};
    for (const auto& figure : m_inputs.series(m_row.asOf->year)) {
        const bool isPart = isReportedAlone(m_indicator) ? figure.key.period.last <= m_row.asOf->last
                                                         : figure.key.period.last == m_row.asOf->last;
        if (!isPart || !figure.value || figure.state != FigureState::Reported) continue;
        told.inputs.push_back(m_inputs.reported("explain.reported", figure, figure.value));
        if (!figure.typed.empty()) told.remarks.push_back({"explain.typed", {figure.typed}});
    }
    return told;
}

/// As reported, or this cumulative less the one a month before.
Explainer::Maybe Explainer::monthAlone() const {
    const auto alone = m_row.asOf ? monthAloneAt(m_indicator, m_inputs.series(m_row.asOf->year), m_row.asOf->last) : std::nullopt;
    if (!alone) return std::nullopt;
    const bool isReported = isReportedAlone(m_indicator) || m_row.asOf->last == Month::first();
    Explanation told{.column = ExplainedColumn::MonthAlone,
                     .formula = {isReported ? "explain.month-reported" : "explain.month-derived", {}},
                     .shown = shownFigure(*alone, m_indicator), .unit = m_indicator.unit};
    if (const Figure* figure = m_inputs.judged())
        told.inputs.push_back(m_inputs.reported("explain.reported", *figure, figure->value));
    if (isReported) return told;
    const Figure* before = m_inputs.figureAt(m_row.asOf->year, Month(m_row.asOf->last.number() - 1));
    if (before) told.inputs.push_back(m_inputs.reported("explain.reported", *before, before->value));
    return told;
}

Explainer::Maybe Explainer::lastYear() const {
    if (!m_row.lastYear || !m_row.asOf) return std::nullopt;
    const Figure* figure = m_inputs.judged();
    const bool isReportedNow = figure && figure->lastYear;
    return Explanation{.column = ExplainedColumn::LastYear,
                       .formula = {isReportedNow ? "explain.last-year-reported" : "explain.last-year-archived", {}},
                       .inputs = {m_inputs.base("explain.last-year", m_row.lastYear, isReportedNow)},
                       .shown = shownFigure(*m_row.lastYear, m_indicator), .unit = m_indicator.unit};
}

Explainer::Maybe Explainer::growth() const {
    if (!m_row.growth || !m_row.asOf) return std::nullopt;
    const Growth& growth = *m_row.growth;
    const int decimals = growthDecimals(m_indicator.measure);
    const std::string formula = "explain.growth-" + std::string(token(growth.kind));
    const Period published = m_row.growthAsOf.value_or(*m_row.asOf);
    const Figure* figure = m_inputs.figureAt(published.year, published.last);
    const bool isPublished = growth.kind == GrowthKind::Published || growth.kind == GrowthKind::PublishedBound
                             || (growth.kind == GrowthKind::Points && figure && figure->points);
    if (isPublished && figure) {
        const auto number = growth.points ? figure->points : std::optional(figure->growth->percent);
        ExplainedInput input = m_inputs.reported("explain.published", *figure, number);
        input.unit = growth.points ? pointsUnit : percentUnit;
        return Explanation{.column = ExplainedColumn::Growth,
                           .formula = {growth.points ? "explain.growth-published" : formula, {}}, .inputs = {input},
                           .shown = number, .unit = input.unit};
    }
    const auto exact = growth.percent ? std::optional(growth.percent->value)
                       : growth.points ? std::optional(growth.points->value) : std::nullopt;
    Explanation told = exact ? rounded(ExplainedColumn::Growth, {formula, {}}, *exact, decimals,
                                       growth.points ? pointsUnit : percentUnit)
                             : Explanation{.column = ExplainedColumn::Growth, .formula = {formula, {}}};
    told.inputs = {m_inputs.actual()};
    const bool isRestated = growth.kind == GrowthKind::Restated;
    const auto restated = figure && isRestated ? figure->restatedBase : std::nullopt;
    if (restated) told.inputs.push_back(m_inputs.base("explain.restated-base", restated, true));
    else if (m_row.lastYear)
        told.inputs.push_back(m_inputs.base("explain.last-year", m_row.lastYear, figure && figure->lastYear));
    return told;
}

Explainer::Maybe Explainer::completion() const {
    if (!m_row.standing.completion) return std::nullopt;
    Explanation told = rounded(ExplainedColumn::Completion, {"explain.completion", {}}, m_row.standing.completion->value, 1,
                               percentUnit);
    told.inputs = {m_inputs.actual(), m_inputs.target()};
    if (m_row.target->nature == TargetNature::Milestone) {
        told.formula = {"explain.completion-milestone", {}};
        told.inputs.clear();
    }
    return told;
}

Remark Explainer::scheduleFormula(const CurveShape& shape) const {
    const Month asOf = m_row.asOf ? m_row.asOf->last : m_request.period.last;
    return {"explain.schedule-" + std::string(shapeToken(shape)),
            {std::to_string(asOf.number()), std::to_string(m_row.target->startMonth.number()),
             std::to_string(yearsLookedBack(shape))}};
}

Explainer::Maybe Explainer::schedule() const {
    if (!m_row.standing.schedule) return std::nullopt;
    const CurveShape& shape = shapeOf(m_row.curve);
    Explanation told = rounded(ExplainedColumn::Schedule, scheduleFormula(shape), m_row.standing.schedule->value, 1, percentUnit);
    for (const auto& part : shapeParts(shape)) {
        const auto colon = part.find(':');
        if (colon == std::string::npos) told.inputs.push_back({.name = {"explain.curve-part", {}}, .value = part});
        else
            told.inputs.push_back({.name = {"explain.curve-point", {part.substr(0, colon)}}, .value = part.substr(colon + 1),
                                   .unit = std::string(percentUnit)});
    }
    if (m_row.curve && !m_row.curve->reason.empty())
        told.remarks.push_back({"explain.curve-reason", {m_row.curve->reason}});
    return told;
}

Explainer::Maybe Explainer::gap() const {
    if (!m_row.standing.gap) return std::nullopt;
    const Target& target = *m_row.target;
    const int decimals = growthDecimals(m_indicator.measure);
    const std::string direction = target.isLowerBetter() ? "-lower" : "";
    const bool isDirect = target.nature == TargetNature::Rate || target.nature == TargetNature::Growth;
    const std::string nature = isDirect ? "explain.gap-" + std::string(token(target.nature)) : "explain.gap";
    Explanation told = rounded(ExplainedColumn::Gap, {nature + direction, {}}, m_row.standing.gap->value, decimals, pointsUnit);
    if (!isDirect) {
        told.inputs = {{.name = {"explain.completion-name", {}}, .period = m_row.asOf,
                        .value = fraction(m_row.standing.completion->value), .unit = std::string(percentUnit)},
                       m_inputs.schedule()};
        if (target.nature != TargetNature::Milestone) {
            told.inputs.push_back(m_inputs.actual());
            told.inputs.push_back(m_inputs.target());
        }
        return told;
    }
    if (target.nature == TargetNature::Growth)
        told.inputs = {{.name = {"explain.growth-name", {}}, .period = m_row.growthAsOf ? m_row.growthAsOf : m_row.asOf,
                        .value = fraction(m_row.growth->percent->value), .unit = std::string(percentUnit)},
                       m_inputs.target()};
    else told.inputs = {m_inputs.actual(), m_inputs.target()};
    return told;
}

Explainer::Maybe Explainer::linearGap() const {
    if (!m_row.standing.linearGap) return std::nullopt;
    Explanation told = rounded(ExplainedColumn::LinearGap,
                               {m_row.target->isLowerBetter() ? "explain.gap-lower" : "explain.gap", {}},
                               m_row.standing.linearGap->value, 1, pointsUnit);
    told.inputs = {m_inputs.actual(), m_inputs.target()};
    told.remarks.push_back(scheduleFormula(MonthLinear{}));
    return told;
}

Explainer::Maybe Explainer::ratio() const {
    if (!m_row.standing.ratio) return std::nullopt;
    Explanation told = rounded(ExplainedColumn::Ratio, {"explain.ratio", {}}, m_row.standing.ratio->value, 1, percentUnit);
    told.inputs = {m_inputs.actual(), m_inputs.target(), m_inputs.schedule()};
    return told;
}

Explainer::Maybe Explainer::shortfall() const {
    if (!m_row.standing.shortfall) return std::nullopt;
    const bool isWhole = m_row.target->isLowerBetter() || !m_row.standing.schedule;
    Explanation told = rounded(ExplainedColumn::Shortfall, {isWhole ? "explain.allowance" : "explain.shortfall", {}},
                               *m_row.standing.shortfall, std::max(m_indicator.decimals, 1), m_indicator.unit);
    told.inputs = {m_inputs.actual(), m_inputs.target()};
    if (!isWhole) told.inputs.push_back(m_inputs.schedule());
    return told;
}

Explainer::Maybe Explainer::catchUp() const {
    if (!m_row.target || !m_row.value || !m_row.asOf || m_row.target->nature != TargetNature::Flow) return std::nullopt;
    const auto catchUp = catchUpOf(*m_row.target, *m_row.value, m_row.asOf->last);
    if (!catchUp) return std::nullopt;
    Explanation told{.column = ExplainedColumn::CatchUp,
                     .formula = {"explain.catch-up", {std::to_string(catchUp->monthsLeft)}},
                     .inputs = {m_inputs.actual(), m_inputs.target()},
                     .exact = catchUp->perMonth,
                     .shown = neededAmount(catchUp->perMonth, m_indicator),
                     .unit = m_indicator.unit,
                     .rounding = Remark{countsWholeThings(m_indicator) ? std::string("explain.rounded-up")
                                                                       : "explain.rounding-" + std::string(token(rule())),
                                        {std::to_string(m_indicator.decimals)}}};
    told.remarks.push_back({"explain.achieved-per-month",
                            {xushi::rounded(catchUp->achievedPerMonth, std::max(m_indicator.decimals, 1), rule()).toString(),
                             m_indicator.unit}});
    return told;
}

Explainer::Maybe Explainer::forecast() const {
    if (!m_row.target || !m_row.value || !m_row.asOf) return std::nullopt;
    const Month asOf = m_row.asOf->last;
    const auto byRate = forecastByRunRate(*m_row.target, *m_row.value, asOf);
    if (!byRate) return std::nullopt;
    Explanation told = rounded(ExplainedColumn::Forecast, byRate->basis, byRate->value, m_indicator.decimals, m_indicator.unit);
    told.inputs = {m_inputs.actual(), m_inputs.target()};
    told.remarks.push_back({byRate->meetsTarget ? "explain.forecast-meets" : "explain.forecast-misses", {}});
    const auto before = m_inputs.series(m_row.asOf->year - 1);
    const LastYearFlow lastYear{accumulatedAt(m_indicator, before, asOf).value,
                                accumulatedAt(m_indicator, before, Month::last()).value};
    if (const auto byYear = forecastByLastYear(*m_row.target, *m_row.value, lastYear)) {
        told.remarks.push_back(byYear->basis);
        told.remarks.push_back({"explain.forecast-other",
                                {xushi::rounded(byYear->value, m_indicator.decimals, rule()).toString(), m_indicator.unit}});
    }
    return told;
}

Explainer::Maybe Explainer::light() const {
    if (!m_row.target) return std::nullopt;
    const auto limits = m_row.target->thresholds.value_or(m_request.catalogue.settings.thresholds);
    Explanation told{.column = ExplainedColumn::Light,
                     .formula = {"explain.light", {(-limits.farBehindBelow).toString()}},
                     .exact = m_row.standing.gap ? std::optional(m_row.standing.gap->value) : std::nullopt};
    told.inputs = {m_inputs.target()};
    if (m_row.value) told.inputs.insert(told.inputs.begin(), m_inputs.actual());
    told.remarks.push_back({"explain.light-" + std::string(token(m_row.standing.light)), {}});
    std::ranges::copy(m_row.standing.remarks, std::back_inserter(told.remarks));
    return told;
}

} // namespace

std::optional<Explanation> explain(const BoardRequest& request, const Indicator& indicator, const Region& region,
                                   ExplainedColumn column) {
    auto row = boardRowAt(request, indicator, region);
    if (!row) return std::nullopt;
    return Explainer(request, indicator, region, std::move(*row)).column(column);
}

} // namespace xushi
