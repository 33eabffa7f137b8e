#pragma once

#include "domain/recognition/NameBook.h"
#include "domain/recognition/Recognition.h"
#include "domain/recognition/TableShape.h"

#include <string>
#include <vector>

namespace xushi {

/// A column while its table is read.
struct TableColumn {
    FoundColumn found;
    const Indicator* indicator = nullptr;
    const Region* region = nullptr;
    std::vector<const Indicator*> suggestions;
    std::vector<std::string> periods; ///< texts of its levels, from above
    bool isUnknownName = false;       ///< names something that the catalogue does not have
    bool isMonthBefore = false;
    bool isPoints = false;
    bool isOfMonthAlone = false;
    bool isOfCumulative = false;
    bool isOfUnknown = false; ///< growth or last year of something that the catalogue does not have
    bool isTotal = false;
    bool isMonthOfYear = false; ///< 月份 beside 年份
    bool isPartName = false; ///< 其中 in a column of its own
    std::string group; ///< the level that it shares with others
    int valueColumn = 0; ///< of growth and last year's figure: whose they are; 0: nobody's

    int number() const { return found.column; }
    ColumnKind kind() const { return found.kind; }
};

/// Understands the heads of a table, and what stands below those that do not say it; `map`: what was decided of them; `ofAll`: what headings mean that say no period.
std::vector<TableColumn> columnsOf(const SheetGrid& grid, const TableShape& table, const NameBook& names, const ImportMap* map = nullptr,
                                   const FoundPeriod* ofAll = nullptr);

} // namespace xushi
