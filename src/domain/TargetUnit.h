#pragma once

#include "domain/Indicator.h"
#include "domain/Target.h"

namespace xushi {

/// The unit in which a target of this nature is set for the indicator: its own, per cent for a growth.
inline std::string unitOf(TargetNature nature, const Indicator& indicator) {
    return nature == TargetNature::Growth ? "%" : indicator.unit;
}

} // namespace xushi
