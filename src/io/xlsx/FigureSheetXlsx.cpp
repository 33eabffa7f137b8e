#include "io/xlsx/FigureSheetXlsx.h"

#include "domain/texts/PlainText.h"
#include "io/DocumentTime.h"
#include "io/xlsx/NumberPattern.h"
#include "io/xlsx/WorkbookBytes.h"
#include "io/xlsx/XlsxStyles.h"

#include <algorithm>
#include <array>

namespace xushi {
namespace {

constexpr double narrowColumn = 12;
constexpr double wideColumn = 28;
constexpr std::size_t manyBytes = 30; // of UTF-8, in the widest text of a column
constexpr std::size_t mostInTextCell = 16000;

bool fitsIntoNumber(const FigureSheetCell& cell) { return cell.number && cell.number->isFigure(); }

std::string patternWith(int decimals) { return decimals == 0 ? "0" : "0." + std::string(static_cast<std::size_t>(decimals), '0'); }

/// Writes one table, row by row, and remembers the first thing that failed.
class FigureRows {
public:
    FigureRows(const FigureSheet& table, lxw_worksheet* sheet, XlsxStyles& styles) : m_table(table), m_sheet(sheet), m_styles(styles) {}

    lxw_error write(const std::string& anchor) {
        worksheet_freeze_panes(m_sheet, 1, 0);
        keep(worksheet_repeat_rows(m_sheet, 0, 0));
        worksheet_set_landscape(m_sheet);
        worksheet_fit_to_pages(m_sheet, 1, 0);
        if (!anchor.empty()) keep(worksheet_set_footer(m_sheet, ("&L" + anchor + "&R&P").c_str()));
        for (std::size_t column = 0; column < m_table.headings.size(); ++column) writeHead(column);
        for (std::size_t row = 0; row < m_table.rows.size(); ++row)
            for (std::size_t column = 0; column < m_table.rows[row].size(); ++column)
                writeCell(static_cast<lxw_row_t>(row + 1), static_cast<lxw_col_t>(column), m_table.rows[row][column]);
        return m_error;
    }

private:
    void writeHead(std::size_t column) {
        const auto at = static_cast<lxw_col_t>(column);
        std::size_t longest = 0;
        for (const auto& row : m_table.rows) longest = std::max(longest, row[column].text.size());
        keep(worksheet_set_column(m_sheet, at, at, longest > manyBytes ? wideColumn : narrowColumn, nullptr));
        keep(worksheet_write_string(m_sheet, 0, at, m_table.headings[column].c_str(), m_styles.format({.size = 11, .isBold = true})));
    }
    void writeCell(lxw_row_t row, lxw_col_t column, const FigureSheetCell& cell) {
        if (cell.text.empty()) return;
        const bool isNumber = m_table.areNumbers[column];
        if (fitsIntoNumber(cell)) {
            auto* format = m_styles.format({.size = 11, .across = LXW_ALIGN_RIGHT, .pattern = patternWith(cell.decimals)});
            keep(worksheet_write_number(m_sheet, row, column, nearestDouble(*cell.number), format));
            return;
        }
        const std::string text = shortened(plainLine(cell.text), mostInTextCell);
        keep(worksheet_write_string(m_sheet, row, column, text.c_str(), m_styles.format({.size = 11, .across = isNumber ? LXW_ALIGN_RIGHT : LXW_ALIGN_LEFT})));
    }
    void keep(lxw_error error) {
        if (m_error == LXW_NO_ERROR) m_error = error;
    }

    const FigureSheet& m_table;
    lxw_worksheet* m_sheet;
    XlsxStyles& m_styles;
    lxw_error m_error = LXW_NO_ERROR;
};

} // namespace

Result<std::string> figureSheetXlsx(const FigureSheet& sheet, const FigureSheetImprint& imprint) {
    return workbookBytes("数据", documentTimeSeconds(imprint.documentTime), [&](lxw_workbook* workbook) {
        XlsxStyles styles(workbook);
        return FigureRows(sheet, workbook_add_worksheet(workbook, "数据"), styles).write(imprint.anchor);
    });
}

} // namespace xushi
