#pragma once

#include <cstddef>
#include <string_view>

namespace xushi {

/// One character of a UTF-8 text; bytes that are none are one of length 1 that is not valid.
struct Character {
    char32_t code = 0;
    std::size_t length = 1; ///< bytes
    bool isValid = true;
};

/// The first character of a text that is not empty.
Character firstCharacter(std::string_view utf8);

/// How many characters; a byte that is none counts as one.
std::size_t characterCount(std::string_view utf8);

/// What commands a screen, a printer or a reader instead of being read: control characters (tab and line ends too),
/// those that turn the direction of writing, line and paragraph separators, tags, and what Unicode keeps free of
/// characters (U+FFFE).
bool isControl(char32_t code);

/// What stands in a text and cannot be seen at all: a zero-width space, a byte order mark, a soft hyphen, and what else
/// Unicode lets a screen ignore.
bool isInvisible(char32_t code);

} // namespace xushi
