#include "domain/Unit.h"

#include "domain/Width.h"
#include "domain/reading/Lexicon.h"

#include <algorithm>
#include <array>

namespace xushi {
namespace {

/// What a unit is for: single things are counted and come whole, everything else is measured.
enum class Kind { Counts, Measures };

struct Unit {
    std::string_view text;
    std::string_view base;
    int power = 0;
    Kind kind = Kind::Measures;

    constexpr Unit(std::string_view word, Kind ofKind) : text(word), base(word), kind(ofKind) {}
    constexpr Unit(std::string_view word, std::string_view ofBase, int ofPower = 0) : text(word), base(ofBase), power(ofPower) {}
};
constexpr auto counts = Kind::Counts;
constexpr auto measures = Kind::Measures;
constexpr std::array units{
    Unit("家", counts),     Unit("家次", counts),   Unit("户", counts),     Unit("户次", counts),     Unit("人", counts),
    Unit("人次", counts),   Unit("名", counts),     Unit("位", counts),     Unit("个", counts),       Unit("项", counts),
    Unit("项次", counts),   Unit("件", counts),     Unit("件次", counts),   Unit("条", counts),       Unit("份", counts),
    Unit("篇", counts),     Unit("部", counts),     Unit("册", counts),     Unit("本", counts),       Unit("次", counts),
    Unit("场", counts),     Unit("场次", counts),   Unit("批", counts),     Unit("批次", counts),     Unit("期", counts),
    Unit("起", counts),     Unit("宗", counts),     Unit("笔", counts),     Unit("台", counts),       Unit("套", counts),
    Unit("台套", counts),   Unit("台次", counts),   Unit("辆", counts),       Unit("架", counts),
    Unit("所", counts),     Unit("座", counts),     Unit("处", counts),     Unit("只", counts),       Unit("头", counts),
    Unit("株", counts),     Unit("种", counts),     Unit("类", counts),     Unit("组", counts),       Unit("支", counts),
    Unit("张", counts),     Unit("枚", counts),     Unit("例", counts),     Unit("届", counts),       Unit("门", counts),
    Unit("课", counts),     Unit("班", counts),     Unit("队", counts),     Unit("间", counts),       Unit("对", counts),
    Unit("元", measures),   Unit("美元", measures), Unit("欧元", measures), Unit("港元", measures),   Unit("日元", measures),
    Unit("亩", measures),   Unit("公顷", measures), Unit("平方米", measures), Unit("立方米", measures), Unit("平方公里", measures),
    Unit("公里", measures), Unit("米", measures),   Unit("吨", measures),   Unit("公斤", measures),   Unit("千克", measures),
    Unit("千瓦", measures), Unit("千瓦时", measures), Unit("兆瓦", measures), Unit("小时", measures),   Unit("天", measures),
    Unit("吨标准煤", measures), Unit("倍", measures), Unit("%", measures),  Unit("﹪", "%"),          Unit("‰", "%", -1),
    Unit("个百分点", measures), Unit("百分点", "个百分点"), Unit("pp", "个百分点"), Unit("吨标煤", "吨标准煤"),
    Unit("台(套)", "台套"), Unit("台/套", "台套"),
};

struct Scale {
    std::string_view text;
    int power;
};
constexpr std::array smallScales{Scale{"十", 1}, Scale{"百", 2}, Scale{"千", 3}};
constexpr std::array tenThousand{Scale{"万", 4}};
constexpr std::array hundredMillion{Scale{"亿", 8}};

const Unit* unitCalled(std::string_view word) {
    const auto unit = std::ranges::find(units, word, &Unit::text);
    return unit == units.end() ? nullptr : &*unit;
}

} // namespace

std::optional<ScaleWord> takeScaleWord(std::string_view& rest) {
    const std::string_view start = rest;
    int power = 0;
    if (const auto* scale = takeLongest(rest, smallScales)) power += scale->power;
    if (const auto* scale = takeLongest(rest, tenThousand)) power += scale->power;
    if (const auto* scale = takeLongest(rest, hundredMillion)) power += scale->power;
    if (power == 0) return std::nullopt;
    return ScaleWord{std::string(start.substr(0, start.size() - rest.size())), power};
}

std::span<const std::string_view> usualUnits() {
    static constexpr std::array<std::string_view, 22> usual{"项",   "家",   "个",   "亿元", "万元", "元",   "%",    "人",   "名",   "万人", "件",
                                                            "台套", "场",   "场次", "次",   "家次", "人次", "篇",   "万件", "户",   "平方米", "吨标准煤"};
    return usual;
}

bool isUnitWord(std::string_view word) { return unitCalled(word) != nullptr; }

UnitMeaning unitMeaning(std::string_view unit) {
    const std::string folded = foldWidth(unit);
    std::string_view word = trimmed(folded);
    const bool isScaled = !isUnitWord(word);
    const auto scale = isScaled ? takeScaleWord(word) : std::nullopt;
    const int power = scale ? scale->power : 0;
    if (const auto* known = unitCalled(word)) return {std::string(known->base), power + known->power};
    return {std::string(word), power};
}

std::optional<Ratio> unitsIn(std::string_view unit, std::string_view other) {
    const UnitMeaning one = unitMeaning(unit);
    const UnitMeaning two = unitMeaning(other);
    return one.base == two.base ? std::optional(tenTo(one.power - two.power)) : std::nullopt;
}

bool countsSingleThings(std::string_view baseUnit) {
    const Unit* unit = unitCalled(baseUnit);
    return unit && unit->kind == Kind::Counts;
}

} // namespace xushi
