#include "domain/analyses/Explainer.h"

#include "domain/ComparatorWord.h"
#include "domain/WordArgument.h"
#include "domain/analyses/DerivedRate.h"
#include "domain/analyses/ShownNumbers.h"

#include <algorithm>

namespace xushi {
namespace {

/// ≥250项: what the comparator asks for.
std::string wantedText(const Target& target, const Indicator& indicator) {
    const bool isPercent = target.nature == TargetNature::Growth || target.nature == TargetNature::Rate;
    return comparatorSign(target.comparator) + target.value.toString() + (isPercent ? std::string(percentUnit) : indicator.unit);
}

/// How far a level is from its target in the share of it; of a limit, and of a target below 0, the other way round.
Points distanceOf(const Target& target, const Percent& completion) {
    const Percent whole{Ratio(100)};
    return target.isLowerBetter() != target.value.isNegative() ? whole - completion : completion - whole;
}

std::string dayOf(const Curve* curve) {
    const auto* day = curve ? std::get_if<MilestoneDate>(&curve->shape) : nullptr;
    return day ? shapeParts(*day).front() : std::string();
}

} // namespace

/// Met or not is all that there is of nothing; what is not met is judged by the year's end.
Remark Explainer::zeroTargetRule(const std::string& wanted) const {
    if (m_row.standing.light == Light::On) return {"ground.zero-target-met", {wanted}};
    return {m_row.standing.light == Light::FarBehind ? "ground.zero-target-missed" : "ground.zero-target-open", {wanted}};
}

/// What decided the light, with its numbers.
Remark Explainer::lightRule() const {
    const Standing& standing = m_row.standing;
    const std::string key = "ground." + std::string(token(standing.ground));
    if (!m_row.target) return {key, {}};
    const auto why = std::ranges::find_if(m_row.remarks, saysWhyNoRate); // computed, not reported
    if (why != m_row.remarks.end()) return {"ground.no-rate", {remarkArgument(*why)}};
    const Target& target = *m_row.target;
    const std::string limit = (-m_row.thresholds.farBehindBelow).toString();
    const std::string wanted = wantedText(target, m_indicator);
    const auto amountOf = [&](const Ratio& whole) { return xushi::rounded(floorOf(whole), 0, rule()).toString(); };
    switch (standing.ground) {
    case LightGround::BasisDiffers: return {key, {target.basis, m_indicator.basis}};
    case LightGround::Incomplete: return {key, {holes() ? holes()->args.front() : ""}};
    case LightGround::Gap: return {key, {limit}};
    case LightGround::NotBegun: return {key, {std::to_string(target.startMonth.number()), limit}};
    case LightGround::SmallCount:
        return {key, {amountOf(Ratio(target.value) * standing.schedule->value / Ratio(100)), amountOf(*m_row.done()), m_indicator.unit}};
    case LightGround::ComparatorUnmet:
    case LightGround::LevelMet:
    case LightGround::LevelOpen: return {key, {wanted}};
    case LightGround::ZeroTarget: return zeroTargetRule(wanted);
    case LightGround::LevelMissed:
        return {key, {wanted, shownPoints(distanceOf(target, *standing.completion), m_indicator.measure, rule()).toString(), limit}};
    case LightGround::GrowthBound:
        return {standing.light == Light::On ? "ground.growth-bound-met" : "ground.growth-bound-missed", {growthInput().value + "%", wanted}};
    case LightGround::GrowthUndecided: return {key, {growthInput().value + "%", wanted}};
    case LightGround::GrowthInWords: return {key, {wanted}};
    case LightGround::StageOnADay: return {key, {dayOf(m_row.curve), limit}};
    case LightGround::NoTarget:
    case LightGround::NotReported:
    case LightGround::NotCounted:
    case LightGround::GrowthAlone:
    case LightGround::StageAwaited:
    case LightGround::Withheld:
    case LightGround::MarkedNotApplicable:
    case LightGround::MarkedBelowUnit:
    case LightGround::GrowthUnknown:
    case LightGround::StageDone:
    case LightGround::StageOpen:
    case LightGround::StageMissed: break;
    }
    return {key, {}};
}

/// A board shows 免 where nothing was promised: it is told like any other light of a row that has figures.
Explainer::Maybe Explainer::light() const {
    if (!m_row.target && !m_row.asOf) return std::nullopt;
    Explanation told{.column = ExplainedColumn::Light, .formula = lightRule()};
    if (m_row.standing.gap) told = points(ExplainedColumn::Light, told.formula, *m_row.standing.gap);
    told.shown.reset();
    told.inWords = Remark{"explain.light-" + std::string(token(m_row.standing.light)), {}};
    const bool isByGrowth = m_row.target && m_row.target->nature == TargetNature::Growth;
    if (isByGrowth && m_row.growth && m_row.growth->percent) told.inputs.push_back(growthInput());
    if (!isByGrowth && m_row.value) told.inputs.push_back(m_inputs.actual());
    if (m_row.target) told.inputs.push_back(m_inputs.target());
    if (m_row.standing.ground == LightGround::NotBegun) told.inputs.push_back(m_inputs.schedule());
    if (m_row.stage) told.remarks.push_back({"explain.stage", {wordArgument("stage." + std::string(token(*m_row.stage)))}});
    if (m_row.standing.ground == LightGround::GrowthInWords)
        if (auto words = growthInWords(*m_row.growth, m_indicator, {MinusSign::Ascii, rule()})) told.remarks.push_back(std::move(*words));
    std::ranges::copy(m_row.standing.remarks, std::back_inserter(told.remarks));
    // A verdict that is withheld says why: months are missing, or only a forecast is there.
    const bool isWithheld = m_row.standing.light == Light::NotApplicable || m_row.standing.light == Light::Missing;
    for (const char* family : {"note.incomplete", "note.not-counted"})
        if (isWithheld) tellRemarks(told, family);
    if (holes())
        if (auto how = howItBeganLater(*holes(), m_row.asOf->year)) told.remarks.push_back(std::move(*how));
    return told;
}

} // namespace xushi
