#pragma once

#include <optional>
#include <string>
#include <string_view>

namespace xushi {

/// A number as a file keeps it.
struct KeptNumber {
    std::string text;    ///< plain decimal digits, rounded once to 15 significant ones
    std::string written; ///< with all the digits it was kept with; empty when these are the same

    bool operator==(const KeptNumber&) const = default;
};

/// Of a written number, an exponent allowed; nothing for any other text.
std::optional<KeptNumber> keptNumber(std::string_view written);

} // namespace xushi
