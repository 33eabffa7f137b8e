#pragma once

#include "store/Reading.h"
#include "store/sql/SqlStatement.h"

#include <functional>
#include <vector>

namespace xushi {

/// Which acts are wanted, told by the indexes of the act and the journal table: each thing that is asked for is a row of groups from
/// the last to the first, and they are gone down side by side. Throws SQLite::Exception.
class ActSearch {
public:
    ActSearch(PreparedStatements& prepared, const ActsWanted& wanted);

    /// True where something is asked for besides how many and before which.
    bool isNarrow() const { return !m_rows.empty(); }
    /// The greatest group up to this one that everything holds of; 0: there is none.
    std::int64_t lastUpTo(std::int64_t group) const;

private:
    /// The greatest group up to the one given that the row has, 0 for none.
    using GroupRow = std::function<std::int64_t(std::int64_t)>;

    void addTexts(const char* text, const std::vector<std::string>& values);
    void addSubject();
    void addReason();
    void addDays();
    std::int64_t first(const char* text, const std::vector<std::string>& values, std::int64_t group) const;

    PreparedStatements& m_prepared;
    const ActsWanted& m_wanted;
    std::vector<GroupRow> m_rows;
};

} // namespace xushi
