#pragma once

#include <array>
#include <span>
#include <string_view>

namespace xushi {

/// How a field is written: a text, a flag, a whole number or a list. Decimals and tokens are texts.
enum class FieldForm { Text, Flag, Whole, Texts, Points };

struct CatalogueField {
    std::string_view name;
    FieldForm form = FieldForm::Text;
};

/// One list of the exchange: a member of the JSON file, a file of the CSV folder.
struct CatalogueList {
    std::string_view name;
    std::span<const CatalogueField> fields; ///< in the order in which they are written
};

/// departments, regions, curves, indicators, targets. Described for people in docs/CATALOG.md.
std::span<const CatalogueList> catalogueLists();
/// One of them, or `people`, which only the JSON file has.
const CatalogueList& catalogueList(std::string_view name);

} // namespace xushi
