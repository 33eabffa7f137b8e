#include "store/sql/RecordReading.h"

#include <algorithm>
#include <map>

namespace xushi {
namespace {

/// What the journal holds of `latest` before its present revision. Nothing is read where nothing was revised.
template <class Record, class From>
Result<std::vector<Record>> earlierRevisions(RecordReading& reading, RecordKind kind, const std::vector<Record>& latest, From from) {
    std::vector<Record> earlier;
    std::map<std::string, int> revisions;
    for (const auto& record : latest)
        if (record.revision > 1) revisions.emplace(keyTextOf(record), record.revision);
    if (revisions.empty()) return earlier;
    std::vector<std::string> keys;
    for (const auto& [key, revision] : revisions) keys.push_back(key);
    for (const auto& entry : reading.entriesOf(kind, keys)) {
        auto record = from(entry.after);
        if (!record) return record.error();
        if (record->revision < revisions.at(entry.key)) earlier.push_back(std::move(*record));
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

} // namespace

template <class Record, class From> Result<std::vector<Record>> RecordReading::readRecords(const RecordsWanted& wanted, From from, std::size_t expected) {
    std::vector<Record> records;
    records.reserve(expected);
    std::optional<Problem> problem;
    eachRowOf(wanted, [&](const Fields& fields) {
        if (problem) return;
        if (auto record = from(fields)) records.push_back(std::move(*record));
        else problem = record.error();
    });
    if (problem) return std::move(*problem);
    return records;
}

Result<Catalogue> RecordReading::readCatalogue(YearSpan targetYears) {
    auto departments = readRecords<Department>({RecordKind::Department}, departmentFrom);
    auto regions = readRecords<Region>({RecordKind::Region}, regionFrom);
    auto curves = readRecords<Curve>({RecordKind::Curve}, curveFrom);
    auto indicators = readRecords<Indicator>({RecordKind::Indicator}, indicatorFrom);
    if (!departments) return departments.error();
    if (!regions) return regions.error();
    if (!curves) return curves.error();
    if (!indicators) return indicators.error();
    constexpr std::size_t mostExpected = 100'000;
    const std::size_t ofOneYear = std::min(indicators->size() * regions->size(), mostExpected);
    auto targets = readRecords<Target>({RecordKind::Target, targetYears}, targetFrom, ofOneYear);
    auto people = readRecords<Person>({RecordKind::Person}, personFrom);
    auto layouts = readRecords<StoredLayout>({RecordKind::Layout}, layoutFrom);
    if (!targets) return targets.error();
    if (!layouts) return layouts.error();
    if (!people) return people.error();
    Catalogue catalogue{.departments = std::move(*departments), .regions = std::move(*regions),
                        .curves = std::move(*curves), .indicators = std::move(*indicators),
                        .targets = std::move(*targets), .people = std::move(*people), .layouts = std::move(*layouts)};
    auto settings = readSettings();
    if (!settings) return settings.error();
    catalogue.settings = std::move(*settings);
    auto earlierTargets = earlierRevisions<Target>(*this, RecordKind::Target, catalogue.targets, targetFrom);
    auto earlierCurves = earlierRevisions<Curve>(*this, RecordKind::Curve, catalogue.curves, curveFrom);
    if (!earlierTargets) return earlierTargets.error();
    if (!earlierCurves) return earlierCurves.error();
    catalogue.earlierTargets = std::move(*earlierTargets);
    setWithdrawnApart(catalogue);
    catalogue.earlierCurves = std::move(*earlierCurves);
    if (std::ranges::any_of(catalogue.indicators, [](const Indicator& i) { return i.inForceFrom.has_value(); })) {
        auto earlier = earlierRevisions<Indicator>(*this, RecordKind::Indicator, catalogue.indicators, indicatorFrom);
        if (!earlier) return earlier.error();
        catalogue.earlierIndicators = std::move(*earlier);
    }
    catalogue.sort();
    return catalogue;
}

Result<Settings> RecordReading::readSettings() {
    auto settings = readRecords<Settings>({RecordKind::Settings}, settingsFrom);
    if (!settings) return settings.error();
    return settings->empty() ? Settings{} : std::move(settings->front());
}

Result<Workflow> RecordReading::readWorkflow(YearSpan years) {
    auto submissions = readSubmissions(years);
    auto reviews = readRecords<Review>({RecordKind::Review, years}, reviewFrom);
    auto explanations = readRecords<FindingExplanation>({RecordKind::Explanation, years}, explanationFrom);
    if (!submissions) return submissions.error();
    if (!reviews) return reviews.error();
    if (!explanations) return explanations.error();
    return workflowOf(std::move(*submissions), std::move(*reviews), std::move(*explanations));
}

Result<std::vector<Submission>> RecordReading::readSubmissions(YearSpan years) {
    return readRecords<Submission>({RecordKind::Submission, years}, submissionFrom);
}

Result<std::optional<Submission>> RecordReading::readSubmission(const SubmissionKey& key) {
    const auto fields = rowOf(RecordKind::Submission, keyTextOf(Submission{.key = key}));
    if (!fields) return std::optional<Submission>();
    auto submission = submissionFrom(*fields);
    if (!submission) return submission.error();
    return std::optional(std::move(*submission));
}

Result<std::vector<Publication>> RecordReading::readPublications() {
    return readRecords<Publication>({RecordKind::Publication}, publicationFrom);
}

Result<std::vector<SentenceEdit>> RecordReading::readSentenceEdits() {
    return readRecords<SentenceEdit>({RecordKind::SentenceEdit}, sentenceEditFrom);
}

Result<std::vector<PersonPin>> RecordReading::readPins() { return readRecords<PersonPin>({RecordKind::Pin}, pinFrom); }

Result<std::vector<Target>> RecordReading::readTargetHistory(const TargetKey& key) {
    std::vector<Target> history;
    for (const auto& entry : entriesOf(RecordKind::Target, {keyTextOf(Target{.key = key})})) {
        auto target = targetFrom(entry.after);
        if (!target) return target.error();
        if (target->isWithdrawn) history.clear(); // what follows is another target
        else history.push_back(std::move(*target));
    }
    return history;
}

Result<std::vector<JournalEntry>> RecordReading::readHistory(RecordKind kind, const std::string& key) { return entriesOf(kind, {key}); }

Result<std::vector<JournalEntry>> RecordReading::readHistories(RecordKind kind, const std::vector<std::string>& keys) { return entriesOf(kind, keys); }

} // namespace xushi
