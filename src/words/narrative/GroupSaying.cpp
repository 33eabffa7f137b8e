#include "words/narrative/GroupSaying.h"

#include "domain/analyses/Movement.h"
#include "domain/analyses/ShownNumbers.h"
#include "words/Phrases.h"
#include "words/narrative/AspectPhrases.h"

#include <algorithm>

namespace xushi {
namespace {

std::string groupWord(const std::string& key, std::vector<std::string> args = {}) { return say(Remark{key, std::move(args)}, Language::Chinese); }

class GroupSaying {
public:
    GroupSaying(const NarrativeTemplate::Group& group, NarrativeWorld& world, SentenceState& state)
        : m_group(group), m_world(world), m_state(state), m_hasLevel(std::ranges::find(group.says, NarrativeAspect::Level) != group.says.end()),
          m_hasGrowth(std::ranges::find(group.says, NarrativeAspect::Growth) != group.says.end()) {}

    SentenceRuns say() {
        for (const auto& item : m_group.items)
            if (const auto subject = m_world.subjectOf(item)) (isThere(*subject) ? m_told : m_missing).push_back(*subject);
        if (!m_told.empty() && m_hasLevel) sayLevels();
        if (!m_told.empty() && m_hasGrowth) sayGrowths();
        for (const auto& subject : m_missing) sayMissing(subject);
        for (const auto& subject : m_told) m_state.told.push_back(subject);
        return std::move(m_runs);
    }

private:
    bool isThere(const NarrativeSubject& subject) const {
        return m_hasLevel ? subject.hasValue() : subject.row && !aspect::growth(subject, m_world, m_state.asOf).empty();
    }
    const std::string& comma() const { return m_world.request().narrative.comma; }
    NarrativeFigure figure(const NarrativeSubject& subject, NarrativeAspect what) const { return subject.figure(what, m_world.request().board.period); }
    std::string name(const NarrativeSubject& subject) const { return m_world.filled(subject.item.before, m_state.asOf); }

    void sayNames() {
        for (const auto& subject : m_told) m_runs.text((&subject == &m_told.front() ? "" : "、") + name(subject));
        m_runs.text(m_world.filled(m_group.noun, m_state.asOf));
    }

    void sayLevels() {
        const bool isSpread = m_group.form == GroupForm::Spread && m_told.size() > 1;
        if (isSpread) {
            sayNames();
            const bool isQualified = std::ranges::any_of(m_told, [](const NarrativeSubject& subject) { return subject.row->qualifier.has_value(); });
            m_runs.text(groupWord(isQualified ? "narrative.are" : "narrative.reach"));
        }
        for (const auto& subject : m_told) {
            if (&subject != &m_told.front()) m_runs.text("、");
            if (!isSpread) sayAmount(subject, m_world, m_state.asOf, m_runs);
            else {
                m_runs.figure(aspect::level(subject, m_world), figure(subject, NarrativeAspect::Level));
                m_runs.text(ownMonths(subject, m_state.asOf));
            }
        }
    }

    /// The growth as a movement, where nothing but a direction and an amount is said of it.
    std::optional<Movement> movement(const NarrativeSubject& subject) const {
        const BoardRow& row = *subject.row;
        const bool isExpected = row.status == DataStatus::Estimate || row.status == DataStatus::Forecast;
        const bool hasOwnMonths = !m_hasLevel && !ownMonths(subject, m_state.asOf).empty();
        if (!row.growth || row.growth->bound || row.growth->word || row.growthAsOf || isExpected || hasOwnMonths) return std::nullopt;
        const Measure measure = definitionOf(row, subject.indicator).measure;
        const auto rule = formatOf(row, m_world.format()).rounding;
        std::optional<Movement> moved;
        if (row.growth->percent) moved = movementOf(*row.growth->percent, growthDecimals(measure), rule);
        else if (row.growth->points) moved = movementOf(*row.growth->points, growthDecimals(measure), rule);
        return moved && moved->change != Change::Unchanged ? moved : std::nullopt;
    }

    bool isBound(const NarrativeSubject& subject, Bound bound, const Growth& as) const {
        const auto& growth = subject.row->growth;
        return growth && growth->bound == bound && growth->percent == as.percent;
    }

    void sayGrowths() {
        const auto& first = m_told.front();
        const auto& growth = first.row->growth;
        if (m_told.size() > 1 && growth && growth->bound && std::ranges::all_of(m_told, [&](const auto& s) { return isBound(s, *growth->bound, *growth); }))
            return sayBound(*growth);
        const auto moved = movement(first);
        const auto goesAlong = [&](const NarrativeSubject& subject) {
            const auto own = movement(subject);
            return own && moved && own->change == moved->change && subject.row->growth->points.has_value() == growth->points.has_value();
        };
        if (m_told.size() < 2 || !std::ranges::all_of(m_told, goesAlong)) return sayEach();
        if (m_hasLevel) m_runs.text(comma());
        else sayNames();
        const bool isRate = growth->points.has_value();
        const std::string direction = moved->change == Change::Fell ? "narrative.fell" : isRate ? "narrative.rose" : "narrative.grew";
        m_runs.text(groupWord(direction));
        for (const auto& subject : m_told) {
            if (&subject != &first) m_runs.text("、");
            m_runs.figure(amountOf(subject), figure(subject, NarrativeAspect::Growth));
        }
    }

    std::string amountOf(const NarrativeSubject& subject) const {
        const auto moved = *movement(subject);
        const char* unit = subject.row->growth->points ? "narrative.points" : moved.isTimes ? "narrative.times" : "narrative.percent";
        return groupWord(unit, {m_world.format().decimal(moved.amount)});
    }

    void sayBound(const Growth& growth) {
        const auto shown = *shownGrowth(growth, definitionOf(*m_told.front().row, m_told.front().indicator).measure, m_world.format().rounding);
        if (m_hasLevel) m_runs.text(comma());
        else sayNames();
        const std::string key = *growth.bound == Bound::AtLeast ? "narrative.all-at-least" : "narrative.all-at-most";
        m_runs.figure(groupWord(key, {m_world.format().decimal(shown.isWhole() ? shown.rescaled(0) : shown)}), figure(m_told.front(), NarrativeAspect::Growth));
    }

    void sayEach() {
        for (const auto& subject : m_told) {
            const std::string text = aspect::growth(subject, m_world, subject.row->asOf.value_or(m_state.asOf));
            if (!m_runs.isEmpty()) m_runs.text(comma());
            m_runs.text(name(subject));
            if (!m_hasLevel && !text.empty()) m_runs.text(ownMonths(subject, m_state.asOf));
            if (text.empty()) m_runs.mark(aspect::mark(NarrativeAspect::Growth, subject), figure(subject, NarrativeAspect::Growth));
            else m_runs.figure(text, figure(subject, NarrativeAspect::Growth));
        }
    }

    void sayMissing(const NarrativeSubject& subject) {
        if (!m_runs.isEmpty()) m_runs.text(comma());
        m_runs.text(name(subject));
        const auto what = m_hasLevel ? NarrativeAspect::Level : NarrativeAspect::Growth;
        m_runs.mark(aspect::mark(what, subject), figure(subject, what));
    }

    const NarrativeTemplate::Group& m_group;
    NarrativeWorld& m_world;
    SentenceState& m_state;
    bool m_hasLevel;
    bool m_hasGrowth;
    std::vector<NarrativeSubject> m_told;
    std::vector<NarrativeSubject> m_missing;
    SentenceRuns m_runs;
};

} // namespace

SentenceRuns sayGroup(const NarrativeTemplate::Group& group, NarrativeWorld& world, SentenceState& state) { return GroupSaying(group, world, state).say(); }

} // namespace xushi
