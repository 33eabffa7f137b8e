#include "domain/checks/PartChecks.h"

#include "domain/Unit.h"
#include "domain/checks/Reconciliation.h"

#include <algorithm>

namespace xushi {
namespace {

bool addsUp(const Indicator& indicator) {
    return indicator.measure != Measure::Rate && indicator.measure != Measure::Milestone;
}

/// The greater of two figures by the powers of their units; false where they do not compare.
bool isAbove(const PartFigure& part, const PartFigure& total) {
    if (!part.figure || !total.figure || !part.figure->hasCountingValue() || !total.figure->hasCountingValue()) return false;
    const UnitMeaning mine = unitMeaning(part.indicator->unit);
    const UnitMeaning theirs = unitMeaning(total.indicator->unit);
    if (mine.base != theirs.base || !addsUp(*part.indicator) || !addsUp(*total.indicator)) return false;
    return Ratio(*part.figure->value) * tenTo(mine.power)
           > Ratio(*total.figure->value) * tenTo(theirs.power);
}

std::string shown(const CheckContext& context, const PartFigure& part) {
    return context.format.decimal(shownFigure(*part.figure->value, *part.indicator));
}

std::optional<CheckArgs> differenceIn(const std::optional<Family>& family, const CheckContext& context) {
    if (!family || !addsUp(*family->total.indicator)) return std::nullopt;
    std::vector<PartFigure> exhaustive;
    std::ranges::copy_if(family->parts, std::back_inserter(exhaustive),
                         [](const PartFigure& part) { return part.indicator->isExhaustivePart; });
    const auto sum = reconciled(family->total, exhaustive);
    if (!sum || sum->agrees) return std::nullopt;
    const Indicator& total = *family->total.indicator;
    return CheckArgs{context.format.decimal(shownFigure(sum->sum, total)),
                     context.format.decimal(shownFigure(sum->total, total)), total.unit};
}

} // namespace

std::optional<CheckArgs> partAboveTotal(const CheckContext& context) {
    if (!context.above || !isAbove({&context.indicator, &context.figure}, context.above->total)) return std::nullopt;
    return CheckArgs{shown(context, context.above->total), context.above->total.indicator->unit};
}

std::optional<CheckArgs> totalBelowPart(const CheckContext& context) {
    if (!context.below) return std::nullopt;
    const auto part = std::ranges::find_if(context.below->parts, [&](const PartFigure& p) { return isAbove(p, context.below->total); });
    if (part == context.below->parts.end()) return std::nullopt;
    return CheckArgs{part->indicator->name, shown(context, *part), part->indicator->unit};
}

std::optional<CheckArgs> partsDiffer(const CheckContext& context) {
    if (auto args = differenceIn(context.below, context)) return args;
    return context.indicator.isExhaustivePart ? differenceIn(context.above, context) : std::nullopt;
}

} // namespace xushi
