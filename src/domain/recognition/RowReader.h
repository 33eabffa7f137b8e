#pragma once

#include "domain/recognition/TableReading.h"
#include "domain/recognition/TotalChecks.h"

#include <map>
#include <optional>
#include <string>
#include <utility>
#include <vector>

namespace xushi {

/// Understands what stands at the head of each row of a table, from above: labels go on, parts hang below their whole, months
/// take the year above them, and lines between the rows are said of those below.
class RowReader {
public:
    explicit RowReader(TableReading& table) : m_table(table) {}

    /// What the row says of its figures; nothing for a note, a total, a line between the rows and an empty one.
    std::optional<RowMeaning> read(int row);
    /// The rows with their regions so far, totals among them; and those of indicators.
    const std::vector<RegionRow>& regionRows() const { return m_regionRows; }
    const std::vector<IndicatorRow>& indicatorRows() const { return m_indicatorRows; }

private:
    bool isEndOrNote(int row) const;
    bool isTotalRow(int row);
    bool hasFigures(int row) const;
    std::string labelAt(int row, const TableColumn& column);
    void readIndicator(int row, RowMeaning& meaning);
    void readRegion(int row, RowMeaning& meaning);
    void readRowPeriod(int row, RowMeaning& meaning);
    void readUnitAndStatus(int row, RowMeaning& meaning) const;
    void readSection(int row);
    static bool isDimension(const TableColumn& column, bool withBasis);
    void readForm(int row, RowMeaning& meaning) const;
    bool isSectionOfRows(const TableColumn& column) const;
    NameMatch<Indicator> indicatorNamed(const std::string& text);
    NameMatch<Region> regionNamed(const std::string& text);
    std::optional<std::pair<int, std::string>> apartBy(int row) const;
    bool isTornApart(int row) const;

    TableReading& m_table;
    const Indicator* m_whole = nullptr; ///< of the parts that stand below it
    bool m_isAmongParts = false;
    bool m_arePartsBelow = false; ///< 其中： stood on a line of its own
    std::map<std::string, NameMatch<Indicator>> m_named; ///< what was asked for already
    std::map<std::string, NameMatch<Region>> m_namedRegions;
    std::optional<int> m_rowYear;
    std::optional<int> m_rowMonth;
    bool m_isYearLost = false;
    std::map<int, std::string> m_lastLabels; ///< by column
    std::vector<RegionRow> m_regionRows;
    std::vector<IndicatorRow> m_indicatorRows;
};

} // namespace xushi
