#include "usecases/ChangesSince.h"

#include <algorithm>
#include <set>

namespace xushi {
namespace {

/// The submission entry that the reviewers know of.
Result<std::optional<JournalEntry>> submissionSeen(Reading& reading, const SubmissionKey& key) {
    auto history = reading.readHistory(RecordKind::Submission, keyTextOf(Submission{.key = key}));
    if (!history) return history.error();
    const JournalEntry* seen = nullptr;
    const JournalEntry* last = nullptr;
    Stage before = Stage::Draft;
    bool isReturned = false;
    for (const auto& entry : *history) {
        const auto submission = submissionFrom(entry.after);
        if (!submission) return submission.error();
        if (submission->stage == Stage::Submitted && before != Stage::Submitted) {
            seen = isReturned && last ? last : &entry;
            last = &entry;
            isReturned = false;
        }
        isReturned = isReturned || submission->stage == Stage::Returned;
        before = submission->stage;
    }
    return seen ? std::optional(*seen) : std::nullopt;
}

/// Indicators of the department, and those that they are computed from or lie in.
std::set<IndicatorCode> indicatorsOf(const Catalogue& catalogue, const DepartmentCode& department) {
    std::set<IndicatorCode> codes;
    for (const auto& indicator : catalogue.indicators) {
        if (indicator.department != department) continue;
        codes.insert(indicator.code);
        for (const auto& other : {indicator.parent, indicator.numerator, indicator.denominator})
            if (other) codes.insert(*other);
    }
    for (const auto& indicator : catalogue.indicators) // parts that are summed up
        if (indicator.parent && codes.contains(*indicator.parent)) codes.insert(indicator.code);
    return codes;
}

/// What a month of the department may rest on.
struct Touching {
    std::set<IndicatorCode> indicators;
    std::set<CurveCode> curves;

    Touching(const Catalogue& catalogue, const DepartmentCode& department) : indicators(indicatorsOf(catalogue, department)) {
        for (const auto& target : catalogue.targets)
            if (target.curve && indicators.contains(target.key.indicator)) curves.insert(*target.curve);
    }

    bool operator()(const JournalPlace& place) const {
        switch (place.kind) {
        case RecordKind::Figure: {
            const auto key = figureKeyFrom(place.key);
            return key && indicators.contains(key->indicator);
        }
        case RecordKind::Indicator: return indicators.contains(IndicatorCode{place.key});
        case RecordKind::Target: return indicators.contains(IndicatorCode{place.key.substr(0, place.key.find('|'))});
        case RecordKind::Curve: return curves.contains(CurveCode{place.key});
        case RecordKind::Region:
        case RecordKind::Settings: return true;
        default: return false;
        }
    }
};

bool isOfDepartment(const Catalogue& catalogue, const IndicatorCode& code, const DepartmentCode& department) {
    const Indicator* indicator = catalogue.find(code);
    return indicator && indicator->department == department;
}

bool isReadWith(const DefinitionDifference& definition, const Catalogue& catalogue, const SubmissionKey& key) {
    if (definition.kind == RecordKind::Indicator) return isOfDepartment(catalogue, IndicatorCode{definition.key}, key.department);
    if (definition.kind != RecordKind::Curve) return definition.kind == RecordKind::Settings;
    return std::ranges::any_of(catalogue.targets, [&](const Target& target) {
        return target.key.year == key.month.year && target.curve == CurveCode{definition.key} && isOfDepartment(catalogue, target.key.indicator, key.department);
    });
}

} // namespace

Result<SubmissionPosition> positionOfSubmission(Reading& reading, const SubmissionKey& key) {
    const auto seen = submissionSeen(reading, key);
    if (!seen) return seen.error();
    if (!*seen) return missing("workflow.never-submitted", {key.month.toText()});
    const auto act = reading.readGroup((*seen)->group);
    if (!act) return act.error();
    const auto head = reading.journalHead();
    if (!head) return head.error();
    const auto catalogue = reading.readCatalogue({key.month.year - 1, key.month.year});
    if (!catalogue) return catalogue.error();
    SubmissionPosition position{{.from = act->back().sequence, .to = head->sequence, .period = Period::ytd(key.month.year, key.month.month), .region = {}}, (*seen)->note, false};
    const auto written = reading.readEarlierStates(position.asked.from, Touching(*catalogue, key.department));
    if (!written) return written.error();
    position.isTouched = !written->empty();
    return position;
}

void keepDepartment(BoardComparison& comparison, const SubmissionKey& key) {
    const Catalogue& after = *comparison.after.catalogue;
    const Catalogue& before = *comparison.before.catalogue;
    std::erase_if(comparison.rows, [&](const RowDifference& row) { return !isOfDepartment(row.after ? after : before, row.indicator, key.department); });
    std::erase_if(comparison.definitions, [&](const DefinitionDifference& definition) { return !isReadWith(definition, *comparison.after.stored, key); });
}

} // namespace xushi
