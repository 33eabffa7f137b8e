#pragma once

#include <SQLiteCpp/SQLiteCpp.h>

#include <map>
#include <memory>

struct sqlite3_stmt;

namespace xushi {

struct StatementEnd {
    void operator()(sqlite3_stmt* statement) const;
};
/// As the engine itself has it: SQLiteCpp counts who shares a statement anew at each column that is read, which costs more than reading it.
using PreparedStatement = std::unique_ptr<sqlite3_stmt, StatementEnd>;

/// The statements of one database at rest: preparing costs more than running most of them, and a paste runs the same
/// four thousands of times. The database outlives it.
class PreparedStatements {
public:
    /// The database knows `each_row` from then on (EachRow).
    explicit PreparedStatements(SQLite::Database& database);

    /// Ready to be bound; it is the caller's until it is put back. `text` is a literal: it is known by its address.
    /// Throws SQLite::Exception.
    PreparedStatement take(const char* text);
    /// Ends what the statement was doing, so that it keeps no lock and no text while it rests.
    void putBack(const char* text, PreparedStatement statement);

private:
    SQLite::Database& m_database;
    std::map<const char*, PreparedStatement> m_atRest;
};

} // namespace xushi
