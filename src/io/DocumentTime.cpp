#include "io/DocumentTime.h"

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
    const year_month_day date{year(static_cast<int>(part(text, 0, 4))), month(part(text, 5, 2)),
                              day(part(text, 8, 2))};
    if (!date.ok()) return fallback;
    const auto time = hours(part(text, 11, 2)) + minutes(part(text, 14, 2)) + seconds(part(text, 17, 2));
    return system_clock::to_time_t(sys_days(date) + time);
}

} // namespace xushi
