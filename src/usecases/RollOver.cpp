#include "usecases/RollOver.h"

#include "usecases/ChangeStore.h"
#include "usecases/EditTargets.h"

#include <algorithm>

namespace xushi {
namespace {

/// Why the target is not copied; nothing when it is.
std::optional<Remark> whySkipped(const Catalogue& catalogue, const TargetKey& key) {
    const YearMonth start{key.year, 1};
    if (catalogue.find(key)) return Remark{"rollover.there", {}};
    const Indicator* indicator = catalogue.find(key.indicator);
    if (!indicator || indicator->validity().hasEndedBefore(start)) return Remark{"rollover.indicator-stopped", {}};
    const Region* region = catalogue.find(key.region);
    if (!region || region->validity().hasEndedBefore(start)) return Remark{"rollover.region-stopped", {}};
    return std::nullopt;
}

Target copyOf(const Target& target, const TargetKey& key, const std::string& mark) {
    Target copy{.key = key, .nature = target.nature, .comparator = target.comparator, .word = target.word};
    copy.commitment = target.commitment;
    copy.value = target.value;
    copy.basis = target.basis;
    copy.basisAssumption = target.basisAssumption;
    copy.curve = target.curve;
    copy.thresholds = target.thresholds;
    copy.note = mark;
    return copy;
}

/// 29 February becomes the 28th where the year has no such day.
Date moved(const Date& day, int years) {
    const Date last = lastDayOf(day.year + years, Month(day.month));
    return {day.year + years, day.month, std::min(day.day, last.day)};
}

/// The curve that a copy is judged by, with a day of its year; nothing where the stored one serves.
std::optional<Curve> dayCurveFor(const Catalogue& catalogue, const Target& target, const RollOverRequest& request) {
    const Curve* curve = target.curve ? catalogue.find(*target.curve) : nullptr;
    const auto* milestone = curve ? std::get_if<MilestoneDate>(&curve->shape) : nullptr;
    if (!milestone) return std::nullopt;
    Curve next = *curve;
    next.code = CurveCode{curve->code.text + "-" + std::to_string(request.to)};
    next.name = curve->name + " " + std::to_string(request.to);
    next.shape = MilestoneDate{moved(milestone->day, request.to - request.from)};
    next.isAssumed = true;
    next.reason = request.mark;
    next.decidedOn.clear();
    next.revision = 0;
    return next;
}

} // namespace

RollOverPlan planRollOver(const Catalogue& catalogue, const RollOverRequest& request) {
    RollOverPlan plan;
    for (const auto& target : catalogue.targets) {
        const bool isAsked = request.only.empty() || std::ranges::find(request.only, target.key.indicator) != request.only.end();
        if (target.key.year != request.from || !isAsked) continue;
        const TargetKey key{target.key.indicator, target.key.region, request.to};
        if (const auto why = whySkipped(catalogue, key)) {
            plan.skipped.push_back({key, *why});
            continue;
        }
        Target copy = copyOf(target, key, request.mark);
        if (auto curve = dayCurveFor(catalogue, target, request)) {
            copy.curve = curve->code;
            const bool isKnown = catalogue.find(curve->code)
                                 || std::ranges::find(plan.curves, curve->code, &Curve::code) != plan.curves.end();
            if (!isKnown) plan.curves.push_back(std::move(*curve));
        }
        // Rules may have come since the target was set: what could not be set today is left to be set anew.
        const auto fits = checkTarget(catalogue, copy, plan.curves);
        if (fits) plan.added.push_back(std::move(copy));
        else plan.skipped.push_back({key, {fits.error().key, fits.error().args}});
    }
    return plan;
}

Result<RollOverPlan> rollOver(Store& store, const RollOverRequest& request, const ChangeNote& note) {
    return writeTogether(store, note, [&](Transaction& transaction) -> Result<RollOverPlan> {
        const auto catalogue = transaction.readCatalogue({std::min(request.from, request.to), std::max(request.from, request.to)});
        if (!catalogue) return catalogue.error();
        RollOverPlan plan = planRollOver(*catalogue, request);
        if (plan.added.empty() && plan.skipped.empty()) return refused("rollover.no-targets", {std::to_string(request.from)});
        if (plan.added.empty())
            return refused("rollover.nothing-left", {std::to_string(request.from), std::to_string(request.to)});
        for (const auto& curve : plan.curves)
            if (const auto put = transaction.put(curve); !put) return put.error();
        for (const auto& target : plan.added)
            if (const auto put = transaction.put(target); !put) return put.error();
        return plan;
    });
}

} // namespace xushi
