#include "domain/checks/FigureChecks.h"

#include "domain/Format.h"
#include "domain/Width.h"
#include "domain/analyses/Growth.h"

#include <algorithm>
#include <array>

namespace xushi {
namespace {

const Percent growthLimit{Ratio(50)};       ///< |同比| above it is asked about
const Percent completionLimit{Ratio(150)};
constexpr int unitSlipFactor = 10000;       ///< 万 typed for 亿 or the reverse
constexpr int jumpFactor = 8;               ///< a decimal point lost: about ten times the month before

const NumberFormat screenNumbers{};

std::string shown(const Decimal& value, const Indicator& indicator) {
    return screenNumbers.decimal(shownFigure(value, indicator));
}

void checkAgainstPrevious(const Indicator& indicator, const Decimal& value, const Figure& previous,
                          std::vector<Finding>& findings) {
    if (!previous.value || !indicator.accumulates() || indicator.reporting != Reporting::Cumulative) return;
    const std::string month = std::to_string(previous.key.period.last.number());
    const Decimal& before = *previous.value;
    if (value < before)
        findings.push_back({Severity::Soft, {"check.cumulative-falls", {month, shown(before - value, indicator), indicator.unit}}});
    else if (value == before && !value.isZero())
        findings.push_back({Severity::Soft, {"check.same-as-before", {month, shown(before, indicator)}}});
    else if (before > Decimal(0) && Ratio(value) >= Ratio(before) * Ratio(jumpFactor)
             && previous.key.period.last.number() >= 3)
        findings.push_back({Severity::Soft,
                            {"check.jump", {month, shown(before, indicator),
                                            screenNumbers.ratio(Ratio(value) / Ratio(before), 1)}}});
}

void checkAgainstLastYear(const Indicator& indicator, const Figure& figure, const FigureNeighbours& neighbours,
                          std::vector<Finding>& findings) {
    const auto& base = figure.lastYear ? figure.lastYear : neighbours.archivedLastYear;
    if (figure.lastYear && neighbours.archivedLastYear && *figure.lastYear != *neighbours.archivedLastYear)
        findings.push_back({Severity::Soft, {"check.last-year-differs",
                                             {shown(*figure.lastYear, indicator), shown(*neighbours.archivedLastYear, indicator)}}});
    if (!base || *base <= Decimal(0) || indicator.measure == Measure::Rate) return;
    const Ratio value(*figure.value);
    if (value >= Ratio(*base) * Ratio(unitSlipFactor) || value * Ratio(unitSlipFactor) <= Ratio(*base)) {
        if (!figure.value->isZero())
            findings.push_back({Severity::Soft, {"check.unit-slip", {shown(*base, indicator), indicator.unit}}});
        return;
    }
    const Percent growth = growthOver(*figure.value, *base);
    if (growth > growthLimit || growth.value < -growthLimit.value)
        findings.push_back({Severity::Soft, {"check.growth-large", {screenNumbers.growth(growth), shown(*base, indicator)}}});
}

void checkAgainstPlan(const Indicator& indicator, const Decimal& value, const FigureNeighbours& neighbours,
                      std::vector<Finding>& findings) {
    if (neighbours.parentValue && value > *neighbours.parentValue)
        findings.push_back({Severity::Hard, {"check.part-above-total", {shown(*neighbours.parentValue, indicator)}}});
    const Target* target = neighbours.target;
    if (!target || target->isLowerBetter() || target->value <= Decimal(0) || target->nature != TargetNature::Flow) return;
    const Percent completion = Percent::ofShare(Ratio(value) / Ratio(target->value));
    if (completion > completionLimit)
        findings.push_back({Severity::Soft, {"check.completion-large",
                                             {screenNumbers.percent(completion), shown(target->value, indicator)}}});
}

struct Mark {
    std::string_view text;
    FigureState state;
};
constexpr std::array marks{
    Mark{"", FigureState::Cleared},        Mark{"无", FigureState::Cleared},
    Mark{"未报", FigureState::Cleared},    Mark{"—", FigureState::NotApplicable},
    Mark{"-", FigureState::NotApplicable}, Mark{"/", FigureState::NotApplicable},
    Mark{"…", FigureState::BelowUnit},     Mark{"...", FigureState::BelowUnit},
};

/// Sum of signed terms: 32.5+25.31-1. Summed in millionths, which no line of text can carry beyond 128 bits;
/// the sum must itself be a figure and obey the same limits.
Result<Decimal> readSum(std::string_view expression) {
    Int128 millionths = 0;
    int scale = 0;
    bool isNegative = false;
    for (std::size_t start = 0;;) {
        const auto end = expression.find_first_of("+-", start == 0 ? 1 : start);
        const auto term = Decimal::parse(expression.substr(start, end == std::string_view::npos ? end : end - start));
        if (!term) return refused("number.not-a-sum", {std::string(expression)});
        const Int128 amount = Int128{term->units()} * powerOfTen(Decimal::maxScale - term->scale());
        millionths += isNegative ? -amount : amount;
        scale = std::max(scale, term->scale());
        if (end == std::string_view::npos) break;
        isNegative = expression[end] == '-';
        start = end + 1;
    }
    const Int128 units = millionths / powerOfTen(Decimal::maxScale - scale);
    const Int128 limit = powerOfTen(Decimal::maxDigits);
    if (units >= limit || units <= -limit) return refused("number.too-many-digits", {std::string(expression)});
    return Decimal(static_cast<std::int64_t>(units), scale);
}

} // namespace

Result<void> readTyped(std::string_view text, Figure& figure) {
    const std::string folded = foldWidth(text);
    const std::string_view plain = trimmed(folded);
    figure.typed.clear();
    for (const auto& mark : marks)
        if (plain == mark.text) {
            figure.value.reset();
            figure.qualifier.reset();
            figure.state = mark.state;
            return {};
        }
    const bool isSum = plain.front() == '=';
    const auto number = isSum ? readSum(plain.substr(1)) : Decimal::parse(plain);
    if (!number) {
        Problem problem = number.error();
        if (!problem.args.empty()) problem.args.front() = std::string(trimmed(text));
        return problem;
    }
    figure.value = *number;
    figure.state = FigureState::Reported;
    if (isSum) figure.typed = plain;
    return {};
}

Result<void> admissible(const Indicator& indicator, const Figure& figure, const Date& today) {
    const bool isPlan = figure.status == DataStatus::Forecast || figure.status == DataStatus::Planned;
    if (isFuture(figure.key.period, today) && !isPlan)
        return refused("check.future", {figure.key.period.toText()});
    if (indicator.isStoppedIn(figure.key.period))
        return refused("check.stopped", {indicator.name, indicator.validTo->toText()});
    if (!figure.value) return {};
    const std::string text = figure.value->toString();
    if (countsWholeThings(indicator) && !figure.value->isWhole())
        return refused("check.not-whole", {indicator.name, text, indicator.unit});
    const bool mayFall = indicator.accumulates() && indicator.reporting != Reporting::Cumulative;
    if (figure.value->isNegative() && !mayFall && (countsWholeThings(indicator) || indicator.measure != Measure::Flow))
        return refused("check.negative", {indicator.name, text});
    if (indicator.measure == Measure::Rate && indicator.unit == "%" && *figure.value > Decimal(100))
        return refused("check.rate-above-cap", {indicator.name, text, "100"});
    return {};
}

std::vector<Finding> findingsFor(const Indicator& indicator, const Figure& figure, const FigureNeighbours& neighbours) {
    std::vector<Finding> findings;
    if (!figure.value) return findings;
    if (neighbours.previous) checkAgainstPrevious(indicator, *figure.value, *neighbours.previous, findings);
    checkAgainstLastYear(indicator, figure, neighbours, findings);
    checkAgainstPlan(indicator, *figure.value, neighbours, findings);
    return findings;
}

} // namespace xushi
