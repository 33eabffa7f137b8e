#pragma once

#include "store/Store.h"

#include <span>

namespace xushi {

/// Whether the target can stand beside what is stored and `newCurves`, which are about to be; refuses with `target.*`: the
/// one rule of the form, the command line, an import, a copied year and undo. The reason of a revision is not asked.
Result<void> checkTarget(const Catalogue& catalogue, const Target& target, std::span<const Curve> newCurves = {});

/// A target that is changed says why, and so does a curve that comes with it (`target.*`).
Result<void> checkTargetReasons(const Catalogue& catalogue, const Target& target, const Curve* newCurve);

/// A curve that is changed judges anew what it judged before, and says why. `before` is what is stored, if anything.
Result<void> checkCurveAmong(const Curve& curve, const Curve* before);

/// Sets a year's target or writes a new revision of it. A revision needs a reason in `target.reason`, and so does
/// a change of the curve (`target.*`).
Result<Target> saveTarget(Store& store, const Target& target, const ChangeNote& note);

/// Adds or changes a curve and gives it to a target in one act; the reason stands in both.
Result<Target> saveTargetWithCurve(Store& store, const Target& target, const Curve& curve, const ChangeNote& note);

} // namespace xushi
