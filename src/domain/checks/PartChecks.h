#pragma once

#include "domain/checks/CheckContext.h"
#include "domain/checks/Finding.h"

namespace xushi {

// 其中: parts against their total, of one period and region. Of rates nothing is said: they do not add up. Units may
// differ (亿元 over 万元) as long as one converts into the other.

/// The figure is a part that is above its total.
std::optional<CheckArgs> partAboveTotal(const CheckContext& context);
/// The figure is a total that is below one of its parts.
std::optional<CheckArgs> totalBelowPart(const CheckContext& context);
/// The exhaustive parts are all there and do not sum to the total; told of the total and of each such part.
std::optional<CheckArgs> partsDiffer(const CheckContext& context);

} // namespace xushi
