#include "domain/reading/WrittenNumber.h"

#include "domain/reading/Lexicon.h"

#include <algorithm>

namespace xushi {
namespace {

constexpr std::size_t longestWritten = 400;
constexpr std::size_t longestExponent = 4;

std::string_view takeDigits(std::string_view& rest) {
    const auto digits = leadingDigits(rest);
    rest.remove_prefix(digits.size());
    return digits;
}

bool takeAny(std::string_view& rest, std::string_view characters) {
    const bool isThere = !rest.empty() && characters.find(rest.front()) != std::string_view::npos;
    if (isThere) rest.remove_prefix(1);
    return isThere;
}

/// The exponent that `rest` is; 0 for an empty rest.
std::optional<int> exponentIn(std::string_view rest) {
    if (rest.empty()) return 0;
    if (!takeAny(rest, "eE")) return std::nullopt;
    const bool isNegative = rest.starts_with('-');
    takeAny(rest, "+-");
    const auto digits = takeDigits(rest);
    if (digits.empty() || digits.size() > longestExponent || !rest.empty()) return std::nullopt;
    const int exponent = std::stoi(std::string(digits));
    return isNegative ? -exponent : exponent;
}

/// Leaves the last `count` digits out; the first of them decides.
WrittenNumber rounded(WrittenNumber number, std::size_t count) {
    if (count > number.digits.size()) return {};
    const std::size_t kept = number.digits.size() - count;
    const bool isUp = number.digits[kept] >= '5';
    number.digits.resize(kept);
    number.power += static_cast<int>(count);
    if (!isUp) return number.isZero() ? WrittenNumber{} : number;
    auto digit = number.digits.rbegin();
    for (; digit != number.digits.rend() && *digit == '9'; ++digit) *digit = '0';
    if (digit == number.digits.rend()) number.digits.insert(0, 1, '1');
    else ++*digit;
    return number;
}

} // namespace

std::optional<WrittenNumber> writtenNumber(std::string_view text) {
    if (text.size() > longestWritten) return std::nullopt;
    std::string_view rest = text;
    const bool isNegative = takeAny(rest, "-");
    const auto whole = takeDigits(rest);
    const bool hasPoint = takeAny(rest, ".");
    const auto fraction = hasPoint ? takeDigits(rest) : std::string_view();
    const auto exponent = exponentIn(rest);
    if ((whole.empty() && fraction.empty()) || !exponent) return std::nullopt;
    std::string digits = std::string(whole) + std::string(fraction);
    digits.erase(0, std::min(digits.find_first_not_of('0'), digits.size()));
    return WrittenNumber{isNegative && !digits.empty(), digits, *exponent - static_cast<int>(fraction.size())};
}

WrittenNumber writtenNumber(const Decimal& value) {
    const auto number = writtenNumber(value.toString());
    assert(number);
    return *number;
}

WrittenNumber roundedToDigits(WrittenNumber number, int count) {
    const auto limit = static_cast<std::size_t>(count);
    if (number.digits.size() <= limit) return number;
    const auto dropped = number.digits.size() - limit;
    return rounded(std::move(number), dropped);
}

WrittenNumber roundedToDecimals(WrittenNumber number, int decimals) {
    const int dropped = -number.power - decimals;
    return dropped <= 0 ? number : rounded(std::move(number), static_cast<std::size_t>(dropped));
}

WrittenNumber withoutLastZeros(WrittenNumber number) {
    for (; number.power < 0 && number.digits.ends_with('0'); ++number.power) number.digits.pop_back();
    if (number.isZero()) number.power = 0;
    return number;
}

Result<Decimal> toDecimal(WrittenNumber number, std::string_view text) {
    if (number.isZero()) number.power = std::clamp(number.power, -Decimal::maxScale, 0);
    for (; number.power < -Decimal::maxScale && number.digits.ends_with('0'); ++number.power) number.digits.pop_back();
    if (number.power < -Decimal::maxScale) return refused("number.too-many-decimals", {std::string(text)});
    const int zeros = std::max(number.power, 0);
    if (number.digits.size() + static_cast<std::size_t>(zeros) > Decimal::maxDigits)
        return refused("number.too-many-digits", {std::string(text)});
    number.digits.append(static_cast<std::size_t>(zeros), '0');
    const std::int64_t units = number.isZero() ? 0 : std::stoll(number.digits);
    return Decimal(number.isNegative ? -units : units, -std::min(number.power, 0));
}

} // namespace xushi
