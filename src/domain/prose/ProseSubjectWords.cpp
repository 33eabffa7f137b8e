#include "domain/prose/ProseSubjectWords.h"

#include "domain/prose/ProseScopes.h"
#include "domain/prose/ProseWords.h"

#include <algorithm>
#include <array>

namespace xushi {
namespace {

/// Words at the head of a clause that name nothing.
constexpr std::initializer_list<std::u32string_view> leads{
    U"其中", U"而", U"并", U"同时", U"目前", U"此外", U"另外", U"截至", U"截止", U"据统计", U"据初步统计", U"初步统计", U"至今", U"”", U"确保", U"力争", U"争取", U"全年", U"实现", U"完成", U"共有", U"共", U"累计", U"已", U"新", U"达到", U"达", U"、", U"和", U"及", U"与", U"或",
    U"，", U"：", U"的", U"将", U"要", U"预计", U"成功", U"仅", U"还", U"又", U"也", U"从", U"在", U"到", U"至", U"今年", U"年内", U"会议要求", U"务求", U"保证", U"使", U"其", U"均", U"分别", U"率先", U"首次", U"努力", U"推动", U"带动",
    U"▲", U"●", U"■", U"◆", U"★", U"—", U"/"};
constexpr std::array<std::u32string_view, 14> scopesOfRank{U"全市", U"全省", U"全国", U"全县", U"全区", U"全州", U"我市", U"我省", U"我县", U"我区", U"全盟", U"全旗", U"全镇", U"全行业"};

/// 临河县, 全市: what may stand before a period and says where.
bool isPlaceAlone(const ProseReading& reading, std::u32string words) {
    dropLeads(words);
    if (reading.places->isPlace(words)) return true;
    return !takeScope(words).empty() && words.empty();
}

} // namespace

void dropLeads(std::u32string& words) {
    for (bool isCut = true; isCut;) {
        isCut = words.size() > 3 && words[1] == U'是' && std::u32string_view(U"一二三四五六七八九十").find(words[0]) != std::u32string_view::npos;
        if (isCut) words.erase(0, 2); // 一是
        for (const auto lead : leads) {
            if (lead == U"新" || lead == U"累计" || lead == U"在" || lead == U"达") continue; // 新认定, 在孵企业
            if (lead == U"共" && startsWithAny(words, {U"共建", U"共享", U"共同"})) continue;
            if (lead == U"其" && startsWithAny(words, {U"其余", U"其他", U"其它"})) continue;
            if (lead == U"到" && startsWithAny(words, {U"到账", U"到位", U"到期"})) continue;
            if (lead == U"完成" && words.starts_with(U"完成率")) continue;
            if (lead == U"完成" && words.size() <= 4) continue;
            if (!words.starts_with(lead)) continue;
            words.erase(0, lead.size());
            isCut = true;
        }
    }
}

void dropPhrases(const ProseReading& reading, const ProseDraft& draft, std::u32string& words) {
    for (const std::size_t token : reading.clauseOf(draft).tokens) {
        const auto* phrase = reading.tokens[token].phrase();
        if (!phrase || phrase->span.end > draft.number.span.start) continue;
        const auto written = reading.text.of(phrase->span);
        const auto at = words.find(written);
        const bool isInside = at != std::u32string::npos && ((phrase->isWholeYear && tidied(words.substr(0, at)).size() > 3) || isPlaceAlone(reading, words.substr(0, at))); // 利润总额力争全年突破30亿元, 临河县1—5月
        if (at != std::u32string::npos) words.erase(isInside ? at : 0, isInside ? written.size() : at + written.size());
        for (const std::u32string_view before : {U"之前", U"前"}) // 6月底前确保
            if (words.starts_with(before) && reading.text.of({phrase->span.end, draft.number.span.start}).starts_with(before)) words.erase(0, before.size());
    }
}

std::u32string_view rankScopeOf(std::u32string_view words) {
    for (const auto scope : scopesOfRank)
        if (const auto at = words.rfind(scope); at != std::u32string_view::npos && words.size() - at <= scope.size() + 5) return words.substr(at);
    return {};
}

std::u32string withoutVerb(std::u32string words) {
    for (const std::u32string_view verb : {U"完成", U"实现"}) {
        const auto at = words.find(verb);
        if (at == std::u32string::npos || at == 0) continue;
        const auto rest = std::u32string_view(words).substr(at + verb.size());
        if (startsWithAny(rest, {U"产值", U"总产值", U"增加值", U"投资", U"收入", U"营业收入", U"利润", U"零售额", U"销售", U"税收", U"进出口", U"出口", U"成交额"})) words.erase(at, verb.size());
    }
    return words;
}

std::u32string completed(const std::u32string& words) {
    const auto rate = words.find(U"完成率");
    const auto at = std::min({rate, words.find(U"完成"), words.find(U"已达"), words.find(U"占"), words.find(U"达"), words.find(U"为全年"), words.find(U"相当于")});
    if (at == std::u32string::npos) return {};
    std::u32string subject = words.substr(0, at);
    for (const std::u32string_view manner : {U"提前", U"超额", U"圆满", U"已", U"仅", U"均", U"累计"})
        if (subject.ends_with(manner)) subject.resize(subject.size() - manner.size());
    return subject;
}

std::u32string tidied(std::u32string words) {
    std::u32string kept;
    for (const char32_t c : words)
        if (c != U' ') kept += c;
    while (!kept.empty() && (kept.back() == U'，' || kept.back() == U'：' || kept.back() == U'、' || kept.back() == U'的' || kept.back() == U'由' || kept.back() == U'从')) kept.pop_back();
    for (const std::u32string_view promise : {U"确保", U"力争", U"争取"})
        if (kept.ends_with(promise)) kept.resize(kept.size() - promise.size());
    return kept;
}

std::u32string nounBehind(const ProseDraft& draft) {
    std::u32string words = draft.right;
    for (const std::u32string_view verb : {U"完成", U"实现"}) // 1286家规上企业完成产值
        if (const auto at = words.find(verb); at != std::u32string::npos && at > 2) words.erase(at);
    if (startsWithAny(words, {U"、", U"的水平", U"水平"}) || words == U"和" || words == U"及" || words == U"与") return {};
    if (words.starts_with(U"的")) words.erase(0, 1);
    return tidied(words.substr(0, 30));
}

std::u32string objectBehind(const ProseDraft& draft) {
    const std::size_t end = std::min<std::size_t>({draft.right.find(U'、'), draft.right.find(U'，'), draft.right.find(U'的'), draft.right.size()});
    return end <= 14 && end > 0 && isHan32(draft.right.front()) && !startsWithAny(draft.right, {U"和", U"及", U"与", U"以及", U"等", U"大关", U"任务", U"目标", U"增", U"提", U"减", U"降", U"升", U"左右"}) ? tidied(draft.right.substr(0, end)) : std::u32string();
}

} // namespace xushi
