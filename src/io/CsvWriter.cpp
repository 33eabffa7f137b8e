#include "io/CsvWriter.h"

#include "domain/texts/PlainText.h"

#include <utility>

namespace xushi {
namespace {

constexpr std::string_view byteOrderMark = "\xEF\xBB\xBF";

bool needsQuotes(std::string_view cell) {
    return cell.find_first_of(",\"\r\n") != std::string_view::npos || cell.starts_with(' ') || cell.ends_with(' ')
           || cell.starts_with('\t') || cell.ends_with('\t');
}

std::string quoted(std::string_view cell) {
    std::string out = "\"";
    for (const char c : cell) out += c == '"' ? "\"\"" : std::string(1, c);
    return out + '"';
}

constexpr std::size_t mostInCell = 16000; // a spreadsheet takes 32767 units of UTF-16, one of ours may be two

std::string forPeople(std::string_view cell, CsvColumn column) {
    if (column == CsvColumn::Number && isPlainNumber(cell)) return std::string(cell);
    return guardedAgainstFormulas(shortened(plainText(cell, LineEnds::Keep), mostInCell));
}

} // namespace

CsvWriter::CsvWriter(CsvAudience audience, std::vector<CsvColumn> columns) : m_audience(audience), m_columns(std::move(columns)) {
    if (audience == CsvAudience::Spreadsheet) m_text = byteOrderMark;
}

void CsvWriter::addRow(std::span<const std::string> cells) {
    // An unquoted record of one empty cell would be an empty line, which is no record.
    const bool isEmptyLine = cells.size() == 1 && cells.front().empty();
    for (std::size_t i = 0; i < cells.size(); ++i) {
        const CsvColumn column = i < m_columns.size() ? m_columns[i] : CsvColumn::Text;
        const std::string cell = m_audience == CsvAudience::Spreadsheet ? forPeople(cells[i], column) : cells[i];
        if (i > 0) m_text += ',';
        m_text += needsQuotes(cell) || isEmptyLine ? quoted(cell) : cell;
    }
    m_text += '\n';
}

} // namespace xushi
