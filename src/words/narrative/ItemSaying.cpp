#include "words/narrative/ItemSaying.h"

#include "words/Phrases.h"
#include "words/narrative/AspectPhrases.h"

#include <algorithm>

namespace xushi {
namespace {

constexpr std::string_view wordingMark = "{wording}";

class ItemSaying {
public:
    ItemSaying(const NarrativeSubject& subject, NarrativeWorld& world, SentenceState& state)
        : m_subject(subject), m_item(subject.item), m_world(world), m_state(state), m_asked(world.request().board.period) {}

    SentenceRuns say() {
        for (const auto what : m_item.says) {
            if (what != NarrativeAspect::Level && isAlreadyMarked(what)) continue;
            if (what == NarrativeAspect::Wording && m_subject.hasValue() && phrase(what).empty()) continue; // a number needs no words
            if (m_runs.isEmpty()) sayFirst(what);
            else sayNext(what);
            if (what == NarrativeAspect::Level) sayParts();
        }
        if (m_subject.hasValue() && !m_runs.isEmpty()) m_state.told.push_back(m_subject);
        return std::move(m_runs);
    }

private:
    /// Of a figure that is not there one mark is enough.
    bool isAlreadyMarked(NarrativeAspect what) const {
        return m_isMarked && what != NarrativeAspect::Target && what != NarrativeAspect::Wording;
    }

    std::string phrase(NarrativeAspect what) const {
        if (what == NarrativeAspect::Level) return aspect::level(m_subject, m_world);
        if (what == NarrativeAspect::Growth) return aspect::growth(m_subject, m_world, m_subject.row && m_subject.row->asOf ? *m_subject.row->asOf : m_state.asOf);
        if (what == NarrativeAspect::Target) return aspect::target(m_subject, m_world);
        if (what == NarrativeAspect::Wording) return aspect::wording(m_subject);
        return aspect::other(what, m_subject, m_world);
    }

    NarrativeFigure figure(NarrativeAspect what) const { return m_subject.figure(what, m_asked); }
    std::string comma() const { return m_item.between.value_or(m_world.request().narrative.comma); }

    void words(const std::string& text) { m_runs.text(m_world.filled(text, m_state.asOf)); }

    void mark(NarrativeAspect what) {
        const std::string text = aspect::mark(what, m_subject);
        if (text.empty()) return;
        m_runs.mark(text, figure(what));
        m_isMarked = true;
    }

    /// Nothing, not even the name, where there is nothing to say and no mark for it.
    void sayFirst(NarrativeAspect what) {
        const std::string text = phrase(what);
        if (text.empty() && aspect::mark(what, m_subject).empty()) return;
        if (what == NarrativeAspect::Wording) return sayInPlace(text, what);
        if (what == NarrativeAspect::Target) {
            if (m_item.says.front() != what && !text.empty()) return sayPromiseAlone(text);
            m_runs.text(newCommitment());
            if (m_item.before.find(wordingMark) != std::string::npos) return sayInPlace(aspect::promise(m_subject, m_world), what);
        }
        words(m_item.before);
        if (!text.empty() && what != NarrativeAspect::Level && what != NarrativeAspect::Target) sayOwnMonths();
        m_runs.figure(text, figure(what));
        words(m_item.after);
        if (text.empty()) mark(what);
        else if (what == NarrativeAspect::Level) sayOwnMonths();
    }

    /// Once for all that is said of the item.
    void sayOwnMonths() { m_runs.text(ownMonths(m_subject, m_state.asOf)); }

    /// Nothing else can be said of the item: 出口额确保全年增长10%.
    void sayPromiseAlone(const std::string& text) {
        words(m_item.before);
        sayPromise();
        m_runs.figure(text, figure(NarrativeAspect::Target));
    }

    /// 成功获批 stands before what was done, unless the words have a place for it: 序时进度{wording}. So does the promise of a milestone.
    void sayInPlace(const std::string& text, NarrativeAspect what) {
        const auto at = m_item.before.find(wordingMark);
        words(m_item.before.substr(0, at == std::string::npos ? 0 : at));
        m_runs.figure(text, figure(what));
        words(at == std::string::npos ? m_item.before : m_item.before.substr(at + wordingMark.size()));
        words(m_item.after);
        if (text.empty()) mark(what);
    }

    void sayNext(NarrativeAspect what) {
        const std::string text = phrase(what);
        if (text.empty()) return mark(what);
        m_runs.text(comma());
        if (what == NarrativeAspect::Target) sayPromise();
        m_runs.figure(text, figure(what));
    }

    /// 确保全年, or 全年目标 where nobody committed himself: a bare 全年 would say what was done.
    void sayPromise() {
        const bool isCommitted = !aspect::commitment(m_subject).empty();
        m_runs.text(newCommitment() + xushi::say(Remark{isCommitted ? "narrative.whole-year" : "narrative.year-target", {}}, Language::Chinese));
        m_state.isBehindPromise = true;
    }

    std::string newCommitment() {
        std::string word = aspect::commitment(m_subject);
        if (word == m_state.commitment) return {};
        return m_state.commitment = std::move(word);
    }

    void sayParts() {
        SentenceRuns parts;
        for (const auto& part : m_item.parts) {
            const auto subject = m_world.subjectOf(part);
            if (!subject || !subject->hasValue()) continue;
            if (!parts.isEmpty()) parts.text(part.joiner.value_or("、"));
            sayAmount(*subject, m_world, m_subject.hasValue() ? m_subject.row->asOf.value_or(m_state.asOf) : m_state.asOf, parts);
        }
        if (parts.isEmpty()) return;
        const bool goesOn = m_item.says.size() > 1; // behind 其中 what is said next would be said of the part
        const bool isBracket = m_item.partsForm == PartsForm::Brackets || goesOn;
        m_runs.text(isBracket ? "（" : comma() + xushi::say(Remark{"narrative.of-which", {}}, Language::Chinese));
        m_runs.add(parts);
        if (isBracket) m_runs.text("）");
    }

    const NarrativeSubject& m_subject;
    const NarrativeTemplate::Item& m_item;
    NarrativeWorld& m_world;
    SentenceState& m_state;
    Period m_asked;
    SentenceRuns m_runs;
    bool m_isMarked = false;
};

} // namespace

std::string ownMonths(const NarrativeSubject& subject, const Period& asOf) {
    const auto& own = subject.row->asOf;
    if (!own || (own->last == asOf.last && own->year == asOf.year)) return {};
    return "（" + asOfPhrase(*own, Language::Chinese) + "）";
}

void sayAmount(const NarrativeSubject& subject, const NarrativeWorld& world, const Period& asOf, SentenceRuns& runs) {
    runs.text(world.filled(subject.item.before, asOf));
    runs.figure(aspect::level(subject, world), subject.figure(NarrativeAspect::Level, world.request().board.period));
    runs.text(world.filled(subject.item.after, asOf));
    runs.text(ownMonths(subject, asOf));
}

SentenceRuns sayItem(const NarrativeTemplate::Item& item, NarrativeWorld& world, SentenceState& state) {
    const auto subject = world.subjectOf(item);
    return subject ? ItemSaying(*subject, world, state).say() : SentenceRuns();
}

} // namespace xushi
