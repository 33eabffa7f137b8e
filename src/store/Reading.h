#pragma once

#include "domain/Catalogue.h"
#include "domain/Figure.h"
#include "domain/Journal.h"
#include "domain/Result.h"
#include "domain/YearSpan.h"
#include "domain/workflow/Submission.h"

#include <functional>
#include <optional>
#include <string>
#include <vector>

namespace xushi {

/// Which figures are read.
struct FiguresWanted {
    YearSpan years;
    std::optional<std::vector<IndicatorCode>> indicators = {}; ///< of these only; of a few in time of what is asked for
    Month through = Month::last(); ///< of each year the months up to this one, and December
    std::optional<std::vector<RegionCode>> regions = {}; ///< of these only
    std::optional<std::vector<YearMonth>> months = {}; ///< what ends in one of these, which stand in their order; instead of `years` and `through`
    bool isWorded = false; ///< only what says something in words
};

/// Which acts are read: the last ones of which everything holds that is asked for.
struct ActsWanted {
    std::vector<std::string> actors = {}; ///< of one of these people only; empty: of everybody
    std::int64_t before = 0;              ///< those before this group; 0: up to the last
    int count = 200;
    std::vector<std::string> words = {};           ///< of one of these kinds (actWord) only; empty: of every kind
    std::optional<IndicatorCode> indicator = {};   ///< with one entry at least that is of all three: of an indicator's figures,
    std::optional<RegionCode> region = {};         ///< targets, reviews and explanations or of itself; of a region likewise;
    std::optional<YearMonth> month = {};           ///< of a month's figures, whatever kind of period, or its submissions
    std::string from = {};                         ///< UTC: done then or later; empty: no bound
    std::string until = {};                        ///< UTC: done before that
    std::string text = {};                         ///< in the reason, whatever the case of Latin letters
};

/// The store as it is at one moment, for as long as Store::inSnapshot or Store::inTransaction runs; what it gives are
/// values, which outlive it. Within a transaction the moment is the one that is being written, its own puts included.
/// Failures: Unavailable (locked, full), Unreadable (damaged).
class Reading {
public:
    virtual ~Reading() = default;

    /// With every revision of curves, of the targets of `targetYears`, and of indicators where one has a version that begins in
    /// a month.
    virtual Result<Catalogue> readCatalogue(YearSpan targetYears = everyYear) = 0;
    virtual Result<Settings> readSettings() = 0;
    /// Ordered by indicator, region, period.
    virtual Result<std::vector<Figure>> readFigures(const FiguresWanted& wanted) = 0;
    virtual Result<std::optional<Figure>> readFigure(const FigureKey& key) = 0;
    /// What belongs to the months of the years.
    virtual Result<Workflow> readWorkflow(YearSpan years) = 0;
    virtual Result<std::vector<Submission>> readSubmissions(YearSpan years) = 0;
    virtual Result<std::optional<Submission>> readSubmission(const SubmissionKey& key) = 0;
    /// Every table that was given out and noted, the first first, with its kept bytes.
    virtual Result<std::vector<Publication>> readPublications() = 0;
    /// Every sentence of a report that somebody wrote over, ordered by key; a withdrawn edit among them.
    virtual Result<std::vector<SentenceEdit>> readSentenceEdits() = 0;
    /// What is kept of everybody's PIN, as they came; of those who have none any more too.
    virtual Result<std::vector<PersonPin>> readPins() = 0;
    /// All revisions of one target, the first first.
    virtual Result<std::vector<Target>> readTargetHistory(const TargetKey& key) = 0;
    /// The latest period that has a reported figure, not a forecast, a plan or one of an assumed as-of; nothing when
    /// there is none.
    virtual Result<std::optional<Period>> latestPeriod() = 0;

    virtual Result<JournalHead> journalHead() = 0;
    /// The journal of one record, the first entry first. `key` as keyTextOf writes it, or the code.
    virtual Result<std::vector<JournalEntry>> readHistory(RecordKind kind, const std::string& key) = 0;
    /// The journal of some records of a kind in one reading, in the order of the entries.
    virtual Result<std::vector<JournalEntry>> readHistories(RecordKind kind, const std::vector<std::string>& keys) = 0;
    virtual Result<std::vector<JournalEntry>> readJournal(std::int64_t afterSequence) = 0;
    /// How the records stood before each entry after `afterSequence` that `isWanted`, in order. Reads no other body.
    virtual Result<std::vector<EarlierState>> readEarlierStates(
        std::int64_t afterSequence, const std::function<bool(const JournalPlace&)>& isWanted) = 0;
    /// The entries of one act, in order; empty when no act has this group.
    virtual Result<std::vector<JournalEntry>> readGroup(std::int64_t group) = 0;
    /// In time independent of the journal's length, the first first. What is asked for besides is answered by indexes; the days of
    /// many acts take time of these acts, but of no others.
    virtual Result<std::vector<JournalAct>> readActs(const ActsWanted& wanted) = 0;
    /// Everybody who has acted, in the order of their texts.
    virtual Result<std::vector<std::string>> readActors() = 0;
    /// Number, hash and time of the entries behind `afterSequence`, until `take` has enough (false).
    virtual Result<void> readHeads(std::int64_t afterSequence, const std::function<bool(const JournalHead&)>& take) = 0;
};

/// Gives what another reading gives. `Base` is Reading or an interface above it.
template <class Base> class ReadingThrough : public Base {
public:
    explicit ReadingThrough(Reading& behind) : m_behind(behind) {}

    Result<Catalogue> readCatalogue(YearSpan targetYears) override { return m_behind.readCatalogue(targetYears); }
    Result<Settings> readSettings() override { return m_behind.readSettings(); }
    Result<std::vector<Figure>> readFigures(const FiguresWanted& wanted) override { return m_behind.readFigures(wanted); }
    Result<std::optional<Figure>> readFigure(const FigureKey& key) override { return m_behind.readFigure(key); }
    Result<Workflow> readWorkflow(YearSpan years) override { return m_behind.readWorkflow(years); }
    Result<std::vector<Submission>> readSubmissions(YearSpan years) override { return m_behind.readSubmissions(years); }
    Result<std::optional<Submission>> readSubmission(const SubmissionKey& key) override { return m_behind.readSubmission(key); }
    Result<std::vector<Publication>> readPublications() override { return m_behind.readPublications(); }
    Result<std::vector<SentenceEdit>> readSentenceEdits() override { return m_behind.readSentenceEdits(); }
    Result<std::vector<PersonPin>> readPins() override { return m_behind.readPins(); }
    Result<std::vector<Target>> readTargetHistory(const TargetKey& key) override { return m_behind.readTargetHistory(key); }
    Result<std::optional<Period>> latestPeriod() override { return m_behind.latestPeriod(); }
    Result<JournalHead> journalHead() override { return m_behind.journalHead(); }
    Result<std::vector<JournalEntry>> readHistory(RecordKind kind, const std::string& key) override {
        return m_behind.readHistory(kind, key);
    }
    Result<std::vector<JournalEntry>> readHistories(RecordKind kind, const std::vector<std::string>& keys) override {
        return m_behind.readHistories(kind, keys);
    }
    Result<std::vector<JournalEntry>> readJournal(std::int64_t after) override { return m_behind.readJournal(after); }
    Result<std::vector<EarlierState>> readEarlierStates(
        std::int64_t after, const std::function<bool(const JournalPlace&)>& isWanted) override {
        return m_behind.readEarlierStates(after, isWanted);
    }
    Result<std::vector<JournalEntry>> readGroup(std::int64_t group) override { return m_behind.readGroup(group); }
    Result<std::vector<JournalAct>> readActs(const ActsWanted& wanted) override { return m_behind.readActs(wanted); }
    Result<std::vector<std::string>> readActors() override { return m_behind.readActors(); }
    Result<void> readHeads(std::int64_t after, const std::function<bool(const JournalHead&)>& take) override {
        return m_behind.readHeads(after, take);
    }

private:
    Reading& m_behind;
};

} // namespace xushi
