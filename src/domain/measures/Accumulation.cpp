#include "domain/measures/Accumulation.h"

#include <algorithm>

namespace xushi {
namespace {

const Figure* reportedAt(const Indicator& indicator, std::span<const Figure> figures, Month month) {
    const PeriodKind kind = storedKind(indicator);
    const auto at = std::ranges::find_if(figures, [&](const Figure& figure) {
        return figure.key.period.last == month && figure.key.period.kind == kind && figure.hasCountingValue();
    });
    return at == figures.end() ? nullptr : &*at;
}

/// `field` of the figure at `asOf`, or its sum over the months that are reported alone up to then.
Accumulation accumulated(const Indicator& indicator, std::span<const Figure> yearFigures, Month asOf,
                         std::optional<Decimal> Figure::*field) {
    if (!isReportedAlone(indicator)) {
        const Figure* figure = reportedAt(indicator, yearFigures, asOf);
        return figure ? Accumulation{figure->*field, {}} : Accumulation{};
    }
    Accumulation sum;
    const int step = indicator.reporting == Reporting::QuarterAlone ? 3 : 1;
    const int first = step == 1 && indicator.isJanuaryExempt ? 2 : step;
    for (int month = first; month <= asOf.number(); month += step) {
        const Figure* figure = reportedAt(indicator, yearFigures, Month(month));
        const auto part = figure ? figure->*field : std::nullopt;
        if (!part) sum.holes.push_back(Month(month));
        else sum.value = sum.value ? *sum.value + *part : *part;
    }
    if (!sum.holes.empty()) sum.value.reset();
    return sum;
}

} // namespace

Accumulation accumulatedAt(const Indicator& indicator, std::span<const Figure> yearFigures, Month asOf) {
    return accumulated(indicator, yearFigures, asOf, &Figure::value);
}

std::optional<Decimal> reportedBaseAt(const Indicator& indicator, std::span<const Figure> yearFigures, Month asOf,
                                      std::optional<Decimal> Figure::*field) {
    return accumulated(indicator, yearFigures, asOf, field).value;
}

PastYear pastYearOf(const Indicator& indicator, std::span<const Figure> yearFigures, int year) {
    PastYear past{.year = year};
    for (int month = 1; month <= 12; ++month)
        past.cumulatives[static_cast<std::size_t>(month - 1)] = accumulatedAt(indicator, yearFigures, Month(month)).value;
    return past;
}

std::optional<Decimal> monthAloneAt(const Indicator& indicator, std::span<const Figure> yearFigures, Month month) {
    const Figure* figure = reportedAt(indicator, yearFigures, month);
    if (!figure || !indicator.accumulates() || indicator.reporting == Reporting::QuarterAlone) return std::nullopt;
    if (indicator.isJanuaryExempt && month.number() == 2) return std::nullopt;
    if (isReportedAlone(indicator) || month == Month::first()) return figure->value;
    const Figure* before = reportedAt(indicator, yearFigures, Month(month.number() - 1));
    if (!before) return std::nullopt;
    return *figure->value - *before->value;
}

} // namespace xushi
