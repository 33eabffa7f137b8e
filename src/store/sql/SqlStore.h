#pragma once

#include "store/Store.h"
#include "store/sql/FigureTable.h"
#include "store/sql/JournalTable.h"
#include "store/sql/StoreLock.h"

#include <SQLiteCpp/SQLiteCpp.h>

#include <filesystem>
#include <memory>

namespace xushi {

/// Where a store lies; nothing for one in memory.
struct StorePlace {
    std::filesystem::path path;     ///< without links
    std::shared_ptr<HeldFile> file; ///< outlives the database
    std::unique_ptr<StoreLock> lock; ///< of a store that may be written
};

/// The store in one SQLite file. Exceptions of the library end here and become Problems.
class SqlStore : public Store {
public:
    /// `database` is open and hardened.
    SqlStore(std::unique_ptr<SQLite::Database> database, StorePlace place, bool isReadOnly);

    /// The checks of an opening, in one snapshot: the structure with every index, the schema, verify() without faults.
    /// `store.journal-differs` with the number of faults and the first.
    Result<VerifyReport> prove();
    void keepLock(std::unique_ptr<StoreLock> lock) { m_place.lock = std::move(lock); }
    /// The bytes of the file that the store is.
    Result<std::string> bytes();

    bool isReadOnly() const override { return m_isReadOnly; }
    Result<Catalogue> readCatalogue() override;
    Result<std::vector<Figure>> readFigures(YearSpan years) override;
    Result<std::optional<Figure>> readFigure(const FigureKey& key) override;
    Result<Workflow> readWorkflow(YearSpan years) override;
    Result<std::optional<Submission>> readSubmission(const SubmissionKey& key) override;
    Result<std::vector<Target>> readTargetHistory(const TargetKey& key) override;
    Result<std::optional<Period>> latestPeriod() override;
    Result<JournalHead> journalHead() override;
    Result<std::vector<JournalEntry>> readHistory(RecordKind kind, const std::string& key) override;
    Result<std::vector<JournalEntry>> readJournal(std::int64_t afterSequence) override;
    Result<std::vector<EarlierState>> readEarlierStates(std::int64_t afterSequence,
                                                        const std::function<bool(const JournalPlace&)>& isWanted) override;
    Result<std::vector<JournalEntry>> readGroup(std::int64_t group) override;
    Result<std::vector<JournalAct>> readActs(const std::string& actor) override;
    Result<VerifyReport> verify() override;
    Result<void> inSnapshot(const std::function<Result<void>()>& read) override;
    Result<std::int64_t> inTransaction(const ChangeNote& note,
                                       const std::function<Result<void>(Transaction&)>& act) override;

private:
    template <class Read> auto guarded(Read read) -> decltype(read());
    Result<void> checkPlace() const;
    Result<std::int64_t> actOn(const ChangeNote& note, const std::function<Result<void>(Transaction&)>& act);

    StorePlace m_place;
    std::optional<FileStamp> m_stamp; ///< of the file after our last write; nothing where that failed and may go on
    std::unique_ptr<SQLite::Database> m_database;
    PreparedStatements m_prepared;
    FigureTable m_figures;
    JournalTable m_journal;
    bool m_isReadOnly;
};

} // namespace xushi
