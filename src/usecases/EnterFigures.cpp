#include "usecases/EnterFigures.h"

#include "domain/VersionInForce.h"
#include "domain/Width.h"
#include "domain/analyses/Series.h"
#include "domain/checks/Duplicates.h"
#include "domain/checks/FigureChecks.h"
#include "domain/measures/EntryForm.h"
#include "domain/reading/GivenFigure.h"
#include "domain/texts/RecordTexts.h"
#include "usecases/ChangeStore.h"
#include "usecases/Locks.h"
#include "usecases/SeriesDefinitions.h"

#include <algorithm>
#include <map>

namespace xushi {
namespace {

/// A number field beside the value, in the unit of the row: blank takes it away.
Result<void> apply(const std::optional<GivenNumber>& given, const Indicator& indicator, std::optional<Decimal>& field) {
    if (!given) return {};
    const auto number = given->numberOrNone(indicator.unit);
    if (!number) return number.error();
    field = *number;
    return {};
}

Result<void> applyPoints(const FigureEdit& edit, Figure& figure) {
    if (!edit.points) return {};
    const auto points = edit.points->points();
    if (!points) return points.error();
    figure.points = *points;
    return {};
}

/// A bound may stand in the text (20%以上) or beside it; the one beside it holds.
Result<void> applyGrowth(const FigureEdit& edit, Figure& figure) {
    if (edit.growth) {
        const auto growth = edit.growth->growth();
        if (!growth) return growth.error();
        figure.growth = *growth;
    }
    if (!edit.growthBound) return {};
    if (!figure.growth) return refused("figure.bound-without-growth");
    figure.growth->bound = edit.growthBound;
    return {};
}

/// True when something was said of the period before, and `after` says something else.
bool replacesValue(const Figure& before, const Figure& after) {
    if (before.state == FigureState::Cleared) return false;
    const bool isOtherValue = before.value && (!after.value || *before.value != *after.value || before.qualifier != after.qualifier);
    return isOtherValue || before.state != after.state || (before.stage && before.stage != after.stage);
}

/// What was said of the value that is replaced goes with it: where it came from, how sure it was, what was published
/// beside it. Last year's figure as it was reported stays: it is a value of its own, of another period. A plan that is
/// replaced before its month begins is followed by a plan.
void forgetOldValue(const Date& today, const Figure& before, Figure& figure) {
    const bool staysPlan = !before.isOfTheDone() && isFuture(before.key.period, today);
    figure.status = staysPlan ? before.status : Figure().status;
    figure.growth.reset();
    figure.points.reset();
    figure.restatedBase.reset();
    for (auto* text : {&figure.source, &figure.note, &figure.label, &figure.wording}) text->clear();
}

/// A value, a stage, a mark or a published growth: what texts are said of.
bool statesSomething(const Figure& figure) {
    if (figure.state == FigureState::Cleared) return false;
    return figure.value || figure.stage || figure.growth || figure.points || figure.state != FigureState::Reported;
}

/// Words that stood where nothing was stated were said of that (why it is missing), and end with it; numbers beside
/// stay. The text of the value that was just typed is of the new statement.
void forgetWordsOfNothing(const Figure& before, Figure& figure) {
    if (statesSomething(before) || !statesSomething(figure)) return;
    for (auto* text : {&figure.source, &figure.note, &figure.label, &figure.wording}) text->clear();
}

/// The number that was typed in the other form becomes the stored one; what was typed is kept beside it.
Result<void> takeOtherForm(const FigureEdit& edit, const Indicator& indicator, std::span<const Figure> year, Figure& figure) {
    const bool isMark = figure.state == FigureState::BelowUnit || figure.state == FigureState::NotApplicable;
    const bool isSumBegun = std::ranges::any_of(year, &Figure::hasCountingValue);
    if (isMark && isSumBegun) return refused("form.mark", {indicator.name, edit.value->text()});
    if (!figure.value) return {};
    const auto stored = storedFromOtherForm(indicator, year, monthOf(figure.key.period), *figure.value);
    if (!stored) return stored.error();
    figure.value = *stored;
    const std::string folded = foldWidth(edit.value->text());
    figure.typed = (isReportedAlone(indicator) ? "累计" : "当月") + std::string(trimmed(folded));
    return {};
}

Result<void> applyValue(const FigureEdit& edit, const Indicator& indicator, std::span<const Figure> year, const Date& today,
                        Figure& figure) {
    if (!edit.value) return {};
    const Figure before = figure;
    const bool isMilestone = indicator.measure == Measure::Milestone;
    auto read = isMilestone ? takeGivenMilestone(*edit.value, indicator.unit, figure) : takeGiven(*edit.value, indicator.unit, figure);
    if (read && edit.isOtherForm) read = takeOtherForm(edit, indicator, year, figure);
    if (!read) return read;
    figure.isAsOfAssumed = false;
    if (edit.qualifier) figure.qualifier = *edit.qualifier;
    if (replacesValue(before, figure)) forgetOldValue(today, before, figure);
    return {};
}

/// The figure as it would be stored after `edit`; `year` holds the figures of its series before it. What an earlier
/// version of the program has left of a value that was cleared never comes back.
Result<Figure> edited(const FigureEdit& edit, const Indicator& indicator, std::span<const Figure> year, const Date& today,
                      Figure figure) {
    const bool wasCleared = figure.state == FigureState::Cleared;
    if (wasCleared) figure.growth.reset();
    if (wasCleared) figure.points.reset();
    const Figure before = figure;
    if (const auto applied = applyValue(edit, indicator, year, today, figure); !applied) return applied.error();
    for (const auto& applied :
         {apply(edit.lastYear, indicator, figure.lastYear), apply(edit.restatedBase, indicator, figure.restatedBase),
          applyPoints(edit, figure), applyGrowth(edit, figure)})
        if (!applied) return applied.error();
    if (wasCleared && !edit.value && (figure.growth || figure.points)) figure.state = FigureState::Reported;
    forgetWordsOfNothing(before, figure);
    if (edit.qualifier) figure.qualifier = *edit.qualifier;
    if (edit.status) figure.status = *edit.status;
    if (edit.source) figure.source = *edit.source;
    if (edit.note) figure.note = *edit.note;
    if (edit.wording) figure.wording = *edit.wording;
    return figure;
}

/// `edit` with what earlier edits of the same request gave for the same figure: it does not go with the old value.
FigureEdit besides(FigureEdit edit, const FigureEdit& earlier) {
    const auto keep = [](auto& field, const auto& given) {
        if (!field) field = given;
    };
    keep(edit.lastYear, earlier.lastYear);
    keep(edit.restatedBase, earlier.restatedBase);
    if (!edit.growth) keep(edit.growthBound, earlier.growthBound);
    keep(edit.growth, earlier.growth);
    keep(edit.points, earlier.points);
    keep(edit.qualifier, earlier.qualifier);
    keep(edit.status, earlier.status);
    keep(edit.source, earlier.source);
    keep(edit.note, earlier.note);
    keep(edit.wording, earlier.wording);
    return edit;
}

Result<Figure> admitted(const Indicator& indicator, Result<Figure> figure, const EntryMoment& moment) {
    if (!figure) return figure;
    if (const auto fits = admissible(indicator, *figure, moment); !fits) return fits.error();
    return figure;
}

bool isOfNothing(const Figure& figure) { return isSameContent(figure, {.key = figure.key, .state = FigureState::Cleared}); }

Problem conflictWith(const Figure& theirs, const FigureEdit& mine) {
    const std::string other = theirs.value ? theirs.value->toString() : "—";
    return {ProblemKind::Conflict, "conflict.figure-value", {other, mine.value ? mine.value->text() : ""}};
}

/// One edit on its way to the store.
class Entry {
public:
    /// `written` has what earlier edits of the same request have stored: no conflict with oneself.
    Entry(const Catalogue& definitions, const Date& today, const FigureEdit& edit, Reading& reading, Locks& locks,
          const std::map<FigureKey, FigureEdit>& written)
        : m_definitions(definitions), m_today(today), m_edit(edit), m_reading(reading), m_locks(locks), m_written(written) {}

    /// Everything that can be refused before it is put; the figure to put otherwise.
    Result<std::optional<Figure>> prepare(EditOutcome& outcome) {
        const Indicator* indicator = indicatorInForce(m_definitions, m_edit.indicator, monthOf(m_edit.period));
        const Region* region = m_definitions.find(m_edit.region);
        if (!indicator) return refuse(outcome, missing("figure.no-indicator", {m_edit.indicator.text}));
        if (!region) return refuse(outcome, missing("figure.no-region", {m_edit.region.text}));
        const auto key = keyFor(*indicator, m_edit.period);
        if (!key) return refuse(outcome, key.error());

        const FigureKey figureKey{*key, m_edit.indicator, m_edit.region};
        const auto lock = m_locks.refusalFor(figureKey);
        if (!lock) return lock.error();
        if (*lock) return refuse(outcome, **lock);
        auto stored = m_reading.readFigure(figureKey);
        if (!stored) return stored.error();
        outcome.before = *stored;
        const bool isOther = *stored && m_edit.seenRevision && (*stored)->revision != *m_edit.seenRevision;
        const auto earlier = m_written.find(figureKey);
        if (isOther && earlier == m_written.end())
            return refuse(outcome, conflictWith(**stored, m_edit));
        Figure start = stored->value_or(Figure{.key = figureKey, .state = FigureState::Cleared});
        const auto year = monthsBefore(figureKey);
        if (!year) return year.error();
        const EntryMoment moment{m_today, m_definitions.settings.closedThrough};
        const bool isCompleted = m_edit.value && earlier != m_written.end();
        const FigureEdit edit = isCompleted ? besides(m_edit, earlier->second) : m_edit;
        auto figure = admitted(*indicator, edited(edit, *indicator, *year, m_today, start), moment);
        if (!figure) return refuse(outcome, figure.error());
        if (const auto fits = checkTexts(*figure, *stored ? &**stored : nullptr); !fits) return refuse(outcome, fits.error());
        return std::optional(std::move(*figure));
    }

private:
    /// The figures that a number in the other form is computed with; none are read for any other edit.
    Result<std::vector<Figure>> monthsBefore(const FigureKey& key) const {
        std::vector<Figure> months;
        for (int month = 1; m_edit.isOtherForm && month < key.period.last.number(); ++month) {
            const auto stored = m_reading.readFigure({{key.period.year, Month(month), key.period.kind}, key.indicator, key.region});
            if (!stored) return stored.error();
            if (*stored) months.push_back(**stored);
        }
        return months;
    }
    static std::optional<Figure> refuse(EditOutcome& outcome, Problem problem) {
        outcome.refusal = std::move(problem);
        return std::nullopt;
    }

    const Catalogue& m_definitions;
    const Date& m_today;
    const FigureEdit& m_edit;
    Reading& m_reading;
    Locks& m_locks;
    const std::map<FigureKey, FigureEdit>& m_written;
};

/// Which edits of a request set a value that an earlier one sets too; two fields of one figure are no such pair.
class RepeatedValues {
public:
    RepeatedValues(const Catalogue& definitions, const EnterRequest& request)
        : m_definitions(definitions), m_request(request), m_earlier(request.edits.size()) {
        std::vector<FigureKey> keys;
        std::vector<std::size_t> places;
        for (std::size_t i = 0; i < request.edits.size(); ++i) {
            const FigureEdit& edit = request.edits[i];
            const Indicator* indicator = indicatorInForce(definitions, edit.indicator, monthOf(edit.period));
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
            if (!stored || stored->revision == 0) continue; // a blank for what was not there sets nothing
            return refused("check.duplicate", {m_definitions.find(stored->key.indicator)->name, stored->key.period.toText(),
                                               m_request.edits[*earlier].value->text(), m_request.edits[edit].value->text()});
        }
        return std::nullopt;
    }

private:
    const Catalogue& m_definitions;
    const EnterRequest& m_request;
    std::vector<std::optional<std::size_t>> m_earlier;
};

std::set<SeriesOf> seriesOf(const std::vector<FigureEdit>& edits) {
    std::set<SeriesOf> series;
    for (const auto& edit : edits) series.emplace(edit.indicator, edit.region);
    return series;
}

} // namespace

Result<Figure> previewEntry(const Catalogue& catalogue, std::span<const Figure> figures, const FigureEdit& edit,
                            const Date& today) {
    const Indicator* indicator = indicatorInForce(catalogue, edit.indicator, monthOf(edit.period));
    if (!indicator) return missing("figure.no-indicator", {edit.indicator.text});
    const auto key = keyFor(*indicator, edit.period);
    if (!key) return key.error();
    const auto year = seriesIn(figures, edit.indicator, edit.region, key->year);
    const FigureKey figureKey{*key, edit.indicator, edit.region};
    const auto stored = std::ranges::find(year, figureKey, &Figure::key);
    const Figure start = stored != year.end() ? *stored : Figure{.key = figureKey, .state = FigureState::Cleared};
    return admitted(*indicator, edited(edit, *indicator, year, today, start), {today, catalogue.settings.closedThrough});
}

Result<EnterResult> enterFigures(Store& store, const EnterRequest& request) {
    EnterResult result;
    result.outcomes.resize(request.edits.size());
    std::map<FigureKey, FigureEdit> written;
    const auto act = [&](Transaction& transaction) -> Result<void> {
        const auto definitions = definitionsOf(transaction, seriesOf(request.edits));
        if (!definitions) return definitions.error();
        const RepeatedValues repeated(*definitions, request);
        Locks locks(transaction, *definitions);
        for (std::size_t i = 0; i < request.edits.size(); ++i) {
            EditOutcome& outcome = result.outcomes[i];
            outcome.refusal = repeated.refusalOf(i, result.outcomes);
            if (outcome.refusal) continue;
            auto figure = Entry(*definitions, request.today, request.edits[i], transaction, locks, written).prepare(outcome);
            if (!figure) return figure.error();
            if (!*figure) continue;
            if (!outcome.before && isOfNothing(**figure)) { // nothing was there and nothing is typed: no act of the journal
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
                FigureEdit& given = written.try_emplace(outcome.stored->key).first->second;
                given = besides(request.edits[i], given);
            }
        }
        return {};
    };
    const auto group = changeStore(store, request.note, act);
    if (!group) return group.error();
    result.group = *group;
    return result;
}

} // namespace xushi
