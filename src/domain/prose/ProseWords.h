#pragma once

#include <initializer_list>
#include <string_view>

namespace xushi {

inline bool startsWithAny(std::u32string_view text, std::initializer_list<std::u32string_view> words) {
    for (const auto word : words)
        if (text.starts_with(word)) return true;
    return false;
}

inline bool endsWithAny(std::u32string_view text, std::initializer_list<std::u32string_view> words) {
    for (const auto word : words)
        if (text.ends_with(word)) return true;
    return false;
}

inline bool holdsAny(std::u32string_view text, std::initializer_list<std::u32string_view> words) {
    for (const auto word : words)
        if (text.find(word) != std::u32string_view::npos) return true;
    return false;
}

/// The longest of `words` that `text` ends with; empty for none.
inline std::u32string_view endingOf(std::u32string_view text, std::initializer_list<std::u32string_view> words) {
    std::u32string_view longest;
    for (const auto word : words)
        if (text.ends_with(word) && word.size() > longest.size()) longest = word;
    return longest;
}

} // namespace xushi
