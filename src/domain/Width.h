#pragma once

#include <string>
#include <string_view>

namespace xushi {

/// UTF-8 text with full-width forms (U+FF01..U+FF5E), the ideographic, thin and no-break spaces and the minus sign
/// U+2212 replaced by their ASCII twins. Everything else is left as it is.
std::string foldWidth(std::string_view utf8);

/// `text` without leading and trailing ASCII white space.
std::string_view trimmed(std::string_view text);

/// `utf8` without the characters that show nothing: zero-width spaces and joiners, the byte order mark, soft hyphens,
/// marks of writing direction. Other programs leave them in what is copied; they are no part of a number or a date.
std::string withoutInvisible(std::string_view utf8);

/// `utf8` with the same characters, and control characters, written as their codes: 1<U+200B>2. For messages, in which
/// a text must not look like another one.
std::string withNamedInvisible(std::string_view utf8);

/// True when nothing but spaces and invisible characters stand in `text`: it names nothing and gives no reason.
bool isBlank(std::string_view text);

} // namespace xushi
