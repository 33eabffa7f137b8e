#include "io/sheets/SerialDate.h"

#include <chrono>
#include <cstdint>
#include <cstdio>

namespace xushi {
namespace {

constexpr int secondsOfDay = 86'400;

std::string dateAndTime(int year, unsigned month, unsigned day, int second) {
    char text[40];
    if (second == 0)
        std::snprintf(text, sizeof text, "%04d-%02u-%02u", year, month, day);
    else
        std::snprintf(text, sizeof text, "%04d-%02u-%02uT%02d:%02d:%02d", year, month, day, second / 3600, second / 60 % 60, second % 60);
    return text;
}

/// Of the digits behind the point, rounded.
int secondsOf(std::string_view fraction) {
    constexpr std::size_t precise = 12;
    std::uint64_t parts = 0;
    std::uint64_t whole = 1;
    for (const char c : fraction.substr(0, precise)) {
        parts = parts * 10 + static_cast<std::uint64_t>(c - '0');
        whole *= 10;
    }
    return static_cast<int>((parts * secondsOfDay + whole / 2) / whole);
}

std::optional<int> numberAt(std::string_view text, std::size_t at, std::size_t length) {
    if (text.size() < at + length) return std::nullopt;
    int number = 0;
    for (const char c : text.substr(at, length)) {
        if (c < '0' || c > '9') return std::nullopt;
        number = number * 10 + (c - '0');
    }
    return number;
}

bool isAt(std::string_view text, std::size_t at, char c) { return at < text.size() && text[at] == c; }

/// Z, +08:00, or nothing.
bool isZone(std::string_view rest) {
    if (rest.empty() || rest == "Z") return true;
    return rest.size() == 6 && (rest[0] == '+' || rest[0] == '-') && rest[3] == ':' && numberAt(rest, 1, 2) && numberAt(rest, 4, 2);
}

/// The second of the day that `rest` says, from its T on.
std::optional<int> timeOf(std::string_view rest) {
    if (isZone(rest)) return 0;
    const auto hour = numberAt(rest, 1, 2);
    const auto minute = numberAt(rest, 4, 2);
    if (rest[0] != 'T' || !hour || !isAt(rest, 3, ':') || !minute || *hour > 23 || *minute > 59) return std::nullopt;
    std::size_t end = 6;
    int second = 0;
    if (isAt(rest, end, ':')) {
        const auto given = numberAt(rest, end + 1, 2);
        if (!given || *given > 59) return std::nullopt;
        second = *given;
        end += 3;
        if (isAt(rest, end, '.') || isAt(rest, end, ','))
            for (++end; end < rest.size() && rest[end] >= '0' && rest[end] <= '9';) ++end;
    }
    if (!isZone(rest.substr(end))) return std::nullopt;
    return (*hour * 60 + *minute) * 60 + second;
}

} // namespace

std::optional<std::string> serialDate(std::string_view plain, DateSystem system) {
    using namespace std::chrono;
    const auto point = plain.find('.');
    const std::string_view whole = plain.substr(0, point);
    const auto given = whole.size() > 7 ? std::nullopt : numberAt(whole, 0, whole.size());
    if (!given) return std::nullopt;
    int serial = *given;
    int second = point == std::string_view::npos ? 0 : secondsOf(plain.substr(point + 1));
    if (second == secondsOfDay) {
        second = 0;
        ++serial;
    }
    if (system == DateSystem::From1900 && serial == 60) return dateAndTime(1900, 2, 29, second);
    const sys_days begin = system == DateSystem::From1904 ? sys_days(year(1904) / 1 / 1)
                           : serial < 60                  ? sys_days(year(1899) / 12 / 31)
                                                          : sys_days(year(1899) / 12 / 30);
    const year_month_day date(begin + days(serial));
    if (date.year() > year(9999)) return std::nullopt;
    return dateAndTime(static_cast<int>(date.year()), static_cast<unsigned>(date.month()), static_cast<unsigned>(date.day()), second);
}

std::optional<std::string> isoDate(std::string_view written) {
    const auto year = numberAt(written, 0, 4);
    const auto month = numberAt(written, 5, 2);
    const auto day = numberAt(written, 8, 2);
    if (!year || !month || !day || written[4] != '-' || written[7] != '-') return std::nullopt;
    const std::chrono::year_month_day date(std::chrono::year(*year), std::chrono::month(static_cast<unsigned>(*month)),
                                           std::chrono::day(static_cast<unsigned>(*day)));
    const auto second = timeOf(written.substr(10));
    if (!date.ok() || !second) return std::nullopt;
    return dateAndTime(*year, static_cast<unsigned>(*month), static_cast<unsigned>(*day), *second);
}

} // namespace xushi
