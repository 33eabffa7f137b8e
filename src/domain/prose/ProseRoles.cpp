#include "domain/prose/ProseSubjectWords.h"
#include "domain/prose/ProseSurroundings.h"
#include "domain/prose/ProseTargets.h"
#include "domain/prose/ProseWords.h"

namespace xushi {
namespace {

/// One reading of the numbers of a text, from the first to the last; a list goes on as it began.
class RoleDecision {
public:
    explicit RoleDecision(ProseReading& reading) : m_reading(reading) {}

    void decide() {
        for (m_place = 0; m_place < m_reading.drafts.size(); ++m_place) decideOne(m_reading.drafts[m_place]);
    }

private:
    void decideOne(ProseDraft& draft) {
        const ProseDraft* before = m_place > 0 ? &m_reading.drafts[m_place - 1] : nullptr;
        const bool isReached = before && before->statement.kind == StatementKind::Delta && (draft.cue.isTo || draft.cue.qualifier.starts_with(U"达")); // 净增21家、达118家
        if (draft.isContinued && draft.cue.verb.empty() && before && !isReached) return goOn(draft, *before);
        const bool isItemOfDelta = draft.isListed && before && before->statement.kind == StatementKind::Delta && before->cue.isRespective && classOf(draft.number) == UnitClass::Amount;
        if (isItemOfDelta && draft.cue.verb.empty()) return goOn(draft, *before); // 分别增加5名和2个
        if (draft.isContinued && draft.cue.base.empty() && before) draft.cue.base = before->cue.base;
        const bool isItemOfGap = draft.isJoined && before && before->statement.kind == StatementKind::Points && classOf(draft.number) == UnitClass::Points && draft.cue.verb.empty();
        if (isItemOfGap) return nextGap(draft, *before);
        if (draft.left.ends_with(U"第") || isPlace(draft)) return rank(draft);
        if (isAimOfShare(m_reading, draft)) return aim(draft);
        switch (classOf(draft.number)) {
        case UnitClass::Points: return points(draft);
        case UnitClass::Percent: return percent(draft);
        case UnitClass::Times: return times(draft);
        case UnitClass::Doublings: return doublings(draft);
        case UnitClass::None: return bare(draft);
        case UnitClass::Amount: return amount(draft);
        }
    }

    void goOn(ProseDraft& draft, const ProseDraft& before) {
        auto& s = draft.statement;
        s.kind = before.statement.kind;
        s.subkind = before.statement.subkind == "range-low" ? "range-high" : before.statement.subkind;
        draft.cue.sign = before.cue.sign;
        draft.cue.verb = before.cue.verb;
        draft.cue.base = before.cue.base;
        draft.cue.baseWords = before.cue.baseWords;
        draft.cue.isRespective = before.cue.isRespective;
        if (before.statement.growth && s.value) s.growth = ProseGrowth{signedBy(*s.value, before.statement.growth->value.isNegative() ? -1 : 1), s.unit, before.statement.growth->base};
        if (s.kind == StatementKind::Rank) s.unit.clear();
        if (s.kind == StatementKind::Rank && s.value) s.rank = ProseRank{*s.value, before.statement.rank ? before.statement.rank->scope : std::string()};
    }

    void nextGap(ProseDraft& draft, const ProseDraft& before) {
        goOn(draft, before);
        draft.isNextGap = true;
        draft.cue.base = draft.left;
        if (draft.statement.growth) draft.statement.growth->base = utf8Of(draft.left);
    }

    void setGrowth(ProseDraft& draft, StatementKind kind, int sign, std::u32string_view defaultBase) {
        auto& s = draft.statement;
        s.kind = kind;
        if (!s.value) return;
        if (s.value->isNegative() && !draft.cue.verb.empty()) s.questions.push_back({sign < 0 ? "proof.sign-twice" : "proof.sign-odd", {s.text}});
        const std::u32string_view base = draft.cue.base.empty() ? baseOfSentence(draft, defaultBase) : std::u32string_view(draft.cue.base);
        s.growth = ProseGrowth{signedBy(*s.value, sign), s.unit, utf8Of(base)};
    }

    /// 比年初增加42亿元，增长6.5%: both are measured from one base.
    std::u32string_view baseOfSentence(const ProseDraft& draft, std::u32string_view defaultBase) const {
        if (m_place == 0 || defaultBase.empty()) return defaultBase;
        const ProseDraft& before = m_reading.drafts[m_place - 1];
        const auto* phrase = before.token > 0 ? m_reading.tokens[before.token - 1].phrase() : nullptr;
        const bool isOfBase = phrase && before.clause == draft.clause && (before.left == U"比" || before.left == U"较" || before.left == U"，较"); // 较2020年底的51.6万人净增
        if (isOfBase) return m_reading.text.of(phrase->span);
        if (const auto start = startOfTurn(m_reading, m_place); !start.empty()) return start;
        const bool isOne = before.statement.kind == StatementKind::Delta && !before.cue.base.empty() && m_reading.sentenceOf(before) == m_reading.sentenceOf(draft);
        return isOne ? std::u32string_view(before.cue.base) : defaultBase;
    }

    void points(ProseDraft& draft) {
        auto& s = draft.statement;
        const auto clause = draft.left;
        if (holdsAny(clause, {U"拉动", U"拉低", U"下拉"})) {
            const bool isDown = holdsAny(clause, {U"负向拉动", U"拉低", U"负拉动", U"下拉"});
            s.subkind = "contribution";
            draft.cue.base.clear();
            return setGrowth(draft, StatementKind::Points, isDown ? -1 : 1, U"");
        }
        const bool isOverTime = draft.cue.isGap && holdsAny(draft.cue.base, {U"同期", U"去年", U"上年", U"年初", U"季度", U"上月", U"年末"}); // 比去年同期高
        s.subkind = draft.cue.isGap && !isOverTime ? "gap" : "change";
        const auto words = m_reading.text.of({m_reading.clauseOf(draft).span.start, draft.number.span.start});
        const bool isGapOfFall = draft.cue.isGap && holdsAny(words, {U"降幅", U"跌幅"}); // 降幅大于全省
        int sign = isGapOfFall ? -draft.cue.sign : draft.cue.sign;
        const bool isTurning = draft.cue.verb == U"收窄" || draft.cue.verb == U"扩大" || draft.cue.verb == U"缩小";
        if (isTurning) sign = signOfNarrowing(m_reading, draft, m_lastGrowthSign);
        const bool isToAim = draft.cue.isGap && draft.cue.base.empty() && m_place > 0 && m_reading.drafts[m_place - 1].isAim && m_reading.drafts[m_place - 1].clause == draft.clause;
        if (isToAim) draft.cue.base = U"年度目标"; // 距年度目标83%差0.9个百分点
        if (draft.cue.verb.empty()) s.questions.push_back({"proof.no-direction", {s.text}});
        setGrowth(draft, StatementKind::Points, sign, draft.cue.isGap ? U"" : U"上年同期");
    }

    bool saysGrowth(const ProseDraft& draft) const { return isGrowthNoun(draft.cue.rest) || (draft.cue.rest.empty() && draft.isInBracket && draft.number.isSigned); }

    void growth(ProseDraft& draft, int sign) {
        auto& value = draft.statement.value;
        if (draft.isInBracket && draft.number.isSigned && draft.cue.verb.empty() && value) {
            value = -*value; // （-61.4%）: the sign is that of the growth
            sign = -1;
        }
        if (draft.cue.base.empty()) draft.cue.base = meanOf(draft.cue.rest);
        m_lastGrowthSign = sign < 0 || (draft.statement.value && draft.statement.value->isNegative()) ? -1 : 1;
        setGrowth(draft, StatementKind::GrowthOnly, sign, U"上年同期");
        if (!draft.number.behind.empty() && draft.number.behind.find(U'以') != std::u32string::npos) draft.statement.subkind = "bound";
        if (draft.number.rangeEnd == 1) draft.statement.subkind = "range-low";
    }

    /// 增幅由5.6%回落至4.8%: both are growths.
    bool takeTurnOfGrowth(ProseDraft& draft) {
        const bool isLater = draft.cue.isTo && isBehindFrom(m_reading, m_place) && m_reading.drafts[m_place - 1].statement.growth;
        const int sign = isLater ? m_reading.drafts[m_place - 1].cue.sign : isFrom(m_reading, draft) ? signOfFromGrowth(m_reading, draft) : 0;
        if (sign == 0) return false;
        growth(draft, sign);
        draft.cue.sign = sign;
        draft.statement.subkind = isLater ? "to-value" : "from-value";
        return true;
    }

    void percent(ProseDraft& draft) {
        const auto& cue = draft.cue;
        if (takeTurnOfGrowth(draft)) return;
        const bool isDirection = !cue.verb.empty() && !cue.isTo && !cue.isGap;
        if (isDirection) return growth(draft, cue.verb == U"收窄" || cue.verb == U"扩大" ? signOfNarrowing(m_reading, draft, m_lastGrowthSign) : cue.sign);
        if (cue.rest.empty() && !draft.isInBracket && isGrowthNoun(topicOf(m_reading, draft))) return growth(draft, isFallNoun(topicOf(m_reading, draft)) ? -1 : 1);
        if (isGrowthBehind(draft)) return growth(draft, draft.right.find(U"负增长") < 2 ? -1 : 1);
        if (saysGrowth(draft)) return growth(draft, isFallNoun(cue.rest) ? -1 : 1);
        if (draft.isFirstInBracket && draft.cue.rest.empty() && isGrowthFrame(m_reading, draft)) return growth(draft, 1);
        share(draft);
    }

    static bool isOfTarget(std::u32string_view words) { return holdsAny(words, {U"目标", U"任务", U"计划", U"预算", U"指标"}); }

    void share(ProseDraft& draft) {
        auto& s = draft.statement;
        const std::u32string_view rest = draft.cue.rest.empty() && !draft.isInBracket ? topicOf(m_reading, draft) : std::u32string_view(draft.cue.rest);
        const auto clause = m_reading.text.of({m_reading.clauseOf(draft).span.start, draft.number.span.start});
        const bool isCompletion = (holdsAny(clause, {U"完成", U"达", U"占", U"为全年", U"相当于全年"}) && isOfTarget(clause) && holdsAny(clause, {U"完成", U"全年", U"年度", U"去年"}) && !clause.ends_with(U"目标为"))
                                  || holdsAny(rest, {U"完成率", U"达成率", U"完成进度", U"任务完成"}) || (rest.ends_with(U"进度") && !rest.ends_with(U"时间进度")) || endsInAim(m_reading, draft);
        s.kind = StatementKind::Share;
        const bool isHosted = draft.isFirstInBracket && rest.empty() && m_reading.sentenceBefore(draft).find(U"完成率") != std::u32string_view::npos;
        if (holdsAny(clause, {U"去年全年的", U"上年全年的"}) && !isOfTarget(clause)) s.subkind = "ratio"; // of what was done in the year before
        else if (isCompletion || isHosted) s.subkind = "completion";
        else if (rest.find(U"贡献率") != std::u32string_view::npos && (clause.find(U'对') != std::u32string_view::npos || isBehindContribution())) s.subkind = "contribution-rate";
        else if (endsWithAny(rest, {U"之比", U"比"}) && rest.ends_with(U"之比")) s.subkind = "ratio";
        else if (isProportion(draft, rest)) s.subkind = "proportion";
        else if (draft.cue.isTo && isBehindShare(draft)) s.subkind = "to-value";
        else {
            s.kind = StatementKind::Figure;
            s.subkind = draft.cue.isTo && isBehindFrom(m_reading, m_place) ? "to-value" : isFrom(m_reading, draft) ? "from-value" : "rate";
        }
    }

    /// 拉动服务业增长1.4个百分点，贡献率为19.5%.
    bool isBehindContribution() const {
        return m_place > 0 && m_reading.drafts[m_place - 1].statement.subkind == "contribution" && m_reading.sentenceOf(m_reading.drafts[m_place - 1]) == m_reading.sentenceOf(m_reading.drafts[m_place]);
    }

    /// 占比由1.8%提高到2.1%: what it rises to is a share as well.
    bool isBehindShare(const ProseDraft& draft) const {
        return m_place > 0 && m_reading.drafts[m_place - 1].statement.kind == StatementKind::Share && m_reading.drafts[m_place - 1].clause == draft.clause;
    }

    static bool isProportion(const ProseDraft& draft, std::u32string_view rest) {
        const auto at = rest.rfind(U'占');
        const bool isOccupying = at != std::u32string_view::npos && !rest.substr(at).starts_with(U"占地");
        if (isOccupying || endsWithAny(rest, {U"占比", U"比重", U"份额", U"比例", U"占"})) return true;
        return draft.number.isChinese || (draft.isInBracket && rest.empty());
    }

    void times(ProseDraft& draft) {
        const auto& cue = draft.cue;
        if (!cue.verb.empty() && !cue.isTo) return growth(draft, cue.sign);
        if (saysGrowth(draft)) return growth(draft, 1);
        draft.statement.kind = StatementKind::Figure;
        draft.statement.subkind = "multiple";
    }

    void doublings(ProseDraft& draft) {
        auto& s = draft.statement;
        if (s.value && s.value->isWhole() && *s.value < Decimal(10) && *s.value > Decimal(0)) {
            std::int64_t times = 1;
            for (std::int64_t i = s.value->rescaled(0).units(); i > 0; --i) times *= 2;
            s.value = Decimal((times - 1) * 100);
            s.unit = "%";
        }
        growth(draft, 1);
    }

    static bool isPlace(const ProseDraft& draft) {
        const bool isOfPlaces = draft.number.unit == "位" || draft.number.unit == "个位次" || draft.number.unit == "名";
        if (!isOfPlaces) return false;
        if (!draft.cue.verb.empty() && draft.number.unit != "名") return true;
        return endsWithAny(draft.cue.rest, {U"列", U"居", U"排名", U"位次", U"名次"});
    }

    void rank(ProseDraft& draft) {
        auto& s = draft.statement;
        s.kind = StatementKind::Rank;
        if (!draft.number.isChinese) s.unit.clear();
        if (!s.value) return;
        if (!draft.left.ends_with(U"第") && !draft.cue.verb.empty()) {
            s.subkind = "move";
            s.rank = ProseRank{signedBy(*s.value, draft.cue.sign), {}};
            return;
        }
        std::u32string_view words = draft.left;
        if (words.ends_with(U"第")) words.remove_suffix(1);
        for (const std::u32string_view verb : {U"位居", U"位列", U"分列", U"居", U"列", U"排名", U"排在", U"排", U"跃居", U"升至", U"位", U"保持", U"、"})
            if (const auto at = words.rfind(verb); at != std::u32string_view::npos) {
                words = words.substr(at + verb.size());
                break;
            }
        if (const auto scope = rankScopeOf(words); !scope.empty()) words = scope;
        const bool goesOn = words.empty() && draft.isJoined && m_place > 0 && m_reading.drafts[m_place - 1].statement.rank;
        s.rank = ProseRank{*s.value, goesOn ? m_reading.drafts[m_place - 1].statement.rank->scope : utf8Of(words)};
    }

    void bare(ProseDraft& draft) {
        auto& s = draft.statement;
        if (draft.number.isRatio) {
            s.kind = StatementKind::Share;
            s.subkind = "ratio";
            return;
        }
        s.kind = StatementKind::Figure;
        s.subkind = "level";
        const bool isIndex = holdsAny(draft.cue.rest, {U"指数", U"得分", U"系数", U"评分", U"分值", U"景气"});
        if (isIndex) s.subkind = "index";
        else s.questions.push_back({"proof.no-unit", {s.text}});
    }

    static void aim(ProseDraft& draft) {
        draft.statement.kind = StatementKind::Target;
        draft.statement.subkind = draft.statement.unit == "%" ? "rate" : "level";
        draft.isTarget = draft.isAim = true;
    }

    void amount(ProseDraft& draft) {
        auto& s = draft.statement;
        s.kind = StatementKind::Figure;
        s.subkind = draft.number.rangeEnd == 1 ? "range-low" : draft.number.rangeEnd == 2 ? "range-high" : isPerUnit(draft) ? "per-unit" : "level";
        if (draft.cue.isLoss && s.value) s.value = -*s.value;
        const bool isChange = !draft.cue.verb.empty() && !draft.cue.isTo && !draft.cue.isGap && !draft.cue.isIn;
        if (const auto distance = distanceToAim(m_reading, draft)) {
            s.subkind = "gap";
            draft.cue.rest.clear();
            draft.cue.base = distance->base;
            setGrowth(draft, StatementKind::Delta, distance->sign, {});
        } else if (isChange) {
            s.subkind = "change";
            setGrowth(draft, StatementKind::Delta, draft.cue.sign, U"上年同期");
        } else if (draft.cue.isTo && isBehindFrom(m_reading, m_place)) s.subkind = "to-value";
        else if (isFrom(m_reading, draft)) s.subkind = "from-value";
    }

    static bool isPerUnit(const ProseDraft& draft) {
        return holdsAny(draft.cue.rest, {U"平均", U"人均", U"户均", U"亩均", U"均价", U"每万", U"每百", U"每亿", U"每家", U"每千"}) || draft.cue.rest.starts_with(U"单位") || holdsAny(draft.cue.rest, {U"全市单位", U"全省单位"}) || draft.number.unit.find('/') != std::string::npos;
    }

    ProseReading& m_reading;
    std::size_t m_place = 0;
    int m_lastGrowthSign = 1;
};

void sayQualifier(ProseDraft& draft) {
    auto& s = draft.statement;
    const auto& number = draft.number;
    const bool isBoundBehind = number.behind.find(U'以') != std::u32string::npos || number.behind == U"之内";
    std::u32string word = draft.cue.qualifier;
    if (word.empty()) word = number.inside;
    if (word.empty() && !isBoundBehind) word = number.behind;
    s.qualifier = utf8Of(word);
    if (const auto comparator = comparatorOf(draft.cue.qualifier, isBoundBehind ? number.behind : std::u32string())) {
        const bool isBound = isBoundBehind || startsWithAny(draft.cue.qualifier, {U"突破", U"首次突破", U"不", U"至少"});
        if (isBound) s.op = comparator->op;
        if (isBoundBehind || draft.cue.qualifier.starts_with(U"不")) s.comparator = comparator->word;
    }
    if (draft.cue.isEstimate) s.status = DataStatus::Estimate;
}

} // namespace

void decideRoles(ProseReading& reading) {
    RoleDecision(reading).decide();
    for (auto& draft : reading.drafts) sayQualifier(draft);
}

} // namespace xushi
