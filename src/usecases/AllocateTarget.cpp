#include "usecases/AllocateTarget.h"

#include "domain/Width.h"
#include "usecases/ChangeStore.h"
#include "usecases/EditTargets.h"

#include <algorithm>

namespace xushi {
namespace {

bool isOfThisTargetAlone(const Catalogue& catalogue, const CurveCode& code, const TargetKey& key) {
    return std::ranges::none_of(catalogue.targets, [&](const Target& target) { return target.curve == code && target.key != key; });
}

CurveCode freeCurveCode(const Catalogue& catalogue, const TargetKey& key) {
    const std::string stem = key.indicator.text + "-" + std::to_string(key.year);
    CurveCode code{stem};
    for (int number = 2; catalogue.find(code); ++number) code.text = stem + "-" + std::to_string(number);
    return code;
}

Result<void> putPart(Transaction& transaction, const Catalogue& catalogue, Target target, const AllocateRequest& request, const Curve* curve,
                     AllocatedTargets& done) {
    target.reason = request.reason;
    target.decidedOn = request.decidedOn;
    const std::span<const Curve> newCurves(curve, curve ? 1 : 0);
    if (const auto fits = checkTarget(catalogue, target, newCurves); !fits) return fits;
    if (const auto told = checkTargetReasons(catalogue, target, curve); !told) return told;
    auto put = transaction.put(target);
    if (!put) return put.error();
    done.targets.push_back(std::move(*put));
    return {};
}

Result<void> putRegions(Transaction& transaction, const Catalogue& catalogue, const AllocateRequest& request, AllocatedTargets& done) {
    for (auto& target : allocatedTargets(catalogue, request.wish, done.plan))
        if (const auto put = putPart(transaction, catalogue, std::move(target), request, nullptr, done); !put) return put;
    return {};
}

Result<void> putMonths(Transaction& transaction, const Catalogue& catalogue, const AllocateRequest& request, AllocatedTargets& done) {
    auto curve = allocatedCurve(catalogue, request, done.plan);
    if (!curve) return curve.error();
    const Target& target = *catalogue.find(request.wish.target);
    const Curve* before = catalogue.find(curve->code);
    if (before && before->shape == curve->shape && target.curve == curve->code) return {};
    if (!request.decidedOn.empty() && !Date::from(request.decidedOn)) return refused("target.date", {request.decidedOn});
    if (isBlank(curve->reason)) return refused("target.curve-needs-reason");
    if (const auto fits = checkCurveAmong(*curve, before); !fits) return fits;
    const auto put = transaction.put(*curve);
    if (!put) return put.error();
    done.curve = *put;
    if (target.curve == curve->code) return {};
    Target curved = target;
    curved.curve = curve->code;
    return putPart(transaction, catalogue, std::move(curved), request, &*done.curve, done);
}

} // namespace

Result<AllocationMaterial> readForAllocation(Reading& reading, const TargetKey& key) {
    auto catalogue = reading.readCatalogue();
    if (!catalogue) return catalogue.error();
    const int first = std::min(firstYearNeeded(*catalogue, key.year), key.year - 1);
    auto figures = reading.readFigures({.years = {first, key.year}, .indicators = std::vector{key.indicator}});
    if (!figures) return figures.error();
    return AllocationMaterial{std::move(*catalogue), std::move(*figures)};
}

Result<Curve> allocatedCurve(const Catalogue& catalogue, const AllocateRequest& request, const AllocationPlan& plan) {
    auto points = allocatedPoints(plan);
    if (!points) return points.error();
    const TargetKey& key = request.wish.target;
    const Target& target = *catalogue.find(key);
    const Curve* own = target.curve ? catalogue.find(*target.curve) : nullptr;
    const bool isRevised = own && std::holds_alternative<PlannedPoints>(own->shape) && isOfThisTargetAlone(catalogue, own->code, key);
    Curve curve = isRevised ? *own : Curve{.code = freeCurveCode(catalogue, key), .name = request.curveName, .shape = {}, .reason = {}};
    curve.shape = std::move(*points);
    curve.isAssumed = false;
    curve.reason = request.reason;
    curve.decidedOn = request.decidedOn;
    return curve;
}

Result<AllocatedTargets> allocateTarget(Store& store, const AllocateRequest& request, const ChangeNote& note) {
    return writeTogether(store, note, [&](Transaction& transaction) -> Result<AllocatedTargets> {
        const auto material = readForAllocation(transaction, request.wish.target);
        if (!material) return material.error();
        auto plan = planAllocation(material->catalogue, material->figures, request.wish);
        if (!plan) return plan.error();
        if (plan->hindrance) return *plan->hindrance;
        AllocatedTargets done{std::move(*plan), {}, {}};
        const auto put = request.wish.over == AllocationOver::Regions ? putRegions(transaction, material->catalogue, request, done)
                                                                      : putMonths(transaction, material->catalogue, request, done);
        if (!put) return put.error();
        return done;
    });
}

} // namespace xushi
