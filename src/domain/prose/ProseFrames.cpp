#include "domain/prose/ProsePhraseRoles.h"
#include "domain/prose/ProseTargets.h"

#include "domain/YearMonth.h"
#include "domain/prose/ProseWords.h"

#include <algorithm>

namespace xushi {
namespace {

/// A period phrase that governs what follows it.
struct Governing {
    ProsePeriod period;
    std::size_t sentence = 0;
    std::size_t paragraph = 0;
    std::size_t clause = 0;
    bool isWholeYear = false;
};

/// Walks through the tokens with the periods that hold: of the bracket, the sentence, the paragraph, the document.
class PeriodWalk {
public:
    explicit PeriodWalk(ProseReading& reading) : m_reading(reading) {
        if (reading.context.period) m_document = Governing{{.period = *reading.context.period, .wording = {}, .source = PeriodSource::Document}};
        if (reading.context.date) m_own = YearMonth{reading.context.date->year, reading.context.date->month};
        else if (reading.context.period) m_own = monthOf(*reading.context.period);
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
        const auto& own = clause(place);
        if (current->period.wording.empty()) kept->source = PeriodSource::Document;
        else if (current->paragraph != own.paragraph) kept->source = PeriodSource::InheritedParagraph;
        else if (current->sentence != own.sentence) kept->source = PeriodSource::InheritedSentence;
        else kept->source = current->clause == place ? PeriodSource::Explicit : PeriodSource::InheritedClause;
    }

    void enter(std::size_t place) {
        const auto& entered = clause(place);
        if (!m_hasBegun || entered.paragraph != m_paragraph) enterParagraph(entered.paragraph);
        if (!m_hasBegun || entered.sentence != m_sentence) {
            m_detour.reset();
            m_bracket.reset();
            m_hasNumber = false;
        }
        if (m_bracket && entered.depth < m_bracketDepth) m_bracket.reset();
        m_hasBegun = true;
        m_sentence = entered.sentence;
    }

    void enterParagraph(std::size_t paragraph) {
        m_paragraph = paragraph;
        m_governing = m_document;
        m_local.reset();
        const auto span = m_reading.text.paragraphs()[paragraph];
        const auto line = m_reading.text.of(span);
        const auto head = line.substr(0, line.find(U'。'));
        const bool isHeading = line.size() < 40 && line.find(U'。') == std::u32string_view::npos;
        if (isHeading && holdsAny(line, {U"情况", U"总结", U"回顾", U"成效", U"运行", U"主要特点"}) && !holdsAny(line, {U"下一步", U"打算", U"下阶段"})) m_isPlan = false;
        const bool isAhead = startsWithAny(head, {U"下半年", U"下一步", U"下阶段", U"下一阶段", U"下步", U"接下来", U"明年", U"今后"}) || holdsAny(head.substr(0, 24), {U"下一步", U"下阶段", U"下半年，"});
        const bool isOfWork = holdsAny(head, {U"将", U"要", U"确保", U"继续", U"重点", U"围绕", U"工作", U"力争", U"打算", U"安排", U"聚焦", U"加快", U"推进"});
        if (isAhead && isOfWork) m_isPlan = true;
        if (isHeading && holdsAny(line, {U"工作打算", U"工作计划", U"工作安排", U"工作思路", U"重点任务", U"目标任务", U"主要目标"})) m_isPlan = true;
    }

    std::optional<ProsePeriod> meaningOf(const ProsePhrase& phrase) const {
        const Governing* current = now();
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

    /// 5月 of 5月当月.
    ProseSpan withoutAlone(const ProsePhrase& phrase) const {
        const bool isAlone = endsWithAny(m_reading.text.of(phrase.span), {U"当月", U"单月"}) && phrase.span.end - phrase.span.start > 2;
        return {phrase.span.start, phrase.span.end - (isAlone ? 2 : 0)};
    }

    void meet(const ProsePhrase& phrase, std::size_t token) {
        const PhraseRole role = roleOfPhrase(m_reading, phrase, token, m_wasBase);
        m_wasBase = role == PhraseRole::Base;
        if (m_wasBase) m_reading.bases.push_back(token);
        auto meaning = meaningOf(phrase);
        if (!meaning || role == PhraseRole::Base || role == PhraseRole::Modifier) return;
        meaning->wording = m_reading.text.written(withoutAlone(phrase));
        const std::size_t place = m_reading.parts.clauseOf[token];
        const auto& own = clause(place);
        Governing found{*meaning, own.sentence, own.paragraph, place, phrase.isWholeYear};
        if (role == PhraseRole::Local) {
            m_local = found;
            m_localToken = token;
            return;
        }
        if (own.depth > 0) {
            m_bracket = found;
            m_bracketDepth = own.depth;
            m_firstYear = yearBefore(token);
            return;
        }
        if (isDetour(found, phrase, token)) {
            m_detour = found;
            return;
        }
        take(found, phrase, token);
    }

    /// 2015 of 2015和2016年同期增速分别为: the first of two years.
    std::optional<int> yearBefore(std::size_t token) const {
        const auto* claim = token > 0 ? m_reading.tokens[token - 1].claim() : nullptr;
        if (!claim || claim->subkind != "period" || claim->span.end + 1 != m_reading.tokens[token].span.start) return std::nullopt;
        int year = 0;
        for (const char32_t c : m_reading.text.of(claim->span)) year = year * 10 + static_cast<int>(c - U'0');
        return year;
    }

    /// 其中5月当月: a month within the months that the sentence speaks of; it holds up to the end of the sentence.
    bool isDetour(const Governing& found, const ProsePhrase& phrase, std::size_t token) const {
        const auto kind = found.period.period.kind;
        const bool isShort = kind == PeriodKind::Month || kind == PeriodKind::Quarter;
        if (!isShort || !m_governing) return false;
        const auto& outer = m_governing->period.period;
        const bool isWithin = outer.kind == PeriodKind::Ytd && outer.year == found.period.period.year && outer.last >= found.period.period.last;
        return isWithin && (holdsAny(wordsBeforePhrase(m_reading, phrase, token), {U"其中"}) || holdsAny(m_reading.text.of(phrase.span), {U"当月", U"单月"}) || wordsBehindPhrase(m_reading, phrase).starts_with(U"当月") || m_hasNumber);
    }

    void take(const Governing& found, const ProsePhrase& phrase, std::size_t token) {
        const auto& own = clause(found.clause);
        const bool isFirstClause = own.span.start == m_reading.text.paragraphs()[own.paragraph].start && wordsBeforePhrase(m_reading, phrase, token).size() <= 6;
        const bool isSameAsDocument = m_document && m_document->period.period.withKind(PeriodKind::Ytd) == found.period.period.withKind(PeriodKind::Ytd);
        m_detour.reset();
        m_governing = found;
        const auto kind = found.period.period.kind;
        const bool isAlone = kind == PeriodKind::Month || kind == PeriodKind::Quarter; // 四季度，将…: of its paragraph alone
        const bool isOfDocument = isFirstClause && !isAlone && (m_isPlan || !isAhead(found)); // 全年计划…: of its paragraph alone
        if (!m_document || isOfDocument || isSameAsDocument) m_document = found;
    }

    PeriodSource sourceOf(const Governing& governing, const ProseDraft& draft) const {
        if (governing.period.wording.empty()) return PeriodSource::Document;
        const auto& own = m_reading.clauseOf(draft);
        if (governing.paragraph != own.paragraph) return PeriodSource::InheritedParagraph;
        if (governing.sentence != own.sentence) return PeriodSource::InheritedSentence;
        if (governing.clause == draft.clause) return PeriodSource::Explicit;
        // 1—5月，全市…: the phrase is a clause of its own before the one that it speaks of.
        const bool isLead = governing.clause + 1 == draft.clause || isOnlyLeadBetween(governing.clause, draft.clause);
        const bool hasNumber = std::ranges::any_of(clause(governing.clause).tokens, [&](std::size_t t) { return m_reading.tokens[t].number() != nullptr; });
        const bool isAlone = clause(governing.clause).span.end - clause(governing.clause).span.start <= governing.period.wording.size() + 4;
        return isLead && !hasNumber && isAlone ? PeriodSource::Explicit : PeriodSource::InheritedClause;
    }

    bool isOnlyLeadBetween(std::size_t from, std::size_t to) const {
        for (std::size_t i = from + 1; i < to; ++i)
            for (const std::size_t token : clause(i).tokens)
                if (m_reading.tokens[token].number()) return false;
        return false;
    }

    bool isAhead(const Governing& governing) const {
        if (!m_own || governing.period.firstYear) return false; // “十四五”以来: what has been of it
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
        m_hasNumber = m_hasNumber || !draft.isInBracket;
        const bool isSaidHere = current && current->sentence == m_sentence;
        decideTarget(m_reading, draft, {.isAhead = current && isAhead(*current), .isSaidHere = isSaidHere, .isLocal = isLocal, .isPlan = m_isPlan});
        if (isLocal) {
            auto& s = draft.statement;
            const bool isPast = current->period.period < (now() ? now()->period.period : Period::ytd(9999, 12));
            if (isPast && (s.kind == StatementKind::GrowthOnly || s.kind == StatementKind::Figure) && s.subkind != "from-value" && !draft.cue.isTo) s.subkind = "base-period";
        }
        if (draft.isTarget && (!current || !reachesYearEnd(*current))) return takeWholeYear(draft, current);
        if (!current) return;
        draft.statement.period = current->period;
        if (draft.isTarget && current->period.period.kind == PeriodKind::Quarter) draft.statement.period->period.kind = PeriodKind::Ytd;
        draft.statement.period->source = isLocal ? PeriodSource::Explicit : sourceOf(*current, draft);
    }

    static bool reachesYearEnd(const Governing& governing) { return governing.period.period.last == Month::last(); }

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
    std::optional<int> m_firstYear; ///< of two years in a bracket
    int m_bracketDepth = 0;
    bool m_wasBase = false;
    bool m_hasNumber = false;
    bool m_hasBegun = false;
    bool m_isPlan = false;
    std::size_t m_sentence = 0;
    std::size_t m_paragraph = 0;
};

/// 截至5月底 over what is counted from January is 1—5月; only what is a level at a moment stays a moment.
void settlePoints(ProseDraft& draft) {
    auto& period = draft.statement.period;
    if (!period || period->period.kind != PeriodKind::Point) return;
    const auto words = draft.left + codePoints(draft.statement.indicator);
    const bool isStock = holdsAny(words, {U"有效期内", U"存量", U"总量", U"总数", U"余额", U"在库", U"保有量", U"拥有", U"现有", U"资产", U"负债", U"累计建成", U"在孵", U"有效", U"不良率", U"库存", U"年末", U"从业人员", U"总规模", U"共有"});
    if (!isStock) period->period.kind = PeriodKind::Ytd;
}

} // namespace

void governPeriods(ProseReading& reading) {
    PeriodWalk(reading).walk();
    for (auto& draft : reading.drafts) settlePoints(draft);
}

} // namespace xushi
