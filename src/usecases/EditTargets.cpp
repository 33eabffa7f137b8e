#include "usecases/EditTargets.h"

#include "domain/Width.h"
#include "domain/checks/TargetChecks.h"
#include "usecases/ChangeStore.h"

#include <algorithm>

namespace xushi {

Result<void> checkTarget(const Catalogue& catalogue, const Target& target, std::span<const Curve> newCurves) {
    const Indicator* indicator = catalogue.find(target.key.indicator);
    if (!indicator) return missing("figure.no-indicator", {target.key.indicator.text});
    if (!catalogue.find(target.key.region)) return missing("figure.no-region", {target.key.region.text});
    if (!everyYear.holds(target.key.year))
        return refused("target.year", {std::to_string(target.key.year), std::to_string(everyYear.first), std::to_string(everyYear.last)});
    for (const auto& valid : {validate(target), fitsFiguresOf(*indicator, target)})
        if (!valid) return valid;
    const bool isCurveKnown = !target.curve || catalogue.find(*target.curve)
                              || std::ranges::find(newCurves, *target.curve, &Curve::code) != newCurves.end();
    if (!isCurveKnown) return missing("target.no-curve", {target.curve->text});
    return {};
}

Result<void> checkCurveAmong(const Curve& curve, const Curve* before) {
    if (!isCode(curve.code.text)) return refused("target.curve-code", {curve.code.text});
    if (before && isBlank(curve.reason)) return refused("target.curve-needs-reason");
    return validate(curve.shape);
}

Result<void> checkTargetReasons(const Catalogue& catalogue, const Target& target, const Curve* newCurve) {
    const Target* before = catalogue.find(target.key);
    const bool isChanged = before && *before != target;
    if (isChanged && isBlank(target.reason)) return refused("target.needs-reason", {std::to_string(before->revision)});
    if (newCurve && isBlank(newCurve->reason)) return refused("target.curve-needs-reason");
    return newCurve ? checkCurveAmong(*newCurve, catalogue.find(newCurve->code)) : Result<void>();
}

namespace {

/// Told before a reason is asked for: nobody explains a change of what they have not seen.
template <class Record> Result<void> checkSeen(const Record* stands, const Record& seen, const std::string& name) {
    const bool isStale = stands && stands->revision != seen.revision;
    return isStale ? Result<void>(Problem{ProblemKind::Conflict, "conflict.record", {name}}) : Result<void>();
}

Result<Target> saveTargetAnd(Store& store, const Target& target, const Curve* curve, const ChangeNote& note) {
    return writeTogether(store, note, [&](Transaction& transaction) -> Result<Target> {
        const auto catalogue = transaction.readCatalogue({target.key.year, target.key.year});
        if (!catalogue) return catalogue.error();
        const std::span<const Curve> newCurves(curve, curve ? 1 : 0);
        if (const auto fits = checkTarget(*catalogue, target, newCurves); !fits) return fits.error();
        if (const auto seen = checkSeen(catalogue->find(target.key), target, catalogue->find(target.key.indicator)->name); !seen) return seen.error();
        if (curve)
            if (const auto seen = checkSeen(catalogue->find(curve->code), *curve, curve->name); !seen) return seen.error();
        if (const auto told = checkTargetReasons(*catalogue, target, curve); !told) return told.error();
        if (curve)
            if (const auto put = transaction.put(*curve); !put) return put.error();
        return transaction.put(target);
    });
}

} // namespace

Result<Target> saveTarget(Store& store, const Target& target, const ChangeNote& note) {
    return saveTargetAnd(store, target, nullptr, note);
}

Result<Target> saveTargetWithCurve(Store& store, const Target& target, const Curve& curve, const ChangeNote& note) {
    return saveTargetAnd(store, target, &curve, note);
}

} // namespace xushi
