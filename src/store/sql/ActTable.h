#pragma once

#include "domain/Journal.h"
#include "store/Reading.h"
#include "store/sql/SqlStatement.h"

#include <vector>

namespace xushi {

/// One row an act, told from its journal entries. Throws SQLite::Exception.
class ActTable {
public:
    explicit ActTable(PreparedStatements& prepared) : m_prepared(prepared) {}

    void write(const JournalAct& act);
    std::optional<JournalAct> read(std::int64_t group);
    std::vector<JournalAct> read(const ActsWanted& wanted);
    std::int64_t count();

private:
    static JournalAct actFrom(SqlStatement& row);

    PreparedStatements& m_prepared;
};

} // namespace xushi
