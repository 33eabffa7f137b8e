#include "io/docx/DocxReportWriter.h"

#include "io/DocumentPackage.h"
#include "io/DocumentTime.h"
#include "io/PageTable.h"
#include "io/PlainTable.h"
#include "io/ReplaceFile.h"
#include "io/ReportLines.h"
#include "io/XmlWriter.h"
#include "io/docx/DocxParts.h"

#include <array>
#include <optional>
#include <set>

namespace xushi {
namespace {

constexpr const char* reportTypes = "application/vnd.openxmlformats-officedocument.wordprocessingml.";

struct ReportPart {
    const char* id;
    const char* name;
    const char* type;
};
constexpr std::array<ReportPart, 5> reportParts{{{"rIdStyles", "styles", "styles"}, {"rIdFonts", "fontTable", "fontTable"}, {"rIdSettings", "settings", "settings"},
                                                 {"rIdFoot", "footer1", "footer"}, {"rIdFootEven", "footer2", "footer"}}};

struct NamedStyle {
    ReportStyle style;
    const char* id;
    const char* outline; ///< of a heading, for the navigation of a word processor
};
constexpr std::array<NamedStyle, 5> namedStyles{{{ReportStyle::Title, "ReportTitle", ""}, {ReportStyle::Heading1, "ReportHeading1", "0"}, {ReportStyle::Heading2, "ReportHeading2", "1"},
                                                 {ReportStyle::Heading3, "ReportHeading3", "2"}, {ReportStyle::Body, "ReportBody", ""}}};

std::string twipsOf(int millimetres) { return std::to_string((millimetres * 14400 + 127) / 254); }
std::string halfPoints(int points) { return std::to_string(points * 2); }

void writeFaces(XmlWriter& xml, const std::string& family, int points) {
    const auto run = xml.element("w:rPr");
    xml.leaf("w:rFonts", {{"w:ascii", family}, {"w:hAnsi", family}, {"w:eastAsia", family}, {"w:cs", family}, {"w:hint", "eastAsia"}});
    xml.leaf("w:sz", {{"w:val", halfPoints(points)}});
    xml.leaf("w:szCs", {{"w:val", halfPoints(points)}});
}

void writeReportStyle(XmlWriter& xml, const NamedStyle& named) {
    const auto style = xml.element("w:style", {{"w:type", "paragraph"}, {"w:customStyle", "1"}, {"w:styleId", named.id}});
    xml.leaf("w:name", {{"w:val", named.id}});
    {
        const auto properties = xml.element("w:pPr");
        if (*named.outline) xml.leaf("w:keepNext");
        xml.leaf("w:spacing", {{"w:before", "0"}, {"w:after", named.style == ReportStyle::Title ? "560" : "0"}, {"w:line", std::to_string(ReportPage::lineHeight * 20)}, {"w:lineRule", "exact"}});
        if (named.style != ReportStyle::Title) xml.leaf("w:ind", {{"w:firstLineChars", "200"}, {"w:firstLine", std::to_string(ReportPage::bodySize * 40)}});
        xml.leaf("w:jc", {{"w:val", named.style == ReportStyle::Title ? "center" : "both"}});
        if (*named.outline) xml.leaf("w:outlineLvl", {{"w:val", named.outline}});
    }
    writeFaces(xml, ReportFaces().of(named.style).front(), ReportPage::sizeOf(named.style));
}

std::string reportStyles(const SummaryTable* table) {
    XmlWriter xml;
    {
        const auto styles = xml.element("w:styles", {{"xmlns:w", wordMain}});
        {
            const auto defaults = xml.element("w:docDefaults");
            const auto run = xml.element("w:rPrDefault");
            writeFaces(xml, ReportFaces().body.front(), ReportPage::bodySize);
        }
        {
            const auto normal = xml.element("w:style", {{"w:type", "paragraph"}, {"w:default", "1"}, {"w:styleId", "Normal"}});
            xml.leaf("w:name", {{"w:val", "Normal"}});
        }
        for (const auto& named : namedStyles) writeReportStyle(xml, named);
        if (table) docxTableStyles(xml, *table);
    }
    return xml.result();
}

/// The families behind the first are its other names: what a machine has instead.
std::string reportFonts(const SummaryTable* table) {
    const ReportFaces faces;
    std::vector<std::vector<std::string>> all{faces.title, faces.body, faces.heading, faces.subheading, faces.number};
    if (table) {
        const PageFaces others(table->fonts);
        all.insert(all.end(), {others.title, others.body, others.note});
    }
    std::set<std::string> named;
    XmlWriter xml;
    {
        const auto fonts = xml.element("w:fonts", {{"xmlns:w", wordMain}});
        for (const auto& families : all) {
            if (!named.insert(families.front()).second) continue;
            const auto font = xml.element("w:font", {{"w:name", families.front()}});
            std::string others;
            for (std::size_t i = 1; i < families.size(); ++i) others += (others.empty() ? "" : ",") + families[i];
            if (!others.empty()) xml.leaf("w:altName", {{"w:val", others}});
            xml.leaf("w:charset", {{"w:val", "86"}});
        }
    }
    return xml.result();
}

std::string reportSettings() {
    XmlWriter xml;
    {
        const auto settings = xml.element("w:settings", {{"xmlns:w", wordMain}});
        xml.leaf("w:evenAndOddHeaders");
        xml.leaf("w:characterSpacingControl", {{"w:val", "compressPunctuation"}});
    }
    return xml.result();
}

/// — 1 — at the outer edge, a character in.
std::string reportFoot(bool isEven) {
    const std::string family = ReportFaces().number.front();
    XmlWriter xml;
    const auto say = [&](const char* text) {
        const auto run = xml.element("w:r");
        writeFaces(xml, family, ReportPage::numberSize);
        xml.leafWithText("w:t", text, {{"xml:space", "preserve"}});
    };
    {
        const auto foot = xml.element("w:ftr", {{"xmlns:w", wordMain}});
        const auto line = xml.element("w:p");
        {
            const auto properties = xml.element("w:pPr");
            xml.leaf("w:ind", {{isEven ? "w:left" : "w:right", std::to_string(ReportPage::numberSize * 20)}});
            xml.leaf("w:jc", {{"w:val", isEven ? "left" : "right"}});
        }
        say("— ");
        {
            const auto field = xml.element("w:fldSimple", {{"w:instr", " PAGE "}});
            say("1");
        }
        say(" —");
    }
    return xml.result();
}

void writeFeet(XmlWriter& xml) {
    xml.leaf("w:footerReference", {{"w:type", "default"}, {"r:id", "rIdFoot"}});
    xml.leaf("w:footerReference", {{"w:type", "even"}, {"r:id", "rIdFootEven"}});
}

void writeReportSection(XmlWriter& xml) {
    const auto section = xml.element("w:sectPr");
    writeFeet(xml);
    xml.leaf("w:pgSz", {{"w:w", twipsOf(ReportPage::width)}, {"w:h", twipsOf(ReportPage::height)}, {"w:orient", "portrait"}});
    xml.leaf("w:pgMar", {{"w:top", twipsOf(ReportPage::top)}, {"w:right", twipsOf(ReportPage::right)}, {"w:bottom", twipsOf(ReportPage::bottom)}, {"w:left", twipsOf(ReportPage::left)},
                         {"w:header", twipsOf(ReportPage::foot)}, {"w:footer", twipsOf(ReportPage::foot)}, {"w:gutter", "0"}});
}

void writeReportParagraph(XmlWriter& xml, const ReportLine& line, bool endsSection) {
    const auto paragraph = xml.element("w:p");
    {
        const auto properties = xml.element("w:pPr");
        for (const auto& named : namedStyles)
            if (named.style == line.style) xml.leaf("w:pStyle", {{"w:val", named.id}});
        if (endsSection) writeReportSection(xml);
    }
    const auto run = xml.element("w:r");
    xml.leafWithText("w:t", line.text, {{"xml:space", "preserve"}});
}

/// The table stands behind the text in a section of its own.
std::string reportDocument(const std::vector<ReportLine>& lines, const SummaryTable* table) {
    XmlWriter xml;
    {
        const auto document = xml.element("w:document", {{"xmlns:w", wordMain}, {"xmlns:r", officeRelations}});
        const auto body = xml.element("w:body");
        for (const auto& line : lines) writeReportParagraph(xml, line, table && &line == &lines.back());
        if (!table) writeReportSection(xml);
        else {
            xml.raw(docxTableContent(*table));
            const auto section = xml.element("w:sectPr");
            writeFeet(xml);
            docxTablePage(xml, *table);
        }
    }
    return xml.result();
}

std::string reportTypesPart() {
    XmlWriter xml;
    {
        const auto types = xml.element("Types", {{"xmlns", "http://schemas.openxmlformats.org/package/2006/content-types"}});
        xml.leaf("Default", {{"Extension", "rels"}, {"ContentType", "application/vnd.openxmlformats-package.relationships+xml"}});
        xml.leaf("Default", {{"Extension", "xml"}, {"ContentType", "application/xml"}});
        xml.leaf("Override", {{"PartName", "/word/document.xml"}, {"ContentType", std::string(reportTypes) + "document.main+xml"}});
        for (const auto& part : reportParts) xml.leaf("Override", {{"PartName", std::string("/word/") + part.name + ".xml"}, {"ContentType", std::string(reportTypes) + part.type + "+xml"}});
        xml.leaf("Override", {{"PartName", "/docProps/core.xml"}, {"ContentType", "application/vnd.openxmlformats-package.core-properties+xml"}});
    }
    return xml.result();
}

std::string reportRelations() {
    XmlWriter xml;
    {
        const auto relations = xml.element("Relationships", {{"xmlns", "http://schemas.openxmlformats.org/package/2006/relationships"}});
        for (const auto& part : reportParts) xml.leaf("Relationship", {{"Id", part.id}, {"Type", std::string(officeRelations) + "/" + part.type}, {"Target", std::string(part.name) + ".xml"}});
    }
    return xml.result();
}

} // namespace

Result<WrittenReport> DocxReportWriter::write(const Report& report, const std::filesystem::path& path) const {
    const auto lines = reportLines(report.narrative);
    const auto plain = report.table ? std::optional(plainTable(*report.table)) : std::nullopt;
    const SummaryTable* table = plain ? &*plain : nullptr;
    const std::string& time = report.narrative.documentTime;
    const auto bytes = documentPackage({{"[Content_Types].xml", reportTypesPart()},
                                        {"_rels/.rels", docxPackageRelations()},
                                        {"word/document.xml", reportDocument(lines, table)},
                                        {"word/_rels/document.xml.rels", reportRelations()},
                                        {"word/styles.xml", reportStyles(table)},
                                        {"word/fontTable.xml", reportFonts(table)},
                                        {"word/settings.xml", reportSettings()},
                                        {"word/footer1.xml", reportFoot(false)},
                                        {"word/footer2.xml", reportFoot(true)},
                                        {"docProps/core.xml", docxProperties(lines.front().text, time)}},
                                       documentTimeSeconds(time));
    if (!bytes) return Problem{bytes.error().kind, bytes.error().key, {path.string()}};
    if (const auto replaced = replaceFile(path, *bytes); !replaced) return replaced.error();
    return WrittenReport{};
}

} // namespace xushi
