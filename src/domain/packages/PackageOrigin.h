#pragma once

#include "domain/Ids.h"

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace xushi {

/// The act that makes a package: the first of its journal. A step of nobody's undo.
inline constexpr std::string_view packageAct = "package";
/// The act that takes a package in.
inline constexpr std::string_view mergeAct = "merge";

/// What a package was cut from: a department's share of a store, as that stood after an entry of its journal. The hash of the
/// entry says which store and which moment, because it covers everything before it.
struct PackageOrigin {
    DepartmentCode department;
    std::int64_t entry = 0; ///< 1 or more
    std::string hash;       ///< of the entry, 64 hexadecimal digits

    bool operator==(const PackageOrigin&) const = default;
};

/// The reason of the package's first act: `GX #1842 3fa9...`.
std::string originText(const PackageOrigin& origin);
/// The reverse; nothing for a text that originText cannot have written.
std::optional<PackageOrigin> packageOriginFrom(std::string_view text);

/// The bytes of a hash as hexadecimal digits.
std::string hexOf(std::string_view bytes);

} // namespace xushi
