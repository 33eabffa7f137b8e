#include "io/xlsx/CatalogueXlsx.h"

#include "io/xlsx/NumberPattern.h"
#include "io/xlsx/WorkbookBytes.h"
#include "io/xlsx/XlsxStyles.h"

#include <algorithm>

namespace xushi {
namespace {

constexpr std::time_t fixedTime = 946684800; // 2000-01-01: a catalogue is of no moment
constexpr double narrow = 12;
constexpr double wide = 24;
constexpr std::size_t narrowBytes = 18;

/// Writes one list and remembers the first thing that failed.
class ListSheet {
public:
    ListSheet(const FigureSheet& table, lxw_worksheet* sheet, XlsxStyles& styles) : m_table(table), m_sheet(sheet), m_styles(styles) {}

    lxw_error write() {
        worksheet_freeze_panes(m_sheet, 1, 0);
        for (std::size_t column = 0; column < m_table.headings.size(); ++column) writeHead(column);
        for (std::size_t row = 0; row < m_table.rows.size(); ++row)
            for (std::size_t column = 0; column < m_table.headings.size(); ++column)
                writeCell(static_cast<lxw_row_t>(row + 1), static_cast<lxw_col_t>(column), m_table.rows[row][column]);
        return m_error;
    }

private:
    void writeHead(std::size_t column) {
        const auto at = static_cast<lxw_col_t>(column);
        const bool isWide = std::ranges::any_of(m_table.rows, [&](const auto& row) { return row[column].text.size() > narrowBytes; });
        keep(worksheet_set_column(m_sheet, at, at, isWide ? wide : narrow, nullptr));
        keep(worksheet_write_string(m_sheet, 0, at, m_table.headings[column].c_str(), m_styles.format({.size = 11, .isBold = true})));
    }

    void writeCell(lxw_row_t row, lxw_col_t column, const FigureSheetCell& cell) {
        if (cell.text.empty()) return;
        if (cell.number && cell.number->isFigure()) {
            const std::string pattern = cell.decimals == 0 ? "0" : "0." + std::string(static_cast<std::size_t>(cell.decimals), '0');
            keep(worksheet_write_number(m_sheet, row, column, nearestDouble(*cell.number),
                                        m_styles.format({.size = 11, .across = LXW_ALIGN_RIGHT, .pattern = pattern})));
            return;
        }
        // The format of texts keeps what a person types there as it is typed: 001, 2016-10.
        keep(worksheet_write_string(m_sheet, row, column, cell.text.c_str(), m_styles.format({.size = 11, .across = LXW_ALIGN_LEFT, .pattern = "@"})));
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

Result<std::string> catalogueXlsx(const std::vector<CatalogueSheet>& sheets) {
    return workbookBytes("目录", fixedTime, [&](lxw_workbook* workbook) {
        XlsxStyles styles(workbook);
        for (const auto& sheet : sheets)
            if (const auto error = ListSheet(sheet.table, workbook_add_worksheet(workbook, sheet.name.c_str()), styles).write(); error != LXW_NO_ERROR) return error;
        return LXW_NO_ERROR;
    });
}

} // namespace xushi
