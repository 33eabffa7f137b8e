#include "domain/prose/ProseTokens.h"

#include "domain/prose/ProseNumerals.h"
#include "domain/prose/ProseMarks.h"
#include "domain/prose/ProseWords.h"

namespace xushi {
namespace {

/// 5—8家 and 6.5%—7%: the low end takes the unit of the high one.
void joinRanges(const ProseText& text, std::vector<ProseToken>& tokens) {
    for (std::size_t i = 0; i + 1 < tokens.size(); ++i) {
        auto* low = std::get_if<ProseNumber>(&tokens[i].content);
        auto* high = std::get_if<ProseNumber>(&tokens[i + 1].content);
        if (!low || !high || low->isChinese || high->isChinese) continue;
        std::size_t at = low->span.end;
        while (isDash32(text.at(at)) || text.at(at) == U'至') ++at;
        if (at == low->span.end || at != high->digits.start) continue;
        if (low->unit.empty()) low->unit = high->unit;
        low->unit = completedUnit(low->unit, high->unit);
        if (high->isSigned && high->value) high->value = -*high->value;
        high->isSigned = false;
        high->span.start = high->digits.start;
        tokens[i + 1].span = high->span;
        low->rangeEnd = 1;
        high->rangeEnd = 2;
    }
}

/// 2015 of 2015和2016年: a year that leaves its 年 to the next one.
bool isYearBeforeYear(const ProseText& text, std::size_t at) {
    std::size_t end = at;
    while (isDigit32(text.at(end))) ++end;
    if (end - at != 4 || (text.at(at) != U'1' && text.at(at) != U'2')) return false;
    if (text.at(end) != U'和' && text.at(end) != U'、' && text.at(end) != U'与') return false;
    std::size_t next = end + 1;
    while (isDigit32(text.at(next))) ++next;
    return next == end + 5 && text.at(next) == U'年';
}

/// The month that a number without a unit may be; 0 for none.
int monthIn(const ProseToken& token) {
    const auto* number = token.number();
    const bool isBare = number && number->unit.empty() && number->inside.empty() && number->behind.empty() && number->mark == 0 && !number->isRatio && !number->isChinese;
    if (!isBare || !number->value || !number->value->isWhole() || *number->value > Decimal(12)) return 0;
    return static_cast<int>(number->value->rescaled(0).units());
}

/// 1、2月 is 1—2月; the 5 of 5、6月 and of 1、2月分别 is a month as well.
void joinMonths(const ProseText& text, std::vector<ProseToken>& tokens) {
    const auto isNext = [&](std::size_t i) {
        return i + 1 < tokens.size() && tokens[i + 1].span.start == tokens[i].span.end + 1 && std::u32string_view(U"、和与及").find(text.at(tokens[i].span.end)) != std::u32string_view::npos;
    };
    for (std::size_t first = 0; first < tokens.size(); ++first) {
        std::size_t last = first;
        while (monthIn(tokens[last]) > 0 && isNext(last)) ++last;
        auto* phrase = std::get_if<ProsePhrase>(&tokens[last].content);
        const bool isMonths = last > first && phrase && phrase->meaning && phrase->meaning->period.kind == PeriodKind::Month && isDigit32(text.at(tokens[last].span.start));
        if (!isMonths) {
            first = last; // no part of the list ends otherwise
            continue;
        }
        bool isRun = !startsWithAny(text.characters().substr(phrase->span.end), {U"分别", U"各", U"依次"});
        for (std::size_t i = first; i < last; ++i) isRun = isRun && monthIn(tokens[i]) == static_cast<int>(i - first) + 1;
        isRun = isRun && phrase->meaning->period.last.number() == static_cast<int>(last - first) + 1;
        if (!isRun) {
            for (; first < last; ++first) tokens[first].content = ProseClaim{tokens[first].span, "period"};
            continue;
        }
        phrase->meaning->period = phrase->meaning->period.withKind(PeriodKind::Ytd);
        phrase->span.start = phrase->digits.start = tokens[last].span.start = tokens[first].span.start;
        tokens.erase(tokens.begin() + static_cast<std::ptrdiff_t>(first), tokens.begin() + static_cast<std::ptrdiff_t>(last));
    }
}

/// 一减四增: how many taxes rose, in the manner of a saying.
std::optional<ProseToken> sayingAt(const ProseText& text, std::size_t at) {
    constexpr std::u32string_view numerals = U"一二三四五六七八九十两";
    constexpr std::u32string_view turns = U"增减升降平稳";
    const auto is = [&](std::u32string_view among, std::size_t place) { return among.find(text.at(place)) != std::u32string_view::npos; };
    const bool isSaying = is(numerals, at) && is(turns, at + 1) && is(numerals, at + 2) && is(turns, at + 3);
    return isSaying ? std::optional(ProseToken{{at, at + 4}, ProseClaim{{at, at + 4}, "name"}}) : std::nullopt;
}

/// 2021中国创新创业大赛: a year in a name, at the beginning of a clause.
bool isBareYear(const ProseText& text, const ProseNumber& number) {
    const bool isYear = number.digits.end - number.digits.start == 4 && number.unit.empty() && number.inside.empty() && (text.at(number.digits.start) == U'2' || text.at(number.digits.start) == U'1');
    const char32_t before = number.digits.start > 0 ? text.at(number.digits.start - 1) : U'\n';
    return isYear && isHan32(text.at(number.span.end)) && std::u32string_view(U"\n。，；：、（“").find(before) != std::u32string_view::npos;
}

ProseToken digitToken(const ProseText& text, std::size_t at) {
    ProseNumber number = numberAt(text, at);
    if (number.isChinese) return {number.span, number};
    if (isBareYear(text, number)) return {number.span, ProseClaim{number.digits, "name"}};
    if (const auto subkind = claimOfNumber(text, number)) return {number.span, ProseClaim{number.digits, *subkind}};
    return {number.span, number};
}

} // namespace

std::vector<ProseToken> proseTokens(const ProseText& text, const ProseContext& context) {
    std::vector<ProseToken> tokens;
    const auto quoted = quotedSpans(text);
    for (std::size_t at = 0; at < text.size();) {
        const bool isDigit = isDigit32(text.at(at));
        std::optional<ProseToken> found;
        if (const auto end = isDigit ? text.cellEnd(at) : 0; end > 0) {
            const ProseSpan digits{at, std::min(end, numberAt(text, at).digits.end)};
            found = ProseToken{digits, ProseClaim{digits, "table"}};
        }
        if (!found && isDigit && isYearBeforeYear(text, at)) found = ProseToken{{at, at + 4}, ProseClaim{{at, at + 4}, "period"}};
        if (const auto claim = isDigit && !found ? claimAt(text, at, quoted) : std::nullopt; claim) {
            const auto phrase = claim->subkind == "date" || claim->subkind == "name" ? periodPhraseAt(text, at, context) : std::nullopt;
            const bool isLonger = phrase && claim->subkind == "date" && phrase->span.end > claim->span.end;
            if (isLonger) found = ProseToken{phrase->span, *phrase};
            else found = ProseToken{claim->span, *claim};
        }
        if (!found)
            if (const auto phrase = periodPhraseAt(text, at, context)) found = ProseToken{phrase->span, *phrase};
        if (const auto fraction = !found && isDigit ? slashFractionAt(text, at) : std::nullopt) found = ProseToken{fraction->span, *fraction};
        if (!found && isDigit) found = digitToken(text, at);
        if (!found) found = sayingAt(text, at);
        if (!found)
            if (const auto numeral = numeralAt(text, at)) found = ProseToken{numeral->span, *numeral};
        if (!found) {
            ++at;
            continue;
        }
        at = found->span.end;
        tokens.push_back(std::move(*found));
    }
    joinMonths(text, tokens);
    joinRanges(text, tokens);
    return tokens;
}

} // namespace xushi
