#pragma once

#include "domain/Catalogue.h"
#include "domain/signing/SignedRevisions.h"

namespace xushi {

/// The revision of a target by which a figure of `asOf` is judged: the highest that is dated on or before the end of
/// that month (an undated one holds for the whole year); the first where all are dated later. Nothing when there is
/// no target.
const Target* targetInForce(const Catalogue& catalogue, const TargetKey& key, Month asOf,
                            const std::optional<SignedRevisions>& sealed = std::nullopt);
/// The same where the latest revision is at hand; nullptr gives nullptr.
const Target* targetInForce(const Catalogue& catalogue, const Target* latest, Month asOf,
                            const std::optional<SignedRevisions>& sealed = std::nullopt);

/// The curve by which `target` is judged at `asOf`, by the same rule; nullptr when it names none.
const Curve* curveInForce(const Catalogue& catalogue, const Target& target, Month asOf,
                          const std::optional<SignedRevisions>& sealed = std::nullopt);

} // namespace xushi
