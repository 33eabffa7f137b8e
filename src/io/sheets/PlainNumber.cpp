#include "io/sheets/PlainNumber.h"

#include <algorithm>
#include <array>

namespace xushi {
namespace {

constexpr int kept = 15;

/// 0.DIGITS × 10^point, with up to one digit more than are kept.
struct Significand {
    std::array<char, kept + 1> digits{};
    int count = 0;
    long long point = 0;
    bool isNegative = false;
};

bool isDecimalDigit(char c) { return c >= '0' && c <= '9'; }

/// Takes the digits and the point off `rest`; false where there is no digit.
bool takeMantissa(std::string_view& rest, Significand& number) {
    bool hasDigit = false;
    bool isBehindPoint = false;
    std::size_t at = 0;
    for (; at < rest.size(); ++at) {
        const char c = rest[at];
        if (c == '.' && !isBehindPoint) {
            isBehindPoint = true;
            continue;
        }
        if (!isDecimalDigit(c)) break;
        hasDigit = true;
        const bool isLeadingZero = c == '0' && number.count == 0;
        if (isLeadingZero) {
            if (isBehindPoint) --number.point;
            continue;
        }
        if (!isBehindPoint) ++number.point;
        if (number.count <= kept) number.digits[static_cast<std::size_t>(number.count++)] = c;
    }
    rest.remove_prefix(at);
    return hasDigit;
}

/// Takes E and its digits off `rest`; false where an E has none.
bool takeExponent(std::string_view& rest, Significand& number) {
    if (rest.empty() || (rest[0] != 'e' && rest[0] != 'E')) return true;
    rest.remove_prefix(1);
    const bool isNegative = !rest.empty() && rest[0] == '-';
    if (!rest.empty() && (rest[0] == '-' || rest[0] == '+')) rest.remove_prefix(1);
    if (rest.empty() || !isDecimalDigit(rest[0])) return false;
    long long exponent = 0;
    for (; !rest.empty() && isDecimalDigit(rest[0]); rest.remove_prefix(1))
        exponent = std::min(exponent * 10 + (rest[0] - '0'), 1'000'000'000LL);
    number.point += isNegative ? -exponent : exponent;
    return true;
}

void roundOnce(Significand& number) {
    if (number.count > kept) {
        const bool goesUp = number.digits[kept] >= '5';
        number.count = kept;
        if (goesUp) {
            while (number.count > 0 && number.digits[static_cast<std::size_t>(number.count - 1)] == '9') --number.count;
            if (number.count == 0) {
                number.digits[0] = '1';
                number.count = 1;
                ++number.point;
            } else {
                ++number.digits[static_cast<std::size_t>(number.count - 1)];
            }
        }
    }
    while (number.count > 0 && number.digits[static_cast<std::size_t>(number.count - 1)] == '0') --number.count;
}

std::string laidOut(const Significand& number) {
    const std::string_view digits(number.digits.data(), static_cast<std::size_t>(number.count));
    if (digits.empty()) return "0";
    std::string text = number.isNegative ? "-" : "";
    if (number.point <= 0) {
        text.append("0.").append(static_cast<std::size_t>(-number.point), '0').append(digits);
    } else if (number.point >= number.count) {
        text.append(digits).append(static_cast<std::size_t>(number.point - number.count), '0');
    } else {
        const auto whole = static_cast<std::size_t>(number.point);
        text.append(digits.substr(0, whole)).append(".").append(digits.substr(whole));
    }
    return text;
}

std::string_view withoutBlanks(std::string_view text) {
    constexpr std::string_view blanks = " \t\r\n";
    const auto first = text.find_first_not_of(blanks);
    if (first == std::string_view::npos) return {};
    return text.substr(first, text.find_last_not_of(blanks) - first + 1);
}

} // namespace

std::optional<std::string> plainNumber(std::string_view written) {
    std::string_view rest = withoutBlanks(written);
    Significand number;
    if (!rest.empty() && (rest[0] == '-' || rest[0] == '+')) {
        number.isNegative = rest[0] == '-';
        rest.remove_prefix(1);
    }
    if (!takeMantissa(rest, number) || !takeExponent(rest, number) || !rest.empty()) return std::nullopt;
    if (number.count > 0 && (number.point > 309 || number.point < -323)) return std::nullopt;
    roundOnce(number);
    return laidOut(number);
}

} // namespace xushi
