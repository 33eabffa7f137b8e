#include "store/sql/Upgrade.h"

#include "store/sql/Migrator.h"

#include <SQLiteCpp/Backup.h>

#include <fcntl.h>
#include <unistd.h>

namespace xushi {
namespace fs = std::filesystem;
namespace {

void copyInto(SQLite::Database& to, SQLite::Database& from) {
    SQLite::Backup backup(to, from);
    backup.executeStep(-1);
}

bool isOnDisk(const fs::path& path, int flags) {
    const int handle = ::open(path.c_str(), flags);
    if (handle < 0) return false;
    const bool isFlushed = ::fsync(handle) == 0;
    ::close(handle);
    return isFlushed;
}

/// A name that no earlier copy has: 2025科技指标.schema-1.xushi, then .schema-1-2.xushi.
fs::path freeName(const fs::path& folder, const fs::path& store, int schema) {
    const std::string stem = store.stem().string() + ".schema-" + std::to_string(schema);
    fs::path name = folder / (stem + ".xushi");
    for (int number = 2; fs::exists(name); ++number) name = folder / (stem + "-" + std::to_string(number) + ".xushi");
    return name;
}

bool keepCopy(SQLite::Database& database, const fs::path& copy) {
    std::error_code error;
    fs::create_directories(copy.parent_path(), error);
    if (error) return false;
    try {
        SQLite::Database kept(copy.string(), SQLite::OPEN_READWRITE | SQLite::OPEN_CREATE);
        copyInto(kept, database);
        if (kept.execAndGet("PRAGMA quick_check(1)").getString() != "ok") return false;
    } catch (const SQLite::Exception&) {
        return false;
    }
    return isOnDisk(copy, O_RDONLY) && isOnDisk(copy.parent_path(), O_RDONLY | O_DIRECTORY);
}

} // namespace

Result<void> upgradeStore(SQLite::Database& database, const fs::path& path, const fs::path& backups,
                          const std::function<bool(std::unique_ptr<SQLite::Database>)>& isSound) {
    auto rehearsal = std::make_unique<SQLite::Database>(":memory:", SQLite::OPEN_READWRITE | SQLite::OPEN_CREATE);
    copyInto(*rehearsal, database);
    migrate(*rehearsal);
    if (!isSound(std::move(rehearsal))) return Problem{ProblemKind::Unreadable, "store.damaged-file", {path.string()}};
    const int schema = database.execAndGet("PRAGMA user_version").getInt();
    std::error_code error;
    const fs::path copy = freeName(backups, path, schema);
    if (!keepCopy(database, copy)) {
        fs::remove(copy, error);
        return Problem{ProblemKind::Unavailable, "store.backup-failed", {path.string(), backups.string()}};
    }
    migrate(database);
    return {};
}

} // namespace xushi
