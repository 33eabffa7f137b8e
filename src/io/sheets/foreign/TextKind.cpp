#include "io/sheets/foreign/TextKind.h"

#include <algorithm>
#include <array>

namespace xushi {
namespace {

constexpr std::size_t lookedAt = 4096;
constexpr std::string_view blanks = " \t\r\n\f";

std::string loweredBeginning(std::string_view text) {
    std::string lower(text.substr(0, lookedAt));
    std::ranges::transform(lower, lower.begin(), [](char c) { return c >= 'A' && c <= 'Z' ? static_cast<char>(c + 32) : c; });
    return lower;
}

/// Behind comments and the XML declaration, where the document itself begins.
std::string_view contentOf(std::string_view lower) {
    while (true) {
        lower.remove_prefix(std::min(lower.find_first_not_of(blanks), lower.size()));
        const std::string_view close = lower.starts_with("<!--") ? "-->" : lower.starts_with("<?") ? "?>" : "";
        const auto end = close.empty() ? std::string_view::npos : lower.find(close);
        if (end == std::string_view::npos) return lower;
        lower.remove_prefix(end + close.size());
    }
}

bool beginsWithTagOf(std::string_view lower) {
    static constexpr std::array<std::string_view, 20> tags{"html", "head", "body", "table", "meta", "style", "title", "script", "link", "div",
                                                           "center", "thead", "tbody", "tr", "p", "span", "font", "h1", "h2", "h3"};
    if (!lower.starts_with('<')) return false;
    const std::string_view name = lower.substr(1, lower.find_first_of("> \t\r\n/", 1) - 1);
    return std::ranges::find(tags, name) != tags.end();
}

} // namespace

TextKind textKindOf(std::string_view text) {
    if (text.find_first_not_of(" \t\r\n,;|") == std::string_view::npos) return TextKind::Blank;
    const std::string lower = loweredBeginning(text);
    const std::string_view content = contentOf(lower);
    if (content.starts_with("mime-version:") || (content.starts_with("from:") && content.find("multipart/related") != std::string_view::npos))
        return TextKind::WebArchive;
    if (content.starts_with("<!doctype html") || beginsWithTagOf(content)) return TextKind::Html;
    // A comment that fills what is looked at hides what it stands before.
    if (content.starts_with("<!--")) return TextKind::Html;
    const bool isXml = std::string_view(lower).substr(std::min(lower.find_first_not_of(blanks), lower.size())).starts_with("<?xml");
    if (isXml || content.starts_with("<!doctype") || content.starts_with("<workbook") || content.starts_with("<ss:workbook"))
        return TextKind::XmlTable;
    return TextKind::Table;
}

bool isOtherDocument(std::string_view bytes) {
    using namespace std::string_view_literals;
    static constexpr std::array beginnings{"%PDF-"sv, "{\\rtf"sv, "PK\x03\x04"sv, "\xD0\xCF\x11\xE0"sv, "\x89PNG"sv, "\xFF\xD8\xFF"sv,
                                           "GIF8"sv,  "Rar!"sv,   "7z\xBC\xAF"sv, "\x1F\x8B\x08"sv,     "SQLite format 3"sv};
    return std::ranges::any_of(beginnings, [&](std::string_view start) { return bytes.starts_with(start); });
}

std::string declaredCharset(std::string_view bytes) {
    const std::string lower = loweredBeginning(bytes);
    const auto at = lower.find("charset=");
    if (at == std::string::npos) return {};
    const auto begin = lower.find_first_not_of("\"' ", at + 8);
    if (begin == std::string::npos) return {};
    return lower.substr(begin, lower.find_first_of("\"' ;/>", begin) - begin);
}

} // namespace xushi
