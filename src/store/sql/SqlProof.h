#pragma once

#include "store/StoreProof.h"
#include "store/sql/HeldFile.h"
#include "store/sql/Proof.h"

#include <SQLiteCpp/SQLiteCpp.h>

#include <atomic>
#include <memory>

namespace xushi {

/// What stands in the way of a store that was proved; nothing when the report has no faults.
std::optional<Problem> faultsIn(const VerifyReport& report);

/// The proof of a store file by a connection of its own.
class SqlProof : public StoreProof {
public:
    /// `database` is open and hardened. `writers` counts the acts of this process that want to write to it.
    SqlProof(std::unique_ptr<SQLite::Database> database, std::shared_ptr<HeldFile> file, std::shared_ptr<const std::atomic<int>> writers);

    Result<bool> step() override;
    void giveUp() override { m_isGivenUp = true; }
    int progress() const override;
    const VerifyReport& report() const override { return m_proof.report(); }

private:
    bool mustGiveWay() const;
    Result<bool> stepOn();

    std::unique_ptr<SQLite::Database> m_database;
    std::shared_ptr<HeldFile> m_file;
    std::shared_ptr<const std::atomic<int>> m_writers;
    PreparedStatements m_prepared;
    FigureTable m_figures;
    Proof m_proof;
    std::int64_t m_entries = 0; ///< of the journal, when its structure was looked at
    bool m_isStructureSound = false;
    std::atomic<bool> m_isGivenUp = false;
};

} // namespace xushi
