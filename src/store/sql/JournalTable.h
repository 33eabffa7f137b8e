#pragma once

#include "domain/Journal.h"
#include "store/sql/SqlStatement.h"

#include <functional>
#include <vector>

namespace xushi {

/// The journal's hash chain. Throws SQLite::Exception.
class JournalTable {
public:
    explicit JournalTable(PreparedStatements& prepared) : m_prepared(prepared) {}

    JournalHead head();
    /// Numbers, chains and stores the entries of one act.
    void append(JournalEntry entry);
    /// The next appended entry opens a new group.
    void beginGroup();
    /// Number of the first entry appended since beginGroup; 0 when there was none.
    std::int64_t group() const { return m_act.group; }
    /// What was appended since beginGroup.
    const JournalAct& act() const { return m_act; }
    /// The entry that was appended last, or before which beginGroup was called.
    const std::optional<JournalHead>& last() const { return m_head; }

    std::vector<JournalEntry> after(std::int64_t sequence);
    /// What the entries after `sequence` found, where `isWanted`.
    std::vector<EarlierState> statesBefore(std::int64_t sequence, const std::function<bool(const JournalPlace&)>& isWanted);
    /// The entries of some records of a kind, the first first.
    std::vector<JournalEntry> of(RecordKind kind, const std::vector<std::string>& keys);
    /// The entries of one act.
    std::vector<JournalEntry> group(std::int64_t group);
    void readHeads(std::int64_t afterSequence, const std::function<bool(const JournalHead&)>& take);

private:
    static std::vector<JournalEntry> entriesOf(SqlStatement& query);

    PreparedStatements& m_prepared;
    std::optional<JournalHead> m_head;
    JournalAct m_act;
};

} // namespace xushi
