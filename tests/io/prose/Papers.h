#pragma once

#include "io/prose/ProseFile.h"
#include "support/FileBytes.h"
#include "support/TemporaryFolder.h"
#include "support/ZipFile.h"

#include <gtest/gtest.h>

#include <string>

namespace xushi {

inline const std::string wordSpace = "http://schemas.openxmlformats.org/wordprocessingml/2006/main";

/// The parts of a DOCX of which `body` is what stands in <w:body>.
inline ZipEntries wordEntries(const std::string& body, const std::string& space = wordSpace) {
    const std::string relation = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument";
    return {{"_rels/.rels", "<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\"><Relationship Id=\"r\" Type=\"" + relation +
                                "\" Target=\"word/document.xml\"/></Relationships>"},
            {"word/document.xml", "<w:document xmlns:w=\"" + space +
                                      "\" xmlns:mc=\"http://schemas.openxmlformats.org/markup-compatibility/2006\" xmlns:wps=\"wps\" xmlns:v=\"urn:schemas-microsoft-com:vml\">"
                                      "<w:body>" + body + "</w:body></w:document>"}};
}

inline const std::string openPrefix = "urn:oasis:names:tc:opendocument:xmlns:";

/// The parts of an ODT of which `text` is what stands in <office:text>.
inline ZipEntries openEntries(const std::string& text, const std::string& type = "application/vnd.oasis.opendocument.text") {
    const auto space = [](const std::string& prefix, const std::string& name) { return " xmlns:" + prefix + "=\"" + openPrefix + name + ":1.0\""; };
    return {{"mimetype", type},
            {"content.xml", "<office:document-content" + space("office", "office") + space("text", "text") + space("table", "table") + space("draw", "drawing") +
                                space("svg", "svg-compatible") + "><office:body><office:text>" + text + "</office:text></office:body></office:document-content>"},
            {"META-INF/manifest.xml", "<manifest:manifest" + space("manifest", "manifest") + "/>"}};
}

inline Result<std::string> readPaper(const std::string& name, const std::string& bytes, const ProseLimits& limits = {}) {
    const TemporaryFolder folder;
    writeBytes(folder / name, bytes);
    return readProse(folder / name, limits);
}

inline Result<std::string> readPaper(const ZipEntries& entries, const ProseLimits& limits = {}) {
    const TemporaryFolder folder;
    EXPECT_TRUE(writeZip(folder / "材料.bin", entries));
    return readProse(folder / "材料.bin", limits);
}

/// What was read, or the key of the refusal.
inline std::string told(const Result<std::string>& text) { return text ? *text : text.error().key; }

inline std::string wordText(const std::string& body) { return told(readPaper(wordEntries(body))); }
inline std::string openText(const std::string& text) { return told(readPaper(openEntries(text))); }

/// A paragraph of one run.
inline std::string wordParagraph(const std::string& text) { return "<w:p><w:r><w:t>" + text + "</w:t></w:r></w:p>"; }

} // namespace xushi
