#include "store/sql/SqlCopy.h"

#include "store/sql/GuardedVfs.h"
#include "store/sql/Problems.h"
#include "store/sql/Structure.h"

#include <sqlite3.h>

#include <cerrno>

namespace xushi {
namespace {

constexpr int pagesOfStep = 256; // a mebibyte, some milliseconds
constexpr int whole = 1000;
constexpr int shareOfPages = 400;

} // namespace

SqlCopy::SqlCopy(SQLite::Database& source, FreshFile file, std::filesystem::path path)
    : m_source(source), m_path(std::move(path)), m_file(std::move(file)),
      m_copy(std::make_unique<SQLite::Database>(m_file.temporaryName().string(), SQLite::OPEN_READWRITE)) {
    // Nobody else sees the file, and it is flushed once when it is whole.
    try {
        m_copy->exec("PRAGMA journal_mode = OFF");
        m_copy->exec("PRAGMA synchronous = OFF");
    } catch (const SQLite::Exception& failure) {
        if (problemOf(failure, *m_copy).key != "store.read-error") throw;
        throw SQLite::Exception("the disk did not give the copy back", SQLITE_IOERR_READ); // to whoever does not see it any more
    }
    m_backup = std::make_unique<SQLite::Backup>(*m_copy, source);
}

Problem SqlCopy::notWritten() const { return problemOfWriting(errno, m_path.string(), "store.cannot-create"); }

Result<bool> SqlCopy::step() {
    try {
        return stepOn();
    } catch (const SQLite::Exception& failure) {
        const Problem ofSource = m_backup ? problemOf(failure, m_source) : problemOf(failure); // then the source is no longer ours to ask
        const Problem problem = m_copy && ofSource.kind == ProblemKind::Unreadable ? problemOf(failure, *m_copy) : ofSource;
        if (problem.key == "store.disk-full") return problemOfWriting(ENOSPC, m_path.string(), "store.cannot-create");
        return problem.key == "store.io" ? Problem{ProblemKind::Unavailable, "store.cannot-create", {m_path.string()}} : problem;
    }
}

Result<bool> SqlCopy::stepOn() {
    if (m_backup) return copyOn();
    if (!m_proof) {
        const auto begun = beginProof();
        return begun ? Result<bool>(false) : Result<bool>(begun.error());
    }
    const auto isProved = m_proof->step();
    if (!isProved || !*isProved) return isProved;
    if (m_file.nameIt(m_path)) return true;
    return errno == EEXIST ? refused("store.exists", {m_path.string()}) : notWritten();
}

Result<bool> SqlCopy::copyOn() {
    const int code = m_backup->executeStep(pagesOfStep);
    m_file.beginFlushing();
    const int pages = std::max(m_backup->getTotalPageCount(), 1);
    m_share = shareOfPages * (pages - m_backup->getRemainingPageCount()) / pages;
    if (code != SQLITE_DONE) return false; // somebody may write meanwhile: the pages come again
    m_backup.reset();
    m_copy.reset();
    return false;
}

Result<void> SqlCopy::beginProof() {
    if (!m_file.sync()) return notWritten();
    auto held = HeldFile::hold(m_file.temporaryName());
    if (!held) return held.error();
    auto database = std::make_unique<SQLite::Database>(m_file.temporaryName().string(), SQLite::OPEN_READONLY | SQLite::OPEN_NOMUTEX, 0, fileSystemForReading());
    try {
        harden(*database);
    } catch (const SQLite::Exception& failure) {
        return problemOf(failure, *database);
    }
    auto proof = std::make_unique<SqlProof>(std::move(database), std::move(*held), std::make_shared<std::atomic<int>>(0));
    const std::lock_guard guard(m_beginning);
    if (m_isGivenUp) proof->giveUp();
    m_proof = std::move(proof);
    return {};
}

void SqlCopy::giveUp() {
    const std::lock_guard guard(m_beginning);
    m_isGivenUp = true;
    if (m_proof) m_proof->giveUp();
}

int SqlCopy::progress() const {
    return m_proof ? shareOfPages + (whole - shareOfPages) * m_proof->progress() / whole : m_share;
}

const VerifyReport& SqlCopy::report() const {
    static const VerifyReport none;
    return m_proof ? m_proof->report() : none;
}

} // namespace xushi
