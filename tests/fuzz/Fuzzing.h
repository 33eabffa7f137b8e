#pragma once

#include <string_view>

namespace xushi {

// Each takes any bytes and claims what holds of whatever is made of them. None throws, none takes long.
void fuzz_book_stream(std::string_view bytes); ///< what the program that reads for others sends; the first byte cuts it up
void fuzz_clipboard(std::string_view bytes);   ///< a text that is pasted into the grid
void fuzz_html(std::string_view bytes);
void fuzz_number(std::string_view bytes);
void fuzz_ods(std::string_view bytes);     ///< content, styles, manifest, mimetype with a line @@ between them
void fuzz_ole(std::string_view bytes);     ///< a whole file of Office 97 to 2003
void fuzz_open_prose(std::string_view bytes); ///< content and manifest of a text with a line @@ between them
void fuzz_package(std::string_view bytes); ///< a whole zip file
void fuzz_pdf_places(std::string_view bytes); ///< what pdftotext says of a PDF
void fuzz_period(std::string_view bytes);
void fuzz_text(std::string_view bytes); ///< a text table in any encoding
void fuzz_word_prose(std::string_view bytes); ///< document and relations of a DOCX with a line @@ between them
void fuzz_xls(std::string_view bytes);  ///< the records of a workbook
void fuzz_xlsx(std::string_view bytes); ///< sheet, strings, styles, workbook and its relations with a line @@ between them

/// Ends the program that fuzzes, fails the test that replays.
void claim(bool holds, std::string_view what);

} // namespace xushi
