#include "domain/prose/ProseNumbers.h"

#include "domain/Rounding.h"
#include "domain/Unit.h"
#include "domain/prose/ProseNumerals.h"
#include "domain/prose/ProseMarks.h"
#include "domain/prose/ProseWords.h"
#include "domain/reading/Numerals.h"
#include "domain/reading/WrittenNumber.h"

#include <algorithm>
#include <array>

namespace xushi {
namespace {

Result<Decimal> scaled(const std::string& digits, int power) {
    auto number = writtenNumber(digits);
    if (!number) return refused("number.not-a-number", {digits});
    number->power += power;
    return toDecimal(*number, digits);
}

/// Digits with groups of three and a point, without the separators; their end in `at`.
std::string takeDigits32(const ProseText& text, std::size_t& at) {
    std::string digits;
    const auto group = [&](std::size_t from) {
        return (text.at(from) == U'，' || text.at(from) == U' ') && isDigit32(text.at(from + 1)) && isDigit32(text.at(from + 2)) && isDigit32(text.at(from + 3))
               && !isDigit32(text.at(from + 4));
    };
    while (isDigit32(text.at(at))) digits += static_cast<char>(text.at(at++));
    const bool mayGroup = digits.size() <= 3 && digits != "0";
    while (mayGroup && group(at)) {
        ++at;
        for (int i = 0; i < 3; ++i) digits += static_cast<char>(text.at(at++));
    }
    if (text.at(at) == U'.' && isDigit32(text.at(at + 1))) {
        digits += '.';
        ++at;
        while (isDigit32(text.at(at))) digits += static_cast<char>(text.at(at++));
    }
    return digits;
}

/// 万6千 of 1万6千多户: further places of the same number.
bool takeFurtherPlaces(const ProseText& text, std::size_t& at, const std::string& digits, std::optional<Decimal>& value) {
    constexpr std::u32string_view places = U"亿万千百";
    const auto rank = [&](char32_t c) { return places.find(c); };
    if (rank(text.at(at)) == std::u32string_view::npos || !isDigit32(text.at(at + 1))) return false;
    constexpr std::array<int, 4> powers{8, 4, 3, 2};
    auto sum = scaled(digits, powers[rank(text.at(at))]);
    std::size_t last = rank(text.at(at));
    std::size_t next = at + 1;
    while (sum && isDigit32(text.at(next))) {
        const std::string more = takeDigits32(text, next);
        const auto place = rank(text.at(next));
        const bool isLower = place != std::u32string_view::npos && place > last;
        const auto part = scaled(more, isLower ? powers[place] : 0);
        if (!part) return false;
        sum = *sum + *part;
        if (!isLower) break;
        last = place;
        ++next;
    }
    if (sum) value = *sum;
    at = next;
    return true;
}

std::size_t inWords(std::u32string_view rest, std::initializer_list<std::u32string_view> words) {
    std::size_t longest = 0;
    for (const auto word : words)
        if (rest.starts_with(word)) longest = std::max(longest, word.size());
    return longest;
}

std::size_t oddLength(std::u32string_view rest) {
    if (rest.starts_with(U"余") || rest.starts_with(U"多")) return 1;
    if (isOddPlus(rest)) return 1;
    return rest.starts_with(U"来") && unitLength(rest.substr(1)) > 0 ? 1 : 0;
}

/// 余万, 千多, 亿余: qualifier and scale word in either order. 千 and 百 are part of the number, 万 and 亿 of the unit.
void takeScaleAndOdd(const ProseText& text, std::size_t& at, ProseNumber& number, std::u32string& scale) {
    const auto takeOdd = [&] {
        const auto length = number.inside.empty() ? oddLength(text.characters().substr(at)) : 0;
        if (length > 0) number.inside = text.at(at) == U'+' ? U"余" : text.characters().substr(at, length);
        at += length;
    };
    takeOdd();
    if (const auto length = unitLength(text.characters().substr(at)); length > 1) return takeOdd(); // 千瓦时, 万亿次
    if (text.at(at) == U'百' || text.at(at) == U'千') {
        const int power = text.at(at) == U'百' ? 2 : 3;
        if (const auto value = number.value ? scaled(number.value->toString(), power) : refused("number.not-a-number")) number.value = *value;
        ++at;
        takeOdd();
    }
    while (text.at(at) == U'万' || text.at(at) == U'亿') scale += text.at(at++);
    takeOdd();
}

void takeWordsBehind32(const ProseText& text, std::size_t& at, ProseNumber& number) {
    const auto length = inWords(text.characters().substr(at), {U"及以上", U"（含）以上", U"以上", U"及以下", U"以下", U"以内", U"之内", U"左右", U"上下", U"多", U"余", U"有余"});
    number.behind = text.characters().substr(at, length);
    at += length;
}

void takeUnit32(const ProseText& text, std::size_t& at, ProseNumber& number, std::u32string scale) {
    const auto rest = text.characters().substr(at);
    const auto length = unitWithEachLength(rest);
    if (const auto spoken = spokenUnit(rest, scale); spoken.length > 0) {
        at += spoken.length;
        number.unit = spoken.unit;
        return;
    }
    std::u32string unit(rest.substr(0, length));
    if (unit == U"个点" || unit == U"百分点" || unit == U"点" || unit == U"pct" || unit == U"pcts" || unit == U"pp") unit = U"个百分点";
    if (unit.starts_with(U"台（")) unit = U"台套";
    at += length;
    number.unit = utf8Of(scale + unit);
}

bool isMinus(const ProseText& text, std::size_t at) {
    if (at > 0 && text.at(at - 1) == minusSign32) return true;
    if (at == 0 || !isDash32(text.at(at - 1))) return false;
    if (at == 1) return true;
    const char32_t before = text.at(at - 2);
    constexpr std::u32string_view opening = U"（，、；：/\n的为达由从至到长降升在率是";
    return opening.find(before) != std::u32string_view::npos || saysComparison(text.characters().substr(0, at - 1));
}

} // namespace

ProseNumber numberAt(const ProseText& text, std::size_t at) {
    if (auto fraction = slashedAt(text, at)) {
        std::size_t last = fraction->span.end;
        takeWordsBehind32(text, last, *fraction);
        fraction->span.end = last;
        return *fraction;
    }
    ProseNumber number;
    number.isSigned = isMinus(text, at);
    std::size_t end = at;
    const std::string digits = takeDigits32(text, end);
    number.digits = {at, end};
    if (const auto value = scaled(digits, 0)) number.value = *value;
    if (takeFurtherPlaces(text, end, digits, number.value)) number.digits.end = end;
    std::u32string scale;
    takeScaleAndOdd(text, end, number, scale);
    takeUnit32(text, end, number, scale);
    takeWordsBehind32(text, end, number);
    if (number.isSigned && number.value) number.value = -*number.value;
    number.mark = directionMarkAt(text, at);
    number.span = {number.isSigned || number.mark != 0 ? at - 1 : at, end};
    if (const int arrow = arrowAt(text, end); arrow != 0 && number.mark == 0) {
        number.mark = arrow;
        ++number.span.end;
    }
    const bool isBehindColon = at > 1 && text.at(at - 1) == U'：' && isDigit32(text.at(at - 2));
    const bool isBeforeColon = number.unit.empty() && text.at(end) == U'：' && isDigit32(text.at(end + 1));
    number.isRatio = isBehindColon || isBeforeColon;
    return number;
}

namespace {

std::optional<ProseNumber> fractionAt(const ProseText& text, std::size_t at) {
    const auto rest = utf8Of(text.characters().substr(at, 8));
    const auto below = leadingNumeral(rest);
    constexpr std::string_view of = "分之";
    if (below.empty() || !std::string_view(rest).substr(below.size()).starts_with(of)) return std::nullopt;
    const auto behind = std::string_view(rest).substr(below.size() + of.size());
    const auto above = leadingNumeral(behind);
    const auto denominator = fromNumeral(below);
    const auto numerator = fromNumeral(above);
    if (!denominator || !numerator || *denominator == 0) return std::nullopt;
    std::size_t length = (below.size() + above.size()) / 3 + 2;
    const auto decimals = decimalsAt(text, at + length);
    if (!decimals.empty()) length += decimals.size() + 1;
    ProseNumber number{.digits = {at, at + length}, .span = {at, at + length}, .unit = "%", .isChinese = true};
    if (!decimals.empty() && *denominator == 100) number.value = *Decimal::parse(std::to_string(*numerator) + "." + decimals);
    else number.value = rounded(Ratio(*numerator * 100, *denominator), 100 % *denominator == 0 ? 0 : 2);
    return number;
}

bool isApproximated(const ProseText& text, std::size_t at) {
    const auto before = text.characters().substr(0, at);
    return endsWithAny(before, {U"近", U"超", U"超过", U"逾", U"约", U"上", U"达", U"突破", U"过"});
}

/// 5 of 八成五, where nothing is counted behind it; 0 for none.
int halfOfTenth(std::u32string_view rest) {
    constexpr std::u32string_view digits = U"一二三四五六七八九";
    const auto digit = rest.empty() ? std::u32string_view::npos : digits.find(rest.front());
    if (digit == std::u32string_view::npos) return 0;
    const auto next = rest.substr(1);
    const bool isEnd = next.empty() || startsWithAny(next, {U"，", U"。", U"；", U"、", U"）", U"\n", U"以上", U"以下", U"左右", U"的"});
    return isEnd ? static_cast<int>(digit) + 1 : 0;
}

/// 近千家, 十余场, 四成, 三家企业: what follows a numeral decides whether it is a quantity.
std::optional<ProseNumber> countAt(const ProseText& text, std::size_t at) {
    const auto rest = utf8Of(text.characters().substr(at, 10));
    const auto numeral = leadingNumeral(rest);
    const auto value = fromNumeral(numeral);
    if (!value || *value == 0) return std::nullopt;
    std::size_t end = at + numeral.size() / 3;
    ProseNumber number{.digits = {at, end}, .value = Decimal(*value), .isChinese = true};
    std::u32string scale;
    number.inside = text.characters().substr(end, oddLength(text.characters().substr(end)));
    end += number.inside.size();
    takeUnit32(text, end, number, scale);
    takeWordsBehind32(text, end, number);
    number.span = {at, end};
    if (number.unit == "成") {
        number.value = Decimal(*value * 10);
        number.unit = "%";
        ++number.digits.end;
        if (const int half = halfOfTenth(text.characters().substr(end)); half > 0 && number.behind.empty()) { // 八成五
            number.value = Decimal(*value * 10 + half);
            ++number.digits.end;
            takeWordsBehind32(text, ++end, number);
            number.span.end = end;
        }
        const auto next = text.characters().substr(end);
        return *value <= 10 && !startsWithAny(next, {U"立", U"为", U"功", U"果", U"长", U"员", U"本", U"效", U"交"}) ? std::optional(number) : std::nullopt;
    }
    if (number.unit == "番") {
        std::size_t turn = at;
        constexpr std::u32string_view between = U"近约超了";
        while (turn > 0 && at - turn < 2 && between.find(text.at(turn - 1)) != std::u32string_view::npos) --turn;
        if (turn == 0 || text.at(--turn) != U'翻') return std::nullopt;
        number.digits = {turn, number.digits.end + 1};
        return number;
    }
    const bool isCount = !number.unit.empty() && countsSingleThings(number.unit);
    if (!isCount) return std::nullopt;
    if (!number.inside.empty() || (isApproximated(text, at) && *value >= 10)) return number;
    if (endsClauseAsCount(text, at, end)) return number;
    const bool isOfThings = number.unit == "家" || number.unit == "名" || number.unit == "户";
    const bool isCalled = at > 0 && std::u32string_view(U"第前每这那哪各同首一两几多数某任").find(text.at(at - 1)) == std::u32string_view::npos;
    return isOfThings && *value > 1 && isCalled && isHan32(text.at(end)) ? std::optional(number) : std::nullopt;
}

/// 第二位 of 位列全省第二位, 第一 of 居苏北第一: a place behind a verb or a word of those among whom it is.
std::optional<ProseNumber> ordinalAt(const ProseText& text, std::size_t at) {
    const auto rest = utf8Of(text.characters().substr(at, 6));
    const auto numeral = leadingNumeral(rest);
    const auto value = fromNumeral(numeral);
    if (!value) return std::nullopt;
    const std::size_t end = at + numeral.size() / 3;
    const auto behind = text.characters().substr(end);
    const bool hasWord = startsWithAny(behind, {U"位", U"名"});
    if (!hasWord && !behind.empty() && std::u32string_view(U"、，。；）\n").find(behind.front()) == std::u32string_view::npos) return std::nullopt;
    constexpr std::size_t farthest = 16;
    auto before = text.characters().substr(0, at - 1);
    before.remove_prefix(std::max(before.size(), farthest) - farthest);
    if (const auto mark = before.find_last_of(U"，。；：）\n"); mark != std::u32string_view::npos) before.remove_prefix(mark + 1);
    if (!holdsAny(before, {U"居", U"列", U"排名", U"排在", U"位"}) && !endsWithAny(before, {U"全市", U"全省", U"全国"})) return std::nullopt;
    const std::size_t last = end + (hasWord ? 1 : 0);
    return ProseNumber{.digits = {at - 1, last}, .span = {at, last}, .value = Decimal(*value), .unit = "位", .isChinese = true};
}

} // namespace

std::optional<ProseNumber> numeralAt(const ProseText& text, std::size_t at) {
    constexpr std::u32string_view numerals = U"一二三四五六七八九十百千两";
    if (numerals.find(text.at(at)) == std::u32string_view::npos) return std::nullopt;
    if (at > 0 && text.at(at - 1) == U'第') return ordinalAt(text, at);
    if (at > 0 && numerals.find(text.at(at - 1)) != std::u32string_view::npos) return std::nullopt;
    if (auto fraction = fractionAt(text, at)) return fraction;
    return countAt(text, at);
}

} // namespace xushi
