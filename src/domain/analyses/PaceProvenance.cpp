#include "domain/analyses/Explainer.h"

#include "domain/analyses/ShownNumbers.h"
#include "domain/analyses/YearEnd.h"

#include <algorithm>

namespace xushi {
namespace {

/// Of two shares of the target; of one below 0 a smaller share is the better one.
std::string gapFormula(const Target& target) {
    const bool isLower = target.isLowerBetter();
    if (target.value.isNegative()) return isLower ? "explain.gap" : "explain.gap-negative";
    return isLower ? "explain.gap-lower" : "explain.gap";
}

} // namespace

const char* Explainer::reachOrKeep(const char* toReach, const char* toKeep) const {
    return m_row.target->isLowerBetter() ? toKeep : toReach;
}

void Explainer::tellWhatIsLeft(Explanation& told, const char* nameOfLimit, const Ratio& left) const {
    if (!m_row.target->isLowerBetter()) return;
    told.name = Remark{nameOfLimit, {}};
    if (left.isNegative()) told.remarks.push_back({"explain.limit-passed", {amountText(-left), m_indicator.unit}});
}

Explainer::Maybe Explainer::completion() const {
    if (!m_row.standing.completion) return std::nullopt;
    Explanation told = share(ExplainedColumn::Completion, {"explain.completion", {}}, *m_row.standing.completion);
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
    Explanation told = share(ExplainedColumn::Schedule, scheduleFormula(shape), *m_row.standing.schedule);
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
    const bool isDirect = target.nature == TargetNature::Rate || target.nature == TargetNature::Growth;
    const std::string direct = "explain.gap-" + std::string(token(target.nature)) + (target.isLowerBetter() ? "-lower" : "");
    Explanation told = points(ExplainedColumn::Gap, {isDirect ? direct : gapFormula(target), {}}, *m_row.standing.gap);
    if (!isDirect) {
        told.inputs = {m_inputs.completion(), m_inputs.schedule()};
        if (target.nature != TargetNature::Milestone) {
            told.inputs.push_back(m_inputs.actual());
            told.inputs.push_back(m_inputs.target());
        }
        return told;
    }
    if (target.nature == TargetNature::Growth) told.inputs = {growthInput(), m_inputs.target()};
    else {
        told.inputs = {m_inputs.actual(), m_inputs.target()};
        if (m_row.derivedRate) std::ranges::copy(m_inputs.parts(m_row.asOf->year), std::back_inserter(told.inputs));
    }
    return told;
}

Explainer::Maybe Explainer::linearGap() const {
    if (!m_row.standing.linearGap) return std::nullopt;
    Explanation told = points(ExplainedColumn::LinearGap, {gapFormula(*m_row.target), {}}, *m_row.standing.linearGap);
    told.inputs = {m_inputs.actual(), m_inputs.target()};
    told.remarks.push_back(scheduleFormula(MonthLinear{}));
    return told;
}

Explainer::Maybe Explainer::ratio() const {
    if (!m_row.standing.ratio) return std::nullopt;
    Explanation told = share(ExplainedColumn::Ratio, {"explain.ratio", {}}, *m_row.standing.ratio);
    told.inputs = {m_inputs.actual(), m_inputs.target(), m_inputs.schedule()};
    return told;
}

Explainer::Maybe Explainer::shortfall() const {
    if (!m_row.standing.shortfall) return std::nullopt;
    const bool isWhole = m_row.target->isLowerBetter() || !m_row.standing.schedule;
    Explanation told = amount(ExplainedColumn::Shortfall, {isWhole ? "explain.allowance" : "explain.shortfall", {}},
                              *m_row.standing.shortfall);
    told.inputs = {m_inputs.actual(), m_inputs.target()};
    if (!isWhole) told.inputs.push_back(m_inputs.schedule());
    tellWhatIsLeft(told, "explain.column-left-to-limit", *m_row.standing.shortfall);
    return told;
}

Explainer::Maybe Explainer::catchUp() const {
    const auto done = m_row.done();
    if (!m_row.target || !done || !m_row.asOf) return std::nullopt;
    const auto catchUp = catchUpOf(*m_row.target, *done, m_row.asOf->last);
    if (!catchUp) return std::nullopt;
    const Decimal shown = shownPerMonth(*catchUp, m_indicator, rule());
    const std::string whole = reachOrKeep("explain.rounded-up", "explain.rounded-down");
    Explanation told{.column = ExplainedColumn::CatchUp,
                     .formula = {reachOrKeep("explain.catch-up", "explain.allowance-per-month"),
                                 {std::to_string(catchUp->monthsLeft)}},
                     .inputs = {m_inputs.actual(), m_inputs.target()},
                     .exact = catchUp->perMonth,
                     .shown = shown,
                     .unit = m_indicator.unit,
                     .rounding = Remark{countsWholeThings(m_indicator) ? whole : "explain.rounding-" + std::string(token(rule())),
                                        {std::to_string(shown.scale())}}};
    tellWhatIsLeft(told, "explain.column-allowance", catchUp->left);
    if (!catchUp->isLimit && catchUp->left <= Ratio(0)) told.remarks.push_back({"explain.year-reached", {}});
    told.remarks.push_back({"explain.achieved-per-month", {amountText(catchUp->achievedPerMonth), m_indicator.unit}});
    return told;
}

Explainer::Maybe Explainer::forecast() const {
    const YearEnd ends = yearEndOf(m_request, m_indicator, m_row);
    if (!ends.byRunRate) return std::nullopt;
    Explanation told = rounded(ExplainedColumn::Forecast, ends.byRunRate->basis, ends.byRunRate->value,
                               xushi::rounded(ends.byRunRate->value, m_indicator.decimals, rule()), m_indicator.unit);
    told.inputs = {m_inputs.actual(), m_inputs.target()};
    const char* meets = reachOrKeep("explain.forecast-meets", "explain.forecast-within");
    const char* misses = reachOrKeep("explain.forecast-misses", "explain.forecast-exceeds");
    told.remarks.push_back({ends.byRunRate->meetsTarget ? meets : misses, {}});
    if (ends.byLastYear) {
        told.remarks.push_back(ends.byLastYear->basis);
        told.remarks.push_back({"explain.forecast-other",
                                {xushi::rounded(ends.byLastYear->value, m_indicator.decimals, rule()).toString(), m_indicator.unit}});
    }
    return told;
}

} // namespace xushi
