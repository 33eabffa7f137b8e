#pragma once

#include <span>
#include <string>
#include <string_view>

namespace xushi {

/// Who reads the file: `Exchange` is read back by a program and keeps every text to the byte; `Spreadsheet` is
/// opened by a person, so that text which a spreadsheet would run as a formula gets a leading apostrophe.
enum class CsvAudience { Exchange, Spreadsheet };

/// Builds a CSV text: RFC 4180 with LF ends, quotes only where a cell needs them.
class CsvWriter {
public:
    explicit CsvWriter(CsvAudience audience) : m_audience(audience) {}

    void addRow(std::span<const std::string> cells);
    const std::string& text() const { return m_text; }

private:
    CsvAudience m_audience;
    std::string m_text;
};

/// `cell` with an apostrophe before a leading = + - @ (also full-width), tab or line break. A plain number such as
/// -9.7 or +0.9 is no formula and stays a number.
std::string guardedAgainstFormulas(std::string_view cell);

} // namespace xushi
