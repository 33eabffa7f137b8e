#include "io/odt/OdtStyles.h"

#include "io/PageTable.h"
#include "io/XmlWriter.h"

namespace xushi {
namespace {

/// One paragraph style of the document.
struct OdtParagraph {
    const char* name;
    const char* face;
    const char* size;
    const char* weight;
    const char* align;
    const char* above;
    const char* below;
};

constexpr OdtParagraph paragraphs[] = {
    {"TableTitle", "Title", "18pt", "normal", "center", "0cm", "0.12cm"}, {"TableSubtitle", "Note", "10pt", "normal", "end", "0cm", "0.05cm"},
    {"Heading", "Body", "9pt", "bold", "center", "0cm", "0cm"},           {"SectionName", "Body", "9pt", "bold", "start", "0cm", "0cm"},
    {"Left", "Body", "9pt", "normal", "start", "0cm", "0cm"},             {"Centre", "Body", "9pt", "normal", "center", "0cm", "0cm"},
    {"Right", "Body", "9pt", "normal", "end", "0cm", "0cm"},              {"TableNote", "Note", "9pt", "normal", "start", "0cm", "0cm"},
    {"Signature", "Note", "10pt", "normal", "start", "0.3cm", "0.1cm"},   {"Anchor", "Note", "9pt", "normal", "end", "0cm", "0cm"},
    {"PageNumber", "Note", "9pt", "normal", "center", "0cm", "0cm"}};

void writeParagraph(XmlWriter& xml, const OdtParagraph& paragraph) {
    const auto style = xml.element("style:style", {{"style:name", paragraph.name}, {"style:family", "paragraph"}});
    xml.leaf("style:paragraph-properties", {{"fo:text-align", paragraph.align}, {"fo:margin-top", paragraph.above}, {"fo:margin-bottom", paragraph.below},
                                            {"fo:margin-left", "0cm"}, {"fo:margin-right", "0cm"}, {"style:justify-single-word", "false"}});
    xml.leaf("style:text-properties", {{"style:font-name", paragraph.face}, {"style:font-name-asian", paragraph.face}, {"style:font-name-complex", paragraph.face},
                                       {"fo:font-size", paragraph.size}, {"style:font-size-asian", paragraph.size},
                                       {"fo:font-weight", paragraph.weight}, {"style:font-weight-asian", paragraph.weight},
                                       {"fo:language", "zh"}, {"fo:country", "CN"}, {"style:language-asian", "zh"}, {"style:country-asian", "CN"}});
}

void writeFace(XmlWriter& xml, const char* name, const std::vector<std::string>& families) {
    std::string list;
    for (const auto& family : families) list += (list.empty() ? "'" : ", '") + family + "'";
    xml.leaf("style:font-face", {{"style:name", name}, {"svg:font-family", list}});
}

void writeFoot(XmlWriter& xml) {
    const auto foot = xml.element("style:footer");
    const auto line = xml.element("text:p", {{"text:style-name", "PageNumber"}});
    xml.leafWithText("text:page-number", "1", {{"text:select-page", "current"}});
    xml.text(" / ");
    xml.leafWithText("text:page-count", "1");
}

void writeMasterPages(XmlWriter& xml, const SummaryTable& table) {
    const auto masters = xml.element("office:master-styles");
    {
        const auto first = xml.element("style:master-page", {{"style:name", "First"}, {"style:page-layout-name", "Sheet"}, {"style:next-style-name", "Standard"}});
        writeFoot(xml);
    }
    const auto next = xml.element("style:master-page", {{"style:name", "Standard"}, {"style:page-layout-name", "Continued"}});
    {
        const auto head = xml.element("style:header");
        xml.leafWithText("text:p", table.title + table.continued, {{"text:style-name", "TableSubtitle"}});
    }
    writeFoot(xml);
}

void writePageLayout(XmlWriter& xml, const PaperPage& paper, const char* name, bool hasHead) {
    const auto layout = xml.element("style:page-layout", {{"style:name", name}});
    {
        const auto page = xml.element("style:page-layout-properties", {{"fo:page-width", std::to_string(paper.widthMillimetres()) + "mm"},
                                                                       {"fo:page-height", std::to_string(paper.heightMillimetres()) + "mm"},
                                                                       {"style:print-orientation", std::string(token(paper.orientation))},
                                                                       {"fo:margin-top", "1.2cm"}, {"fo:margin-bottom", "1cm"}, {"fo:margin-left", "1.2cm"}, {"fo:margin-right", "1.2cm"}});
    }
    if (hasHead) {
        const auto head = xml.element("style:header-style");
        xml.leaf("style:header-footer-properties", {{"fo:min-height", "0.6cm"}, {"fo:margin-bottom", "0.1cm"}});
    }
    const auto foot = xml.element("style:footer-style");
    xml.leaf("style:header-footer-properties", {{"fo:min-height", "0.6cm"}, {"fo:margin-top", "0.1cm"}});
}

} // namespace

std::string odtFaces(const SummaryTable& table) {
    XmlWriter xml(false);
    {
        const auto open = xml.element("office:font-face-decls");
        odtTableFaces(xml, table);
    }
    return xml.result();
}

void odtTableFaces(XmlWriter& xml, const SummaryTable& table) {
    const PageFaces faces(table.fonts);
    writeFace(xml, "Title", faces.title);
    writeFace(xml, "Body", faces.body);
    writeFace(xml, "Note", faces.note);
}

void odtTableStyles(XmlWriter& xml) {
    for (const auto& paragraph : paragraphs) writeParagraph(xml, paragraph);
}

void odtTablePage(XmlWriter& xml, const SummaryTable& table) { writePageLayout(xml, table.page, "Sheet", false); }

std::string odtStyles(const SummaryTable& table) {
    XmlWriter xml;
    {
        const auto document = xml.element("office:document-styles", {{"xmlns:office", "urn:oasis:names:tc:opendocument:xmlns:office:1.0"},
                                                                     {"xmlns:style", "urn:oasis:names:tc:opendocument:xmlns:style:1.0"},
                                                                     {"xmlns:text", "urn:oasis:names:tc:opendocument:xmlns:text:1.0"},
                                                                     {"xmlns:fo", "urn:oasis:names:tc:opendocument:xmlns:xsl-fo-compatible:1.0"},
                                                                     {"xmlns:svg", "urn:oasis:names:tc:opendocument:xmlns:svg-compatible:1.0"},
                                                                     {"office:version", "1.2"}});
        xml.raw(odtFaces(table));
        {
            const auto styles = xml.element("office:styles");
            odtTableStyles(xml);
        }
        {
            const auto automatic = xml.element("office:automatic-styles");
            writePageLayout(xml, table.page, "Sheet", false);
            writePageLayout(xml, table.page, "Continued", true);
        }
        writeMasterPages(xml, table);
    }
    return xml.result();
}

} // namespace xushi
