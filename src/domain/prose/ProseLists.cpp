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

bool isNamedShare(const ProseDraft& draft) {
    const bool isProportion = draft.statement.kind == StatementKind::Share && draft.statement.subkind == "proportion";
    return isProportion && !draft.own.empty() && endsWithAny(draft.own, {U"占比", U"比重", U"比例", U"份额"}) && draft.own.find(U"占全") == std::u32string::npos;
}

bool haveOneUnit(const ProseDraft& one, const ProseDraft& other) { return unitsIn(one.statement.unit, other.statement.unit).has_value(); }

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

namespace {

/// 环比下降2.3% behind 同比增长6%: said of one level, which a list is not.
bool hasOwnBase(const ProseDraft& draft) { return draft.left.find(U"同比") != std::u32string::npos || draft.left.find(U"环比") != std::u32string::npos; }

/// How many of the drafts from `first` on are one list: 8.1、扩大3.5、收窄0.4个百分点.
std::size_t listLength(const ProseReading& reading, std::size_t first) {
    std::size_t end = first + 1;
    const auto isAmount = [](const ProseDraft& draft) { return isLevel(draft) || draft.statement.kind == StatementKind::Delta; };
    const bool isOfAnyUnits = reading.drafts[first].cue.isRespective && isAmount(reading.drafts[first]);
    const auto goesOn = [&](const ProseDraft& draft) { return (draft.isContinued && !hasOwnBase(draft)) || (isOfAnyUnits && draft.isListed && isAmount(draft)); };
    while (end < reading.drafts.size() && goesOn(reading.drafts[end])) ++end;
    return end - first;
}

/// 分别占总额的52.5%、2.8% of 1820项、98亿元，46项、5.2亿元: the levels of one unit, where each item has two.
std::vector<std::size_t> levelsOfOneUnit(const ProseReading& reading, std::size_t first, std::size_t count) {
    const auto& drafts = reading.drafts;
    const bool isOfCounts = holdsAny(drafts[first].left, {U"项数", U"件数", U"个数", U"户数"});
    std::vector<std::size_t> levels;
    for (std::size_t i = first; i-- > 0 && reading.sentenceOf(drafts[i]) == reading.sentenceOf(drafts[first]);)
        if (isLevel(drafts[i])) levels.push_back(i);
    if (levels.size() < 2 * count) return {};
    const auto& unit = drafts[levels[isOfCounts ? 1 : 0]];
    std::erase_if(levels, [&](std::size_t i) { return !haveOneUnit(drafts[i], unit); });
    const bool isPaired = levels.size() >= count && levels.front() - levels[count - 1] == 2 * (count - 1);
    if (!isPaired) return {};
    levels.resize(count);
    std::ranges::reverse(levels);
    return levels;
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
    const auto& gaps = reading.drafts;
    const bool isOfOneSubject = gaps[first].statement.subkind == "gap" && gaps[first].cue.base != gaps[first + 1].cue.base; // 高于全国2.1个、全省0.4个百分点
    if (isOfOneSubject) return;
    const bool isOfShares = reading.drafts[first].statement.kind == StatementKind::Share;
    auto about = isOfShares ? levelsOfOneUnit(reading, first, count) : std::vector<std::size_t>();
    if (about.empty()) about = listBefore(reading, first, count);
    for (std::size_t i = 0; i < about.size(); ++i) {
        ProseDraft& draft = reading.drafts[first + i];
        const ProseDraft& other = reading.drafts[about[i]];
        if (!isLevel(draft)) draft.level = isLevel(other) ? about[i] : other.level;
        draft.isZipped = true;
        const std::string aspect = other.statement.kind == StatementKind::Growth ? "增速" : "";
        draft.statement.indicator = other.statement.indicator + aspect;
        if (!reading.drafts[first].isPlaced) draft.statement.scope = other.statement.scope;
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

std::vector<std::u32string> listed(std::u32string_view words, bool isByCommasAlone = false) {
    std::vector<std::u32string> names(1);
    for (std::size_t at = 0; at < words.size(); ++at) {
        const bool isWord = (words[at] == U'和' || words[at] == U'与' || words[at] == U'及') && at > 0 && at + 1 < words.size() && !endsWithAny(words.substr(0, at + 1), {U"惠及", U"涉及", U"普及", U"遍及", U"参与", U"授与"});
        const bool isBetween = words[at] == U'、' || (!isByCommasAlone && isWord);
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
    for (const std::u32string_view deed : {U"签约", U"开工", U"竣工", U"投产", U"新签约", U"新开工", U"新竣工"})
        if (last.starts_with(deed) && deed.size() < last.size()) return deed.size();
    std::size_t start = last.size();
    for (const auto head : heads)
        if (last.ends_with(head) && head.size() < last.size()) start = std::min(start, last.size() - head.size());
    return start;
}

std::optional<SharedHead> sharedHead(std::u32string_view words, std::size_t count) {
    SharedHead shared{listed(words), {}};
    if (shared.names.size() != count) shared.names = listed(words, true); // 研究和试验、科技推广和应用
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
    const bool isOfPlaces = draft.own.empty() || draft.statement.scope.find("、") != std::string::npos;
    std::u32string own = draft.own;
    std::u32string behind; ///< 众创空间 of 甲县、乙县分别新增众创空间
    if (const auto at = own.find(U"分别"); at != std::u32string::npos) {
        behind = own.substr(at + 2);
        own.erase(at);
    }
    if (const auto at = own.rfind(U'是'); at != std::u32string::npos) own.erase(0, at + 1);
    auto shared = sharedHead(isOfPlaces ? codePoints(draft.statement.scope) : own, count);
    if (!shared) return false;
    const bool isOfAspects = !isOfPlaces && first > 0 && std::ranges::all_of(shared->names, [](const std::u32string& name) { return name == U"总量" || name == U"增速" || name == U"增幅" || name == U"占比" || name == U"规模" || name == U"数量"; });
    if (isOfAspects) { // 总量、增速分列第2、第1位
        for (std::size_t i = 0; i < count; ++i) reading.drafts[first + i].statement.indicator = reading.drafts[first - 1].statement.indicator + utf8Of(shared->names[i]);
        return true;
    }
    if (shared->head.empty() && isPlace(shared->names.front())) shared->head = behind;
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

} // namespace

void joinLists(ProseReading& reading) {
    for (std::size_t i = 0; i < reading.drafts.size(); i += listLength(reading, i)) {
        const std::size_t count = listLength(reading, i);
        if (count < 2 || reading.drafts[i].number.rangeEnd != 0 || reading.drafts[i].number.isRatio || zipBases(reading, i, count) || zipNames(reading, i, count)) continue;
        const bool isOfItems = isLevel(reading.drafts[i]) && reading.drafts[i].isPlaced; // 甲县开工22项，竣工8项；乙县分别为19项和5项
        if ((isOfLevel(reading.drafts[i]) || isOfItems) && reading.drafts[i].own.empty()) zip(reading, i, count);
    }
}

} // namespace xushi
