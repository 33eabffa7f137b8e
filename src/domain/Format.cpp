#include "domain/Format.h"

#include <algorithm>

namespace xushi {

std::string NumberFormat::decimal(const Decimal& value) const {
    std::string text = value.toString();
    if (value.isNegative() && minus == MinusSign::Typographic) text.replace(0, 1, "\u2212");
    return text;
}

std::string NumberFormat::signedDecimal(const Decimal& value) const {
    return value > Decimal(0) ? "+" + decimal(value) : decimal(value);
}

std::string NumberFormat::ratio(const Ratio& value, int decimals) const {
    return decimal(rounded(value, decimals, rounding));
}

std::string NumberFormat::points(const Points& value, int decimals) const {
    return signedDecimal(rounded(value.value, decimals, rounding));
}

std::string groupedByThousands(std::string number) {
    const auto isDigit = [](char c) { return c >= '0' && c <= '9'; };
    const auto first = static_cast<std::size_t>(std::ranges::find_if(number, isDigit) - number.begin());
    std::size_t end = first;
    while (end < number.size() && isDigit(number[end])) ++end;
    for (std::size_t at = end; at > first + 3; at -= 3) number.insert(at - 3, 1, ' ');
    return number;
}

Decimal shownFigure(const Decimal& value, const Indicator& indicator) {
    return value.scale() < indicator.decimals ? value.rescaled(indicator.decimals) : value;
}

std::string withQualifier(std::string number, std::optional<Qualifier> qualifier) {
    if (!qualifier) return number;
    if (*qualifier == Qualifier::Odd) return number + std::string(token(*qualifier));
    return std::string(token(*qualifier)) + number;
}

std::string boundSign(Bound bound) { return bound == Bound::AtLeast ? "≥" : "≤"; }

int growthDecimals(Measure measure) { return measure == Measure::Rate ? 2 : 1; }

} // namespace xushi
