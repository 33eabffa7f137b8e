#include "domain/reading/PeriodGrammar.h"

#include "domain/reading/PeriodTokens.h"

#include <algorithm>
#include <array>

namespace xushi {
namespace {

enum class YearRule { Free, Needed, Forbidden };

/// A pattern of token symbols, the leading year taken off; a symbol before '?' may be missing.
struct Rule {
    std::string_view pattern;
    PeriodForm form;
    YearRule year = YearRule::Free;
};
constexpr std::array rules{
    Rule{"", PeriodForm::Year, YearRule::Needed},
    Rule{"a", PeriodForm::Year},
    Rule{"e", PeriodForm::MonthEnd, YearRule::Needed},
    Rule{"ye", PeriodForm::MonthEnd},
    Rule{"he", PeriodForm::HalfYearEnd},
    Rule{"n?Nqe", PeriodForm::QuarterEnd},
    Rule{"n?Rqe", PeriodForm::QuarterEnd},
    Rule{"-?QNe", PeriodForm::QuarterEnd},
    Rule{"N", PeriodForm::LoneNumber, YearRule::Forbidden},
    Rule{"Nmf?", PeriodForm::BareMonth},
    Rule{"-N", PeriodForm::BareMonth, YearRule::Needed},
    Rule{"-Nmf?", PeriodForm::BareMonth, YearRule::Needed},
    Rule{".N", PeriodForm::BareMonth, YearRule::Needed},
    Rule{"/N", PeriodForm::BareMonth, YearRule::Needed},
    Rule{"NmNd", PeriodForm::Date},
    Rule{"-N-N", PeriodForm::Date, YearRule::Needed},
    Rule{".N.N", PeriodForm::Date, YearRule::Needed},
    Rule{"/N/N", PeriodForm::Date, YearRule::Needed},
    Rule{"Nmf?w", PeriodForm::MonthAlone},
    Rule{"-NM", PeriodForm::MonthAlone, YearRule::Needed},
    Rule{"NM", PeriodForm::MonthAlone},
    Rule{"Nm?-Nmf?s?c?", PeriodForm::Cumulative},
    Rule{".N-Nm?f?s?c?", PeriodForm::Cumulative, YearRule::Needed},
    Rule{"Nm-YyNmf?s?c?", PeriodForm::Cumulative, YearRule::Needed},
    Rule{".N-Y.N", PeriodForm::Cumulative, YearRule::Needed},
    Rule{"-N-Y-N", PeriodForm::Cumulative, YearRule::Needed},
    Rule{"pNkc?", PeriodForm::Cumulative},
    Rule{"pNmf?c?", PeriodForm::Cumulative},
    Rule{"Nmf?s?c", PeriodForm::Cumulative},
    Rule{"Nms", PeriodForm::Cumulative},
    Rule{"Nmf?e", PeriodForm::MonthEnd},
    Rule{"n?Nq", PeriodForm::Quarter},
    Rule{"n?Rq", PeriodForm::Quarter},
    Rule{"-?QN", PeriodForm::Quarter},
    Rule{"NQ", PeriodForm::Quarter},
    Rule{"QN-?Y", PeriodForm::Quarter},
    Rule{"NQ-?Y", PeriodForm::Quarter},
    Rule{"L", PeriodForm::Quarter, YearRule::Needed},
    Rule{"n?N-n?Nqc?", PeriodForm::Quarters},
    Rule{"n?R-n?Rqc?", PeriodForm::Quarters},
    Rule{"pNqc?", PeriodForm::Quarters},
    Rule{"hc?", PeriodForm::HalfYear},
    Rule{"j", PeriodForm::SecondHalf},
    Rule{"-?HN", PeriodForm::HalfYear},
    Rule{"t", PeriodForm::ReportMonth, YearRule::Forbidden},
    Rule{"w", PeriodForm::ReportMonth, YearRule::Forbidden},
    Rule{"ts?c", PeriodForm::ReportMonths, YearRule::Forbidden},
    Rule{"ts", PeriodForm::ReportMonths, YearRule::Forbidden},
    Rule{"u", PeriodForm::SameMonth, YearRule::Forbidden},
    Rule{"us?c", PeriodForm::SameMonths, YearRule::Forbidden},
    Rule{"us", PeriodForm::SameMonths, YearRule::Forbidden},
};

bool fits(std::string_view pattern, std::string_view symbols) {
    if (pattern.empty()) return symbols.empty();
    const bool isOptional = pattern.substr(1).starts_with('?');
    const auto following = pattern.substr(isOptional ? 2 : 1);
    if (symbols.starts_with(pattern.front()) && fits(following, symbols.substr(1))) return true;
    return isOptional && fits(following, symbols);
}

/// The last month of the form, by its last number; 0 when it must be told elsewhere.
int lastMonthOf(const WrittenPeriod& written) {
    const int number = written.numbers.empty() ? 0 : written.numbers.back();
    switch (written.form) {
    case PeriodForm::Year:
    case PeriodForm::SecondHalf: return 12;
    case PeriodForm::MonthEnd: return written.numbers.empty() ? 12 : number;
    case PeriodForm::HalfYear: return written.numbers.empty() ? 6 : number * 6;
    case PeriodForm::HalfYearEnd: return 6;
    case PeriodForm::QuarterEnd:
    case PeriodForm::Quarter:
    case PeriodForm::Quarters: return number * 3;
    case PeriodForm::Date: return written.numbers.front();
    default: return number;
    }
}

PeriodKind kindOf(const WrittenPeriod& written, int lastMonth) {
    switch (written.form) {
    case PeriodForm::MonthAlone: return PeriodKind::Month;
    case PeriodForm::MonthEnd:
    case PeriodForm::QuarterEnd:
    case PeriodForm::HalfYearEnd: return PeriodKind::Point;
    case PeriodForm::Quarter: return lastMonth == 3 ? PeriodKind::Ytd : PeriodKind::Quarter;
    default: return PeriodKind::Ytd;
    }
}

bool beginsInJanuary(const WrittenPeriod& written) {
    const bool isRange = written.form == PeriodForm::Cumulative || written.form == PeriodForm::Quarters;
    if (isRange && written.numbers.size() == 2) return written.numbers.front() == 1;
    return written.form != PeriodForm::SecondHalf && !(written.form == PeriodForm::HalfYear && lastMonthOf(written) == 12);
}

/// A date stands for its month when it is the first or the last day of it.
Result<void> checkDay(int year, const WrittenPeriod& written) {
    const int day = written.numbers.back();
    const int last = daysIn(year, Month(written.numbers.front()));
    if (day < 1 || day > last) return refused("period.not-a-period", {written.text});
    if (day != 1 && day != last) return refused("period.within-a-month", {written.text});
    return {};
}

} // namespace

Result<WrittenPeriod> writtenPeriod(std::string_view text) {
    auto cut = periodTokens(text);
    if (!cut) return cut.error();
    WrittenPeriod written{.text = std::string(text), .measure = std::move(cut->measure), .note = std::move(cut->note)};
    std::string symbols;
    for (const auto& token : cut->tokens) {
        symbols += token.symbol;
        if (token.symbol == 'Y' && written.year && *written.year != token.number) return refused("period.not-a-period", {written.text});
        if (token.symbol == 'Y') written.year = token.number;
        else if (token.isNumber()) written.numbers.push_back(token.number);
    }
    std::string_view rest = symbols;
    const bool beginsWithYear = rest.starts_with('Y');
    if (beginsWithYear) rest.remove_prefix(rest.starts_with("Yy") ? 2 : 1);
    const auto rule = std::ranges::find_if(rules, [&](const Rule& each) { return fits(each.pattern, rest); });
    if (rule == rules.end() || (beginsWithYear && rule->year == YearRule::Forbidden))
        return refused("period.not-a-period", {written.text});
    if (rule->year == YearRule::Needed && !beginsWithYear) return refused("period.no-year", {written.text});
    written.form = rule->form;
    written.mayHaveLostZero = rule->pattern == ".N" && cut->tokens.back().isLoneOne();
    return written;
}

Result<Period> periodIn(int year, const WrittenPeriod& written) {
    const auto month = Month::from(lastMonthOf(written));
    if (!month || isOfReportMonth(written.form)) return refused("period.not-a-period", {written.text});
    if (!beginsInJanuary(written)) return refused("period.not-from-january", {written.text});
    if (written.form == PeriodForm::Date)
        if (const auto day = checkDay(year, written); !day) return day.error();
    return Period{year, *month, kindOf(written, month->number())};
}

bool isOfReportMonth(PeriodForm form) {
    return form == PeriodForm::ReportMonth || form == PeriodForm::ReportMonths || form == PeriodForm::SameMonth
           || form == PeriodForm::SameMonths;
}

} // namespace xushi
