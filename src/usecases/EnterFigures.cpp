#include "usecases/EnterFigures.h"

#include "domain/Width.h"
#include "domain/checks/Duplicates.h"
#include "domain/checks/FigureChecks.h"
#include "domain/checks/TypedText.h"
#include "usecases/Locks.h"

#include <set>

namespace xushi {
namespace {

/// A number field beside the value: text to decimal, blank to none.
Result<void> apply(const std::optional<std::string>& text, std::optional<Decimal>& field) {
    if (!text) return {};
    if (trimmed(*text).empty()) {
        field.reset();
        return {};
    }
    const auto number = Decimal::parse(*text);
    if (!number) return number.error();
    field = *number;
    return {};
}

Result<void> applyGrowth(const FigureEdit& edit, Figure& figure) {
    std::optional<Decimal> percent = figure.growth ? std::optional(figure.growth->percent) : std::nullopt;
    if (const auto applied = apply(edit.growth, percent); !applied) return applied;
    if (!percent) {
        figure.growth.reset();
        return edit.growthBound ? Result<void>(refused("figure.bound-without-growth")) : Result<void>();
    }
    const auto bound = edit.growthBound ? edit.growthBound
                       : figure.growth && !edit.growth ? figure.growth->bound : std::nullopt;
    figure.growth = PublishedGrowth{*percent, bound};
    return {};
}

/// The figure as it would be stored after `edit`.
Result<Figure> edited(const FigureEdit& edit, const Indicator& indicator, Figure figure) {
    if (edit.value) {
        const bool isMilestone = indicator.measure == Measure::Milestone;
        const auto read = isMilestone ? readTypedMilestone(*edit.value, figure) : readTyped(*edit.value, figure);
        if (!read) return read.error();
        if (!edit.qualifier) figure.qualifier.reset();
        figure.isAsOfAssumed = false;
    }
    for (const auto& applied :
         {apply(edit.lastYear, figure.lastYear), apply(edit.restatedBase, figure.restatedBase),
          apply(edit.points, figure.points), applyGrowth(edit, figure)})
        if (!applied) return applied.error();
    if (edit.qualifier) figure.qualifier = *edit.qualifier;
    if (edit.status) figure.status = *edit.status;
    if (edit.source) figure.source = *edit.source;
    if (edit.note) figure.note = *edit.note;
    if (edit.wording) figure.wording = *edit.wording;
    return figure;
}

bool isBlank(const Figure& figure) { return isSameContent(figure, {.key = figure.key, .state = FigureState::Cleared}); }

Problem conflictWith(const Figure& theirs, const FigureEdit& mine) {
    const std::string other = theirs.value ? theirs.value->toString() : "—";
    return {ProblemKind::Conflict, "conflict.figure-value", {other, mine.value.value_or("")}};
}

/// One edit on its way to the store.
class Entry {
public:
    /// `written` are the figures that earlier edits of the same request have stored: no conflict with oneself.
    Entry(const EnterRequest& request, const FigureEdit& edit, Store& store, Locks& locks,
          const std::set<FigureKey>& written)
        : m_request(request), m_edit(edit), m_store(store), m_locks(locks), m_written(written) {}

    /// Everything that can be refused before the transaction; the figure to put otherwise.
    Result<std::optional<Figure>> prepare(EditOutcome& outcome) {
        const Indicator* indicator = m_request.catalogue.find(m_edit.indicator);
        const Region* region = m_request.catalogue.find(m_edit.region);
        if (!indicator) return refuse(outcome, missing("figure.no-indicator", {m_edit.indicator.text}));
        if (!region) return refuse(outcome, missing("figure.no-region", {m_edit.region.text}));
        const auto key = keyFor(*indicator, m_edit.period);
        if (!key) return refuse(outcome, key.error());

        const FigureKey figureKey{*key, m_edit.indicator, m_edit.region};
        const auto lock = m_locks.refusalFor(figureKey);
        if (!lock) return lock.error();
        if (*lock) return refuse(outcome, **lock);
        auto stored = m_store.readFigure(figureKey);
        if (!stored) return stored.error();
        outcome.before = *stored;
        const bool isOther = *stored && m_edit.seenRevision && (*stored)->revision != *m_edit.seenRevision;
        if (isOther && !m_written.contains(figureKey))
            return refuse(outcome, conflictWith(**stored, m_edit));
        Figure start = stored->value_or(Figure{.key = figureKey, .state = FigureState::Cleared});
        auto figure = edited(m_edit, *indicator, start);
        if (!figure) return refuse(outcome, figure.error());
        if (start.state == FigureState::Cleared && !m_edit.value && (figure->growth || figure->points))
            figure->state = FigureState::Reported;
        const EntryMoment moment{m_request.today, m_request.catalogue.settings.closedThrough};
        if (const auto fits = admissible(*indicator, *figure, moment); !fits) return refuse(outcome, fits.error());
        return std::optional(std::move(*figure));
    }

private:
    static std::optional<Figure> refuse(EditOutcome& outcome, Problem problem) {
        outcome.refusal = std::move(problem);
        return std::nullopt;
    }

    const EnterRequest& m_request;
    const FigureEdit& m_edit;
    Store& m_store;
    Locks& m_locks;
    const std::set<FigureKey>& m_written;
};

/// Which edits of a request set a value that an earlier one sets too; two fields of one figure are no such pair.
class RepeatedValues {
public:
    explicit RepeatedValues(const EnterRequest& request) : m_request(request), m_earlier(request.edits.size()) {
        std::vector<FigureKey> keys;
        std::vector<std::size_t> places;
        for (std::size_t i = 0; i < request.edits.size(); ++i) {
            const FigureEdit& edit = request.edits[i];
            const Indicator* indicator = request.catalogue.find(edit.indicator);
            if (!indicator || !edit.value) continue;
            const auto key = keyFor(*indicator, edit.period);
            if (!key) continue;
            keys.push_back({*key, edit.indicator, edit.region});
            places.push_back(i);
        }
        const auto earlier = earlierOfSameKey(keys);
        for (std::size_t i = 0; i < keys.size(); ++i)
            if (earlier[i]) m_earlier[places[i]] = places[*earlier[i]];
    }

    /// The refusal of an edit whose value was stored for an earlier one already, naming both; an earlier one that was
    /// refused itself stands in nobody's way.
    std::optional<Problem> refusalOf(std::size_t edit, const std::vector<EditOutcome>& outcomes) const {
        for (auto earlier = m_earlier[edit]; earlier; earlier = m_earlier[*earlier]) {
            const auto& stored = outcomes[*earlier].stored;
            if (!stored) continue;
            return refused("check.duplicate", {m_request.catalogue.find(stored->key.indicator)->name, stored->key.period.toText(),
                                               *m_request.edits[*earlier].value, *m_request.edits[edit].value});
        }
        return std::nullopt;
    }

private:
    const EnterRequest& m_request;
    std::vector<std::optional<std::size_t>> m_earlier;
};

} // namespace

Result<EnterResult> enterFigures(Store& store, const EnterRequest& request) {
    EnterResult result;
    result.outcomes.resize(request.edits.size());
    std::set<FigureKey> written;
    Locks locks(store, request.catalogue);
    const RepeatedValues repeated(request);
    const auto act = [&](Transaction& transaction) -> Result<void> {
        for (std::size_t i = 0; i < request.edits.size(); ++i) {
            EditOutcome& outcome = result.outcomes[i];
            outcome.refusal = repeated.refusalOf(i, result.outcomes);
            if (outcome.refusal) continue;
            auto figure = Entry(request, request.edits[i], store, locks, written).prepare(outcome);
            if (!figure) return figure.error();
            if (!*figure) continue;
            if (!outcome.before && isBlank(**figure)) { // nothing was there and nothing is typed: no act of the journal
                outcome.stored = std::move(**figure);
                continue;
            }
            auto put = transaction.put(**figure);
            if (!put) return put.error();
            if (const auto* stale = std::get_if<StaleFigure>(&*put)) {
                outcome.before = stale->current;
                outcome.refusal = conflictWith(stale->current, request.edits[i]);
            } else {
                outcome.stored = std::get<Figure>(*put);
                written.insert(outcome.stored->key);
            }
        }
        return {};
    };
    const auto group = store.inTransaction(request.note, act);
    if (!group) return group.error();
    result.group = *group;
    return result;
}

} // namespace xushi
