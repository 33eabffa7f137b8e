#pragma once

#include "domain/Indicator.h"
#include "domain/reading/GivenNumber.h"
#include "domain/sheets/Sheet.h"

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace xushi {

/// The units by which the number of a cell may be meant, the nearest first; empty ones are not said.
struct CellUnits {
    std::string ofRow;
    std::string ofColumn;
    std::vector<std::string> ofTable; ///< each for the indicators of its kind
};

/// Stands where a figure has no value because only its growth was published.
inline constexpr std::string_view growthAlone = "仅公布同比";

/// What a cell says of an indicator, in the unit that stands there: nothing is converted yet.
struct CellNumber {
    std::optional<GivenNumber> given; ///< nothing: the cell says nothing
    bool isGrowthAlone = false;       ///< it says that only the growth beside it was published
    std::string unitFound;            ///< as the table writes it; empty where it says none
    bool isConverted = false;         ///< the store keeps it in another multiple of the unit
    bool isOtherWord = false;         ///< 个 for 项
    std::string marks;                ///< of footnotes, behind it
    std::optional<DataStatus> status; ///< 0.49（预计）
};

/// Refuses with `import.*` and `number.*`: the error of a formula, a formula without a value, what is no number, another
/// unit than the indicator's. Blanks say nothing.
Result<CellNumber> readFigureCell(const SheetCell& cell, const Indicator& indicator, const CellUnits& units);

/// A published growth, or a change in points.
struct CellGrowth {
    std::optional<GivenNumber> growth;
    std::optional<GivenNumber> points;
};

/// What the headings say of the numbers in a column of growth.
struct GrowthHeading {
    bool isPercent = false;
    bool isPoints = false;      ///< 百分点
    bool hasPointsBeside = false; ///< another column has those, so that per cent means per cent for a rate, too
};

/// A number whose number format shows per cent is a share, whatever the heading says. Refuses what is neither per cent nor
/// points (`number.percent-or-share`).
Result<CellGrowth> readGrowthCell(const SheetCell& cell, const Indicator& indicator, const GrowthHeading& heading);

/// The number of a cell as its number format shows it, where that shows more decimals than are stored: 3 as 3.00.
std::string shownNumber(const SheetCell& cell);

} // namespace xushi
