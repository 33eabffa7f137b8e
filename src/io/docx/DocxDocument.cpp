#include "io/PageTable.h"
#include "io/XmlWriter.h"
#include "io/docx/DocxParts.h"

#include <algorithm>
#include <array>
#include <cstdio>

namespace xushi {
namespace {

constexpr int halfCharacterTwips = 90; ///< of 9 pt text, in twentieths of a point
constexpr int characterTwips = 2 * halfCharacterTwips;

std::string twips(int hundredthsOfMillimetre) {
    constexpr int twipsPerInch = 1440;
    constexpr int hundredthsPerInch = 2540;
    return std::to_string((2 * hundredthsOfMillimetre * twipsPerInch + hundredthsPerInch) / (2 * hundredthsPerInch));
}

std::string colourDigits(std::uint32_t colour) {
    std::array<char, 8> text{};
    std::snprintf(text.data(), text.size(), "%06X", colour);
    return text.data();
}

class WordDocument {
public:
    explicit WordDocument(const SummaryTable& table, bool isWhole = true) : m_table(table), m_page(table), m_xml(isWhole) {}

    std::string write() {
        {
            const auto document = m_xml.element("w:document", {{"xmlns:w", wordMain}, {"xmlns:r", officeRelations}});
            const auto body = m_xml.element("w:body");
            writeContent();
            writePage();
        }
        return m_xml.result();
    }

    /// What stands in the body, without the section.
    std::string content() {
        writeContent();
        return m_xml.result();
    }

private:
    enum class Merge { None, Begins, GoesOn }; ///< of cells below each other

    void writeContent() {
        paragraph("TableTitle", m_table.title);
        if (!m_table.subtitle.empty()) paragraph("TableSubtitle", m_table.subtitle);
        writeTable();
        for (const auto& note : m_table.notes) paragraph("TableNote", note);
        if (!m_table.signature.empty()) paragraph("Signature", m_table.signature);
        if (!m_table.anchor.empty()) paragraph("Anchor", m_table.anchor);
    }

    void writePage() {
        const auto section = m_xml.element("w:sectPr");
        m_xml.leaf("w:headerReference", {{"w:type", "default"}, {"r:id", "rIdHead"}});
        for (const char* type : {"default", "first"}) m_xml.leaf("w:footerReference", {{"w:type", type}, {"r:id", "rIdFoot"}});
        docxTablePage(m_xml, m_table);
        m_xml.leaf("w:titlePg");
    }

    void writeTable() {
        const auto table = m_xml.element("w:tbl");
        {
            const auto properties = m_xml.element("w:tblPr");
            m_xml.leaf("w:tblW", {{"w:w", twips(m_page.width())}, {"w:type", "dxa"}});
            m_xml.leaf("w:jc", {{"w:val", "center"}});
            {
                const auto borders = m_xml.element("w:tblBorders");
                for (const char* side : {"w:top", "w:left", "w:bottom", "w:right", "w:insideH", "w:insideV"})
                    m_xml.leaf(side, {{"w:val", "single"}, {"w:sz", "4"}, {"w:space", "0"}, {"w:color", "000000"}});
            }
            m_xml.leaf("w:tblLayout", {{"w:type", "fixed"}});
            const auto margins = m_xml.element("w:tblCellMar");
            for (const char* side : {"w:left", "w:right"}) m_xml.leaf(side, {{"w:w", "40"}, {"w:type", "dxa"}});
        }
        {
            const auto grid = m_xml.element("w:tblGrid");
            for (const int width : m_page.widths()) m_xml.leaf("w:gridCol", {{"w:w", twips(width)}});
        }
        writeHeader();
        for (std::size_t i = 0; i < m_table.rows.size(); ++i) writeRow(m_table.rows[i], i + 1 < m_table.rows.size() && m_table.rows[i + 1].kind == SummaryRowKind::Part);
    }

    void rowProperties(bool isHeader) {
        const auto properties = m_xml.element("w:trPr");
        m_xml.leaf("w:cantSplit");
        m_xml.leaf("w:trHeight", {{"w:val", "340"}, {"w:hRule", "atLeast"}});
        if (isHeader) m_xml.leaf("w:tblHeader");
    }

    void cellProperties(int width, std::size_t span, bool isFilled, Merge merge = Merge::None) {
        const auto properties = m_xml.element("w:tcPr");
        m_xml.leaf("w:tcW", {{"w:w", twips(width)}, {"w:type", "dxa"}});
        if (span > 1) m_xml.leaf("w:gridSpan", {{"w:val", std::to_string(span)}});
        if (merge != Merge::None) m_xml.leaf("w:vMerge", {{"w:val", merge == Merge::Begins ? "restart" : "continue"}});
        if (isFilled) m_xml.leaf("w:shd", {{"w:val", "clear"}, {"w:color", "auto"}, {"w:fill", "EDEDED"}});
        m_xml.leaf("w:vAlign", {{"w:val", "center"}});
    }

    void headCell(int width, std::size_t span, const std::string& title, Merge merge) {
        const auto cell = m_xml.element("w:tc");
        cellProperties(width, span, true, merge);
        paragraph("ColumnHead", title);
    }

    /// A second line of titles stands above those of the columns that have a group.
    void writeHeader() {
        const auto groups = headerGroupsOf(m_table);
        if (!groups.empty()) {
            const auto row = m_xml.element("w:tr");
            rowProperties(true);
            for (const auto& group : groups) writeGroup(group);
        }
        const auto row = m_xml.element("w:tr");
        rowProperties(true);
        if (groups.empty())
            for (std::size_t i = 0; i < m_table.columns.size(); ++i) headCell(m_page.widths()[i], 1, m_table.columns[i].title, Merge::None);
        for (const auto& group : groups)
            for (std::size_t i = group.first; i < group.first + group.count; ++i)
                headCell(m_page.widths()[i], 1, group.title.empty() ? "" : m_table.columns[i].title, group.title.empty() ? Merge::GoesOn : Merge::None);
    }

    void writeGroup(const HeaderGroup& group) {
        int width = 0;
        for (std::size_t i = group.first; i < group.first + group.count; ++i) {
            width += m_page.widths()[i];
            if (group.title.empty()) headCell(m_page.widths()[i], 1, m_table.columns[i].title, Merge::Begins);
        }
        if (!group.title.empty()) headCell(width, group.count, group.title, Merge::None);
    }

    /// A total stays with its parts on one page, and a section with its first row.
    void writeRow(const SummaryRow& row, bool isFollowedByPart) {
        const auto open = m_xml.element("w:tr");
        rowProperties(false);
        m_staysWithNext = isFollowedByPart || row.kind == SummaryRowKind::Section;
        if (row.kind == SummaryRowKind::Section) {
            const auto cell = m_xml.element("w:tc");
            int width = 0;
            for (const int one : m_page.widths()) width += one;
            cellProperties(width, m_table.columns.size(), true);
            paragraph("SectionName", row.cells.empty() ? "" : row.cells.front().text);
        } else {
            for (std::size_t i = 0; i < m_table.columns.size(); ++i) writeCell(i < row.cells.size() ? row.cells[i] : SummaryCell{}, i);
        }
        m_staysWithNext = false;
    }

    void writeCell(const SummaryCell& shown, std::size_t column) {
        const auto cell = m_xml.element("w:tc");
        cellProperties(m_page.widths()[column], 1, false);
        const ColumnSide side = columnSide(m_table.columns[column].what);
        const auto line = m_xml.element("w:p");
        const int hanging = side == ColumnSide::Left ? hangingCharacters(shown.text) : 0;
        paragraphProperties(side == ColumnSide::Left ? "CellLeft" : side == ColumnSide::Centre ? "CellCentre" : "CellRight", m_page.indentOf(shown, column), hanging);
        if (shown.light) {
            const auto run = m_xml.element("w:r");
            {
                const auto properties = m_xml.element("w:rPr");
                m_xml.leaf("w:color", {{"w:val", colourDigits(lightMark(*shown.light).colour)}});
            }
            m_xml.leafWithText("w:t", std::string(lightMark(*shown.light).shape) + " ", {{"xml:space", "preserve"}});
        }
        runs(shown.text);
    }

    /// `indent` from the right in half characters, `hanging` from the left in whole ones: all lines but the first.
    void paragraphProperties(const char* style, int indent, int hanging = 0) {
        const auto properties = m_xml.element("w:pPr");
        m_xml.leaf("w:pStyle", {{"w:val", style}});
        if (m_staysWithNext) m_xml.leaf("w:keepNext");
        if (indent > 0) m_xml.leaf("w:ind", {{"w:right", std::to_string(indent * halfCharacterTwips)}});
        const std::string left = std::to_string(hanging * characterTwips);
        if (hanging > 0) m_xml.leaf("w:ind", {{"w:left", left}, {"w:hanging", left}});
    }

    void paragraph(const char* style, const std::string& content) {
        const auto line = m_xml.element("w:p");
        paragraphProperties(style, 0);
        runs(content);
    }

    /// Line ends and tabs are elements of their own.
    void runs(const std::string& content) {
        const auto run = m_xml.element("w:r");
        std::size_t start = 0;
        while (start <= content.size()) {
            const auto end = std::min(content.find_first_of("\n\t", start), content.size());
            if (end > start) m_xml.leafWithText("w:t", std::string_view(content).substr(start, end - start), {{"xml:space", "preserve"}});
            if (end < content.size()) m_xml.leaf(content[end] == '\n' ? "w:br" : "w:tab");
            start = end + 1;
        }
    }

    const SummaryTable& m_table;
    PageTable m_page;
    XmlWriter m_xml;
    bool m_staysWithNext = false; ///< of the paragraphs of the row that is written
};

} // namespace

std::string docxDocument(const SummaryTable& table) { return WordDocument(table).write(); }

std::string docxTableContent(const SummaryTable& table) { return WordDocument(table, false).content(); }

void docxTablePage(XmlWriter& xml, const SummaryTable& table) {
    xml.leaf("w:pgSz", {{"w:w", twips(table.page.widthMillimetres() * 100)}, {"w:h", twips(table.page.heightMillimetres() * 100)}, {"w:orient", std::string(token(table.page.orientation))}});
    xml.leaf("w:pgMar", {{"w:top", "680"}, {"w:right", "680"}, {"w:bottom", "850"}, {"w:left", "680"}, {"w:header", "400"}, {"w:footer", "400"}, {"w:gutter", "0"}});
}

} // namespace xushi
