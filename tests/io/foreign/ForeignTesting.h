#pragma once

#include "io/IoTesting.h"
#include "io/SheetReader.h"

#include <fstream>
#include <functional>
#include <ostream>

namespace xushi {

inline std::string columnLetters(int column) {
    std::string letters;
    for (; column > 0; column = (column - 1) / 26) letters.insert(letters.begin(), static_cast<char>('A' + (column - 1) % 26));
    return letters;
}

/// Keeps what a reader hands over.
class KeepingSink : public SheetSink {
public:
    std::vector<Sheet> sheets;
    int questionsUntilCancel = -1;

    void beginSheet(const std::string& name, bool isHidden) override { sheets.push_back({.name = name, .isHidden = isHidden}); }
    void take(SheetCell cell) override { sheets.back().cells.push_back(std::move(cell)); }
    void endSheet(Sheet rest) override {
        sheets.back().merges = std::move(rest.merges);
        sheets.back().hiddenRows = std::move(rest.hiddenRows);
        sheets.back().hiddenColumns = std::move(rest.hiddenColumns);
    }
    bool isCancelled() const override { return m_asked++ == questionsUntilCancel; }

private:
    mutable int m_asked = 0;
};

using ForeignReader = std::function<Result<SheetBook>(const std::filesystem::path&, SheetSink&, const ReadLimits&)>;

/// What a reader makes of bytes: the book with its sheets, or the problem as text.
struct ForeignReading {
    std::string problem; ///< `sheet.empty (table.csv)`; `none` where it was read
    SheetBook book;

    const Sheet& sheet(std::size_t at = 0) const {
        static const Sheet nothing;
        return at < book.sheets.size() ? book.sheets[at] : nothing;
    }
    /// `A1=甲 B2=乙`, of one sheet, or the problem.
    std::string cells(std::size_t at = 0) const {
        if (problem != "none") return problem;
        std::string text;
        for (const SheetCell& cell : sheet(at).cells)
            text += (text.empty() ? "" : " ") + columnLetters(cell.column) + std::to_string(cell.row) + "=" + cell.text;
        return text;
    }
    /// The cell at `A1`; an empty one where there is none.
    SheetCell cell(const std::string& address, std::size_t at = 0) const {
        for (const SheetCell& cell : sheet(at).cells)
            if (columnLetters(cell.column) + std::to_string(cell.row) == address) return cell;
        return {};
    }
};

inline ForeignReading readForeign(const ForeignReader& reader, const std::string& name, const std::string& bytes, const ReadLimits& limits = {}) {
    const TemporaryFolder folder;
    KeepingSink sink;
    std::ofstream(folder / name, std::ios::binary) << bytes; // no need to wait for the disk
    auto book = reader(folder / name, sink, limits);
    ForeignReading reading{.problem = problemOf(book)};
    if (!book) return reading;
    reading.book = *book;
    reading.book.sheets = std::move(sink.sheets);
    return reading;
}

inline std::ostream& operator<<(std::ostream& out, const CellRange& range) {
    return out << columnLetters(range.firstColumn) << range.firstRow << ':' << columnLetters(range.lastColumn) << range.lastRow;
}

} // namespace xushi
