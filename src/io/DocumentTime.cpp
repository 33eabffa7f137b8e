#include "io/DocumentTime.h"

#include "domain/Month.h"

#include <charconv>
#include <chrono>
#include <optional>

namespace xushi {
namespace {

constexpr std::time_t fallback = 315532800;
constexpr std::string_view pattern = "dddd-dd-ddTdd:dd:ddZ";

bool isDigit(char c) { return c >= '0' && c <= '9'; }

bool hasForm(std::string_view text) {
    if (text.size() != pattern.size()) return false;
    for (std::size_t i = 0; i < text.size(); ++i)
        if (pattern[i] == 'd' ? !isDigit(text[i]) : text[i] != pattern[i]) return false;
    return true;
}

unsigned part(std::string_view text, std::size_t at, std::size_t length) {
    unsigned value = 0;
    std::from_chars(text.data() + at, text.data() + at + length, value);
    return value;
}

} // namespace

std::time_t documentTimeSeconds(std::string_view text) {
    using namespace std::chrono;
    if (!hasForm(text)) return fallback;
    constexpr std::size_t lengthOfDay = 10;
    const auto date = Date::from(text.substr(0, lengthOfDay));
    if (!date) return fallback;
    const year_month_day day{year(date->year), month(static_cast<unsigned>(date->month)), std::chrono::day(static_cast<unsigned>(date->day))};
    const auto time = hours(part(text, 11, 2)) + minutes(part(text, 14, 2)) + seconds(part(text, 17, 2));
    return system_clock::to_time_t(sys_days(day) + time);
}

} // namespace xushi
