#include "io/sheets/foreign/PlainDigits.h"

#include "domain/Decimal.h"
#include "domain/reading/WrittenNumber.h"

#include <utility>

namespace xushi {
namespace {

std::string plainText(WrittenNumber number) {
    number = withoutLastZeros(std::move(number));
    if (number.isZero()) return "0";
    std::string digits = std::move(number.digits);
    if (number.power > 0) digits.append(static_cast<std::size_t>(number.power), '0');
    if (number.power < 0) {
        const auto decimals = static_cast<std::size_t>(-number.power);
        if (digits.size() <= decimals) digits.insert(0, decimals + 1 - digits.size(), '0');
        digits.insert(digits.size() - decimals, 1, '.');
    }
    return (number.isNegative ? "-" : "") + digits;
}

} // namespace

std::optional<KeptNumber> keptNumber(std::string_view written) {
    constexpr int largestPower = 400; // no binary number reaches further
    const auto number = writtenNumber(written);
    if (!number || number->power > largestPower || number->power < -largestPower) return std::nullopt;
    KeptNumber kept{.text = plainText(roundedToDigits(*number, Decimal::maxDigits))};
    if (written != kept.text) kept.written = written;
    return kept;
}

} // namespace xushi
