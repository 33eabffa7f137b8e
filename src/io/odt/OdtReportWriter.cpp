#include "io/odt/OdtReportWriter.h"

#include "io/DocumentPackage.h"
#include "io/DocumentTime.h"
#include "io/PlainTable.h"
#include "io/ReplaceFile.h"
#include "io/ReportLines.h"
#include "io/XmlWriter.h"
#include "io/odt/OdtContent.h"
#include "io/odt/OdtStyles.h"

#include <array>
#include <optional>

namespace xushi {
namespace {

struct OdtReportStyle {
    ReportStyle style;
    const char* name;
    const char* face;
};
constexpr std::array<OdtReportStyle, 5> odtReportStyles{{{ReportStyle::Title, "ReportTitle", "ReportTitle"}, {ReportStyle::Heading1, "ReportHeading1", "ReportHeading"},
                                                         {ReportStyle::Heading2, "ReportHeading2", "ReportSubheading"}, {ReportStyle::Heading3, "ReportHeading3", "ReportText"},
                                                         {ReportStyle::Body, "ReportBody", "ReportText"}}};

std::string inMillimetres(int length) { return std::to_string(length) + "mm"; }
std::string inPoints(int length) { return std::to_string(length) + "pt"; }

void writeReportFace(XmlWriter& xml, const char* name, const std::vector<std::string>& families) {
    std::string list;
    for (const auto& family : families) list += (list.empty() ? "'" : ", '") + family + "'";
    xml.leaf("style:font-face", {{"style:name", name}, {"svg:font-family", list}});
}

std::string reportFaceDeclarations(const SummaryTable* table) {
    const ReportFaces faces;
    XmlWriter xml(false);
    {
        const auto open = xml.element("office:font-face-decls");
        writeReportFace(xml, "ReportTitle", faces.title);
        writeReportFace(xml, "ReportText", faces.body);
        writeReportFace(xml, "ReportHeading", faces.heading);
        writeReportFace(xml, "ReportSubheading", faces.subheading);
        writeReportFace(xml, "ReportNumber", faces.number);
        if (table) odtTableFaces(xml, *table);
    }
    return xml.result();
}

void writeReportText(XmlWriter& xml, const char* face, int points) {
    xml.leaf("style:text-properties", {{"style:font-name", face}, {"style:font-name-asian", face}, {"style:font-name-complex", face},
                                       {"fo:font-size", inPoints(points)}, {"style:font-size-asian", inPoints(points)},
                                       {"fo:language", "zh"}, {"fo:country", "CN"}, {"style:language-asian", "zh"}, {"style:country-asian", "CN"}});
}

void writeReportParagraph(XmlWriter& xml, const OdtReportStyle& named) {
    const bool isTitle = named.style == ReportStyle::Title;
    const bool isHeading = named.style != ReportStyle::Body && !isTitle;
    const std::string outline = isHeading ? std::to_string(static_cast<int>(named.style)) : std::string(); // for the navigation of a word processor
    const auto style = xml.element("style:style", {{"style:name", named.name}, {"style:family", "paragraph"}, {"style:default-outline-level", outline}});
    xml.leaf("style:paragraph-properties", {{"fo:text-align", isTitle ? "center" : "justify"}, {"fo:line-height", inPoints(ReportPage::lineHeight)},
                                            {"fo:text-indent", isTitle ? "0pt" : inPoints(2 * ReportPage::bodySize)}, {"style:auto-text-indent", "false"},
                                            {"fo:margin-top", "0cm"}, {"fo:margin-bottom", isTitle ? inPoints(ReportPage::lineHeight) : "0cm"},
                                            {"fo:margin-left", "0cm"}, {"fo:margin-right", "0cm"}, {"fo:orphans", "1"}, {"fo:widows", "1"},
                                            {"fo:keep-with-next", isHeading ? "always" : "auto"}, {"style:justify-single-word", "false"}});
    writeReportText(xml, named.face, ReportPage::sizeOf(named.style));
}

/// — 1 — at the outer edge, a character in.
void writeNumberStyle(XmlWriter& xml, const char* name, bool isLeft) {
    const auto style = xml.element("style:style", {{"style:name", name}, {"style:family", "paragraph"}});
    xml.leaf("style:paragraph-properties", {{"fo:text-align", isLeft ? "start" : "end"}, {isLeft ? "fo:margin-left" : "fo:margin-right", inPoints(ReportPage::numberSize)}});
    writeReportText(xml, "ReportNumber", ReportPage::numberSize);
}

void writeReportFoot(XmlWriter& xml, const char* element, const char* style) {
    const auto foot = xml.element(element);
    const auto line = xml.element("text:p", {{"text:style-name", style}});
    xml.text("— ");
    xml.leafWithText("text:page-number", "1", {{"text:select-page", "current"}});
    xml.text(" —");
}

/// The foot lies within the margin below the text: what is left of it stands below the foot.
void writeReportPage(XmlWriter& xml) {
    const auto layout = xml.element("style:page-layout", {{"style:name", "Page"}});
    xml.leaf("style:page-layout-properties", {{"fo:page-width", inMillimetres(ReportPage::width)}, {"fo:page-height", inMillimetres(ReportPage::height)},
                                              {"style:print-orientation", "portrait"}, {"fo:margin-top", inMillimetres(ReportPage::top)},
                                              {"fo:margin-bottom", inMillimetres(ReportPage::foot)}, {"fo:margin-left", inMillimetres(ReportPage::left)},
                                              {"fo:margin-right", inMillimetres(ReportPage::right)}});
    const auto foot = xml.element("style:footer-style");
    const std::string height = inMillimetres(ReportPage::bottom - ReportPage::foot);
    xml.leaf("style:header-footer-properties", {{"svg:height", height}, {"fo:margin-top", "6mm"}, {"style:dynamic-spacing", "false"}});
}

XmlWriter::Element openDocument(XmlWriter& xml, const char* kind) {
    return xml.element(kind, {{"xmlns:office", "urn:oasis:names:tc:opendocument:xmlns:office:1.0"},
                              {"xmlns:style", "urn:oasis:names:tc:opendocument:xmlns:style:1.0"},
                              {"xmlns:text", "urn:oasis:names:tc:opendocument:xmlns:text:1.0"},
                              {"xmlns:table", "urn:oasis:names:tc:opendocument:xmlns:table:1.0"},
                              {"xmlns:fo", "urn:oasis:names:tc:opendocument:xmlns:xsl-fo-compatible:1.0"},
                              {"xmlns:svg", "urn:oasis:names:tc:opendocument:xmlns:svg-compatible:1.0"},
                              {"office:version", "1.2"}});
}

void writeMaster(XmlWriter& xml, const char* name, const char* layout) {
    const auto master = xml.element("style:master-page", {{"style:name", name}, {"style:page-layout-name", layout}});
    writeReportFoot(xml, "style:footer", "NumberRight");
    writeReportFoot(xml, "style:footer-left", "NumberLeft");
}

std::string odtReportStylesPart(const SummaryTable* table) {
    XmlWriter xml;
    {
        const auto document = openDocument(xml, "office:document-styles");
        xml.raw(reportFaceDeclarations(table));
        {
            const auto styles = xml.element("office:styles");
            for (const auto& named : odtReportStyles) writeReportParagraph(xml, named);
            writeNumberStyle(xml, "NumberRight", false);
            writeNumberStyle(xml, "NumberLeft", true);
            if (table) odtTableStyles(xml);
        }
        {
            const auto automatic = xml.element("office:automatic-styles");
            writeReportPage(xml);
            if (table) odtTablePage(xml, *table);
        }
        const auto masters = xml.element("office:master-styles");
        writeMaster(xml, "Standard", "Page");
        if (table) writeMaster(xml, "First", "Sheet");
    }
    return xml.result();
}

std::string odtReportContent(const std::vector<ReportLine>& lines, const SummaryTable* table) {
    XmlWriter xml;
    {
        const auto document = openDocument(xml, "office:document-content");
        xml.raw(reportFaceDeclarations(table));
        if (table) xml.raw(odtTableAutomaticStyles(*table));
        const auto body = xml.element("office:body");
        const auto text = xml.element("office:text");
        for (const auto& line : lines)
            for (const auto& named : odtReportStyles)
                if (named.style == line.style) xml.leafWithText("text:p", line.text, {{"text:style-name", named.name}});
        if (table) xml.raw(odtTableContent(*table));
    }
    return xml.result();
}

} // namespace

Result<WrittenReport> OdtReportWriter::write(const Report& report, const std::filesystem::path& path) const {
    const auto lines = reportLines(report.narrative);
    const auto plain = report.table ? std::optional(plainTable(*report.table)) : std::nullopt;
    const SummaryTable* table = plain ? &*plain : nullptr;
    const std::string& time = report.narrative.documentTime;
    const auto bytes = documentPackage({{"mimetype", odtMimeType, true},
                                        {"content.xml", odtReportContent(lines, table)},
                                        {"styles.xml", odtReportStylesPart(table)},
                                        {"meta.xml", odtMeta(lines.front().text, time)},
                                        {"META-INF/manifest.xml", odtManifest()}},
                                       documentTimeSeconds(time));
    if (!bytes) return Problem{bytes.error().kind, bytes.error().key, {path.string()}};
    if (const auto replaced = replaceFile(path, *bytes); !replaced) return replaced.error();
    return WrittenReport{};
}

} // namespace xushi
