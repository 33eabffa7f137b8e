#include "io/csv/CsvSummaryWriter.h"

#include "io/CsvWriter.h"
#include "io/PlainTable.h"
#include "io/ReplaceFile.h"
#include "io/SummaryLook.h"

#include <algorithm>

namespace xushi {
namespace {

/// The minus of the typesetter is no minus for a spreadsheet.
std::string cellText(const SummaryCell& cell) {
    const bool isBare = cell.number && cell.prefix.empty() && cell.suffix.empty();
    return isBare || (cell.number && cell.prefix == "+" && cell.suffix.empty()) ? cell.number->toString() : cell.text;
}

} // namespace

Result<WrittenSummary> CsvSummaryWriter::writeFile(const SummaryTable& given, const std::filesystem::path& path, const WritingProgress& /*progress*/) const {
    const SummaryTable table = plainTable(given);
    std::vector<CsvColumn> kinds;
    std::vector<std::string> cells;
    for (const auto& column : table.columns) {
        kinds.push_back(columnSide(column.what) == ColumnSide::Right || column.what == SummaryColumn::Number ? CsvColumn::Number : CsvColumn::Text);
        cells.push_back(wholeTitle(column));
    }
    CsvWriter csv(CsvAudience::Spreadsheet, kinds);
    csv.addRow(cells);
    for (const auto& row : table.rows) {
        cells.clear();
        for (const auto& cell : row.cells) cells.push_back(cellText(cell));
        cells.resize(table.columns.size());
        csv.addRow(cells);
    }
    if (!table.anchor.empty()) {
        cells.assign(std::max<std::size_t>(table.columns.size(), 1), "");
        cells.front() = table.anchor;
        csv.addRow(cells);
    }
    if (const auto replaced = replaceFile(path, csv.text()); !replaced) return replaced.error();
    return WrittenSummary{};
}

} // namespace xushi
