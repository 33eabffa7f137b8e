#include "wiring/FigureFiles.h"

#include "domain/recognition/WrittenFigures.h"
#include "io/FileTarget.h"
#include "io/ReplaceFile.h"
#include "io/xlsx/FigureSheetXlsx.h"

namespace xushi {
Result<int> writeFigures(const ListedFigures& listed, const FigureFile& file) {
    const std::string ending = lowerEnding(file.path);
    if (ending != ".csv" && ending != ".xlsx") return refused("figures.format", {file.path.filename().string()});
    if (ending == ".xlsx" && file.encoding) return refused("figures.encoding", {file.path.filename().string()});
    const FigureSheet sheet = figureSheetOf(listed.catalogue, listed.figures);
    const auto bytes = ending == ".csv" ? Result<std::string>(figureSheetCsv(sheet, file.encoding.value_or(TextFileEncoding::Utf8)))
                                        : figureSheetXlsx(sheet, {listed.head.at, file.anchor});
    if (!bytes) return Problem{bytes.error().kind, bytes.error().key, {file.path.string()}};
    if (const auto replaced = replaceFile(file.path, *bytes); !replaced) return replaced.error();
    return sheet.leftOut;
}

Result<void> writeSheet(const FigureSheet& sheet, const JournalHead& head, const FigureFile& file) {
    const auto bytes = figureSheetXlsx(sheet, {head.at, file.anchor});
    if (!bytes) return Problem{bytes.error().kind, bytes.error().key, {file.path.string()}};
    return replaceFile(file.path, *bytes);
}

} // namespace xushi
