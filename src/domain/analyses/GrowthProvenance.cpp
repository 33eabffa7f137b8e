#include "domain/analyses/Explainer.h"

#include "domain/analyses/ShownNumbers.h"

namespace xushi {

bool Explainer::isOfPublished(const Figure* figure) const {
    const GrowthKind kind = m_row.growth->kind;
    if (!figure) return false;
    if (kind == GrowthKind::Points) return figure->points.has_value();
    return figure->growth && (kind == GrowthKind::Published || kind == GrowthKind::PublishedBound);
}

/// What this year's figure is compared with, as the growth of the row was made.
std::vector<ExplainedInput> Explainer::basesOfGrowth() const {
    const bool usesRestated = m_row.growth->kind != GrowthKind::Computed && m_row.restatedBase;
    return usesRestated ? m_inputs.restatedBase() : m_inputs.lastYear();
}

/// Published against recomputed: what last year's figure gives, and how far the two are apart.
void Explainer::compareWithRecomputed(Explanation& told, const Figure& figure) const {
    if (m_row.growthAsOf || !m_row.value) return;
    auto own = growthOf({.measure = m_indicator.measure, .value = m_row.value, .restatedBase = m_row.restatedBase, .lastYear = m_row.lastYear});
    if (m_row.derivedBase && !m_row.restatedBase) own = growthInPoints(*m_row.value, m_row.derivedBase);
    if (!own || own->kind == GrowthKind::BaseMissing) return;
    for (auto& input : basesOfGrowth()) told.inputs.push_back(std::move(input));
    const NumberFormat format{MinusSign::Ascii, rule()};
    const auto shown = shownGrowth(*own, m_indicator.measure, rule());
    if (!own->percent && !own->points) {
        told.remarks.push_back(*growthInWords(*own, m_indicator, format));
        return;
    }
    const Ratio exact = own->percent ? own->percent->value : own->points->value;
    const std::string digits = format.signedDecimal(shown.value_or(xushi::rounded(exact, growthDecimals(m_indicator.measure), rule())));
    const std::string unit(own->percent ? percentUnit : pointsUnit);
    if (told.bound) {
        const Ratio limit = Ratio(figure.growth->percent);
        const bool isWithin = *told.bound == Bound::AtLeast ? exact >= limit : exact <= limit;
        told.remarks.push_back({isWithin ? "explain.recomputed-within" : "explain.recomputed-outside", {digits + unit}});
        return;
    }
    const Decimal difference = shownPoints(Points{*told.exact - exact}, m_indicator.measure, rule());
    if (difference.isZero()) told.remarks.push_back({"explain.recomputed-same", {digits + unit}});
    else if (difference.isNegative()) told.remarks.push_back({"explain.recomputed-higher", {digits + unit, (-difference).toString()}});
    else told.remarks.push_back({"explain.recomputed-lower", {digits + unit, difference.toString()}});
}

Explanation Explainer::publishedGrowth(const Figure& figure) const {
    const Growth& growth = *m_row.growth;
    const Decimal number = growth.points ? *figure.points : figure.growth->percent;
    const std::string_view unit = growth.points ? pointsUnit : percentUnit;
    ExplainedInput input = m_inputs.reported("explain.published", figure, number);
    input.value = (growth.bound ? boundSign(*growth.bound) : "") + number.toString();
    input.unit = unit;
    Explanation told{.column = ExplainedColumn::Growth,
                     .formula = {growth.bound ? "explain.growth-published-bound" : "explain.growth-published", {}},
                     .inputs = {input}, .exact = Ratio(number), .unit = std::string(unit), .bound = growth.bound};
    told.shown = shownGrowth(growth, m_indicator.measure, rule());
    told.inWords = growthInWords(growth, m_indicator, {MinusSign::Ascii, rule()});
    if (told.shown && *told.shown != number)
        told.rounding = Remark{"explain.rounding-" + std::string(token(rule())), {std::to_string(told.shown->scale())}};
    compareWithRecomputed(told, figure);
    return told;
}

Remark Explainer::changeOf(const Decimal& change) const {
    const Decimal amount = shownFigure(change.isNegative() ? -change : change, m_indicator);
    return {change.isNegative() ? "explain.change-less" : "explain.change-more", {amount.toString(), m_indicator.unit}};
}

/// The growth that a target of growth is judged by; of a row that has one in per cent.
ExplainedInput Explainer::growthInput() const {
    const Growth& growth = *m_row.growth;
    return {.name = {"explain.growth-name", {}}, .period = m_row.growthAsOf ? m_row.growthAsOf : m_row.asOf,
            .value = (growth.bound ? boundSign(*growth.bound) : "") + exactText(growth.percent->value),
            .unit = std::string(percentUnit)};
}

Explainer::Maybe Explainer::growth() const {
    if (!m_row.growth || !m_row.asOf) return std::nullopt;
    const Growth& growth = *m_row.growth;
    const Period of = m_row.growthAsOf.value_or(*m_row.asOf);
    const Figure* figure = m_inputs.figureAt(of.year, of.last);
    Explanation told{.column = ExplainedColumn::Growth};
    if (isOfPublished(figure)) told = publishedGrowth(*figure);
    else {
        const bool isTurned = growth.word == GrowthWord::TurnedNegative;
        const Remark formula{isTurned ? "explain.growth-turned-negative" : "explain.growth-" + std::string(token(growth.kind)), {}};
        if (growth.points) told = points(ExplainedColumn::Growth, formula, *growth.points);
        else if (growth.percent)
            told = rounded(ExplainedColumn::Growth, formula, growth.percent->value,
                           xushi::rounded(growth.percent->value, growthDecimals(m_indicator.measure), rule()), percentUnit);
        else told.formula = formula;
        const NumberFormat format{MinusSign::Ascii, rule()};
        told.inWords = growthInWords(growth, m_indicator, format);
        told.inputs = {m_inputs.actual()};
        if (m_row.derivedRate) told.inputs = m_inputs.parts(m_row.asOf->year);
        for (auto& input : basesOfGrowth()) told.inputs.push_back(std::move(input));
        if ((isTurned || growth.kind == GrowthKind::BaseNegative) && growth.change)
            told.remarks.push_back(changeOf(*growth.change));
    }
    for (const char* family : {"note.anchored", "note.not-reproducible", "note.growth-as-of", "note.basis-changed"})
        tellRemarks(told, family);
    return told;
}

} // namespace xushi
