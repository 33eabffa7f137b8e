#include "usecases/UndoChange.h"

#include "usecases/Locks.h"

#include <map>

namespace xushi {
namespace {

/// A figure before and after an act that may have written it several times.
struct Change {
    Figure before;
    Figure after;
};

Result<std::map<FigureKey, Change>> changesOf(const std::vector<JournalEntry>& entries) {
    std::map<FigureKey, Change> changes;
    for (const auto& entry : entries) {
        auto after = figureFrom(entry.after);
        if (!after) return after.error();
        Figure before{.key = after->key, .state = FigureState::Cleared};
        if (!entry.before.empty()) {
            auto earlier = figureFrom(entry.before);
            if (!earlier) return earlier.error();
            before = std::move(*earlier);
        }
        const auto [at, isFirst] = changes.try_emplace(after->key, Change{std::move(before), *after});
        if (!isFirst) at->second.after = std::move(*after);
    }
    return changes;
}

std::string nameOf(const Catalogue& catalogue, const FigureKey& key) {
    const Indicator* indicator = catalogue.find(key.indicator);
    return indicator ? indicator->name : key.indicator.text;
}

Problem changedSince(const UndoRequest& request, const Figure& present) {
    return {ProblemKind::Conflict, "undo.changed-since",
            {nameOf(request.catalogue, present.key), present.key.period.toText(),
             present.value ? present.value->toString() : "—"}};
}

/// The figure with `wanted` content over the revision that is stored now.
Result<Figure> onTop(Store& store, const UndoRequest& request, const Figure& wanted, const Figure& expected) {
    const auto present = store.readFigure(wanted.key);
    if (!present) return present.error();
    if (!*present) return missing("figure.no-series", {wanted.key.indicator.text, wanted.key.region.text});
    // Later steps that were taken back have raised the revision; the content tells whether it is still this act's.
    if (!isSameContent(**present, expected)) return changedSince(request, **present);
    Figure next = wanted;
    next.revision = (*present)->revision;
    return next;
}

} // namespace

Result<UndoResult> undoChange(Store& store, const UndoRequest& request) {
    const auto entries = store.readGroup(request.reversal.group);
    if (!entries) return entries.error();
    const auto changes = changesOf(*entries);
    if (!changes) return changes.error();
    const bool isUndo = request.reversal.way == ReversalWay::Undo;
    UndoResult result;
    Locks locks(store, request.catalogue);
    const auto act = [&](Transaction& transaction) -> Result<void> {
        for (const auto& [key, change] : *changes) {
            const auto lock = locks.refusalFor(key);
            if (!lock) return lock.error();
            if (*lock) return **lock;
            const auto next = onTop(store, request, isUndo ? change.before : change.after, isUndo ? change.after : change.before);
            if (!next) return next.error();
            auto put = transaction.put(*next);
            if (!put) return put.error();
            if (const auto* stale = std::get_if<StaleFigure>(&*put)) return changedSince(request, stale->current);
            result.stored.push_back(std::get<Figure>(*put));
        }
        return {};
    };
    ChangeNote note = request.note;
    note.act = actText(request.reversal);
    const auto group = store.inTransaction(note, act);
    if (!group) return group.error();
    result.group = *group;
    return result;
}

} // namespace xushi
