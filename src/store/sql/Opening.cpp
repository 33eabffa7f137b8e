#include "store/sql/Opening.h"

#include "store/sql/FreshFile.h"
#include "store/sql/GuardedVfs.h"
#include "store/sql/MemoryDatabase.h"
#include "store/sql/Migrator.h"
#include "store/sql/Problems.h"
#include "store/sql/SchemaPages.h"
#include "store/sql/SqlStore.h"
#include "store/sql/StoreFile.h"
#include "store/sql/Structure.h"
#include "store/sql/Upgrade.h"

#include <sqlite3.h>

#include <cerrno>
#include <unistd.h>

namespace xushi {
namespace fs = std::filesystem;
namespace {

constexpr int busyMilliseconds = 2000;

/// DELETE with EXTRA syncs the folder too: no acknowledged edit was lost in replayed power cuts.
void makeDurable(SQLite::Database& database) {
    database.exec("PRAGMA journal_mode = DELETE");
    database.exec("PRAGMA synchronous = EXTRA");
}

/// In memory, with the schema of this program.
bool isProved(std::unique_ptr<SQLite::Database> database) {
    harden(*database);
    return SqlStore(std::move(database), {}, true).prove().has_value();
}

bool liesBeside(const fs::path& store, const char* ending) { return identityOf(fs::path(store.string() + ending)).has_value(); }

/// SQLite does it when it reads next, and the database is about to be closed.
void rollBackWhatIsLeft(SQLite::Database& database) {
    try {
        (void)removeRemains(database);
    } catch (const SQLite::Exception&) {
        return; // the disk fails on: the next who opens it rolls it back
    }
}

} // namespace

Result<OpenedStore> Opening::run() {
    auto opened = runGuarded();
    if (opened || !m_file || opened.error().kind != ProblemKind::Unreadable) return opened;
    if (m_file->readErrors() > m_readErrors || !m_file->isReadable()) return about(ProblemKind::Unavailable, "store.read-failed");
    // Beside a writer a refusal is true only if nothing moved while we looked.
    if (m_isWrittenByOther || m_file->stamp() != m_stamp || !m_file->isAt(m_path)) m_hasChanged = true;
    return opened;
}

Result<OpenedStore> Opening::runGuarded() {
    try {
        if (const auto looked = look(); !looked) return looked.error();
        const auto header = m_file->read(storeHeaderSize, 0);
        if (!header) return about(ProblemKind::Unavailable, "store.read-failed");
        const auto schema = schemaNumberIn(*header, m_given);
        const bool mayBeHot = m_journal.kind() != RollbackJournal::Kind::None && m_journal.kind() != RollbackJournal::Kind::Unused;
        if (!schema && !mayBeHot) return schema.error(); // nothing is laid beside a file that is no store of ours
        if (m_mode == OpenMode::ReadWrite || mayBeHot || (m_rules.mayUpgrade && schema && *schema < schemaNumber())) askToWrite();
        if (m_hasChanged) return damaged();
        const bool isOver = m_journal.kind() == RollbackJournal::Kind::None && schema && *schema == schemaNumber();
        if (m_mode == OpenMode::ReadOnly && isOver) m_lock.reset(); // its writer has just finished: keep nobody from writing
        if (mayBeHot && canWrite() && m_file->isBeingWritten()) return Problem{ProblemKind::Unavailable, "store.busy", {}};
        if (mayBeHot && !m_isWrittenByOther) {
            if (m_journal.kind() == RollbackJournal::Kind::Foreign) return aboutJournal("store.journal-foreign");
            if (!canWrite()) return aboutJournal("store.interrupted");
        }
        auto opened = !schema ? Result<OpenedStore>(schema.error()) : hasGrownHalf() ? damaged() : openAsItStands(*schema);
        const bool isUnsound = !opened && !m_isProved && opened.error().kind == ProblemKind::Unreadable;
        return isUnsound && mayBeHot && canWrite() ? recover(opened.error()) : std::move(opened);
    } catch (const SQLite::Exception& failure) {
        const Problem problem = problemOf(failure);
        if (problem.key == "store.interrupted-now") m_hasChanged = true; // its writer has just died
        return problem.kind == ProblemKind::Unreadable ? damaged() : problem;
    }
}

/// What lies under the name and beside it.
Result<void> Opening::look() {
    std::error_code error;
    m_path = fs::canonical(m_given, error);
    if (error == std::errc::permission_denied) return about(ProblemKind::Unavailable, "store.cannot-read");
    if (error) return missing("store.not-found", {m_given.string()});
    auto held = HeldFile::hold(m_path);
    if (!held) return Problem{held.error().kind, held.error().key, {m_given.string()}};
    m_file = std::move(*held);
    m_readErrors = m_file->readErrors();
    m_stamp = m_file->stamp();
    if (m_stamp.size > largestStore) return about(ProblemKind::Unavailable, "store.too-large");
    for (const char* ending : {"-wal", "-shm"})
        if (liesBeside(m_path, ending))
            return Problem{ProblemKind::Unreadable, "store.has-log", {m_given.string(), m_path.string() + ending}};
    m_journal = RollbackJournal::beside(m_path);
    return {};
}

void Opening::askToWrite() {
    if (isOnNetwork(m_path)) m_refusal = Remark{"store.network", {}};
    else if (::access(m_path.c_str(), W_OK) != 0) m_refusal = Remark{"store.file-read-only", {}};
    if (m_refusal) return;
    auto lock = std::make_unique<StoreLock>();
    m_refusal = lock->acquire(m_file, m_path);
    m_isWrittenByOther = m_refusal && m_refusal->key.starts_with("store.locked");
    if (m_refusal) return;
    m_lock = std::move(lock);
    m_hasChanged = !m_file->isAt(m_path); // another program recovered it just before
    m_journal = RollbackJournal::beside(m_path); // nobody else writes now
}

/// An interrupted write left pages behind the end: what stands before them may be sound, but the store is not as it was.
bool Opening::hasGrownHalf() const {
    if (!canWrite() || m_journal.kind() != RollbackJournal::Kind::Playable) return false;
    const auto header = m_file->read(storeHeaderSize, 0);
    return header && header->size() == storeHeaderSize && sizeIn(*header) != static_cast<std::uint64_t>(m_file->stamp().size);
}

Result<OpenedStore> Opening::openAsItStands(int schema) {
    if (!hasSchema(m_file->reader(), schema)) return damaged();
    if (schema < schemaNumber()) {
        if (!m_rules.mayUpgrade) return about(ProblemKind::Refused, "store.older");
        if (!canWrite()) return about(ProblemKind::Unavailable, "store.needs-upgrade");
        if (const auto upgraded = upgrade(schema); !upgraded) return upgraded.error();
    }
    const bool isReading = !canWrite() || m_mode == OpenMode::ReadOnly;
    auto database = std::make_unique<SQLite::Database>(m_path.string(), (isReading ? SQLite::OPEN_READONLY : SQLite::OPEN_READWRITE) | SQLite::OPEN_NOMUTEX, // of one thread at a time
                                                       busyMilliseconds,
                                                       canWrite() ? fileSystemForWriting() : fileSystemForReading());
    try {
        harden(*database);
        if (!isReading) makeDurable(*database);
    } catch (const SQLite::Exception& failure) {
        if (problemOf(failure, *database).key == "store.read-error") return about(ProblemKind::Unavailable, "store.read-failed");
        throw;
    }
    auto store = std::make_unique<SqlStore>(std::move(database), StorePlace{m_path, m_file, nullptr}, isReading);
    // What lies beside the store is decided about by a full proof only.
    const bool isLater = m_journal.kind() == RollbackJournal::Kind::None && m_file->stamp().size > m_rules.provedAtOnce;
    const auto proof = isLater ? store->proveTail() : store->prove();
    if (!proof && proof.error().key == "store.journal-differs") {
        Problem differs = proof.error();
        differs.args.insert(differs.args.begin(), m_given.string());
        return differs;
    }
    if (!proof) return proof.error().kind == ProblemKind::Unreadable ? damaged() : proof.error();
    m_isProved = true;
    if (canWrite() && m_journal.kind() != RollbackJournal::Kind::None)
        if (const auto removed = removeJournal(); !removed) return removed.error();
    if (canWrite() && isReading) m_hasChanged = true; // what had to be written is written; a reader keeps no lock
    if (!isReading) store->keepLock(std::move(m_lock));
    return OpenedStore{std::move(store), m_mode == OpenMode::ReadWrite ? m_refusal : std::nullopt};
}

Result<void> Opening::upgrade(int schema) {
    const auto bytes = m_file->readAll();
    if (!bytes) return about(ProblemKind::Unavailable, "store.read-failed");
    if (!isSound(*bytes)) return damaged();
    m_isProved = true;
    if (m_journal.kind() != RollbackJournal::Kind::None)
        if (const auto removed = removeJournal(); !removed) return removed.error();
    if (const auto kept = keepCopy(*m_file, m_given, schema, m_backups.empty() ? m_path.parent_path() : m_backups); !kept) return kept;
    SQLite::Database database(m_path.string(), SQLite::OPEN_READWRITE, busyMilliseconds, fileSystemForWriting());
    try {
        harden(database);
        makeDurable(database);
        migrate(database);
    } catch (const SQLite::Exception& failure) {
        const bool isReadError = problemOf(failure, database).key == "store.read-error";
        rollBackWhatIsLeft(database);
        if (isReadError) return about(ProblemKind::Unavailable, "store.read-failed");
        throw;
    }
    return {};
}

/// The store is sound as it stands, so what the journal keeps of the time before is not needed. The store has to be on
/// the disk before it goes.
Result<void> Opening::removeJournal() {
    if (m_journal.kind() != RollbackJournal::Kind::Unused) {
        const auto bytes = m_file->readAll();
        if (!bytes) return about(ProblemKind::Unavailable, "store.read-failed");
        if (!m_journal.fitsSound(*bytes)) return aboutJournal("store.journal-stranger");
    }
    const fs::path name = RollbackJournal::nameFor(m_path);
    if (!m_file->sync() || ::unlink(name.c_str()) != 0 || !syncFolder(m_path.parent_path())) return aboutJournal("store.journal-stays");
    m_journal = {};
    return {};
}

bool Opening::isSound(const std::string& bytes) const {
    const auto schema = schemaNumberIn(std::string_view(bytes).substr(0, storeHeaderSize), m_given);
    if (!schema || !hasSchema(readerOf(bytes), *schema)) return false;
    try {
        return isSoundWhenUpgraded(bytes, isProved);
    } catch (const SQLite::Exception&) {
        return false;
    }
}

/// Rolls the interrupted write back on a copy, which takes the store's place when it is sound.
Result<OpenedStore> Opening::recover(const Problem& asItStands) {
    if (m_journal.kind() != RollbackJournal::Kind::Playable) return asItStands;
    if (m_file->hasOtherNames()) return aboutJournal("store.rollback-names");
    auto bytes = m_file->readAll();
    if (!bytes) return about(ProblemKind::Unavailable, "store.read-failed");
    if (!m_journal.mayFit(*bytes)) return aboutJournal("store.journal-stranger");
    const std::string before = m_journal.playedBack(std::move(*bytes));
    if (!isSound(before)) return aboutJournal("store.rollback-unsound");
    auto copy = FreshFile::besides(m_path, m_file.get());
    if (!copy || !copy->write(before) || !copy->replace(m_path))
        return problemOfWriting(errno, m_given.string(), "store.rollback-failed");
    const bool isGone = ::unlink(RollbackJournal::nameFor(m_path).c_str()) == 0 && syncFolder(m_path.parent_path());
    if (!isGone) return aboutJournal("store.journal-stays");
    m_hasChanged = m_hasRecovered = true;
    return asItStands;
}

} // namespace xushi
