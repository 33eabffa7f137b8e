#pragma once

#include "domain/Result.h"

#include <cstddef>
#include <cstdint>
#include <filesystem>
#include <string_view>

namespace xushi {

constexpr std::size_t storeHeaderSize = 100;
/// No store of an office comes near it.
constexpr std::int64_t largestStore = std::int64_t{8} << 30;

/// What the first 100 bytes of a file say, without running any SQL: a store of ours, of a schema that this program
/// knows. Returns its schema number. `store.not-a-store`, `store.newer`, `store.damaged-file`.
Result<int> schemaNumberIn(std::string_view header, const std::filesystem::path& path);

/// The size of a store as its first 100 bytes state it: an interrupted write leaves a longer file.
std::uint64_t sizeIn(std::string_view header);

/// True on a network or FUSE file system, where locks cannot be trusted.
bool isOnNetwork(const std::filesystem::path& path);

} // namespace xushi
