#include "domain/Unit.h"

#include "domain/Width.h"
#include "domain/reading/Lexicon.h"

#include <algorithm>

namespace xushi {
namespace {

struct Unit {
    std::string_view text;
    std::string_view base;
    int power = 0;

    constexpr Unit(std::string_view word) : text(word), base(word) {}
    constexpr Unit(std::string_view word, std::string_view ofBase, int ofPower = 0)
        : text(word), base(ofBase), power(ofPower) {}
};
constexpr std::array units{
    Unit("元"),     Unit("美元"),   Unit("欧元"),   Unit("港元"),     Unit("日元"),   Unit("家"),         Unit("家次"),
    Unit("户"),     Unit("户次"),   Unit("人"),     Unit("人次"),     Unit("名"),     Unit("位"),         Unit("个"),
    Unit("项"),     Unit("项次"),   Unit("件"),     Unit("条"),       Unit("份"),     Unit("篇"),         Unit("部"),
    Unit("册"),     Unit("次"),     Unit("场"),     Unit("场次"),     Unit("批"),     Unit("批次"),       Unit("期"),
    Unit("起"),     Unit("宗"),     Unit("笔"),     Unit("台"),       Unit("套"),     Unit("台套"),       Unit("辆"),
    Unit("所"),     Unit("座"),     Unit("处"),     Unit("只"),       Unit("种"),     Unit("类"),         Unit("亩"),
    Unit("公顷"),   Unit("平方米"), Unit("立方米"), Unit("平方公里"), Unit("公里"),   Unit("米"),         Unit("吨"),
    Unit("公斤"),   Unit("千克"),   Unit("千瓦"),   Unit("千瓦时"),   Unit("小时"),   Unit("天"),         Unit("吨标准煤"),
    Unit("倍"),     Unit("%"),      Unit("﹪", "%"), Unit("‰", "%", -1), Unit("个百分点"), Unit("百分点", "个百分点"),
    Unit("pp", "个百分点"),         Unit("台(套)", "台套"),           Unit("台/套", "台套"),
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
    constexpr std::array<std::string_view, 32> words{
        "家", "个", "项", "件", "人", "名", "户", "台", "套", "台套", "场", "次", "家次", "人次", "场次", "条",
        "篇", "份", "种", "所", "只", "部", "座", "处", "期", "批", "笔", "起", "位", "组", "支", "张"};
    return std::ranges::find(words, baseUnit) != words.end();
}

} // namespace xushi
