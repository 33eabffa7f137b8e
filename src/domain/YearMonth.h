#pragma once

#include "domain/Period.h"

#include <compare>
#include <string>

namespace xushi {

/// A year and month from or until which something is valid.
struct YearMonth {
    int year = 0;
    int month = 1;

    auto operator<=>(const YearMonth&) const = default;

    /// `2025-01`
    std::string toText() const { return Period::ytd(year, month).toText(); }
    YearMonth previous() const { return month > 1 ? YearMonth{year, month - 1} : YearMonth{year - 1, 12}; }
    YearMonth next() const { return month < 12 ? YearMonth{year, month + 1} : YearMonth{year + 1, 1}; }
};

/// The month in which a period ends.
inline YearMonth monthOf(const Period& period) { return {period.year, period.last.number()}; }

/// The months that somebody speaks of, both included.
struct MonthSpan {
    YearMonth first;
    YearMonth last;

    static MonthSpan of(const Period& period) { return {monthOf(period), monthOf(period)}; }
    static MonthSpan ofYear(int year) { return {{year, 1}, {year, 12}}; }
};

} // namespace xushi
