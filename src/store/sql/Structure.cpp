#include "store/sql/Structure.h"

#include <sqlite3.h>

#include <cstdlib>
#include <string>
#include <string_view>

namespace xushi {
namespace {

constexpr int stepsBetweenLooks = 2000;

int isToStop(void* mustStop) { return (*static_cast<const std::function<bool()>*>(mustStop))() ? 1 : 0; }

/// Asks `mustStop` while the database works.
class Interruption {
public:
    Interruption(SQLite::Database& database, const std::function<bool()>& mustStop) : m_handle(database.getHandle()) {
        sqlite3_progress_handler(m_handle, stepsBetweenLooks, isToStop, const_cast<std::function<bool()>*>(&mustStop));
    }
    ~Interruption() { sqlite3_progress_handler(m_handle, 0, nullptr, nullptr); }
    Interruption(const Interruption&) = delete;
    Interruption& operator=(const Interruption&) = delete;

private:
    sqlite3* m_handle;
};

} // namespace

void harden(SQLite::Database& database) {
    sqlite3* handle = database.getHandle();
    sqlite3_db_config(handle, SQLITE_DBCONFIG_DEFENSIVE, 1, nullptr);
    sqlite3_db_config(handle, SQLITE_DBCONFIG_TRUSTED_SCHEMA, 0, nullptr);
    sqlite3_db_config(handle, SQLITE_DBCONFIG_ENABLE_TRIGGER, 0, nullptr);
    sqlite3_db_config(handle, SQLITE_DBCONFIG_ENABLE_VIEW, 0, nullptr);
    sqlite3_db_config(handle, SQLITE_DBCONFIG_ENABLE_LOAD_EXTENSION, 0, nullptr);
    sqlite3_limit(handle, SQLITE_LIMIT_LENGTH, 16 << 20);
    sqlite3_limit(handle, SQLITE_LIMIT_SQL_LENGTH, 1 << 16);
    sqlite3_limit(handle, SQLITE_LIMIT_EXPR_DEPTH, 100);
    sqlite3_limit(handle, SQLITE_LIMIT_ATTACHED, 0);
    sqlite3_limit(handle, SQLITE_LIMIT_WORKER_THREADS, 0);
    database.exec("PRAGMA cell_size_check = ON");
    database.exec("PRAGMA mmap_size = 0");
    database.exec("PRAGMA temp_store = MEMORY");
}

void checkStructure(SQLite::Database& database) {
    const std::string found = database.execAndGet("PRAGMA integrity_check(1)").getString();
    if (found == "ok") return;
    constexpr std::string_view mark = "error code=";
    const auto at = found.find(mark);
    const int code = at == std::string::npos ? SQLITE_CORRUPT : std::atoi(found.c_str() + at + mark.size());
    throw SQLite::Exception(found, code == 0 ? SQLITE_CORRUPT : code);
}

void checkStructure(SQLite::Database& database, const std::function<bool()>& mustStop) {
    const Interruption interruption(database, mustStop);
    checkStructure(database);
}

} // namespace xushi
