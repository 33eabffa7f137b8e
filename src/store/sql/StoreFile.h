#pragma once

#include "domain/Result.h"

#include <filesystem>

namespace xushi {

/// Looks at the first 100 bytes without running any SQL: a store of ours, of a schema that this program knows.
/// Returns its schema number. `store.not-found`, `store.not-a-store`, `store.newer`, `store.damaged-file`.
Result<int> inspectStoreFile(const std::filesystem::path& path);

/// True on a network or FUSE file system, where locks cannot be trusted.
bool isOnNetwork(const std::filesystem::path& path);

/// A crash left a rollback journal that the next writer must play back.
bool hasHotJournal(const std::filesystem::path& path);

} // namespace xushi
