#include "domain/checks/CheckCatalog.h"

#include "domain/checks/CumulativeChecks.h"
#include "domain/checks/GrowthChecks.h"
#include "domain/checks/NeighbourChecks.h"
#include "domain/checks/NumberChecks.h"
#include "domain/checks/PartChecks.h"
#include "domain/checks/RegionChecks.h"
#include "domain/checks/SmallNumbers.h"

#include <algorithm>
#include <array>

namespace xushi {
namespace {

constexpr auto hard = Severity::Hard;
constexpr auto soft = Severity::Soft;

// In the order in which they are told.
constexpr std::array all{
    Check{"check.future", hard, monthNotBegun, "check.future"},
    Check{"check.closed", hard, monthClosed, "check.closed"},
    Check{"check.stopped", hard, indicatorStopped, "check.stopped"},
    Check{"check.stored-not-whole", hard, notWhole, "check.not-whole"},
    Check{"check.stored-not-whole-in-base", hard, notWholeInBase, "check.not-whole-in-base"},
    Check{"check.stored-negative", hard, negative, "check.negative"},
    Check{"check.stored-above-cap", hard, rateAboveCap, "check.rate-above-cap"},
    Check{"check.part-above-total", hard, partAboveTotal},
    Check{"check.total-below-part", hard, totalBelowPart},
    Check{"check.parts-differ", hard, partsDiffer},
    Check{"check.stage-awaited", soft, stageAwaited},
    Check{"check.cumulative-falls", soft, cumulativeFalls},
    Check{"check.earlier-missing", soft, earlierMissing},
    Check{"check.same-as-before", soft, sameAsBefore, {}, isSmallStep},
    Check{"check.month-zero", soft, monthZero, {}, isSmallSum},
    Check{"check.months-equal", soft, monthsEqual, {}, isSmallMonth},
    Check{"check.jump", soft, jump, {}, isSmallStep},
    Check{"check.unit-slip-before", soft, unitSlipBefore},
    Check{"check.unit-slip", soft, unitSlip},
    Check{"check.last-year-differs", soft, lastYearDiffers},
    Check{"check.growth-large", soft, growthLarge, {}, isSmallYear},
    Check{"check.turned-negative", soft, turnedNegative},
    Check{"check.published-large", soft, publishedLarge},
    Check{"check.published-differs", soft, publishedDiffers},
    Check{"check.below-published-floor", soft, belowPublishedFloor},
    Check{"check.above-published-ceiling", soft, abovePublishedCeiling},
    Check{"check.points-differ", soft, pointsDiffer},
    Check{"check.base-outside", soft, baseOutside},
    Check{"check.not-reproducible", soft, notReproducible},
    Check{"check.completion-large", soft, completionLarge},
    Check{"check.gap-jump", soft, gapJump, {}, isSmallTarget},
    Check{"check.regions-differ", soft, regionsDiffer},
};

constexpr std::array ofTargets{
    TargetCheck{"check.target-below-last-year", soft, targetBelowLastYear},
    TargetCheck{"check.target-unit-slip", soft, targetUnitSlip},
    TargetCheck{"check.target-unit-slip-before", soft, targetUnitSlipBefore},
    TargetCheck{"check.target-growth-large", soft, targetGrowthLarge},
};

} // namespace

std::span<const Check> checks() { return all; }
std::span<const TargetCheck> targetChecks() { return ofTargets; }

bool canBeSilenced(std::string_view check) {
    const auto rule = std::ranges::find(all, check, &Check::key);
    return rule != all.end() && rule->severity == Severity::Soft;
}

} // namespace xushi
