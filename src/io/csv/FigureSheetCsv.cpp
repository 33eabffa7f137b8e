#include "io/csv/FigureSheetCsv.h"

#include "domain/texts/PlainText.h"
#include "io/CsvWriter.h"

#include <unicode/ucnv.h>

namespace xushi {
namespace {

std::string inGb18030(std::string_view utf8) {
    UErrorCode status = U_ZERO_ERROR;
    const auto length = static_cast<std::int32_t>(utf8.size());
    std::string bytes(utf8.size() * 2 + 16, '\0');
    const auto written = ucnv_convert("GB18030", "UTF-8", bytes.data(), static_cast<std::int32_t>(bytes.size()), utf8.data(), length, &status);
    bytes.resize(U_FAILURE(status) ? 0 : static_cast<std::size_t>(written));
    return bytes;
}

} // namespace

std::string figureSheetCsv(const FigureSheet& sheet, TextFileEncoding encoding) {
    std::vector<CsvColumn> columns;
    for (const bool isNumber : sheet.areNumbers) columns.push_back(isNumber ? CsvColumn::Number : CsvColumn::Text);
    CsvWriter csv(CsvAudience::Spreadsheet, columns);
    csv.addRow(sheet.headings);
    for (const auto& row : sheet.rows) {
        std::vector<std::string> cells;
        for (const auto& cell : row) cells.push_back(plainLine(cell.text));
        csv.addRow(cells);
    }
    if (encoding == TextFileEncoding::Utf8) return csv.text();
    constexpr std::size_t markBytes = 3;
    return inGb18030(std::string_view(csv.text()).substr(markBytes));
}

} // namespace xushi
