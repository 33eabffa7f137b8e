#include "domain/prose/ProsePeriods.h"

#include "domain/YearSpan.h"
#include "domain/prose/ProseWords.h"
#include "domain/reading/PeriodGrammar.h"

#include <algorithm>
#include <array>

namespace xushi {
namespace {

constexpr std::size_t longestPhrase = 18;

struct YearWord {
    std::u32string_view text;
    int offset;
};
constexpr std::array yearWords{YearWord{U"今年", 0}, YearWord{U"本年", 0}, YearWord{U"去年", -1}, YearWord{U"上年", -1}, YearWord{U"前年", -2}, YearWord{U"明年", 1}};

int yearOf(const ProseContext& context) {
    if (context.period) return context.period->year;
    return context.date ? context.date->year : 0;
}

/// The year of months without a year: the last ones that have ended when the document was written.
int yearOfMonths(const ProseContext& context, int lastMonth) {
    const bool isOfLastYear = context.date && context.date->month <= 3 && lastMonth > context.date->month; // in February 11月 has been
    if (isOfLastYear) return context.date->year - 1;
    if (context.period) return context.period->year;
    if (!context.date) return 0;
    return lastMonth > context.date->month ? context.date->year - 1 : context.date->year;
}

bool isOfPhrase(char32_t c) {
    constexpr std::u32string_view alphabet = U"年月日号季度第前头半上下全末底份当单累计个止至到—.元一二三四五六七八九十";
    return isDigit32(c) || alphabet.find(c) != std::u32string_view::npos;
}

bool mayEndPhrase(char32_t c) {
    constexpr std::u32string_view ends = U"年月日号度末底份计";
    return ends.find(c) != std::u32string_view::npos;
}

ProsePeriod meant(Period period) { return {.period = period}; }

/// Nothing for a day that no calendar has.
std::optional<ProsePeriod> upToDay(int year, int number, int day) {
    const auto month = Month::from(number);
    if (!month || day < 1 || day > daysIn(year, *month)) return std::nullopt;
    ProsePeriod period = meant(Period::ytd(year, number));
    if (day < daysIn(year, *month)) period.day = day;
    return period;
}

/// 4—6月, 9—12月: a quarter, or months that do not begin the year.
std::optional<ProsePeriod> laterMonths(const WrittenPeriod& written, int year) {
    const bool isRange = written.form == PeriodForm::Cumulative && written.numbers.size() == 2 && written.numbers.front() > 1;
    if (!isRange || !Month::from(written.numbers.back()) || written.numbers.front() >= written.numbers.back()) return std::nullopt;
    const int first = written.numbers.front();
    const Month last(written.numbers.back());
    if (first % 3 == 1 && last.number() == first + 2) return meant({year, last, PeriodKind::Quarter});
    ProsePeriod period = meant({year, last, PeriodKind::Ytd});
    period.firstMonth = first;
    return period;
}

/// In prose a month without further words is the month alone, but for January, which is both.
std::optional<ProsePeriod> meaningOf(const WrittenPeriod& written, int year) {
    if (written.form == PeriodForm::SecondHalf) return ProsePeriod{.period = Period::ytd(year, 12), .isSecondHalf = true};
    if (written.form == PeriodForm::Date) return upToDay(year, written.numbers.front(), written.numbers.back());
    if (const auto later = laterMonths(written, year)) return later;
    const auto period = periodIn(year, written);
    if (!period) return std::nullopt;
    if (written.form == PeriodForm::BareMonth) return meant(period->withKind(PeriodKind::Month));
    return meant(*period);
}

bool isWritten(const WrittenPeriod& written, std::u32string_view phrase) {
    switch (written.form) {
    case PeriodForm::LoneNumber:
    case PeriodForm::ReportMonth:
    case PeriodForm::ReportMonths:
    case PeriodForm::SameMonth:
    case PeriodForm::SameMonths: return false;
    case PeriodForm::Year: return phrase.ends_with(U"年") || phrase.ends_with(U"年度");
    default: return true;
    }
}

/// In the words of the grammar: 1到5月, 元至五月, 头五个月 and 前五月 are 1至5月, 一至五月 and 前五个月.
std::u32string inGrammar(std::u32string_view phrase) {
    std::u32string words(phrase);
    std::ranges::replace(words, U'到', U'至');
    std::ranges::replace(words, U'元', U'一');
    std::ranges::replace(words, U'头', U'前');
    const auto month = words.find(U'月');
    if (words.starts_with(U"前") && month != std::u32string::npos && words[month - 1] != U'个') words.insert(month, 1, U'个');
    return words;
}

struct Grammatical {
    std::size_t length = 0;
    WrittenPeriod written;
};

/// The longest phrase of the one grammar of periods that begins at `at`.
std::optional<Grammatical> grammaticalAt(const ProseText& text, std::size_t at) {
    std::size_t end = at;
    bool hasMark = false;
    while (end < text.size() && end - at < longestPhrase && isOfPhrase(text.at(end))) {
        hasMark = hasMark || text.at(end) == U'年' || text.at(end) == U'月' || text.at(end) == U'季';
        ++end;
    }
    for (; hasMark && end > at + 1; --end) {
        if (!mayEndPhrase(text.at(end - 1))) continue;
        const auto phrase = text.characters().substr(at, end - at);
        const auto written = writtenPeriod(utf8Of(inGrammar(phrase)));
        if (written && isWritten(*written, phrase)) return Grammatical{end - at, *written};
    }
    return std::nullopt;
}

bool beginsPhrase(const ProseText& text, std::size_t at) {
    constexpr std::u32string_view numerals = U"一二三四五六七八九十";
    const char32_t c = text.at(at);
    if (isDigit32(c)) return true;
    const auto rest = text.characters().substr(at, 6);
    if (startsWithAny(rest, {U"上半年", U"下半年", U"全年", U"年末", U"年底", U"第一季", U"第二季", U"第三季", U"第四季", U"前三季", U"前二季", U"前两季"})) return true;
    const char32_t before = at > 0 ? text.at(at - 1) : U' ';
    if (c == U'元') return startsWithAny(rest, {U"元月", U"元至", U"元到", U"元—"}) && rest.find(U'月') <= 4 && !isDigit32(before) && std::u32string_view(U"十百千万亿美欧日").find(before) == std::u32string_view::npos;
    const bool isOfMonths = rest.size() > 2 && (rest.find(U"个月") <= 3 || (before == U'年' && rest.find(U'月') <= 3)); // 今年前五月
    if (c == U'头') return isOfMonths;
    if (c == U'前') return isOfMonths && std::u32string_view(U"提目以此日").find(before) == std::u32string_view::npos;
    if (numerals.find(c) == std::u32string_view::npos) return false;
    const auto next = rest.substr(1);
    return startsWithAny(next, {U"季度", U"月", U"—", U"至", U"到"}) || (next.size() > 1 && numerals.find(next[0]) != std::u32string_view::npos && next[1] == U'月');
}

ProseSpan digitsIn(const ProseText& text, ProseSpan span) {
    while (span.start < span.end && !isDigit32(text.at(span.start))) ++span.start;
    const auto phrase = text.of(span);
    for (const std::u32string_view aside : {U"当月", U"单月", U"累计", U"份"})
        if (phrase.ends_with(aside)) span.end -= aside.size();
    return span;
}

std::optional<ProsePhrase> monthsAt(const ProseText& text, std::size_t at, std::size_t prefix, std::optional<int> offset, const ProseContext& context) {
    if (!beginsPhrase(text, at + prefix)) return std::nullopt;
    const auto found = grammaticalAt(text, at + prefix);
    if (!found || (offset && found->written.year)) return std::nullopt;
    const auto& numbers = found->written.numbers;
    const bool isOfMonths = found->written.form != PeriodForm::Year && found->written.form != PeriodForm::SecondHalf && found->written.form != PeriodForm::MonthEnd;
    const bool isDate = found->written.form == PeriodForm::Date;
    const int last = isOfMonths && !numbers.empty() ? std::min(isDate ? numbers.front() : numbers.back(), 12) : 0;
    const int own = offset ? (context.date ? context.date->year : yearOf(context)) + *offset : yearOfMonths(context, last);
    const int year = found->written.year.value_or(own);
    ProsePhrase phrase{.span = {at, at + prefix + found->length}};
    phrase.digits = digitsIn(text, phrase.span);
    phrase.isDate = isDate;
    phrase.isOfAnyYear = !found->written.year && !offset;
    phrase.isWholeYear = found->written.form == PeriodForm::Year && !found->written.year && !offset;
    if (everyYear.holds(year)) phrase.meaning = meaningOf(found->written, year);
    if (!phrase.meaning && !phrase.isDate && everyYear.holds(year)) return std::nullopt;
    return phrase;
}

/// 2021—2023年: several years.
std::optional<ProsePhrase> yearsAt(const ProseText& text, std::size_t at) {
    const auto yearAt = [&](std::size_t from) {
        int year = 0;
        for (std::size_t i = 0; i < 4; ++i) {
            if (!isDigit32(text.at(from + i))) return 0;
            year = year * 10 + static_cast<int>(text.at(from + i) - U'0');
        }
        return everyYear.holds(year) ? year : 0;
    };
    const int first = yearAt(at);
    if (first == 0) return std::nullopt;
    std::size_t next = at + 4;
    if (text.at(next) == U'年') ++next;
    if (!isDash32(text.at(next)) && text.at(next) != U'至') return std::nullopt;
    while (isDash32(text.at(next)) || text.at(next) == U'至') ++next;
    const int last = yearAt(next);
    const bool isOfSchool = last > first && text.characters().substr(std::min(next + 4, text.size())).starts_with(U"学年");
    if (isOfSchool) return ProsePhrase{.span = {at, next + 6}, .digits = {at, next + 4}};
    if (last <= first || text.at(next + 4) != U'年') return std::nullopt;
    ProsePhrase phrase{.span = {at, next + 5}, .digits = {at, next + 5}};
    phrase.meaning = ProsePeriod{.period = Period::ytd(last, 12), .firstYear = first};
    return phrase;
}

/// “十四五”期间: a plan of five years.
std::optional<ProsePhrase> fiveYearsAt(const ProseText& text, std::size_t at) {
    constexpr std::array<std::u32string_view, 4> plans{U"十二五", U"十三五", U"十四五", U"十五五"};
    std::size_t start = at;
    if (text.at(start) == U'“') ++start;
    for (std::size_t i = 0; i < plans.size(); ++i) {
        if (!text.characters().substr(start).starts_with(plans[i])) continue;
        std::size_t end = start + 3;
        if (text.at(end) == U'”') ++end;
        const auto behind = text.characters().substr(end);
        if (!startsWithAny(behind, {U"期间", U"时期", U"以来", U"末"})) return std::nullopt;
        const int last = 2015 + 5 * static_cast<int>(i);
        ProsePhrase phrase{.span = {at, end + (behind.front() == U'末' ? 1U : 2U)}};
        phrase.meaning = behind.front() == U'末' ? ProsePeriod{.period = Period::point(last, 12)} : ProsePeriod{.period = Period::ytd(last, 12), .firstYear = last - 4};
        return phrase;
    }
    return std::nullopt;
}

struct OwnWord {
    std::u32string_view text;
    enum { Own, Month, LastMonth, LastQuarter, Same, Year, YearEnd, YearStart } meaning;
};
constexpr std::array ownWords{OwnWord{U"今年以来", OwnWord::Own},   OwnWord{U"年初以来", OwnWord::Own},  OwnWord{U"开年以来", OwnWord::Own},    OwnWord{U"本月", OwnWord::Month},
                              OwnWord{U"当月", OwnWord::Month},     OwnWord{U"上月", OwnWord::LastMonth}, OwnWord{U"上个月", OwnWord::LastMonth}, OwnWord{U"上季度", OwnWord::LastQuarter}, OwnWord{U"上一季度", OwnWord::LastQuarter}, OwnWord{U"上个季度", OwnWord::LastQuarter},    OwnWord{U"上年同期", OwnWord::Same}, OwnWord{U"去年同期", OwnWord::Same},   OwnWord{U"同期", OwnWord::Same},
                              OwnWord{U"上年同月", OwnWord::Same},  OwnWord{U"年内", OwnWord::Year},     OwnWord{U"本年度", OwnWord::Year},     OwnWord{U"今年内", OwnWord::Year},
                              OwnWord{U"年底前", OwnWord::Year},    OwnWord{U"今年底", OwnWord::YearEnd}, OwnWord{U"今年年底", OwnWord::YearEnd}, OwnWord{U"年初", OwnWord::YearStart},
                              OwnWord{U"上年末", OwnWord::YearStart}, OwnWord{U"去年末", OwnWord::YearStart}, OwnWord{U"上年底", OwnWord::YearStart}, OwnWord{U"去年底", OwnWord::YearStart},
                              OwnWord{U"去年年底", OwnWord::YearStart}, OwnWord{U"上年年末", OwnWord::YearStart}};

std::optional<ProsePhrase> ownWordAt(const ProseText& text, std::size_t at, const ProseContext& context) {
    const OwnWord* longest = nullptr;
    for (const auto& word : ownWords)
        if (text.characters().substr(at).starts_with(word.text) && (!longest || word.text.size() > longest->text.size())) longest = &word;
    if (!longest || (longest->meaning == OwnWord::LastMonth && at > 0 && text.at(at - 1) == U'以')) return std::nullopt;
    ProsePhrase phrase{.span = {at, at + longest->text.size()}};
    const int year = yearOf(context);
    phrase.isOwn = longest->meaning == OwnWord::Own;
    phrase.isSame = longest->meaning == OwnWord::Same;
    phrase.monthsBack = longest->meaning == OwnWord::LastMonth ? 1 : longest->meaning == OwnWord::LastQuarter ? 3 : 0;
    phrase.isWholeYear = longest->meaning == OwnWord::Year;
    phrase.isOfAnyYear = phrase.isWholeYear;
    if (year == 0) return phrase;
    if (longest->meaning == OwnWord::Year) phrase.meaning = meant(Period::ytd(year, 12));
    if (longest->meaning == OwnWord::YearEnd) phrase.meaning = meant(Period::point(year, 12));
    if (longest->meaning == OwnWord::YearStart) phrase.meaning = meant(Period::point(year - 1, 12));
    if (longest->meaning == OwnWord::Month && context.period) phrase.meaning = meant(context.period->withKind(PeriodKind::Month));
    return phrase;
}

std::optional<ProsePhrase> yearWordAt(const ProseText& text, std::size_t at, const ProseContext& context) {
    for (const auto& word : yearWords) {
        if (!text.characters().substr(at).starts_with(word.text)) continue;
        if (auto phrase = monthsAt(text, at, word.text.size(), word.offset, context)) return phrase;
        const bool isWithDegree = text.at(at + word.text.size()) == U'度'; // 上年度
        ProsePhrase phrase{.span = {at, at + word.text.size() + (isWithDegree ? 1 : 0)}};
        phrase.isOwn = word.offset == 0;
        const int year = context.date ? context.date->year : yearOf(context);
        if (word.offset != 0 && year != 0) phrase.meaning = meant(Period::ytd(year + word.offset, 12));
        return phrase;
    }
    return std::nullopt;
}

} // namespace

std::optional<ProsePhrase> periodPhraseAt(const ProseText& text, std::size_t at, const ProseContext& context) {
    const char32_t c = text.at(at);
    constexpr std::u32string_view beginnings = U"一二三四五六七八九十元今本去上下前头明全年当同开第“";
    if (!isDigit32(c) && beginnings.find(c) == std::u32string_view::npos) return std::nullopt;
    if (auto phrase = yearsAt(text, at)) return phrase;
    if (auto phrase = fiveYearsAt(text, at)) return phrase;
    if (auto phrase = ownWordAt(text, at, context)) return phrase;
    if (auto phrase = yearWordAt(text, at, context)) return phrase;
    return monthsAt(text, at, 0, std::nullopt, context);
}

} // namespace xushi
