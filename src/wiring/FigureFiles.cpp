#include "wiring/FigureFiles.h"

#include "domain/recognition/WrittenFigures.h"
#include "io/ReplaceFile.h"
#include "io/xlsx/FigureSheetXlsx.h"

#include <algorithm>
#include <cctype>

namespace xushi {
namespace {

std::string endingOf(const std::filesystem::path& path) {
    std::string ending = path.extension().string();
    std::ranges::transform(ending, ending.begin(), [](unsigned char c) { return static_cast<char>(std::tolower(c)); });
    return ending;
}

} // namespace

Result<int> writeFigures(const ListedFigures& listed, const FigureFile& file) {
    const std::string ending = endingOf(file.path);
    if (ending != ".csv" && ending != ".xlsx") return refused("figures.format", {file.path.filename().string()});
    if (ending == ".xlsx" && file.encoding) return refused("figures.encoding", {file.path.filename().string()});
    const FigureSheet sheet = figureSheetOf(listed.catalogue, listed.figures);
    const auto bytes = ending == ".csv" ? Result<std::string>(figureSheetCsv(sheet, file.encoding.value_or(TextFileEncoding::Utf8)))
                                        : figureSheetXlsx(sheet, {listed.head.at, file.anchor});
    if (!bytes) return Problem{bytes.error().kind, bytes.error().key, {file.path.string()}};
    if (const auto replaced = replaceFile(file.path, *bytes); !replaced) return replaced.error();
    return sheet.leftOut;
}

} // namespace xushi
