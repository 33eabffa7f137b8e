#pragma once

#include <functional>
#include <string>
#include <string_view>

namespace xushi {

/// The CMap of a font's text layer with every character put through `meant`. Reads bfchar and bfrange in both
/// their forms; entries of several characters are kept as they are.
std::string rewrittenToUnicode(std::string_view cmap, const std::function<char32_t(char32_t)>& meant);

} // namespace xushi
