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
    const bool isChange = column == SummaryColumn::Growth || column == SummaryColumn::Gap || column == SummaryColumn::Pull ||
                          column == SummaryColumn::LastYearGrowth;
    return cell.prefix == "+" || (isChange && cell.prefix.empty());
}

} // namespace

std::string numberPattern(const SummaryCell& cell, SummaryColumn column) {
    const int decimals = cell.number ? cell.number->scale() : 0;
    std::string digits = "0";
    if (decimals > 0) digits += "." + std::string(static_cast<std::size_t>(decimals), '0');
    const std::string behind = digits + literal(cell.suffix);
    if (isSigned(cell, column)) return "+" + behind + ";-" + behind + ";" + behind;
    // A program puts the sign of a negative number before the whole pattern, unless that has a part of its own for it.
    const bool isSignInside = !cell.prefix.empty() && cell.number && cell.number->isNegative();
    const std::string before = literal(cell.prefix);
    return before + behind + (isSignInside ? ";" + before + "-" + behind : "");
}

double nearestDouble(const Decimal& value) {
    const std::string text = value.toString();
    double number = 0;
    std::from_chars(text.data(), text.data() + text.size(), number);
    return number;
}

} // namespace xushi
