#include "domain/prose/ProseMarks.h"

#include "domain/Rounding.h"
#include "domain/prose/ProseWords.h"

#include <algorithm>

namespace xushi {

namespace {

bool isRateAt(const ProseText& text, std::size_t at) {
    while (isDigit32(text.at(at)) || text.at(at) == U'.') ++at;
    return startsWithAny(text.characters().substr(at), {U"%", U"‰", U"个百分点", U"百分点", U"pct", U"pp"});
}

} // namespace

bool isOddPlus(std::u32string_view rest) {
    if (rest.empty() || rest.front() != U'+') return false;
    const auto next = rest.substr(1);
    return next.empty() || startsWithAny(next, {U"，", U"。", U"；", U"、", U"）", U"\n", U"万", U"亿"}) || unitLength(next) > 0;
}

int arrowAt(const ProseText& text, std::size_t at) {
    const char32_t c = text.at(at);
    if (c == U'↑' || c == U'▲' || c == U'△' || c == U'↗') return 1;
    return c == U'↓' || c == U'▼' || c == U'▽' || c == U'↘' ? -1 : 0;
}

bool saysComparison(std::u32string_view words) { return endsWithAny(words, {U"同比", U"环比", U"增速", U"增幅", U"涨幅", U"增长率", U"增减", U"较上年", U"比上年", U"较去年", U"比去年", U"同期", U"较年初", U"比年初", U"口径"}); }

int directionMarkAt(const ProseText& text, std::size_t at) {
    if (at == 0) return 0;
    const char32_t before = at > 1 ? text.at(at - 2) : U'\n';
    const bool isBullet = before == U'\n' || before == U'。';
    if (text.at(at - 1) != U'+') return isBullet ? 0 : arrowAt(text, at - 1);
    if (isHan32(before) && isRateAt(text, at)) return 1; // 全省+5.1%
    const bool isBehindName = isDigit32(before) || isLatin32(before) || isHan32(before) || before == U'）' || before == U'”' || before == U'》' || before == U'%';
    return !isBehindName || saysComparison(text.characters().substr(0, at - 1)) ? 1 : 0;
}

std::optional<ProseNumber> slashedAt(const ProseText& text, std::size_t at) {
    const char32_t before = at > 0 ? text.at(at - 1) : U'\n';
    const std::size_t of = at + 2;
    const bool isSlashed = text.at(at + 1) == U'/' && text.at(at) > U'0' && isDigit32(text.at(of)) && before != U'/' && !isLatin32(before) && !isDigit32(before);
    if (!isSlashed) return std::nullopt;
    const auto end = text.at(of) == U'1' && text.at(of + 1) == U'0' ? of + 2 : of + 1;
    const std::int64_t above = text.at(at) - U'0';
    const std::int64_t below = end == of + 2 ? 10 : text.at(of) - U'0';
    const bool isPart = above < below && text.at(end) != U'/' && text.at(end) != U'.' && !isDigit32(text.at(end)) && unitLength(text.characters().substr(end)) == 0;
    if (!isPart) return std::nullopt;
    ProseNumber number{.digits = {at, end}, .span = {at, end}, .unit = "%", .isChinese = true};
    number.value = rounded(Ratio(above * 100, below), 100 % below == 0 ? 0 : 2);
    return number;
}

std::string completedUnit(const std::string& unit, const std::string& fuller) {
    const auto isScale = [](char32_t c) { return c == U'万' || c == U'亿'; };
    const auto own = codePoints(unit);
    const auto other = codePoints(fuller);
    const auto start = std::ranges::find_if_not(other, isScale);
    const bool isLeftOut = !own.empty() && std::ranges::all_of(own, isScale) && start != other.begin();
    return isLeftOut ? unit + utf8Of({start, other.end()}) : unit;
}

void readMark(ProseDraft& draft, const ProseDraft* before) {
    auto& value = draft.statement.value;
    int mark = draft.number.mark;
    const bool isBehindLevel = draft.isFirstInBracket && draft.host.empty() && draft.left.empty();
    const bool isMinus = draft.number.isSigned && ((endsWithAny(draft.left, {U"同比", U"环比"}) || draft.left == U"/") || (isBehindLevel && draft.number.unit != "%"));
    if (isMinus && value) {
        mark = -1;
        value = -*value;
    }
    if (mark != 0 && draft.number.unit.empty() && isBehindLevel && before && before->number.unit != "%") draft.statement.unit = draft.number.unit = before->number.unit; // 12家（+3）
    if (mark != 0 && draft.cue.verb.empty()) draft.cue = cueBefore(draft.left + (mark > 0 ? U"增长" : U"下降"), draft.number.unit == "个百分点");
}

} // namespace xushi
