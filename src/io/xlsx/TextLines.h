#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace xushi {

/// How wide `utf8` stands, in half-width characters: ASCII is 1, everything else is taken as full-width.
int textUnits(std::string_view utf8);

/// `utf8` as a workbook must hold it so that a reader shows it: _x0041_ stands for A there, and the bar before it is
/// written as a code of its own.
std::string literalText(std::string_view utf8);

/// `utf8` in lines of at most `units`; a line never begins with closing punctuation (it may then be 2 longer),
/// and a new line in the text is kept. At least one line.
std::vector<std::string> linesOf(std::string_view utf8, int units);

/// The height in points of a row of 10 pt text in which `utf8` stands in a column of so many half-width characters; no row has more than 409.
double rowHeightOf(std::string_view utf8, int units);

} // namespace xushi
