#pragma once

#include <cstdint>
#include <functional>
#include <map>
#include <string>
#include <string_view>

namespace xushi {

/// The CMap of a font's text layer with every character put through `meant`. Reads bfchar and bfrange in both
/// their forms; entries of several characters are kept as they are.
/// What is in `known` is written for these codes, whatever the CMap says of them.
std::string rewrittenToUnicode(std::string_view cmap, const std::function<char32_t(char32_t)>& meant,
                               const std::map<std::uint32_t, char32_t>& known = {});

/// The codes that the CMap has, each with its character; 0 where that is nothing or several.
std::map<std::uint32_t, char32_t> charactersIn(std::string_view cmap);

} // namespace xushi
