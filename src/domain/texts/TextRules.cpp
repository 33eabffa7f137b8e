#include "domain/texts/TextRules.h"

#include "domain/texts/Characters.h"
#include "domain/texts/PlainText.h"

namespace xushi {
namespace {

constexpr std::size_t shownCharacters = 24;

/// The text as a sentence can show it.
std::string shown(std::string_view text) { return shortened(plainLine(text), shownCharacters); }

/// U+200B
std::string nameOf(char32_t code) {
    constexpr std::string_view digits = "0123456789ABCDEF";
    std::string name;
    for (auto rest = static_cast<unsigned long>(code); rest > 0 || name.size() < 4; rest >>= 4U)
        name.insert(name.begin(), digits[rest & 0xFU]);
    return "U+" + name;
}

bool isRefused(char32_t code, TextForm form) {
    const bool isLayout = code == '\n' || code == '\t';
    if (isLayout && form == TextForm::Prose) return false;
    return isControl(code) || (isInvisible(code) && form == TextForm::Name);
}

} // namespace

std::size_t mostCharacters(TextForm form) { return form == TextForm::Name ? 200 : 10000; }

Result<void> checkText(std::string_view text, TextForm form) {
    std::size_t count = 0;
    for (auto rest = text; !rest.empty();) {
        const auto [code, length, isValid] = firstCharacter(rest);
        ++count;
        if (!isValid) return refused("text.not-utf-8", {shown(text), std::to_string(count)});
        if (isRefused(code, form)) return refused("text.control", {shown(text), std::to_string(count), nameOf(code)});
        rest.remove_prefix(length);
    }
    const std::size_t most = mostCharacters(form);
    if (count > most) return refused("text.too-long", {shown(text), std::to_string(count), std::to_string(most)});
    return {};
}

} // namespace xushi
