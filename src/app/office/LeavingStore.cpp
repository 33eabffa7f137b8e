#include "app/office/LeavingStore.h"

#include "store/StoreCopy.h"
#include "store/StoreProof.h"
#include "wiring/RestoreCopy.h"

namespace xushi {
namespace {

Problem wasLeft() { return missing("store.closed"); }

/// Asks before each answer whether anybody still wants it, and between the entries of a long one.
class LeavingReads : public ReadingThrough<Reading> {
public:
    LeavingReads(Reading& behind, const std::atomic_bool& givenUp) : ReadingThrough(behind), m_givenUp(givenUp) {}

    Result<Catalogue> readCatalogue(YearSpan years) override { return m_givenUp ? wasLeft() : ReadingThrough::readCatalogue(years); }
    Result<Settings> readSettings() override { return m_givenUp ? wasLeft() : ReadingThrough::readSettings(); }
    Result<std::vector<Figure>> readFigures(const FiguresWanted& wanted) override { return m_givenUp ? wasLeft() : ReadingThrough::readFigures(wanted); }
    Result<std::optional<Figure>> readFigure(const FigureKey& key) override { return m_givenUp ? wasLeft() : ReadingThrough::readFigure(key); }
    Result<Workflow> readWorkflow(YearSpan years) override { return m_givenUp ? wasLeft() : ReadingThrough::readWorkflow(years); }
    Result<std::vector<Submission>> readSubmissions(YearSpan years) override { return m_givenUp ? wasLeft() : ReadingThrough::readSubmissions(years); }
    Result<std::optional<Submission>> readSubmission(const SubmissionKey& key) override { return m_givenUp ? wasLeft() : ReadingThrough::readSubmission(key); }
    Result<std::vector<Publication>> readPublications() override { return m_givenUp ? wasLeft() : ReadingThrough::readPublications(); }
    Result<std::vector<SentenceEdit>> readSentenceEdits() override { return m_givenUp ? wasLeft() : ReadingThrough::readSentenceEdits(); }
    Result<std::vector<PersonPin>> readPins() override { return m_givenUp ? wasLeft() : ReadingThrough::readPins(); }
    Result<std::vector<Target>> readTargetHistory(const TargetKey& key) override { return m_givenUp ? wasLeft() : ReadingThrough::readTargetHistory(key); }
    Result<std::optional<Period>> latestPeriod() override { return m_givenUp ? wasLeft() : ReadingThrough::latestPeriod(); }
    Result<JournalHead> journalHead() override { return m_givenUp ? wasLeft() : ReadingThrough::journalHead(); }
    Result<std::vector<JournalEntry>> readHistory(RecordKind kind, const std::string& key) override {
        return m_givenUp ? wasLeft() : ReadingThrough::readHistory(kind, key);
    }
    Result<std::vector<JournalEntry>> readHistories(RecordKind kind, const std::vector<std::string>& keys) override {
        return m_givenUp ? wasLeft() : ReadingThrough::readHistories(kind, keys);
    }
    Result<std::vector<JournalEntry>> readJournal(std::int64_t after) override { return m_givenUp ? wasLeft() : ReadingThrough::readJournal(after); }
    Result<std::vector<EarlierState>> readEarlierStates(std::int64_t after, const std::function<bool(const JournalPlace&)>& isWanted) override {
        auto states = ReadingThrough::readEarlierStates(after, [&](const JournalPlace& place) { return !m_givenUp && isWanted(place); });
        return m_givenUp ? wasLeft() : std::move(states);
    }
    Result<std::vector<JournalEntry>> readGroup(std::int64_t group) override { return m_givenUp ? wasLeft() : ReadingThrough::readGroup(group); }
    Result<std::vector<JournalAct>> readActs(const ActsWanted& wanted) override { return m_givenUp ? wasLeft() : ReadingThrough::readActs(wanted); }
    Result<std::vector<std::string>> readActors() override { return m_givenUp ? wasLeft() : ReadingThrough::readActors(); }
    Result<void> readHeads(std::int64_t after, const std::function<bool(const JournalHead&)>& take) override {
        auto read = ReadingThrough::readHeads(after, [&](const JournalHead& head) { return !m_givenUp && take(head); });
        return m_givenUp ? wasLeft() : std::move(read);
    }

private:
    const std::atomic_bool& m_givenUp;
};

} // namespace

Result<void> LeavingStore::inSnapshot(const std::function<Result<void>(Reading&)>& read) {
    if (*m_givenUp) return wasLeft();
    return m_store->inSnapshot([&](Reading& reading) {
        LeavingReads leaving(reading, *m_givenUp);
        return read(leaving);
    });
}

Result<void> LeavingStore::inSnapshotAt(std::int64_t entry, const std::function<Result<void>(Reading&)>& read) {
    if (*m_givenUp) return wasLeft();
    return m_store->inSnapshotAt(entry, [&](Reading& reading) {
        LeavingReads leaving(reading, *m_givenUp);
        return read(leaving);
    });
}

Result<std::int64_t> LeavingStore::inTransaction(const ChangeNote&, const std::function<Result<void>(Transaction&)>&) { return missing("store.closed"); }

Result<std::unique_ptr<StoreCopy>> LeavingStore::beginCopy(const std::filesystem::path& path) { return m_store->beginCopy(path); }

Result<std::unique_ptr<StoreProof>> LeavingStore::beginProof() { return m_store->beginProof(); }

Result<std::unique_ptr<Store>> openUntilGivenUp(const std::filesystem::path& path, GivenUp givenUp) {
    return openUntilGivenUp([&] { return openCopy(path); }, std::move(givenUp));
}

Result<std::unique_ptr<Store>> openUntilGivenUp(const std::function<Result<std::unique_ptr<Store>>()>& opener, GivenUp givenUp) {
    auto store = opener();
    if (!store) return store.error();
    return std::unique_ptr<Store>(std::make_unique<LeavingStore>(std::move(*store), std::move(givenUp)));
}

} // namespace xushi
