#pragma once

#include "domain/Figure.h"

#include <optional>
#include <span>
#include <vector>

namespace xushi {

/// For every key of one batch (an import, a paste) the place of the nearest earlier one that is the same, if any.
/// Keys must be in stored form (`keyFor`), so that 上半年 and 2025-06 are one.
std::vector<std::optional<std::size_t>> earlierOfSameKey(std::span<const FigureKey> keys);

} // namespace xushi
