#pragma once

#include <SQLiteCpp/SQLiteCpp.h>

#include <memory>
#include <string>

namespace xushi {

/// A database that has these bytes as its file and lies in memory; changing it touches no disk. Throws SQLite::Exception.
std::unique_ptr<SQLite::Database> databaseInMemory(const std::string& bytes);

/// The bytes of the file that `database` would be.
std::string bytesOf(SQLite::Database& database);

} // namespace xushi
