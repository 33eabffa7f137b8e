#include "store/sql/SqlStore.h"

#include "store/sql/Checkpoint.h"
#include "store/sql/GuardedVfs.h"
#include "store/sql/MemoryDatabase.h"
#include "store/sql/Migrator.h"
#include "store/sql/Problems.h"
#include "store/sql/Proof.h"
#include "store/sql/RecordTable.h"
#include "store/sql/SqlProof.h"
#include "store/sql/SqlTransaction.h"
#include "store/sql/StepLimit.h"
#include "store/sql/Structure.h"

#include <sqlite3.h>

#include <algorithm>
#include <map>
#include <set>
#include <string_view>

namespace xushi {
namespace {

/// What the journal holds of `latest` before its present revision. Nothing is read where nothing was revised.
template <class Record, class From>
Result<std::vector<Record>> earlierRevisions(JournalTable& journal, RecordKind kind, const std::vector<Record>& latest,
                                             From from) {
    std::vector<Record> earlier;
    if (std::ranges::none_of(latest, [](const Record& record) { return record.revision > 1; })) return earlier;
    std::map<std::string, int> revisions;
    for (const auto& record : latest) revisions.emplace(keyTextOf(record), record.revision);
    for (const auto& entry : journal.of(kind)) {
        auto record = from(entry.after);
        if (!record) return record.error();
        const auto present = revisions.find(entry.key);
        if (present != revisions.end() && record->revision < present->second) earlier.push_back(std::move(*record));
    }
    return earlier;
}

/// A target that was withdrawn is none, and neither is what it was before.
void setWithdrawnApart(Catalogue& catalogue) {
    const auto isPresent = [](const Target& target) { return !target.isWithdrawn; };
    std::map<TargetKey, int> withdrawn;
    for (const auto* list : {&catalogue.earlierTargets, &catalogue.targets})
        for (const auto& target : *list)
            if (target.isWithdrawn) withdrawn[target.key] = std::max(withdrawn[target.key], target.revision);
    if (withdrawn.empty()) return;
    std::ranges::copy_if(catalogue.targets, std::back_inserter(catalogue.withdrawnTargets), &Target::isWithdrawn);
    const auto kept = std::ranges::stable_partition(catalogue.targets, isPresent);
    catalogue.targets.erase(kept.begin(), kept.end());
    std::erase_if(catalogue.earlierTargets, [&](const Target& target) {
        const auto at = withdrawn.find(target.key);
        return at != withdrawn.end() && target.revision <= at->second;
    });
}

constexpr std::int64_t entriesWorthNoting = 1000; // a tail of as many is proved in a hundredth of a second

/// The keys of the figures of a year lie from its number up to it with a character behind all that follow a year.
std::string firstKeyOf(int year) {
    const std::string january = Period::ytd(year, 1).toText();
    return january.substr(0, january.find('-'));
}
std::string endOfKeysOf(int year) { return firstKeyOf(year) + "~"; }

/// The third part of the key of a figure.
std::string_view indicatorInKey(std::string_view key) {
    for (int part = 0; part < 2; ++part) key.remove_prefix(std::min(key.find('|'), key.size() - 1) + 1);
    return key.substr(0, key.find('|'));
}

/// An act that waits for the file; a proof gives way to it.
class WaitingWriter {
public:
    explicit WaitingWriter(std::atomic<int>& writers) : m_writers(writers) { ++m_writers; }
    ~WaitingWriter() { --m_writers; }
    WaitingWriter(const WaitingWriter&) = delete;
    WaitingWriter& operator=(const WaitingWriter&) = delete;

private:
    std::atomic<int>& m_writers;
};

} // namespace

/// Runs `read` and turns a failure of the database into a Problem.
template <class Read> auto SqlStore::guarded(Read read) -> decltype(read()) {
    try {
        return read();
    } catch (const SQLite::Exception& failure) {
        const Problem problem = problemOf(failure);
        const bool isDamage = problem.kind == ProblemKind::Unreadable && (!m_place.file || m_place.file->isReadable());
        return isDamage || problem.kind != ProblemKind::Unreadable ? problem : Problem{ProblemKind::Unavailable, "store.read-error", {}};
    }
}

SqlStore::SqlStore(std::unique_ptr<SQLite::Database> database, StorePlace place, bool isReadOnly)
    : m_place(std::move(place)), m_stamp(m_place.file ? std::optional(m_place.file->stamp()) : std::nullopt), m_database(std::move(database)),
      m_prepared(*m_database), m_figures(m_prepared), m_journal(m_prepared), m_acts(m_prepared), m_rows(m_prepared), m_isReadOnly(isReadOnly) {}

Result<void> SqlStore::prove() {
    const StepLimit limit(*m_database, m_stamp ? m_stamp->size : 0);
    return inSnapshot([&]() -> Result<void> {
        checkStructure(*m_database);
        if (schemaText(*m_database) != expectedSchema(schemaNumber())) throwDamaged();
        auto report = proved(emptyHead());
        if (auto faults = faultsIn(report)) return std::move(*faults);
        m_proved = std::move(report);
        return {};
    });
}

Result<void> SqlStore::proveTail() {
    const StepLimit limit(*m_database, m_stamp ? m_stamp->size : 0);
    const auto checkpoint = guarded([&] { return Result<std::optional<JournalHead>>(readCheckpoint(m_prepared)); });
    if (!checkpoint) return checkpoint.error();
    if (!*checkpoint) return prove();
    return inSnapshot([&]() -> Result<void> {
        if (schemaText(*m_database) != expectedSchema(schemaNumber())) throwDamaged();
        const JournalHead& head = **checkpoint;
        if (!isInJournal(m_prepared, head))
            return *faultsIn({.faults = {{"verify.chain", {std::to_string(head.sequence)}}}});
        if (auto faults = faultsIn(proved(head))) return std::move(*faults);
        return {};
    });
}

/// Everything behind `from`, in the snapshot that is open.
VerifyReport SqlStore::proved(const JournalHead& from) {
    Proof proof(m_prepared, m_figures, from);
    while (!proof.step(std::chrono::hours(1))) {}
    return proof.report();
}

Result<std::unique_ptr<StoreProof>> SqlStore::beginProof() {
    return guarded([&]() -> Result<std::unique_ptr<StoreProof>> {
        if (!m_place.file) return std::unique_ptr<StoreProof>();
        auto own = std::make_unique<SQLite::Database>(m_place.path.string(), SQLite::OPEN_READONLY, 0, fileSystemForReading());
        harden(*own);
        return std::unique_ptr<StoreProof>(std::make_unique<SqlProof>(std::move(own), m_place.file, m_writers));
    });
}

Result<std::vector<JournalEntry>> SqlStore::heldEntries(std::vector<JournalEntry> entries) {
    if (mustHoldRows())
        for (const auto& entry : entries) m_rows.holdEntry(entry.sequence);
    return entries;
}

template <class Record, class From> Result<std::vector<Record>> SqlStore::readRecords(RecordKind kind, From from) {
    const RecordTable& table = recordTable(kind);
    const auto rows = readAll(m_prepared, table);
    if (mustHoldRows()) {
        std::vector<ReadRow> read;
        for (const auto& row : rows) read.push_back({keyOfRow(table, row), encodeFields(row)});
        m_rows.holdAll(kind, read);
    }
    std::vector<Record> records;
    records.reserve(rows.size());
    for (const auto& fields : rows) {
        auto record = from(fields);
        if (!record) return record.error();
        records.push_back(std::move(*record));
    }
    return records;
}

Result<std::string> SqlStore::bytes() {
    return guarded([&] { return Result<std::string>(bytesOf(*m_database)); });
}

Result<Catalogue> SqlStore::readCatalogue() {
    return readTogether(*this, [&]() -> Result<Catalogue> {
        auto departments = readRecords<Department>(RecordKind::Department, departmentFrom);
        auto regions = readRecords<Region>(RecordKind::Region, regionFrom);
        auto curves = readRecords<Curve>(RecordKind::Curve, curveFrom);
        auto indicators = readRecords<Indicator>(RecordKind::Indicator, indicatorFrom);
        auto targets = readRecords<Target>(RecordKind::Target, targetFrom);
        if (!departments) return departments.error();
        if (!regions) return regions.error();
        if (!curves) return curves.error();
        if (!indicators) return indicators.error();
        auto people = readRecords<Person>(RecordKind::Person, personFrom);
        if (!targets) return targets.error();
        if (!people) return people.error();
        Catalogue catalogue{.departments = std::move(*departments), .regions = std::move(*regions),
                            .curves = std::move(*curves), .indicators = std::move(*indicators),
                            .targets = std::move(*targets), .people = std::move(*people)};
        auto settings = readRecords<Settings>(RecordKind::Settings, settingsFrom);
        if (!settings) return settings.error();
        if (!settings->empty()) catalogue.settings = std::move(settings->front());
        auto earlierTargets = earlierRevisions<Target>(m_journal, RecordKind::Target, catalogue.targets, targetFrom);
        auto earlierCurves = earlierRevisions<Curve>(m_journal, RecordKind::Curve, catalogue.curves, curveFrom);
        if (!earlierTargets) return earlierTargets.error();
        if (!earlierCurves) return earlierCurves.error();
        catalogue.earlierTargets = std::move(*earlierTargets);
        setWithdrawnApart(catalogue);
        catalogue.earlierCurves = std::move(*earlierCurves);
        if (std::ranges::any_of(catalogue.indicators, [](const Indicator& i) { return i.inForceFrom.has_value(); })) {
            auto earlier = earlierRevisions<Indicator>(m_journal, RecordKind::Indicator, catalogue.indicators, indicatorFrom);
            if (!earlier) return earlier.error();
            catalogue.earlierIndicators = std::move(*earlier);
        }
        catalogue.sort();
        return catalogue;
    });
}

Result<std::vector<Figure>> SqlStore::readFigures(YearSpan years) {
    return readTogether(*this, [&] {
        auto figures = m_figures.read(years);
        holdFigures(figures, years, {});
        return Result<std::vector<Figure>>(std::move(figures));
    });
}

Result<std::vector<Figure>> SqlStore::readFigures(YearSpan years, const std::vector<IndicatorCode>& indicators) {
    return readTogether(*this, [&] {
        auto figures = m_figures.read(years, indicators);
        const std::set<std::string_view> codes = [&] {
            std::set<std::string_view> all;
            for (const auto& code : indicators) all.insert(code.text);
            return all;
        }();
        holdFigures(figures, years, [&](std::string_view key) { return codes.contains(indicatorInKey(key)); });
        return Result<std::vector<Figure>>(std::move(figures));
    });
}

void SqlStore::holdFigures(const std::vector<Figure>& figures, YearSpan years, const RowProof::IsMeant& isMeant) {
    if (!mustHoldRows()) return;
    std::vector<ReadRow> rows;
    rows.reserve(figures.size());
    for (const auto& figure : figures) rows.push_back({keyTextOf(figure), encodeFields(fieldsOf(figure))});
    m_rows.holdAll(RecordKind::Figure, rows, firstKeyOf(years.first), endOfKeysOf(years.last), isMeant);
}

Result<std::optional<Figure>> SqlStore::readFigure(const FigureKey& key) {
    return readTogether(*this, [&] {
        auto figure = m_figures.read(key);
        if (mustHoldRows()) m_rows.hold(RecordKind::Figure, {keyTextOf(key), figure ? encodeFields(fieldsOf(*figure)) : ""});
        return Result<std::optional<Figure>>(std::move(figure));
    });
}

Result<Workflow> SqlStore::readWorkflow(YearSpan years) {
    return readTogether(*this, [&]() -> Result<Workflow> {
        auto submissions = readRecords<Submission>(RecordKind::Submission, submissionFrom);
        auto reviews = readRecords<Review>(RecordKind::Review, reviewFrom);
        auto explanations = readRecords<FindingExplanation>(RecordKind::Explanation, explanationFrom);
        if (!submissions) return submissions.error();
        if (!reviews) return reviews.error();
        if (!explanations) return explanations.error();
        const auto isOutside = [&](int year) { return year < years.first || year > years.last; };
        std::erase_if(*submissions, [&](const Submission& s) { return isOutside(s.key.month.year); });
        std::erase_if(*reviews, [&](const Review& r) { return isOutside(r.figure.period.year); });
        std::erase_if(*explanations, [&](const FindingExplanation& e) { return isOutside(e.figure.period.year); });
        return workflowOf(std::move(*submissions), std::move(*reviews), std::move(*explanations));
    });
}

Result<std::optional<Submission>> SqlStore::readSubmission(const SubmissionKey& key) {
    return readTogether(*this, [&]() -> Result<std::optional<Submission>> {
        const auto fields = readOne(m_prepared, recordTable(RecordKind::Submission), {key.department.text, key.month.toText()});
        if (mustHoldRows())
            m_rows.hold(RecordKind::Submission, {keyTextOf(Submission{.key = key}), fields ? encodeFields(*fields) : ""});
        if (!fields) return std::optional<Submission>();
        auto submission = submissionFrom(*fields);
        if (!submission) return submission.error();
        return std::optional(std::move(*submission));
    });
}

Result<std::vector<Target>> SqlStore::readTargetHistory(const TargetKey& key) {
    return guarded([&]() -> Result<std::vector<Target>> {
        std::vector<Target> history;
        for (const auto& entry : m_journal.of(RecordKind::Target, keyTextOf(Target{.key = key}))) {
            auto target = targetFrom(entry.after);
            if (!target) return target.error();
            if (target->isWithdrawn) history.clear(); // what follows is another target
            else history.push_back(std::move(*target));
        }
        return history;
    });
}

Result<std::optional<Period>> SqlStore::latestPeriod() {
    return guarded([&] { return Result<std::optional<Period>>(m_figures.latestPeriod()); });
}

Result<JournalHead> SqlStore::journalHead() {
    return guarded([&] { return Result<JournalHead>(m_journal.head()); });
}

Result<std::vector<JournalEntry>> SqlStore::readHistory(RecordKind kind, const std::string& key) {
    return guarded([&] { return heldEntries(m_journal.of(kind, key)); });
}

Result<std::vector<JournalEntry>> SqlStore::readJournal(std::int64_t afterSequence) {
    return guarded([&] { return heldEntries(m_journal.after(afterSequence)); });
}

Result<std::vector<EarlierState>> SqlStore::readEarlierStates(
    std::int64_t afterSequence, const std::function<bool(const JournalPlace&)>& isWanted) {
    return readTogether(*this, [&] {
        auto states = m_journal.statesBefore(afterSequence, isWanted);
        if (mustHoldRows())
            for (const auto& state : states) m_rows.holdEntry(state.place.sequence);
        return Result<std::vector<EarlierState>>(std::move(states));
    });
}

Result<std::vector<JournalEntry>> SqlStore::readGroup(std::int64_t group) {
    return guarded([&] { return heldEntries(m_journal.group(group)); });
}

Result<std::vector<JournalAct>> SqlStore::readActs(const ActsWanted& wanted) {
    return guarded([&] { return Result<std::vector<JournalAct>>(m_acts.read(wanted)); });
}

Result<void> SqlStore::readHeads(std::int64_t afterSequence, const std::function<bool(const JournalHead&)>& take) {
    return guarded([&] {
        m_journal.readHeads(afterSequence, take);
        return Result<void>();
    });
}

Result<void> SqlStore::inSnapshot(const std::function<Result<void>()>& read) {
    return guarded([&]() -> Result<void> {
        if (sqlite3_get_autocommit(m_database->getHandle()) == 0) return read(); // within one, or within an act
        SQLite::Transaction snapshot(*m_database);
        return read();
    });
}

Result<VerifyReport> SqlStore::verify() {
    return readTogether(*this, [&] { return Result<VerifyReport>(proved(emptyHead())); });
}

/// The name must lead to the file that was opened, as we left it: SQLite would write into a file that nobody sees, or
/// mix its pages with those of another.
Result<void> SqlStore::checkPlace() const {
    if (!m_place.file) return {};
    const std::vector<std::string> path{m_place.path.string()};
    std::error_code error;
    if (!std::filesystem::exists(m_place.path, error)) return Problem{ProblemKind::Unavailable, "store.moved", path};
    const bool isSame = m_place.file->isAt(m_place.path) && (!m_stamp || m_place.file->stamp() == *m_stamp);
    return isSame ? Result<void>() : Result<void>(Problem{ProblemKind::Unavailable, "store.replaced", path});
}

Result<std::int64_t> SqlStore::inTransaction(const ChangeNote& note,
                                             const std::function<Result<void>(Transaction&)>& act) {
    if (m_isReadOnly) return Problem{ProblemKind::Unavailable, "store.read-only", {}};
    if (const auto place = checkPlace(); !place) return place.error();
    const WaitingWriter waiting(*m_writers);
    auto group = guarded([&] { return actOn(note, act); });
    // A rollback writes, too; after a failure of the disk SQLite goes on with it when it reads next.
    const bool isOver = group || (group.error().kind != ProblemKind::Unavailable && group.error().kind != ProblemKind::Unreadable);
    if (m_place.file) m_stamp = isOver ? std::optional(m_place.file->stamp()) : std::nullopt;
    return group;
}

void SqlStore::noteProof() {
    if (!m_proved || m_proved->head.sequence < m_noted + entriesWorthNoting) return;
    const auto noted = readCheckpoint(m_prepared);
    m_noted = noted ? noted->sequence : 0;
    if (m_proved->head.sequence < m_noted + entriesWorthNoting) return;
    writeCheckpoint(m_prepared, m_proved->head);
    m_noted = m_proved->head.sequence; // after a rollback the tail is longer than it might be, and no more
}

Result<std::int64_t> SqlStore::actOn(const ChangeNote& note, const std::function<Result<void>(Transaction&)>& act) {
    SQLite::Transaction transaction(*m_database, SQLite::TransactionBehavior::IMMEDIATE);
    m_journal.beginGroup();
    SqlTransaction writes(m_prepared, m_figures, m_journal, m_proved ? nullptr : &m_rows, note);
    m_figures.forgetNames(); // an earlier act may have been rolled back
    if (const auto done = act(writes); !done) return done.error();
    if (m_journal.group() == 0) return std::int64_t{0};
    m_acts.write(m_journal.act());
    noteProof();
    transaction.commit();
    return m_journal.group();
}

} // namespace xushi
