#include "domain/prose/ProseBases.h"

#include "domain/prose/ProseWords.h"

#include <algorithm>

namespace xushi {
namespace {

constexpr std::size_t longestBasis = 16;

/// Up to the end of the nearest of `ends` behind `start`; 0 where none is near or a comma stands between.
std::size_t endOfBasis(std::u32string_view words, std::size_t start, std::initializer_list<std::u32string_view> ends) {
    const auto near = words.substr(start, longestBasis);
    std::size_t end = 0;
    for (const auto each : ends) {
        const auto at = near.find(each);
        const bool isNearer = at != std::u32string_view::npos && (end == 0 || at + each.size() > end) && near.substr(0, at).find(U'、') == std::u32string_view::npos;
        if (isNearer) end = at + each.size();
    }
    return end == 0 ? 0 : start + end;
}

bool takeOut(std::u32string& words, std::initializer_list<std::u32string_view> starts, std::initializer_list<std::u32string_view> ends) {
    for (const auto each : starts) {
        const auto at = words.find(each);
        const auto end = at == std::u32string::npos ? 0 : endOfBasis(words, at, ends);
        if (end == 0) continue;
        words.erase(at, end - at);
        return true;
    }
    return false;
}

} // namespace

ProseBasis takeBasis(std::u32string& words) {
    if (takeOut(words, {U"按可比价", U"按不变价", U"按现价", U"按当年价"}, {U"价", U"价格", U"价计", U"价格计", U"价计算", U"价格计算"})) return ProseBasis::Constant;
    const bool isOfOther = takeOut(words, {U"折合人民币", U"折人民币", U"约合人民币", U"折合美元", U"折美元", U"约合美元", U"折合"}, {U"币", U"元", U"折合"})
                           || takeOut(words, {U"以人民币", U"按人民币", U"以美元", U"按美元"}, {U"计", U"计价", U"计算"})
                           || takeOut(words, {U"按可比口径", U"按同口径", U"按同一口径", U"按新口径", U"按老口径", U"按原口径", U"同口径", U"可比口径"}, {U"口径", U"口径计算", U"口径计"})
                           || takeOut(words, {U"剔除", U"扣除", U"还原"}, {U"后", U"因素", U"影响"});
    return isOfOther ? ProseBasis::Other : ProseBasis::Common;
}

} // namespace xushi
