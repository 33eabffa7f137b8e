#pragma once

#include "domain/Indicator.h"
#include "domain/Result.h"
#include "domain/Target.h"

#include <string>

namespace xushi {

/// What stands of a target beside its indicator: 突破700, 150以上, ≥95%, 700. A word and a comparison are set where the text has them; the
/// value is in `unit`. Refuses with `number.*` what is none.
Result<Target> targetWritten(const std::string& text, const std::string& unit, Target target);

/// The nature of a target that nothing is said of: that of what its indicator measures.
TargetNature natureFor(const Indicator& indicator);

} // namespace xushi
