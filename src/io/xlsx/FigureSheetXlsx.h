#pragma once

#include "domain/Result.h"
#include "domain/sheets/FigureSheet.h"

#include <string>

namespace xushi {

/// What is said of a table of figures beside its cells.
struct FigureSheetImprint {
    std::string documentTime; ///< UTC: the same table of the same moment gives the same bytes
    std::string anchor;       ///< printed at the foot of every page
};

/// The table as a workbook of one sheet, 数据. A number of up to 15 digits is stored with all of them and shown with its
/// decimals; a longer one is text. Failures as workbookBytes.
Result<std::string> figureSheetXlsx(const FigureSheet& sheet, const FigureSheetImprint& imprint);

} // namespace xushi
