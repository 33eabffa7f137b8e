#include "io/csv/CsvWriter.h"

#include <algorithm>
#include <array>
#include <csv.h>

namespace xushi {
namespace {

bool isDigit(char c) { return c >= '0' && c <= '9'; }

bool isPlainNumber(std::string_view cell) {
    if (cell.starts_with('-') || cell.starts_with('+')) cell.remove_prefix(1);
    const auto point = std::min(cell.find('.'), cell.size());
    const auto whole = cell.substr(0, point);
    const auto fraction = point < cell.size() ? cell.substr(point + 1) : std::string_view("0");
    return !whole.empty() && !fraction.empty() && std::ranges::all_of(whole, isDigit)
           && std::ranges::all_of(fraction, isDigit);
}

bool needsQuotes(std::string_view cell) {
    return cell.find_first_of(",\"\r\n") != std::string_view::npos || cell.starts_with(' ') || cell.ends_with(' ')
           || cell.starts_with('\t') || cell.ends_with('\t');
}

std::string quoted(std::string_view cell) {
    std::string out(csv_write(nullptr, 0, cell.data(), cell.size()), '\0');
    csv_write(out.data(), out.size(), cell.data(), cell.size());
    return out;
}

} // namespace

std::string guardedAgainstFormulas(std::string_view cell) {
    static constexpr std::array<std::string_view, 11> dangerous{"=",  "+",  "-",  "@",  "\t", "\r",
                                                                "\n", "＝", "＋", "－", "＠"};
    const bool isDangerous = std::ranges::any_of(dangerous, [&](auto start) { return cell.starts_with(start); });
    return (isDangerous && !isPlainNumber(cell) ? "'" : "") + std::string(cell);
}

void CsvWriter::addRow(std::span<const std::string> cells) {
    // An unquoted record of one empty cell would be an empty line, which is no record.
    const bool isEmptyLine = cells.size() == 1 && cells.front().empty();
    for (std::size_t i = 0; i < cells.size(); ++i) {
        const std::string cell =
            m_audience == CsvAudience::Spreadsheet ? guardedAgainstFormulas(cells[i]) : cells[i];
        if (i > 0) m_text += ',';
        m_text += needsQuotes(cell) || isEmptyLine ? quoted(cell) : cell;
    }
    m_text += '\n';
}

} // namespace xushi
