#pragma once

#include "domain/Result.h"

#include <SQLiteCpp/SQLiteCpp.h>

#include <filesystem>
#include <functional>
#include <memory>

namespace xushi {

/// Brings an older store to the present schema. A copy of it as it was is written to `backups` first, the steps are
/// tried on a copy in memory, and only what `isSound` accepts there is done to the file: a store that was damaged
/// before stays as it was. `store.backup-failed`, `store.damaged-file`. Throws SQLite::Exception.
Result<void> upgradeStore(SQLite::Database& database, const std::filesystem::path& path,
                          const std::filesystem::path& backups,
                          const std::function<bool(std::unique_ptr<SQLite::Database>)>& isSound);

} // namespace xushi
