#include "io/odt/OdtSummaryWriter.h"

#include "io/DocumentPackage.h"
#include "io/DocumentTime.h"
#include "io/PlainTable.h"
#include "io/ReplaceFile.h"
#include "io/XmlWriter.h"
#include "io/odt/OdtContent.h"
#include "io/odt/OdtStyles.h"

#include <vector>

namespace xushi {

namespace {

constexpr std::string_view settingsPart = "settings" ".xml"; // one word would be taken for the key of a sentence

} // namespace

std::string odtMeta(const std::string& title, const std::string& documentTime) {
    XmlWriter xml;
    {
        const auto document = xml.element("office:document-meta", {{"xmlns:office", "urn:oasis:names:tc:opendocument:xmlns:office:1.0"},
                                                                   {"xmlns:dc", "http://purl.org/dc/elements/1.1/"},
                                                                   {"xmlns:meta", "urn:oasis:names:tc:opendocument:xmlns:meta:1.0"},
                                                                   {"office:version", "1.2"}});
        const auto meta = xml.element("office:meta");
        xml.leafWithText("dc:title", title);
        xml.leafWithText("meta:creation-date", documentTime);
        xml.leafWithText("dc:date", documentTime);
        xml.leafWithText("dc:language", "zh-CN");
    }
    return xml.result();
}

namespace {

/// That the rows of a table may stay together.
std::string odtSettings() {
    XmlWriter xml;
    {
        const auto document = xml.element("office:document-settings", {{"xmlns:office", "urn:oasis:names:tc:opendocument:xmlns:office:1.0"},
                                                                       {"xmlns:config", "urn:oasis:names:tc:opendocument:xmlns:config:1.0"},
                                                                       {"xmlns:ooo", "http://openoffice.org/2004/office"},
                                                                       {"office:version", "1.2"}});
        const auto settings = xml.element("office:settings");
        const auto set = xml.element("config:config-item-set", {{"config:name", "ooo:configuration-settings"}});
        xml.leafWithText("config:config-item", "true", {{"config:name", "TableRowKeep"}, {"config:type", "boolean"}});
    }
    return xml.result();
}

} // namespace

std::string odtManifest(bool hasSettings) {
    XmlWriter xml;
    {
        const auto manifest = xml.element("manifest:manifest", {{"xmlns:manifest", "urn:oasis:names:tc:opendocument:xmlns:manifest:1.0"}, {"manifest:version", "1.2"}});
        xml.leaf("manifest:file-entry", {{"manifest:full-path", "/"}, {"manifest:version", "1.2"}, {"manifest:media-type", odtMimeType}});
        std::vector<std::string_view> parts{"content.xml", "styles.xml", "meta.xml"};
        if (hasSettings) parts.push_back(settingsPart);
        for (const auto part : parts)
            xml.leaf("manifest:file-entry", {{"manifest:full-path", std::string(part)}, {"manifest:media-type", "text/xml"}});
    }
    return xml.result();
}

Result<WrittenSummary> OdtSummaryWriter::writeFile(const SummaryTable& given, const std::filesystem::path& path, const WritingProgress& /*progress*/) const {
    const SummaryTable table = plainTable(given);
    const auto bytes = documentPackage({{"mimetype", odtMimeType, true},
                                        {"content.xml", odtContent(table)},
                                        {"styles.xml", odtStyles(table)},
                                        {"meta.xml", odtMeta(table.title, table.documentTime)},
                                        {std::string(settingsPart), odtSettings()},
                                        {"META-INF/manifest.xml", odtManifest(true)}},
                                       documentTimeSeconds(table.documentTime));
    if (!bytes) return Problem{bytes.error().kind, bytes.error().key, {path.string()}};
    if (const auto replaced = replaceFile(path, *bytes); !replaced) return replaced.error();
    return WrittenSummary{};
}

} // namespace xushi
