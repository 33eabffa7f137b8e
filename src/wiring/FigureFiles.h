#pragma once

#include "domain/Journal.h"
#include "io/csv/FigureSheetCsv.h"
#include "usecases/ListFigures.h"

#include <filesystem>

namespace xushi {

/// How figures are written to a file.
struct FigureFile {
    std::filesystem::path path; ///< its ending chooses the format: .csv, .xlsx
    std::optional<TextFileEncoding> encoding; ///< of a CSV; UTF-8 where none is chosen
    std::string anchor;                       ///< the 校验码 as it is printed
};

/// Writes the figures as a table that an import reads back without being told anything; says how many no row can say
/// (figureSheetOf). A file that is there is replaced as replaceFile does it. Refuses another ending (`figures.format`) and an
/// encoding for what is no text (`figures.encoding`).
Result<int> writeFigures(const ListedFigures& listed, const FigureFile& file);

/// Writes any table as a workbook of one sheet, read at that head of the journal.
Result<void> writeSheet(const FigureSheet& sheet, const JournalHead& head, const FigureFile& file);

} // namespace xushi
