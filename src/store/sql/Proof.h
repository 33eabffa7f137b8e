#pragma once

#include "store/Store.h"
#include "store/sql/ActTable.h"
#include "store/sql/FigureTable.h"
#include "store/sql/JournalChain.h"
#include "store/sql/LastEntries.h"
#include "store/sql/SqlStatement.h"

#include <chrono>
#include <string>
#include <vector>

namespace xushi {

/// The proof of a store, in steps: the journal's chain entry by entry, then every row of the tables against the last entry
/// of its record. Needs 60 bytes an entry at the most. What is written between two steps is taken in. Throws
/// SQLite::Exception.
class Proof {
public:
    Proof(PreparedStatements& prepared, FigureTable& figures) : Proof(prepared, figures, emptyHead()) {}
    /// Of the entries behind `proved` and of the rows that they wrote; everything for the empty head.
    Proof(PreparedStatements& prepared, FigureTable& figures, const JournalHead& proved);

    /// Goes on for about `budget`, to be called within one reading of the store. True when all is proved.
    bool step(std::chrono::milliseconds budget);
    /// What was found so far.
    const VerifyReport& report() const { return m_report; }
    /// Entries and rows that were read so far.
    std::int64_t readCount() const { return m_report.journalEntries + m_rowCount; }

private:
    using Clock = std::chrono::steady_clock;

    SecretDigest::Value digestOf(std::string_view kind, std::string_view key);
    bool readJournal(Clock::time_point end);
    void follow(const ChainedEntry& entry);
    void endAct();
    bool readTables(Clock::time_point end);
    bool readFigures(Clock::time_point end);
    void readWrittenMeanwhile();
    void reportLost();
    void compare(RecordKind kind, const std::string& key, const std::string& bytes);
    bool isAsWritten(const LastEntry& last, RecordKind kind, const std::string& bytes);

    PreparedStatements& m_prepared;
    FigureTable& m_figures;
    VerifyReport m_report;
    ActTable m_acts;
    JournalChain m_chain;
    JournalAct m_act; ///< whose entries are being read
    std::int64_t m_actCount = 0;
    SecretDigest m_digest;
    LastEntries m_records;
    std::string m_record; ///< kind and key of the one that is looked for
    std::vector<std::int64_t> m_meanwhile; ///< entries that were written since the tables are read
    std::size_t m_table = 0;
    std::int64_t m_row = 0; ///< of the table
    std::int64_t m_rowCount = 0;
    FigurePlace m_figure; ///< the last that was read
    bool m_isOfTail;
    bool m_isInTables;
};

} // namespace xushi
