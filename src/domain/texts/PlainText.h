#pragma once

#include <cstddef>
#include <string>
#include <string_view>

namespace xushi {

/// `Keep` leaves a carriage return where it stands: between the quotes of a CSV cell it is text.
enum class LineEnds { Unify, Keep };

/// `utf8` as it can be shown anywhere: what isControl names, and bytes that are no UTF-8, become U+FFFD; line ends of
/// any kind become a line feed. A tab stays.
std::string plainText(std::string_view utf8, LineEnds ends = LineEnds::Unify);

/// The same on one line: line ends and tabs are blanks.
std::string plainLine(std::string_view utf8);

/// At most `most` characters; a longer text ends in … instead of its rest.
std::string shortened(std::string_view utf8, std::size_t most);

/// Only what can be seen of it: without what isControl and isInvisible name, and without bytes that are no UTF-8.
std::string visibleText(std::string_view utf8);

/// Digits with a sign and a point at most: -9.7.
bool isPlainNumber(std::string_view cell);

/// A text with an apostrophe before what a spreadsheet would run as a formula or take for a number: = + - @, also
/// full-width or small, a tab or a line end, at the beginning or after blanks. One that begins with an apostrophe gets
/// another, so that withoutFormulaGuard gives every text back. Numbers are not handed in.
std::string guardedAgainstFormulas(std::string_view cell);
/// The text that was guarded: without the one apostrophe at its beginning.
std::string withoutFormulaGuard(std::string_view cell);

} // namespace xushi
