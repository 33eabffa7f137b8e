#pragma once

#include "domain/recognition/NameBook.h"
#include "domain/recognition/SheetContext.h"
#include "domain/recognition/SheetGrid.h"

#include <optional>
#include <string>
#include <vector>

namespace xushi {

/// More repeated headers than any report has.
inline constexpr std::size_t mostTablesOfASheet = 500;

/// Where a table stands in its sheet, before its columns are understood.
struct TableShape {
    int firstHeaderRow = 0;
    int lastHeaderRow = 0;
    int lastRow = 0;
    int firstColumn = 0;
    int lastColumn = 0;
    std::vector<Caption> captions; ///< above it
    std::size_t inherited = 0;     ///< how many of them stand above the first table of the sheet
    bool isOneTooMany = false;     ///< the first of those that are not read: the sheet has more than `mostTablesOfASheet`
    bool isOfSomethingElse = false; ///< 二、去年同期情况, 三、年度目标: below the table of the figures
};

/// The tables of a sheet, one below and one beside the other. `headerRow`: where a person says that the header is.
std::vector<TableShape> tablesIn(const SheetGrid& grid, const NameBook& names, std::optional<int> headerRow);

/// The texts at the head of a column, from above, none twice in a row.
std::vector<std::string> headingsOf(const SheetGrid& grid, const TableShape& table, int column);

} // namespace xushi
