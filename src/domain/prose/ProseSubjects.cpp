#include "domain/prose/ProseTargets.h"

#include "domain/prose/ProseItems.h"
#include "domain/prose/ProseScopes.h"
#include "domain/prose/ProseSubjectWords.h"
#include "domain/prose/ProseSurroundings.h"
#include "domain/prose/ProseWords.h"

#include <algorithm>
#include <array>
#include <utility>

namespace xushi {
namespace {

/// Words that say what of a subject is meant: the subject is the one before.
constexpr auto aspects = std::to_array<std::u32string_view>({U"合计", U"共计", U"总计", U"三者合计", U"两者合计", U"增速", U"增幅", U"降幅", U"涨幅", U"占比", U"总量", U"数量", U"规模", U"比重", U"总额", U"位次", U"排名", U"完成率", U"其", U"同比增幅",
                                                      U"总数", U"转为", U"转", U"我们", U"一年", U"相", U"同比", U"环比", U"均", U"占", U"合计占比", U"跌幅", U"同比增速", U"增长率"});
/// Measures of something that was counted before: 技术合同3126项，成交额186.5亿元.
constexpr auto measures = std::to_array<std::u32string_view>({U"成交额", U"金额", U"交易额", U"合同金额", U"总金额", U"成交金额", U"总投资", U"计划总投资", U"投资额", U"产值", U"营业收入", U"授信额", U"贷款金额", U"技术交易额", U"涉及金额", U"合同额", U"签约金额", U"从业人员", U"面积", U"项数", U"数量", U"总额", U"资金", U"经费", U"管理规模", U"年度计划投资"});

bool isCounted(const ProseDraft& draft) {
    constexpr std::u32string_view counters = U"家个项件名人户份条台所篇";
    const auto unit = codePoints(draft.number.unit);
    return unit.size() == 1 && counters.find(unit.front()) != std::u32string_view::npos;
}

class SubjectWalk {
public:
    explicit SubjectWalk(ProseReading& reading) : m_reading(reading), m_scopes(reading) {}

    void walk() {
        for (std::size_t i = 0; i < m_reading.drafts.size(); ++i) name(i);
    }

private:
    void name(std::size_t place) {
        ProseDraft& draft = m_reading.drafts[place];
        enter(draft);
        std::u32string words(draft.statement.kind == StatementKind::Rank ? beforeRank(draft.cue.rest) : std::u32string_view(draft.cue.rest));
        if (draft.isAim || (draft.statement.subkind == "completion" && words.find(U"完成率最") == std::u32string::npos)) words = completed(words);
        const bool isNextGap = draft.isJoined && draft.statement.kind == StatementKind::Points && draft.statement.subkind == "gap";
        if (draft.isContinued || isNextGap) words.clear();
        if (holdsAny(words, {U"合计", U"共计", U"总计"})) m_scopes.takePlace({});
        dropPhrases(m_reading, draft, words);
        dropLeads(words);
        if (const auto said = takeScope(words); !said.empty()) {
            m_scopes.take(said);
            draft.isPlaced = true;
        }
        dropLeads(words);
        words = withoutVerb(tidied(words));
        const bool isAimAlone = draft.isTarget && isAimWord(words); // 全年目标25家: of the subject before
        if (isAimAlone) words.clear();
        const std::u32string around = m_scopes.scope();
        const std::u32string scope = takePlace(draft, words);
        draft.cue.isRespective = draft.cue.isRespective || scope.find(U'、') != std::u32string::npos;
        const bool isOfPlaces = draft.isPlaced || scope.find(U'、') != std::u32string::npos;
        const bool mayHaveTopic = isLevel(draft) || draft.statement.subkind == "completion";
        const bool isOfTopic = mayHaveTopic && !m_topic.empty() && (isBareVerb(words) || (words.empty() && isOfPlaces));
        if (isOfTopic) {
            words.clear();
            m_subject = m_topic;
        }
        if (auto stock = isLevel(draft) ? stockBehind(words, m_subject) : std::u32string(); !stock.empty()) words = std::move(stock);
        const bool isBasis = startsWithAny(words, {U"剔除", U"扣除", U"还原"}) && words.ends_with(U"后"); // 剔除…因素后增长1.8%
        if (isReading(words) && isOfUnitBefore(place)) words.clear();
        const bool isAspect = isBasis || words.starts_with(U"合计占") || std::ranges::find(aspects, words) != aspects.end() || words.starts_with(U"占");
        draft.own = isAspect ? std::u32string() : words;
        if (draft.isFirstInBracket && words.empty() && !draft.isAim) {
            if (scope != draft.host) draft.own = tidied(draft.host);
            else takeTopic(draft);
        }
        const bool isSaidOfUnit = draft.statement.kind == StatementKind::GrowthOnly || draft.statement.kind == StatementKind::Figure;
        if (words.empty() && !isOfTopic && scope == around && isSaidOfUnit && !draft.isInBracket) draft.own = subjectOfUnit(place);
        if (isLevel(draft) && !isOfTopic && draft.own.empty() && !draft.isInBracket && !draft.isAim && !isAimAlone && words.empty() && draft.statement.subkind != "multiple") draft.own = draft.isJoined ? std::u32string() : nounBehind(draft);
        if (isLevel(draft) && !draft.own.empty() && draft.own.size() <= 4 && !draft.right.starts_with(draft.own) && !draft.isInBracket && draft.number.behind.empty() && draft.statement.subkind != "from-value" && isCounted(draft)) draft.own += objectBehind(draft);
        draft.statement.scope = utf8Of(scope);
        draft.statement.indicator = (draft.isContinued || isReached(draft, place)) && place > 0 ? m_reading.drafts[place - 1].statement.indicator : utf8Of(wordingOf(draft, words));
        if (const auto full = isLevel(draft) && !draft.isInBracket ? fullItem(draft.own, m_subject, draft.isJoined || draft.isListed) : std::u32string(); !full.empty()) draft.statement.indicator = utf8Of(full);
        if (isLevel(draft) && !draft.own.empty() && !draft.isInBracket) m_subject = codePoints(draft.statement.indicator);
        else if (!draft.own.empty() && !draft.isInBracket && (draft.statement.kind != StatementKind::Share || (draft.statement.subkind == "completion" && !m_subject.ends_with(draft.own)))) m_subject = draft.own;
    }

    /// 煤炭行业由盈转亏，净亏损1800万元: the clause directly before says of whom.
    std::u32string turnedBefore(const ProseDraft& draft) const {
        if (draft.clause == m_reading.parts.sentences[m_reading.sentenceOf(draft)].firstClause) return {};
        const auto& before = m_reading.parts.clauses[draft.clause - 1];
        const auto words = m_reading.text.of(before.span);
        const auto at = words.find(U"转");
        const bool isTurn = at != std::u32string_view::npos && at > 2 && words[at - 2] == U'由' && before.tokens.empty() && before.depth == 0;
        return isTurn ? tidied(std::u32string(words.substr(0, at - 2))) : std::u32string();
    }

    /// 城建领域由正转负，同比下降2.5%: the subject stands in a clause without a number with which the unit begins.
    std::u32string subjectOfUnit(std::size_t place) const {
        const auto& draft = m_reading.drafts[place];
        std::size_t first = draft.clause;
        if (const auto words = turnedBefore(draft); !words.empty()) return words;
        while (first > m_reading.parts.sentences[m_reading.sentenceOf(draft)].firstClause && m_reading.parts.clauses[first].begunBy != U'；') --first;
        const bool isLater = place > 0 && m_reading.drafts[place - 1].clause >= first && m_reading.sentenceOf(m_reading.drafts[place - 1]) == m_reading.sentenceOf(draft);
        if (first == draft.clause || isLater) return {};
        std::u32string words = wordsOfClause(m_reading, first);
        for (const std::u32string_view predicate : {U"由正转负", U"由负转正", U"由降转升", U"由升转降", U"保持", U"呈", U"实现", U"持续", U"稳步", U"快速", U"明显", U"有所", U"延续", U"平稳", U"增势", U"方面", U"继续", U"大幅", U"加快", U"看"})
            if (const auto at = words.find(predicate); at != std::u32string::npos) words.erase(at);
        dropLeads(words);
        takeScope(words);
        return words.size() > 1 && words.size() < 24 ? tidied(words) : std::u32string();
    }

    static bool isReading(std::u32string_view words) { return words == U"完成" || words == U"实现" || words == U"已完成"; }

    /// 其中5月完成342.8亿元: of what the number of the same unit before it in the sentence is.
    bool isOfUnitBefore(std::size_t place) const {
        if (place == 0 || m_subject.empty()) return false;
        const auto& draft = m_reading.drafts[place];
        for (std::size_t i = place; i-- > 0 && m_reading.sentenceOf(m_reading.drafts[i]) == m_reading.sentenceOf(draft);)
            if (isLevel(m_reading.drafts[i])) return haveOneUnit(m_reading.drafts[i], draft);
        return false;
    }

    /// 我市专利拥有量 of 我市专利拥有量与全省平均（62.4件）相比.
    void takeCompared(std::u32string words) {
        words.erase(words.find_last_of(U"与比较同和") + 1); // all of it where there is none
        if (!words.empty()) words.pop_back();
        takeScope(words);
        if (words = tidied(words); words.size() > 2) m_subject = words;
    }

    /// 新认定企业前三位是甲县（31家）: what the values in the brackets are of.
    void takeTopic(const ProseDraft& draft) {
        const auto& outer = m_reading.parts.clauses[m_reading.clauseOf(draft).outer];
        std::u32string words = withoutBrackets(m_reading.text.of({outer.span.start, m_reading.clauseOf(draft).span.start - 1}));
        std::size_t end = std::u32string::npos;
        for (const std::u32string_view mark : {U"前", U"居前", U"为", U"是", U"较", U"最", U"排名", U"的有", U"高于", U"低于", U"超过"}) end = std::min(end, words.find(mark));
        if (end == std::u32string::npos) return;
        words.erase(end);
        dropPhrases(m_reading, draft, words);
        dropLeads(words);
        takeScope(words);
        words = tidied(words);
        if (words.size() > 1 && !startsWithAny(words, {U"增速", U"增幅"})) m_subject = words;
    }

    /// The place of a number, and off its words where they name it.
    std::u32string takePlace(ProseDraft& draft, std::u32string& words) {
        const bool isHosted = draft.isFirstInBracket && words.empty();
        if (auto scope = isHosted ? scopeOfMean(draft.host) : std::u32string(); !scope.empty()) {
            takeCompared(std::exchange(draft.host, scope));
            return scope;
        }
        const std::u32string place = isHosted && m_reading.places->isPlace(draft.host) ? draft.host : takePlaceOff(words, *m_reading.places);
        if (place.empty()) return m_scopes.scope();
        draft.isPlaced = true;
        const bool isList = place.find(U'、') != std::u32string::npos;
        if (!draft.isInBracket) m_scopes.takePlace(isList ? std::u32string() : place);
        return m_scopes.isHome(place) ? m_reading.home.scope : place;
    }

    void enter(const ProseDraft& draft) {
        m_scopes.enter(draft.clause);
        const auto& clause = m_reading.clauseOf(draft);
        if (clause.paragraph != m_paragraph) m_subject.clear();
        for (; m_heard <= draft.clause; ++m_heard) {
            if (m_reading.parts.clauses[m_heard].paragraph != m_topicParagraph) m_topic.clear();
            m_topicParagraph = m_reading.parts.clauses[m_heard].paragraph;
            if (auto topic = topicOfClause(m_reading, m_heard); !topic.empty()) m_topic = std::move(topic);
        }
        m_paragraph = clause.paragraph;
    }

    /// A number without a noun goes on with the subject before it; 占…的比重 and 增速 are said of it.
    std::u32string wordingOf(const ProseDraft& draft, const std::u32string& words) const {
        const auto kind = draft.statement.kind;
        if (draft.own.empty()) return kind == StatementKind::Share || isSaidOf(words) ? m_subject + words : m_subject;
        if (const auto counted = countedBefore(draft); !counted.empty()) return counted + draft.own;
        const bool isPartName = draft.isInBracket && !m_subject.empty() && isLevel(draft);
        return isPartName ? m_subject + U"（" + draft.own + U"）" : draft.own;
    }

    /// What a bare measure belongs to: of the level before it in the sentence, where that has another unit.
    std::u32string countedBefore(const ProseDraft& draft) const {
        const bool isMeasure = isLevel(draft) && std::ranges::find(measures, draft.own) != measures.end();
        const auto place = static_cast<std::size_t>(&draft - m_reading.drafts.data());
        if (!isMeasure || place == 0) return {};
        const ProseDraft& before = m_reading.drafts[place - 1];
        const bool isOne = isLevel(before) && !before.own.empty() && m_reading.sentenceOf(before) == m_reading.sentenceOf(draft) && !haveOneUnit(before, draft);
        return isOne && std::ranges::find(measures, before.own) == measures.end() ? before.own : std::u32string();
    }

    /// 由1.8%提高到2.1%: the same thing later.
    bool isReached(const ProseDraft& draft, std::size_t place) const {
        return draft.cue.isTo && draft.own.empty() && place > 0 && m_reading.drafts[place - 1].clause == draft.clause && m_reading.drafts[place - 1].statement.unit == draft.statement.unit;
    }

    static bool isSaidOf(const std::u32string& words) { return startsWithAny(words, {U"合计", U"共计", U"总计", U"增速", U"增幅", U"降幅", U"占", U"完成率", U"位次"}); }

    ProseReading& m_reading;
    ScopeWalk m_scopes;
    std::u32string m_subject;
    std::u32string m_topic; ///< of the paragraph: 完成投资方面
    std::size_t m_heard = 0; ///< clause
    std::size_t m_topicParagraph = 0;
    std::size_t m_paragraph = 0;
};

/// A growth with a noun of its own and no level stays alone; one that continues a subject with a level belongs to it.
void tellGrowths(ProseReading& reading) {
    std::size_t level = noDraft;
    std::size_t paragraph = noDraft;
    for (std::size_t i = 0; i < reading.drafts.size(); ++i) {
        ProseDraft& draft = reading.drafts[i];
        if (reading.clauseOf(draft).paragraph != paragraph) level = noDraft;
        paragraph = reading.clauseOf(draft).paragraph;
        if (isLevel(draft)) level = i;
        auto& s = draft.statement;
        if (s.kind != StatementKind::GrowthOnly || (s.subkind == "bound" && !draft.own.empty())) continue;
        const bool isRepeated = level != noDraft && !draft.own.empty() && codePoints(reading.drafts[level].statement.indicator).ends_with(draft.own);
        if (level != noDraft && s.subkind != "bound" && (draft.own.empty() || isRepeated)) s.kind = StatementKind::Growth;
        if (isRepeated) draft.own.clear();
        if (!draft.own.empty()) level = noDraft;
    }
}

} // namespace

void nameSubjects(ProseReading& reading) {
    SubjectWalk(reading).walk();
    tellGrowths(reading);
}

} // namespace xushi
