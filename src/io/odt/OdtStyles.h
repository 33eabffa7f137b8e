#pragma once

#include "domain/summary/SummaryTable.h"
#include "io/XmlWriter.h"

#include <set>
#include <string>

namespace xushi {

/// styles.xml: faces with what stands in for them, the page, its foot, and from the second page on the title with its mark.
std::string odtStyles(const SummaryTable& table);

/// The declaration of the faces, which both parts of the document begin with.
std::string odtFaces(const SummaryTable& table);

/// Of a table within another document: its faces, its paragraph styles, the layout Sheet of its page.
void odtTableFaces(XmlWriter& xml, const SummaryTable& table);
void odtTableStyles(XmlWriter& xml);
void odtTablePage(XmlWriter& xml, const SummaryTable& table);

inline constexpr const char* odtMimeType = "application/vnd.oasis.opendocument.text";
/// meta.xml and META-INF/manifest.xml of a document with content.xml, styles.xml and meta.xml.
std::string odtMeta(const std::string& title, const std::string& time);
std::string odtManifest(bool hasSettings = false);

} // namespace xushi
