#include "domain/measures/EntryForm.h"

#include "domain/measures/Accumulation.h"

namespace xushi {
namespace {

std::string monthText(Month month) { return std::to_string(month.number()); }

/// Exact, or refused: two figures at the limits of their digits may have a sum beyond them.
Result<Decimal> exactSum(const Decimal& a, const Decimal& b) {
    const Decimal stored = a + b;
    if (!stored.isFigure()) return refused("number.too-many-digits", {b.toString()});
    return stored;
}

} // namespace

bool hasOtherForm(const Indicator& indicator) {
    return indicator.accumulates() && indicator.reporting != Reporting::QuarterAlone && indicator.frequency == Frequency::Monthly;
}

PeriodKind otherForm(const Indicator& indicator) {
    return isReportedAlone(indicator) ? PeriodKind::Ytd : PeriodKind::Month;
}

Result<Decimal> storedFromOtherForm(const Indicator& indicator, std::span<const Figure> yearFigures, const YearMonth& month,
                                    const Decimal& typed) {
    if (!hasOtherForm(indicator)) return refused("form.only-one", {indicator.name});
    if (includesJanuary(indicator, month) && !isReportedAlone(indicator)) return refused("form.january-inside", {indicator.name});
    const bool isFirst = Month(month.month) == firstReportedMonth(indicator, month.year);
    if (isFirst || month.month == 1) return typed;
    const Month before(month.month - 1);
    const auto earlier = accumulatedAt(indicator, yearFigures, before);
    if (earlier.value) return exactSum(isReportedAlone(indicator) ? -*earlier.value : *earlier.value, typed);
    const Month hole = earlier.holes.empty() ? before : earlier.holes.front();
    const char* key = isReportedAlone(indicator) ? "form.no-earlier-month" : "form.no-earlier-total";
    return refused(key, {indicator.name, monthText(hole), typed.toString()});
}

std::optional<Decimal> otherFormAt(const Indicator& indicator, std::span<const Figure> yearFigures, Month month) {
    if (!hasOtherForm(indicator)) return std::nullopt;
    return isReportedAlone(indicator) ? accumulatedAt(indicator, yearFigures, month).value
                                      : monthAloneAt(indicator, yearFigures, month);
}

} // namespace xushi
