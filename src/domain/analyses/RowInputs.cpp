#include "domain/analyses/RowInputs.h"

#include "domain/measures/Accumulation.h"

#include <algorithm>

namespace xushi {

namespace {

constexpr int exactDecimals = 6; ///< as the board's exchange writes exact values

std::string withoutTrailingZeros(std::string digits) {
    if (digits.find('.') == std::string::npos) return digits;
    digits.erase(digits.find_last_not_of('0') + 1);
    if (digits.ends_with('.')) digits.pop_back();
    return digits;
}

} // namespace

std::string exactText(const Ratio& value) {
    const Decimal digits = value.isNegative() ? roundedUp(value, exactDecimals) : roundedDown(value, exactDecimals);
    return Ratio(digits) == value ? withoutTrailingZeros(digits.toString()) : digits.toString() + "…";
}

std::string madeText(const std::string& making, const Ratio& value) { return making + " = " + exactText(value); }

std::span<const Figure> RowInputs::series(int year) const {
    return seriesIn(m_request.figures, m_indicator.code, m_region.code, year);
}

const Figure* RowInputs::figureAt(int year, Month month) const {
    const Figure* found = nullptr;
    for (const auto& figure : series(year))
        if (figure.key.period.last == month && figure.state != FigureState::Cleared) found = &figure;
    return found;
}

const Figure* RowInputs::judged() const {
    if (!m_row.judged) return nullptr;
    const auto year = series(m_row.judged->year);
    const auto at = std::ranges::find(year, *m_row.judged, [](const Figure& figure) { return figure.key.period; });
    return at == year.end() ? nullptr : &*at;
}

ExplainedInput RowInputs::reported(const char* name, const Figure& figure, const std::optional<Decimal>& value) const {
    const bool isItsValue = value && figure.value && value->isIdentical(*figure.value);
    return {.name = {name, {}}, .period = figure.key.period,
            .value = value ? withQualifier(shown(*value), isItsValue ? figure.qualifier : std::nullopt) : "",
            .unit = m_indicator.unit, .status = figure.status, .source = figure.source};
}

ExplainedInput RowInputs::actual() const {
    ExplainedInput input{.name = {"explain.actual", {}}, .period = m_row.asOf,
                         .unit = m_indicator.unit, .status = m_row.status};
    if (m_row.derivedRate) input.value = exactText(*m_row.derivedRate);
    else if (m_row.value) input.value = withQualifier(shown(*m_row.value), m_row.qualifier);
    if (const Figure* figure = judged()) input.source = figure->source;
    return input;
}

ExplainedInput RowInputs::target() const {
    const Target& target = *m_row.target;
    const bool isPercent = target.nature == TargetNature::Growth || target.nature == TargetNature::Rate;
    return {.name = {"explain.target", {}}, .period = Period::ytd(target.key.year, 12), .value = target.value.toString(),
            .unit = isPercent ? std::string(percentUnit) : m_indicator.unit, .source = target.document, .target = target};
}

ExplainedInput RowInputs::completion() const {
    const Ratio& percent = m_row.standing.completion->value;
    ExplainedInput input{.name = {"explain.completion-name", {}}, .period = m_row.asOf, .value = exactText(percent),
                         .unit = std::string(percentUnit)};
    if (m_row.value && !m_row.derivedRate && m_row.target->nature != TargetNature::Milestone)
        input.value = madeText(shown(*m_row.value) + " ÷ " + m_row.target->value.toString(), percent);
    return input;
}

ExplainedInput RowInputs::schedule() const {
    return {.name = {"explain.schedule", {}}, .period = m_row.asOf,
            .value = exactText(m_row.standing.schedule->value), .unit = std::string(percentUnit),
            .source = m_row.curve ? m_row.curve->name : ""};
}

std::vector<ExplainedInput> RowInputs::lastYear() const {
    switch (m_row.lastYearFrom) {
    case BaseOrigin::None: return {};
    case BaseOrigin::Reported: return reportedBase("explain.last-year", *m_row.lastYear, &Figure::lastYear);
    case BaseOrigin::Archived: return {archivedBase()};
    case BaseOrigin::Computed: return parts(m_row.asOf->year - 1);
    }
    return {};
}

std::vector<ExplainedInput> RowInputs::restatedBase() const {
    if (!m_row.restatedBase) return {};
    return reportedBase("explain.restated-base", *m_row.restatedBase, &Figure::restatedBase);
}

std::vector<ExplainedInput> RowInputs::reportedBase(const char* name, const Decimal& sum, std::optional<Decimal> Figure::*field) const {
    std::vector<ExplainedInput> inputs;
    for (const auto& figure : series(m_row.asOf->year)) {
        const bool isPart = isReportedAlone(m_indicator) ? figure.key.period.last <= m_row.asOf->last
                                                         : figure.key.period.last == m_row.asOf->last;
        if (!isPart || !(figure.*field) || figure.state != FigureState::Reported) continue;
        inputs.push_back(reported(name, figure, figure.*field));
        inputs.back().period = figure.key.period.lastYear();
        inputs.back().value = shown(*(figure.*field));
    }
    if (inputs.size() < 2) return inputs;
    inputs.push_back({.name = {"explain.sum-of-base", {}}, .period = m_row.asOf->lastYear(), .value = shown(sum),
                      .unit = m_indicator.unit});
    return inputs;
}

ExplainedInput RowInputs::archivedBase() const {
    ExplainedInput input{.name = {"explain.last-year", {}}, .period = m_row.asOf->lastYear(), .value = shown(*m_row.lastYear),
                         .unit = m_indicator.unit};
    if (const Figure* from = figureAt(m_row.asOf->year - 1, m_row.asOf->last); from && !isReportedAlone(m_indicator)) {
        input.status = from->status;
        input.source = from->source;
    }
    return input;
}

std::vector<ExplainedInput> RowInputs::parts(int year) const {
    std::vector<ExplainedInput> inputs;
    const Period period = Period{year, m_row.asOf->last, m_row.asOf->kind};
    for (const auto& [name, code] : {std::pair("explain.numerator", *m_indicator.numerator),
                                     std::pair("explain.denominator", *m_indicator.denominator)}) {
        const Indicator* part = m_request.catalogue.find(code);
        const auto figures = seriesIn(m_request.figures, code, m_region.code, year);
        const auto amount = part ? accumulatedAt(*part, figures, m_row.asOf->last).value : std::nullopt;
        if (amount)
            inputs.push_back({.name = {name, {part->name}}, .period = period,
                              .value = shownFigure(*amount, *part).toString(), .unit = part->unit});
    }
    return inputs;
}

} // namespace xushi
