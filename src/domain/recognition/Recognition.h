#pragma once

#include "domain/Figure.h"
#include "domain/reading/GivenNumber.h"
#include "domain/recognition/Heading.h"
#include "domain/recognition/NameBook.h"
#include "domain/recognition/SheetContext.h"
#include "domain/recognition/SheetGrid.h"

#include <optional>
#include <string>
#include <vector>

namespace xushi {

/// What becomes of a cell.
enum class CellFate { Figure, Ignored, Problem };

/// What a person can say of a cell to settle its problem; another decision (a period, a month that is closed) settles the others.
enum class CellAsks { Nothing, Indicator, Region, Number, PerCent };

/// One cell of a table that a figure may stand in, or something that a person must see.
struct FoundCell {
    SheetPlace place;
    CellFate fate = CellFate::Figure;
    Remark reason;                        ///< `import.*`: why it is ignored, or what is wrong; empty for a figure
    std::vector<std::string> suggestions; ///< codes that may be meant; nobody takes one but a person
    CellAsks asks = CellAsks::Nothing;    ///< of a problem
    std::string indicatorText;            ///< as the table names it
    std::string regionText;
    std::string periodText;
    std::optional<IndicatorCode> indicator;
    std::optional<RegionCode> region;
    std::optional<Period> period;     ///< in the form in which the indicator is stored
    std::string text;                 ///< what stands in the cell
    std::optional<GivenNumber> value;
    std::string unitFound;            ///< as the table says it
    bool isConverted = false;         ///< into the indicator's own multiple of it
    bool isOtherWord = false;         ///< 个 for 项
    std::optional<GivenNumber> growth;
    std::optional<SheetPlace> growthPlace;
    std::optional<GivenNumber> points;
    std::optional<GivenNumber> lastYear;
    std::optional<SheetPlace> lastYearPlace;
    std::optional<DataStatus> status; ///< where the table says one
    bool isOwn = false;               ///< of a summary that this program has written (OwnSummary.h)
    bool isOfBareMonth = false;       ///< a month without a word of its form, taken as the cumulative
};

/// A column of a table as it was understood.
struct FoundColumn {
    int column = 0;
    ColumnKind kind = ColumnKind::Unknown;
    std::string heading; ///< its levels, joined
    std::string period;
    std::string unit;
    bool isPercent = false;
    std::optional<IndicatorCode> indicator;
    std::optional<RegionCode> region;
};

/// A table within a sheet: where its header and its rows are, and what its columns hold.
struct FoundTable {
    int firstHeaderRow = 0;
    int lastHeaderRow = 0;
    int lastRow = 0;
    int firstColumn = 0;
    int lastColumn = 0;
    std::vector<FoundColumn> columns;
    std::optional<FoundPeriod> period; ///< what was found for all of it
    std::string regionText;
    std::vector<std::string> units;
    bool hasKeys = false;    ///< its rows say by a key whose figures they have (KeyedRows.h)
    std::string fingerprint; ///< by which tables of the same make are known again
};

struct Recognition {
    std::vector<FoundTable> tables;
    std::vector<FoundCell> cells; ///< by place
};

struct RecognitionRequest {
    const NameBook& names;
    const Sheet& sheet;
    std::string fileName;             ///< without its folder
    std::optional<RegionCode> region; ///< chosen by a person: stronger than what the sheet says of all of it
    std::optional<FoundPeriod> period;
    bool withHidden = false;
    const ImportMap* map = nullptr; ///< what was decided of tables of this make; its names are in `names`
};

/// What the sheet says in the terms of the catalogue. Nothing weaker than an exact name is taken; what is not understood is a
/// problem or ignored with its reason.
Recognition recognise(const RecognitionRequest& request);

} // namespace xushi
