#include "domain/prose/ProseNumerals.h"

#include "domain/Rounding.h"
#include "domain/prose/ProseWords.h"

namespace xushi {
namespace {

/// The whole number of at most three digits that stands at `at`; its end in `end`.
std::optional<int> smallNumberAt(const ProseText& text, std::size_t at, std::size_t& end) {
    int value = 0;
    for (end = at; isDigit32(text.at(end)); ++end) {
        if (end - at > 2) return std::nullopt;
        value = value * 10 + static_cast<int>(text.at(end) - U'0');
    }
    return end > at ? std::optional(value) : std::nullopt;
}

} // namespace

SpokenUnit spokenUnit(std::u32string_view rest, std::u32string_view scale) {
    if (rest.starts_with(U"度") && !startsWithAny(rest, {U"度电", U"度假"}) && (scale == U"亿" || scale == U"万")) return {scale == U"亿" ? "亿千瓦时" : "万千瓦时", 1};
    const bool isMoney = scale.empty() && rest.starts_with(U"个亿") && !startsWithAny(rest.substr(2), {U"元", U"级", U"吨"});
    return isMoney ? SpokenUnit{"亿元", 2} : SpokenUnit{};
}

std::string decimalsAt(const ProseText& text, std::size_t at) {
    constexpr std::u32string_view digits = U"零一二三四五六七八九";
    std::string found;
    if (text.at(at) != U'点') return found;
    for (auto place = digits.find(text.at(++at)); place != std::u32string_view::npos; place = digits.find(text.at(++at))) found += static_cast<char>('0' + place);
    return found;
}

bool endsClauseAsCount(const ProseText& text, std::size_t at, std::size_t end) {
    constexpr std::u32string_view ends = U"，。；、）\n";
    constexpr std::u32string_view noCount = U"第前每这那哪各同首一两几多数某任";
    if (ends.find(text.at(end)) == std::u32string_view::npos || at == 0 || !isHan32(text.at(at - 1)) || noCount.find(text.at(at - 1)) != std::u32string_view::npos) return false;
    std::size_t start = at;
    while (start > 0 && std::u32string_view(U"，。；、：（\n").find(text.at(start - 1)) == std::u32string_view::npos) --start;
    const auto clause = text.of({start, at});
    return clause.size() > 2 && holdsAny(clause, {U"新增", U"新建", U"新认定", U"获批", U"获评", U"认定", U"入选", U"引进", U"培育", U"建成", U"共有", U"已有", U"净增", U"签约", U"获奖", U"入库", U"其中"});
}

std::optional<ProseNumber> slashFractionAt(const ProseText& text, std::size_t at) {
    std::size_t middle = 0;
    std::size_t end = 0;
    const auto above = smallNumberAt(text, at, middle);
    if (!above || text.at(middle) != U'/' || (at > 0 && (text.at(at - 1) == U'/' || isLatin32(text.at(at - 1))))) return std::nullopt;
    const auto below = smallNumberAt(text, middle + 1, end);
    const bool isFraction = below && *above > 0 && *above < *below && *below <= 100;
    if (!isFraction || std::u32string_view(U"/月日.").find(text.at(end)) != std::u32string_view::npos || isLatin32(text.at(end))) return std::nullopt;
    ProseNumber number{.digits = {at, end}, .span = {at, end}, .unit = "%", .isChinese = true};
    number.value = rounded(Ratio(*above * 100, *below), 100 % *below == 0 ? 0 : 2);
    const auto rest = text.characters().substr(end);
    if (rest.starts_with(U"以上") || rest.starts_with(U"左右")) {
        number.behind = rest.substr(0, 2);
        number.span.end += 2;
    }
    return number;
}

} // namespace xushi
