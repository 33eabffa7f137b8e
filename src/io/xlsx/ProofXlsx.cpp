#include "io/xlsx/ProofXlsx.h"

#include "domain/texts/PlainText.h"
#include "io/DocumentTime.h"
#include "io/xlsx/NumberPattern.h"
#include "io/xlsx/TextLines.h"
#include "io/xlsx/WorkbookBytes.h"
#include "io/xlsx/XlsxStyles.h"

#include <algorithm>
#include <array>

namespace xushi {
namespace {

constexpr std::uint32_t proofHeadFill = 0xEDEDED;
constexpr std::uint32_t markedNumber = 0x9C1C1C;

const XlsxStyle headLook{.size = 10, .borders = LXW_BORDER_THIN, .isBold = true, .wraps = true, .fill = proofHeadFill};
const XlsxStyle wordLook{.size = 10, .across = LXW_ALIGN_LEFT, .borders = LXW_BORDER_THIN, .wraps = true, .indent = 1};
const XlsxStyle numberLook{.size = 10, .across = LXW_ALIGN_RIGHT, .borders = LXW_BORDER_THIN, .indent = 1, .pattern = "0"};

/// What a cell shows of a text of anybody.
std::string cellText(std::string_view text) { return literalText(plainLine(text)); }

/// Writes a sheet row by row and remembers the first thing that failed.
class ProofSheet {
public:
    ProofSheet(const ProofTable& table, lxw_worksheet* sheet, XlsxStyles& styles) : m_table(table), m_sheet(sheet), m_styles(styles) {}

    lxw_error writeRows() {
        static constexpr std::array widths{7.0, 8.0, 48.0, 12.0, 25.0, 12.0, 17.0, 12.0, 10.0, 9.0, 13.0, 15.0, 14.0, 36.0};
        setPage(widths);
        worksheet_set_landscape(m_sheet);
        writeHead(m_table.headings.columns);
        for (const auto& row : m_table.rows) writeRow(row);
        keep(worksheet_ignore_errors(m_sheet, LXW_IGNORE_NUMBER_STORED_AS_TEXT, "D1:M1048576")); // as they are written in the text
        if (!m_table.rows.empty()) keep(worksheet_autofilter(m_sheet, 0, 0, m_next - 1, static_cast<lxw_col_t>(widths.size() - 1)));
        return m_error;
    }

    lxw_error writeText() {
        static constexpr std::array widths{7.0, 98.0};
        setPage(widths);
        writeHead(m_table.headings.textColumns);
        for (std::size_t i = 0; i < m_table.paragraphs.size(); ++i) writeParagraph(i);
        return m_error;
    }

    lxw_error writeCounts() {
        static constexpr std::array widths{34.0, 46.0};
        setPage(widths, false);
        for (const auto& [name, said] : m_table.about) {
            text(0, name, headLook);
            text(1, said, wordLook);
            ++m_next;
        }
        ++m_next;
        writeHead(m_table.headings.countColumns);
        for (const auto& count : m_table.counts) writeCount(count);
        return m_error;
    }

private:
    void setPage(std::span<const double> widths, bool hasHead = true) {
        worksheet_set_paper(m_sheet, 9); // A4
        worksheet_fit_to_pages(m_sheet, 1, 0);
        for (std::size_t i = 0; i < widths.size(); ++i) keep(worksheet_set_column(m_sheet, static_cast<lxw_col_t>(i), static_cast<lxw_col_t>(i), widths[i], nullptr));
        if (hasHead) {
            worksheet_freeze_panes(m_sheet, 1, 0);
            keep(worksheet_repeat_rows(m_sheet, 0, 0));
        }
        if (!m_table.anchor.empty()) keep(worksheet_set_footer(m_sheet, ("&L" + m_table.anchor + "&R&P").c_str()));
    }

    void writeHead(std::span<const std::string> headings) {
        for (std::size_t i = 0; i < headings.size(); ++i) text(static_cast<lxw_col_t>(i), headings[i], headLook);
        ++m_next;
    }

    void writeRow(const ProofRow& row) {
        const ProofMark mark = proofMark(row.verdict);
        XlsxStyle verdict = wordLook;
        verdict.isBold = true;
        verdict.colour = mark.colour;
        verdict.fill = mark.fill;
        whole(0, static_cast<int>(m_next));
        whole(1, static_cast<int>(row.start));
        sentence(2, row);
        const std::array texts{&row.number, &row.indicator, &row.scope, &row.period};
        for (std::size_t i = 0; i < texts.size(); ++i) text(static_cast<lxw_col_t>(3 + i), *texts[i], wordLook);
        amount(7, row.value);
        text(8, row.unit, wordLook);
        text(9, row.limits, wordLook);
        text(10, row.growth, wordLook);
        text(11, row.conclusion, verdict);
        text(12, row.stored, wordLook);
        text(13, row.note, wordLook);
        const std::array heights{rowHeightOf(row.sentence, 42), rowHeightOf(row.note, 33), rowHeightOf(row.indicator, 21), rowHeightOf(row.period, 15), rowHeightOf(row.scope, 10), rowHeightOf(row.growth, 11)};
        keep(worksheet_set_row(m_sheet, m_next, *std::ranges::max_element(heights), nullptr));
        ++m_next;
    }

    /// The number stands out in its sentence.
    void sentence(lxw_col_t column, const ProofRow& row) {
        const std::string_view all = row.sentence;
        const auto at = std::min(row.numberAt, all.size());
        std::array<std::string, 3> parts{cellText(all.substr(0, at)), cellText(row.number), cellText(all.substr(std::min(at + row.number.size(), all.size())))};
        lxw_format* const marked = m_styles.format({.size = 10, .isBold = true, .colour = markedNumber});
        std::array<lxw_rich_string_tuple, 3> runs{{{m_styles.format({.size = 10}), parts[0].data()}, {marked, parts[1].data()}, {m_styles.format({.size = 10}), parts[2].data()}}};
        std::array<lxw_rich_string_tuple*, 4> said{};
        std::size_t count = 0;
        for (auto& run : runs)
            if (*run.string != '\0') said[count++] = &run;
        if (count < 2) return text(column, row.sentence, wordLook);
        keep(worksheet_write_rich_string(m_sheet, m_next, column, said.data(), m_styles.format(wordLook)));
    }

    /// A long paragraph takes several rows: no row is higher than a page.
    void writeParagraph(std::size_t paragraph) {
        constexpr int units = 90;
        constexpr std::size_t mostLines = 28;
        const auto lines = linesOf(plainLine(m_table.paragraphs[paragraph]), units);
        for (std::size_t from = 0; from < lines.size(); from += mostLines) {
            std::string part;
            for (std::size_t i = from; i < std::min(from + mostLines, lines.size()); ++i) part += lines[i];
            if (from == 0) whole(0, static_cast<int>(paragraph + 1));
            else text(0, "", wordLook);
            text(1, part, wordLook);
            keep(worksheet_set_row(m_sheet, m_next, rowHeightOf(part, units), nullptr));
            ++m_next;
        }
    }

    void writeCount(const ProofCount& count) {
        XlsxStyle look = wordLook;
        look.isBold = true;
        if (count.verdict) {
            look.colour = proofMark(*count.verdict).colour;
            look.fill = proofMark(*count.verdict).fill;
        }
        text(0, count.words, look);
        XlsxStyle number = numberLook;
        number.across = LXW_ALIGN_LEFT;
        keep(worksheet_write_number(m_sheet, m_next, 1, count.count, m_styles.format(number)));
        ++m_next;
    }

    void whole(lxw_col_t column, int number) { keep(worksheet_write_number(m_sheet, m_next, column, number, m_styles.format(numberLook))); }

    /// With all its digits: one with more than a spreadsheet keeps is a text.
    void amount(lxw_col_t column, const std::optional<Decimal>& value) {
        XlsxStyle look = numberLook;
        if (!value || !value->isFigure()) return text(column, value ? value->toString() : "", look);
        if (value->scale() > 0) look.pattern = "0." + std::string(static_cast<std::size_t>(value->scale()), '0');
        keep(worksheet_write_number(m_sheet, m_next, column, nearestDouble(*value), m_styles.format(look)));
    }

    void text(lxw_col_t column, const std::string& content, const XlsxStyle& look) {
        constexpr std::size_t most = 4000; // a cell takes 32,767, and what looks like a code there is written longer
        const std::string shown = cellText(shortened(content, most));
        keep(shown.empty() ? worksheet_write_blank(m_sheet, m_next, column, m_styles.format(look)) : worksheet_write_string(m_sheet, m_next, column, shown.c_str(), m_styles.format(look)));
    }

    void keep(lxw_error error) {
        if (m_error == LXW_NO_ERROR) m_error = error;
    }

    const ProofTable& m_table;
    lxw_worksheet* m_sheet;
    XlsxStyles& m_styles;
    lxw_row_t m_next = 0;
    lxw_error m_error = LXW_NO_ERROR;
};

} // namespace

Result<std::string> proofXlsx(const ProofTable& table) {
    return workbookBytes(table.headings.sheets.front(), documentTimeSeconds(table.documentTime), [&](lxw_workbook* workbook) {
        XlsxStyles styles(workbook);
        const std::array writes{&ProofSheet::writeRows, &ProofSheet::writeText, &ProofSheet::writeCounts};
        lxw_error error = LXW_NO_ERROR;
        for (std::size_t i = 0; i < writes.size() && error == LXW_NO_ERROR; ++i) {
            ProofSheet sheet(table, workbook_add_worksheet(workbook, table.headings.sheets[i].c_str()), styles);
            error = (sheet.*writes[i])();
        }
        return error;
    });
}

} // namespace xushi
