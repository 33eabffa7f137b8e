#pragma once

#include "domain/summary/SummaryTable.h"
#include "io/xlsx/XlsxStyles.h"

namespace xushi {

/// Puts one summary table on one worksheet, ready to print: on the table's own paper, one page wide, repeated header. A total that knows its
/// addends is a formula with its value; no text is ever one.
class SummarySheet {
public:
    SummarySheet(const SummaryTable& table, lxw_worksheet* sheet, XlsxStyles& styles);

    /// Nothing of the table is left out unless an error is returned.
    lxw_error write();

private:
    void setUpPage();
    void setUpColumns();
    void writeTitle();
    void writeHeader();
    void writeGroups(const XlsxStyle& style);
    /// The rows of the header: two where columns have groups.
    lxw_row_t headerRows() const { return m_groups.empty() ? 1 : 2; }
    bool isGrouped(std::size_t column) const;
    std::string familyOr(const std::vector<std::string>& named, const char* otherwise) const;
    void writeRow(const SummaryRow& row);
    void writeSection(const SummaryRow& row);
    void writeCell(const SummaryCell& cell, lxw_col_t column, const XlsxStyle& style);
    void writeNumber(const SummaryCell& cell, lxw_col_t column, lxw_format* format);
    void writeLight(const SummaryCell& cell, lxw_col_t column, const XlsxStyle& style);
    void writeLines(const std::string& text, const XlsxStyle& style);
    void writeFoot();

    void keep(lxw_error error);
    void text(lxw_row_t row, lxw_col_t column, const std::string& text, const XlsxStyle& style);
    double heightOf(const SummaryRow& row) const;
    int unitsInColumn(std::size_t column) const;
    lxw_col_t lastColumn() const;
    lxw_col_t frozenColumns() const;
    void merge(lxw_row_t fromRow, lxw_col_t fromColumn, lxw_row_t toRow, lxw_col_t toColumn, const XlsxStyle& style);

    const SummaryTable& m_table;
    lxw_worksheet* m_sheet;
    XlsxStyles& m_styles;
    std::vector<double> m_widths; ///< points
    std::vector<HeaderGroup> m_groups;
    lxw_row_t m_next = 0;
    lxw_row_t m_firstRow = 0; ///< of the table's
    lxw_error m_error = LXW_NO_ERROR;
};

} // namespace xushi
