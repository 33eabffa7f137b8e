#pragma once

#include <array>
#include <cassert>
#include <optional>
#include <string_view>
#include <utility>

namespace xushi {

/// The stable English token of every enumerator: what files, the store and the command line write.
/// Specialise it for an enum with an array `all` of pairs.
template <class E> struct Tokens;

template <class E> constexpr std::string_view token(E value) {
    for (const auto& [key, text] : Tokens<E>::all)
        if (key == value) return text;
    assert(false && "an enumerator without a token");
    return {};
}

template <class E> constexpr std::optional<E> fromToken(std::string_view text) {
    for (const auto& [key, name] : Tokens<E>::all)
        if (name == text) return key;
    return std::nullopt;
}

template <class E, std::size_t N> using TokenList = std::array<std::pair<E, std::string_view>, N>;

} // namespace xushi
