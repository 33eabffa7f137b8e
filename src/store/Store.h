#pragma once

#include "domain/Catalogue.h"
#include "domain/Figure.h"
#include "domain/Journal.h"
#include "domain/Result.h"
#include "domain/workflow/Submission.h"

#include <functional>
#include <memory>
#include <optional>
#include <variant>
#include <vector>

namespace xushi {

struct YearSpan {
    int first = 0;
    int last = 0;
};

/// Somebody wrote the figure after the revision that the caller knew: theirs, untouched.
struct StaleFigure {
    Figure current;
};
using FigurePut = std::variant<Figure, StaleFigure>;

/// Writes of one act. Every put is guarded by the revision that the caller has seen (0: not stored yet), raises it
/// by one, and appends its journal entry in the same transaction; a put that changes nothing is no entry.
class Transaction {
public:
    virtual ~Transaction() = default;

    virtual Result<FigurePut> put(const Figure& figure) = 0;
    /// A stale revision of these is a Problem of kind Conflict.
    virtual Result<Indicator> put(const Indicator& indicator) = 0;
    virtual Result<Target> put(const Target& target) = 0; ///< keeps the earlier revisions
    virtual Result<Curve> put(const Curve& curve) = 0;
    virtual Result<Region> put(const Region& region) = 0;
    virtual Result<Department> put(const Department& department) = 0;
    virtual Result<Person> put(const Person& person) = 0;
    virtual Result<Submission> put(const Submission& submission) = 0;
    virtual Result<Review> put(const Review& review) = 0;
    virtual Result<FindingExplanation> put(const FindingExplanation& explanation) = 0;
    virtual Result<void> put(const Settings& settings) = 0;
};

/// What a full check of a store found.
struct VerifyReport {
    std::int64_t journalEntries = 0;
    std::int64_t figures = 0;
    JournalHead head;
    std::vector<Remark> faults; ///< empty: chain and replay agree with the tables
};

/// Which acts are read: the last ones.
struct ActsWanted {
    std::optional<std::string> actor; ///< of one person only
    std::int64_t before = 0;          ///< those before this group; 0: up to the last
    int count = 200;
};

class StoreProof;

/// Keeps every figure and its history. Values in, values out: no row, id or statement shows.
/// Failures: Unavailable (locked, full, read-only), Unreadable (damaged).
class Store {
public:
    virtual ~Store() = default;

    virtual bool isReadOnly() const = 0;

    /// With every revision of targets and curves, and of indicators where one has a version that begins in a month.
    virtual Result<Catalogue> readCatalogue() = 0;
    /// All figures of the years, ordered by indicator, region, period.
    virtual Result<std::vector<Figure>> readFigures(YearSpan years) = 0;
    /// Those of some indicators only; in time of the years' figures, of which no other is decoded.
    virtual Result<std::vector<Figure>> readFigures(YearSpan years, const std::vector<IndicatorCode>& indicators) = 0;
    virtual Result<std::optional<Figure>> readFigure(const FigureKey& key) = 0;
    virtual Result<Workflow> readWorkflow(YearSpan years) = 0;
    virtual Result<std::optional<Submission>> readSubmission(const SubmissionKey& key) = 0;
    /// All revisions of one target, the first first.
    virtual Result<std::vector<Target>> readTargetHistory(const TargetKey& key) = 0;
    /// The latest period that has a reported figure, not a forecast, a plan or one of an assumed as-of; nothing when
    /// there is none.
    virtual Result<std::optional<Period>> latestPeriod() = 0;

    virtual Result<JournalHead> journalHead() = 0;
    /// The journal of one record, the first entry first. `key` as keyTextOf writes it, or the code.
    virtual Result<std::vector<JournalEntry>> readHistory(RecordKind kind, const std::string& key) = 0;
    virtual Result<std::vector<JournalEntry>> readJournal(std::int64_t afterSequence) = 0;
    /// How the records stood before each entry after `afterSequence` that `isWanted`, in order. Reads no other body.
    virtual Result<std::vector<EarlierState>> readEarlierStates(
        std::int64_t afterSequence, const std::function<bool(const JournalPlace&)>& isWanted) = 0;
    /// The entries of one act, in order; empty when no act has this group.
    virtual Result<std::vector<JournalEntry>> readGroup(std::int64_t group) = 0;
    /// In time independent of the journal's length, the first first.
    virtual Result<std::vector<JournalAct>> readActs(const ActsWanted& wanted) = 0;
    /// Number, hash and time of the entries behind `afterSequence`, until `take` has enough (false).
    virtual Result<void> readHeads(std::int64_t afterSequence, const std::function<bool(const JournalHead&)>& take) = 0;
    /// The full proof, at once. Every entry and row is read.
    virtual Result<VerifyReport> verify() = 0;

    /// What the full proof counted. Nothing for a store of which only the journal's tail was proved when it was opened:
    /// what is read is then held row by row against the journal, and a difference is a Problem of kind Unreadable.
    virtual const std::optional<VerifyReport>& proof() const = 0;
    /// For a face that shows the store while it is proved beside: rows are believed meanwhile. What leaves the program or
    /// binds somebody has to wait for the proof.
    virtual void believeRows(bool isBelieved) = 0;
    /// The full proof in steps; nothing where it has no file of its own.
    virtual Result<std::unique_ptr<StoreProof>> beginProof() = 0;
    /// A proof of this store that found no fault: the next act notes how far it went.
    virtual void acceptProof(const VerifyReport& report) = 0;

    /// Runs `read` on the store as it is at one moment: what others write meanwhile does not show in it. May be nested.
    /// What is printed with a 校验码 is read together with it.
    virtual Result<void> inSnapshot(const std::function<Result<void>()>& read) = 0;

    /// Runs `act` in one transaction: all or nothing. Returns the group (first journal entry's number) that the
    /// act wrote, 0 when it changed nothing.
    virtual Result<std::int64_t> inTransaction(const ChangeNote& note,
                                               const std::function<Result<void>(Transaction&)>& act) = 0;
};

/// What `read` gives, of one moment of the store.
template <class Read> auto readTogether(Store& store, Read read) -> decltype(read()) {
    std::optional<decltype(read())> result;
    const auto done = store.inSnapshot([&]() -> Result<void> {
        result.emplace(read());
        return *result ? Result<void>() : Result<void>(result->error());
    });
    if (!done && (!result || *result)) return done.error();
    return std::move(*result);
}

} // namespace xushi
