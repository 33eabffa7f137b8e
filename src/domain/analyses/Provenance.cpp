#include "domain/analyses/Explainer.h"

#include "domain/WordArgument.h"
#include "domain/analyses/ShownNumbers.h"
#include "domain/measures/Accumulation.h"
#include "domain/signing/SignedChanges.h"
#include "domain/signing/SignedRow.h"

#include <algorithm>

namespace xushi {

Explainer::Maybe Explainer::cell(ExplainedColumn column) const {
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

Explainer::Maybe Explainer::column(ExplainedColumn column) const {
    Maybe told = cell(column);
    if (!told || !m_row.asOf) return told;
    if (column == ExplainedColumn::MonthAlone) told->of = m_row.asOf->withKind(PeriodKind::Month);
    if (m_row.isOlderThanAsked) told->asOf = told->of.value_or(*m_row.asOf);
    return told;
}

Explanation Explainer::rounded(ExplainedColumn column, Remark formula, const Ratio& exact, const Decimal& shown,
                               std::string_view unit) const {
    return {.column = column,
            .formula = std::move(formula),
            .exact = exact,
            .shown = shown,
            .unit = std::string(unit),
            .rounding = Remark{"explain.rounding-" + std::string(token(rule())), {std::to_string(shown.scale())}}};
}

Explanation Explainer::points(ExplainedColumn column, Remark formula, const Points& exact) const {
    return rounded(column, std::move(formula), exact.value, shownPoints(exact, m_indicator.measure, rule()), pointsUnit);
}

Explanation Explainer::share(ExplainedColumn column, Remark formula, const Percent& exact) const {
    return rounded(column, std::move(formula), exact.value, shownShare(exact, rule()), percentUnit);
}

Explanation Explainer::amount(ExplainedColumn column, Remark formula, const Ratio& exact) const {
    return rounded(column, std::move(formula), exact, shownAmount(exact, m_indicator, rule()), m_indicator.unit);
}

std::string Explainer::amountText(const Ratio& amount) const {
    return shownAmount(amount, m_indicator, rule()).toString();
}

void Explainer::tellRemarks(Explanation& told, std::string_view family) const {
    for (const auto& remark : m_row.remarks)
        if (remark.key.starts_with(family)) told.remarks.push_back(remark);
}

Explainer::Maybe Explainer::derivedRate() const {
    Explanation told = rounded(ExplainedColumn::Value, {"explain.derived-rate", {}}, *m_row.derivedRate,
                               xushi::rounded(*m_row.derivedRate, m_indicator.decimals, rule()), m_indicator.unit);
    told.inputs = m_inputs.parts(m_row.asOf->year);
    return told;
}

/// Each figure that the cumulative is made of.
std::vector<ExplainedInput> Explainer::reportedParts() const {
    std::vector<ExplainedInput> parts;
    for (const auto& figure : m_inputs.series(m_row.asOf->year)) {
        const bool isPart = isReportedAlone(m_indicator) ? figure.key.period.last <= m_row.asOf->last
                                                         : figure.key.period.last == m_row.asOf->last;
        if (isPart && figure.value && figure.state == FigureState::Reported)
            parts.push_back(m_inputs.reported("explain.reported", figure, figure.value));
    }
    return parts;
}

/// The stage judges; a number is what came beside it.
Explanation Explainer::milestone() const {
    Explanation told{.formula = {m_row.stage ? "explain.stage-as-reported" : "explain.stage-awaited", {}}};
    const std::string number = m_row.value ? withQualifier(shownFigure(*m_row.value, m_indicator).toString(), m_row.qualifier) + m_indicator.unit : "";
    if (m_row.stage) told.inWords = shownStage(*m_row.stage, number);
    else told.inWords = Remark{"stage.awaited", {number}};
    const Figure* figure = m_inputs.judged();
    if (figure) told.inputs.push_back(m_inputs.reported("explain.reported", *figure, figure->value));
    if (figure && figure->stage) told.inputs.back().stage = figure->stage;
    return told;
}

const Remark* Explainer::holes() const {
    const auto at = std::ranges::find_if(m_row.remarks, [](const Remark& remark) { return remark.key.starts_with("note.incomplete"); });
    return at == m_row.remarks.end() ? nullptr : &*at;
}

std::optional<Remark> howItBeganLater(const Remark& holes, int year) {
    if (holes.key != "note.incomplete-begun") return std::nullopt;
    const int first = std::stoi(holes.args.at(1));
    return Remark{"explain.began-later", {holes.args.at(1), YearMonth{year, first}.toText()}};
}

Explanation Explainer::incompleteSum(const Remark& holes) const {
    Explanation told{.formula = {"explain.sum-of-months", {}}, .inputs = reportedParts(), .inWords = holes};
    if (auto how = howItBeganLater(holes, m_row.asOf->year)) told.remarks.push_back(std::move(*how));
    return told;
}

Explainer::Maybe Explainer::value() const {
    if (m_row.derivedRate) return derivedRate();
    const bool isMilestone = m_indicator.measure == Measure::Milestone && m_row.state == FigureState::Reported;
    if (m_row.stage || (isMilestone && m_row.value)) return milestone();
    if (!m_row.value) return holes() ? Maybe(incompleteSum(*holes())) : std::nullopt;
    Explanation told{.formula = {isReportedAlone(m_indicator) ? "explain.sum-of-months" : "explain.as-reported", {}},
                     .shown = shownFigure(*m_row.value, m_indicator), .unit = m_indicator.unit, .qualifier = m_row.qualifier};
    told.inputs = reportedParts();
    for (const auto& figure : m_inputs.series(m_row.asOf->year)) {
        const bool isPart = std::ranges::any_of(told.inputs, [&](const auto& input) { return input.period == figure.key.period; });
        if (isPart && !figure.typed.empty()) told.remarks.push_back({"explain.typed", {figure.typed}});
    }
    return told;
}

/// As reported, or this cumulative less the one a month before.
Explainer::Maybe Explainer::monthAlone() const {
    const auto& alone = m_row.monthAlone;
    if (!alone) return std::nullopt;
    const bool isReported = isReportedAlone(m_indicator) || isFirstOfYear(m_indicator, monthOf(*m_row.asOf));
    Explanation told{.column = ExplainedColumn::MonthAlone,
                     .formula = {isReported ? "explain.month-reported" : "explain.month-derived", {}},
                     .shown = shownFigure(*alone, m_indicator), .unit = m_indicator.unit};
    const Figure* figure = m_inputs.judged();
    if (figure) told.inputs.push_back(m_inputs.reported("explain.reported", *figure, figure->value));
    if (figure && isReported) told.qualifier = figure->qualifier;
    if (isReported) return told;
    const Figure* before = m_inputs.figureAt(m_row.asOf->year, Month(m_row.asOf->last.number() - 1));
    if (before) told.inputs.push_back(m_inputs.reported("explain.reported", *before, before->value));
    return told;
}

Explainer::Maybe Explainer::lastYear() const {
    if (!m_row.lastYear || !m_row.asOf) return std::nullopt;
    Explanation told{.column = ExplainedColumn::LastYear, .shown = shownFigure(*m_row.lastYear, m_indicator),
                     .unit = m_indicator.unit};
    told.inputs = m_inputs.lastYear();
    const bool isReported = m_row.lastYearFrom == BaseOrigin::Reported;
    told.formula = {isReported ? "explain.last-year-reported" : "explain.last-year-archived", {}};
    if (m_row.lastYearFrom == BaseOrigin::Computed) told.formula = {"explain.derived-rate", {}};
    return told;
}

std::optional<Explanation> explain(const BoardRequest& request, const Indicator& indicator, const Region& region,
                                   ExplainedColumn column) {
    const JudgedRow judged = judgedRow(request, indicator, region);
    if (!judged.row) return std::nullopt;
    const BoardRequest asked = judged.request(request); // the world whose values the row shows
    auto told = Explainer(asked, judged.indicator(indicator), judged.region(region), *judged.row).column(column);
    if (told)
        std::ranges::copy_if(judged.row->remarks, std::back_inserter(told->remarks), isChangeSinceSigning);
    return told;
}

} // namespace xushi
