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
constexpr double shareOfStructure = 0.1;

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

bool SqlProof::mustGiveWay() const { return *m_writers > 0 || m_file->isBeingWritten(); }

Result<bool> SqlProof::step() {
    if (mustGiveWay()) return false;
    try {
        return stepOn();
    } catch (const SQLite::Exception& failure) {
        const int code = failure.getErrorCode();
        if (code == SQLITE_BUSY || code == SQLITE_INTERRUPT) return false; // somebody writes
        const Problem problem = problemOf(failure);
        if (problem.kind != ProblemKind::Unreadable || m_file->isReadable()) return problem;
        return Problem{ProblemKind::Unavailable, "store.read-error", {}};
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
    if (auto faults = faultsIn(m_proof.report())) return std::move(*faults);
    return true;
}

double SqlProof::progress() const {
    if (!m_isStructureSound) return 0;
    const double read = m_entries == 0 ? 1 : static_cast<double>(m_proof.readCount()) / (2 * static_cast<double>(m_entries));
    return shareOfStructure + (1 - shareOfStructure) * std::min(read, 1.0);
}

} // namespace xushi
