#pragma once

#include <cassert>
#include <compare>
#include <optional>
#include <string>
#include <string_view>

namespace xushi {

/// A calendar month, 1..12.
class Month {
public:
    static std::optional<Month> from(int number) {
        if (number < 1 || number > 12) return std::nullopt;
        return Month(number);
    }
    static Month last() { return Month(12); }
    static Month first() { return Month(1); }
    constexpr explicit Month(int number) : m_number(number) { assert(number >= 1 && number <= 12); }

    constexpr int number() const { return m_number; }
    auto operator<=>(const Month&) const = default;

private:
    int m_number;
};

/// A day of the Gregorian calendar; "today" is always handed in as one of these.
struct Date {
    int year = 0;
    int month = 1;
    int day = 1;

    /// From `2025-07-15`; nothing when it is written otherwise or is no day of the calendar.
    static std::optional<Date> from(std::string_view text);
    std::string toText() const;

    auto operator<=>(const Date&) const = default;
};

/// 28..31 days; leap years by the Gregorian rule.
int daysIn(int year, Month month);
Date lastDayOf(int year, Month month);
/// 1 for 1 January, 365 or 366 for 31 December.
int dayOfYear(const Date& date);

} // namespace xushi
