#include "store/sql/GuardedVfs.h"

#include "store/sql/HeldFile.h"

#include <SQLiteCpp/Database.h>
#include <SQLiteCpp/Transaction.h>
#include <sqlite3.h>

#include <map>
#include <mutex>
#include <string>
#include <string_view>

namespace xushi {
namespace {

/// The journals that this process has made and not yet deleted. SQLite may play them back after an error.
class OwnJournals {
public:
    void remember(const std::string& name) {
        const std::lock_guard guard(m_mutex);
        if (const auto identity = identityOf(std::filesystem::path(name))) m_made[name] = *identity;
    }
    bool has(const std::string& name) {
        const std::lock_guard guard(m_mutex);
        const auto made = m_made.find(name);
        return made != m_made.end() && identityOf(std::filesystem::path(name)) == made->second;
    }
    void forget(const std::string& name) {
        const std::lock_guard guard(m_mutex);
        m_made.erase(name);
    }

private:
    std::mutex m_mutex;
    std::map<std::string, FileIdentity> m_made;
};

OwnJournals& ownJournals() {
    static OwnJournals all;
    return all;
}

sqlite3_vfs* platform() { return sqlite3_vfs_find("unix"); }

bool isWriteAheadLog(std::string_view name) { return name.ends_with("-wal") || name.ends_with("-shm"); }
bool isJournal(std::string_view name) { return name.ends_with("-journal"); }

int openReading(sqlite3_vfs*, const char* name, sqlite3_file* file, int flags, int* given) {
    file->pMethods = nullptr;
    if ((flags & (SQLITE_OPEN_WAL | SQLITE_OPEN_SUPER_JOURNAL)) != 0) return SQLITE_CANTOPEN;
    return platform()->xOpen(platform(), name, file, flags, given);
}

int openWriting(sqlite3_vfs* vfs, const char* name, sqlite3_file* file, int flags, int* given) {
    file->pMethods = nullptr;
    if ((flags & SQLITE_OPEN_MAIN_JOURNAL) == 0) return openReading(vfs, name, file, flags, given);
    if (ownJournals().has(name)) return platform()->xOpen(platform(), name, file, flags, given);
    if ((flags & SQLITE_OPEN_CREATE) == 0 || identityOf(std::filesystem::path(name))) return SQLITE_CANTOPEN;
    const int result = platform()->xOpen(platform(), name, file, flags | SQLITE_OPEN_EXCLUSIVE, given);
    if (result == SQLITE_OK) ownJournals().remember(name);
    return result;
}

int removeNothing(sqlite3_vfs*, const char*, int) { return SQLITE_IOERR_DELETE; }

int removeOwnJournal(sqlite3_vfs*, const char* name, int mustSync) {
    if (!isJournal(name) || !ownJournals().has(name)) return SQLITE_IOERR_DELETE;
    const int result = platform()->xDelete(platform(), name, mustSync);
    if (result == SQLITE_OK) ownJournals().forget(name);
    return result;
}

int existsForReading(sqlite3_vfs*, const char* name, int flags, int* result) {
    if (!isWriteAheadLog(name)) return platform()->xAccess(platform(), name, flags, result);
    *result = 0;
    return SQLITE_OK;
}

int existsForWriting(sqlite3_vfs* vfs, const char* name, int flags, int* result) {
    if (!isJournal(name) || ownJournals().has(name)) return existsForReading(vfs, name, flags, result);
    *result = 0;
    return SQLITE_OK;
}

/// The platform's file system with other ways to open, to delete and to ask whether a file is there.
const char* registered(sqlite3_vfs& vfs, const char* name, decltype(sqlite3_vfs::xOpen) open,
                       decltype(sqlite3_vfs::xDelete) remove, decltype(sqlite3_vfs::xAccess) exists) {
    vfs = *platform();
    vfs.pNext = nullptr;
    vfs.zName = name;
    vfs.xOpen = open;
    vfs.xDelete = remove;
    vfs.xAccess = exists;
    sqlite3_vfs_register(&vfs, 0);
    return name;
}

} // namespace

const char* fileSystemForReading() {
    static sqlite3_vfs vfs;
    static const char* const name = registered(vfs, "xushi-reading", openReading, removeNothing, existsForReading);
    return name;
}

const char* fileSystemForWriting() {
    static sqlite3_vfs vfs;
    static const char* const name = registered(vfs, "xushi-writing", openWriting, removeOwnJournal, existsForWriting);
    return name;
}

bool removeRemains(SQLite::Database& database) {
    (void)database.execAndGet("PRAGMA schema_version");
    const std::string journal = database.getFilename() + "-journal";
    if (!ownJournals().has(journal)) return true;
    const SQLite::Transaction alone(database, SQLite::TransactionBehavior::IMMEDIATE); // that has written nothing
    return removeOwnJournal(nullptr, journal.c_str(), 0) == SQLITE_OK;
}

} // namespace xushi
