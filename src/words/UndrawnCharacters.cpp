#include "words/UndrawnCharacters.h"

#include <array>
#include <cstdio>

namespace xushi {
namespace {

constexpr std::size_t mostNamed = 10;

std::string codePoint(char32_t code) {
    std::array<char, 16> text{};
    std::snprintf(text.data(), text.size(), "U+%04X", static_cast<unsigned>(code));
    return text.data();
}

} // namespace

std::optional<Remark> undrawnRemark(std::u32string_view characters) {
    if (characters.empty()) return std::nullopt;
    std::string names;
    for (const char32_t code : characters.substr(0, mostNamed)) names += (names.empty() ? "" : ", ") + codePoint(code);
    if (characters.size() <= mostNamed) return Remark{"file.undrawn", {names}};
    return Remark{"file.undrawn-many", {names, std::to_string(characters.size())}};
}

} // namespace xushi
