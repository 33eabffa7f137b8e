#include "io/XmlWriter.h"
#include "io/docx/DocxParts.h"

namespace xushi {
namespace {

/// One paragraph style; sizes in half points, distances in twentieths of a point.
struct DocxParagraph {
    const char* id;
    const char* face;
    const char* size;
    bool isBold;
    const char* align;
    const char* above;
    const char* below;
};

constexpr DocxParagraph docxParagraphs[] = {
    {"TableTitle", "方正小标宋简体", "36", false, "center", "0", "60"}, {"TableSubtitle", "仿宋_GB2312", "20", false, "right", "0", "20"},
    {"ColumnHead", "宋体", "18", true, "center", "0", "0"},             {"SectionName", "宋体", "18", true, "left", "0", "0"},
    {"CellLeft", "宋体", "18", false, "left", "0", "0"},                {"CellCentre", "宋体", "18", false, "center", "0", "0"},
    {"CellRight", "宋体", "18", false, "right", "0", "0"},              {"TableNote", "仿宋_GB2312", "18", false, "left", "0", "0"},
    {"Signature", "仿宋_GB2312", "20", false, "left", "160", "60"},     {"Anchor", "仿宋_GB2312", "18", false, "right", "0", "0"},
    {"PageNumber", "仿宋_GB2312", "18", false, "center", "0", "0"}};

void writeStyle(XmlWriter& xml, const DocxParagraph& paragraph) {
    const auto style = xml.element("w:style", {{"w:type", "paragraph"}, {"w:customStyle", "1"}, {"w:styleId", paragraph.id}});
    xml.leaf("w:name", {{"w:val", paragraph.id}});
    {
        const auto properties = xml.element("w:pPr");
        xml.leaf("w:spacing", {{"w:before", paragraph.above}, {"w:after", paragraph.below}, {"w:line", "240"}, {"w:lineRule", "auto"}});
        xml.leaf("w:jc", {{"w:val", paragraph.align}});
    }
    const auto run = xml.element("w:rPr");
    xml.leaf("w:rFonts", {{"w:ascii", paragraph.face}, {"w:hAnsi", paragraph.face}, {"w:eastAsia", paragraph.face}, {"w:cs", paragraph.face}, {"w:hint", "eastAsia"}});
    if (paragraph.isBold) xml.leaf("w:b");
    xml.leaf("w:sz", {{"w:val", paragraph.size}});
    xml.leaf("w:szCs", {{"w:val", paragraph.size}});
}

void writeFont(XmlWriter& xml, const char* name, const char* other, const char* family) {
    const auto font = xml.element("w:font", {{"w:name", name}});
    xml.leaf("w:altName", {{"w:val", other}});
    xml.leaf("w:charset", {{"w:val", "86"}});
    xml.leaf("w:family", {{"w:val", family}});
    xml.leaf("w:pitch", {{"w:val", "default"}});
}

void field(XmlWriter& xml, const char* code) {
    const auto open = xml.element("w:fldSimple", {{"w:instr", code}});
    const auto run = xml.element("w:r");
    xml.leafWithText("w:t", "1");
}

} // namespace

std::string docxStyles() {
    XmlWriter xml;
    {
        const auto styles = xml.element("w:styles", {{"xmlns:w", wordMain}});
        {
            const auto defaults = xml.element("w:docDefaults");
            const auto run = xml.element("w:rPrDefault");
            const auto properties = xml.element("w:rPr");
            xml.leaf("w:rFonts", {{"w:ascii", "宋体"}, {"w:hAnsi", "宋体"}, {"w:eastAsia", "宋体"}, {"w:cs", "宋体"}});
            xml.leaf("w:sz", {{"w:val", "18"}});
            xml.leaf("w:lang", {{"w:val", "zh-CN"}, {"w:eastAsia", "zh-CN"}});
        }
        {
            const auto normal = xml.element("w:style", {{"w:type", "paragraph"}, {"w:default", "1"}, {"w:styleId", "Normal"}});
            xml.leaf("w:name", {{"w:val", "Normal"}});
        }
        for (const auto& paragraph : docxParagraphs) writeStyle(xml, paragraph);
    }
    return xml.result();
}

std::string docxFonts() {
    XmlWriter xml;
    {
        const auto fonts = xml.element("w:fonts", {{"xmlns:w", wordMain}});
        writeFont(xml, "方正小标宋简体", "方正小标宋_GBK", "script");
        writeFont(xml, "宋体", "SimSun", "auto");
        writeFont(xml, "仿宋_GB2312", "仿宋", "modern");
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
