#pragma once

#include "store/Store.h"

namespace xushi {

/// A store as one test asks it, one question at a time, each in a reading of its own.
class Now {
public:
    explicit Now(Store& store) : m_store(store) {}

    Result<Catalogue> readCatalogue(YearSpan targetYears = everyYear) {
        return readTogether(m_store, [&](Reading& r) { return r.readCatalogue(targetYears); });
    }
    Result<std::vector<Figure>> readFigures(YearSpan years) {
        return readTogether(m_store, [&](Reading& r) { return r.readFigures({years}); });
    }
    Result<std::vector<Figure>> readFigures(YearSpan years, const std::vector<IndicatorCode>& indicators) {
        return readTogether(m_store, [&](Reading& r) { return r.readFigures({years, indicators}); });
    }
    Result<std::optional<Figure>> readFigure(const FigureKey& key) {
        return readTogether(m_store, [&](Reading& r) { return r.readFigure(key); });
    }
    Result<Workflow> readWorkflow(YearSpan years) {
        return readTogether(m_store, [&](Reading& r) { return r.readWorkflow(years); });
    }
    Result<std::optional<Submission>> readSubmission(const SubmissionKey& key) {
        return readTogether(m_store, [&](Reading& r) { return r.readSubmission(key); });
    }
    Result<std::vector<Publication>> readPublications() {
        return readTogether(m_store, [&](Reading& r) { return r.readPublications(); });
    }
    Result<std::vector<SentenceEdit>> readSentenceEdits() {
        return readTogether(m_store, [&](Reading& r) { return r.readSentenceEdits(); });
    }
    Result<std::vector<PersonPin>> readPins() {
        return readTogether(m_store, [&](Reading& r) { return r.readPins(); });
    }
    Result<std::vector<Target>> readTargetHistory(const TargetKey& key) {
        return readTogether(m_store, [&](Reading& r) { return r.readTargetHistory(key); });
    }
    Result<std::optional<Period>> latestPeriod() {
        return readTogether(m_store, [&](Reading& r) { return r.latestPeriod(); });
    }
    Result<JournalHead> journalHead() {
        return readTogether(m_store, [&](Reading& r) { return r.journalHead(); });
    }
    Result<std::vector<JournalEntry>> readHistory(RecordKind kind, const std::string& key) {
        return readTogether(m_store, [&](Reading& r) { return r.readHistory(kind, key); });
    }
    Result<std::vector<JournalEntry>> readHistories(RecordKind kind, const std::vector<std::string>& keys) {
        return readTogether(m_store, [&](Reading& r) { return r.readHistories(kind, keys); });
    }
    Result<std::vector<JournalEntry>> readJournal(std::int64_t after) {
        return readTogether(m_store, [&](Reading& r) { return r.readJournal(after); });
    }
    Result<std::vector<EarlierState>> readEarlierStates(std::int64_t after, const std::function<bool(const JournalPlace&)>& isWanted) {
        return readTogether(m_store, [&](Reading& r) { return r.readEarlierStates(after, isWanted); });
    }
    Result<std::vector<JournalEntry>> readGroup(std::int64_t group) {
        return readTogether(m_store, [&](Reading& r) { return r.readGroup(group); });
    }
    Result<std::vector<JournalAct>> readActs(const ActsWanted& wanted) {
        return readTogether(m_store, [&](Reading& r) { return r.readActs(wanted); });
    }
    Result<std::vector<std::string>> readActors() {
        return readTogether(m_store, [&](Reading& r) { return r.readActors(); });
    }
    Result<void> readHeads(std::int64_t after, const std::function<bool(const JournalHead&)>& take) {
        return readTogether(m_store, [&](Reading& r) { return r.readHeads(after, take); });
    }

private:
    Store& m_store;
};

inline Now now(Store& store) { return Now(store); }

/// What one reading gives for a use case that reads.
template <class Read, class... Args> auto readNow(Read read, Store& store, Args&&... args) {
    return readTogether(store, [&](Reading& reading) { return read(reading, args...); });
}

} // namespace xushi
