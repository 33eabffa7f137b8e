#include "store/sql/SqlStore.h"

#include "store/sql/Checkpoint.h"
#include "store/sql/EarlierReading.h"
#include "store/sql/FreshFile.h"
#include "store/sql/GuardedVfs.h"
#include "store/sql/MemoryDatabase.h"
#include "store/sql/Migrator.h"
#include "store/sql/Problems.h"
#include "store/sql/Proof.h"
#include "store/sql/SqlCopy.h"
#include "store/sql/SqlProof.h"
#include "store/sql/SqlReading.h"
#include "store/sql/SqlTransaction.h"
#include "store/sql/StepLimit.h"
#include "store/sql/StoreFile.h"
#include "store/sql/Structure.h"

#include <sqlite3.h>

#include <cerrno>

namespace xushi {
namespace {

constexpr std::int64_t entriesWorthNoting = 1000; // a tail of as many is proved in a hundredth of a second

/// An act that waits for the file; a proof gives way to it.
class WaitingWriter {
public:
    explicit WaitingWriter(std::atomic<int>& writers) : m_writers(writers) { ++m_writers; }
    ~WaitingWriter() { --m_writers; }
    WaitingWriter(const WaitingWriter&) = delete;
    WaitingWriter& operator=(const WaitingWriter&) = delete;

private:
    std::atomic<int>& m_writers;
};

/// An indicator or a region that an act brought and that was rolled back with it must not be taken for known.
class NamesOfAct {
public:
    explicit NamesOfAct(FigureTable& figures) : m_figures(figures) {}
    ~NamesOfAct() {
        if (!m_areKept) m_figures.forgetNames();
    }
    NamesOfAct(const NamesOfAct&) = delete;
    NamesOfAct& operator=(const NamesOfAct&) = delete;
    void keep() { m_areKept = true; }

private:
    FigureTable& m_figures;
    bool m_areKept = false;
};

} // namespace

/// Runs `read` and turns a failure of the database into a Problem.
template <class Read> auto SqlStore::guarded(Read read) -> decltype(read()) {
    try {
        return read();
    } catch (const SQLite::Exception& failure) {
        const Problem problem = problemOf(failure, *m_database);
        const bool isDamage = problem.kind == ProblemKind::Unreadable && (!m_place.file || m_place.file->isReadable());
        return isDamage || problem.kind != ProblemKind::Unreadable ? problem : Problem{ProblemKind::Unavailable, "store.read-error", {}};
    }
}

/// Runs `read` within one transaction: the one that is open, or one of its own.
template <class Read> auto SqlStore::atOneMoment(Read read) -> decltype(read()) {
    const bool isWithin = sqlite3_get_autocommit(m_database->getHandle()) == 0; // a reading, or an act
    if (m_hasRemains && !isWithin && hasTidied()) {
        m_hasRemains = false;
        if (m_place.file) m_known.stamp = m_place.file->stamp();
    }
    return guarded([&] {
        if (isWithin) return read();
        SQLite::Transaction snapshot(*m_database);
        return read();
    });
}

SqlStore::SqlStore(std::unique_ptr<SQLite::Database> database, StorePlace place, bool isReadOnly)
    : m_place(std::move(place)), m_known{.path = m_place.path, .file = m_place.file, .stamp = m_place.file ? std::optional(m_place.file->stamp()) : std::nullopt, .isReader = isReadOnly},
      m_database(std::move(database)),
      m_prepared(*m_database), m_figures(m_prepared), m_journal(m_prepared), m_acts(m_prepared), m_rows(m_prepared), m_isReadOnly(isReadOnly) {}

Result<void> SqlStore::prove() {
    const StepLimit limit(*m_database, m_known.stamp ? m_known.stamp->size : sizeOf(*m_database)); // rehearsed in memory, it has no file
    return atOneMoment([&]() -> Result<void> {
        checkStructure(*m_database);
        if (schemaText(*m_database) != expectedSchema(schemaNumber())) throwDamaged();
        auto report = proved(emptyHead());
        if (auto faults = faultsIn(report)) return std::move(*faults);
        m_proved = std::move(report);
        noteFile();
        return {};
    });
}

Result<void> SqlStore::proveTail() {
    const StepLimit limit(*m_database, m_known.stamp ? m_known.stamp->size : sizeOf(*m_database)); // rehearsed in memory, it has no file
    const auto checkpoint = guarded([&] { return Result<std::optional<JournalHead>>(readCheckpoint(m_prepared)); });
    if (!checkpoint) return checkpoint.error();
    if (!*checkpoint) return prove();
    return atOneMoment([&]() -> Result<void> {
        if (schemaText(*m_database) != expectedSchema(schemaNumber())) throwDamaged();
        const JournalHead& head = **checkpoint;
        if (!isInJournal(m_prepared, head))
            return *faultsIn({.faults = {{"verify.chain", {std::to_string(head.sequence)}}}});
        const VerifyReport report = proved(head);
        if (auto faults = faultsIn(report)) return std::move(*faults);
        m_tail = report.head;
        noteFile();
        return {};
    });
}

/// Everything behind `from`, in the snapshot that is open.
VerifyReport SqlStore::proved(const JournalHead& from) {
    Proof proof(m_prepared, m_figures, from);
    while (!proof.step(std::chrono::hours(1))) {}
    return proof.report();
}

Result<std::unique_ptr<StoreProof>> SqlStore::beginProof() {
    return guarded([&]() -> Result<std::unique_ptr<StoreProof>> {
        if (!m_place.file) return std::unique_ptr<StoreProof>();
        auto own = std::make_unique<SQLite::Database>(m_place.path.string(), SQLite::OPEN_READONLY | SQLite::OPEN_NOMUTEX, 0, fileSystemForReading());
        harden(*own);
        return std::unique_ptr<StoreProof>(std::make_unique<SqlProof>(std::move(own), m_place.file, m_writers));
    });
}

Result<std::unique_ptr<StoreCopy>> SqlStore::beginCopy(const std::filesystem::path& path) {
    std::error_code error;
    if (std::filesystem::exists(std::filesystem::symlink_status(path, error))) return refused("store.exists", {path.string()});
    if (path.has_parent_path() && !std::filesystem::is_directory(path.parent_path(), error))
        return missing("store.no-folder", {path.parent_path().string()});
    auto file = FreshFile::namedBesides(path);
    if (!file) return problemOfWriting(errno, path.string(), "store.cannot-create");
    return guarded([&] {
        return Result<std::unique_ptr<StoreCopy>>(std::make_unique<SqlCopy>(*m_database, std::move(*file), path));
    });
}

Result<std::string> SqlStore::bytes() {
    return guarded([&] { return Result<std::string>(bytesOf(*m_database)); });
}

Result<void> SqlStore::inSnapshot(const std::function<Result<void>(Reading&)>& read) {
    SqlReading reading(tables(), heldRows());
    return atOneMoment([&] { return read(reading); });
}

Result<void> SqlStore::inSnapshotAt(std::int64_t entry, const std::function<Result<void>(Reading&)>& read) {
    EarlierReading reading(tables(), heldRows(), entry);
    return atOneMoment([&]() -> Result<void> {
        const std::int64_t last = m_journal.head().sequence;
        if (entry < 0 || entry > last) return missing("verify.no-entry", {std::to_string(entry), std::to_string(last)});
        return read(reading);
    });
}

Result<VerifyReport> SqlStore::verify() {
    return atOneMoment([&] { return Result<VerifyReport>(proved(emptyHead())); });
}

/// Of the moment that is open. What is not known yet when a store is opened, is known when it is proved.
void SqlStore::noteFile() {
    if (!m_known.file) return;
    m_known.header = m_known.file->read(storeHeaderSize, 0).value_or(std::string());
    m_known.head = m_journal.head();
    if (!m_known.origin.empty() || m_known.head.sequence == 0) return;
    m_journal.readHeads(0, [&](const JournalHead& first) {
        m_known.origin = first.hash;
        return false;
    });
}

/// The name must lead to the file that was opened, as we left it: SQLite would write into a file that nobody sees, or
/// mix its pages with those of another.
Result<void> SqlStore::checkPlace() {
    const auto refusal = [this](const char* key) { return Problem{ProblemKind::Unavailable, key, {m_place.path.string()}}; };
    switch (standing().fate) {
    case FileFate::AsItWas: break;
    case FileFate::Moved: return refusal("store.moved");
    case FileFate::Deleted: return refusal("store.deleted");
    case FileFate::Replaced: return refusal("store.replaced");
    case FileFate::Restored: return refusal("store.restored");
    case FileFate::Overwritten: return refusal("store.overwritten");
    case FileFate::Changed: return refusal("store.changed");
    }
    return {};
}

Result<std::int64_t> SqlStore::inTransaction(const ChangeNote& note,
                                             const std::function<Result<void>(Transaction&)>& act) {
    if (m_isReadOnly) return Problem{ProblemKind::Unavailable, "store.read-only", {}};
    if (const auto place = checkPlace(); !place) return place.error();
    const WaitingWriter waiting(*m_writers);
    m_written.reset();
    auto group = guarded([&] { return actOn(note, act); });
    // A rollback writes, too; after a failure of the disk SQLite goes on with it when it reads next.
    const bool isOver = group || (group.error().kind != ProblemKind::Unavailable && group.error().kind != ProblemKind::Unreadable);
    m_hasRemains = !isOver && !hasTidied();
    const bool isWritten = (group && *group > 0) || (!isOver && !m_hasRemains && stands(m_written));
    if (isWritten && !group) group = confirmed();
    if (m_place.file) m_known.stamp = m_hasRemains ? std::nullopt : std::optional(m_place.file->stamp());
    if (isWritten) (void)guarded([&] { return noteFile(), Result<void>(); });
    return group;
}

SqlStore::~SqlStore() {
    if (m_hasRemains) (void)hasTidied();
}

bool SqlStore::hasTidied() {
    if (!m_place.file) return true;
    const auto isRemoved = guarded([&] { return Result<bool>(removeRemains(*m_database)); });
    return isRemoved && *isRemoved;
}

bool SqlStore::stands(const std::optional<JournalHead>& entry) {
    if (!entry) return false;
    const auto head = guarded([&] { return Result<JournalHead>(m_journal.head()); });
    return head && head->hash == entry->hash;
}

/// Of an act that stands: its journal is gone, which the disk has not confirmed.
Result<std::int64_t> SqlStore::confirmed() {
    if (syncFolder(m_place.path.parent_path())) return m_journal.group();
    return Problem{ProblemKind::Unavailable, "store.unconfirmed", {std::to_string(m_journal.group())}};
}

void SqlStore::noteProof() {
    const JournalHead& head = m_proved ? m_proved->head : m_tail;
    if (head.sequence < m_noted + entriesWorthNoting) return;
    const auto noted = readCheckpoint(m_prepared);
    m_noted = noted ? noted->sequence : 0;
    if (head.sequence < m_noted + entriesWorthNoting) return;
    writeCheckpoint(m_prepared, head);
    m_noted = head.sequence; // after a rollback the tail is longer than it might be, and no more
}

Result<std::int64_t> SqlStore::actOn(const ChangeNote& note, const std::function<Result<void>(Transaction&)>& act) {
    SQLite::Transaction transaction(*m_database, SQLite::TransactionBehavior::IMMEDIATE);
    m_journal.beginGroup();
    SqlReading reading(tables(), heldRows());
    SqlTransaction writes(reading, tables(), m_proved ? nullptr : &m_rows, note);
    NamesOfAct names(m_figures);
    if (const auto done = act(writes); !done) return done.error();
    if (m_journal.group() == 0) return std::int64_t{0};
    m_acts.write(m_journal.act());
    noteProof();
    m_written = m_journal.last();
    transaction.commit();
    names.keep();
    return m_journal.group();
}

} // namespace xushi
