#pragma once

#include "store/sql/ActTable.h"
#include "store/sql/FigureTable.h"
#include "store/sql/JournalTable.h"
#include "store/sql/RecordReading.h"
#include "store/sql/RowProof.h"

#include <limits>

namespace xushi {

/// The tables of one connection.
struct SqlTables {
    PreparedStatements& prepared;
    FigureTable& figures;
    JournalTable& journal;
    ActTable& acts;
};

/// What the connection sees within its transaction. Throws SQLite::Exception, which SqlStore turns into a Problem.
class SqlReading : public RecordReading {
public:
    /// `rows` holds what is read against the journal; nothing where it is proved, or believed.
    SqlReading(const SqlTables& tables, RowProof* rows) : m_tables(tables), m_rows(rows) {}

    Result<std::vector<Figure>> readFigures(const FiguresWanted& wanted) override;
    Result<std::optional<Figure>> readFigure(const FigureKey& key) override;
    Result<std::optional<Period>> latestPeriod() override { return m_tables.figures.latestPeriod(); }
    Result<JournalHead> journalHead() override { return m_tables.journal.head(); }
    Result<std::vector<JournalEntry>> readJournal(std::int64_t afterSequence) override;
    Result<std::vector<EarlierState>> readEarlierStates(std::int64_t afterSequence,
                                                        const std::function<bool(const JournalPlace&)>& isWanted) override;
    Result<std::vector<JournalEntry>> readGroup(std::int64_t group) override;
    Result<std::vector<JournalAct>> readActs(const ActsWanted& wanted) override { return m_tables.acts.read(wanted); }
    Result<std::vector<std::string>> readActors() override { return m_tables.acts.actors(std::numeric_limits<std::int64_t>::max()); }
    Result<void> readHeads(std::int64_t afterSequence, const std::function<bool(const JournalHead&)>& take) override;

    std::vector<JournalEntry> entriesOf(RecordKind kind, const std::vector<std::string>& keys) override;

protected:
    void eachRowOf(const RecordsWanted& wanted, const TakeFields& take) override;
    std::optional<Fields> rowOf(RecordKind kind, const std::string& key) override;

private:
    void holdFigures(const std::vector<Figure>& figures, const FiguresWanted& wanted);
    std::vector<JournalEntry> held(std::vector<JournalEntry> entries);

    SqlTables m_tables;
    RowProof* m_rows;
};

} // namespace xushi
