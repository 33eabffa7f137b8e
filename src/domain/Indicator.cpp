#include "domain/Indicator.h"

#include <algorithm>
#include <tuple>

#include "domain/Unit.h"

namespace xushi {

bool differInMeaning(const Indicator& one, const Indicator& other) {
    const auto meaning = [](const Indicator& i) {
        return std::tie(i.basis, i.definition, i.direction, i.parent, i.isExhaustivePart, i.numerator, i.denominator,
                        i.department, i.frequency, i.isJanuaryExempt);
    };
    return meaning(one) != meaning(other);
}

bool countsWholeThings(const Indicator& indicator) {
    return indicator.decimals == 0 && countableDecimals(indicator) == 0;
}

std::optional<int> countableDecimals(const Indicator& indicator) {
    const UnitMeaning unit = unitMeaning(indicator.unit);
    const bool isCount = indicator.accumulates() || indicator.measure == Measure::Stock;
    return isCount && countsSingleThings(unit.base) ? std::optional(unit.power) : std::nullopt;
}

bool isDueIn(const Indicator& indicator, const Period& period) {
    const int month = period.last.number();
    if (!indicator.isValidIn(monthOf(period))) return false;
    switch (indicator.frequency) {
    case Frequency::Monthly: return !(indicator.isJanuaryExempt && month == 1);
    case Frequency::Quarterly: return month % 3 == 0;
    case Frequency::HalfYearly: return month % 6 == 0;
    case Frequency::Annual: return month == 12;
    }
    return false;
}

PeriodKind storedKind(const Indicator& indicator) {
    if (indicator.measure == Measure::Stock) return PeriodKind::Point;
    if (!indicator.accumulates()) return PeriodKind::Ytd;
    switch (indicator.reporting) {
    case Reporting::Cumulative: return PeriodKind::Ytd;
    case Reporting::MonthAlone: return PeriodKind::Month;
    case Reporting::QuarterAlone: return PeriodKind::Quarter;
    }
    return PeriodKind::Ytd;
}

bool isReportedAlone(const Indicator& indicator) {
    return storedKind(indicator) == PeriodKind::Month || storedKind(indicator) == PeriodKind::Quarter;
}

Month firstReportedMonth(const Indicator& indicator, int year) {
    int first = indicator.isJanuaryExempt ? 2 : 1;
    if (indicator.validFrom && indicator.validFrom->year == year) first = std::max(first, indicator.validFrom->month);
    const bool isByQuarter = storedKind(indicator) == PeriodKind::Quarter;
    return Month(isByQuarter ? (first + 2) / 3 * 3 : first);
}

namespace {

/// The months of a quarter, as they are written one by one.
std::string monthsOf(const Period& quarter) {
    std::string months;
    for (int month = quarter.last.number() - 2; month <= quarter.last.number(); ++month)
        months += (months.empty() ? "" : " ") + Period{quarter.year, Month(month), PeriodKind::Month}.toText();
    return months;
}

/// A month or a quarter alone for an indicator that is reported in another form.
Problem aloneInAnotherForm(const Indicator& indicator, const Period& written) {
    const std::string text = written.toText();
    const Month quarterEnd((written.last.number() + 2) / 3 * 3);
    switch (storedKind(indicator)) {
    case PeriodKind::Month: return refused("period.form-months", {indicator.name, text, monthsOf(written)});
    case PeriodKind::Quarter:
        return refused("period.form-quarters", {indicator.name, text, Period{written.year, quarterEnd, PeriodKind::Quarter}.toText()});
    case PeriodKind::Ytd:
    case PeriodKind::Point: break;
    }
    if (indicator.accumulates()) return refused("period.form-not-alone", {indicator.name, text});
    return refused("period.form-point", {indicator.name, text, written.withKind(PeriodKind::Ytd).toText()});
}

} // namespace

Result<Period> keyFor(const Indicator& indicator, const Period& written) {
    const PeriodKind kind = storedKind(indicator);
    const bool isAlone = written.kind == PeriodKind::Month || written.kind == PeriodKind::Quarter;
    const std::string text = written.toText();
    if (isAlone && written.kind != kind) return aloneInAnotherForm(indicator, written);
    if (kind == PeriodKind::Quarter && written.last.number() % 3 != 0)
        return refused("period.form-not-a-quarter", {indicator.name, text});
    const bool isFirst = written.last == firstReportedMonth(indicator, written.year);
    if (isReportedAlone(indicator) && !isAlone && !isFirst)
        return refused("period.form-alone", {indicator.name, text, written.withKind(kind).toText()});
    if (indicator.isJanuaryExempt && written.last == Month::first())
        return refused("period.january-exempt", {indicator.name});
    return written.withKind(kind);
}

} // namespace xushi
