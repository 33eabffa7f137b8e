#pragma once

#include "domain/summary/SummaryTable.h"
#include "io/XmlWriter.h"

#include <string>

namespace xushi {

/// word/document.xml of a plain table (PlainTable.h).
std::string docxDocument(const SummaryTable& table);
std::string docxStyles(const SummaryTable& table);
/// The faces, each with another name by which a machine may have it.
std::string docxFonts(const SummaryTable& table);
std::string docxFoot();
/// The head of every page but the first: the title with its mark.
std::string docxHead(const SummaryTable& table);

/// A plain table as a part of another document: title, table and notes as content of its body, the styles that they have, its section.
std::string docxTableContent(const SummaryTable& table);
void docxTableStyles(XmlWriter& xml, const SummaryTable& table);
/// A page of the table, for w:sectPr.
void docxTablePage(XmlWriter& xml, const SummaryTable& table);

/// _rels/.rels and docProps/core.xml of a document.
std::string docxPackageRelations();
std::string docxProperties(const std::string& title, const std::string& time);

/// The namespace declarations that the parts of a document begin with.
inline constexpr const char* wordMain = "http://schemas.openxmlformats.org/wordprocessingml/2006/main";
inline constexpr const char* officeRelations = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";

} // namespace xushi
