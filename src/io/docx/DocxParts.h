#pragma once

#include "domain/summary/SummaryTable.h"

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

/// The namespace declarations that the parts of a document begin with.
inline constexpr const char* wordMain = "http://schemas.openxmlformats.org/wordprocessingml/2006/main";
inline constexpr const char* officeRelations = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";

} // namespace xushi
