#include "io/odt/OdtContent.h"

#include "io/PageTable.h"
#include "io/XmlWriter.h"
#include "io/odt/OdtStyles.h"

#include <algorithm>
#include <array>
#include <cstdio>
#include <set>
#include <utility>

namespace xushi {
namespace {

constexpr int odtHalfCharacter = 45; ///< tenths of a point, of 9 pt text

std::string hex(std::uint32_t colour) {
    std::array<char, 8> text{};
    std::snprintf(text.data(), text.size(), "#%06X", colour);
    return text.data();
}

std::string centimetres(int hundredthsOfMillimetre) {
    std::array<char, 24> text{};
    std::snprintf(text.data(), text.size(), "%d.%03dcm", hundredthsOfMillimetre / 1000, hundredthsOfMillimetre % 1000);
    return text.data();
}

/// Half characters of 9 pt: 4.5, 9, 13.5 ...
std::string points(int halfCharacters) {
    const int tenths = halfCharacters * odtHalfCharacter;
    return std::to_string(tenths / 10) + "." + std::to_string(tenths % 10) + "pt";
}

class Content {
public:
    explicit Content(const SummaryTable& table, bool isWhole = true) : m_table(table), m_page(table), m_xml(isWhole) {}

    std::string automaticStyles() {
        writeAutomaticStyles();
        return m_xml.result();
    }
    std::string content() {
        writeText();
        return m_xml.result();
    }

    std::string write() {
        {
            const auto document = m_xml.element("office:document-content", {{"xmlns:office", "urn:oasis:names:tc:opendocument:xmlns:office:1.0"},
                                                                            {"xmlns:style", "urn:oasis:names:tc:opendocument:xmlns:style:1.0"},
                                                                            {"xmlns:text", "urn:oasis:names:tc:opendocument:xmlns:text:1.0"},
                                                                            {"xmlns:table", "urn:oasis:names:tc:opendocument:xmlns:table:1.0"},
                                                                            {"xmlns:fo", "urn:oasis:names:tc:opendocument:xmlns:xsl-fo-compatible:1.0"},
                                                                            {"xmlns:svg", "urn:oasis:names:tc:opendocument:xmlns:svg-compatible:1.0"},
                                                                            {"office:version", "1.2"}});
            m_xml.raw(odtFaces(m_table));
            writeAutomaticStyles();
            const auto body = m_xml.element("office:body");
            const auto text = m_xml.element("office:text");
            writeText();
        }
        return m_xml.result();
    }

private:
    void style(const std::string& name, const char* family, const char* properties, XmlWriter::Attributes attributes) {
        const auto open = m_xml.element("style:style", {{"style:name", name}, {"style:family", family}});
        m_xml.leaf(properties, attributes);
    }

    void paragraphStyle(const std::string& name, const std::string& parent, XmlWriter::Attributes properties) {
        const auto open = m_xml.element("style:style", {{"style:name", name}, {"style:family", "paragraph"}, {"style:parent-style-name", parent}});
        m_xml.leaf("style:paragraph-properties", properties);
    }

    /// And that of a cell whose row stays with the next.
    void cellStyles(const std::string& name, const char* parent, XmlWriter::Attributes properties, XmlWriter::Attributes keptProperties) {
        paragraphStyle(name, parent, properties);
        paragraphStyle(name + "Kept", parent, keptProperties);
    }

    void writeAutomaticStyles() {
        const auto automatic = m_xml.element("office:automatic-styles");
        {
            const auto first = m_xml.element("style:style", {{"style:name", "FirstTitle"}, {"style:family", "paragraph"}, {"style:parent-style-name", "TableTitle"}, {"style:master-page-name", "First"}});
        }
        style("Table", "table", "style:table-properties", {{"style:width", centimetres(m_page.width())}, {"table:align", "center"}, {"table:border-model", "collapsing"}});
        for (std::size_t i = 0; i < m_page.widths().size(); ++i)
            style("Column" + std::to_string(i), "table-column", "style:table-column-properties", {{"style:column-width", centimetres(m_page.widths()[i])}});
        style("Row", "table-row", "style:table-row-properties", {{"fo:keep-together", "always"}, {"style:min-row-height", "0.6cm"}});
        const std::string border = "0.5pt solid #000000";
        style("Cell", "table-cell", "style:table-cell-properties", {{"fo:border", border}, {"fo:padding", "0.05cm"}, {"style:vertical-align", "middle"}});
        style("Band", "table-cell", "style:table-cell-properties", {{"fo:border", border}, {"fo:padding", "0.05cm"}, {"style:vertical-align", "middle"}, {"fo:background-color", "#EDEDED"}});
        for (const int indent : indents()) {
            const std::string right = points(indent);
            cellStyles("Right" + std::to_string(indent), "Right", {{"fo:margin-right", right}, {"fo:margin-left", "0cm"}, {"fo:text-align", "end"}},
                       {{"fo:margin-right", right}, {"fo:margin-left", "0cm"}, {"fo:text-align", "end"}, {"fo:keep-with-next", "always"}});
        }
        for (const int hanging : hangings()) {
            const std::string left = points(2 * hanging);
            cellStyles("Left" + std::to_string(hanging), "Left", {{"fo:margin-left", left}, {"fo:margin-right", "0cm"}, {"fo:text-indent", "-" + left}},
                       {{"fo:margin-left", left}, {"fo:margin-right", "0cm"}, {"fo:text-indent", "-" + left}, {"fo:keep-with-next", "always"}});
        }
        for (const char* name : {"Left", "Centre", "Right", "SectionName"}) paragraphStyle(std::string(name) + "Kept", name, {{"fo:keep-with-next", "always"}});
        for (const auto& [light, name] : Tokens<Light>::all) style("Light-" + std::string(name), "text", "style:text-properties", {{"fo:color", hex(lightMark(light).colour)}});
    }

    std::set<int> indents() const {
        std::set<int> found;
        for (const auto& row : m_table.rows)
            for (std::size_t i = 0; i < std::min(row.cells.size(), m_table.columns.size()); ++i)
                if (const int indent = m_page.indentOf(row.cells[i], i); indent > 0) found.insert(indent);
        return found;
    }

    /// Before the names of parts, in full-width characters.
    std::set<int> hangings() const {
        std::set<int> found;
        for (const auto& row : m_table.rows)
            for (std::size_t i = 0; i < std::min(row.cells.size(), m_table.columns.size()); ++i)
                if (const int hanging = hangingCharacters(row.cells[i].text); hanging > 0 && columnSide(m_table.columns[i].what) == ColumnSide::Left) found.insert(hanging);
        return found;
    }

    void writeText() {
        paragraph("FirstTitle", m_table.title);
        if (!m_table.subtitle.empty()) paragraph("TableSubtitle", m_table.subtitle);
        writeTable();
        for (const auto& note : m_table.notes) paragraph("TableNote", note);
        if (!m_table.signature.empty()) paragraph("Signature", m_table.signature);
        if (!m_table.anchor.empty()) paragraph("Anchor", m_table.anchor);
    }

    void writeTable() {
        const auto table = m_xml.element("table:table", {{"table:name", "汇总表"}, {"table:style-name", "Table"}});
        for (std::size_t i = 0; i < m_table.columns.size(); ++i) m_xml.leaf("table:table-column", {{"table:style-name", "Column" + std::to_string(i)}});
        writeHeader();
        for (std::size_t i = 0; i < m_table.rows.size(); ++i) {
            m_staysWithNext = m_table.rows[i].kind == SummaryRowKind::Section || (i + 1 < m_table.rows.size() && m_table.rows[i + 1].kind == SummaryRowKind::Part);
            writeRow(m_table.rows[i]);
        }
        m_staysWithNext = false;
    }

    /// The style for the first cell of a row, which says whether the row stays with the next: a total with its parts, a section with its first row.
    std::string kept(const std::string& style) const { return m_staysWithNext ? style + "Kept" : style; }

    /// A second line of titles stands above those of the columns that have a group.
    void writeHeader() {
        const auto header = m_xml.element("table:table-header-rows");
        const auto groups = headerGroupsOf(m_table);
        if (!groups.empty()) {
            const auto row = m_xml.element("table:table-row", {{"table:style-name", "Row"}});
            for (const auto& group : groups) writeGroup(group);
        }
        const auto row = m_xml.element("table:table-row", {{"table:style-name", "Row"}});
        if (groups.empty())
            for (const auto& column : m_table.columns) cell("Band", "Heading", column.title);
        for (const auto& group : groups)
            for (std::size_t i = group.first; i < group.first + group.count; ++i) {
                if (group.title.empty()) m_xml.leaf("table:covered-table-cell");
                else cell("Band", "Heading", m_table.columns[i].title);
            }
    }

    void writeGroup(const HeaderGroup& group) {
        if (group.title.empty()) {
            for (std::size_t i = group.first; i < group.first + group.count; ++i) {
                const auto open = m_xml.element("table:table-cell", {{"table:style-name", "Band"}, {"table:number-rows-spanned", "2"}});
                paragraph("Heading", m_table.columns[i].title);
            }
            return;
        }
        {
            const auto open = m_xml.element("table:table-cell", {{"table:style-name", "Band"}, {"table:number-columns-spanned", std::to_string(group.count)}});
            paragraph("Heading", group.title);
        }
        for (std::size_t i = 1; i < group.count; ++i) m_xml.leaf("table:covered-table-cell");
    }

    void writeRow(const SummaryRow& row) {
        const auto open = m_xml.element("table:table-row", {{"table:style-name", "Row"}});
        if (row.kind == SummaryRowKind::Section) return writeBand(row);
        for (std::size_t i = 0; i < m_table.columns.size(); ++i) writeCell(i < row.cells.size() ? row.cells[i] : SummaryCell{}, i);
    }

    void writeBand(const SummaryRow& row) {
        const auto columns = m_table.columns.size();
        {
            const auto band = m_xml.element("table:table-cell", {{"table:style-name", "Band"}, {"table:number-columns-spanned", std::to_string(columns)}});
            paragraph(kept("SectionName").c_str(), row.cells.empty() ? "" : row.cells.front().text);
        }
        for (std::size_t i = 1; i < columns; ++i) m_xml.leaf("table:covered-table-cell");
    }

    void writeCell(const SummaryCell& shown, std::size_t column) {
        const auto open = m_xml.element("table:table-cell", {{"table:style-name", "Cell"}});
        const ColumnSide side = columnSide(m_table.columns[column].what);
        const int indent = m_page.indentOf(shown, column);
        const int hanging = side == ColumnSide::Left ? hangingCharacters(shown.text) : 0;
        const std::string name = side == ColumnSide::Left ? (hanging > 0 ? "Left" + std::to_string(hanging) : "Left") : side == ColumnSide::Centre ? "Centre" : indent > 0 ? "Right" + std::to_string(indent) : "Right";
        const auto line = m_xml.element("text:p", {{"text:style-name", column == 0 ? kept(name) : name}});
        if (shown.light) {
            m_xml.leafWithText("text:span", lightMark(*shown.light).shape, {{"text:style-name", "Light-" + std::string(token(*shown.light))}});
            m_xml.text(" ");
        }
        lines(shown.text);
    }

    void cell(const char* style, const char* paragraphStyle, const std::string& content) {
        const auto open = m_xml.element("table:table-cell", {{"table:style-name", style}});
        paragraph(paragraphStyle, content);
    }

    void paragraph(const char* style, const std::string& content) {
        const auto line = m_xml.element("text:p", {{"text:style-name", style}});
        lines(content);
    }

    /// Line ends and tabs are elements of their own, and so is a second blank in a row.
    void lines(const std::string& content) {
        std::string run;
        const auto flush = [&] { m_xml.text(std::exchange(run, {})); };
        bool wasBlank = true;
        for (const char c : content) {
            if (c == '\n' || c == '\t' || (c == ' ' && wasBlank)) {
                flush();
                m_xml.leaf(c == '\n' ? "text:line-break" : c == '\t' ? "text:tab" : "text:s");
            } else run += c;
            wasBlank = c == ' ' || c == '\n' || c == '\t';
        }
        flush();
    }

    const SummaryTable& m_table;
    PageTable m_page;
    XmlWriter m_xml;
    bool m_staysWithNext = false; ///< of the row that is written
};

} // namespace

std::string odtContent(const SummaryTable& table) { return Content(table).write(); }
std::string odtTableAutomaticStyles(const SummaryTable& table) { return Content(table, false).automaticStyles(); }
std::string odtTableContent(const SummaryTable& table) { return Content(table, false).content(); }

} // namespace xushi
