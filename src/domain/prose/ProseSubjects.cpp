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
                                                      U"总数", U"转为", U"转", U"我们", U"一年", U"相", U"同比", U"环比", U"均", U"占", U"合计占比", U"跌幅", U"同比增速", U"同比预计增幅", U"增长率"});
/// Measures of something that was counted before: 技术合同3126项，成交额186.5亿元.
constexpr auto measures = std::to_array<std::u32string_view>({U"成交额", U"金额", U"交易额", U"合同金额", U"总金额", U"成交金额", U"总投资", U"计划总投资", U"投资额", U"产值", U"营业收入", U"授信额", U"贷款金额", U"技术交易额", U"涉及金额", U"合同额", U"签约金额", U"从业人员", U"面积", U"项数", U"数量", U"总额", U"资金", U"经费", U"管理规模", U"年度计划投资"});

bool isCounted(const ProseDraft& draft) {
    constexpr std::u32string_view counters = U"家个项件名人户份条台所篇";
    const auto unit = codePoints(draft.number.unit);
    return unit.size() == 1 && counters.find(unit.front()) != std::u32string_view::npos;
}

/// 成交额 of 成交额同比增幅.
std::u32string withoutAspect(std::u32string words) {
    const auto aspect = endingOf(words, {U"同比预计增幅", U"同比增幅", U"同比增速", U"同比涨幅", U"同比降幅", U"增幅", U"增速", U"涨幅", U"降幅"});
    if (words.size() > aspect.size() + 1) words.resize(words.size() - aspect.size());
    return words;
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
        std::u32string words = wordsBefore(place);
        takeSaidScope(draft, words);
        words = withoutVerb(tidied(words));
        const bool isAimAlone = draft.isTarget && isAimWord(words); // 全年目标25家: of the subject before
        if (isAimAlone) words.clear();
        const std::u32string around = m_scopes.scope();
        const std::u32string scope = takePlace(draft, words);
        draft.cue.isRespective = draft.cue.isRespective || scope.find(U'、') != std::u32string::npos;
        const bool isOfTopic = takeTopicOfParagraph(draft, words, scope);
        takeOwn(place, words, scope);
        const bool mayLookAround = draft.own.empty() && !isOfTopic && !draft.isInBracket;
        if (mayLookAround && scope == around) lookBack(place, words);
        if (mayLookAround && !isAimAlone) lookBehind(draft, words);
        takeObject(draft);
        draft.statement.scope = utf8Of(scope);
        takeWording(place, words);
        keepSubject(draft);
        if (!draft.isInBracket) m_scopes.pass();
    }

    /// What stands before a number, as far as it can name what is counted.
    std::u32string wordsBefore(std::size_t place) const {
        const ProseDraft& draft = m_reading.drafts[place];
        const auto& s = draft.statement;
        std::u32string words(s.kind == StatementKind::Rank ? beforeRank(draft.cue.rest) : std::u32string_view(draft.cue.rest));
        if (draft.isAim || (s.subkind == "completion" && words.find(U"完成率最") == std::u32string::npos)) words = completed(words);
        const bool isNextRank = draft.isJoined && s.kind == StatementKind::Rank && place > 0 && m_reading.drafts[place - 1].statement.kind == StatementKind::Rank;
        if (draft.isContinued || draft.isNextGap || isNextRank) return {};
        dropPhrases(m_reading, draft, words);
        if (const auto at = words.rfind(U'、'); at != std::u32string::npos && words.find(U"序时") < at) words.erase(0, at + 1); // 甲未达序时进度、乙欠序时3个百分点
        return words;
    }

    void takeSaidScope(ProseDraft& draft, std::u32string& words) {
        if (holdsAny(words, {U"合计", U"共计", U"总计"})) m_scopes.takePlace({});
        if (const auto said = takeScopeBehindLeads(words); !said.empty()) {
            m_scopes.take(said);
            draft.isPlaced = true;
        }
        dropLeads(words);
    }

    /// 完成投资方面，甲县完成3亿元: what a paragraph speaks of, where nothing but a verb or a place stands before the number.
    bool takeTopicOfParagraph(const ProseDraft& draft, std::u32string& words, const std::u32string& scope) {
        const bool isOfPlaces = draft.isPlaced || scope.find(U'、') != std::u32string::npos;
        const bool mayHaveTopic = isLevel(draft) || draft.statement.subkind == "completion" || draft.statement.kind == StatementKind::GrowthOnly || draft.statement.kind == StatementKind::Delta;
        const bool isOfTopic = mayHaveTopic && !m_topic.empty() && (isBareVerb(words) || (words.empty() && isOfPlaces));
        if (!isOfTopic) return false;
        words.clear();
        m_subject = m_topic;
        return true;
    }

    /// The noun of a number, from its own words or from what its bracket stands behind.
    void takeOwn(std::size_t place, std::u32string& words, const std::u32string& scope) {
        ProseDraft& draft = m_reading.drafts[place];
        if (auto stock = isLevel(draft) ? stockBehind(words, m_subject) : std::u32string(); !stock.empty()) words = std::move(stock);
        if (isReading(words) && isOfUnitBefore(place)) words.clear();
        draft.own = isAspect(words) ? std::u32string() : words;
        if (!draft.isFirstInBracket || !words.empty() || draft.isAim) return;
        if (scope != draft.host) draft.own = tidied(draft.host);
        else takeTopic(draft);
    }

    static bool isAspect(const std::u32string& words) {
        const bool isBasis = startsWithAny(words, {U"剔除", U"扣除", U"还原"}) && words.ends_with(U"后"); // 剔除…因素后增长1.8%
        return isBasis || startsWithAny(words, {U"合计占", U"占"}) || std::ranges::find(aspects, words) != aspects.end();
    }

    void lookBack(std::size_t place, const std::u32string& words) {
        ProseDraft& draft = m_reading.drafts[place];
        takeTurned(draft);
        const auto kind = draft.statement.kind;
        const bool isSaidOfUnit = kind == StatementKind::GrowthOnly || kind == StatementKind::Figure || kind == StatementKind::Delta;
        if (words.empty() && isSaidOfUnit && draft.own.empty()) draft.own = subjectOfUnit(place);
    }

    static void lookBehind(ProseDraft& draft, const std::u32string& words) {
        const bool mayStandBehind = isLevel(draft) && draft.own.empty() && words.empty() && !draft.isAim && !draft.isJoined && draft.statement.subkind != "multiple";
        if (mayStandBehind) draft.own = nounBehind(draft);
    }

    static void takeObject(ProseDraft& draft) {
        const bool isShort = isLevel(draft) && !draft.own.empty() && draft.own.size() <= 4 && !draft.right.starts_with(draft.own);
        if (isShort && !draft.isInBracket && draft.number.behind.empty() && draft.statement.subkind != "from-value" && isCounted(draft)) draft.own += objectBehind(draft);
    }

    void takeWording(std::size_t place, const std::u32string& words) {
        ProseDraft& draft = m_reading.drafts[place];
        draft.statement.indicator = (draft.isContinued || isReached(draft, place)) && place > 0 ? m_reading.drafts[place - 1].statement.indicator : utf8Of(wordingOf(draft, words));
        if (!isLevel(draft) || draft.isInBracket) return;
        if (const auto full = fullItem(draft.own, m_subject, draft.isJoined || draft.isListed); !full.empty()) draft.statement.indicator = utf8Of(full);
    }

    /// What the numbers without a name go on with.
    void keepSubject(const ProseDraft& draft) {
        if (draft.own.empty() || draft.isInBracket) return;
        const auto& s = draft.statement;
        const bool isNewCompletion = s.subkind == "completion" && !m_subject.ends_with(draft.own);
        if (isLevel(draft)) m_subject = codePoints(s.indicator);
        else if (s.kind != StatementKind::Share || isNamedShare(draft) || isNewCompletion) m_subject = s.kind == StatementKind::Rank ? draft.own : withoutAspect(draft.own);
    }

    /// 煤炭行业由盈转亏，净亏损1800万元; 利润总额同比增亏，居第3位: the clause directly before says of whom.
    void takeTurned(ProseDraft& draft) {
        std::size_t place = draft.clause;
        const auto& clauses = m_reading.parts.clauses;
        while (place > 0 && (place == draft.clause || clauses[place].depth > 0)) --place;
        const auto& before = clauses[place];
        if (before.sentence != m_reading.sentenceOf(draft) || place == draft.clause) return;
        draft.own = turnedIn(before);
        if (!draft.own.empty()) draft.aside = plainAside(m_reading.text.of(before.span));
    }

    std::u32string turnedIn(const ProseClause& before) {
        const bool hasNumber = std::ranges::any_of(before.tokens, [&](std::size_t token) { return m_reading.tokens[token].number() != nullptr; });
        const auto words = m_reading.text.of(before.span);
        if (hasNumber || !holdsAny(words, {U"由盈", U"由亏", U"由正", U"由负", U"由增", U"由降", U"增亏", U"减亏", U"扭亏", U"持平", U"上年同期为零", U"序时", U"〕"})) return {};
        std::size_t end = words.size();
        for (const std::u32string_view mark : {U"由", U"同比", U"上年同期", U"较", U"与", U"基本", U"增亏", U"减亏", U"扭亏", U"持平", U"达序时", U"未达", U"〔", U"均"}) end = std::min(end, words.find(mark));
        std::u32string noun = withoutBrackets(words.substr(0, end));
        dropLeads(noun);
        takeScope(noun);
        noun = tidied(noun);
        noun.erase(0, m_reading.places->atHead(noun));
        return noun.size() > 1 && std::ranges::find(aspects, noun) == aspects.end() ? noun : std::u32string();
    }

    /// 城建领域由正转负，同比下降2.5%: the subject stands in a clause without a number with which the unit begins.
    std::u32string subjectOfUnit(std::size_t place) const {
        const auto& draft = m_reading.drafts[place];
        std::size_t first = draft.clause;
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
        const auto all = m_reading.text.of({outer.span.start, m_reading.clauseOf(draft).span.start - 1});
        const auto aside = plainAside(all.substr(0, std::min({all.find(U'居'), all.find(U"前三"), all.size()})));
        dropPhrases(m_reading, draft, words);
        dropLeads(words);
        takeScope(words);
        words = tidied(words);
        const auto place = m_reading.clauseOf(draft).outer;
        if (words.size() <= 1 && place > 0 && m_reading.parts.clauses[place - 1].sentence == m_reading.parts.clauses[place].sentence) words = turnedIn(m_reading.parts.clauses[place - 1]);
        if (words.size() > 1 && !aside.empty()) words += U"（" + aside + U"）";
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
        if (words != draft.own && (kind == StatementKind::Share || isSaidOf(words)) && !words.empty()) return draft.own + words;
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

} // namespace

void nameSubjects(ProseReading& reading) {
    SubjectWalk(reading).walk();
    tellGrowths(reading);
}

} // namespace xushi
