#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace xushi {

/// A cell of a text as it stands there.
struct TextField {
    std::string_view raw;  ///< without the quotes around it, doubled ones inside as they are
    bool isQuoted = false;

    std::string value() const;
};

/// Takes a text apart, record by record. Lines end with LF, CRLF or CR. A quote counts only where it opens a field and is
/// closed before a delimiter or a line end, within 64 KiB: any other stands for itself, so that a quote that is never closed
/// does not swallow the table. (libcsv cannot go back behind such a quote, leaves blank records out or takes line ends for
/// them, and keeps no field apart from its neighbours when delimiters are compared.)
class TextRecords {
public:
    TextRecords(std::string_view text, char delimiter) : m_text(text), m_delimiter(delimiter) {}

    /// The fields of the next record, one empty field for a blank one; false at the end.
    bool next(std::vector<TextField>& fields);

private:
    TextField takeField();
    bool takeQuoted(TextField& field);
    std::size_t endOfPlain(std::size_t from) const;
    bool endsField(std::size_t at) const;

    std::string_view m_text;
    char m_delimiter;
    std::size_t m_at = 0;
};

/// The delimiter that a line `sep=;` at the top names; NUL where there is none.
char declaredDelimiter(std::string_view text);

/// Of , TAB ; | the one that cuts most records into the same number of cells. Lines without it, as titles and notes are,
/// say nothing; commas that only group thousands are none. NUL where nothing is to be cut.
char likelyDelimiter(std::string_view text);

} // namespace xushi
