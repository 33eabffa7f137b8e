#pragma once

#include <optional>
#include <string_view>

namespace xushi {

/// What a number format says of the numbers it shows.
struct NumberLook {
    bool isDate = false;              ///< a date, a time of day, or both; elapsed hours are none
    std::optional<int> decimals = {}; ///< where it shows always as many
    bool isPercent = false;

    bool operator==(const NumberLook&) const = default;
};

/// Of a format code, by its first section: 0.00, #,##0.0, 0.0%, yyyy"年"m"月", [DBNum1][$-804]yyyy"年"m"月".
NumberLook lookOf(std::string_view code);

/// Of a format that is known by its number alone, those of East Asia among them. General for a number without meaning.
NumberLook builtInLook(int id);

} // namespace xushi
