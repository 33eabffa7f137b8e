#include "domain/analyses/RowInputs.h"

namespace xushi {

std::string fraction(const Ratio& value) {
    const auto digits = [](Int128 number) { return std::to_string(static_cast<std::int64_t>(number)); };
    if (value.denominator() == 1) return digits(value.numerator());
    return digits(value.numerator()) + "/" + digits(value.denominator());
}

std::span<const Figure> RowInputs::series(int year) const {
    return seriesIn(m_request.figures, m_indicator.code, m_region.code, year);
}

const Figure* RowInputs::figureAt(int year, Month month) const {
    const Figure* found = nullptr;
    for (const auto& figure : series(year))
        if (figure.key.period.last == month && figure.state != FigureState::Cleared) found = &figure;
    return found;
}

ExplainedInput RowInputs::reported(const char* name, const Figure& figure, const std::optional<Decimal>& value) const {
    return {.name = {name, {}}, .period = figure.key.period, .value = value ? value->toString() : "",
            .unit = m_indicator.unit, .status = figure.status, .source = figure.source};
}

ExplainedInput RowInputs::actual() const {
    ExplainedInput input{.name = {"explain.actual", {}}, .period = m_row.asOf,
                         .value = m_row.derivedRate ? fraction(*m_row.derivedRate) : m_row.value ? m_row.value->toString() : "",
                         .unit = m_indicator.unit, .status = m_row.status};
    if (const Figure* figure = judged()) input.source = figure->source;
    return input;
}

ExplainedInput RowInputs::target() const {
    const Target& target = *m_row.target;
    const bool isPercent = target.nature == TargetNature::Growth || target.nature == TargetNature::Rate;
    return {.name = {"explain.target", {}}, .period = Period::ytd(target.key.year, 12), .value = target.value.toString(),
            .unit = isPercent ? std::string(percentUnit) : m_indicator.unit, .source = target.document};
}

ExplainedInput RowInputs::schedule() const {
    return {.name = {"explain.schedule", {}}, .period = m_row.asOf,
            .value = fraction(m_row.standing.schedule->value), .unit = std::string(percentUnit),
            .source = m_row.curve ? m_row.curve->name : ""};
}

ExplainedInput RowInputs::base(const char* name, const std::optional<Decimal>& value, bool isReportedNow) const {
    ExplainedInput input{.name = {name, {}}, .period = m_row.asOf ? std::optional(m_row.asOf->lastYear()) : std::nullopt,
                         .value = value ? value->toString() : "", .unit = m_indicator.unit};
    const Figure* from = isReportedNow ? judged() : figureAt(m_row.asOf->year - 1, m_row.asOf->last);
    if (from) {
        input.status = from->status;
        input.source = from->source;
    }
    return input;
}

} // namespace xushi
