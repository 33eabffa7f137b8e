#pragma once

#include <optional>
#include <string>
#include <string_view>

namespace xushi {

/// What a number format of a spreadsheet makes of a number.
struct ForeignFormat {
    enum class Shows { Number, Date, Time };
    Shows shows = Shows::Number;
    bool isPercent = false;
    bool isText = false;              ///< `@`
    std::optional<int> decimals = {}; ///< nothing for General, exponents, fractions and numbers shown in thousands
};

/// Of `0.0%;[Red]-0.0%` and its like, by the part for negative numbers where there is one.
ForeignFormat foreignFormat(std::string_view code, bool isNegative);

/// The code of a format that files do not spell out, as a Chinese Excel shows it; empty for General.
std::string_view builtInFormat(int index);

} // namespace xushi
