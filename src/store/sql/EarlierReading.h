#pragma once

#include "store/sql/SqlReading.h"

namespace xushi {

/// The store as it stood after one entry of its journal, told from the journal alone: of each record the last entry up to
/// that one. In time of what is read and of how often that was written. Throws SQLite::Exception.
class EarlierReading : public RecordReading {
public:
    /// After `entry`, which the journal has. `rows` holds what is read against the chain; nothing where it is proved, or believed.
    EarlierReading(const SqlTables& tables, RowProof* rows, std::int64_t entry) : m_tables(tables), m_rows(rows), m_entry(entry) {}

    Result<std::vector<Figure>> readFigures(const FiguresWanted& wanted) override;
    Result<std::optional<Figure>> readFigure(const FigureKey& key) override;
    Result<std::optional<Period>> latestPeriod() override;
    Result<JournalHead> journalHead() override;
    Result<std::vector<JournalEntry>> readJournal(std::int64_t afterSequence) override;
    Result<std::vector<EarlierState>> readEarlierStates(std::int64_t afterSequence,
                                                        const std::function<bool(const JournalPlace&)>& isWanted) override;
    Result<std::vector<JournalEntry>> readGroup(std::int64_t group) override;
    Result<std::vector<JournalAct>> readActs(const ActsWanted& wanted) override;
    Result<std::vector<std::string>> readActors() override { return m_tables.acts.actors(m_entry); }
    Result<void> readHeads(std::int64_t afterSequence, const std::function<bool(const JournalHead&)>& take) override;
    std::vector<JournalEntry> entriesOf(RecordKind kind, const std::vector<std::string>& keys) override;

protected:
    void eachRowOf(const RecordsWanted& wanted, const TakeFields& take) override;
    std::optional<Fields> rowOf(RecordKind kind, const std::string& key) override;

private:
    /// The last bodies of the records of a kind whose keys lie from `first` up to `end`, without it, and are meant; of the kind
    /// for two empty texts. As the records came.
    std::vector<Fields> bodiesOf(RecordKind kind, const std::optional<std::vector<KeyStretch>>& stretches = {}, const IsMeantKey& isMeant = {});
    std::vector<JournalEntry> upToEntry(std::vector<JournalEntry> entries);

    SqlTables m_tables;
    RowProof* m_rows;
    std::int64_t m_entry;
};

} // namespace xushi
