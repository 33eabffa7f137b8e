#pragma once

#include "domain/allocation/TargetAllocation.h"
#include "store/Store.h"

namespace xushi {

/// 目标分解 that is to be written.
struct AllocateRequest {
    AllocationWish wish;
    std::string reason;    ///< needed where a target is revised, and for every curve
    std::string decidedOn; ///< of what is written: from this day on it judges, yyyy-mm-dd; empty: the whole year
    std::string curveName; ///< of a curve that is made
};

/// What was written, the last revisions.
struct AllocatedTargets {
    AllocationPlan plan;
    std::vector<Target> targets; ///< of counties; over months the one target, where it got another curve
    std::optional<Curve> curve;
};

/// What a plan rests on.
struct AllocationMaterial {
    Catalogue catalogue;         ///< with the targets of every year
    std::vector<Figure> figures; ///< of the indicator
};
Result<AllocationMaterial> readForAllocation(Reading& reading, const TargetKey& key);

/// The curve over months as it would be stored: the next revision of the target's own planned curve where no other target has
/// it, else a new one. Refuses as allocatedPoints().
Result<Curve> allocatedCurve(const Catalogue& catalogue, const AllocateRequest& request, const AllocationPlan& plan);

/// Writes the plan as one act, each record by the rules of saveTarget(). Refuses what planAllocation() refuses, what hinders the plan, and
/// what checkTarget() and checkTargetReasons() refuse of a part; then nothing is written. A plan that changes nothing is no act.
Result<AllocatedTargets> allocateTarget(Store& store, const AllocateRequest& request, const ChangeNote& note);

} // namespace xushi
