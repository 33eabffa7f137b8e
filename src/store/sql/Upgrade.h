#pragma once

#include "domain/Result.h"

#include <SQLiteCpp/SQLiteCpp.h>

#include <filesystem>
#include <functional>
#include <memory>

namespace xushi {

class HeldFile;

/// Whether the older store would be sound after its upgrade: the steps are tried on a copy in memory, and `isSound`
/// says what becomes of it. A store that was damaged before is not touched. Throws SQLite::Exception.
bool isSoundWhenUpgraded(const std::string& bytes, const std::function<bool(std::unique_ptr<SQLite::Database>)>& isSound);

/// Writes a copy of the store, byte for byte and with its mode, into `backups` under a name that no earlier copy has.
/// `store.backup-failed`.
Result<void> keepCopy(const HeldFile& store, const std::filesystem::path& path, int schema, const std::filesystem::path& backups);

} // namespace xushi
