#include "domain/analyses/ShownNumbers.h"

#include "domain/WordArgument.h"

#include <algorithm>
#include <array>

namespace xushi {
namespace {

constexpr int shareDecimals = 1;

Remark overZero(const Decimal& change, const Indicator& indicator, const NumberFormat& format) {
    const Decimal amount = shownFigure(change.isNegative() ? -change : change, indicator);
    return {change.isNegative() ? "note.base-zero-less" : "note.base-zero-more", {format.decimal(amount), indicator.unit}};
}

Remark wordOf(GrowthWord word) {
    constexpr std::array keys{"note.unchanged",  "note.turned-negative", "note.turned-positive",
                              "note.loss-ended", "note.loss-narrowed",   "note.loss-widened"};
    return {keys[static_cast<std::size_t>(word)], {}};
}

} // namespace

Decimal shownShare(const Percent& share, RoundingRule rule) { return shownShare(share, shareDecimals, rule); }

Decimal shownShare(const Percent& share, int decimals, RoundingRule rule) { return rounded(share.value, decimals, rule); }

Decimal shownPoints(const Points& points, Measure measure, RoundingRule rule) {
    return rounded(points.value, growthDecimals(measure), rule);
}

Decimal shownPoints(const Points& points, int decimals, RoundingRule rule) { return rounded(points.value, decimals, rule); }

Decimal shownAmount(const Ratio& amount, const Indicator& indicator, RoundingRule rule) {
    const Decimal whole = rounded(amount, indicator.decimals, rule);
    if (indicator.decimals > 0 || Ratio(whole) == amount) return whole;
    return rounded(amount, 1, rule);
}

std::optional<Decimal> shownGrowth(const Growth& growth, Measure measure, RoundingRule rule) {
    if (!growth.percent && !growth.points) return std::nullopt;
    const Decimal shown = rounded(growth.percent ? growth.percent->value : growth.points->value, growthDecimals(measure), rule);
    return shown.isZero() && !growth.bound ? std::nullopt : std::optional(shown);
}

Remark shownStage(MilestoneStage stage, const std::string& number) {
    std::string key = "stage." + std::string(token(stage));
    return number.empty() ? Remark{std::move(key), {}} : Remark{"stage.with-number", {wordArgument(key), number}};
}

std::optional<Remark> growthInWords(const Growth& growth, const Indicator& indicator, const NumberFormat& format) {
    if (shownGrowth(growth, indicator.measure, format.rounding)) return std::nullopt;
    if (growth.kind == GrowthKind::BaseMissing) return Remark{"note.base-missing", {}};
    if (growth.kind == GrowthKind::BaseZero && growth.change && !growth.change->isZero())
        return overZero(*growth.change, indicator, format);
    return wordOf(growth.word.value_or(GrowthWord::Unchanged));
}

} // namespace xushi
