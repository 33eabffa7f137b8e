#pragma once

#include "domain/Period.h"

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace xushi {

/// The forms in which a period is written.
enum class PeriodForm {
    BareMonth,       ///< 6月, 2025-06, 200801: the month alone or January up to it
    Date,            ///< 2025-05-31
    MonthAlone,      ///< 5月当月, 2025-05m
    Cumulative,      ///< 1—5月, 前5个月, 12月止累计
    MonthEnd,        ///< 5月末, 2025年末, 年末
    QuarterEnd,      ///< 二季度末
    HalfYearEnd,     ///< 上半年末
    Quarter,         ///< 二季度, 2025Q2, 2019B
    Quarters,        ///< 1-3季度, 前三季度: always from the first
    HalfYear,        ///< 上半年, H1
    SecondHalf,      ///< 下半年, H2
    Year,            ///< 2025, 2024年度, 全年
    ReportMonth,     ///< 本月
    ReportMonths,    ///< 本月止累计
    SameMonth,       ///< 同月: of the year before
    SameMonths,      ///< 同月止累计
    LoneNumber,      ///< 5
};

/// What stands in a period text, before anything is concluded from it.
struct WrittenPeriod {
    std::string text;
    PeriodForm form = PeriodForm::Year;
    std::optional<int> year;
    std::vector<int> numbers;  ///< of months or quarters, and the day of a date
    std::string measure;       ///< what a joined header says behind its period: 同比±%
    std::string note;          ///< footnote marks
    bool mayHaveLostZero = false; ///< 2004.1, which a number makes of 2004.10
};

/// Any dash, full-width digits, Chinese and Roman numerals and blanks between words are taken. Refuses with
/// `period.not-a-period`, `period.no-year` (a form that needs one) and `period.note-unclear`; never guesses.
Result<WrittenPeriod> writtenPeriod(std::string_view text);

/// The period of `year`; a bare month and a date count from January. Refuses months and quarters that do not exist,
/// ranges that do not begin in January, days within a month, and forms that need to be told the month of the report.
Result<Period> periodIn(int year, const WrittenPeriod& written);

/// True for 本月, 同月 and their cumulatives, whose month stands elsewhere.
bool isOfReportMonth(PeriodForm form);

} // namespace xushi
