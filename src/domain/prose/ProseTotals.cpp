#include "domain/prose/ProseDraft.h"

#include "domain/Rounding.h"
#include "domain/Unit.h"
#include "domain/prose/ProseWords.h"

#include <algorithm>

namespace xushi {
namespace {

std::size_t commonCharacters(std::u32string_view one, std::u32string_view other) {
    return static_cast<std::size_t>(std::ranges::count_if(one, [&](char32_t c) { return other.find(c) != std::u32string_view::npos; }));
}

/// 新增贷款 flows, 贷款 stands.
bool isNew(const std::string& name) { return holdsAny(codePoints(name), {U"新增", U"净增", U"当月"}); }

/// 从效益看 speaks of another side of the whole, 从行业看 of its parts.
bool isTopic(std::u32string_view lead) { return holdsAny(lead, {U"效益", U"就业", U"质量", U"速度", U"环比", U"走势", U"趋势", U"效率", U"总量", U"指标", U"全市", U"全省", U"整体", U"总体", U"情况", U"表"}); }

constexpr std::size_t farthestTotal = 80; ///< numbers back: a total stands in the paragraph or before it

bool isMoreThan(const ProseDraft& part, const ProseDraft& total) {
    const auto factor = unitsIn(part.statement.unit, total.statement.unit);
    return factor && part.statement.value && total.statement.value && Ratio(*part.statement.value) * *factor > Ratio(*total.statement.value);
}

/// 3600万元，占38.3%: the share that is said of a part directly behind it; nullptr for none.
const ProseStatement* shareBehind(const ProseReading& reading, std::size_t place) {
    if (place + 1 >= reading.drafts.size()) return nullptr;
    const auto& next = reading.drafts[place + 1];
    const bool isOfPart = next.statement.kind == StatementKind::Share && next.statement.subkind == "proportion" && reading.sentenceOf(next) == reading.sentenceOf(reading.drafts[place]);
    return isOfPart && next.statement.value ? &next.statement : nullptr;
}

bool hasShare(const ProseDraft& part, const ProseDraft& total, const ProseStatement& share) {
    const auto factor = unitsIn(part.statement.unit, total.statement.unit);
    if (!factor || !part.statement.value || !total.statement.value || total.statement.value->isZero()) return false;
    return rounded(Ratio(*part.statement.value) * *factor * Ratio(100) / Ratio(*total.statement.value), share.value->scale()) == *share.value;
}

/// The total before 其中: the nearest level, unless the share of the part is that of an earlier one, or where 其中 begins its sentence the part
/// is more than it.
std::size_t nearestTotal(const ProseReading& reading, std::size_t place, std::size_t frameStart) {
    const auto& draft = reading.drafts[place];
    const auto own = reading.sentenceOf(draft);
    const bool beginsSentence = reading.parts.sentences[own].span.start == frameStart;
    const auto* share = shareBehind(reading, place);
    std::size_t nearest = noDraft;
    std::size_t notLess = noDraft;
    for (std::size_t i = place; i-- > 0;) {
        const auto& other = reading.drafts[i];
        if (nearest != noDraft && (reading.clauseOf(other).paragraph != reading.clauseOf(draft).paragraph || reading.sentenceOf(other) + 1 < own)) break;
        if (other.number.digits.start >= frameStart || other.statement.each || !isLevel(other) || !haveOneUnit(draft, other)) continue;
        if (share && hasShare(draft, other, *share)) return i;
        if (nearest == noDraft) nearest = i;
        if (notLess == noDraft && !isMoreThan(draft, other)) notLess = i;
    }
    return beginsSentence && notLess != noDraft ? notLess : nearest;
}

/// 分县区看，甲县14家: without a name it is of the only thing of its paragraph that is counted so, or of the one whose share it has.
std::size_t totalOfPlaces(const ProseReading& reading, std::size_t place, std::size_t frameStart) {
    const auto& draft = reading.drafts[place];
    const auto* share = shareBehind(reading, place);
    std::size_t only = noDraft;
    bool isOne = true;
    for (std::size_t i = place; i-- > 0 && reading.clauseOf(reading.drafts[i]).paragraph == reading.clauseOf(draft).paragraph;) {
        const auto& other = reading.drafts[i];
        if (other.number.digits.start >= frameStart || other.statement.each || other.statement.kind != StatementKind::Figure || !isLevel(other) || !haveOneUnit(draft, other)) continue;
        if (share && hasShare(draft, other, *share)) return i;
        isOne = only == noDraft;
        only = only == noDraft ? i : only;
    }
    return isOne ? only : noDraft;
}

/// The total that a part belongs to: of one unit, before the frame; the one whose name is the most alike, else the first of the nearest sentence.
std::size_t totalBefore(const ProseReading& reading, std::size_t place, std::size_t frameStart, std::u32string_view name) {
    std::size_t best = noDraft;
    std::size_t bestScore = 0;
    const auto& draft = reading.drafts[place];
    const std::size_t first = place > farthestTotal ? place - farthestTotal : 0;
    for (std::size_t i = place; i-- > first;) {
        const auto& other = reading.drafts[i];
        if (other.number.digits.start >= frameStart || other.statement.each || !isLevel(other) || !haveOneUnit(draft, other)) continue;
        if (isNew(other.statement.indicator) && !isNew(utf8Of(name))) continue; // 贷款 is no part of 新增贷款
        const bool isRoot = other.statement.kind == StatementKind::Figure;
        const std::size_t score = 2 * commonCharacters(name, codePoints(other.statement.indicator)) + (isRoot ? 1 : 0) + 1;
        if (score >= bestScore) {
            best = i;
            bestScore = score;
        }
    }
    return best;
}

struct PartsFrame {
    std::size_t start = 0; ///< where it begins to govern
    std::u32string name;
    bool isNearest = true;
};

/// Where the bracket opens in which the number stands.
std::size_t bracketStart(const ProseReading& reading, const ProseDraft& draft) {
    int depth = 0;
    for (std::size_t at = draft.number.span.start; at-- > 0;) {
        if (reading.text.at(at) == U'）') ++depth;
        if (reading.text.at(at) == U'（' && depth-- == 0) return at;
    }
    return 0;
}

/// 其中, 吸纳合同中, 分领域看, a bracket behind a level: what makes the levels that follow parts.
std::optional<PartsFrame> frameOf(const ProseReading& reading, const ProseDraft& draft) {
    const auto before = reading.sentenceBefore(draft);
    const auto sentenceStart = reading.parts.sentences[reading.sentenceOf(draft)].span.start;
    if (const auto at = draft.isInBracket ? std::u32string_view::npos : before.rfind(U"其中"); at != std::u32string_view::npos) {
        const bool isEnded = at > 2 && before.find(U'；', at) != std::u32string_view::npos;
        if (!isEnded) return PartsFrame{sentenceStart + at, {}, true};
    }
    if (draft.isInBracket && draft.host.empty()) return PartsFrame{bracketStart(reading, draft), {}, true};
    for (const std::u32string_view mark : {U"看，", U"来看，", U"看：", U"中，"}) {
        const auto at = before.find(mark);
        const bool isLead = at != std::u32string_view::npos && at > 0 && at <= 12 && before.substr(0, at).find(U'，') == std::u32string_view::npos;
        const bool isDimension = isLead && (mark.front() != U'中' ? startsWithAny(before, {U"从", U"分", U"按"}) : !endsWithAny(before.substr(0, at), {U"其", U"当", U"之"}));
        if (!isDimension || isTopic(before.substr(0, at))) continue;
        const std::u32string name(mark.front() == U'中' ? before.substr(0, at) : before.substr(at + mark.size()));
        return PartsFrame{sentenceStart, name, false};
    }
    return std::nullopt;
}

/// Below 分领域看 the growth of a part, whose level is not said.
void markPartGrowth(ProseReading& reading, std::size_t place) {
    const auto frame = frameOf(reading, reading.drafts[place]);
    if (frame && !reading.drafts[place].own.empty()) reading.drafts[place].statement.subkind = "part";
}

/// Of the first draft of the list 分别为85项、53项 in which a draft stands; the draft itself where it stands in none.
std::size_t listStart(const ProseReading& reading, std::size_t place) {
    while (place > 0 && reading.drafts[place].isContinued) --place;
    return place;
}

/// How many numbers the list with 分别 has in which a draft stands; 1 for none.
std::size_t respectiveLength(const ProseReading& reading, std::size_t place) {
    const auto first = listStart(reading, place);
    if (!reading.drafts[first].cue.isRespective) return 1;
    std::size_t end = first + 1;
    while (end < reading.drafts.size() && reading.drafts[end].isContinued) ++end;
    return end - first;
}

/// 分别为222项、156项，其中亿元以上分别为85项、53项: one part to each total, where there are as many.
std::size_t totalOfList(const ProseReading& reading, std::size_t place, std::size_t frameStart) {
    const auto length = respectiveLength(reading, place);
    std::size_t last = listStart(reading, place);
    while (last > 0 && reading.drafts[last].number.digits.start >= frameStart) --last;
    const bool isOfList = reading.drafts[last].number.digits.start < frameStart && isLevel(reading.drafts[last]) && respectiveLength(reading, last) == length;
    const auto total = isOfList ? listStart(reading, last) + (place - listStart(reading, place)) : noDraft;
    return total != noDraft && haveOneUnit(reading.drafts[place], reading.drafts[total]) ? total : noDraft;
}

/// True where another number stands between the frame and the number, in a clause of its own.
bool isBehindOtherClause(const ProseReading& reading, std::size_t place, std::size_t total) {
    return place > total + 1 && reading.drafts[place - 1].clause != reading.drafts[place].clause && !reading.drafts[place].isInBracket;
}

std::size_t totalIn(const ProseReading& reading, std::size_t place, const PartsFrame& frame) {
    const auto& draft = reading.drafts[place];
    if (frame.isNearest) return respectiveLength(reading, place) > 1 ? totalOfList(reading, place, frame.start) : nearestTotal(reading, place, frame.start);
    if (draft.isPlaced && draft.own.empty() && !draft.isInBracket) return totalOfPlaces(reading, place, frame.start);
    return totalBefore(reading, place, frame.start, frame.name + codePoints(draft.statement.indicator));
}

/// 成交额251.6亿元 below 分领域看 is part of the total that it names; 8731项 is none where no total is counted in 项.
void markParts(ProseReading& reading) {
    for (std::size_t i = 0; i < reading.drafts.size(); ++i) {
        ProseDraft& draft = reading.drafts[i];
        if (draft.statement.kind == StatementKind::GrowthOnly && draft.statement.subkind.empty()) markPartGrowth(reading, i);
        if (draft.statement.kind != StatementKind::Figure || draft.statement.subkind != "level" || draft.statement.each || draft.isIncomparable) continue;
        const auto frame = frameOf(reading, draft);
        const bool isInList = respectiveLength(reading, i) > 1;
        const bool isOfTimeAlone = !isInList && draft.own.empty() && !draft.isInBracket && draft.statement.scope == (i > 0 ? reading.drafts[i - 1].statement.scope : std::string());
        if (!frame || (frame->isNearest && isOfTimeAlone)) continue; // 其中5月当月22.9亿元
        const auto total = totalIn(reading, i, *frame);
        if (total == noDraft) continue;
        if (frame->isNearest && reading.clauseOf(draft).paragraph != reading.clauseOf(reading.drafts[total]).paragraph) continue;
        if (frame->isNearest && isBehindOtherClause(reading, i, total) && isMoreThan(draft, reading.drafts[total])) continue; // 其中发明1146件，占21.9%，有效发明9864件
        draft.statement.kind = StatementKind::Part;
        draft.statement.parent = total;
        draft.statement.isParentFar = reading.clauseOf(draft).paragraph != reading.clauseOf(reading.drafts[total]).paragraph;
        if (!draft.isPlaced && frame->isNearest) draft.statement.scope = reading.drafts[total].statement.scope;
    }
}

/// What goes on with the subject before it, with or without a level.
bool isOfSubject(const ProseDraft& draft) {
    const auto kind = draft.statement.kind;
    return kind == StatementKind::GrowthOnly || kind == StatementKind::Points || kind == StatementKind::Rank || kind == StatementKind::Delta;
}

/// 其中 holds up to the semicolon.
bool isBehindSemicolon(const ProseReading& reading, const ProseDraft& one, const ProseDraft& other) {
    return std::ranges::any_of(reading.text.of({one.number.span.end, std::max(one.number.span.end, other.number.span.start)}), [](char32_t c) { return c == U'；'; });
}

/// The level that a growth, a share or a rank speaks of: the one before it in its sentence, outside a bracket that has ended.
std::size_t levelBefore(const ProseReading& reading, std::size_t place) {
    const auto& draft = reading.drafts[place];
    for (std::size_t i = place; i-- > 0;) {
        const auto& other = reading.drafts[i];
        if (reading.sentenceOf(other) != reading.sentenceOf(draft)) break;
        if (isOfSubject(draft) && isOfSubject(other) && !other.own.empty() && other.level == noDraft) break; // it goes on with that subject, which has no level
        const bool isAside = reading.clauseOf(other).depth > reading.clauseOf(draft).depth;
        const bool isPromise = other.statement.kind == StatementKind::Target && draft.statement.kind != StatementKind::Target;
        const bool isRate = isNamedShare(other) && (draft.statement.kind == StatementKind::Points || draft.statement.kind == StatementKind::Rank || draft.statement.subkind == "completion" || draft.statement.kind == StatementKind::Target);
        const bool isOverPart = draft.statement.subkind == "completion" && other.statement.kind == StatementKind::Part && isBehindSemicolon(reading, other, draft);
        if (!isAside && (isLevel(other) || isRate) && !isPromise && !isOverPart) return i;
    }
    return noDraft;
}

void takeName(ProseDraft& draft, const ProseDraft& level) {
    draft.statement.indicator = level.statement.indicator;
    draft.statement.scope = level.statement.scope;
}

/// 占比48.7%，同比提高1.2个百分点: points of the share or rate directly before.
bool isChangeOfRate(const ProseReading& reading, std::size_t place) {
    if (place == 0) return false;
    const auto& draft = reading.drafts[place];
    const auto& before = reading.drafts[place - 1];
    const bool isRate = before.statement.kind == StatementKind::Share || (before.statement.kind == StatementKind::Figure && before.statement.subkind == "rate");
    return isRate && draft.statement.kind == StatementKind::Points && draft.statement.subkind == "change" && draft.own.empty() && !draft.isContinued && reading.sentenceOf(before) == reading.sentenceOf(draft);
}

/// Whether the name of a change holds that of the level before it.
bool isLikeLevel(const ProseReading& reading, std::size_t place) {
    const auto level = levelBefore(reading, place);
    const auto& own = reading.drafts[place].own;
    return level != noDraft && commonCharacters(own, codePoints(reading.drafts[level].statement.indicator)) * 2 >= own.size();
}

void findLevels(ProseReading& reading) {
    for (std::size_t i = 0; i < reading.drafts.size(); ++i) {
        ProseDraft& draft = reading.drafts[i];
        if (!isOfLevel(draft)) continue;
        if (draft.level == noDraft && isChangeOfRate(reading, i)) draft.level = i - 1;
        const bool isAlone = !draft.own.empty() && (draft.statement.kind == StatementKind::GrowthOnly || draft.statement.kind == StatementKind::Target || isNamedShare(draft));
        const bool isOfOther = isOfSubject(draft) && draft.statement.kind != StatementKind::GrowthOnly && !draft.own.empty() && !isLikeLevel(reading, i); // 亏损面21.4%；出口降幅收窄2.1个百分点
        if (draft.level == noDraft && !isAlone && !isOfOther) draft.level = levelBefore(reading, i);
        const bool isOfOtherPlace = draft.isPlaced && draft.level != noDraft && reading.drafts[draft.level].statement.scope != draft.statement.scope; // 全市86亿元，甲县增长3%
        if (isOfOtherPlace) draft.level = noDraft;
        if (draft.level == noDraft) continue;
        if (reading.drafts[draft.level].hasOwnPeriod) draft.statement.period = reading.drafts[draft.level].statement.period;
        if (!draft.isIncomparable) draft.statement.parent = draft.level;
        const bool isGrowth = draft.statement.kind == StatementKind::Growth && draft.own.empty() && isLevel(reading.drafts[draft.level]);
        if (isGrowth || isChangeOfRate(reading, i)) takeName(draft, reading.drafts[draft.level]);
    }
}

/// 技术服务收入增长5%，总量达到31亿元: the growth stands before its level.
void joinLevelsBehind(ProseReading& reading) {
    for (std::size_t i = 0; i + 1 < reading.drafts.size(); ++i) {
        ProseDraft& growth = reading.drafts[i];
        ProseDraft& level = reading.drafts[i + 1];
        const bool isNext = reading.sentenceOf(growth) == reading.sentenceOf(level) && growth.statement.kind == StatementKind::GrowthOnly && growth.level == noDraft && isLevel(level) && !level.isInBracket;
        if (!isNext || !(level.own.empty() || startsWithAny(level.own, {U"总量", U"总额", U"总规模", U"规模", U"总数", U"绝对额"}))) continue;
        growth.statement.kind = StatementKind::Growth;
        growth.statement.parent = i + 1;
        growth.level = i + 1;
        level.statement.indicator = growth.statement.indicator;
    }
}

} // namespace

void joinLevels(ProseReading& reading) {
    markParts(reading);
    findLevels(reading);
    joinLevelsBehind(reading);
}

} // namespace xushi
