#pragma once

#include <filesystem>
#include <sqlite3.h>
#include <stdexcept>
#include <string>

namespace xushi {

/// Runs SQL in the file behind the store's back, as somebody with a database tool would.
inline void runRawSql(const std::filesystem::path& path, const std::string& sql) {
    sqlite3* database = nullptr;
    sqlite3_open(path.c_str(), &database);
    char* message = nullptr;
    const int result = sqlite3_exec(database, sql.c_str(), nullptr, nullptr, &message);
    const std::string text = message ? message : "";
    sqlite3_free(message);
    sqlite3_close(database);
    if (result != SQLITE_OK) throw std::runtime_error(sql + ": " + text);
}

} // namespace xushi
