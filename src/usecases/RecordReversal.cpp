#include "usecases/RecordReversal.h"

#include "usecases/ActingPin.h"
#include "usecases/EditLayouts.h"
#include "usecases/EditLists.h"
#include "usecases/EditPeople.h"
#include "usecases/EditSettings.h"
#include "usecases/EditTargets.h"
#include "usecases/IndicatorRules.h"
#include "usecases/ReviewFigures.h"

#include <algorithm>
#include <map>

namespace xushi {
namespace {

/// What stands in the place of a record that was not there before the act: nothing is ever deleted.
Result<FindingExplanation> blankFor(const FindingExplanation& added, const std::string&) {
    FindingExplanation blank = added;
    blank.text.clear();
    return blank;
}
Result<Review> blankFor(const Review& added, const std::string&) { return Review{.figure = added.figure}; }
Result<Target> blankFor(const Target& added, const std::string&) {
    Target blank = added;
    blank.isWithdrawn = true;
    return blank;
}
Result<StoredLayout> blankFor(const StoredLayout& added, const std::string&) {
    StoredLayout blank = added;
    blank.body.clear();
    return blank;
}
Result<SentenceEdit> blankFor(const SentenceEdit& added, const std::string&) { return SentenceEdit{.key = added.key}; }
template <class Record> Result<Record> blankFor(const Record&, const std::string& name) { return refused("undo.added", {name}); }

/// The month from which a revision holds; empty where it has always held.
template <class Record> std::string startOf(const Record& record) {
    if constexpr (std::is_same_v<Record, Indicator>) return record.inForceFrom ? record.inForceFrom->toText() : "";
    else if constexpr (requires { record.decidedOn; }) return record.decidedOn.substr(0, 7);
    else return {};
}

/// A revision that holds in months in which the one before it does not, keeps them even when that one is written anew.
template <class Record> Result<void> checkDates(const Record& taken, const Record& before, const std::string& name) {
    return startOf(taken) < startOf(before) ? refused("undo.dated-earlier", {name, startOf(before)}) : Result<void>();
}

} // namespace

std::vector<RecordChange> changesOf(const std::vector<JournalEntry>& entries) {
    std::vector<RecordChange> changes;
    std::map<std::pair<RecordKind, std::string>, std::size_t> places;
    for (const auto& entry : entries) {
        const auto [at, isFirst] = places.try_emplace({entry.kind, entry.key}, changes.size());
        if (isFirst) changes.push_back({entry.kind, entry.key, entry.before, entry.after});
        else changes[at->second].after = entry.after;
    }
    return changes;
}

Result<void> RecordReversal::read() {
    if (m_catalogue) return {};
    auto catalogue = m_transaction.readCatalogue();
    if (!catalogue) return catalogue.error();
    auto workflow = m_transaction.readWorkflow(everyYear);
    if (!workflow) return workflow.error();
    auto edits = m_transaction.readSentenceEdits();
    if (!edits) return edits.error();
    auto pins = m_transaction.readPins();
    if (!pins) return pins.error();
    m_pins = std::move(*pins);
    m_edits = std::move(*edits);
    m_catalogue = std::move(*catalogue);
    m_workflow = std::move(*workflow);
    m_locks.emplace(m_transaction, *m_catalogue);
    return {};
}

template <class Record> const Record* RecordReversal::stored(const Record& record) const {
    if constexpr (std::is_same_v<Record, FindingExplanation>) return m_workflow.find(record.figure, record.check);
    else if constexpr (std::is_same_v<Record, Review>) return m_workflow.find(record.figure);
    else if constexpr (std::is_same_v<Record, SentenceEdit>) {
        const auto at = std::ranges::find(m_edits, record.key, &SentenceEdit::key);
        return at == m_edits.end() ? nullptr : &*at;
    } else if constexpr (std::is_same_v<Record, Target>) {
        const auto gone = std::ranges::find(m_catalogue->withdrawnTargets, record.key, &Target::key);
        return gone != m_catalogue->withdrawnTargets.end() ? &*gone : m_catalogue->find(record.key);
    }
    else return m_catalogue->find(record.code);
}

template <> Result<void> RecordReversal::mayStand(const FindingExplanation& explanation) {
    const auto lock = m_locks->refusalFor(explanation.figure);
    if (!lock) return lock.error();
    return *lock ? Result<void>(**lock) : Result<void>();
}
template <> Result<void> RecordReversal::mayStand(const Review& review) {
    return checkReviewer(*m_catalogue, m_workflow, review.figure, PersonCode{m_note.actor}, m_note);
}
template <> Result<void> RecordReversal::mayStand(const Indicator& indicator) {
    return checkIndicator(m_transaction, *m_catalogue, indicator);
}
template <> Result<void> RecordReversal::mayStand(const Target& target) { return checkTarget(*m_catalogue, target); }
template <> Result<void> RecordReversal::mayStand(const Curve&) { return {}; } // its shape is asked by the store
template <> Result<void> RecordReversal::mayStand(const Region& region) { return checkRegion(m_transaction, *m_catalogue, region); }
template <> Result<void> RecordReversal::mayStand(const Department& department) { return checkDepartment(*m_catalogue, department); }
template <> Result<void> RecordReversal::mayStand(const StoredLayout& layout) { return checkLayoutAmong(*m_catalogue, layout); }
template <> Result<void> RecordReversal::mayStand(const SentenceEdit&) { return {}; }
template <> Result<void> RecordReversal::mayStand(const Person& person) {
    if (const auto kept = checkKeepsPost(m_transaction, m_pins, person); !kept) return kept;
    return checkPerson(*m_catalogue, person);
}

Problem RecordReversal::changedSince(const RecordChange& change) const {
    return {ProblemKind::Conflict, "undo.record-changed-since", {recordName(*m_catalogue, change.kind, change.key)}};
}

template <class Record>
Result<void> RecordReversal::reverseAs(const RecordChange& change, Result<Record> (*from)(const Fields&)) {
    const auto after = from(change.after);
    if (!after) return after.error();
    const std::string name = recordName(*m_catalogue, change.kind, change.key);
    const auto before = change.before.empty() ? blankFor(*after, name) : from(change.before);
    if (!before) return before.error();
    if (const auto dated = checkDates(*after, *before, name); !dated) return dated;
    Record wanted = m_isUndo ? *before : *after;
    Record expected = m_isUndo ? *after : *before;
    const Record* present = stored(expected);
    if (!present) return changedSince(change);
    // Later steps that were taken back have raised the revision; the content tells whether it is still this act's.
    wanted.revision = expected.revision = present->revision;
    if (*present != expected) return changedSince(change);
    if (const auto may = mayStand(wanted); !may) return may;
    const auto put = m_transaction.put(wanted);
    return put ? Result<void>() : Result<void>(put.error());
}

Result<void> RecordReversal::reverseSettings(const RecordChange& change) {
    const auto after = settingsFrom(change.after);
    if (!after) return after.error();
    const auto before = change.before.empty() ? Result<Settings>(Settings{}) : settingsFrom(change.before);
    if (!before) return before.error();
    const Settings& wanted = m_isUndo ? *before : *after;
    if (m_catalogue->settings != (m_isUndo ? *after : *before)) return changedSince(change);
    if (const auto may = checkSettings(m_catalogue->settings, wanted, m_note.reason); !may) return may;
    return m_transaction.put(wanted);
}

Result<void> RecordReversal::reverse(const RecordChange& change) {
    if (const auto done = read(); !done) return done;
    switch (change.kind) {
    case RecordKind::Explanation: return reverseAs(change, explanationFrom);
    case RecordKind::Review: return reverseAs(change, reviewFrom);
    case RecordKind::Indicator: return reverseAs(change, indicatorFrom);
    case RecordKind::Target: return reverseAs(change, targetFrom);
    case RecordKind::Curve:
        if (change.before.empty()) return {}; // a curve that came with a target stays, and judges nothing
        return reverseAs(change, curveFrom);
    case RecordKind::Region: return reverseAs(change, regionFrom);
    case RecordKind::Department: return reverseAs(change, departmentFrom);
    case RecordKind::Person: return reverseAs(change, personFrom);
    case RecordKind::Layout: return reverseAs(change, layoutFrom);
    case RecordKind::SentenceEdit: return reverseAs(change, sentenceEditFrom);
    case RecordKind::Settings: return reverseSettings(change);
    case RecordKind::Publication: return refused("undo.publication", {change.key});
    case RecordKind::Pin: return refused("undo.pin", {recordName(*m_catalogue, change.kind, change.key)});
    case RecordKind::Figure: // by undoChange, which shows them without reading them back
    case RecordKind::Submission: break;
    }
    return refused("undo.workflow");
}

} // namespace xushi
