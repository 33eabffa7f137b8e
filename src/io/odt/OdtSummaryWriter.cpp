#include "io/odt/OdtSummaryWriter.h"

#include "io/DocumentPackage.h"
#include "io/DocumentTime.h"
#include "io/PlainTable.h"
#include "io/ReplaceFile.h"
#include "io/XmlWriter.h"
#include "io/odt/OdtContent.h"
#include "io/odt/OdtStyles.h"

namespace xushi {
namespace {

constexpr std::string_view settingsPart = "settings" ".xml"; // one word would be taken for the key of a sentence
constexpr const char* odtType = "application/vnd.oasis.opendocument.text";

std::string odtMeta(const SummaryTable& table) {
    XmlWriter xml;
    {
        const auto document = xml.element("office:document-meta", {{"xmlns:office", "urn:oasis:names:tc:opendocument:xmlns:office:1.0"},
                                                                   {"xmlns:dc", "http://purl.org/dc/elements/1.1/"},
                                                                   {"xmlns:meta", "urn:oasis:names:tc:opendocument:xmlns:meta:1.0"},
                                                                   {"office:version", "1.2"}});
        const auto meta = xml.element("office:meta");
        xml.leafWithText("dc:title", table.title);
        xml.leafWithText("meta:creation-date", table.documentTime);
        xml.leafWithText("dc:date", table.documentTime);
        xml.leafWithText("dc:language", "zh-CN");
    }
    return xml.result();
}

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

std::string odtManifest() {
    XmlWriter xml;
    {
        const auto manifest = xml.element("manifest:manifest", {{"xmlns:manifest", "urn:oasis:names:tc:opendocument:xmlns:manifest:1.0"}, {"manifest:version", "1.2"}});
        xml.leaf("manifest:file-entry", {{"manifest:full-path", "/"}, {"manifest:version", "1.2"}, {"manifest:media-type", odtType}});
        for (const char* part : {"content.xml", "styles.xml", "meta.xml", settingsPart.data()})
            xml.leaf("manifest:file-entry", {{"manifest:full-path", part}, {"manifest:media-type", "text/xml"}});
    }
    return xml.result();
}

} // namespace

Result<WrittenSummary> OdtSummaryWriter::writeFile(const SummaryTable& given, const std::filesystem::path& path, const WritingProgress& /*progress*/) const {
    const SummaryTable table = plainTable(given);
    const auto bytes = documentPackage({{"mimetype", odtType, true},
                                        {"content.xml", odtContent(table)},
                                        {"styles.xml", odtStyles(table)},
                                        {"meta.xml", odtMeta(table)},
                                        {std::string(settingsPart), odtSettings()},
                                        {"META-INF/manifest.xml", odtManifest()}},
                                       documentTimeSeconds(table.documentTime));
    if (!bytes) return Problem{bytes.error().kind, bytes.error().key, {path.string()}};
    if (const auto replaced = replaceFile(path, *bytes); !replaced) return replaced.error();
    return WrittenSummary{};
}

} // namespace xushi
