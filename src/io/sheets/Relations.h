#pragma once

#include "io/sheets/XmlPart.h"

#include <string>
#include <vector>

namespace xushi {

/// From one part of a package to another.
struct Relation {
    std::string id;
    std::string kind; ///< the last word of its type, which both generations of the format share: worksheet
    std::string part; ///< key of its target; empty for one outside of the package, which nobody follows
};

/// Of the part `source`, or of the package where it is empty; none where it names none.
Result<std::vector<Relation>> readRelations(const ZipPackage& package, std::string_view source, ReadAllowance& allowance);

/// The part of the first relation of a kind; empty for none.
std::string partOfKind(const std::vector<Relation>& relations, std::string_view kind);

} // namespace xushi
