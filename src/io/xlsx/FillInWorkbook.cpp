#include "io/xlsx/FillInWorkbook.h"

#include "domain/texts/PlainText.h"
#include "io/DocumentTime.h"
#include "io/xlsx/FillInGrid.h"
#include "io/xlsx/TextLines.h"
#include "io/xlsx/WorkbookBytes.h"

#include <algorithm>
#include <array>

namespace xushi {
namespace {

constexpr lxw_row_t coverHeader = 1;

/// Writes the list row by row.
class CoverSheet {
public:
    CoverSheet(const CoverList& list, lxw_worksheet* worksheet, XlsxStyles& styles) : m_list(list), m_worksheet(worksheet), m_styles(styles) {}

    lxw_error write() {
        worksheet_set_landscape(m_worksheet);
        worksheet_set_paper(m_worksheet, 9); // A4
        worksheet_fit_to_pages(m_worksheet, 1, 0);
        keep(worksheet_repeat_rows(m_worksheet, coverHeader, coverHeader));
        worksheet_freeze_panes(m_worksheet, coverHeader + 1, 0);
        constexpr std::array widths{18.0, 44.0, 8.0, 8.0, 8.0, 70.0};
        for (std::size_t i = 0; i < widths.size(); ++i) keep(worksheet_set_column(m_worksheet, static_cast<lxw_col_t>(i), static_cast<lxw_col_t>(i), widths[i], nullptr));
        keep(worksheet_set_row(m_worksheet, m_next, 26, nullptr));
        text(0, m_list.title, {.font = "方正小标宋简体", .size = 16, .across = LXW_ALIGN_LEFT});
        ++m_next;
        const XlsxStyle heading{.size = 10, .borders = LXW_BORDER_THIN, .isBold = true};
        lxw_col_t column = 0;
        for (const std::string& title : {m_list.ownerHeading, std::string("文件"), std::string("应报"), std::string("已报"), std::string("未报"), std::string("未报指标")}) text(column++, title, heading);
        ++m_next;
        for (const auto& row : m_list.rows) writeRow(row);
        return m_error;
    }

private:
    void writeRow(const CoverRow& row) {
        const XlsxStyle words{.size = 10, .across = LXW_ALIGN_LEFT, .borders = LXW_BORDER_THIN, .wraps = true};
        text(0, row.owner, words);
        text(1, row.fileName, words);
        lxw_col_t column = 2;
        for (const int count : {row.due, row.reported, row.due - row.reported}) {
            const XlsxStyle style{.size = 10, .across = LXW_ALIGN_RIGHT, .borders = LXW_BORDER_THIN, .pattern = "0"};
            keep(worksheet_write_number(m_worksheet, m_next, column++, count, m_styles.format(style)));
        }
        std::string owed;
        for (const auto& name : row.owed) owed += (owed.empty() ? "" : "、") + name;
        text(column, owed, words);
        constexpr int owedUnits = 66;
        keep(worksheet_set_row(m_worksheet, m_next, std::max(rowHeightOf(owed, owedUnits), rowHeightOf(row.fileName, 42)), nullptr));
        ++m_next;
    }

    void text(lxw_col_t column, const std::string& content, const XlsxStyle& style) {
        constexpr int mostUnits = 30'000; // a cell takes 32,767 characters
        const std::string shown = textUnits(content) > mostUnits ? linesOf(content, mostUnits).front() + "…" : content;
        keep(worksheet_write_string(m_worksheet, m_next, column, literalText(plainText(shown)).c_str(), m_styles.format(style)));
    }

    void keep(lxw_error error) {
        if (m_error == LXW_NO_ERROR) m_error = error;
    }

    const CoverList& m_list;
    lxw_worksheet* m_worksheet;
    XlsxStyles& m_styles;
    lxw_row_t m_next = 0;
    lxw_error m_error = LXW_NO_ERROR;
};

} // namespace

Result<std::string> fillInWorkbook(const FillInSheet& sheet) {
    return workbookBytes(sheet.title(), documentTimeSeconds({}), [&](lxw_workbook* workbook) {
        XlsxStyles styles(workbook);
        return FillInGrid(sheet, workbook_add_worksheet(workbook, "填报表"), styles).write();
    });
}

Result<std::string> coverWorkbook(const CoverList& list) {
    return workbookBytes(list.title, documentTimeSeconds({}), [&](lxw_workbook* workbook) {
        XlsxStyles styles(workbook);
        return CoverSheet(list, workbook_add_worksheet(workbook, "应报清单"), styles).write();
    });
}

} // namespace xushi
