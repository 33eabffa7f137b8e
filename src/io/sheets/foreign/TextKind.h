#pragma once

#include <string>
#include <string_view>

namespace xushi {

enum class TextKind {
    Blank,      ///< nothing but blanks, line ends and commas
    Table,
    Html,
    WebArchive, ///< a page with its parts in one file (MHTML)
    XmlTable,   ///< “XML Spreadsheet 2003” and other XML
};

/// What a text is, whatever its file is called.
TextKind textKindOf(std::string_view text);

/// Documents that begin in a way of their own: PDF, RTF, pictures, archives.
bool isOtherDocument(std::string_view bytes);

/// The character set that a page names near its beginning, `<meta charset=…>`; empty without one.
std::string declaredCharset(std::string_view bytes);

} // namespace xushi
