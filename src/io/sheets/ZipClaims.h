#pragma once

#include <cstdint>
#include <filesystem>

namespace xushi {

/// How many entries the directory of a zip file says it has, at most, before any of them is read; 0 where there is no
/// directory.
std::uint64_t claimedEntries(const std::filesystem::path& file);

} // namespace xushi
