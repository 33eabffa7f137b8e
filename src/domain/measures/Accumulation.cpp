#include "domain/measures/Accumulation.h"

#include <algorithm>

namespace xushi {
namespace {

const Figure* reportedAt(std::span<const Figure> figures, Month month) {
    const auto at = std::ranges::find_if(figures, [&](const Figure& figure) {
        return figure.key.period.last == month && figure.hasCountingValue();
    });
    return at == figures.end() ? nullptr : &*at;
}

bool isReportedAlone(const Indicator& indicator) {
    return indicator.accumulates() && indicator.reporting != Reporting::Cumulative;
}

} // namespace

Accumulation accumulatedAt(const Indicator& indicator, std::span<const Figure> yearFigures, Month asOf) {
    if (!isReportedAlone(indicator)) {
        const Figure* figure = reportedAt(yearFigures, asOf);
        return figure ? Accumulation{figure->value, {}} : Accumulation{};
    }
    Accumulation sum;
    const int step = indicator.reporting == Reporting::QuarterAlone ? 3 : 1;
    const int first = step == 1 && indicator.isJanuaryExempt ? 2 : step;
    for (int month = first; month <= asOf.number(); month += step) {
        if (const Figure* figure = reportedAt(yearFigures, Month(month)))
            sum.value = sum.value ? *sum.value + *figure->value : *figure->value;
        else sum.holes.push_back(Month(month));
    }
    if (!sum.holes.empty()) sum.value.reset();
    return sum;
}

std::optional<Decimal> monthAloneAt(const Indicator& indicator, std::span<const Figure> yearFigures, Month month) {
    const Figure* figure = reportedAt(yearFigures, month);
    if (!figure || !indicator.accumulates()) return std::nullopt;
    if (isReportedAlone(indicator)) return figure->value;
    if (month == Month::first()) return figure->value;
    if (indicator.isJanuaryExempt && month.number() == 2) return std::nullopt;
    const Figure* before = reportedAt(yearFigures, Month(month.number() - 1));
    if (!before) return std::nullopt;
    return *figure->value - *before->value;
}

} // namespace xushi
