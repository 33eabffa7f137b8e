#pragma once

#include "domain/checks/CheckContext.h"
#include "domain/checks/Finding.h"
#include "domain/checks/TargetChecks.h"

#include <vector>

namespace xushi {

/// Whether a figure can be stored at all: the checks of the catalog that refuse an entry, in their words (`check.*`).
Result<void> admissible(const Indicator& indicator, const Figure& figure, const EntryMoment& moment);

/// What stands out about a stored figure, in the order of the catalog. A forecast, a plan and a mark (—) obey only
/// the rules of a number.
std::vector<Finding> findingsFor(const CheckContext& context);

/// What stands out about a target.
std::vector<Finding> findingsForTarget(const TargetContext& context);

} // namespace xushi
