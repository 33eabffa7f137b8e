#pragma once

#include "store/Store.h"
#include "store/sql/FigureTable.h"
#include "store/sql/JournalTable.h"
#include "store/sql/StoreLock.h"

#include <SQLiteCpp/SQLiteCpp.h>

#include <memory>

namespace xushi {

/// The store in one SQLite file. Exceptions of the library end here and become Problems.
class SqlStore : public Store {
public:
    /// `database` is open and hardened; `lock` is empty for a read-only store.
    SqlStore(std::unique_ptr<SQLite::Database> database, std::unique_ptr<StoreLock> lock, bool isReadOnly);

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
    Result<std::vector<JournalEntry>> readGroup(std::int64_t group) override;
    Result<std::vector<JournalAct>> readActs(const std::string& actor) override;
    Result<VerifyReport> verify() override;
    Result<std::int64_t> inTransaction(const ChangeNote& note,
                                       const std::function<Result<void>(Transaction&)>& act) override;

private:
    std::unique_ptr<StoreLock> m_lock;
    std::unique_ptr<SQLite::Database> m_database;
    PreparedStatements m_prepared;
    FigureTable m_figures;
    JournalTable m_journal;
    bool m_isReadOnly;
};

/// What a database failure means to a person.
Problem problemOf(const SQLite::Exception& failure);

} // namespace xushi
