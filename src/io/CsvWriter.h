#pragma once

#include <span>
#include <string>
#include <string_view>

namespace xushi {

/// Who reads the file: `Exchange` is read back by a program and keeps every text to the byte; `Spreadsheet` is
/// opened by a person: it begins with a byte order mark, without which a spreadsheet takes Chinese for something else,
/// text that would be run as a formula gets a leading apostrophe, and control characters are made plain.
enum class CsvAudience { Exchange, Spreadsheet };

/// Builds a CSV text: RFC 4180 with LF ends, quotes only where a cell needs them.
class CsvWriter {
public:
    explicit CsvWriter(CsvAudience audience);

    void addRow(std::span<const std::string> cells);
    const std::string& text() const { return m_text; }

private:
    CsvAudience m_audience;
    std::string m_text;
};

} // namespace xushi
