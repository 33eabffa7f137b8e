#pragma once

#include "store/Store.h"
#include "store/sql/ActTable.h"
#include "store/sql/FigureTable.h"
#include "store/sql/JournalTable.h"
#include "store/sql/RowProof.h"
#include "store/sql/StoreLock.h"

#include <SQLiteCpp/SQLiteCpp.h>

#include <atomic>
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

    /// Proves the whole store in one snapshot: the structure with every index, the schema, verify() without faults.
    /// `store.journal-differs` with the number of faults and the first.
    Result<void> prove();
    /// Proves what was written since the checkpoint, the schema before; everything where there is no checkpoint.
    Result<void> proveTail();
    void keepLock(std::unique_ptr<StoreLock> lock) { m_place.lock = std::move(lock); }
    /// The bytes of the file that the store is.
    Result<std::string> bytes();

    bool isReadOnly() const override { return m_isReadOnly; }
    Result<Catalogue> readCatalogue() override;
    Result<std::vector<Figure>> readFigures(YearSpan years) override;
    Result<std::vector<Figure>> readFigures(YearSpan years, const std::vector<IndicatorCode>& indicators) override;
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
    Result<std::vector<JournalAct>> readActs(const ActsWanted& wanted) override;
    Result<void> readHeads(std::int64_t afterSequence, const std::function<bool(const JournalHead&)>& take) override;
    Result<VerifyReport> verify() override;
    const std::optional<VerifyReport>& proof() const override { return m_proved; }
    void believeRows(bool isBelieved) override { m_isBelieved = isBelieved; }
    Result<std::unique_ptr<StoreProof>> beginProof() override;
    void acceptProof(const VerifyReport& report) override { m_proved = report; }
    Result<void> inSnapshot(const std::function<Result<void>()>& read) override;
    Result<std::int64_t> inTransaction(const ChangeNote& note,
                                       const std::function<Result<void>(Transaction&)>& act) override;

private:
    template <class Read> auto guarded(Read read) -> decltype(read());
    template <class Record, class From> Result<std::vector<Record>> readRecords(RecordKind kind, From from);
    void holdFigures(const std::vector<Figure>& figures, YearSpan years, const RowProof::IsMeant& isMeant);
    bool mustHoldRows() const { return !m_proved && !m_isBelieved; }
    Result<std::vector<JournalEntry>> heldEntries(std::vector<JournalEntry> entries);
    /// How far the store was proved, in the act that goes on.
    void noteProof();
    VerifyReport proved(const JournalHead& from);
    Result<void> checkPlace() const;
    Result<std::int64_t> actOn(const ChangeNote& note, const std::function<Result<void>(Transaction&)>& act);

    StorePlace m_place;
    std::optional<FileStamp> m_stamp; ///< of the file after our last write; nothing where that failed and may go on
    std::unique_ptr<SQLite::Database> m_database;
    PreparedStatements m_prepared;
    FigureTable m_figures;
    JournalTable m_journal;
    ActTable m_acts;
    RowProof m_rows;
    std::optional<VerifyReport> m_proved; ///< in full, since it was opened
    std::int64_t m_noted = 0; ///< entry of the checkpoint, as far as it is known
    bool m_isBelieved = false;
    bool m_isReadOnly;
    std::shared_ptr<std::atomic<int>> m_writers = std::make_shared<std::atomic<int>>(0); ///< acts that want to write
};

} // namespace xushi
