#include "usecases/RestoreActs.h"

#include "domain/packages/PackageOrigin.h"
#include "domain/publishing/Publication.h"
#include "domain/workflow/PersonPin.h"
#include "usecases/ChangeStore.h"
#include "usecases/Locks.h"
#include "usecases/SeriesDefinitions.h"
#include "usecases/WriteBack.h"

#include <algorithm>
#include <iterator>
#include <limits>

namespace xushi {
namespace {

constexpr auto restoreAct = "restore";

/// The acts of a day and what they have left otherwise, the last record first.
struct DayChanges {
    std::vector<JournalAct> acts;
    std::vector<RecordChange> changes;
};

Result<void> mayBeRestored(const JournalAct& act) {
    if (act.hasStep) return refused("undo.workflow");
    if (act.act == "create" || act.act == packageAct) return refused("undo.creation", {std::to_string(act.group)});
    if (act.act == publishAct) return refused("undo.publication", {act.firstKey});
    if (act.act == pinAct) return refused("undo.pin", {act.firstKey});
    return {};
}

bool isFigureAsBefore(const RecordChange& change) {
    const auto figures = figureChangeOf(change);
    return figures && isSameContent(figures->before, figures->after);
}

Result<DayChanges> changesOfActs(Reading& reading, std::vector<JournalAct> acts) {
    std::vector<JournalEntry> entries;
    for (const auto& act : acts) {
        if (const auto may = mayBeRestored(act); !may) return may.error();
        auto ofAct = reading.readGroup(act.group);
        if (!ofAct) return ofAct.error();
        std::ranges::move(*ofAct, std::back_inserter(entries));
    }
    DayChanges day{std::move(acts), changesOf(entries)};
    std::erase_if(day.changes, [](const RecordChange& change) { return change.kind == RecordKind::Figure && isFigureAsBefore(change); });
    std::ranges::reverse(day.changes);
    return day;
}

/// Why a day on which this was done is not brought back.
Problem ofDay(const Problem& ofAct) {
    if (ofAct.key == "undo.workflow") return refused("restore.day-step");
    if (ofAct.key == "undo.creation") return refused("restore.day-creation");
    return ofAct.key == "undo.publication" ? refused("restore.day-publication", ofAct.args) : ofAct;
}

Result<DayChanges> changesAsked(Reading& reading, const DayAsked& asked) {
    auto acts = reading.readActs({.count = std::numeric_limits<int>::max(), .from = asked.from, .until = asked.until});
    if (!acts) return acts.error();
    std::erase_if(*acts, [](const JournalAct& act) { return act.act == pinAct; }); // whose PIN it is stays their own affair
    if (acts->empty()) return missing("restore.no-acts");
    auto changes = changesOfActs(reading, std::move(*acts));
    return changes ? std::move(changes) : Result<DayChanges>(ofDay(changes.error()));
}

Result<DayChanges> changesAsked(Reading& reading, const WholeAct& asked) {
    auto acts = reading.readActs({.before = asked.group + 1, .count = 1});
    if (!acts) return acts.error();
    if (acts->empty() || acts->back().group != asked.group) return missing("undo.no-act", {std::to_string(asked.group)});
    return changesOfActs(reading, std::move(*acts));
}

Result<void> hasReason(const ChangeNote& note) { return note.reason.empty() ? refused("restore.no-reason") : Result<void>(); }

ChangeNote restoringNote(ChangeNote note) {
    note.act = restoreAct;
    return note;
}

template <class Asked> Result<UndoResult> restoreAsked(Store& store, const Asked& asked, const ChangeNote& note) {
    if (const auto reason = hasReason(note); !reason) return reason.error();
    const ChangeNote by = restoringNote(note);
    UndoResult result;
    const auto group = changeStore(store, by, [&](Transaction& transaction) -> Result<void> {
        const auto changes = changesAsked(transaction, asked);
        if (!changes) return changes.error();
        return writeBack(transaction, by, ReversalWay::Undo, changes->changes, result);
    });
    if (!group) return group.error();
    result.group = *group;
    return result;
}

template <class Asked> Result<PlannedRestoring> planAsked(Reading& reading, const Asked& asked) {
    auto changes = changesAsked(reading, asked);
    if (!changes) return changes.error();
    auto figures = previewWriteBack(reading, ReversalWay::Undo, changes->changes);
    if (!figures) return figures.error();
    const auto others = std::ranges::count_if(changes->changes, [](const RecordChange& change) { return change.kind != RecordKind::Figure; });
    return PlannedRestoring{std::move(changes->acts), std::move(*figures), static_cast<int>(others)};
}

} // namespace

Result<UndoResult> restoreDay(Store& store, const DayAsked& day, const ChangeNote& note) { return restoreAsked(store, day, note); }
Result<PlannedRestoring> planDay(Reading& reading, const DayAsked& day) { return planAsked(reading, day); }
Result<UndoResult> restoreAct(Store& store, const WholeAct& act, const ChangeNote& note) { return restoreAsked(store, act, note); }
Result<PlannedRestoring> planAct(Reading& reading, const WholeAct& act) { return planAsked(reading, act); }

Result<FigureReversal> planValue(Reading& reading, const ValueAsked& value) {
    const auto entries = reading.readGroup(value.group);
    if (!entries) return entries.error();
    const auto changes = changesOf(*entries);
    const auto at = std::ranges::find_if(changes, [&](const RecordChange& change) { return change.kind == RecordKind::Figure && change.key == keyTextOf(value.key); });
    if (at == changes.end()) return missing("undo.no-act", {std::to_string(value.group)});
    const auto figures = figureChangeOf(*at);
    if (!figures) return figures.error();
    const auto definitions = definitionsOf(reading, std::set<SeriesOf>{{value.key.indicator, value.key.region}});
    if (!definitions) return definitions.error();
    const auto lock = Locks(reading, *definitions).refusalFor(value.key);
    if (!lock) return lock.error();
    if (*lock) return **lock;
    auto present = reading.readFigure(value.key);
    if (!present) return present.error();
    if (!*present) return missing("figure.no-series", {value.key.indicator.text, value.key.region.text});
    FigureReversal reversal{.now = **present, .next = value.side == ChangeSide::Before ? figures->before : figures->after};
    reversal.next.revision = reversal.now.revision;
    if (isSameContent(reversal.now, reversal.next)) return refused("restore.same");
    return reversal;
}

Result<UndoResult> restoreValue(Store& store, const ValueAsked& value, const ChangeNote& note) {
    if (const auto reason = hasReason(note); !reason) return reason.error();
    UndoResult result;
    const auto group = changeStore(store, restoringNote(note), [&](Transaction& transaction) -> Result<void> {
        const auto reversal = planValue(transaction, value);
        if (!reversal) return reversal.error();
        auto put = transaction.put(reversal->next);
        if (!put) return put.error();
        if (const auto* stale = std::get_if<StaleFigure>(&*put)) return Problem{ProblemKind::Conflict, "undo.changed-since", {value.key.indicator.text, value.key.period.toText(), stale->current.value ? stale->current.value->toString() : "—"}};
        result.stored.push_back(std::get<Figure>(*put));
        return {};
    });
    if (!group) return group.error();
    result.group = *group;
    return result;
}

} // namespace xushi
