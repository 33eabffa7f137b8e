#include "store/sql/MemoryDatabase.h"

#include <sqlite3.h>

#include <cstring>

namespace xushi {

std::unique_ptr<SQLite::Database> databaseInMemory(const std::string& bytes) {
    auto database = std::make_unique<SQLite::Database>(":memory:", SQLite::OPEN_READWRITE | SQLite::OPEN_CREATE);
    const auto size = static_cast<sqlite3_int64>(bytes.size());
    auto* copy = static_cast<unsigned char*>(sqlite3_malloc64(bytes.size()));
    if (!copy) throw SQLite::Exception("no memory for a copy", SQLITE_NOMEM);
    std::memcpy(copy, bytes.data(), bytes.size());
    const int result = sqlite3_deserialize(database->getHandle(), "main", copy, size, size,
                                           SQLITE_DESERIALIZE_FREEONCLOSE | SQLITE_DESERIALIZE_RESIZEABLE);
    if (result != SQLITE_OK) throw SQLite::Exception(database->getHandle(), result);
    return database;
}

std::string bytesOf(SQLite::Database& database) {
    sqlite3_int64 size = 0;
    const std::unique_ptr<unsigned char, decltype(&sqlite3_free)> bytes(
        sqlite3_serialize(database.getHandle(), "main", &size, 0), sqlite3_free);
    if (!bytes) throw SQLite::Exception("no memory for the bytes", SQLITE_NOMEM);
    return {reinterpret_cast<const char*>(bytes.get()), static_cast<std::size_t>(size)};
}

} // namespace xushi
