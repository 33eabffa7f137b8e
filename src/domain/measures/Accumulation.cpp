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

/// The months whose figures make up the year up to `asOf`.
std::vector<Month> monthsOfSum(const Indicator& indicator, std::span<const Figure> yearFigures, Month asOf, Month begins) {
    const int step = indicator.reporting == Reporting::QuarterAlone ? 3 : 1;
    int first = step == 1 && indicator.isJanuaryExempt ? 2 : step;
    const bool isAnyBefore = std::ranges::any_of(yearFigures, [&](const Figure& figure) {
        return figure.key.period.last < begins && figure.state != FigureState::Cleared;
    });
    if (!isAnyBefore)
        while (first < begins.number()) first += step;
    std::vector<Month> months;
    for (int month = first; month <= asOf.number(); month += step)
        if (yearFigures.empty() || indicator.isValidIn({yearFigures.front().key.period.year, month}))
            months.push_back(Month(month));
    return months;
}

/// `field` of the figure at `asOf`, or its sum over the months that are reported alone up to then.
Accumulation accumulated(const Indicator& indicator, std::span<const Figure> yearFigures, Month asOf,
                         std::optional<Decimal> Figure::*field, Month begins) {
    if (!isReportedAlone(indicator)) {
        const Figure* figure = reportedAt(indicator, yearFigures, asOf);
        return figure ? Accumulation{figure->*field, {}} : Accumulation{};
    }
    Accumulation sum;
    for (const Month month : monthsOfSum(indicator, yearFigures, asOf, begins)) {
        const Figure* figure = reportedAt(indicator, yearFigures, month);
        const auto part = figure ? figure->*field : std::nullopt;
        if (!part) sum.holes.push_back(month);
        else sum.value = sum.value ? *sum.value + *part : *part;
    }
    if (!sum.holes.empty()) sum.value.reset();
    return sum;
}

} // namespace

Accumulation accumulatedAt(const Indicator& indicator, std::span<const Figure> yearFigures, Month asOf, Month begins) {
    return accumulated(indicator, yearFigures, asOf, &Figure::value, begins);
}

std::optional<Decimal> reportedBaseAt(const Indicator& indicator, std::span<const Figure> yearFigures, Month asOf,
                                      std::optional<Decimal> Figure::*field, Month begins) {
    return accumulated(indicator, yearFigures, asOf, field, begins).value;
}

PastYear pastYearOf(const Indicator& indicator, std::span<const Figure> yearFigures, int year) {
    PastYear past{.year = year};
    for (int month = 1; month <= 12; ++month)
        past.cumulatives[static_cast<std::size_t>(month - 1)] = accumulatedAt(indicator, yearFigures, Month(month)).value;
    return past;
}

bool isFirstOfYear(const Indicator& indicator, const YearMonth& month) {
    return month.month == 1 || indicator.validFrom == month;
}

bool includesJanuary(const Indicator& indicator, const YearMonth& month) {
    return indicator.isJanuaryExempt && month.month == 2 && indicator.validFrom != month;
}

std::optional<Decimal> monthAloneAt(const Indicator& indicator, std::span<const Figure> yearFigures, Month month) {
    const Figure* figure = reportedAt(indicator, yearFigures, month);
    if (!figure || !indicator.accumulates() || indicator.reporting == Reporting::QuarterAlone) return std::nullopt;
    const YearMonth at{figure->key.period.year, month.number()};
    if (includesJanuary(indicator, at)) return std::nullopt;
    if (isReportedAlone(indicator) || isFirstOfYear(indicator, at)) return figure->value;
    const Figure* before = reportedAt(indicator, yearFigures, Month(month.number() - 1));
    if (!before) return std::nullopt;
    return *figure->value - *before->value;
}

std::optional<Decimal> quarterAloneAt(const Indicator& indicator, std::span<const Figure> yearFigures, Month month) {
    if (month.number() % 3 != 0 || !indicator.accumulates()) return std::nullopt;
    if (indicator.reporting == Reporting::QuarterAlone) {
        const Figure* figure = reportedAt(indicator, yearFigures, month);
        return figure ? figure->value : std::nullopt;
    }
    const auto value = accumulatedAt(indicator, yearFigures, month).value;
    if (!value || month == Month(3)) return value;
    const auto before = accumulatedAt(indicator, yearFigures, Month(month.number() - 3)).value;
    return before ? std::optional(*value - *before) : std::nullopt;
}

} // namespace xushi
