#include "store/sql/SqlStore.h"

#include "domain/WordArgument.h"
#include "store/sql/MemoryDatabase.h"
#include "store/sql/Migrator.h"
#include "store/sql/Problems.h"
#include "store/sql/Proof.h"
#include "store/sql/RecordTable.h"
#include "store/sql/SqlTransaction.h"
#include "store/sql/StepLimit.h"

#include <sqlite3.h>

#include <algorithm>
#include <cstdlib>
#include <map>
#include <string_view>

namespace xushi {
namespace {

template <class Record, class From>
Result<std::vector<Record>> readRecords(PreparedStatements& prepared, RecordKind kind, From from) {
    std::vector<Record> records;
    for (const auto& fields : readAll(prepared, recordTable(kind))) {
        auto record = from(fields);
        if (!record) return record.error();
        records.push_back(std::move(*record));
    }
    return records;
}

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

/// integrity_check and not quick_check, which believes the indexes. A page that the disk does not give is no damage, but
/// stands among the faults as its error code.
void checkStructure(SQLite::Database& database) {
    const std::string found = database.execAndGet("PRAGMA integrity_check(1)").getString();
    if (found == "ok") return;
    constexpr std::string_view mark = "error code=";
    const auto at = found.find(mark);
    const int code = at == std::string::npos ? SQLITE_CORRUPT : std::atoi(found.c_str() + at + mark.size());
    throw SQLite::Exception(found, code == 0 ? SQLITE_CORRUPT : code);
}

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
      m_prepared(*m_database), m_figures(m_prepared), m_journal(m_prepared), m_isReadOnly(isReadOnly) {}

Result<VerifyReport> SqlStore::prove() {
    const StepLimit limit(*m_database, m_stamp ? m_stamp->size : 0);
    return readTogether(*this, [&]() -> Result<VerifyReport> {
        checkStructure(*m_database);
        if (schemaText(*m_database) != expectedSchema(schemaNumber())) throwDamaged();
        auto report = verify();
        if (report && !report->faults.empty())
            return Problem{ProblemKind::Unreadable, "store.journal-differs",
                           {std::to_string(report->faults.size()), remarkArgument(report->faults.front())}};
        return report;
    });
}

Result<std::string> SqlStore::bytes() {
    return guarded([&] { return Result<std::string>(bytesOf(*m_database)); });
}

Result<Catalogue> SqlStore::readCatalogue() {
    return guarded([&]() -> Result<Catalogue> {
        auto departments = readRecords<Department>(m_prepared, RecordKind::Department, departmentFrom);
        auto regions = readRecords<Region>(m_prepared, RecordKind::Region, regionFrom);
        auto curves = readRecords<Curve>(m_prepared, RecordKind::Curve, curveFrom);
        auto indicators = readRecords<Indicator>(m_prepared, RecordKind::Indicator, indicatorFrom);
        auto targets = readRecords<Target>(m_prepared, RecordKind::Target, targetFrom);
        if (!departments) return departments.error();
        if (!regions) return regions.error();
        if (!curves) return curves.error();
        if (!indicators) return indicators.error();
        auto people = readRecords<Person>(m_prepared, RecordKind::Person, personFrom);
        if (!targets) return targets.error();
        if (!people) return people.error();
        Catalogue catalogue{.departments = std::move(*departments), .regions = std::move(*regions),
                            .curves = std::move(*curves), .indicators = std::move(*indicators),
                            .targets = std::move(*targets), .people = std::move(*people)};
        if (const auto fields = readOne(m_prepared, recordTable(RecordKind::Settings), {})) {
            auto settings = settingsFrom(*fields);
            if (!settings) return settings.error();
            catalogue.settings = std::move(*settings);
        }
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
    return guarded([&] { return Result<std::vector<Figure>>(m_figures.read(years)); });
}

Result<std::optional<Figure>> SqlStore::readFigure(const FigureKey& key) {
    return guarded([&] { return Result<std::optional<Figure>>(m_figures.read(key)); });
}

Result<Workflow> SqlStore::readWorkflow(YearSpan years) {
    return guarded([&]() -> Result<Workflow> {
        auto submissions = readRecords<Submission>(m_prepared, RecordKind::Submission, submissionFrom);
        auto reviews = readRecords<Review>(m_prepared, RecordKind::Review, reviewFrom);
        auto explanations = readRecords<FindingExplanation>(m_prepared, RecordKind::Explanation, explanationFrom);
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
    return guarded([&]() -> Result<std::optional<Submission>> {
        const auto fields = readOne(m_prepared, recordTable(RecordKind::Submission), {key.department.text, key.month.toText()});
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
    return guarded([&] { return Result<std::vector<JournalEntry>>(m_journal.of(kind, key)); });
}

Result<std::vector<JournalEntry>> SqlStore::readJournal(std::int64_t afterSequence) {
    return guarded([&] { return Result<std::vector<JournalEntry>>(m_journal.after(afterSequence)); });
}

Result<std::vector<EarlierState>> SqlStore::readEarlierStates(
    std::int64_t afterSequence, const std::function<bool(const JournalPlace&)>& isWanted) {
    return guarded([&] { return Result<std::vector<EarlierState>>(m_journal.statesBefore(afterSequence, isWanted)); });
}

Result<std::vector<JournalEntry>> SqlStore::readGroup(std::int64_t group) {
    return guarded([&] { return Result<std::vector<JournalEntry>>(m_journal.group(group)); });
}

Result<std::vector<JournalAct>> SqlStore::readActs(const std::string& actor) {
    return guarded([&] { return Result<std::vector<JournalAct>>(m_journal.acts(actor)); });
}

Result<void> SqlStore::inSnapshot(const std::function<Result<void>()>& read) {
    return guarded([&]() -> Result<void> {
        if (sqlite3_get_autocommit(m_database->getHandle()) == 0) return read(); // within one, or within an act
        SQLite::Transaction snapshot(*m_database);
        return read();
    });
}

Result<VerifyReport> SqlStore::verify() {
    return readTogether(*this, [&] {
        return guarded([&] {
            Proof proof(m_prepared, m_figures);
            while (!proof.step(std::chrono::hours(1))) {}
            return Result<VerifyReport>(proof.report());
        });
    });
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
    auto group = guarded([&] { return actOn(note, act); });
    // A rollback writes, too; after a failure of the disk SQLite goes on with it when it reads next.
    const bool isOver = group || (group.error().kind != ProblemKind::Unavailable && group.error().kind != ProblemKind::Unreadable);
    if (m_place.file) m_stamp = isOver ? std::optional(m_place.file->stamp()) : std::nullopt;
    return group;
}

Result<std::int64_t> SqlStore::actOn(const ChangeNote& note, const std::function<Result<void>(Transaction&)>& act) {
    SQLite::Transaction transaction(*m_database, SQLite::TransactionBehavior::IMMEDIATE);
    m_journal.beginGroup();
    SqlTransaction writes(m_prepared, m_figures, m_journal, note);
    m_figures.forgetNames(); // an earlier act may have been rolled back
    if (const auto done = act(writes); !done) return done.error();
    if (m_journal.group() != 0) transaction.commit();
    return m_journal.group();
}

} // namespace xushi
