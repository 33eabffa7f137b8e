#include "store/sql/OpenStore.h"

#include "store/sql/Migrator.h"
#include "store/sql/SqlStore.h"
#include "store/sql/StoreFile.h"
#include "store/sql/Upgrade.h"

#include <sqlite3.h>

#include <unistd.h>

namespace xushi {
namespace fs = std::filesystem;
namespace {

Problem damaged(const fs::path& path) { return {ProblemKind::Unreadable, "store.damaged-file", {path.string()}}; }

/// Nothing in the file may run: no triggers, views or extensions, no write to the schema, no memory map.
void harden(SQLite::Database& database) {
    sqlite3* handle = database.getHandle();
    sqlite3_db_config(handle, SQLITE_DBCONFIG_DEFENSIVE, 1, nullptr);
    sqlite3_db_config(handle, SQLITE_DBCONFIG_TRUSTED_SCHEMA, 0, nullptr);
    sqlite3_db_config(handle, SQLITE_DBCONFIG_ENABLE_TRIGGER, 0, nullptr);
    sqlite3_db_config(handle, SQLITE_DBCONFIG_ENABLE_VIEW, 0, nullptr);
    sqlite3_db_config(handle, SQLITE_DBCONFIG_ENABLE_LOAD_EXTENSION, 0, nullptr);
    sqlite3_limit(handle, SQLITE_LIMIT_LENGTH, 16 << 20);
    sqlite3_limit(handle, SQLITE_LIMIT_ATTACHED, 0);
    database.exec("PRAGMA cell_size_check = ON");
    database.exec("PRAGMA mmap_size = 0");
}

/// DELETE with EXTRA syncs the folder too: no acknowledged edit was lost in replayed power cuts.
void makeDurable(SQLite::Database& database) {
    database.exec("PRAGMA journal_mode = DELETE");
    database.exec("PRAGMA synchronous = EXTRA");
}

std::vector<std::string> expectedSchema() {
    SQLite::Database fresh(":memory:", SQLite::OPEN_READWRITE | SQLite::OPEN_CREATE);
    migrate(fresh);
    return schemaText(fresh);
}

bool isSound(SQLite::Database& database) {
    return database.execAndGet("PRAGMA quick_check(1)").getString() == "ok" && schemaText(database) == expectedSchema();
}

/// The lock for writing, or why there is none.
struct WriteAccess {
    std::unique_ptr<StoreLock> lock;
    std::optional<Remark> refusal;
};

WriteAccess writeAccess(const fs::path& path) {
    if (isOnNetwork(path)) return {nullptr, Remark{"store.network", {}}};
    if (::access(path.c_str(), W_OK) != 0) return {nullptr, Remark{"store.file-read-only", {}}};
    auto lock = std::make_unique<StoreLock>();
    const auto refusal = lock->acquire(path);
    if (!refusal) return {std::move(lock), std::nullopt};
    if (refusal->isHeldByOther) return {nullptr, Remark{"store.locked", {refusal->holder}}};
    return {nullptr, Remark{"store.folder-read-only", {}}};
}

bool isWhole(std::unique_ptr<SQLite::Database> database) {
    harden(*database);
    if (!isSound(*database)) return false;
    const auto report = SqlStore(std::move(database), nullptr, true).verify();
    return report && report->faults.empty();
}

Result<OpenedStore> openChecked(const fs::path& path, int schema, WriteAccess access, const fs::path& backups) {
    const bool isReadOnly = !access.lock;
    auto database = std::make_unique<SQLite::Database>(
        path.string(), isReadOnly ? SQLite::OPEN_READONLY : SQLite::OPEN_READWRITE, 2000);
    harden(*database);
    if (!isReadOnly) makeDurable(*database);
    if (schema < schemaNumber()) {
        if (isReadOnly) return Problem{ProblemKind::Unavailable, "store.needs-upgrade", {path.string()}};
        const auto upgraded = upgradeStore(*database, path, backups.empty() ? path.parent_path() : backups, isWhole);
        if (!upgraded) return upgraded.error();
    }
    if (!isSound(*database)) return damaged(path);
    auto store = std::make_unique<SqlStore>(std::move(database), std::move(access.lock), isReadOnly);
    const auto report = store->verify();
    if (!report) return report.error().kind == ProblemKind::Unreadable ? damaged(path) : report.error();
    if (!report->faults.empty())
        return Problem{ProblemKind::Unreadable, "store.journal-differs",
                       {path.string(), std::to_string(report->faults.size()), report->faults.front().args.back()}};
    return OpenedStore{std::move(store), access.refusal};
}

} // namespace

Result<void> createStore(const fs::path& path) {
    std::error_code error;
    if (fs::exists(path, error)) return refused("store.exists", {path.string()});
    if (path.has_parent_path() && !fs::is_directory(path.parent_path(), error))
        return missing("store.no-folder", {path.parent_path().string()});
    try {
        SQLite::Database database(path.string(), SQLite::OPEN_READWRITE | SQLite::OPEN_CREATE);
        makeDurable(database);
        migrate(database);
    } catch (const SQLite::Exception& failure) {
        fs::remove(path, error);
        const bool isFull = failure.getErrorCode() == SQLITE_FULL;
        return Problem{ProblemKind::Unavailable, isFull ? "store.disk-full" : "store.cannot-create", {path.string()}};
    }
    return {};
}

Result<OpenedStore> openStore(const fs::path& path, OpenMode mode, const fs::path& backups) {
    const auto schema = inspectStoreFile(path);
    if (!schema) return schema.error();
    const bool mustWrite = mode == OpenMode::ReadWrite || hasHotJournal(path) || *schema < schemaNumber();
    try {
        return openChecked(path, *schema, mustWrite ? writeAccess(path) : WriteAccess{}, backups);
    } catch (const SQLite::Exception& failure) {
        const Problem problem = problemOf(failure);
        return problem.kind == ProblemKind::Unreadable ? damaged(path) : problem;
    }
}

} // namespace xushi
