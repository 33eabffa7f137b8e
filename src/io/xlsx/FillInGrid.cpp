#include "io/xlsx/FillInGrid.h"

#include "domain/texts/PlainText.h"
#include "io/xlsx/NumberPattern.h"
#include "io/xlsx/TextLines.h"

#include <algorithm>
#include <array>
#include <vector>

namespace xushi {
namespace {

constexpr lxw_row_t fillInHeader = 2; // below the title and what to do
constexpr std::uint32_t openFill = 0xFFF8DC;
constexpr std::uint32_t headFill = 0xEDEDED;
constexpr int nameUnits = 33; // half-width characters of a name in one line
constexpr double largestFigure = 999'999'999'999'999; // 15 digits

struct FillInColumn {
    std::string_view heading;
    double width; ///< in characters
};

std::vector<FillInColumn> columnsOf(const FillInSheet& sheet) {
    std::vector<FillInColumn> columns{{fill_in::indicator, 36}};
    if (sheet.namesRegions) columns.push_back({fill_in::region, 16});
    for (const auto& [heading, width] : {FillInColumn{fill_in::unit, 8}, {fill_in::form, 7}, {fill_in::lastYear, 13}, {fill_in::previous, 13}, {fill_in::figure, 15}, {fill_in::note, 28}, {fill_in::key, 30}})
        columns.push_back({heading, width});
    return columns;
}

std::string patternOf(int decimals) { return decimals > 0 ? "0." + std::string(static_cast<std::size_t>(decimals), '0') : "0"; }

XlsxStyle lockedStyle(int across) { return {.size = 10, .across = across, .borders = LXW_BORDER_THIN, .wraps = true}; }
XlsxStyle openStyle(int across) {
    XlsxStyle style = lockedStyle(across);
    style.fill = openFill;
    style.isOpen = true;
    return style;
}

} // namespace

FillInGrid::FillInGrid(const FillInSheet& sheet, lxw_worksheet* worksheet, XlsxStyles& styles)
    : m_sheet(sheet), m_worksheet(worksheet), m_styles(styles) {
    const auto columns = columnsOf(sheet);
    const auto at = std::ranges::find(columns, fill_in::figure, &FillInColumn::heading);
    m_figure = static_cast<lxw_col_t>(at - columns.begin());
    m_key = static_cast<lxw_col_t>(columns.size() - 1);
}

lxw_error FillInGrid::write() {
    setUpPage();
    writeHead();
    for (const auto& row : m_sheet.rows) writeRow(row);
    protect();
    return m_error;
}

void FillInGrid::setUpPage() {
    worksheet_set_landscape(m_worksheet);
    worksheet_set_paper(m_worksheet, 9); // A4
    worksheet_fit_to_pages(m_worksheet, 1, 0);
    worksheet_center_horizontally(m_worksheet);
    keep(worksheet_set_footer(m_worksheet, "&C— &P —"));
    keep(worksheet_repeat_rows(m_worksheet, fillInHeader, fillInHeader));
    keep(worksheet_print_area(m_worksheet, 0, 0, fillInHeader + static_cast<lxw_row_t>(m_sheet.rows.size()), static_cast<lxw_col_t>(m_key - 1)));
    worksheet_freeze_panes(m_worksheet, fillInHeader + 1, 1);
    const auto columns = columnsOf(m_sheet);
    for (std::size_t i = 0; i < columns.size(); ++i) {
        const auto column = static_cast<lxw_col_t>(i);
        lxw_row_col_options options{.hidden = column == m_key};
        keep(worksheet_set_column_opt(m_worksheet, column, column, columns[i].width, nullptr, &options));
    }
}

/// Nothing but the open cells can be written; whoever must insert or sort takes the protection off, which asks for no password.
void FillInGrid::protect() { worksheet_protect(m_worksheet, nullptr, nullptr); }

void FillInGrid::writeHead() {
    keep(worksheet_set_row(m_worksheet, m_next, 30, nullptr));
    const XlsxStyle title{.font = "方正小标宋简体", .size = 16};
    keep(worksheet_merge_range(m_worksheet, m_next, 0, m_next, static_cast<lxw_col_t>(m_key - 1), "", m_styles.format(title)));
    text(0, m_sheet.title(), title);
    ++m_next;
    text(0, "只填浅黄色的格子，没有数的留空；光标停在格子上会提示计量单位。", {.size = 10, .across = LXW_ALIGN_LEFT});
    ++m_next;
    const XlsxStyle heading{.size = 10, .borders = LXW_BORDER_THIN, .isBold = true, .wraps = true, .fill = headFill};
    keep(worksheet_set_row(m_worksheet, m_next, 22, nullptr));
    const auto columns = columnsOf(m_sheet);
    for (std::size_t i = 0; i < columns.size(); ++i) text(static_cast<lxw_col_t>(i), std::string(columns[i].heading), heading);
    ++m_next;
}

void FillInGrid::writeRow(const FillInRow& row) {
    lxw_col_t column = 0;
    keep(worksheet_set_row(m_worksheet, m_next, rowHeightOf(row.indicator.name, nameUnits), nullptr));
    XlsxStyle name = lockedStyle(LXW_ALIGN_LEFT);
    name.indent = row.isPart ? 1 : 0;
    text(column++, row.indicator.name, name);
    if (m_sheet.namesRegions) text(column++, row.region, lockedStyle(LXW_ALIGN_CENTER));
    text(column++, row.indicator.unit, lockedStyle(LXW_ALIGN_CENTER));
    text(column++, row.form, lockedStyle(LXW_ALIGN_CENTER));
    for (const auto* beside : {&row.lastYear, &row.previous}) writeFigure(*beside, column++, lockedStyle(LXW_ALIGN_RIGHT), 0);
    writeFigure(row.current, column++, openStyle(LXW_ALIGN_RIGHT), row.indicator.decimals);
    keep(worksheet_write_blank(m_worksheet, m_next, column, m_styles.format(openStyle(LXW_ALIGN_LEFT))));
    text(m_key, row.keyText(), lockedStyle(LXW_ALIGN_LEFT));
    guard(row);
    ++m_next;
}

/// `decimals`: of a cell that holds nothing yet.
void FillInGrid::writeFigure(const FillInFigure& figure, lxw_col_t column, XlsxStyle style, int decimals) {
    if (!figure.number && !figure.text.empty()) return text(column, figure.text, style);
    style.pattern = patternOf(figure.number ? figure.number->scale() : decimals);
    if (figure.number) keep(worksheet_write_number(m_worksheet, m_next, column, nearestDouble(*figure.number), m_styles.format(style)));
    else keep(worksheet_write_blank(m_worksheet, m_next, column, m_styles.format(style)));
}

/// What the cell of the figure takes: a number, or the word of a milestone's stage.
void FillInGrid::guard(const FillInRow& row) {
    const bool isMilestone = row.indicator.measure == Measure::Milestone;
    std::string title = row.form;
    const bool hasUnit = !row.indicator.unit.empty() && !isMilestone;
    std::string message = (hasUnit ? "单位：" + row.indicator.unit + "，填" : "填") + monthsOf(m_sheet.month) + "（" + row.form + "）";
    std::string refusal = isMilestone ? "请从下拉列表中选取进展。" : "这里只能填数，单位是" + row.indicator.unit + "；文字请写在“说明”一栏。";
    std::string wrong = isMilestone ? "不是进展" : "不是数";
    std::vector<std::string> words(milestoneWords().begin(), milestoneWords().end());
    std::array<char*, 4> list{words[0].data(), words[1].data(), words[2].data(), nullptr};
    lxw_data_validation validation{};
    validation.validate = isMilestone ? LXW_VALIDATION_TYPE_LIST : LXW_VALIDATION_TYPE_DECIMAL;
    validation.criteria = isMilestone ? LXW_VALIDATION_CRITERIA_NONE : LXW_VALIDATION_CRITERIA_BETWEEN;
    if (isMilestone) validation.value_list = list.data();
    validation.minimum_number = -largestFigure;
    validation.maximum_number = largestFigure;
    validation.input_title = title.data();
    validation.input_message = message.data();
    validation.error_title = wrong.data();
    validation.error_message = refusal.data();
    keep(worksheet_data_validation_cell(m_worksheet, m_next, m_figure, &validation));
}

void FillInGrid::text(lxw_col_t column, const std::string& content, const XlsxStyle& style) {
    keep(worksheet_write_string(m_worksheet, m_next, column, literalText(plainText(content)).c_str(), m_styles.format(style)));
}

} // namespace xushi
