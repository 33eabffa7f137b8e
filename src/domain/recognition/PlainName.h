#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace xushi {

/// A text of a table by which it is told apart: without blanks, line breaks, quotation marks and characters that show
/// nothing, in narrow forms, ASCII letters small.
std::string plainName(std::string_view text);

/// A bracket at the end, of a plain name: 技术合同成交额(万元).
struct Bracketed {
    std::string name;
    std::string bracket; ///< what stands in it; empty when there is none
};
Bracketed withoutLastBracket(const std::string& plain);

/// A plain name without the number or the mark that stands before it in a list: 1. 、 一、 (1) ①.
std::string withoutOrdinal(const std::string& plain);

/// The same without footnote marks: *, ①, 2) behind a word that opens no bracket.
struct UnmarkedName {
    std::string name;
    std::string marks;
};
UnmarkedName withoutNoteMarks(const std::string& plain);

/// Its characters, one string each.
std::vector<std::string> charactersOf(std::string_view utf8);

} // namespace xushi
