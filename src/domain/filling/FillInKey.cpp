#include "domain/filling/FillInKey.h"

#include "domain/Width.h"

#include <algorithm>
#include <cstdint>
#include <vector>

namespace xushi {
namespace {

constexpr std::string_view keyPrefix = "XS1";
constexpr char keyBar = ':';
constexpr std::string_view hexDigits = "0123456789ABCDEF";

bool isPlainInKey(char c) {
    const bool isLetter = (c >= 'A' && c <= 'Z') || (c >= 'a' && c <= 'z');
    return isLetter || (c >= '0' && c <= '9') || c == '-' || c == '_' || c == '.' || static_cast<unsigned char>(c) >= 0x80;
}

std::string escapedInKey(std::string_view text) {
    std::string escaped;
    for (const char c : text) {
        if (isPlainInKey(c)) {
            escaped += c;
            continue;
        }
        escaped += '%';
        escaped += hexDigits[static_cast<unsigned char>(c) / 16U];
        escaped += hexDigits[static_cast<unsigned char>(c) % 16U];
    }
    return escaped;
}

std::optional<std::string> unescapedInKey(std::string_view text) {
    std::string plain;
    for (std::size_t i = 0; i < text.size(); ++i) {
        if (text[i] != '%') {
            plain += text[i];
            continue;
        }
        if (i + 2 >= text.size()) return std::nullopt;
        const auto first = hexDigits.find(text[i + 1]);
        const auto second = hexDigits.find(text[i + 2]);
        if (first == std::string_view::npos || second == std::string_view::npos) return std::nullopt;
        plain += static_cast<char>(first * 16 + second);
        i += 2;
    }
    return plain;
}

/// FNV-1a: no two keys that differ in one character have the same.
std::string checkOf(std::string_view text) {
    std::uint32_t hash = 2166136261U;
    for (const char c : text) hash = (hash ^ static_cast<unsigned char>(c)) * 16777619U;
    std::string digits;
    for (int shift = 28; shift >= 0; shift -= 4) digits += hexDigits[(hash >> static_cast<unsigned>(shift)) % 16U];
    return digits;
}

} // namespace

std::string FillInKey::toText() const {
    std::string text(keyPrefix);
    for (const std::string_view field : {std::string_view(indicator.text), std::string_view(region.text)}) text += keyBar + escapedInKey(field);
    text += keyBar + period.toText();
    for (const std::string_view field : {std::string_view(lastYear), std::string_view(previous)}) text += keyBar + escapedInKey(field);
    return text + keyBar + checkOf(text);
}

std::optional<FillInKey> FillInKey::read(std::string_view text) {
    const std::string whole(trimmed(text));
    std::vector<std::string> fields;
    for (std::size_t at = 0; at <= whole.size();) {
        const std::size_t bar = std::min(whole.find(keyBar, at), whole.size());
        const auto field = unescapedInKey(std::string_view(whole).substr(at, bar - at));
        if (!field) return std::nullopt;
        fields.push_back(*field);
        at = bar + 1;
    }
    constexpr std::size_t fieldCount = 7;
    if (fields.size() != fieldCount || fields.front() != keyPrefix) return std::nullopt;
    if (fields.back() != checkOf(std::string_view(whole).substr(0, whole.rfind(keyBar)))) return std::nullopt;
    const auto period = Period::parse(fields[3]);
    if (!period) return std::nullopt;
    return FillInKey{{fields[1]}, {fields[2]}, *period, fields[4], fields[5]};
}

bool beginsLikeFillInKey(std::string_view text) {
    const std::string_view plain = trimmed(text);
    return plain.size() > keyPrefix.size() && plain.starts_with("XS") && plain[2] >= '0' && plain[2] <= '9' && plain.substr(3).starts_with(keyBar);
}

} // namespace xushi
