#include "io/xlsx/SummarySheet.h"

#include "io/SummaryLook.h"
#include "io/xlsx/NumberPattern.h"
#include "io/xlsx/TextLines.h"

#include <algorithm>
#include <array>
#include <charconv>
#include <cmath>
#include <numeric>

namespace xushi {
namespace {

constexpr lxw_row_t headerRow = 2;
constexpr std::uint8_t paperA4 = 9;
constexpr std::uint8_t paperA3 = 8;
constexpr double pointsPerMillimetre = 72 / 25.4;
constexpr double marginInches = 12 / 25.4;
constexpr double linePoints = 12.5; // of 9 pt text
constexpr double rowPoints = 18;
constexpr double unitPoints = 4.6; // half of one 9 pt character, a little generous
constexpr double cellPadding = 6;
constexpr std::uint32_t sectionFill = 0xEDEDED;
constexpr std::string_view wideSpace = "　";

XlsxStyle bodyStyle(SummaryColumn column, const std::string& font) {
    const ColumnSide side = columnSide(column);
    const int across = side == ColumnSide::Right  ? LXW_ALIGN_RIGHT
                       : side == ColumnSide::Left ? LXW_ALIGN_LEFT
                                                  : LXW_ALIGN_CENTER;
    return {.font = font, .across = across, .borders = LXW_BORDER_THIN, .wraps = true};
}

/// Takes the ideographic spaces off the front: the spreadsheet has its own indent, and a name is looked up bare.
int takeIndent(std::string_view& text) {
    int count = 0;
    for (; text.starts_with(wideSpace); ++count) text.remove_prefix(wideSpace.size());
    return count;
}

/// Rounded to the decimals that its addends have, so that it is that number and not one beside it: =ROUND(SUM(F5,F7:F9),2).
std::string sumFormula(lxw_col_t column, const std::vector<lxw_row_t>& rows, int decimals) {
    const auto nameOf = [&](lxw_row_t row) {
        std::array<char, 32> name{};
        lxw_rowcol_to_cell(name.data(), row, column);
        return std::string(name.data());
    };
    std::string ranges;
    for (std::size_t first = 0, last = 0; first < rows.size(); first = last + 1) {
        last = first;
        while (last + 1 < rows.size() && rows[last + 1] == rows[last] + 1) ++last;
        ranges += (ranges.empty() ? "" : ",") + nameOf(rows[first]) + (last > first ? ":" + nameOf(rows[last]) : "");
    }
    const std::string sum = "SUM(" + ranges + ")";
    return decimals == 0 ? "=" + sum : "=ROUND(" + sum + "," + std::to_string(decimals) + ")";
}

std::optional<int> wholeNumber(const std::string& text) {
    int number = 0;
    const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), number);
    if (error != std::errc() || end != text.data() + text.size()) return std::nullopt;
    return number;
}

} // namespace

SummarySheet::SummarySheet(const SummaryTable& table, lxw_worksheet* sheet, XlsxStyles& styles)
    : m_table(table), m_sheet(sheet), m_styles(styles), m_groups(headerGroupsOf(table)) {
    for (std::size_t i = 0; i < table.columns.size(); ++i) {
        double width = table.columns[i].widthMillimetres * pointsPerMillimetre;
        for (const auto& row : table.rows)
            if (i < row.cells.size() && row.cells[i].number)
                width = std::max(width, textUnits(row.cells[i].text) * unitPoints + cellPadding);
        m_widths.push_back(width);
    }
}

lxw_error SummarySheet::write() {
    setUpPage();
    setUpColumns();
    writeTitle();
    writeHeader();
    for (const auto& row : m_table.rows) writeRow(row);
    writeFoot();
    return m_error;
}

void SummarySheet::setUpPage() {
    m_table.page.isLandscape() ? worksheet_set_landscape(m_sheet) : worksheet_set_portrait(m_sheet);
    worksheet_set_paper(m_sheet, m_table.page.paper == Paper::A4 ? paperA4 : paperA3);
    worksheet_set_margins(m_sheet, marginInches, marginInches, marginInches, 16 / 25.4);
    worksheet_fit_to_pages(m_sheet, 1, 0);
    worksheet_center_horizontally(m_sheet);
    worksheet_gridlines(m_sheet, LXW_HIDE_ALL_GRIDLINES);
    keep(worksheet_set_footer(m_sheet, "&C— &P —"));
    keep(worksheet_repeat_rows(m_sheet, headerRow, headerRow + headerRows() - 1));
    worksheet_freeze_panes(m_sheet, headerRow + headerRows(), frozenColumns());
    m_firstRow = headerRow + headerRows();
}

/// Up to the name of the row: of an indicator, else of a region.
lxw_col_t SummarySheet::frozenColumns() const {
    for (const auto what : {SummaryColumn::Indicator, SummaryColumn::Region}) {
        const auto name = std::ranges::find(m_table.columns, what, &SummaryTemplate::Column::what);
        if (name != m_table.columns.end()) return static_cast<lxw_col_t>(name - m_table.columns.begin() + 1);
    }
    return 0;
}

void SummarySheet::setUpColumns() {
    for (std::size_t i = 0; i < m_widths.size(); ++i) {
        const auto column = static_cast<lxw_col_t>(i);
        const auto pixels = static_cast<std::uint32_t>(std::lround(m_widths[i] * 96 / 72));
        keep(worksheet_set_column_pixels(m_sheet, column, column, pixels, nullptr));
    }
}

void SummarySheet::writeTitle() {
    const XlsxStyle style{.font = familyOr(m_table.fonts.title, "方正小标宋简体"), .size = 18};
    keep(worksheet_set_row(m_sheet, m_next, 33, nullptr));
    // A range of one cell cannot be merged.
    if (lastColumn() > 0) merge(m_next, 0, m_next, lastColumn(), style);
    text(m_next++, 0, m_table.title, style);
    keep(worksheet_set_row(m_sheet, m_next, 17, nullptr));
    text(m_next++, lastColumn(), m_table.subtitle,
         {.font = familyOr(m_table.fonts.note, "仿宋_GB2312"), .size = 10, .across = LXW_ALIGN_RIGHT});
}

void SummarySheet::writeHeader() {
    const XlsxStyle style{.font = familyOr(m_table.fonts.body, "宋体"), .borders = LXW_BORDER_THIN, .isBold = true, .wraps = true};
    writeGroups(style);
    std::size_t lines = 1;
    for (std::size_t i = 0; i < m_table.columns.size(); ++i) {
        const auto column = static_cast<lxw_col_t>(i);
        const bool isTall = !m_groups.empty() && !isGrouped(i);
        if (isTall) merge(m_next - 1, column, m_next, column, style);
        text(isTall ? m_next - 1 : m_next, column, m_table.columns[i].title, style);
        lines = std::max(lines, linesOf(m_table.columns[i].title, unitsInColumn(i)).size());
    }
    keep(worksheet_set_row(m_sheet, m_next, static_cast<double>(lines) * linePoints + 8, nullptr));
    ++m_next;
}

/// The line of the groups; a column without one has its title over both lines.
void SummarySheet::writeGroups(const XlsxStyle& style) {
    if (m_groups.empty()) return;
    keep(worksheet_set_row(m_sheet, m_next, linePoints + 8, nullptr));
    for (const auto& group : m_groups) {
        if (group.title.empty()) continue;
        const auto first = static_cast<lxw_col_t>(group.first);
        if (group.count > 1) merge(m_next, first, m_next, static_cast<lxw_col_t>(group.first + group.count - 1), style);
        text(m_next, first, group.title, style);
    }
    ++m_next;
}

bool SummarySheet::isGrouped(std::size_t column) const { return !m_table.columns[column].group.empty(); }

std::string SummarySheet::familyOr(const std::vector<std::string>& named, const char* otherwise) const {
    return named.empty() ? otherwise : named.front();
}

void SummarySheet::merge(lxw_row_t fromRow, lxw_col_t fromColumn, lxw_row_t toRow, lxw_col_t toColumn, const XlsxStyle& style) {
    keep(worksheet_merge_range(m_sheet, fromRow, fromColumn, toRow, toColumn, "", m_styles.format(style)));
}

void SummarySheet::writeRow(const SummaryRow& row) {
    if (row.kind == SummaryRowKind::Section) return writeSection(row);
    keep(worksheet_set_row(m_sheet, m_next, heightOf(row), nullptr));
    for (std::size_t i = 0; i < std::min(row.cells.size(), m_table.columns.size()); ++i)
        writeCell(row.cells[i], static_cast<lxw_col_t>(i), bodyStyle(m_table.columns[i].what, familyOr(m_table.fonts.body, "宋体")));
    ++m_next;
}

void SummarySheet::writeSection(const SummaryRow& row) {
    const XlsxStyle style{.font = familyOr(m_table.fonts.body, "宋体"),
                          .across = LXW_ALIGN_LEFT,
                          .borders = LXW_BORDER_THIN,
                          .isBand = true,
                          .isBold = true,
                          .fill = sectionFill};
    keep(worksheet_set_row(m_sheet, m_next, rowPoints, nullptr));
    for (lxw_col_t column = 0; column <= lastColumn(); ++column)
        keep(worksheet_write_blank(m_sheet, m_next, column, m_styles.format(style)));
    if (!row.cells.empty()) text(m_next, 0, row.cells.front().text, style);
    ++m_next;
}

void SummarySheet::writeCell(const SummaryCell& cell, lxw_col_t column, const XlsxStyle& style) {
    const SummaryColumn what = m_table.columns[column].what;
    XlsxStyle own = style;
    if (cell.number) {
        own.pattern = numberPattern(cell, what);
        writeNumber(cell, column, m_styles.format(own));
    } else if (const auto ordinal = wholeNumber(cell.text); ordinal && what == SummaryColumn::Number) {
        own.pattern = "0";
        keep(worksheet_write_number(m_sheet, m_next, column, *ordinal, m_styles.format(own)));
    } else if (cell.light) {
        writeLight(cell, column, own);
    } else {
        std::string_view shown = cell.text;
        own.indent = takeIndent(shown);
        text(m_next, column, std::string(shown), own);
    }
}

void SummarySheet::writeNumber(const SummaryCell& cell, lxw_col_t column, lxw_format* format) {
    const double kept = nearestDouble(*cell.kept());
    if (cell.addends.empty()) return keep(worksheet_write_number(m_sheet, m_next, column, kept, format));
    std::vector<lxw_row_t> rows;
    int decimals = 0;
    for (const std::size_t row : cell.addends) {
        rows.push_back(m_firstRow + static_cast<lxw_row_t>(row));
        decimals = std::max(decimals, m_table.rows[row].cells[column].kept()->scale());
    }
    keep(worksheet_write_formula_num(m_sheet, m_next, column, sumFormula(column, rows, decimals).c_str(), format, kept));
}

void SummarySheet::writeLight(const SummaryCell& cell, lxw_col_t column, const XlsxStyle& style) {
    const LightMark mark = lightMark(*cell.light);
    std::string shape(mark.shape);
    std::string word = " " + cell.text;
    lxw_format* coloured = m_styles.format({.font = style.font, .colour = mark.colour});
    lxw_rich_string_tuple first{coloured, shape.data()};
    lxw_rich_string_tuple second{m_styles.format({.font = style.font}), word.data()};
    lxw_rich_string_tuple* parts[] = {&first, &second, nullptr};
    keep(worksheet_write_rich_string(m_sheet, m_next, column, parts, m_styles.format(style)));
}

void SummarySheet::writeLines(const std::string& content, const XlsxStyle& style) {
    // The width of a sheet is shrunk to the page with the table, so its own width is the measure.
    const double width = std::accumulate(m_widths.begin(), m_widths.end(), 0.0);
    const int units = static_cast<int>(width / unitPoints) - 2;
    for (const auto& line : linesOf(content, std::max(units, 20))) {
        keep(worksheet_set_row(m_sheet, m_next, 14, nullptr));
        text(m_next++, 0, line, style);
    }
}

void SummarySheet::writeFoot() {
    const XlsxStyle style{.font = familyOr(m_table.fonts.note, "仿宋_GB2312"), .across = LXW_ALIGN_LEFT};
    for (const auto& note : m_table.notes) writeLines(note, style);
    if (!m_table.signature.empty()) {
        keep(worksheet_set_row(m_sheet, m_next, 24, nullptr));
        text(m_next++, 0, m_table.signature, {.font = style.font, .size = 10, .across = LXW_ALIGN_LEFT});
    }
    XlsxStyle right = style;
    right.across = LXW_ALIGN_RIGHT;
    if (!m_table.anchor.empty()) text(m_next++, lastColumn(), m_table.anchor, right);
}

void SummarySheet::keep(lxw_error error) {
    if (m_error == LXW_NO_ERROR) m_error = error;
}

void SummarySheet::text(lxw_row_t row, lxw_col_t column, const std::string& content, const XlsxStyle& style) {
    if (content.empty()) keep(worksheet_write_blank(m_sheet, row, column, m_styles.format(style)));
    else keep(worksheet_write_string(m_sheet, row, column, literalText(content).c_str(), m_styles.format(style)));
}

double SummarySheet::heightOf(const SummaryRow& row) const {
    std::size_t lines = 1;
    for (std::size_t i = 0; i < std::min(row.cells.size(), m_widths.size()); ++i)
        if (!row.cells[i].number) {
            std::string_view bare = row.cells[i].text;
            const int units = unitsInColumn(i) - 2 * takeIndent(bare);
            lines = std::max(lines, linesOf(bare, std::max(units, 2)).size());
        }
    // 409 points is the most that a spreadsheet row can have.
    return std::clamp(static_cast<double>(lines) * linePoints + 5.5, rowPoints, 409.0);
}

int SummarySheet::unitsInColumn(std::size_t column) const {
    return std::max(2, static_cast<int>((m_widths[column] - cellPadding) / unitPoints));
}

lxw_col_t SummarySheet::lastColumn() const {
    return static_cast<lxw_col_t>(std::max<std::size_t>(m_table.columns.size(), 1) - 1);
}

} // namespace xushi
