#pragma once

#include <string>
#include <string_view>

namespace xushi {

/// UTF-8 text with full-width forms (U+FF01..U+FF5E), the ideographic, thin and no-break spaces and the minus sign
/// U+2212 replaced by their ASCII twins. Everything else is left as it is.
std::string foldWidth(std::string_view utf8);

/// `text` without leading and trailing ASCII white space.
std::string_view trimmed(std::string_view text);

/// True when nothing but spaces stand in `text`, of whatever width: it names nothing and gives no reason.
bool isBlank(std::string_view text);

} // namespace xushi
