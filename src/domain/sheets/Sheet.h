#pragma once

#include <optional>
#include <string>
#include <utility>
#include <vector>

namespace xushi {

/// What a cell of somebody's table holds; an empty cell is not there at all.
enum class CellKind {
    Text,
    Number,
    Boolean,
    Date,
    Error,   ///< #DIV/0! and its like
    Formula, ///< one whose value the file does not keep
};

/// A cell as a file gives it, before anything is understood in it.
struct SheetCell {
    int row = 0;    ///< from 1
    int column = 0; ///< from 1
    CellKind kind = CellKind::Text;
    /// Text: all of it, without phonetics. Number: plain decimal digits, no exponent, rounded once to 15 significant digits.
    /// Date: 2025-05-01, with 2025-05-01T08:30:00 where it has a time. Boolean: TRUE or FALSE. Error: as it is shown.
    std::string text;
    std::string written = {};              ///< as the file stores it, where that is another text
    std::optional<int> decimals = {};      ///< that its number format shows; nothing where it names none
    bool isPercent = false;                ///< its number format shows per cent: 0.08 means 8 %
    bool isFormula = false;                ///< `text` is what somebody's program made of it last
};

/// From one corner to the other, both with it, from 1.
struct CellRange {
    int firstRow = 0;
    int firstColumn = 0;
    int lastRow = 0;
    int lastColumn = 0;

    bool operator==(const CellRange&) const = default;
};

struct Sheet {
    std::string name; ///< empty for formats that have no sheets
    bool isHidden = false;
    std::vector<SheetCell> cells; ///< by row, then by column, no place twice
    std::vector<CellRange> merges; ///< each has its first cell only
    std::vector<int> hiddenRows;
    std::vector<std::pair<int, int>> hiddenColumns; ///< from, to
};

/// One file.
struct SheetBook {
    std::string format;   ///< xlsx, ods, xls, csv, html: what it is, whatever its name says
    std::string encoding; ///< of a text: UTF-8, UTF-8 BOM, GB18030, UTF-16LE …
    std::vector<Sheet> sheets;
};

} // namespace xushi
