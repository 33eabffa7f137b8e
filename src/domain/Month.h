#pragma once

#include <cassert>
#include <compare>
#include <optional>

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

    auto operator<=>(const Date&) const = default;
};

} // namespace xushi
