#pragma once

#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace xushi {

/// Who reads the file: `Exchange` is read back by a program and keeps every text to the byte; `Spreadsheet` is
/// opened by a person: it begins with a byte order mark, without which a spreadsheet takes Chinese for something else,
/// text that would be run as a formula or taken for a number gets a leading apostrophe (guardedAgainstFormulas), and
/// control characters are made plain.
enum class CsvAudience { Exchange, Spreadsheet };

/// A cell of a column of numbers that is one is written as it is, for people too: -9.7. Everything else is text.
enum class CsvColumn { Text, Number };

/// Builds a CSV text: RFC 4180 with LF ends, quotes only where a cell needs them.
class CsvWriter {
public:
    /// Columns that `columns` does not reach are of text.
    explicit CsvWriter(CsvAudience audience, std::vector<CsvColumn> columns = {});

    void addRow(std::span<const std::string> cells);
    const std::string& text() const { return m_text; }

private:
    CsvAudience m_audience;
    std::vector<CsvColumn> m_columns;
    std::string m_text;
};

} // namespace xushi
