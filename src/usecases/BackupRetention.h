#pragma once

#include <cstddef>
#include <span>
#include <string>
#include <vector>

namespace xushi {

/// How many copies of a store stay.
struct RetentionRule {
    std::size_t newest = 10;
    std::size_t days = 30;   ///< of each of the latest days that have one, the last one
    std::size_t months = 24; ///< the same of months
};

/// For each copy whether it stays. `taken`: when, as yyyymmdd-hhmmss of the clock of the place, in any order; of two of one second
/// the later in the list is the later one.
std::vector<bool> keptBackups(std::span<const std::string> taken, const RetentionRule& rule = {});

} // namespace xushi
