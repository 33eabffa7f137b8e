#include "io/PageTable.h"
#include "io/XmlWriter.h"
#include "io/docx/DocxParts.h"

namespace xushi {
namespace {

enum class WordFace { Title, Body, Note };

/// One paragraph style; sizes in half points, distances in twentieths of a point.
struct DocxParagraph {
    const char* id;
    WordFace face;
    const char* size;
    bool isBold;
    const char* align;
    const char* above;
    const char* below;
};

constexpr DocxParagraph docxParagraphs[] = {
    {"TableTitle", WordFace::Title, "36", false, "center", "0", "60"}, {"TableSubtitle", WordFace::Note, "20", false, "right", "0", "20"},
    {"ColumnHead", WordFace::Body, "18", true, "center", "0", "0"},             {"SectionName", WordFace::Body, "18", true, "left", "0", "0"},
    {"CellLeft", WordFace::Body, "18", false, "left", "0", "0"},                {"CellCentre", WordFace::Body, "18", false, "center", "0", "0"},
    {"CellRight", WordFace::Body, "18", false, "right", "0", "0"},              {"TableNote", WordFace::Note, "18", false, "left", "0", "0"},
    {"Signature", WordFace::Note, "20", false, "left", "160", "60"},     {"Anchor", WordFace::Note, "18", false, "right", "0", "0"},
    {"PageNumber", WordFace::Note, "18", false, "center", "0", "0"}};

const std::string& familyOf(const PageFaces& faces, WordFace face) {
    return (face == WordFace::Title ? faces.title : face == WordFace::Body ? faces.body : faces.note).front();
}

void writeStyle(XmlWriter& xml, const PageFaces& faces, const DocxParagraph& paragraph) {
    const std::string& family = familyOf(faces, paragraph.face);
    const auto style = xml.element("w:style", {{"w:type", "paragraph"}, {"w:customStyle", "1"}, {"w:styleId", paragraph.id}});
    xml.leaf("w:name", {{"w:val", paragraph.id}});
    {
        const auto properties = xml.element("w:pPr");
        xml.leaf("w:spacing", {{"w:before", paragraph.above}, {"w:after", paragraph.below}, {"w:line", "240"}, {"w:lineRule", "auto"}});
        xml.leaf("w:jc", {{"w:val", paragraph.align}});
    }
    const auto run = xml.element("w:rPr");
    xml.leaf("w:rFonts", {{"w:ascii", family}, {"w:hAnsi", family}, {"w:eastAsia", family}, {"w:cs", family}, {"w:hint", "eastAsia"}});
    if (paragraph.isBold) xml.leaf("w:b");
    xml.leaf("w:sz", {{"w:val", paragraph.size}});
    xml.leaf("w:szCs", {{"w:val", paragraph.size}});
}

/// The families behind the first are its other names: what a machine has instead.
void writeFont(XmlWriter& xml, const std::vector<std::string>& families) {
    const auto font = xml.element("w:font", {{"w:name", families.front()}});
    std::string others;
    for (std::size_t i = 1; i < families.size(); ++i) others += (others.empty() ? "" : ",") + families[i];
    if (!others.empty()) xml.leaf("w:altName", {{"w:val", others}});
    xml.leaf("w:charset", {{"w:val", "86"}});
}

void field(XmlWriter& xml, const char* code) {
    const auto open = xml.element("w:fldSimple", {{"w:instr", code}});
    const auto run = xml.element("w:r");
    xml.leafWithText("w:t", "1");
}

} // namespace

std::string docxStyles(const SummaryTable& table) {
    const PageFaces faces(table.fonts);
    const std::string& body = faces.body.front();
    XmlWriter xml;
    {
        const auto styles = xml.element("w:styles", {{"xmlns:w", wordMain}});
        {
            const auto defaults = xml.element("w:docDefaults");
            const auto run = xml.element("w:rPrDefault");
            const auto properties = xml.element("w:rPr");
            xml.leaf("w:rFonts", {{"w:ascii", body}, {"w:hAnsi", body}, {"w:eastAsia", body}, {"w:cs", body}});
            xml.leaf("w:sz", {{"w:val", "18"}});
            xml.leaf("w:lang", {{"w:val", "zh-CN"}, {"w:eastAsia", "zh-CN"}});
        }
        {
            const auto normal = xml.element("w:style", {{"w:type", "paragraph"}, {"w:default", "1"}, {"w:styleId", "Normal"}});
            xml.leaf("w:name", {{"w:val", "Normal"}});
        }
        docxTableStyles(xml, table);
    }
    return xml.result();
}

void docxTableStyles(XmlWriter& xml, const SummaryTable& table) {
    const PageFaces faces(table.fonts);
    for (const auto& paragraph : docxParagraphs) writeStyle(xml, faces, paragraph);
}

std::string docxFonts(const SummaryTable& table) {
    const PageFaces faces(table.fonts);
    XmlWriter xml;
    {
        const auto fonts = xml.element("w:fonts", {{"xmlns:w", wordMain}});
        for (const auto* families : {&faces.title, &faces.body, &faces.note}) writeFont(xml, *families);
    }
    return xml.result();
}

std::string docxFoot() {
    XmlWriter xml;
    {
        const auto foot = xml.element("w:ftr", {{"xmlns:w", wordMain}});
        const auto line = xml.element("w:p");
        {
            const auto properties = xml.element("w:pPr");
            xml.leaf("w:pStyle", {{"w:val", "PageNumber"}});
        }
        field(xml, " PAGE ");
        {
            const auto run = xml.element("w:r");
            xml.leafWithText("w:t", " / ", {{"xml:space", "preserve"}});
        }
        field(xml, " NUMPAGES ");
    }
    return xml.result();
}

std::string docxHead(const SummaryTable& table) {
    XmlWriter xml;
    {
        const auto head = xml.element("w:hdr", {{"xmlns:w", wordMain}});
        const auto line = xml.element("w:p");
        {
            const auto properties = xml.element("w:pPr");
            xml.leaf("w:pStyle", {{"w:val", "TableSubtitle"}});
        }
        const auto run = xml.element("w:r");
        xml.leafWithText("w:t", table.title + table.continued, {{"xml:space", "preserve"}});
    }
    return xml.result();
}

} // namespace xushi
