#include "usecases/WriteBack.h"

#include "domain/RecordNames.h"
#include "usecases/Locks.h"
#include "usecases/SeriesDefinitions.h"

namespace xushi {
namespace {

/// The definitions of the figures that an act wrote.
Result<Catalogue> definitionsOf(Reading& reading, const std::vector<RecordChange>& changes) {
    std::set<SeriesOf> series;
    for (const auto& change : changes)
        if (const auto key = change.kind == RecordKind::Figure ? figureKeyFrom(change.key) : std::nullopt) series.emplace(key->indicator, key->region);
    return series.empty() ? Catalogue{} : definitionsOf(reading, series);
}

Problem changedSince(const Catalogue& definitions, const Figure& present) {
    return {ProblemKind::Conflict, "undo.changed-since",
            {nameIn(definitions, present.key.indicator), present.key.period.toText(),
             present.value ? present.value->toString() : "—"}};
}

/// The figure with `wanted` content over the revision that is stored now.
Result<FigureReversal> onTop(Reading& reading, const Catalogue& definitions, const Figure& wanted, const Figure& expected) {
    auto present = reading.readFigure(wanted.key);
    if (!present) return present.error();
    if (!*present) return missing("figure.no-series", {wanted.key.indicator.text, wanted.key.region.text});
    // Later steps that were taken back have raised the revision; the content tells whether it is still this act's.
    if (!isSameContent(**present, expected)) return changedSince(definitions, **present);
    FigureReversal reversal{.now = std::move(**present), .next = wanted};
    reversal.next.revision = reversal.now.revision;
    return reversal;
}

Result<FigureReversal> reversalOf(Reading& reading, Locks& locks, const Catalogue& definitions, ReversalWay way, const RecordChange& change) {
    const auto figures = figureChangeOf(change);
    if (!figures) return figures.error();
    const auto lock = locks.refusalFor(figures->after.key);
    if (!lock) return lock.error();
    if (*lock) return **lock;
    return way == ReversalWay::Undo ? onTop(reading, definitions, figures->before, figures->after)
                                    : onTop(reading, definitions, figures->after, figures->before);
}

/// The figure as it stands after the reversal.
Result<Figure> reverseFigure(Transaction& transaction, Locks& locks, const Catalogue& definitions, ReversalWay way, const RecordChange& change) {
    const auto reversal = reversalOf(transaction, locks, definitions, way, change);
    if (!reversal) return reversal.error();
    auto put = transaction.put(reversal->next);
    if (!put) return put.error();
    if (const auto* stale = std::get_if<StaleFigure>(&*put)) return changedSince(definitions, stale->current);
    return std::get<Figure>(*put);
}

bool isOfWorkflow(RecordKind kind) { return kind == RecordKind::Review || kind == RecordKind::Explanation; }

} // namespace

Result<FigureChange> figureChangeOf(const RecordChange& change) {
    auto after = figureFrom(change.after);
    if (!after) return after.error();
    if (change.before.empty()) return FigureChange{{.key = after->key, .state = FigureState::Cleared}, *after};
    auto before = figureFrom(change.before);
    if (!before) return before.error();
    return FigureChange{std::move(*before), std::move(*after)};
}

Result<void> writeBack(Transaction& transaction, const ChangeNote& note, ReversalWay way, const std::vector<RecordChange>& changes, UndoResult& result) {
    const auto definitions = definitionsOf(transaction, changes);
    if (!definitions) return definitions.error();
    Locks locks(transaction, *definitions);
    RecordReversal records(transaction, note, way);
    for (const auto& change : changes) {
        if (change.kind == RecordKind::Figure) {
            auto figure = reverseFigure(transaction, locks, *definitions, way, change);
            if (!figure) return figure.error();
            result.stored.push_back(std::move(*figure));
        } else {
            if (const auto done = records.reverse(change); !done) return done;
            (isOfWorkflow(change.kind) ? result.hasChangedWorkflow : result.hasChangedCatalogue) = true;
        }
    }
    return {};
}

Result<std::vector<FigureReversal>> previewWriteBack(Reading& reading, ReversalWay way, const std::vector<RecordChange>& changes) {
    const auto definitions = definitionsOf(reading, changes);
    if (!definitions) return definitions.error();
    Locks locks(reading, *definitions);
    std::vector<FigureReversal> reversals;
    for (const auto& change : changes) {
        if (change.kind != RecordKind::Figure) continue;
        auto reversal = reversalOf(reading, locks, *definitions, way, change);
        if (!reversal) return reversal.error();
        reversals.push_back(std::move(*reversal));
    }
    return reversals;
}

} // namespace xushi
