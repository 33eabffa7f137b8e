#include "domain/recognition/StoredPeriod.h"

#include <algorithm>
#include <cstdlib>

namespace xushi {

Result<Period> storedPeriodOf(const Indicator& indicator, const FoundPeriod& found, ColumnKind kind, bool isBesideCumulative) {
    const bool isAlone = kind == ColumnKind::MonthAlone || (kind != ColumnKind::Cumulative && found.isAlone());
    const bool isCumulative = kind == ColumnKind::Cumulative || (kind != ColumnKind::MonthAlone && found.isCumulative());
    const Period period = found.period;
    const bool isLoneQuarter = found.form == PeriodForm::Quarter && period.last.number() != 3 && kind != ColumnKind::Cumulative;
    if (!indicator.accumulates()) {
        if (isAlone && isBesideCumulative) return refused("import.derived");
        return period.withKind(storedKind(indicator));
    }
    const bool isFirst = period.last <= firstReportedMonth(indicator, period.year);
    switch (indicator.reporting) {
    case Reporting::Cumulative:
        if (isLoneQuarter) return refused("import.lone-quarter");
        if (isAlone && (isBesideCumulative || (!isFirst && period.last != Month::first()))) return refused("import.derived");
        return keyFor(indicator, period.withKind(PeriodKind::Ytd));
    case Reporting::MonthAlone:
        if (isCumulative && !isFirst) return refused("import.derived");
        if (isLoneQuarter) return refused("import.lone-quarter");
        return keyFor(indicator, period.withKind(PeriodKind::Month));
    case Reporting::QuarterAlone:
        if (found.form != PeriodForm::Quarter && !isFirst) return refused("import.derived");
        return keyFor(indicator, period.withKind(PeriodKind::Quarter));
    }
    return refused("import.derived");
}

std::optional<Date> dayOfSerial(const std::string& digits) {
    constexpr int firstDay = 36526; // 2000-01-01
    constexpr int lastDay = 73050;  // 2099-12-31
    if (digits.size() != 5 || !std::ranges::all_of(digits, [](char c) { return c >= '0' && c <= '9'; })) return std::nullopt;
    const int serial = std::atoi(digits.c_str());
    if (serial < firstDay || serial > lastDay) return std::nullopt;
    int days = serial - firstDay;
    int year = 2000;
    const auto daysOf = [](int y) { return dayOfYear({y, 12, 31}); };
    for (; days >= daysOf(year); ++year) days -= daysOf(year);
    int month = 1;
    for (; days >= daysIn(year, Month(month)); ++month) days -= daysIn(year, Month(month));
    return Date{year, month, days + 1};
}

} // namespace xushi
