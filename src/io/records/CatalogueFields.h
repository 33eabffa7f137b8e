#pragma once

#include <array>
#include <span>
#include <string_view>

namespace xushi {

/// What a field holds. All but a flag, a whole number and the lists are texts in a file.
enum class FieldForm { Text, Flag, Whole, Texts, Points, Code, Reference, Token, Decimal, Month, Day };

struct CatalogueField {
    std::string_view name;
    FieldForm form = FieldForm::Text;
    std::string_view list = {}; ///< of a reference: the list that it points into
};

/// One list of the exchange: a member of the JSON file, a file of the CSV folder, a sheet of a workbook.
struct CatalogueList {
    std::string_view name;
    std::string_view chinese;                ///< what its sheet is called
    std::span<const CatalogueField> fields; ///< in the order in which they are written
};

/// departments, regions, curves, indicators, targets, people. Described for people in docs/CATALOG.md.
std::span<const CatalogueList> catalogueLists();
const CatalogueList& catalogueList(std::string_view name);

/// The field of that name; nullptr where the list has none.
const CatalogueField* fieldOf(const CatalogueList& list, std::string_view name);

} // namespace xushi
