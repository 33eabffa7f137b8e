#include "io/sheets/foreign/ForeignFormat.h"

#include <algorithm>
#include <array>
#include <utility>

namespace xushi {
namespace {

/// A code without what is shown as it stands: quoted and escaped text, fillers, colours, conditions, currencies. Hours
/// in brackets are kept as `h`. Letters are lower case. Sections are split by `;`.
std::string bareCode(std::string_view code) {
    std::string bare;
    for (std::size_t at = 0; at < code.size(); ++at) {
        const char c = code[at];
        if (c == '\\' || c == '_' || c == '*') {
            ++at;
        } else if (c == '"') {
            at = std::min(code.find('"', at + 1), code.size());
        } else if (c == '[') {
            const auto close = std::min(code.find(']', at), code.size());
            const std::string_view inside = code.substr(at + 1, close - at - 1);
            const bool isElapsed = !inside.empty() && inside.find_first_not_of("hHmMsS") == std::string_view::npos;
            if (isElapsed) bare += 'h';
            at = close;
        } else {
            bare += c >= 'A' && c <= 'Z' ? static_cast<char>(c + 32) : c;
        }
    }
    return bare;
}

std::string_view sectionOf(std::string_view bare, bool isNegative) {
    const auto first = bare.find(';');
    if (!isNegative || first == std::string_view::npos) return bare.substr(0, first);
    const auto second = bare.substr(first + 1);
    return second.substr(0, second.find(';'));
}

bool isGeneral(std::string_view section) { return section.empty() || section.starts_with("general") || section.starts_with("g/"); }

std::optional<int> decimalsOf(std::string_view section) {
    constexpr std::string_view places = "0#?";
    const auto last = section.find_last_of(places);
    if (last == std::string_view::npos || section.find('/') != std::string_view::npos || section.find('e') != std::string_view::npos)
        return std::nullopt;
    if (section.substr(last + 1).starts_with(',')) return std::nullopt; // each comma divides by a thousand
    const auto point = section.find('.');
    if (point == std::string_view::npos || point > last) return 0;
    return static_cast<int>(std::ranges::count_if(section.substr(point), [&](char c) { return places.find(c) != std::string_view::npos; }));
}

ForeignFormat::Shows shownBy(std::string_view section) {
    const auto has = [&](std::string_view letters) { return section.find_first_of(letters) != std::string_view::npos; };
    const bool hasYear = has("yd") || (has("e") && section.find("e+") == std::string_view::npos && section.find("e-") == std::string_view::npos);
    if (hasYear) return ForeignFormat::Shows::Date;
    if (has("hs")) return ForeignFormat::Shows::Time;
    return has("m") ? ForeignFormat::Shows::Date : ForeignFormat::Shows::Number;
}

constexpr std::string_view yearMonth = R"(yyyy"年"m"月")";
constexpr std::string_view monthDay = R"(m"月"d"日")";
constexpr std::string_view yearMonthDay = R"(yyyy"年"m"月"d"日")";

constexpr std::array builtIn = std::to_array<std::pair<int, std::string_view>>({
    {1, "0"},           {2, "0.00"},      {3, "#,##0"},       {4, "#,##0.00"},      {5, "#,##0"},       {6, "#,##0"},
    {7, "#,##0.00"},    {8, "#,##0.00"},  {9, "0%"},          {10, "0.00%"},        {11, "0.00E+00"},   {12, "# ?/?"},
    {13, "# ?\?/??"},   {14, "yyyy/m/d"}, {15, "d-mmm-yy"},   {16, "d-mmm"},        {17, "mmm-yy"},     {18, "h:mm AM/PM"},
    {19, "h:mm:ss AM/PM"}, {20, "h:mm"},  {21, "h:mm:ss"},    {22, "yyyy/m/d h:mm"}, {27, yearMonth},   {28, monthDay},
    {29, monthDay},     {30, "m-d-yy"},   {31, yearMonthDay}, {32, "h:mm"},         {33, "h:mm:ss"},    {34, "h:mm"},
    {35, "h:mm:ss"},    {36, yearMonth},  {37, "#,##0"},      {38, "#,##0"},        {39, "#,##0.00"},   {40, "#,##0.00"},
    {41, "#,##0"},      {42, "#,##0"},    {43, "#,##0.00"},   {44, "#,##0.00"},     {45, "mm:ss"},      {46, "[h]:mm:ss"},
    {47, "mm:ss.0"},    {48, "##0.0E+0"}, {49, "@"},          {50, yearMonth},      {51, monthDay},     {52, yearMonth},
    {53, monthDay},     {54, monthDay},   {55, "h:mm"},       {56, "h:mm:ss"},      {57, yearMonth},    {58, monthDay},
});

} // namespace

ForeignFormat foreignFormat(std::string_view code, bool isNegative) {
    const std::string bare = bareCode(code);
    const std::string_view section = sectionOf(bare, isNegative);
    if (isGeneral(section)) return {};
    if (section.find('@') != std::string_view::npos) return {.isText = true};
    ForeignFormat format{.shows = shownBy(section)};
    if (format.shows != ForeignFormat::Shows::Number) return format;
    format.isPercent = section.find('%') != std::string_view::npos;
    format.decimals = decimalsOf(section);
    return format;
}

std::string_view builtInFormat(int index) {
    const auto* const found = std::ranges::find(builtIn, index, &std::pair<int, std::string_view>::first);
    return found == builtIn.end() ? std::string_view() : found->second;
}

} // namespace xushi
