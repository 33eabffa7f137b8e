#include "io/csv/CsvTable.h"

#include "io/csv/Utf8.h"

#include <algorithm>
#include <csv.h>
#include <utility>

namespace xushi {
namespace {

/// Drives libcsv line by line, so that each record knows where it begins.
class RecordParser {
public:
    RecordParser() {
        csv_init(&m_parser, CSV_STRICT | CSV_STRICT_FINI);
        csv_set_space_func(&m_parser, [](unsigned char) { return 0; }); // blanks belong to the cell
    }
    RecordParser(const RecordParser&) = delete;
    RecordParser& operator=(const RecordParser&) = delete;
    ~RecordParser() { csv_free(&m_parser); }

    /// False at the first line that is not CSV.
    bool parse(std::string_view text) {
        for (std::size_t at = 0; at < text.size(); ++m_line) {
            const std::size_t end = endOfLine(text, at);
            if (m_parser.quoted == 0) m_row.line = m_line;
            if (csv_parse(&m_parser, text.data() + at, end - at, takeCell, takeRow, this) != end - at) return false;
            at = end;
        }
        return csv_fini(&m_parser, takeCell, takeRow, this) == 0;
    }

    /// Where the last record begins.
    int line() const { return m_row.line; }
    std::vector<CsvTable::Row> takeRows() { return std::move(m_rows); }

private:
    static std::size_t endOfLine(std::string_view text, std::size_t at) {
        const std::size_t end = text.find_first_of("\r\n", at);
        if (end == std::string_view::npos) return text.size();
        return text.substr(end, 2) == "\r\n" ? end + 2 : end + 1;
    }
    static void takeCell(void* bytes, std::size_t size, void* self) {
        static_cast<RecordParser*>(self)->m_row.cells.emplace_back(static_cast<const char*>(bytes), size);
    }
    static void takeRow(int, void* self) {
        auto& parser = *static_cast<RecordParser*>(self);
        parser.m_rows.push_back(std::exchange(parser.m_row, {.line = parser.m_row.line}));
    }

    csv_parser m_parser{};
    int m_line = 1;
    CsvTable::Row m_row;
    std::vector<CsvTable::Row> m_rows;
};

Result<void> checkHeader(const std::vector<std::string>& header, const std::string& file) {
    for (auto name = header.begin(); name != header.end(); ++name)
        if (name->empty() || std::find(header.begin(), name, *name) != name)
            return refused("csv.header", {file, *name});
    return {};
}

} // namespace

Result<CsvTable> CsvTable::parse(std::string_view text, const std::string& file) {
    if (text.starts_with("\xEF\xBB\xBF")) text.remove_prefix(3);
    if (const auto bad = firstNonUtf8(text)) {
        const auto line = 1 + std::count(text.begin(), text.begin() + static_cast<std::ptrdiff_t>(*bad), '\n');
        return Problem{ProblemKind::Unreadable, "csv.not-utf-8", {file, std::to_string(line)}};
    }
    RecordParser parser;
    if (!parser.parse(text))
        return Problem{ProblemKind::Unreadable, "csv.malformed", {file, std::to_string(parser.line())}};
    CsvTable table;
    table.m_rows = parser.takeRows();
    if (table.m_rows.empty()) return Problem{ProblemKind::Unreadable, "csv.empty", {file}};
    table.m_header = std::move(table.m_rows.front().cells);
    table.m_rows.erase(table.m_rows.begin());
    if (const auto named = checkHeader(table.m_header, file); !named) return named.error();
    for (const auto& row : table.m_rows)
        if (row.cells.size() != table.m_header.size())
            return refused("csv.cells", {file, std::to_string(row.line), std::to_string(row.cells.size()),
                                         std::to_string(table.m_header.size())});
    return table;
}

std::optional<std::size_t> CsvTable::column(std::string_view name) const {
    const auto at = std::ranges::find(m_header, name);
    if (at == m_header.end()) return std::nullopt;
    return static_cast<std::size_t>(at - m_header.begin());
}

} // namespace xushi
