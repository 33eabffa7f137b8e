#pragma once

#include "domain/Journal.h"
#include "store/Reading.h"
#include "store/sql/SqlStatement.h"

#include <vector>

namespace xushi {

class ActSearch;

/// One row an act, told from its journal entries. Throws SQLite::Exception.
class ActTable {
public:
    explicit ActTable(PreparedStatements& prepared) : m_prepared(prepared) {}

    void write(const JournalAct& act);
    std::optional<JournalAct> read(std::int64_t group);
    std::vector<JournalAct> read(const ActsWanted& wanted);
    /// Whoever acted up to this group.
    std::vector<std::string> actors(std::int64_t upTo);
    std::int64_t count();

private:
    std::vector<JournalAct> last(std::int64_t before, int count);
    std::vector<JournalAct> narrowed(const ActSearch& search, std::int64_t upTo, int count);
    static JournalAct actFrom(SqlStatement& row);

    PreparedStatements& m_prepared;
};

} // namespace xushi
