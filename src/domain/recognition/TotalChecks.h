#pragma once

#include "domain/recognition/Recognition.h"
#include "domain/recognition/TableColumns.h"

#include <string>
#include <vector>

namespace xushi {

/// A row of a table as far as it says where its figures are of.
struct RegionRow {
    int row = 0;
    const Region* region = nullptr; ///< nullptr for a total
    bool isAmong = false;           ///< 其中: already inside another row
    bool isTotal = false;
    bool isSubtotal = false;
    std::string name;
};

/// A row of a table whose regions stand across.
struct IndicatorRow {
    int row = 0;
    const Indicator* indicator = nullptr;
};

/// The amount that a cell shows; nothing where it holds none.
std::optional<Decimal> numberAt(const SheetGrid& grid, int row, int column);

/// Every total of a table whose parts do not add up to it: a problem at its cell that names both numbers
/// (`import.sum-differs`). Amounts may differ by half a unit of their last place for each part, counts by nothing. The
/// city's own row is held against its regions where all of them stand there.
std::vector<FoundCell> totalsThatDiffer(const SheetGrid& grid, const std::vector<RegionRow>& rows,
                                        const std::vector<TableColumn>& columns, const NameBook& names, const YearMonth& month);

/// An indicator of which a row has all and the parts, side by side: a problem at `whole` where they do not make it.
std::optional<FoundCell> wholeThatDiffers(const SheetGrid& grid, const SheetPlace& whole, const std::vector<SheetPlace>& parts, const Indicator& indicator);

/// The same for a column 合计 beside the columns of the regions.
std::vector<FoundCell> totalColumnsThatDiffer(const SheetGrid& grid, const std::vector<IndicatorRow>& rows,
                                              const std::vector<TableColumn>& columns, const NameBook& names);

} // namespace xushi
