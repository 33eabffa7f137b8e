#include "io/sheets/foreign/HtmlStyle.h"

#include <algorithm>
#include <array>
#include <utility>

namespace xushi {
namespace {

constexpr std::string_view cssBlanks = " \t\r\n\f";
constexpr std::size_t mostClasses = 10'000;

std::string_view withoutOuterBlanks(std::string_view text) {
    text.remove_prefix(std::min(text.find_first_not_of(cssBlanks), text.size()));
    return text.substr(0, text.find_last_not_of(cssBlanks) + 1);
}

std::string loweredName(std::string_view text) {
    std::string lower(withoutOuterBlanks(text));
    std::ranges::transform(lower, lower.begin(), [](char c) { return c >= 'A' && c <= 'Z' ? static_cast<char>(c + 32) : c; });
    return lower;
}

/// Where the declaration or rule ends that begins at `from`: at one of `ends` outside quotes.
std::size_t endOutsideQuotes(std::string_view text, std::size_t from, std::string_view ends) {
    char quote = '\0';
    for (std::size_t at = from; at < text.size(); ++at) {
        const char c = text[at];
        if (c == '\\') ++at;
        else if (quote != '\0') quote = c == quote ? '\0' : quote;
        else if (c == '"' || c == '\'') quote = c;
        else if (ends.find(c) != std::string_view::npos) return at;
    }
    return text.size();
}

int hexDigit(char c) {
    constexpr std::string_view digits = "0123456789abcdef";
    const auto at = digits.find(c >= 'A' && c <= 'F' ? static_cast<char>(c + 32) : c);
    return at == std::string_view::npos ? -1 : static_cast<int>(at);
}

/// An escaped ASCII character, `\.` or `\0022`; Excel writes no others in codes.
char takeEscaped(std::string_view& rest) {
    int code = 0;
    std::size_t digits = 0;
    for (; digits < 4 && digits < rest.size() && hexDigit(rest[digits]) >= 0; ++digits) code = code * 16 + hexDigit(rest[digits]);
    const bool isCode = digits == 4 && code < 0x80;
    const char c = isCode ? static_cast<char>(code) : rest.empty() ? '\\' : rest.front();
    rest.remove_prefix(std::min(isCode ? digits : 1, rest.size()));
    return c;
}

std::string unescaped(std::string_view value) {
    std::string text;
    while (!value.empty()) {
        const char c = value.front();
        value.remove_prefix(1);
        text += c == '\\' ? takeEscaped(value) : c;
    }
    return text;
}

std::string numberFormatOf(std::string_view value) {
    value = withoutOuterBlanks(value);
    const bool isQuoted = value.size() >= 2 && (value.front() == '"' || value.front() == '\'') && value.back() == value.front();
    if (isQuoted) value = value.substr(1, value.size() - 2);
    const std::string code = unescaped(value);
    static constexpr std::array named = std::to_array<std::pair<std::string_view, std::string_view>>(
        {{"percent", "0.00%"}, {"fixed", "0.00"}, {"standard", "#,##0.00"}, {"scientific", "0.00E+00"}, {"short date", "yyyy/m/d"},
         {"medium date", "d-mmm-yy"}, {"long date", "yyyy/m/d"}, {"general date", "yyyy/m/d h:mm"}, {"short time", "h:mm"},
         {"medium time", "h:mm"}, {"long time", "h:mm:ss"}});
    const auto* const known = std::ranges::find(named, loweredName(code), &std::pair<std::string_view, std::string_view>::first);
    return known == named.end() ? code : std::string(known->second);
}

/// Of `.xl24` and `td.xl24`; empty for selectors of another kind.
std::string classOf(std::string_view selector) {
    selector = withoutOuterBlanks(selector);
    const auto dot = selector.rfind('.');
    if (dot == std::string_view::npos) return {};
    const std::string_view name = selector.substr(dot + 1);
    return name.find_first_of(" ,>:[+~#*") == std::string_view::npos ? std::string(name) : std::string();
}

} // namespace

void HtmlStyle::add(const HtmlStyle& other) {
    if (!other.numberFormat.empty()) numberFormat = other.numberFormat;
    isHidden |= other.isHidden;
}

HtmlStyle htmlStyle(std::string_view declarations) {
    HtmlStyle style;
    for (std::size_t at = 0; at < declarations.size();) {
        const auto end = endOutsideQuotes(declarations, at, ";");
        const std::string_view declaration = declarations.substr(at, end - at);
        const auto colon = std::min(declaration.find(':'), declaration.size());
        const std::string property = loweredName(declaration.substr(0, colon));
        const std::string_view value = declaration.substr(std::min(colon + 1, declaration.size()));
        if (property == "display") style.isHidden = loweredName(value).starts_with("none");
        if (property == "mso-number-format") style.numberFormat = numberFormatOf(value);
        at = end + 1;
    }
    return style;
}

void HtmlStyleSheet::read(std::string_view css) {
    while (m_byClass.size() < mostClasses) {
        const auto open = css.find('{');
        if (open == std::string_view::npos) return;
        const std::string name = classOf(css.substr(0, open));
        css.remove_prefix(open + 1);
        const auto close = endOutsideQuotes(css, 0, "}");
        const HtmlStyle style = htmlStyle(css.substr(0, close));
        css.remove_prefix(std::min(close + 1, css.size()));
        if (!name.empty() && (style.isHidden || !style.numberFormat.empty())) m_byClass[name].add(style);
    }
}

HtmlStyle HtmlStyleSheet::ofClasses(std::string_view names) const {
    HtmlStyle style;
    while (!names.empty()) {
        names.remove_prefix(std::min(names.find_first_not_of(cssBlanks), names.size()));
        const std::string_view name = names.substr(0, names.find_first_of(cssBlanks));
        if (const auto found = m_byClass.find(name); found != m_byClass.end()) style.add(found->second);
        names.remove_prefix(name.size());
    }
    return style;
}

} // namespace xushi
