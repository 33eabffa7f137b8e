#include "store/sql/PreparedStatements.h"

#include "store/sql/EachRow.h"

#include <sqlite3.h>

namespace xushi {

void StatementEnd::operator()(sqlite3_stmt* statement) const { sqlite3_finalize(statement); }

PreparedStatements::PreparedStatements(SQLite::Database& database) : m_database(database) { EachRow::makeKnownTo(database.getHandle()); }

PreparedStatement PreparedStatements::take(const char* text) {
    auto& atRest = m_atRest[text];
    if (atRest) return std::move(atRest);
    sqlite3_stmt* prepared = nullptr;
    const int code = sqlite3_prepare_v2(m_database.getHandle(), text, -1, &prepared, nullptr);
    if (code != SQLITE_OK) throw SQLite::Exception(m_database.getHandle(), code);
    return PreparedStatement(prepared);
}

void PreparedStatements::putBack(const char* text, PreparedStatement statement) {
    sqlite3_reset(statement.get());
    sqlite3_clear_bindings(statement.get());
    m_atRest[text] = std::move(statement);
}

} // namespace xushi
