#pragma once

#include "store/StoreProof.h"
#include "wiring/Composition.h"

#include <memory>

namespace xushi {

/// What stands in the way of a store: the disk is full, or the nth read from now fails.
struct StoreFailure {
    bool isDiskFull = false;
    int readsLeft = -1; ///< below 0: every read succeeds
    bool hasNoProof = false; ///< the file cannot be opened a second time
};

/// A real store whose disk fails when it is told to.
class FailingStore : public Store {
public:
    FailingStore(std::unique_ptr<Store> store, std::shared_ptr<StoreFailure> failure)
        : m_store(std::move(store)), m_failure(std::move(failure)) {}

    bool isReadOnly() const override { return m_store->isReadOnly(); }
    Result<Catalogue> readCatalogue() override { return read([&] { return m_store->readCatalogue(); }); }
    Result<std::vector<Figure>> readFigures(YearSpan years) override { return read([&] { return m_store->readFigures(years); }); }
    Result<std::vector<Figure>> readFigures(YearSpan years, const std::vector<IndicatorCode>& indicators) override {
        return read([&] { return m_store->readFigures(years, indicators); });
    }
    Result<std::optional<Figure>> readFigure(const FigureKey& key) override { return read([&] { return m_store->readFigure(key); }); }
    Result<Workflow> readWorkflow(YearSpan years) override { return read([&] { return m_store->readWorkflow(years); }); }
    Result<std::optional<Submission>> readSubmission(const SubmissionKey& key) override {
        return read([&] { return m_store->readSubmission(key); });
    }
    Result<std::vector<Target>> readTargetHistory(const TargetKey& key) override {
        return read([&] { return m_store->readTargetHistory(key); });
    }
    Result<std::optional<Period>> latestPeriod() override { return read([&] { return m_store->latestPeriod(); }); }
    Result<JournalHead> journalHead() override { return read([&] { return m_store->journalHead(); }); }
    Result<std::vector<JournalEntry>> readHistory(RecordKind kind, const std::string& key) override {
        return read([&] { return m_store->readHistory(kind, key); });
    }
    Result<std::vector<JournalEntry>> readJournal(std::int64_t after) override { return read([&] { return m_store->readJournal(after); }); }
    Result<std::vector<EarlierState>> readEarlierStates(
        std::int64_t after, const std::function<bool(const JournalPlace&)>& isWanted) override {
        return read([&] { return m_store->readEarlierStates(after, isWanted); });
    }
    Result<std::vector<JournalEntry>> readGroup(std::int64_t group) override { return read([&] { return m_store->readGroup(group); }); }
    Result<std::vector<JournalAct>> readActs(const ActsWanted& wanted) override { return read([&] { return m_store->readActs(wanted); }); }
    Result<void> readHeads(std::int64_t after, const std::function<bool(const JournalHead&)>& take) override {
        return read([&] { return m_store->readHeads(after, take); });
    }
    Result<VerifyReport> verify() override { return m_store->verify(); }
    const std::optional<VerifyReport>& proof() const override { return m_store->proof(); }
    void believeRows(bool isBelieved) override { m_store->believeRows(isBelieved); }
    Result<std::unique_ptr<StoreProof>> beginProof() override {
        if (m_failure->hasNoProof) return Problem{ProblemKind::Unavailable, "store.io", {}};
        return m_store->beginProof();
    }
    void acceptProof(const VerifyReport& report) override { m_store->acceptProof(report); }
    Result<void> inSnapshot(const std::function<Result<void>()>& read) override { return m_store->inSnapshot(read); }
    Result<std::int64_t> inTransaction(const ChangeNote& note, const std::function<Result<void>(Transaction&)>& act) override {
        if (m_failure->isDiskFull) return Problem{ProblemKind::Unavailable, "store.disk-full", {}};
        return m_store->inTransaction(note, act);
    }

private:
    template <class Act> auto read(const Act& act) -> decltype(act()) {
        if (m_failure->readsLeft >= 0 && m_failure->readsLeft-- == 0) return Problem{ProblemKind::Unavailable, "store.io", {}};
        return act();
    }

    std::unique_ptr<Store> m_store;
    std::shared_ptr<StoreFailure> m_failure;
};

/// Opens real stores that fail as `failure` says.
inline auto openerFailingAs(const std::shared_ptr<StoreFailure>& failure) {
    return [failure](const std::filesystem::path& path) -> Result<StoreOpening> {
        auto opening = openForWriting(path);
        if (opening) opening->store = std::make_unique<FailingStore>(std::move(opening->store), failure);
        return opening;
    };
}

} // namespace xushi
