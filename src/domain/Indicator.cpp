#include "domain/Indicator.h"

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
    const bool isScaled = indicator.unit.starts_with("万") || indicator.unit.starts_with("亿");
    return indicator.decimals == 0 && indicator.unit != "%" && !isScaled && indicator.unit.find("元") == std::string::npos
           && (indicator.accumulates() || indicator.measure == Measure::Stock);
}

std::optional<int> countableDecimals(const Indicator& indicator) {
    const UnitMeaning unit = unitMeaning(indicator.unit);
    const bool isCount = indicator.accumulates() || indicator.measure == Measure::Stock;
    if (isCount && countsSingleThings(unit.base)) return unit.power;
    return countsWholeThings(indicator) ? std::optional(0) : std::nullopt;
}

bool isDueIn(const Indicator& indicator, const Period& period) {
    const int month = period.last.number();
    if (indicator.isStoppedIn(period) || !indicator.hasBegunBy(period)) return false;
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

Result<Period> keyFor(const Indicator& indicator, const Period& written) {
    const PeriodKind kind = storedKind(indicator);
    const bool isAlone = written.kind == PeriodKind::Month || written.kind == PeriodKind::Quarter;
    const std::string text = written.toText();
    if (isAlone && written.kind != kind) return refused("period.form-not-alone", {indicator.name, text});
    if (kind == PeriodKind::Quarter && written.last.number() % 3 != 0)
        return refused("period.form-not-a-quarter", {indicator.name, text});
    const int firstAlone = kind == PeriodKind::Quarter ? 3 : 1;
    if (isReportedAlone(indicator) && written.kind == PeriodKind::Ytd && written.last.number() != firstAlone)
        return refused("period.form-alone", {indicator.name, text, written.withKind(kind).toText()});
    if (indicator.isJanuaryExempt && written.last == Month::first())
        return refused("period.january-exempt", {indicator.name});
    return written.withKind(kind);
}

} // namespace xushi
