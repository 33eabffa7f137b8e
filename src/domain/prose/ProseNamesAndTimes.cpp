#include "domain/prose/ProseNamesAndTimes.h"

#include "domain/prose/ProseWords.h"

namespace xushi {
namespace {

std::size_t endOfDigits(const ProseText& text, std::size_t at) {
    while (isDigit32(text.at(at))) ++at;
    return at;
}

std::u32string_view headOf(const ProseText& text, std::size_t at) { return text.characters().substr(0, at); }
std::u32string_view restOf(const ProseText& text, std::size_t at) { return text.characters().substr(std::min(at, text.size())); }

std::optional<ProseClaim> hotline(const ProseText& text, std::size_t at) {
    const auto end = endOfDigits(text, at);
    auto rest = restOf(text, end);
    const bool isFiveDigits = end - at == 5 && startsWithAny(rest, {U"热线", U"平台", U"服务热线", U"电话"});
    if (isFiveDigits) return ProseClaim{{at, end}, "name"};
    if (end - at != 3 || text.at(at) != U'1') return std::nullopt;
    while (startsWithAny(rest, {U"、1", U"和1"})) rest = rest.substr(std::min<std::size_t>(4, rest.size())); // 110、119联动
    return startsWithAny(rest, {U"联动", U"报警", U"急救", U"指挥"}) ? std::optional(ProseClaim{{at, end}, "name"}) : std::nullopt;
}

/// 2025世界大会: a year without 年 before the name of an event.
std::optional<ProseClaim> yearOfEvent(const ProseText& text, std::size_t at) {
    const auto end = endOfDigits(text, at);
    const bool isYear = end - at == 4 && text.at(at) == U'2' && text.at(at + 1) == U'0';
    const auto rest = restOf(text, end).substr(0, 20);
    const bool isEvent = startsWithAny(rest, {U"世界", U"中国", U"全国", U"国际", U"全球", U"亚洲", U"长三角"}) && holdsAny(rest, {U"大会", U"大赛", U"论坛", U"峰会", U"展", U"赛", U"节", U"会议", U"活动", U"周"});
    return isYear && isEvent ? std::optional(ProseClaim{{at, end}, "name"}) : std::nullopt;
}

bool isOfAddress(char32_t c) { return isDigit32(c) || isLatin32(c) || isDash32(c) || std::u32string_view(U"./：_@?=&%#").find(c) != std::u32string_view::npos; }

std::optional<ProseClaim> address(const ProseText& text, std::size_t at) {
    std::size_t start = at;
    std::size_t end = at;
    constexpr std::size_t longest = 120; ///< characters on either side
    while (start > 0 && at - start < longest && isOfAddress(text.at(start - 1))) --start;
    while (end - at < longest && isOfAddress(text.at(end))) ++end;
    const auto run = text.of({start, end});
    return holdsAny(run, {U"www.", U".gov", U".com", U".cn", U".org", U".net", U"http"}) ? std::optional(ProseClaim{{at, end}, "contact"}) : std::nullopt;
}

/// 9时30分, 14：35：20, 至11：20.
std::optional<ProseClaim> timeOfDay(const ProseText& text, std::size_t at) {
    const auto hour = endOfDigits(text, at);
    const bool isHour = hour - at <= 2 && (hour - at == 1 || text.at(at) <= U'2') && (at == 0 || (!isDigit32(text.at(at - 1)) && text.at(at - 1) != U'.'));
    const auto minute = endOfDigits(text, hour + 1);
    const bool isMinute = isHour && minute - hour >= 2 && minute - hour <= 3 && (minute - hour == 2 || text.at(hour + 1) <= U'5');
    if (!isMinute) return std::nullopt;
    if (text.at(hour) == U'时' && text.at(minute) == U'分') return ProseClaim{{at, minute + 1}, "time"};
    if (text.at(hour) != U'：' || minute - hour != 3) return std::nullopt;
    const auto second = endOfDigits(text, minute + 1);
    if (text.at(minute) == U'：' && second == minute + 3) return ProseClaim{{at, second}, "time"};
    const bool isSpan = endsWithAny(headOf(text, at), {U"至", U"到", U"分", U"时间", U"时间："}) || startsWithAny(restOf(text, minute), {U"召开", U"开始", U"结束", U"前", U"许"});
    return isSpan ? std::optional(ProseClaim{{at, minute}, "time"}) : std::nullopt;
}

/// 图2-1, 1-8级, 转8012, 12页.
std::optional<ProseClaim> seriesOrPage(const ProseText& text, std::size_t at) {
    const auto end = endOfDigits(text, at);
    const auto second = isDash32(text.at(end)) ? endOfDigits(text, end + 1) : end;
    const bool isPair = second > end + 1;
    if (isPair && endsWithAny(headOf(text, at), {U"图", U"附图", U"表", U"附表"})) return ProseClaim{{at, second}, "ordinal"};
    if (isPair && end - at <= 2 && second - end <= 3 && startsWithAny(restOf(text, second), {U"级", U"类", U"型"})) return ProseClaim{{at, second}, "name"};
    if (end - at >= 3 && endsWithAny(headOf(text, at), {U"电话转", U"转分机", U"分机", U"转"}) && std::u32string_view(U"，。；、）\n").find(text.at(end)) != std::u32string_view::npos) return ProseClaim{{at, end}, "contact"};
    if (text.at(end) == U'页' && !startsWithAny(restOf(text, end), {U"页岩", U"页面"})) return ProseClaim{{at, end}, "name"};
    return std::nullopt;
}

} // namespace

std::optional<ProseClaim> nameOrTimeAt(const ProseText& text, std::size_t at) {
    for (const auto rule : {hotline, yearOfEvent, address, timeOfDay, seriesOrPage})
        if (auto claim = rule(text, at)) return claim;
    return std::nullopt;
}

} // namespace xushi
