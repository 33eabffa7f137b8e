#include "domain/prose/ProseCues.h"

#include "domain/ComparatorWord.h"
#include "domain/prose/ProseText.h"
#include "domain/prose/ProseWords.h"

#include <algorithm>
#include <array>

namespace xushi {
namespace {

struct TurnWord {
    std::u32string_view text;
    int sign; ///< 0: by what it is said of
};
constexpr std::array directions{
    TurnWord{U"增长", 1},  TurnWord{U"增加", 1},  TurnWord{U"上升", 1},  TurnWord{U"提高", 1},  TurnWord{U"提升", 1},   TurnWord{U"上涨", 1},  TurnWord{U"加快", 1},   TurnWord{U"净增", 1},
    TurnWord{U"净增加", 1}, TurnWord{U"回升", 1},  TurnWord{U"攀升", 1},  TurnWord{U"跃升", 1},  TurnWord{U"提速", 1},   TurnWord{U"递增", 1},  TurnWord{U"激增", 1},   TurnWord{U"大增", 1},
    TurnWord{U"猛增", 1},  TurnWord{U"增", 1},    TurnWord{U"升", 1},    TurnWord{U"涨", 1},    TurnWord{U"正增长", 1}, TurnWord{U"下降", -1}, TurnWord{U"减少", -1},  TurnWord{U"降低", -1},
    TurnWord{U"下滑", -1}, TurnWord{U"回落", -1}, TurnWord{U"下跌", -1}, TurnWord{U"负增长", -1}, TurnWord{U"放缓", -1}, TurnWord{U"减缓", -1}, TurnWord{U"缩减", -1},  TurnWord{U"压减", -1},
    TurnWord{U"净减", -1}, TurnWord{U"净减少", -1}, TurnWord{U"降", -1},  TurnWord{U"跌", -1},   TurnWord{U"减", -1},    TurnWord{U"负", -1},   TurnWord{U"收窄", 0},   TurnWord{U"扩大", 0},
    TurnWord{U"缩小", 0},  TurnWord{U"前移", 1},  TurnWord{U"后移", -1}, TurnWord{U"后退", -1}, TurnWord{U"前进", 1},  TurnWord{U"翻", 1},    TurnWord{U"减亏", 1},   TurnWord{U"增亏", -1},
    TurnWord{U"增产", 1},  TurnWord{U"减产", -1}, TurnWord{U"拉动", 1},  TurnWord{U"拉低", -1}, TurnWord{U"拉升", 1},  TurnWord{U"增收", 1},   TurnWord{U"减收", -1},  TurnWord{U"改善", 1},   TurnWord{U"少增", -1},  TurnWord{U"多增", 1},   TurnWord{U"少降", 1},
    TurnWord{U"多降", -1}};

constexpr std::array gaps{TurnWord{U"高于", 1},  TurnWord{U"高出", 1},  TurnWord{U"快于", 1},  TurnWord{U"超过", 1},  TurnWord{U"超出", 1}, TurnWord{U"超", 1},    TurnWord{U"领先于", 1},
                          TurnWord{U"领先", 1},  TurnWord{U"优于", 1},  TurnWord{U"大于", 1},  TurnWord{U"高", 1},    TurnWord{U"快", 1},   TurnWord{U"好于", 1},  TurnWord{U"低于", -1},
                          TurnWord{U"慢于", -1}, TurnWord{U"落后于", -1}, TurnWord{U"落后", -1}, TurnWord{U"滞后于", -1}, TurnWord{U"滞后", -1}, TurnWord{U"欠", -1}, TurnWord{U"低", -1},
                          TurnWord{U"慢", -1},   TurnWord{U"少于", -1}, TurnWord{U"不及", -1}, TurnWord{U"差", -1}};

/// Words between a verb and its number that say nothing of either.
constexpr std::initializer_list<std::u32string_view> fillers{U"为", U"是", U"有", U"共", U"共计", U"总计", U"已", U"均", U"仅", U"只", U"各", U"的", U"了", U"将", U"又", U"再", U"也", U"则",
                                                             U"首次", U"继续", U"分别", U"分别为", U"预计", U"有望", U"平均", U"幅度", U"依次", U"共有", U"仍", U"：", U"可", U"计划"};
constexpr std::initializer_list<std::u32string_view> qualifiers{U"近", U"将近", U"接近", U"超", U"超过", U"逾", U"约", U"大约", U"达", U"达到", U"高达", U"多达", U"已达", U"突破", U"首次突破", U"至少",
                                                                U"不少于", U"不低于", U"不小于", U"不足", U"不到", U"不超过", U"不高于", U"不大于", U"大于", U"小于", U"低于", U"高于", U"少于", U"多于", U"≥", U"≤", U">", U"<", U"过", U"上", U"累计"};

bool isFillerHere(std::u32string_view rest, std::u32string_view word) {
    if (word == U"可") return !endsWithAny(rest, {U"许可", U"认可"});
    if (word == U"有") return !endsWithAny(rest, {U"拥有", U"现有", U"具有", U"国有", U"持有", U"占有", U"私有", U"所有", U"保有", U"含有"});
    if (word == U"的") return !endsWithAny(rest, {U"目的", U"计划的"});
    const bool isLettered = rest.size() > word.size() && (isLatin32(rest[rest.size() - word.size() - 1]) || rest[rest.size() - word.size() - 1] == U'”'); // 国家WR计划, “英才”计划
    if (word == U"计划") return !isLettered && !endsWithAny(rest, {U"年度计划", U"全年计划", U"年计划", U"目标计划", U"双创计划", U"研发计划", U"人才计划", U"促进计划"});
    if (word == U"均") return !endsWithAny(rest, {U"年均", U"人均", U"户均", U"亩均", U"月均", U"日均", U"平均", U"企均"});
    if (word == U"平均") return rest.size() > word.size() && endsWithAny(rest.substr(0, rest.size() - 2), {U"年", U"速", U"幅"});
    return true;
}

bool isQualifierHere(std::u32string_view rest, std::u32string_view word) {
    const auto head = rest.substr(0, rest.size() - word.size());
    if (word == U"上") return false;
    if (word == U"过") return false;
    if (word == U"超" || word == U"超过") return !endsWithAny(head, {U"赶"});
    if (word == U"约") return !endsWithAny(head, {U"节", U"签", U"集", U"合", U"违", U"契", U"预", U"条"});
    if (word == U"近") return !endsWithAny(head, {U"最", U"附"});
    if (word == U"达") return !endsWithAny(head, {U"发", U"到", U"下"});
    if (word == U"累计") return false;
    return true;
}

struct Peeling {
    ProseCue& cue;
    std::u32string_view rest;
    bool isPoints;

    bool takeQualifier() {
        const auto word = endingOf(rest, qualifiers);
        if (word.empty() || !isQualifierHere(rest, word)) return false;
        const bool isOfGap = word == U"超" || word == U"超过" || word == U"大于" || word == U"低于" || word == U"高于" || word == U"少于" || word == U"多于";
        if (isPoints && isOfGap) return false;
        if (cue.qualifier.empty()) cue.qualifier = word;
        rest.remove_suffix(word.size());
        return true;
    }
    bool takeFiller() {
        const auto word = endingOf(rest, fillers);
        if (word.empty() || !isFillerHere(rest, word)) return false;
        cue.isRespective = cue.isRespective || word.starts_with(U"分别") || word == U"依次";
        cue.isEstimate = cue.isEstimate || word == U"预计" || word == U"有望";
        cue.isPlanned = cue.isPlanned || word == U"计划";
        rest.remove_suffix(word.size());
        return true;
    }
    bool takeTo() {
        const auto in = endingOf(rest, {U"控制在", U"保持在", U"稳定在", U"维持在", U"压降在", U"保持", U"维持"});
        if (!in.empty()) {
            cue.isIn = true;
            rest.remove_suffix(in.size());
            return true;
        }
        if (endsWithAny(rest, {U"增幅在", U"增速在", U"涨幅在", U"降幅在", U"增长率在", U"占比在", U"比重在", U"均在", U"分别在", U"稳定在"})) {
            cue.isIn = true;
            rest.remove_suffix(1);
            return true;
        }
        if (!endsWithAny(rest, {U"到", U"至"}) || endsWithAny(rest, {U"达到", U"不到", U"截至", U"直至", U"甚至"})) return false;
        cue.isTo = true;
        rest.remove_suffix(1);
        return true;
    }
    void peel() {
        while (!rest.empty() && (takeTo() || takeQualifier() || takeFiller())) {}
    }
};

bool isDirectionHere(std::u32string_view rest, std::u32string_view word, bool isPoints) {
    const auto head = rest.substr(0, rest.size() - word.size());
    if (word == U"增") return !endsWithAny(head, {U"新", U"递"});
    if (word == U"增加" || word == U"增长") return !endsWithAny(head, {U"新"});
    if (word == U"负") return false;
    if (word == U"拉动") return isPoints;
    if (word == U"升") return !endsWithAny(head, {U"跃", U"毫", U"公"}) || isPoints;
    return true;
}

const TurnWord* directionAt(std::u32string_view rest, bool isPoints) {
    const TurnWord* longest = nullptr;
    for (const auto& each : directions)
        if (rest.ends_with(each.text) && (!longest || each.text.size() > longest->text.size())) longest = &each;
    return longest && isDirectionHere(rest, longest->text, isPoints) ? longest : nullptr;
}

/// 比全国、全省分别高: what it is compared with stands before the verb.
void takeOther(ProseCue& cue) {
    std::u32string_view rest = cue.rest;
    cue.isRespective = cue.isRespective || rest.ends_with(U"分别");
    if (rest.ends_with(U"分别")) rest.remove_suffix(2);
    const auto at = rest.find_last_of(U"比较");
    if (at == std::u32string_view::npos || rest.size() - at > 16) return;
    cue.base = rest.substr(at + 1);
    cue.rest = std::u32string(rest.substr(0, at));
}

/// 距离40%的年度目标还差: the target stands before the verb.
void takeAim(ProseCue& cue) {
    std::u32string_view rest = cue.rest;
    while (endsWithAny(rest, {U"还", U"尚", U"仍"})) rest.remove_suffix(1);
    const auto aim = endingOf(rest, {U"目标", U"年度目标", U"全年目标", U"年度任务", U"全年任务", U"目标任务", U"任务"});
    if (aim.empty()) return;
    rest.remove_suffix(aim.size());
    if (rest.ends_with(U"的")) rest.remove_suffix(1);
    cue.base = aim;
    cue.rest = std::u32string(rest);
}

/// The last verb of a gap in `rest`, with what it compares with behind it.
bool takeGap(ProseCue& cue, std::u32string_view rest) {
    std::size_t best = std::u32string_view::npos;
    const TurnWord* found = nullptr;
    for (const auto& each : gaps) {
        const auto at = rest.rfind(each.text);
        if (at == std::u32string_view::npos) continue;
        const bool isOneSign = each.text.size() == 1 && each.text != U"超" && each.text != U"欠";
        if (isOneSign && at + 1 != rest.size()) continue; // 比全国高2个百分点
        const bool isLater = best == std::u32string_view::npos || at > best || (at == best && each.text.size() > found->text.size());
        if (isLater) {
            best = at;
            found = &each;
        }
    }
    if (!found) return false;
    cue.isGap = true;
    cue.sign = found->sign;
    cue.verb = found->text;
    cue.base = rest.substr(best + found->text.size());
    cue.rest = rest.substr(0, best);
    if (cue.base.empty()) takeOther(cue);
    if (cue.base.empty()) takeAim(cue);
    return true;
}

/// 年均, 两年平均, 三年复合: over several years.
bool isOfYears(std::u32string_view rest) {
    const bool isMean = endsWithAny(rest, {U"年平均", U"年复合"}) && rest.size() > 3 && std::u32string_view(U"两二三四五六七八九十").find(rest[rest.size() - 4]) != std::u32string_view::npos;
    return rest.ends_with(U"年均") || isMean;
}

/// 同比、环比分别增长10.7%、4.5%: a base for each of two numbers.
bool takeTwoBases(ProseCue& cue, std::u32string_view rest) {
    const bool isYearFirst = endsWithAny(rest, {U"同比、环比", U"同比和环比", U"同比及环比"});
    if (!isYearFirst && !endsWithAny(rest, {U"环比、同比", U"环比和同比", U"环比及同比"})) return false;
    cue.baseWords = rest.substr(rest.size() - 5);
    cue.base = isYearFirst ? U"上年同期、上期" : U"上期、上年同期";
    cue.rest = rest.substr(0, rest.size() - 5);
    cue.isRespective = true;
    return true;
}

/// 同比, 环比, 比一季度, 较上年同期: what the change is measured from.
void takeBase(ProseCue& cue) {
    std::u32string_view rest = cue.rest;
    if (rest.ends_with(U"复合")) rest.remove_suffix(endsWithAny(rest, {U"年均复合"}) ? 2 : 0);
    for (bool isCut = !isOfYears(rest); isCut && !isOfYears(rest);) {
        const auto aside = endingOf(rest, {U"分别", U"预计", U"均", U"也", U"又", U"大幅", U"小幅", U"明显", U"显著", U"相比", U"实际", U"名义", U"同口径", U"可比口径", U"略", U"将", U"仍", U"共", U"同步", U"累计", U"合计", U"继续", U"平均"});
        cue.isRespective = cue.isRespective || aside == U"分别";
        cue.isEstimate = cue.isEstimate || aside == U"预计";
        isCut = !aside.empty();
        rest.remove_suffix(aside.size());
    }
    if (isOfYears(rest) && !rest.ends_with(U"年均")) {
        cue.baseWords = cue.base = rest.substr(rest.size() - 4);
        cue.rest = rest.substr(0, rest.size() - 4);
        return;
    }
    if (takeTwoBases(cue, rest)) return;
    if (rest.ends_with(U"同比") || rest.ends_with(U"环比") || rest.ends_with(U"年均")) {
        cue.baseWords = rest.substr(rest.size() - 2);
        cue.base = cue.baseWords == U"同比" ? U"上年同期" : cue.baseWords == U"环比" ? U"上期" : U"年均";
        cue.rest = rest.substr(0, rest.size() - 2);
        return;
    }
    const auto at = rest.find_last_of(U"比较");
    const bool isWord = at != std::u32string_view::npos && at + 1 < rest.size() && rest.size() - at <= 24
                        && !(at > 0 && (rest[at - 1] == U'占' || rest[at - 1] == U'同' || rest[at - 1] == U'环')) && rest[at + 1] != U'重' && rest[at + 1] != U'例' && rest[at + 1] != U'率' && rest[at + 1] != U'为';
    const bool isOfPeriods = isWord && holdsAny(rest.substr(at), {U"上年", U"去年", U"同期", U"季度", U"月"});
    if (isWord && (isOfPeriods || rest.substr(at).find(U'、') == std::u32string_view::npos)) {
        cue.baseWords = rest.substr(at);
        cue.base = rest.substr(at + 1);
        rest = rest.substr(0, at);
        cue.isRespective = cue.isRespective || rest.ends_with(U"分别");
        cue.rest = rest.ends_with(U"分别") ? rest.substr(0, rest.size() - 2) : rest;
        return;
    }
    cue.rest = rest;
}

} // namespace

ProseCue cueBefore(std::u32string_view left, bool isPoints) {
    ProseCue cue;
    Peeling peeling{cue, left, isPoints};
    peeling.peel();
    cue.rest = peeling.rest;
    if (const auto loss = endingOf(peeling.rest, {U"亏损", U"净亏损", U"亏", U"净亏"}); !loss.empty() && !endsWithAny(peeling.rest, {U"减亏", U"增亏"})) {
        cue.isLoss = true;
        peeling.rest.remove_suffix(loss.size());
        peeling.peel();
        cue.rest = peeling.rest;
        return cue;
    }
    if (const auto* direction = directionAt(peeling.rest, isPoints)) {
        cue.verb = direction->text;
        cue.sign = direction->sign;
        cue.rest = peeling.rest.substr(0, peeling.rest.size() - direction->text.size());
        takeBase(cue);
        return cue;
    }
    if (isPoints && takeGap(cue, peeling.rest)) return cue;
    const bool isComparison = holdsAny(peeling.rest, {U"比", U"较"});
    if (isComparison && endsWithAny(left, {U"多", U"少"}) && !left.ends_with(U"至少")) {
        cue.verb = left.substr(left.size() - 1);
        cue.sign = left.back() == U'多' ? 1 : -1;
        cue.rest = left.substr(0, left.size() - 1);
        takeBase(cue);
    }
    return cue;
}

std::optional<ProseComparator> comparatorOf(std::u32string_view before, std::u32string_view behind) {
    const std::string behindWord = utf8Of(behind);
    if (const auto* word = comparingWord(behindWord); word && !word->standsBefore) return ProseComparator{behindWord, word->comparator};
    if (behind == U"之内") return ProseComparator{behindWord, Comparator::Le};
    const auto bare = before == U"首次突破" ? std::u32string_view(U"突破") : before == U"高达" || before == U"多达" || before == U"已达" ? std::u32string_view(U"达") : before;
    if (const auto* word = comparingWord(utf8Of(bare)); word && word->standsBefore) return ProseComparator{utf8Of(bare), word->comparator};
    return std::nullopt;
}

namespace {

/// 保证类贷款, 保证金, 共同努力下: no promise.
bool isNoPromise(std::u32string_view word, std::u32string_view behind) {
    if (word == U"保证") return startsWithAny(behind, {U"类", U"金", U"保险", U"贷款", U"人", U"担保", U"率"});
    return word == U"努力" && (startsWithAny(behind, {U"，", U"下"}));
}

std::size_t lastPromiseIn(std::u32string_view text, std::initializer_list<std::u32string_view> words) {
    std::size_t place = 0;
    for (const auto word : words)
        for (auto at = text.find(word); at != std::u32string_view::npos; at = text.find(word, at + 1))
            if (!isNoPromise(word, text.substr(at + word.size()))) place = std::max(place, at + 1);
    return place;
}

} // namespace

std::optional<Commitment> commitmentIn(std::u32string_view text) {
    const auto last = [&](std::initializer_list<std::u32string_view> words) { return lastPromiseIn(text, words); };
    const auto ensure = last({U"确保", U"保证", U"务必", U"务求"});
    const auto strive = last({U"力争", U"争取", U"力求", U"努力"});
    if (ensure == 0 && strive == 0) return std::nullopt;
    return ensure > strive ? Commitment::Ensure : Commitment::Strive;
}

bool saysTarget(std::u32string_view text) {
    return holdsAny(text, {U"确保", U"力争", U"争取", U"力求", U"务求", U"目标为", U"目标是", U"预期目标", U"奋斗目标", U"主要目标", U"年度目标为", U"计划完成", U"计划新增", U"计划实现", U"拟新增"});
}

} // namespace xushi
