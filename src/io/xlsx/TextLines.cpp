#include "io/xlsx/TextLines.h"

#include <algorithm>
#include <array>

namespace xushi {
namespace {

constexpr std::array<std::string_view, 15> closing{"，", "。", "；", "：", "、", "！", "？", "）",
                                                   "》", "”",  "’",  "】", "」", "』", "％"};

std::string_view firstCharacter(std::string_view utf8) {
    std::size_t length = 1;
    while (length < utf8.size() && (static_cast<unsigned char>(utf8[length]) & 0xC0U) == 0x80U) ++length;
    return utf8.substr(0, length);
}

int unitsOf(std::string_view character) { return character.size() == 1 ? 1 : 2; }

} // namespace

int textUnits(std::string_view utf8) {
    int units = 0;
    while (!utf8.empty()) {
        const auto character = firstCharacter(utf8);
        units += unitsOf(character);
        utf8.remove_prefix(character.size());
    }
    return units;
}

std::string literalText(std::string_view utf8) {
    constexpr std::size_t length = std::string_view("_x0041_").size();
    const auto isHex = [](char c) { return (c >= '0' && c <= '9') || (c >= 'a' && c <= 'f') || (c >= 'A' && c <= 'F'); };
    std::string text;
    for (std::size_t at = 0; at < utf8.size(); ++at) {
        const auto code = utf8.substr(at, length);
        const bool isCode = code.size() == length && code.starts_with("_x") && code.back() == '_'
                            && std::ranges::all_of(code.substr(2, 4), isHex);
        text += isCode ? "_x005F_" : std::string(1, utf8[at]);
    }
    return text;
}

std::vector<std::string> linesOf(std::string_view utf8, int units) {
    std::vector<std::string> lines(1);
    int used = 0;
    while (!utf8.empty()) {
        const auto character = firstCharacter(utf8);
        utf8.remove_prefix(character.size());
        const bool isBreak = character == "\n";
        const bool isFull =
            used > 0 && used + unitsOf(character) > units && !std::ranges::count(closing, character);
        if (isBreak || isFull) {
            lines.emplace_back();
            used = 0;
        }
        if (isBreak) continue;
        lines.back() += character;
        used += unitsOf(character);
    }
    return lines;
}

double rowHeightOf(std::string_view utf8, int units) {
    constexpr double lineHeight = 13.5;
    constexpr double mostPoints = 409;
    return std::min(static_cast<double>(linesOf(utf8, units).size()) * lineHeight + 6, mostPoints);
}

} // namespace xushi
