#pragma once

#include "store/Reading.h"
#include "store/StoreStanding.h"

#include <filesystem>
#include <functional>
#include <memory>
#include <optional>
#include <variant>
#include <vector>

namespace xushi {

/// Somebody wrote the figure after the revision that the caller knew: theirs, untouched.
struct StaleFigure {
    Figure current;
};
using FigurePut = std::variant<Figure, StaleFigure>;

/// A reading that can also write: an act judges what it writes by what stands there while nobody else can write. Every put is
/// guarded by the revision that the caller has seen (0: not stored yet), raises it by one, and appends its journal
/// entry; a put that changes nothing is no entry.
class Transaction : public Reading {
public:
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
    virtual Result<StoredLayout> put(const StoredLayout& layout) = 0;
    virtual Result<Publication> put(const Publication& publication) = 0;
    virtual Result<SentenceEdit> put(const SentenceEdit& edit) = 0;
    virtual Result<PersonPin> put(const PersonPin& pin) = 0;
    virtual Result<void> put(const Settings& settings) = 0;
};

/// What a full check of a store found.
struct VerifyReport {
    std::int64_t journalEntries = 0;
    std::int64_t figures = 0;
    JournalHead head;
    std::vector<Remark> faults; ///< empty: chain and replay agree with the tables
};

class StoreProof;
class StoreCopy;

/// Keeps every figure and its history. Nothing is read from it but within a reading: two questions to a store may be answered
/// by two stores. Values in, values out: no row, id or statement shows.
/// Failures: Unavailable (locked, full, read-only), Unreadable (damaged).
class Store {
public:
    virtual ~Store() = default;

    virtual bool isReadOnly() const = 0;
    /// Whether its file is still what and where it was. Every act asks before it writes and is refused where it is not: `store.moved`,
    /// `store.deleted`, `store.replaced`, `store.restored`, `store.overwritten`, `store.changed`.
    virtual StoreStanding standing() { return {}; }

    /// Runs `read` on the store as it is at one moment: what others write meanwhile does not show in it, and it keeps them
    /// waiting: it copies what it needs and ends. May be nested, and lie within an act.
    virtual Result<void> inSnapshot(const std::function<Result<void>(Reading&)>& read) = 0;

    /// inSnapshot of the store as it stood after an entry of the journal: the same as a replay up to that entry gives, in time of
    /// what is read. 0 is the empty store; `verify.no-entry` for one that the journal does not have. Within an act of several
    /// entries the store never stood for anybody else: ask for the last of one.
    virtual Result<void> inSnapshotAt(std::int64_t entry, const std::function<Result<void>(Reading&)>& read) = 0;

    /// Runs `act` in one transaction: all or nothing. Returns the group (first journal entry's number) that the
    /// act wrote, 0 when it changed nothing.
    virtual Result<std::int64_t> inTransaction(const ChangeNote& note,
                                               const std::function<Result<void>(Transaction&)>& act) = 0;

    /// A copy of the store under a name that is free, in steps: see StoreCopy. `store.exists`, `store.no-folder`,
    /// `store.cannot-create`. The store must outlive it.
    virtual Result<std::unique_ptr<StoreCopy>> beginCopy(const std::filesystem::path& path) = 0;

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
};

/// What `read` gives within `within`, which runs it at one moment of a store.
template <class Read, class Within> auto valueWithin(Read read, Within within) -> decltype(read(std::declval<Reading&>())) {
    std::optional<decltype(read(std::declval<Reading&>()))> result;
    const Result<void> done = within([&](Reading& reading) -> Result<void> {
        result.emplace(read(reading));
        return *result ? Result<void>() : Result<void>(result->error());
    });
    if (!done && (!result || *result)) return done.error();
    return std::move(*result);
}

/// What `read` gives, of one moment of the store. What is printed with a 校验码 is read together with it.
template <class Read> auto readTogether(Store& store, Read read) {
    return valueWithin(read, [&](const auto& reads) { return store.inSnapshot(reads); });
}

/// What `read` gives, of the store as it stood after an entry of the journal.
template <class Read> auto readTogetherAt(Store& store, std::int64_t entry, Read read) {
    return valueWithin(read, [&](const auto& reads) { return store.inSnapshotAt(entry, reads); });
}

} // namespace xushi
