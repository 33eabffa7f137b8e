#include "domain/Unit.h"

#include "domain/reading/Units.h"

#include <algorithm>
#include <array>
#include <utility>

namespace xushi {

UnitParts partsOf(std::string_view unit) {
    constexpr int largestExponent = 12; // 万亿; what is written beyond is no unit of this trade
    constexpr std::array<std::pair<std::string_view, int>, 5> multiples{
        {{"十", 1}, {"百", 2}, {"千", 3}, {"万", 4}, {"亿", 8}}};
    UnitParts parts{0, unit};
    while (!isUnitWord(parts.base)) { // 千瓦时 is a unit of its own, not a thousand of 瓦时
        const auto at = std::ranges::find_if(multiples, [&](const auto& multiple) {
            return parts.base.starts_with(multiple.first) && parts.base.size() > multiple.first.size();
        });
        if (at == multiples.end() || parts.exponent + at->second > largestExponent) return parts;
        parts.exponent += at->second;
        parts.base.remove_prefix(at->first.size());
    }
    return parts;
}

bool countsSingleThings(std::string_view baseUnit) {
    constexpr std::array<std::string_view, 32> words{
        "家", "个", "项", "件", "人", "名", "户", "台", "套", "台套", "场", "次", "家次", "人次", "场次", "条",
        "篇", "份", "种", "所", "只", "部", "座", "处", "期", "批", "笔", "起", "位", "组", "支", "张"};
    return std::ranges::find(words, baseUnit) != words.end();
}

} // namespace xushi
