#include "store/sql/SqlProof.h"

#include "domain/WordArgument.h"
#include "store/sql/JournalTable.h"
#include "store/sql/Migrator.h"
#include "store/sql/Problems.h"
#include "store/sql/Structure.h"

#include <sqlite3.h>

#include <algorithm>

namespace xushi {
namespace {

constexpr std::chrono::milliseconds timeOfStep{8};
constexpr std::int64_t whole = 1000;
constexpr std::int64_t shareOfStructure = 100;

} // namespace

std::optional<Problem> faultsIn(const VerifyReport& report) {
    if (report.faults.empty()) return std::nullopt;
    return Problem{ProblemKind::Unreadable, "store.journal-differs",
                   {std::to_string(report.faults.size()), remarkArgument(report.faults.front())}};
}

SqlProof::SqlProof(std::unique_ptr<SQLite::Database> database, std::shared_ptr<HeldFile> file,
                   std::shared_ptr<const std::atomic<int>> writers)
    : m_database(std::move(database)), m_file(std::move(file)), m_writers(std::move(writers)), m_prepared(*m_database),
      m_figures(m_prepared), m_proof(m_prepared, m_figures) {}

bool SqlProof::mustGiveWay() const { return m_isGivenUp || *m_writers > 0 || m_file->isBeingWritten(); }

Result<bool> SqlProof::step() {
    if (mustGiveWay()) return false;
    try {
        return stepOn();
    } catch (const SQLite::Exception& failure) {
        const int code = failure.getErrorCode();
        if (code == SQLITE_BUSY || code == SQLITE_INTERRUPT) return false; // somebody writes
        const Problem problem = problemOf(failure, *m_database);
        if (problem.kind != ProblemKind::Unreadable) return problem;
        return m_file->isReadable() ? Problem{ProblemKind::Unreadable, "store.damaged-file", {m_database->getFilename()}}
                                    : Problem{ProblemKind::Unavailable, "store.read-error", {}};
    }
}

Result<bool> SqlProof::stepOn() {
    const SQLite::Transaction reading(*m_database);
    if (!m_isStructureSound) {
        checkStructure(*m_database, [this] { return mustGiveWay(); });
        if (schemaText(*m_database) != expectedSchema(schemaNumber())) throwDamaged();
        m_entries = JournalTable(m_prepared).head().sequence;
        m_isStructureSound = true;
        return false;
    }
    if (!m_proof.step(timeOfStep)) return false;
    auto faults = faultsIn(m_proof.report());
    if (!faults) return true;
    faults->args.insert(faults->args.begin(), m_database->getFilename());
    return std::move(*faults);
}

int SqlProof::progress() const {
    if (!m_isStructureSound) return 0;
    const std::int64_t expected = std::max<std::int64_t>(2 * m_entries, 1);
    const std::int64_t read = std::min(m_proof.readCount(), expected);
    return static_cast<int>(shareOfStructure + (whole - shareOfStructure) * read / expected);
}

} // namespace xushi
