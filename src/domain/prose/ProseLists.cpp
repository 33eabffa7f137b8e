#include "domain/prose/ProseDraft.h"

#include "domain/Unit.h"
#include "domain/prose/ProseWords.h"

#include <algorithm>
#include <array>

namespace xushi {

bool isLevel(const ProseDraft& draft) {
    const auto& s = draft.statement;
    const bool isLevelled = s.kind == StatementKind::Figure || s.kind == StatementKind::Part || s.kind == StatementKind::Target;
    return isLevelled && s.subkind != "growth" && s.subkind != "points" && s.subkind != "base-period" && s.subkind != "multiple";
}

bool haveOneUnit(const ProseDraft& one, const ProseDraft& other) { return unitsIn(one.statement.unit, other.statement.unit).has_value(); }

namespace {

bool isOfLevel(const ProseDraft& draft) {
    if (draft.number.isRatio) return false;
    switch (draft.statement.kind) {
    case StatementKind::Growth:
    case StatementKind::GrowthOnly:
    case StatementKind::Points:
    case StatementKind::Share:
    case StatementKind::Delta:
    case StatementKind::Rank: return true;
    default: return draft.statement.kind == StatementKind::Target && draft.statement.subkind == "growth";
    }
}

/// How many of the drafts from `first` on are one list: 8.1、扩大3.5、收窄0.4个百分点.
std::size_t listLength(const ProseReading& reading, std::size_t first) {
    std::size_t end = first + 1;
    const bool isOfAnyUnits = reading.drafts[first].cue.isRespective && isLevel(reading.drafts[first]);
    const auto goesOn = [&](const ProseDraft& draft) { return draft.isContinued || (isOfAnyUnits && draft.isListed && isLevel(draft)); };
    while (end < reading.drafts.size() && goesOn(reading.drafts[end])) ++end;
    return end - first;
}

/// The last `count` drafts before `first` in its sentence that a list of this kind can be about.
std::vector<std::size_t> listBefore(const ProseReading& reading, std::size_t first, std::size_t count) {
    const auto& drafts = reading.drafts;
    const bool isChange = drafts[first].statement.kind == StatementKind::Points;
    const auto collect = [&](auto fits) {
        std::vector<std::size_t> found;
        for (std::size_t i = first; i-- > 0 && found.size() < count;) {
            if (reading.sentenceOf(drafts[i]) != reading.sentenceOf(drafts[first])) break;
            if (fits(drafts[i])) found.push_back(i);
            else if (!found.empty() && isLevel(drafts[i])) break;
        }
        std::ranges::reverse(found);
        return found.size() == count ? found : std::vector<std::size_t>();
    };
    if (isChange)
        for (const auto kind : {StatementKind::Share, StatementKind::Growth, StatementKind::GrowthOnly})
            if (auto found = collect([&](const ProseDraft& d) { return d.statement.kind == kind; }); !found.empty()) return found;
    return collect([](const ProseDraft& d) { return isLevel(d); });
}

void takePeriod(ProseDraft& draft, const ProseDraft& other) {
    if (!other.statement.period) return;
    draft.statement.period = other.statement.period;
    if (draft.clause != other.clause && draft.statement.period->source == PeriodSource::Explicit) draft.statement.period->source = PeriodSource::InheritedClause;
}

void zip(ProseReading& reading, std::size_t first, std::size_t count) {
    const auto about = listBefore(reading, first, count);
    for (std::size_t i = 0; i < about.size(); ++i) {
        ProseDraft& draft = reading.drafts[first + i];
        const ProseDraft& other = reading.drafts[about[i]];
        draft.level = isLevel(other) ? about[i] : other.level;
        const std::string aspect = other.statement.kind == StatementKind::Growth ? "增速" : "";
        draft.statement.indicator = other.statement.indicator + aspect;
        draft.statement.scope = other.statement.scope;
        takePeriod(draft, other);
        if (draft.statement.kind == StatementKind::GrowthOnly) draft.statement.kind = StatementKind::Growth;
    }
}

constexpr auto heads = std::to_array<std::u32string_view>({U"增加值", U"固定资产投资", U"投资", U"总产值", U"产值", U"成交额", U"交易额", U"营业收入", U"收入", U"利润", U"研发投入", U"研发费用", U"研发经费", U"出口额", U"进口额", U"出口", U"进口", U"数量", U"总数", U"增速", U"降幅", U"增幅", U"贷款余额", U"余额", U"合同项数", U"销售额", U"产量", U"占比", U"比重"});

/// 先进制造、电子信息、新材料三大领域成交额: the names, and the head that all of them share.
struct SharedHead {
    std::vector<std::u32string> names;
    std::u32string head;
};

std::vector<std::u32string> listed(std::u32string_view words) {
    std::vector<std::u32string> names(1);
    for (std::size_t at = 0; at < words.size(); ++at) {
        const bool isBetween = words[at] == U'、' || ((words[at] == U'和' || words[at] == U'与' || words[at] == U'及') && at > 0 && at + 1 < words.size());
        if (isBetween) names.emplace_back();
        else names.back() += words[at];
    }
    return names;
}

std::size_t headStart(std::u32string_view last) {
    for (const std::u32string_view mark : {U"大领域", U"大产业", U"类项目", U"个领域", U"大行业"})
        if (const auto at = last.find(mark); at != std::u32string_view::npos && at > 0) return at - 1;
    if (const auto at = last.find(U'等'); at != std::u32string_view::npos && at > 0) return at;
    for (std::size_t at = 1; at < std::min<std::size_t>(last.size(), 5); ++at)
        if (last[at] == U'县' || last[at] == U'市' || last[at] == U'区') return at + 1;
    std::size_t start = last.size();
    for (const auto head : heads)
        if (last.ends_with(head) && head.size() < last.size()) start = std::min(start, last.size() - head.size());
    return start;
}

std::optional<SharedHead> sharedHead(std::u32string_view words, std::size_t count) {
    SharedHead shared{listed(words), {}};
    if (shared.names.size() != count || std::ranges::any_of(shared.names, &std::u32string::empty)) return std::nullopt;
    auto start = headStart(shared.names.back());
    if (shared.names.front().ends_with(shared.names.back().substr(start))) start = shared.names.back().size(); // each has the head
    shared.head = shared.names.back().substr(start);
    shared.names.back().erase(start);
    if (shared.head.size() > 2 && shared.head[1] == U'大') shared.head.erase(0, 2); // 三大领域成交额
    return shared;
}

bool isMeasureName(std::u32string_view name) { return name == U"成交额" || name == U"金额" || name == U"交易额" || name == U"合同额" || name == U"数量"; }

/// 技术合同 of 技术合同登记项数.
std::string sharedStart(std::u32string_view name) {
    for (const std::u32string_view counted : {U"登记项数", U"项数", U"数量", U"数", U"份数", U"宗数"})
        if (name.ends_with(counted)) return utf8Of(name.substr(0, name.size() - counted.size()));
    return {};
}

bool isPlace(std::u32string_view name) { return name.size() <= 5 && endsWithAny(name, {U"市", U"县", U"区", U"州", U"省"}); }

/// Gives each of a list its name: of a place the place, of anything else name and head.
bool zipNames(ProseReading& reading, std::size_t first, std::size_t count) {
    const ProseDraft& draft = reading.drafts[first];
    const bool isOfPlaces = draft.own.empty();
    std::u32string own = draft.own;
    if (const auto at = own.find(U"分别"); at != std::u32string::npos) own.erase(at);
    if (const auto at = own.rfind(U'是'); at != std::u32string::npos) own.erase(0, at + 1);
    const auto shared = sharedHead(isOfPlaces ? codePoints(draft.statement.scope) : own, count);
    if (!shared) return false;
    const std::string subject = draft.statement.indicator;
    const std::string around = first > 0 ? reading.drafts[first - 1].statement.scope : std::string();
    for (std::size_t i = 0; i < count; ++i) {
        auto& s = reading.drafts[first + i].statement;
        const bool isAt = isPlace(shared->names[i]);
        if (isAt) s.scope = utf8Of(shared->names[i]);
        else s.scope = isOfPlaces ? around : draft.statement.scope;
        if (!isOfPlaces) reading.drafts[first + i].own = shared->names[i];
        if (i + 1 == count && isMeasureName(shared->names[i]) && shared->head.empty()) { // 技术合同登记项数和成交额
            s.indicator = sharedStart(shared->names.front()) + utf8Of(shared->names[i]);
            continue;
        }
        s.indicator = isOfPlaces ? subject : utf8Of(isAt ? shared->head : shared->names[i] + shared->head);
    }
    return true;
}

/// 分别比上年同期、上年全年和今年一季度提高2.1个、1.9个和0.7个百分点: one subject over several bases.
bool zipBases(ProseReading& reading, std::size_t first, std::size_t count) {
    const auto bases = listed(reading.drafts[first].cue.base);
    if (bases.size() != count) return false;
    for (std::size_t i = 0; i < count; ++i)
        if (auto& growth = reading.drafts[first + i].statement.growth) growth->base = utf8Of(bases[i]);
    for (std::size_t i = 1; i < count; ++i) reading.drafts[first + i].statement.indicator = reading.drafts[first].statement.indicator;
    return true;
}

void zipLists(ProseReading& reading) {
    for (std::size_t i = 0; i < reading.drafts.size(); i += listLength(reading, i)) {
        const std::size_t count = listLength(reading, i);
        if (count < 2 || reading.drafts[i].number.rangeEnd != 0 || reading.drafts[i].number.isRatio || zipBases(reading, i, count) || zipNames(reading, i, count)) continue;
        if (isOfLevel(reading.drafts[i]) && reading.drafts[i].own.empty()) zip(reading, i, count);
    }
}

std::size_t commonCharacters(std::u32string_view one, std::u32string_view other) {
    return static_cast<std::size_t>(std::ranges::count_if(one, [&](char32_t c) { return other.find(c) != std::u32string_view::npos; }));
}

constexpr std::size_t farthestTotal = 80; ///< numbers back: a total stands in the paragraph or before it

/// The total that a part belongs to: of one unit, before the frame; the one whose name is the most alike, else the first of the nearest sentence.
std::size_t totalBefore(const ProseReading& reading, std::size_t place, std::size_t frameStart, std::u32string_view name, bool isNearest) {
    std::size_t best = noDraft;
    std::size_t bestScore = 0;
    const auto& draft = reading.drafts[place];
    const std::size_t first = place > farthestTotal ? place - farthestTotal : 0;
    for (std::size_t i = place; i-- > first;) {
        const auto& other = reading.drafts[i];
        if (other.number.digits.start >= frameStart || !isLevel(other) || !haveOneUnit(draft, other)) continue;
        if (isNearest) return i;
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
        if (!isDimension) continue;
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

/// 成交额251.6亿元 below 分领域看 is part of the total that it names; 8731项 is none where no total is counted in 项.
void markParts(ProseReading& reading) {
    for (std::size_t i = 0; i < reading.drafts.size(); ++i) {
        ProseDraft& draft = reading.drafts[i];
        if (draft.statement.kind == StatementKind::GrowthOnly && draft.statement.subkind.empty()) markPartGrowth(reading, i);
        if (draft.statement.kind != StatementKind::Figure || draft.statement.subkind != "level") continue;
        const auto frame = frameOf(reading, draft);
        const bool isOfTimeAlone = draft.own.empty() && !draft.isInBracket && draft.statement.scope == (i > 0 ? reading.drafts[i - 1].statement.scope : std::string());
        if (!frame || (frame->isNearest && isOfTimeAlone)) continue; // 其中5月当月22.9亿元
        const auto name = frame->isNearest ? frame->name : frame->name + codePoints(draft.statement.indicator);
        const auto total = totalBefore(reading, i, frame->start, name, frame->isNearest);
        if (total == noDraft) continue;
        if (frame->isNearest && reading.clauseOf(draft).paragraph != reading.clauseOf(reading.drafts[total]).paragraph) continue;
        draft.statement.kind = StatementKind::Part;
        draft.statement.parent = total;
    }
}

/// The level that a growth, a share or a rank speaks of: the one before it in its sentence, outside a bracket that has ended.
std::size_t levelBefore(const ProseReading& reading, std::size_t place) {
    const auto& draft = reading.drafts[place];
    for (std::size_t i = place; i-- > 0;) {
        const auto& other = reading.drafts[i];
        if (reading.sentenceOf(other) != reading.sentenceOf(draft)) break;
        const bool isAside = reading.clauseOf(other).depth > reading.clauseOf(draft).depth;
        const bool isPromise = other.statement.kind == StatementKind::Target && draft.statement.kind != StatementKind::Target;
        if (!isAside && isLevel(other) && !isPromise) return i;
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

void findLevels(ProseReading& reading) {
    for (std::size_t i = 0; i < reading.drafts.size(); ++i) {
        ProseDraft& draft = reading.drafts[i];
        if (!isOfLevel(draft)) continue;
        if (draft.level == noDraft && isChangeOfRate(reading, i)) draft.level = i - 1;
        const bool isAlone = !draft.own.empty() && (draft.statement.kind == StatementKind::GrowthOnly || draft.statement.kind == StatementKind::Target);
        if (draft.level == noDraft && !isAlone) draft.level = levelBefore(reading, i);
        if (draft.level == noDraft) continue;
        draft.statement.parent = draft.level;
        const bool isGrowth = draft.statement.kind == StatementKind::Growth && draft.own.empty() && isLevel(reading.drafts[draft.level]);
        if (isGrowth || isChangeOfRate(reading, i)) takeName(draft, reading.drafts[draft.level]);
    }
}

/// 国内生产总值增长5%，总量达到140.19万亿元: the growth stands before its level.
void joinLevelsBehind(ProseReading& reading) {
    for (std::size_t i = 0; i + 1 < reading.drafts.size(); ++i) {
        ProseDraft& growth = reading.drafts[i];
        ProseDraft& level = reading.drafts[i + 1];
        const bool isNext = reading.sentenceOf(growth) == reading.sentenceOf(level) && growth.statement.kind == StatementKind::GrowthOnly && isLevel(level);
        if (!isNext || !(level.own.empty() || startsWithAny(level.own, {U"总量", U"总额", U"总规模", U"规模", U"总数", U"绝对额"}))) continue;
        growth.statement.kind = StatementKind::Growth;
        growth.statement.parent = i + 1;
        growth.level = i + 1;
        level.statement.indicator = growth.statement.indicator;
    }
}

} // namespace

void joinLists(ProseReading& reading) {
    zipLists(reading);
    markParts(reading);
    findLevels(reading);
    joinLevelsBehind(reading);
}

} // namespace xushi
