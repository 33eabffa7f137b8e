#include "store/sql/PreparedStatements.h"

namespace xushi {

std::unique_ptr<SQLite::Statement> PreparedStatements::take(const char* text) {
    auto& atRest = m_atRest[text];
    return atRest ? std::move(atRest) : std::make_unique<SQLite::Statement>(m_database, text);
}

void PreparedStatements::putBack(const char* text, std::unique_ptr<SQLite::Statement> statement) {
    statement->tryReset();
    statement->clearBindings();
    m_atRest[text] = std::move(statement);
}

} // namespace xushi
