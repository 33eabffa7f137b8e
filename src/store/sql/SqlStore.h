#pragma once

#include "store/Store.h"
#include "store/sql/KnownFile.h"
#include "store/sql/SqlReading.h"
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
    ~SqlStore() override;
    SqlStore(const SqlStore&) = delete;
    SqlStore& operator=(const SqlStore&) = delete;

    /// Proves the whole store in one snapshot: the structure with every index, the schema, verify() without faults.
    /// `store.journal-differs` with the number of faults and the first.
    Result<void> prove();
    /// Proves what was written since the checkpoint, the schema before; everything where there is no checkpoint.
    Result<void> proveTail();
    void keepLock(std::unique_ptr<StoreLock> lock) { m_place.lock = std::move(lock); }
    /// The bytes of the file that the store is.
    Result<std::string> bytes();

    bool isReadOnly() const override { return m_isReadOnly; }
    StoreStanding standing() override { return m_known.file ? standingOf(m_known) : StoreStanding(); }
    Result<std::unique_ptr<StoreCopy>> beginCopy(const std::filesystem::path& path) override;
    Result<VerifyReport> verify() override;
    const std::optional<VerifyReport>& proof() const override { return m_proved; }
    void believeRows(bool isBelieved) override { m_isBelieved = isBelieved; }
    Result<std::unique_ptr<StoreProof>> beginProof() override;
    void acceptProof(const VerifyReport& report) override { m_proved = report; }
    Result<void> inSnapshot(const std::function<Result<void>(Reading&)>& read) override;
    Result<void> inSnapshotAt(std::int64_t entry, const std::function<Result<void>(Reading&)>& read) override;
    Result<std::int64_t> inTransaction(const ChangeNote& note,
                                       const std::function<Result<void>(Transaction&)>& act) override;

private:
    template <class Read> auto guarded(Read read) -> decltype(read());
    template <class Read> auto atOneMoment(Read read) -> decltype(read());
    SqlTables tables() { return {m_prepared, m_figures, m_journal, m_acts}; }
    /// Nothing for a store that is proved, or believed meanwhile.
    RowProof* heldRows() { return m_proved || m_isBelieved ? nullptr : &m_rows; }
    /// How far the store was proved since it was opened, in the act that goes on.
    void noteProof();
    VerifyReport proved(const JournalHead& from);
    Result<void> checkPlace();
    /// It was proved, or written by us.
    void noteFile();
    /// After a failure of the disk: nothing of the act is left beside the store.
    bool hasTidied();
    bool stands(const std::optional<JournalHead>& entry);
    Result<std::int64_t> confirmed();
    Result<std::int64_t> actOn(const ChangeNote& note, const std::function<Result<void>(Transaction&)>& act);

    StorePlace m_place;
    KnownFile m_known; ///< without a file for one in memory
    std::unique_ptr<SQLite::Database> m_database;
    PreparedStatements m_prepared;
    FigureTable m_figures;
    JournalTable m_journal;
    ActTable m_acts;
    RowProof m_rows;
    std::optional<VerifyReport> m_proved; ///< in full, since it was opened
    JournalHead m_tail; ///< up to which the entries behind the checkpoint were proved when it was opened
    std::int64_t m_noted = 0; ///< entry of the checkpoint, as far as it is known
    std::optional<JournalHead> m_written; ///< the last entry of the act that is being committed
    bool m_hasRemains = false;            ///< of an act that the disk failed
    bool m_isBelieved = false;
    bool m_isReadOnly;
    std::shared_ptr<std::atomic<int>> m_writers = std::make_shared<std::atomic<int>>(0); ///< acts that want to write
};

} // namespace xushi
