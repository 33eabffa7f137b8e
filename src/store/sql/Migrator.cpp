#include "store/sql/Migrator.h"

namespace xushi {

int schemaNumber() { return static_cast<int>(migrations().size()); }

void migrate(SQLite::Database& database) {
    for (int number = database.execAndGet("PRAGMA user_version").getInt(); number < schemaNumber(); ++number) {
        SQLite::Transaction transaction(database);
        database.exec("PRAGMA application_id = " + std::to_string(applicationId));
        database.exec(migrations()[static_cast<std::size_t>(number)]);
        database.exec("PRAGMA user_version = " + std::to_string(number + 1));
        transaction.commit();
    }
}

std::vector<std::string> schemaText(SQLite::Database& database) {
    std::vector<std::string> texts;
    SQLite::Statement query(database, "SELECT type || ' ' || name || ' ' || coalesce(sql, '') FROM sqlite_schema "
                                      "ORDER BY type, name");
    while (query.executeStep()) texts.push_back(query.getColumn(0).getString());
    return texts;
}

} // namespace xushi
