#pragma once

#include "domain/Result.h"

#include <cstddef>
#include <string>
#include <string_view>

namespace xushi {

/// How a text of the store is read.
enum class TextForm {
    Name, ///< on one line: names, units, words, codes
    Prose ///< notes, reasons, definitions: may have several lines
};

/// Characters that a text of the form may have at most.
std::size_t mostCharacters(TextForm form);

/// Whether the text can be stored. Refuses what cannot be read as it stands: `text.not-utf-8`, `text.control` (which
/// names the character and its place), `text.too-long`. Prose may have line feeds and tabs. An empty text is one.
Result<void> checkText(std::string_view text, TextForm form);

} // namespace xushi
