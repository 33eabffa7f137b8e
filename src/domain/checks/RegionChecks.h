#pragma once

#include "domain/checks/CheckContext.h"
#include "domain/checks/Finding.h"

namespace xushi {

/// The city's figure is not the sum of its regions. Both are kept. Said only when every region that counts has
/// reported, and never of rates. A region inside another one (高新区) does not count, nor one that is not valid yet or
/// no longer.
std::optional<CheckArgs> regionsDiffer(const CheckContext& context);

} // namespace xushi
