#include "domain/Unit.h"
#include "domain/prose/ProseNumbers.h"
#include "domain/prose/ProseWords.h"

#include <algorithm>
#include <array>

namespace xushi {
namespace {

constexpr std::size_t longestUnit = 5;

/// Measure words that prose has beside the units of tables.
constexpr auto proseUnits = std::to_array<std::u32string_view>({
    U"个点",   U"点",     U"成",     U"番",   U"年",   U"个月", U"岁",   U"周年", U"分",     U"颗",     U"艘",    U"款",   U"栋",   U"幢",     U"幅",     U"块",   U"片",
    U"根",     U"桩",     U"席",     U"股",   U"斤",   U"标箱", U"车次", U"架次", U"班次",   U"趟",     U"克",    U"毫克", U"微克", U"㎡",     U"km",     U"m",    U"MW",
    U"GW",     U"kW",     U"kWh",    U"TB",   U"PB",   U"GB",   U"nm",   U"mm",   U"t",      U"个工作日", U"分钟",  U"秒",   U"周",   U"个季度", U"大",     U"强",   U"代",
    U"个基点", U"基点", U"人年", U"人月", U"标准箱", U"张床位", U"个小时", U"万亿次", U"人份", U"路",   U"盏",   U"眼",   U"口",     U"轮",     U"站次",  U"家企业次", U"台件", U"千伏安", U"升",   U"毫米", U"吨标煤", U"票", U"pct", U"pcts", U"个位次", U"位次"});

bool isUnitOfProse(std::u32string_view word) { return std::ranges::find(proseUnits, word) != proseUnits.end() || isUnitWord(utf8Of(word)); }

/// 3部门, 5项目: the character begins another word. 个 before it would have been written for a measure word.
bool beginsAnotherWord(std::u32string_view unit, std::u32string_view behind) {
    if (unit == U"部") return startsWithAny(behind, {U"门", U"委", U"分"});
    if (unit == U"分") return startsWithAny(behind, {U"之", U"析", U"别"});
    if (unit == U"点") return startsWithAny(behind, {U"击"});
    if (unit == U"口") return startsWithAny(behind, {U"岸", U"径"});
    if (unit == U"路") return startsWithAny(behind, {U"径", U"线"});
    if (unit == U"股") return startsWithAny(behind, {U"份", U"权"});
    if (unit == U"周") return startsWithAny(behind, {U"期"});
    if (unit == U"年") return startsWithAny(behind, {U"度"});
    if (unit == U"m" || unit == U"t" || unit == U"km") return !behind.empty() && isLatin32(behind.front());
    return false;
}

} // namespace

std::size_t unitLength(std::u32string_view rest) {
    if (rest.starts_with(U"台（套）") || rest.starts_with(U"台（件）") || rest.starts_with(U"件（套）")) return 4;
    for (std::size_t length = std::min(longestUnit, rest.size()); length > 0; --length)
        if (isUnitOfProse(rest.substr(0, length)) && !beginsAnotherWord(rest.substr(0, length), rest.substr(length))) return length;
    return 0;
}

namespace {

/// 吨标准煤/万元, 件/万人: a unit for each of another.
std::size_t behindSlash(std::u32string_view rest) {
    if (rest.empty() || rest.front() != U'/') return 0;
    std::size_t scale = 1;
    while (scale < rest.size() && std::u32string_view(U"万亿千百").find(rest[scale]) != std::u32string_view::npos) ++scale;
    auto length = unitLength(rest.substr(scale));
    if (length == 0 && startsWithAny(rest.substr(scale), {U"日", U"月", U"天"})) length = 1; // 5万吨/日
    return length == 0 ? 0 : scale + length;
}

} // namespace

std::size_t unitWithEachLength(std::u32string_view rest) {
    const auto length = unitLength(rest);
    return length > 0 ? length + behindSlash(rest.substr(length)) : 0;
}

UnitClass classOf(const ProseNumber& number) {
    if (number.unit.empty()) return UnitClass::None;
    if (number.unit == "%" || number.unit == "‰") return UnitClass::Percent;
    if (number.unit == "倍") return UnitClass::Times;
    if (number.unit == "番") return UnitClass::Doublings;
    return number.unit == "个百分点" ? UnitClass::Points : UnitClass::Amount;
}

} // namespace xushi
