#pragma once

#include <optional>
#include <string>

namespace xushi {

struct DecodedText {
    std::string text;     ///< UTF-8 without byte order mark
    std::string encoding; ///< UTF-8, UTF-8 BOM, UTF-16LE, UTF-16LE BOM, UTF-16BE, UTF-16BE BOM, GB18030, Big5
};

/// Byte order mark, else strict UTF-8, else UTF-16 by where its NUL bytes stand, else `declared` (what a page says of itself),
/// else strict GB18030. Nothing where none of them fits all bytes, nor for UTF-8 that was damaged: read as GB18030 its characters would all be
/// others.
std::optional<DecodedText> decodedText(std::string bytes, const std::string& declared = {});

} // namespace xushi
