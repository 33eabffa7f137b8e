#pragma once

#include "domain/sheets/Sheet.h"

#include <optional>
#include <string_view>

namespace xushi {

/// The largest sheet that a spreadsheet program makes.
constexpr int lastSheetRow = 1'048'576;
constexpr int lastSheetColumn = 16'384;

struct CellPlace {
    int row = 0;    ///< from 1
    int column = 0; ///< from 1
};

/// B7; nothing for what is no place of a sheet: XFE1, A0, A1048577.
std::optional<CellPlace> placeOf(std::string_view reference);

/// B7:D9, or B7 alone; the corners in order.
std::optional<CellRange> rangeOf(std::string_view reference);

/// A claim that ends where the cells of the sheet do, or not far behind its beginning.
CellRange bounded(const CellRange& claimed, const CellPlace& lastUsed);

/// A count as an attribute gives it, from 1 to `most`; 1 for what is no count.
int countOf(std::string_view written, int most);

} // namespace xushi
