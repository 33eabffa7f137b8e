#include "io/xlsx/NumberPattern.h"

#include <charconv>

namespace xushi {
namespace {

std::string literal(std::string_view text) {
    if (text.empty()) return {};
    std::string quoted = "\"";
    for (const char c : text) quoted += c == '"' ? std::string("\"\\\"\"") : std::string(1, c);
    return quoted + "\"";
}

bool isSigned(const SummaryCell& cell, SummaryColumn column) {
    return cell.prefix == "+" || column == SummaryColumn::Growth || column == SummaryColumn::Gap;
}

} // namespace

std::string numberPattern(const SummaryCell& cell, SummaryColumn column) {
    const int decimals = cell.number ? cell.number->scale() : 0;
    std::string digits = "0";
    if (decimals > 0) digits += "." + std::string(static_cast<std::size_t>(decimals), '0');
    const std::string body = literal(cell.prefix == "+" ? "" : cell.prefix) + digits + literal(cell.suffix);
    return isSigned(cell, column) ? "+" + body + ";-" + body + ";" + body : body;
}

double nearestDouble(const Decimal& value) {
    const std::string text = value.toString();
    double number = 0;
    std::from_chars(text.data(), text.data() + text.size(), number);
    return number;
}

} // namespace xushi
