#include "io/docx/DocxSummaryWriter.h"

#include "io/DocumentPackage.h"
#include "io/DocumentTime.h"
#include "io/PlainTable.h"
#include "io/ReplaceFile.h"
#include "io/XmlWriter.h"
#include "io/docx/DocxParts.h"

#include <array>

namespace xushi {
namespace {

constexpr const char* wordTypes = "application/vnd.openxmlformats-officedocument.wordprocessingml.";

/// A part of the word folder, and what the document calls it.
struct WordPart {
    const char* id;
    const char* name;
    const char* type;
};
constexpr std::array<WordPart, 4> wordParts{{{"rIdStyles", "styles", "styles"}, {"rIdFonts", "fontTable", "fontTable"}, {"rIdHead", "header1", "header"}, {"rIdFoot", "footer1", "footer"}}};

std::string contentTypes() {
    XmlWriter xml;
    {
        const auto types = xml.element("Types", {{"xmlns", "http://schemas.openxmlformats.org/package/2006/content-types"}});
        xml.leaf("Default", {{"Extension", "rels"}, {"ContentType", "application/vnd.openxmlformats-package.relationships+xml"}});
        xml.leaf("Default", {{"Extension", "xml"}, {"ContentType", "application/xml"}});
        xml.leaf("Override", {{"PartName", "/word/document.xml"}, {"ContentType", std::string(wordTypes) + "document.main+xml"}});
        for (const auto& part : wordParts) xml.leaf("Override", {{"PartName", std::string("/word/") + part.name + ".xml"}, {"ContentType", std::string(wordTypes) + part.type + "+xml"}});
        xml.leaf("Override", {{"PartName", "/docProps/core.xml"}, {"ContentType", "application/vnd.openxmlformats-package.core-properties+xml"}});
    }
    return xml.result();
}

std::string documentRelations() {
    XmlWriter xml;
    {
        const auto relations = xml.element("Relationships", {{"xmlns", "http://schemas.openxmlformats.org/package/2006/relationships"}});
        for (const auto& part : wordParts) xml.leaf("Relationship", {{"Id", part.id}, {"Type", std::string(officeRelations) + "/" + part.type}, {"Target", std::string(part.name) + ".xml"}});
    }
    return xml.result();
}

} // namespace

std::string docxPackageRelations() {
    XmlWriter xml;
    {
        const auto relations = xml.element("Relationships", {{"xmlns", "http://schemas.openxmlformats.org/package/2006/relationships"}});
        xml.leaf("Relationship", {{"Id", "rId1"}, {"Type", std::string(officeRelations) + "/officeDocument"}, {"Target", "word/document.xml"}});
        xml.leaf("Relationship", {{"Id", "rId2"}, {"Type", "http://schemas.openxmlformats.org/package/2006/relationships/metadata/core-properties"}, {"Target", "docProps/core.xml"}});
    }
    return xml.result();
}

std::string docxProperties(const std::string& title, const std::string& documentTime) {
    XmlWriter xml;
    {
        const auto properties = xml.element("cp:coreProperties", {{"xmlns:cp", "http://schemas.openxmlformats.org/package/2006/metadata/core-properties"},
                                                                  {"xmlns:dc", "http://purl.org/dc/elements/1.1/"},
                                                                  {"xmlns:dcterms", "http://purl.org/dc/terms/"},
                                                                  {"xmlns:xsi", "http://www.w3.org/2001/XMLSchema-instance"}});
        xml.leafWithText("dc:title", title);
        xml.leafWithText("dc:language", "zh-CN");
        for (const char* time : {"dcterms:created", "dcterms:modified"}) xml.leafWithText(time, documentTime, {{"xsi:type", "dcterms:W3CDTF"}});
    }
    return xml.result();
}

Result<WrittenSummary> DocxSummaryWriter::writeFile(const SummaryTable& given, const std::filesystem::path& path, const WritingProgress& /*progress*/) const {
    const SummaryTable table = plainTable(given);
    const auto bytes = documentPackage({{"[Content_Types].xml", contentTypes()},
                                        {"_rels/.rels", docxPackageRelations()},
                                        {"word/document.xml", docxDocument(table)},
                                        {"word/_rels/document.xml.rels", documentRelations()},
                                        {"word/styles.xml", docxStyles(table)},
                                        {"word/fontTable.xml", docxFonts(table)},
                                        {"word/header1.xml", docxHead(table)},
                                        {"word/footer1.xml", docxFoot()},
                                        {"docProps/core.xml", docxProperties(table.title, table.documentTime)}},
                                       documentTimeSeconds(table.documentTime));
    if (!bytes) return Problem{bytes.error().kind, bytes.error().key, {path.string()}};
    if (const auto replaced = replaceFile(path, *bytes); !replaced) return replaced.error();
    return WrittenSummary{};
}

} // namespace xushi
