#pragma once

#include "domain/Decimal.h"

#include <optional>
#include <string>
#include <string_view>

namespace xushi {

/// A number of any length as its text wrote it: ± digits x 10^power. Exact; rounded as text, never in binary.
struct WrittenNumber {
    bool isNegative = false;
    std::string digits; ///< without leading zeros; empty is zero
    int power = 0;

    bool isZero() const { return digits.empty(); }
};

/// Reads `-?digits(.digits)?(e±digits)?`: what programs write, without groups. Nothing for any other text, nor for
/// an exponent beyond ±9999.
std::optional<WrittenNumber> writtenNumber(std::string_view text);
WrittenNumber writtenNumber(const Decimal& value);

/// With at most `count` significant digits, the half away from zero.
WrittenNumber roundedToDigits(WrittenNumber number, int count);
/// With at most `decimals` decimals, the half away from zero.
WrittenNumber roundedToDecimals(WrittenNumber number, int decimals);
/// Without zeros at the end of its decimals.
WrittenNumber withoutLastZeros(WrittenNumber number);

/// With its decimals, less zeros beyond the sixth. Refuses more digits or decimals than a figure has with `number.*`,
/// naming `text`.
Result<Decimal> toDecimal(WrittenNumber number, std::string_view text);

} // namespace xushi
