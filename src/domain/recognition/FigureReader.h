#pragma once

#include "domain/recognition/CellReading.h"
#include "domain/recognition/TableReading.h"

#include <optional>
#include <vector>

namespace xushi {

/// Reads the figure of a cell whose row and column are understood, with what stands beside it.
class FigureReader {
public:
    explicit FigureReader(const TableReading& table);

    FoundCell figureAt(const SheetPlace& place, const SheetCell& cell, const TableColumn& column, const RowMeaning& meaning);
    /// The same from a row of its own below the figure: 同比, 去年同期. False where it is of no figure.
    bool addRow(const SheetPlace& place, const SheetCell& cell, const TableColumn& column, const RowMeaning& meaning, FoundCell& found);
    /// Growth and last year's figures that could not be read: their figures stand without them.
    std::vector<FoundCell> takeSideProblems() { return std::move(m_sideProblems); }

private:
    bool areYearsOfOneTime(int year) const;
    std::optional<FoundPeriod> periodOf(const TableColumn& column, const RowMeaning& meaning) const;
    std::optional<FoundPeriod> periodOfOthers() const;
    std::optional<FoundPeriod> periodOfSum(int row, const TableColumn& column, const RowMeaning& meaning) const;
    bool isBesideCumulative(const TableColumn& column, const RowMeaning& meaning) const;
    CellUnits unitsOf(const TableColumn& column, const RowMeaning& meaning) const;
    std::optional<Remark> unsettledIn(const TableColumn& column, const RowMeaning& meaning, const std::optional<FoundPeriod>& period, bool isStored) const;
    void report(const SheetPlace& side, const SheetCell& cell, const Problem& problem, const FoundCell& of);
    void addGrowth(const SheetPlace& side, const SheetCell& cell, const Indicator& indicator, const GrowthHeading& heading, FoundCell& found);
    void addLastYear(const SheetPlace& side, const SheetCell& cell, const Indicator& indicator, const CellUnits& units, FoundCell& found);
    void addCompanions(const SheetPlace& place, const TableColumn& column, const RowMeaning& meaning, const CellUnits& units, FoundCell& found);
    bool isOfTheSame(const TableColumn& lastYear, const TableColumn& column, const FoundCell& found) const;

    const TableReading& m_table;
    int m_yearOfColumns; ///< 0: they name none
    std::vector<FoundCell> m_sideProblems;
};

} // namespace xushi
