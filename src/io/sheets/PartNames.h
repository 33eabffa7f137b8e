#pragma once

#include <string>
#include <string_view>

namespace xushi {

/// The name by which a part of a package is found: without letter case, with / for \, without a leading /.
std::string partKey(std::string_view name);

/// The key of what `target` names in a relation of the part `source`: beside it, or from the top where it begins with /.
/// Never leaves the package.
std::string resolvedPart(std::string_view source, std::string_view target);

/// Where the relations of a part stand: xl/_rels/workbook.xml.rels for xl/workbook.xml.
std::string relationsOf(std::string_view part);

} // namespace xushi
