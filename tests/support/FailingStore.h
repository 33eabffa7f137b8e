#pragma once

#include "store/StoreCopy.h"
#include "store/StoreProof.h"
#include "wiring/Composition.h"

#include <atomic>
#include <memory>
#include <string>
#include <thread>

namespace xushi {

/// What stands in the way of a store: the disk is full, or the nth read from now fails.
struct StoreFailure {
    bool isDiskFull = false;
    int readsLeft = -1; ///< below 0: every read succeeds
    bool isUnconfirmed = false; ///< what is written stands, and the disk does not say that it stays
    bool hasNoProof = false; ///< the file cannot be opened a second time
    enum class ProofStep { AsItIs, Waits, Fails };
    std::atomic<ProofStep> proofStep = ProofStep::AsItIs; ///< of the proof that is made beside
};

/// A proof whose next step waits, or finds that the store differs, when it is told to.
class FailingProof : public StoreProof {
public:
    FailingProof(std::unique_ptr<StoreProof> proof, std::shared_ptr<StoreFailure> failure) : m_proof(std::move(proof)), m_failure(std::move(failure)) {}

    Result<bool> step() override {
        while (m_failure->proofStep == StoreFailure::ProofStep::Waits && !m_isGivenUp) std::this_thread::yield();
        if (m_failure->proofStep == StoreFailure::ProofStep::Fails) return Problem{ProblemKind::Unreadable, "store.damaged-file", {"example.xushi"}};
        return m_proof->step();
    }
    void giveUp() override {
        m_isGivenUp = true;
        m_proof->giveUp();
    }
    int progress() const override { return m_proof->progress(); }
    const VerifyReport& report() const override { return m_proof->report(); }

private:
    std::unique_ptr<StoreProof> m_proof;
    std::shared_ptr<StoreFailure> m_failure;
    std::atomic<bool> m_isGivenUp = false;
};

/// Reads what is behind it until it is told to fail.
template <class Base> class FailingReads : public ReadingThrough<Base> {
public:
    FailingReads(Reading& behind, StoreFailure& failure) : ReadingThrough<Base>(behind), m_behind(behind), m_failure(failure) {}

    Result<Catalogue> readCatalogue(YearSpan years) override { return read([&] { return m_behind.readCatalogue(years); }); }
    Result<Settings> readSettings() override { return read([&] { return m_behind.readSettings(); }); }
    Result<std::vector<Figure>> readFigures(const FiguresWanted& wanted) override {
        return read([&] { return m_behind.readFigures(wanted); });
    }
    Result<std::optional<Figure>> readFigure(const FigureKey& key) override { return read([&] { return m_behind.readFigure(key); }); }
    Result<Workflow> readWorkflow(YearSpan years) override { return read([&] { return m_behind.readWorkflow(years); }); }
    Result<std::vector<Submission>> readSubmissions(YearSpan years) override {
        return read([&] { return m_behind.readSubmissions(years); });
    }
    Result<std::optional<Submission>> readSubmission(const SubmissionKey& key) override {
        return read([&] { return m_behind.readSubmission(key); });
    }
    Result<std::vector<Publication>> readPublications() override { return read([&] { return m_behind.readPublications(); }); }
    Result<std::vector<SentenceEdit>> readSentenceEdits() override { return read([&] { return m_behind.readSentenceEdits(); }); }
    Result<std::vector<PersonPin>> readPins() override { return read([&] { return m_behind.readPins(); }); }
    Result<std::vector<Target>> readTargetHistory(const TargetKey& key) override {
        return read([&] { return m_behind.readTargetHistory(key); });
    }
    Result<std::optional<Period>> latestPeriod() override { return read([&] { return m_behind.latestPeriod(); }); }
    Result<JournalHead> journalHead() override { return read([&] { return m_behind.journalHead(); }); }
    Result<std::vector<JournalEntry>> readHistory(RecordKind kind, const std::string& key) override {
        return read([&] { return m_behind.readHistory(kind, key); });
    }
    Result<std::vector<JournalEntry>> readHistories(RecordKind kind, const std::vector<std::string>& keys) override {
        return read([&] { return m_behind.readHistories(kind, keys); });
    }
    Result<std::vector<JournalEntry>> readJournal(std::int64_t after) override { return read([&] { return m_behind.readJournal(after); }); }
    Result<std::vector<EarlierState>> readEarlierStates(
        std::int64_t after, const std::function<bool(const JournalPlace&)>& isWanted) override {
        return read([&] { return m_behind.readEarlierStates(after, isWanted); });
    }
    Result<std::vector<JournalEntry>> readGroup(std::int64_t group) override { return read([&] { return m_behind.readGroup(group); }); }
    Result<std::vector<JournalAct>> readActs(const ActsWanted& wanted) override { return read([&] { return m_behind.readActs(wanted); }); }
    Result<std::vector<std::string>> readActors() override { return read([&] { return m_behind.readActors(); }); }
    Result<void> readHeads(std::int64_t after, const std::function<bool(const JournalHead&)>& take) override {
        return read([&] { return m_behind.readHeads(after, take); });
    }

private:
    template <class Act> auto read(const Act& act) -> decltype(act()) {
        if (m_failure.readsLeft >= 0 && m_failure.readsLeft-- == 0) return Problem{ProblemKind::Unavailable, "store.io", {}};
        return act();
    }

    Reading& m_behind;
    StoreFailure& m_failure;
};

/// A transaction whose reads fail when they are told to.
class FailingTransaction : public FailingReads<Transaction> {
public:
    FailingTransaction(Transaction& behind, StoreFailure& failure) : FailingReads(behind, failure), m_behind(behind) {}

    Result<FigurePut> put(const Figure& record) override { return m_behind.put(record); }
    Result<Indicator> put(const Indicator& record) override { return m_behind.put(record); }
    Result<Target> put(const Target& record) override { return m_behind.put(record); }
    Result<Curve> put(const Curve& record) override { return m_behind.put(record); }
    Result<Region> put(const Region& record) override { return m_behind.put(record); }
    Result<StoredLayout> put(const StoredLayout& record) override { return m_behind.put(record); }
    Result<Department> put(const Department& record) override { return m_behind.put(record); }
    Result<Person> put(const Person& record) override { return m_behind.put(record); }
    Result<Submission> put(const Submission& record) override { return m_behind.put(record); }
    Result<Publication> put(const Publication& record) override { return m_behind.put(record); }
    Result<SentenceEdit> put(const SentenceEdit& record) override { return m_behind.put(record); }
    Result<PersonPin> put(const PersonPin& record) override { return m_behind.put(record); }
    Result<Review> put(const Review& record) override { return m_behind.put(record); }
    Result<FindingExplanation> put(const FindingExplanation& record) override { return m_behind.put(record); }
    Result<void> put(const Settings& record) override { return m_behind.put(record); }

private:
    Transaction& m_behind;
};

/// A real store whose disk fails when it is told to.
class FailingStore : public Store {
public:
    FailingStore(std::unique_ptr<Store> store, std::shared_ptr<StoreFailure> failure)
        : m_store(std::move(store)), m_failure(std::move(failure)) {}

    bool isReadOnly() const override { return m_store->isReadOnly(); }
    StoreStanding standing() override { return m_store->standing(); }
    Result<std::unique_ptr<StoreCopy>> beginCopy(const std::filesystem::path& path) override { return m_store->beginCopy(path); }
    Result<VerifyReport> verify() override { return m_store->verify(); }
    const std::optional<VerifyReport>& proof() const override { return m_store->proof(); }
    void believeRows(bool isBelieved) override { m_store->believeRows(isBelieved); }
    Result<std::unique_ptr<StoreProof>> beginProof() override {
        if (m_failure->hasNoProof) return Problem{ProblemKind::Unavailable, "store.io", {}};
        auto proof = m_store->beginProof();
        return proof ? Result<std::unique_ptr<StoreProof>>(std::make_unique<FailingProof>(std::move(*proof), m_failure)) : std::move(proof);
    }
    void acceptProof(const VerifyReport& report) override { m_store->acceptProof(report); }
    Result<void> inSnapshot(const std::function<Result<void>(Reading&)>& read) override {
        return m_store->inSnapshot([&](Reading& reading) {
            FailingReads<Reading> failing(reading, *m_failure);
            return read(failing);
        });
    }
    Result<void> inSnapshotAt(std::int64_t entry, const std::function<Result<void>(Reading&)>& read) override {
        return m_store->inSnapshotAt(entry, [&](Reading& reading) {
            FailingReads<Reading> failing(reading, *m_failure);
            return read(failing);
        });
    }
    Result<std::int64_t> inTransaction(const ChangeNote& note, const std::function<Result<void>(Transaction&)>& act) override {
        if (m_failure->isDiskFull) return Problem{ProblemKind::Unavailable, "store.disk-full", {}};
        auto done = m_store->inTransaction(note, [&](Transaction& transaction) {
            FailingTransaction failing(transaction, *m_failure);
            return act(failing);
        });
        const bool isTold = !m_failure->isUnconfirmed || !done || *done == 0;
        return isTold ? std::move(done) : Problem{ProblemKind::Unavailable, "store.unconfirmed", {std::to_string(*done)}};
    }

private:
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
