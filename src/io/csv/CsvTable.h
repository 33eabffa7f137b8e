#pragma once

#include "domain/Result.h"

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace xushi {

/// A CSV file (RFC 4180, UTF-8 with or without byte order mark) whose first record names the columns.
/// Cells keep every blank; empty lines are no records.
class CsvTable {
public:
    struct Row {
        int line = 0; ///< of the file, 1 for the header; the first line when a cell spans several
        std::vector<std::string> cells; ///< exactly one per column
    };

    /// `file` is named in problems. Refuses with `csv.*`: bytes that are no UTF-8, stray quotes, no header, a
    /// column without a name or named twice, a record with more or fewer cells than the header.
    static Result<CsvTable> parse(std::string_view text, const std::string& file);

    const std::vector<std::string>& header() const { return m_header; }
    const std::vector<Row>& rows() const { return m_rows; }
    std::optional<std::size_t> column(std::string_view name) const;

private:
    std::vector<std::string> m_header;
    std::vector<Row> m_rows;
};

} // namespace xushi
