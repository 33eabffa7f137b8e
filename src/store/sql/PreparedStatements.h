#pragma once

#include <SQLiteCpp/SQLiteCpp.h>

#include <map>
#include <memory>

namespace xushi {

/// The statements of one database at rest: preparing costs more than running most of them, and a paste runs the same
/// four thousands of times. The database outlives it.
class PreparedStatements {
public:
    explicit PreparedStatements(SQLite::Database& database) : m_database(database) {}

    /// Ready to be bound; it is the caller's until it is put back. `text` is a literal: it is known by its address.
    /// Throws SQLite::Exception.
    std::unique_ptr<SQLite::Statement> take(const char* text);
    /// Ends what the statement was doing, so that it keeps no lock and no text while it rests.
    void putBack(const char* text, std::unique_ptr<SQLite::Statement> statement);

private:
    SQLite::Database& m_database;
    std::map<const char*, std::unique_ptr<SQLite::Statement>> m_atRest;
};

} // namespace xushi
