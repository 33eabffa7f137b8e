#include "io/pdf/ToUnicodeMap.h"

#include <algorithm>
#include <charconv>
#include <cstdint>
#include <map>
#include <optional>
#include <vector>

namespace xushi {
namespace {

using Units = std::u16string;

constexpr std::string_view head = "/CIDInit /ProcSet findresource begin\n"
                                  "12 dict begin\n"
                                  "begincmap\n"
                                  "/CIDSystemInfo << /Registry (Adobe) /Ordering (UCS) /Supplement 0 >> def\n"
                                  "/CMapName /Adobe-Identity-UCS def\n"
                                  "/CMapType 2 def\n"
                                  "1 begincodespacerange\n"
                                  "<0000> <FFFF>\n"
                                  "endcodespacerange\n";
constexpr std::string_view foot = "endcmap\n"
                                  "CMapName currentdict /CMap defineresource pop\n"
                                  "end\n"
                                  "end\n";
constexpr std::size_t mostInBlock = 100; // a limit of the format

std::vector<std::string_view> tokensOf(std::string_view text) {
    std::vector<std::string_view> tokens;
    std::size_t at = 0;
    while ((at = text.find_first_not_of(" \t\r\n", at)) != std::string_view::npos) {
        std::size_t end = at + 1;
        if (text[at] == '<' && text.substr(at, 2) != "<<")
            end = std::min(text.find('>', at), text.size() - 1) + 1;
        else if (text[at] != '[' && text[at] != ']')
            end = std::min(text.find_first_of(" \t\r\n[]<", end), text.size());
        tokens.push_back(text.substr(at, end - at));
        at = end;
    }
    return tokens;
}

bool isHex(std::string_view token) { return token.size() >= 2 && token.front() == '<' && token.back() == '>'; }

std::uint32_t numberIn(std::string_view digits) {
    std::uint32_t number = 0;
    std::from_chars(digits.data(), digits.data() + digits.size(), number, 16);
    return number;
}

std::uint32_t codeIn(std::string_view token) { return numberIn(token.substr(1, token.size() - 2)); }

Units unitsIn(std::string_view token) {
    Units units;
    for (std::size_t at = 1; at + 1 < token.size(); at += 4)
        units +=
            static_cast<char16_t>(numberIn(token.substr(at, std::min<std::size_t>(4, token.size() - 1 - at))));
    return units;
}

std::optional<char32_t> singleIn(const Units& units) {
    if (units.size() == 1) return units[0];
    if (units.size() == 2 && (units[0] & 0xFC00U) == 0xD800U && (units[1] & 0xFC00U) == 0xDC00U)
        return char32_t{0x10000U + ((units[0] & 0x3FFU) << 10U) + (units[1] & 0x3FFU)};
    return std::nullopt;
}

Units unitsOf(char32_t code) {
    if (code < 0x10000U) return Units(1, static_cast<char16_t>(code));
    const std::uint32_t rest = code - 0x10000U;
    return {static_cast<char16_t>(0xD800U + (rest >> 10U)), static_cast<char16_t>(0xDC00U + (rest & 0x3FFU))};
}

std::string hex(std::uint32_t value) {
    constexpr std::string_view digits = "0123456789ABCDEF";
    std::string text;
    for (const unsigned shift : {12U, 8U, 4U, 0U}) text += digits[(value >> shift) & 0xFU];
    return text;
}

/// The entries of a CMap by code.
class Entries {
public:
    explicit Entries(std::string_view cmap) : m_tokens(tokensOf(cmap)) {
        while (m_at < m_tokens.size()) {
            const auto token = m_tokens[m_at++];
            if (token == "beginbfchar") readCharacters();
            if (token == "beginbfrange") readRanges();
        }
    }

    const std::map<std::uint32_t, Units>& all() const { return m_units; }

private:
    bool hasHex(std::size_t ahead = 0) const {
        return m_at + ahead < m_tokens.size() && isHex(m_tokens[m_at + ahead]);
    }

    void readCharacters() {
        for (; hasHex() && hasHex(1); m_at += 2) m_units[codeIn(m_tokens[m_at])] = unitsIn(m_tokens[m_at + 1]);
    }

    void readRanges() {
        while (hasHex() && hasHex(1)) {
            const std::uint32_t first = codeIn(m_tokens[m_at]) & 0xFFFFU;
            const std::uint32_t last = codeIn(m_tokens[m_at + 1]) & 0xFFFFU;
            m_at += 2;
            if (hasHex()) readCounted(first, last);
            else readListed(first);
        }
    }

    /// One start that counts up with the codes.
    void readCounted(std::uint32_t first, std::uint32_t last) {
        Units units = unitsIn(m_tokens[m_at++]);
        for (std::uint32_t code = first; code <= last && !units.empty(); ++code, ++units.back())
            m_units[code] = units;
    }

    void readListed(std::uint32_t code) {
        if (m_at < m_tokens.size() && m_tokens[m_at] == "[") ++m_at;
        for (; hasHex(); ++m_at) m_units[code++] = unitsIn(m_tokens[m_at]);
        if (m_at < m_tokens.size() && m_tokens[m_at] == "]") ++m_at;
    }

    std::vector<std::string_view> m_tokens;
    std::size_t m_at = 0;
    std::map<std::uint32_t, Units> m_units;
};

} // namespace

std::string rewrittenToUnicode(std::string_view cmap, const std::function<char32_t(char32_t)>& meant,
                               const std::map<std::uint32_t, char32_t>& known) {
    std::map<std::uint32_t, Units> entries = Entries(cmap).all();
    for (auto& [code, units] : entries)
        if (const auto single = singleIn(units)) units = unitsOf(meant(*single));
    for (const auto& [code, character] : known) entries[code] = unitsOf(character);
    std::string text(head);
    std::size_t left = entries.size();
    std::size_t inBlock = 0;
    for (const auto& [code, units] : entries) {
        if (inBlock == 0) text += std::to_string(inBlock = std::min(left, mostInBlock)) + " beginbfchar\n";
        text += "<" + hex(code) + "> <";
        for (const char16_t unit : units) text += hex(unit);
        text += ">\n";
        --left;
        if (--inBlock == 0) text += "endbfchar\n";
    }
    return text += foot;
}

std::map<std::uint32_t, char32_t> charactersIn(std::string_view cmap) {
    std::map<std::uint32_t, char32_t> characters;
    const Entries entries(cmap);
    for (const auto& [code, units] : entries.all()) characters[code] = singleIn(units).value_or(0);
    return characters;
}

} // namespace xushi
