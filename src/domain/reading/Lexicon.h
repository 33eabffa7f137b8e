#pragma once

#include <array>
#include <cstddef>
#include <string_view>

namespace xushi {

/// The entry with the longest `text` that `rest` begins with; it is taken off `rest`. Null when there is none.
template <class Entry, std::size_t N>
const Entry* takeLongest(std::string_view& rest, const std::array<Entry, N>& entries) {
    const Entry* longest = nullptr;
    for (const auto& entry : entries)
        if (rest.starts_with(entry.text) && (!longest || entry.text.size() > longest->text.size())) longest = &entry;
    if (longest) rest.remove_prefix(longest->text.size());
    return longest;
}

constexpr bool isDigit(char c) { return c >= '0' && c <= '9'; }

/// The ASCII digits that `text` begins with.
constexpr std::string_view leadingDigits(std::string_view text) {
    std::size_t count = 0;
    while (count < text.size() && isDigit(text[count])) ++count;
    return text.substr(0, count);
}

} // namespace xushi
