#pragma once

#include "domain/recognition/CellReading.h"
#include "domain/recognition/TableReading.h"

#include <optional>
#include <vector>

namespace xushi {

/// Reads the figure of a cell whose row and column are understood, with what stands beside it.
class FigureReader {
public:
    explicit FigureReader(const TableReading& table) : m_table(table) {}

    FoundCell figureAt(const SheetPlace& place, const SheetCell& cell, const TableColumn& column, const RowMeaning& meaning);
    /// Growth and last year's figures that could not be read: their figures stand without them.
    std::vector<FoundCell> takeSideProblems() { return std::move(m_sideProblems); }

private:
    bool areYearsOfOneTime(int year) const;
    std::optional<FoundPeriod> periodOf(const TableColumn& column, const RowMeaning& meaning) const;
    bool isBesideCumulative(const TableColumn& column) const;
    void addCompanions(const SheetPlace& place, const TableColumn& column, const RowMeaning& meaning, const CellUnits& units, FoundCell& found);
    bool isOfTheSame(const TableColumn& lastYear, const TableColumn& column, const FoundCell& found) const;

    const TableReading& m_table;
    std::vector<FoundCell> m_sideProblems;
};

} // namespace xushi
