#pragma once

#include "domain/recognition/SheetGrid.h"
#include "io/catalogue/ListHeader.h"
#include "io/catalogue/ListNames.h"

#include <map>
#include <set>
#include <string>
#include <vector>

namespace xushi {

/// A row of a list and whose it is.
struct ListRow {
    int row = 0;
    std::string code;      ///< of its record; a row of targets has none
    bool isByName = false; ///< the file has no code for it
};

/// A list of a file, its head and the rows that have something.
struct FoundList {
    const CatalogueTable* table = nullptr;
    SheetGrid grid;
    ListHeader header;
    std::vector<ListRow> rows;
    std::optional<int> titleYear; ///< that stands above the head or in the name of the table

    /// What stands in a row below a heading; nullptr for a blank cell and for a column that is not there.
    const SheetCell* at(int row, std::string_view field) const;
    const SheetCell* at(int row, const ListColumn& column) const;
    /// 指标!C4
    std::string address(int row, int column) const;
    /// Of a field in a row; where the row begins, for a field without a column.
    std::string address(int row, std::string_view field) const;
    /// What a row is called: its name, else its code.
    std::string nameOf(int row) const;
};

/// Finds the lists of a file and the codes of their rows. Faults and remarks go to `arriving`.
std::vector<FoundList> findLists(const CatalogueTableRequest& request, ListNames& names, ArrivingCatalogue& arriving);

} // namespace xushi
