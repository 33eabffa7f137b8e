#pragma once

#include <string>
#include <string_view>

namespace xushi {

/// A cell's text with its footnote marks taken off.
struct Noted {
    std::string_view text; ///< a part of what was handed in
    std::string marks;     ///< "*", "①", "2" ...; empty when there was none
};

/// Takes `*`, `#`, `※`, ①…⑳ and superior figures off the end, and `*`, `#` and `※` off the beginning.
Noted withoutMarks(std::string_view text);

/// A numbered mark `2)` at the end of a text without an opening bracket. What stands before it decides whether its
/// digits are all of the mark (`6月2)`) or some belong to the text (`20142)`): the caller's rule.
struct NumberedMark {
    std::string_view text;   ///< what stands before the digits
    std::string_view digits; ///< every digit before the bracket; empty when there is no such mark
};
NumberedMark numberedMark(std::string_view text);

} // namespace xushi
