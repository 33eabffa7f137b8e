#pragma once

#include "domain/filling/FillInSheet.h"
#include "io/xlsx/XlsxStyles.h"

#include <string>

namespace xushi {

/// Writes a sheet to be filled in into a worksheet, row by row: title, what to do, headings, then the figures.
class FillInGrid {
public:
    FillInGrid(const FillInSheet& sheet, lxw_worksheet* worksheet, XlsxStyles& styles);

    /// The first failure of the engine, LXW_NO_ERROR when there was none.
    lxw_error write();

private:
    void setUpPage();
    void protect();
    void writeHead();
    void writeRow(const FillInRow& row);
    void writeFigure(const FillInFigure& figure, lxw_col_t column, XlsxStyle style, int decimals);
    void guard(const FillInRow& row);
    void text(lxw_col_t column, const std::string& content, const XlsxStyle& style);
    void keep(lxw_error error) {
        if (m_error == LXW_NO_ERROR) m_error = error;
    }

    const FillInSheet& m_sheet;
    lxw_worksheet* m_worksheet;
    XlsxStyles& m_styles;
    lxw_row_t m_next = 0;
    lxw_col_t m_figure = 0; ///< the column that is filled in
    lxw_col_t m_key = 0;    ///< the last one
    lxw_error m_error = LXW_NO_ERROR;
};

} // namespace xushi
