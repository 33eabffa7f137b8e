#pragma once

#include <optional>
#include <string_view>

namespace xushi {

/// Where `bytes` stops being UTF-8 (overlong forms and surrogates are none); nothing when all of it is.
std::optional<std::size_t> firstNonUtf8(std::string_view bytes);

} // namespace xushi
