#pragma once

#include "domain/recognition/Recognition.h"
#include "domain/recognition/TableColumns.h"
#include "domain/recognition/TableShape.h"

#include <string>
#include <vector>

namespace xushi {

/// One table while it is read: where it stands, what is said of all of it, and its columns.
struct TableReading {
    const RecognitionRequest& request;
    const SheetGrid& grid;
    TableShape shape;
    TableContext context; ///< lines between the rows change it for those below
    std::vector<TableColumn> columns;

    TableReading(const RecognitionRequest& request, const SheetGrid& grid, TableShape shape);

    /// The first of its kind; nullptr where there is none.
    const TableColumn* columnOf(ColumnKind kind) const;
};

/// What a row says of its figures.
struct RowMeaning {
    const Indicator* indicator = nullptr;
    const Region* region = nullptr;
    std::string indicatorText;
    std::string regionText;
    std::optional<FoundPeriod> period;
    std::string unit;
    std::optional<DataStatus> status;
    ColumnKind form = ColumnKind::Unknown; ///< of its figures, where a column says it
    std::optional<Heading> formHeading;    ///< how that column says it
    std::optional<FoundCell> problem;      ///< instead of any figure
};

Remark remarkOf(const Problem& problem);
FoundCell problemAt(const SheetPlace& place, const std::string& text, Remark reason, std::vector<std::string> suggestions = {});
/// One that a person settles by saying what is meant.
FoundCell asking(CellAsks asks, FoundCell problem);

/// Code and name of each, as a suggestion is told.
template <class Record> std::vector<std::string> toldAs(const std::vector<const Record*>& records) {
    std::vector<std::string> told;
    for (const auto* record : records) told.push_back(record->code.text + " " + record->name);
    return told;
}

} // namespace xushi
