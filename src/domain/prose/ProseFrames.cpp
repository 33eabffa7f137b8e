#include "domain/prose/ProseGoverning.h"
#include "domain/prose/ProsePhraseRoles.h"
#include "domain/prose/ProseSections.h"
#include "domain/prose/ProseSettledPeriods.h"
#include "domain/prose/ProseTargets.h"

#include "domain/YearMonth.h"
#include "domain/prose/ProseWords.h"

#include <algorithm>

namespace xushi {
namespace {

/// Walks through the tokens with the periods that hold: of the bracket, the sentence, the paragraph, the document.
class PeriodWalk {
public:
    explicit PeriodWalk(ProseReading& reading) : m_reading(reading) {
        if (reading.context.period) m_document = Governing{{.period = *reading.context.period, .wording = {}, .source = PeriodSource::Document}};
        m_reported = m_document ? m_document->period.period.year : reading.context.date ? reading.context.date->year : 0;
        if (reading.context.date) m_own = YearMonth{reading.context.date->year, reading.context.date->month};
        else if (reading.context.period) m_own = monthOf(*reading.context.period);
        if (m_document && m_own) m_own = std::max(*m_own, monthOf(m_document->period.period)); // the summary of a year in its last weeks
    }

    void walk() {
        std::size_t draft = 0;
        std::size_t next = 0;
        m_reading.periodOfClause.resize(m_reading.parts.clauses.size());
        const auto enterUpTo = [&](std::size_t end) {
            for (; next < end; ++next) {
                enter(next);
                keep(next);
            }
        };
        for (std::size_t token = 0; token < m_reading.tokens.size(); ++token) {
            const std::size_t place = m_reading.parts.clauseOf[token];
            enterUpTo(place + 1);
            enter(place);
            if (const auto* phrase = m_reading.tokens[token].phrase()) meet(*phrase, token);
            if (m_reading.tokens[token].number()) govern(m_reading.drafts[draft++]);
            keep(place);
        }
        enterUpTo(m_reading.parts.clauses.size());
    }

private:
    const ProseClause& clause(std::size_t place) const { return m_reading.parts.clauses[place]; }

    void keep(std::size_t place) {
        const Governing* current = now();
        if (!current) return;
        auto& kept = m_reading.periodOfClause[place];
        kept = current->period;
        kept->source = sourceIn(m_reading, *current, place);
    }

    void enter(std::size_t place) {
        const auto& entered = clause(place);
        if (!m_hasBegun || entered.paragraph != m_paragraph) enterParagraph(entered.paragraph);
        const auto words = m_reading.text.of(entered.span);
        if (!m_hasBegun || entered.sentence != m_sentence) {
            if (!words.starts_with(U"其中")) m_detour.reset();
            m_bracket.reset();
            m_hasNumber = m_hasDone = m_hasTarget = false;
            m_promisesFrom = m_reading.parts.sentences[entered.sentence].span.start;
        }
        // 成交额19.1亿元，力争全年30亿元；高企8家: what is promised of the one is not of the other.
        if (entered.begunBy == U'；' && entered.depth == 0 && (m_hasDone || isDoneHere())) {
            m_promisesFrom = std::max(m_promisesFrom, entered.span.start);
            m_hasTarget = false;
        }
        if (saysActual(words)) m_promisesFrom = entered.span.start; // 目标值9家，实际9家，完成率100%
        const bool isNextBracket = entered.begunBy == U'（' && entered.depth <= m_bracketDepth && m_bracket && place > m_bracket->clause;
        if (m_bracket && (entered.depth < m_bracketDepth || isNextBracket)) m_bracket.reset();
        const bool isEntered = !m_hasBegun || entered.span.start > m_clauseStart;
        if (isEntered) enterItem(words);
        m_clauseStart = entered.span.start;
        m_hasBegun = true;
        m_sentence = entered.sentence;
    }

    /// The months that the sentence has said are over.
    bool isDoneHere() const { return m_governing && m_governing->sentence == m_sentence && m_hasBegun && !isAhead(*m_governing); }

    void enterParagraph(std::size_t paragraph) {
        m_paragraph = paragraph;
        m_governing = m_document;
        m_local.reset();
        m_beforeItems.reset();
        m_isItemOfPlan = false;
        enterSection(sectionOf(m_reading.text.of(m_reading.text.paragraphs()[paragraph]), m_reported));
    }

    void enterSection(const ProseSection& section) {
        if (section.tense != ProseSection::Tense::Unsaid) m_isPlan = section.tense == ProseSection::Tense::Plan;
        if (!section.year) return;
        m_sectionYear = section.year;
        m_document = Governing{.period = {.period = Period::ytd(*section.year, 12), .wording = std::to_string(*section.year) + "年"}, .paragraph = m_paragraph};
        m_governing = m_document;
    }

    /// 二是: each item begins with the period that held before the first one.
    void enterItem(std::u32string_view words) {
        const int item = itemBegunBy(words);
        if (item != 0) m_isItemOfPlan = words[1] == U'要'; // 一要抓投入
        if (item == 1) m_beforeItems = m_governing;
        else if (item > 1 && m_beforeItems) m_governing = m_beforeItems;
    }

    /// 上月 beside 1—5月: 1—4月; beside 5月当月 the month before.
    static std::optional<ProsePeriod> earlier(const Period& period, int months) {
        if (period.last.number() <= months) return std::nullopt;
        return ProsePeriod{.period = {period.year, *Month::from(period.last.number() - months), period.kind}};
    }

    static bool isThisYear(const ProsePhrase& phrase) { return phrase.isOwn && phrase.span.end - phrase.span.start == 2; } // 今年, without 以来

    std::optional<ProsePeriod> meaningOf(const ProsePhrase& phrase) const {
        const Governing* current = now();
        if (phrase.monthsBack > 0) return current ? earlier(current->period.period, phrase.monthsBack) : std::nullopt;
        if (isThisYear(phrase) && m_isPlan && m_document && m_own && m_document->period.period.year < m_own->year) return ProsePeriod{.period = Period::ytd(m_own->year, 12)};
        const bool isExpected = isThisYear(phrase) && m_document && endsWithAny(m_reading.text.characters().substr(0, phrase.span.start), {U"预计", U"有望", U"预期"});
        if (isExpected) return ProsePeriod{.period = Period::ytd(m_document->period.period.year, 12)};
        if (phrase.meaning && m_document && isSince(m_reading, phrase)) return sinceThen(*phrase.meaning, m_document->period);
        const bool isOfYearBefore = current && current->sentence == m_sentence && isYearGoneOn(m_reading, phrase, current->period); // 去年末为2950亿元，全年增长10%
        if (isOfYearBefore) return ProsePeriod{.period = Period::ytd(current->period.period.year, 12)};
        if (phrase.isOfAnyYear && phrase.meaning && m_sectionYear) {
            auto ofSection = *phrase.meaning;
            ofSection.period.year = *m_sectionYear;
            return ofSection;
        }
        if (phrase.isOwn && !phrase.meaning) return m_document ? std::optional(m_document->period) : std::nullopt;
        const bool isOfOtherYear = phrase.meaning && current && wordsBehindPhrase(m_reading, phrase).starts_with(U"同期");
        if (isOfOtherYear) return ProsePeriod{.period = {phrase.meaning->period.year, current->period.period.last, current->period.period.kind}};
        if (!phrase.isSame) return phrase.meaning;
        if (!current) return std::nullopt;
        return ProsePeriod{.period = current->period.period.lastYear()};
    }

    const Governing* now() const {
        if (m_bracket) return &*m_bracket;
        if (m_detour) return &*m_detour;
        return m_governing ? &*m_governing : nullptr;
    }

    void meet(const ProsePhrase& phrase, std::size_t token) {
        const PhraseRole role = roleOfPhrase(m_reading, phrase, token, m_wasBase);
        m_wasBase = role == PhraseRole::Base;
        if (m_wasBase) m_reading.bases.push_back(token);
        auto meaning = meaningOf(phrase);
        if (!meaning || role == PhraseRole::Base || role == PhraseRole::Modifier) return;
        if (role == PhraseRole::Governs && isForecastAlone(m_reading, phrase, token)) return;
        meaning->wording = wordingOf(m_reading, phrase);
        const std::size_t place = m_reading.parts.clauseOf[token];
        const auto& own = clause(place);
        Governing found{*meaning, own.sentence, own.paragraph, place, phrase.isWholeYear || isThisYear(phrase), startsWithAny(wordsBehindPhrase(m_reading, phrase), {U"前", U"之前"}), endsWithAny(wordsBeforePhrase(m_reading, phrase, token), {U"截至", U"截止"}) || (phrase.isOwn && m_document && m_document->isUpTo)};
        const bool isOfPlan = phrase.isWholeYear && m_governing && m_governing->sentence == m_sentence && isAhead(*m_governing); // 力争9月底前3项，全年8项
        const bool isLocal = role == PhraseRole::Local && !isOfPlan;
        if (!isLocal) m_isLocalInBracket = own.depth > 0 && own.span == phrase.span && isDigit32(m_reading.text.at(own.span.end + 1)); // 人均收入（一季度）9210元
        if (isLocal || m_isLocalInBracket) {
            m_local = found;
            m_localToken = token;
            return;
        }
        if (own.depth > 0 && !isAloneInBracket(m_reading, phrase, token)) {
            m_bracket = found;
            m_bracketDepth = own.depth;
            m_firstYear = yearBefore(m_reading, token);
            return;
        }
        if (own.depth > 0 || isDetour(found, phrase, token)) {
            m_detour = found;
            return;
        }
        take(found, phrase, token);
    }

    /// 其中5月当月: a month within the months that the sentence speaks of; it holds up to the end of the sentence.
    bool isDetour(const Governing& found, const ProsePhrase& phrase, std::size_t token) const {
        const auto kind = found.period.period.kind;
        const bool isShort = kind == PeriodKind::Month || kind == PeriodKind::Quarter;
        if (!m_governing) return false;
        const auto& outer = m_governing->period.period;
        const bool isAside = m_hasNumber || (m_governing->paragraph == m_paragraph && !m_governing->period.wording.empty() && m_governing->sentence != m_sentence);
        if (m_hasNumber && isQuarterWithin(m_reading, phrase, outer)) return true;
        if (!isShort) return isAside && !m_isPlan && found.period.period.year < outer.year && !found.period.firstYear;
        const bool isWithin = outer.kind == PeriodKind::Ytd && outer.year == found.period.period.year && outer.last >= found.period.period.last;
        return isWithin && (holdsAny(wordsBeforePhrase(m_reading, phrase, token), {U"其中"}) || holdsAny(m_reading.text.of(phrase.span), {U"当月", U"单月"}) || wordsBehindPhrase(m_reading, phrase).starts_with(U"当月") || isAside);
    }

    void take(const Governing& found, const ProsePhrase& phrase, std::size_t token) {
        const auto& own = clause(found.clause);
        const bool isFirstClause = own.span.start == m_reading.text.paragraphs()[own.paragraph].start && wordsBeforePhrase(m_reading, phrase, token).size() <= 6;
        m_detour.reset();
        m_governing = found;
        const auto kind = found.period.period.kind;
        const bool isAlone = kind == PeriodKind::Month || kind == PeriodKind::Quarter; // 四季度，将…: of its paragraph alone
        const bool isSameAsDocument = m_document && !isAlone && m_document->period.period.withKind(PeriodKind::Ytd) == found.period.period.withKind(PeriodKind::Ytd);
        const bool isRelative = startsWithAny(m_reading.text.of(phrase.span), {U"去年", U"上年", U"前年"});
        const bool isOfOtherYear = m_document && (m_numbers > 0 || isRelative) && found.period.period.year < m_document->period.period.year;
        const bool isOfLater = wordsBehindPhrase(m_reading, phrase).substr(0, 12).find(U"下同") != std::u32string_view::npos;
        const bool isFirst = isFirstClause || (isOfLater && !isAhead(found)) || (m_numbers == 0 && isBehindLead(m_reading, phrase, token));
        const bool isOfDocument = isFirst && !isAlone && !found.period.firstYear && !isOfOtherYear && (!found.period.day || m_numbers == 0) && (m_isPlan || !isAhead(found)); // 全年计划…: of its paragraph alone
        const bool isOfReported = m_document && m_document->period.period.year < m_reported && found.period.period.year == m_reported && !isAlone && !isAhead(found); // behind words on the year before
        const bool isEarlier = m_document && m_document->isUpTo && found.period.period.year == m_document->period.period.year && found.period.period.last < m_document->period.period.last; // 截至8月底 … / 上半年 …
        if (!m_document || (isOfDocument && !isEarlier) || isSameAsDocument || isOfReported) m_document = found;
    }

    bool isAhead(const Governing& governing) const {
        if (!m_own) return false;
        if (governing.period.firstYear) return governing.period.period.year > m_own->year; // “十四五”期间: what has been of it
        return monthOf(governing.period.period) > *m_own;
    }

    void govern(ProseDraft& draft) {
        const Governing* current = now();
        const auto& previous = draft.token > 0 ? m_reading.tokens[draft.token - 1].phrase() : nullptr;
        const bool isLocal = m_local && previous && m_localToken + 1 == draft.token;
        std::optional<Governing> ofPair;
        if (m_bracket && m_firstYear && !draft.isContinued) {
            ofPair = m_bracket;
            ofPair->period.period.year = *m_firstYear;
            current = &*ofPair;
        }
        if (isLocal) current = &*m_local;
        const bool isDone = current && m_document && isAhead(*current) && !m_isPlan && current->clause != draft.clause && saysDone(draft.left);
        const bool isStart = current && m_document && !isLocal && isAhead(*current) && draft.statement.subkind == "from-value"; // 年底由2家扩大到5家
        if (isDone || isStart) current = &*m_document; // 全年计划新增600张，已新增520张
        m_hasNumber = m_hasNumber || !draft.isInBracket;
        ++m_numbers;
        const bool isSaidHere = current && current->sentence == m_sentence && !current->period.wording.empty();
        const bool isOver = current && m_own && current->period.period.year < m_own->year;
        decideTarget(m_reading, draft, {.isAhead = current && isAhead(*current), .isSaidHere = isSaidHere, .isLocal = isLocal, .isWholeYear = current && current->isWholeYear, .isPlan = m_isPlan || m_isItemOfPlan, .isOfTarget = m_hasTarget && isPlannedPart(m_reading, draft), .isOver = isOver && !m_isPlan, .promisesFrom = m_promisesFrom});
        m_isItemOfPlan = m_isItemOfPlan || (draft.isTarget && !draft.isAim && saysMust(m_reading, draft)); // 高企要增加到340家。签约90项
        if (!draft.isTarget && !m_hasTarget) m_hasDone = true;
        m_hasTarget = m_hasTarget || (draft.isTarget && !draft.isAim);
        const Governing* outer = m_detour ? &*m_detour : m_governing ? &*m_governing : nullptr;
        draft.hasOwnPeriod = isLocal && (m_isLocalInBracket || draft.statement.subkind == "to-value");
        if (isLocal && !m_isLocalInBracket) tellBase(m_reading, draft, *current, now());
        else if (!isLocal && m_bracket && current && outer) tellBracketBase(draft, current->period, outer->period);
        if (draft.isTarget && (!current || !(reachesYearEnd(*current) || isOwnOfTarget(*current, draft)))) return takeWholeYear(draft, current);
        if (!current) return;
        draft.statement.period = current->period;
        if (draft.isTarget && current->period.period.kind == PeriodKind::Quarter && !reachesYearEnd(*current)) draft.statement.period->period.kind = PeriodKind::Ytd;
        draft.statement.period->source = isLocal ? PeriodSource::Explicit : sourceFor(m_reading, *current, draft);
    }

    static bool reachesYearEnd(const Governing& governing) { return governing.period.period.last == Month::last(); }

    /// 9月底前达到95%, 力争上半年突破30亿元: a target on the way keeps its own time.
    bool isOwnOfTarget(const Governing& governing, const ProseDraft& draft) const {
        if (draft.isAim || governing.sentence != m_sentence || governing.period.wording.empty()) return false;
        const bool isOfEach = governing.period.period.kind == PeriodKind::Month && draft.left.find(U"月各") != std::u32string::npos; // 8月、10月各2场
        return !isOfEach && !governing.isWholeYear && (governing.isMilestone || isAhead(governing) || (draft.statement.commitment && monthOf(governing.period.period) == m_own) || (m_hasTarget && isPlannedPart(m_reading, draft)));
    }

    void takeWholeYear(ProseDraft& draft, const Governing* current) {
        const int year = current ? current->period.period.year : m_own ? m_own->year : 0;
        if (year == 0) return;
        draft.statement.period = ProsePeriod{.period = Period::ytd(year, 12), .wording = "全年", .source = PeriodSource::Document};
    }

    ProseReading& m_reading;
    std::optional<YearMonth> m_own; ///< the last month that the document can have seen
    std::optional<Governing> m_document;
    std::optional<Governing> m_governing;
    std::optional<Governing> m_detour;
    std::optional<Governing> m_bracket;
    std::optional<Governing> m_local;
    std::size_t m_localToken = 0;
    bool m_isLocalInBracket = false;
    std::optional<int> m_firstYear; ///< of two years in a bracket
    int m_bracketDepth = 0;
    bool m_wasBase = false;
    bool m_hasNumber = false; ///< in the sentence, as the next
    bool m_hasDone = false;   ///< before the first target of the sentence
    bool m_hasTarget = false;
    std::size_t m_promisesFrom = 0;
    bool m_hasBegun = false;
    bool m_isPlan = false;
    bool m_isItemOfPlan = false;
    int m_reported = 0;               ///< the year of which the document reports
    std::optional<int> m_sectionYear; ///< that the heading above names
    std::optional<Governing> m_beforeItems;
    std::size_t m_clauseStart = 0;
    std::size_t m_numbers = 0;        ///< met so far
    std::size_t m_sentence = 0;
    std::size_t m_paragraph = 0;
};

} // namespace

void governPeriods(ProseReading& reading) {
    PeriodWalk(reading).walk();
    settlePeriods(reading);
    takeMonths(reading);
}

} // namespace xushi
