#include "domain/records/PeriodText.h"

#include <algorithm>

namespace xushi {

std::optional<Period> periodFromText(std::string_view text, PeriodKind kind) {
    const auto number = [&](std::size_t from, std::size_t count) {
        int value = 0;
        for (const char digit : text.substr(std::min(from, text.size()), count)) {
            if (digit < '0' || digit > '9') return -1;
            value = value * 10 + (digit - '0');
        }
        return value;
    };
    constexpr std::size_t yearDigits = 4;
    const bool isQuarter = kind == PeriodKind::Quarter;
    const int year = number(0, yearDigits);
    const int part = number(yearDigits + 1, isQuarter ? 1 : 2);
    const auto month = part < 0 ? std::nullopt : Month::from(isQuarter ? part * 3 : part);
    if (year < 0 || !month) return std::nullopt;
    const Period period{year, *month, kind};
    return period.toText() == text ? std::optional(period) : std::nullopt;
}

} // namespace xushi
