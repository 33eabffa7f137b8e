#pragma once

#include "domain/Decimal.h"
#include "domain/Figure.h"
#include "domain/summary/SummaryTemplate.h"

#include <optional>
#include <string>
#include <vector>

namespace xushi {

/// One cell: its text is exactly what is shown; a number also carries the shown digits for a spreadsheet.
struct SummaryCell {
    std::string text;
    std::optional<Decimal> number; ///< written as a number; in a column of numbers right-aligned on the decimal point
    std::optional<Decimal> exact = {}; ///< the stored figure, where rounding half up shows `number` of it: what a spreadsheet keeps
    std::string prefix;            ///< of a number: 近 超 约, or "+" for a signed one
    std::string suffix;            ///< of a number: 余, %
    std::optional<Light> light;    ///< drawn with its shape before the word
    std::vector<std::size_t> addends = {}; ///< rows of whose cells in its column this is the sum by what they mean, exactly as they are kept
    std::optional<FigureKey> figure = {}; ///< that the cell tells of, where it is another one than its row's

    /// The digits that a spreadsheet keeps; nullptr for a text.
    const Decimal* kept() const { return exact && exact->isFigure() ? &*exact : number ? &*number : nullptr; }
};

enum class SummaryRowKind { Section, Indicator, Part };

struct SummaryRow {
    SummaryRowKind kind = SummaryRowKind::Indicator;
    std::vector<SummaryCell> cells; ///< one per column; a Section row has one that spans all
    int level = 0; ///< how many totals a Part hangs below: 1 for an 其中, 2 for an 其中 of it
    std::optional<FigureKey> figure = {}; ///< that the row tells of; nothing of a section, of a sum and of a region's row of several indicators

    /// Of the cell, else of the row; nullptr where neither tells of one.
    const FigureKey* figureAt(std::size_t column) const;
};

/// A table ready to be drawn or written: nothing is computed after this.
struct SummaryTable {
    std::string title;     ///< made-up data say so in it
    std::string subtitle;  ///< region and 单位：见各栏
    std::vector<SummaryTemplate::Column> columns;
    std::vector<SummaryRow> rows;
    std::vector<std::string> notes;
    std::string signature;
    std::string anchor;    ///< 校验码 and number of the last journal entry
    std::string continued; ///< the mark of a following page: （续表）
    std::string documentTime; ///< UTC of the journal position, yyyy-mm-ddThh:mm:ssZ: the same table, the same bytes
    PaperPage page = {};
    TableFonts fonts = {};
};

/// True where the cells of a row tell of several figures.
bool hasFiguresInCells(const SummaryTable& table);

/// The title of a column where a header has one line only, behind that of its group: 上年全年 目标.
std::string wholeTitle(const SummaryTemplate::Column& column);

/// Columns first..first+count-1 stand below one title; an empty one: the column's own title is as high as the header.
struct HeaderGroup {
    std::size_t first = 0;
    std::size_t count = 1;
    std::string title;

    bool operator==(const HeaderGroup&) const = default;
};

/// The upper line of a header, from left to right; nothing when no column has a group.
std::vector<HeaderGroup> headerGroupsOf(const SummaryTable& table);

} // namespace xushi
