#pragma once

#include "domain/recognition/SheetGrid.h"
#include "io/CatalogueTables.h"
#include "io/records/CatalogueFields.h"

#include <optional>
#include <string>
#include <vector>

namespace xushi {

/// What stands below a heading of a list.
struct ListColumn {
    int column = 0;
    std::string heading;
    const CatalogueField* field = nullptr;
    bool isOrdinal = false;        ///< 序号: it counts the rows
    bool isTarget = false;         ///< 2025年目标 beside an indicator
    std::optional<int> targetYear; ///< where the heading says it
};

/// The head of a list of the catalogue.
struct ListHeader {
    const CatalogueList* list = nullptr;
    int row = 0;
    std::vector<ListColumn> columns;
    std::vector<const CatalogueList*> asWell; ///< other lists that the head fits no worse

    const ListColumn* of(std::string_view field) const; ///< the first column of the field
};

/// The row that names the most fields of one list; of the list that the table is called by, where it is one. Nothing where no row
/// names what tells records apart.
std::optional<ListHeader> listHeaderOf(const SheetGrid& grid, std::string_view name);

/// The year in a text, where it has exactly one: 2025年度目标任务.
std::optional<int> onlyYearIn(std::string_view text);

} // namespace xushi
