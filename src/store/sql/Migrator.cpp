#include "store/sql/Migrator.h"

#include "store/sql/SchemaPages.h"

#include <algorithm>
#include <map>
#include <mutex>

namespace xushi {

int schemaNumber() { return static_cast<int>(migrations().size()); }

void migrate(SQLite::Database& database, int last) {
    for (int number = database.execAndGet("PRAGMA user_version").getInt(); number < last; ++number) {
        SQLite::Transaction transaction(database);
        database.exec("PRAGMA application_id = " + std::to_string(applicationId));
        database.exec(migrations()[static_cast<std::size_t>(number)]);
        database.exec("PRAGMA user_version = " + std::to_string(number + 1));
        transaction.commit();
    }
}

std::vector<std::string> schemaText(SQLite::Database& database) {
    std::vector<std::string> texts;
    SQLite::Statement query(database, "SELECT type, name, tbl_name, coalesce(sql, '') FROM sqlite_schema");
    while (query.executeStep())
        texts.push_back(schemaLine(query.getColumn(0), query.getColumn(1), query.getColumn(2), query.getColumn(3)));
    std::ranges::sort(texts);
    return texts;
}

const std::vector<std::string>& expectedSchema(int number) {
    static std::mutex mutex;
    static std::map<int, std::vector<std::string>> known;
    const std::lock_guard guard(mutex);
    const auto [at, isNew] = known.try_emplace(number);
    if (isNew) {
        SQLite::Database fresh(":memory:", SQLite::OPEN_READWRITE | SQLite::OPEN_CREATE);
        migrate(fresh, number);
        at->second = schemaText(fresh);
    }
    return at->second;
}

} // namespace xushi
