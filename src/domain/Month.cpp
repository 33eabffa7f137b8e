#include "domain/Month.h"

#include <algorithm>
#include <charconv>

namespace xushi {
namespace {

bool isLeap(int year) { return (year % 4 == 0 && year % 100 != 0) || year % 400 == 0; }

std::optional<int> digits(std::string_view text) {
    int number = 0;
    const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), number);
    if (error != std::errc() || end != text.data() + text.size() || number < 0) return std::nullopt;
    return number;
}

std::string padded(int number, std::size_t width) {
    const std::string text = std::to_string(number);
    return std::string(width - std::min(width, text.size()), '0') + text;
}

} // namespace

std::optional<Date> Date::from(std::string_view text) {
    if (text.size() != 10 || text[4] != '-' || text[7] != '-') return std::nullopt;
    const auto year = digits(text.substr(0, 4));
    const auto month = digits(text.substr(5, 2));
    const auto day = digits(text.substr(8, 2));
    if (!year || !month || !day || !Month::from(*month)) return std::nullopt;
    if (*day < 1 || *day > daysIn(*year, Month(*month))) return std::nullopt;
    return Date{*year, *month, *day};
}

std::string Date::toText() const { return padded(year, 4) + "-" + padded(month, 2) + "-" + padded(day, 2); }

int daysIn(int year, Month month) {
    switch (month.number()) {
    case 2: return isLeap(year) ? 29 : 28;
    case 4:
    case 6:
    case 9:
    case 11: return 30;
    default: return 31;
    }
}

Date lastDayOf(int year, Month month) { return {year, month.number(), daysIn(year, month)}; }

int dayOfYear(const Date& date) {
    int day = date.day;
    for (int month = 1; month < date.month; ++month) day += daysIn(date.year, Month(month));
    return day;
}

} // namespace xushi
