#include "domain/reading/Magnitude.h"

#include "domain/Width.h"
#include "domain/reading/Lexicon.h"
#include "domain/reading/Numerals.h"
#include "domain/reading/WrittenNumber.h"

#include <algorithm>

namespace xushi {
namespace {

/// The digits of a whole part in groups of three behind one kind of separator; nothing for other groups and for a
/// first group of 0, which is a decimal comma in disguise (0,123).
std::optional<std::string> ungrouped(std::string_view whole, std::string_view separators) {
    const auto first = whole.find_first_of(separators);
    if (first == std::string_view::npos) return std::string(whole);
    const char separator = whole[first];
    std::string digits(whole.substr(0, first));
    if (digits.empty() || digits.size() > 3 || digits.front() == '0') return std::nullopt;
    for (std::size_t at = first; at < whole.size(); at += 4) {
        const auto group = leadingDigits(whole.substr(at + 1)).substr(0, 3);
        if (whole[at] != separator || group.size() != 3) return std::nullopt;
        digits += group;
    }
    return digits;
}

/// Takes digits, separators and a point off `rest` and gives them with an ASCII point and without groups.
std::optional<std::string> takeDigits(std::string_view& rest, bool hasDecimalComma) {
    const char point = hasDecimalComma ? ',' : '.';
    const std::string_view separators = hasDecimalComma ? ". " : ", ";
    const auto end = std::min(rest.find_first_not_of("0123456789., "), rest.size());
    const auto number = trimmed(rest.substr(0, end));
    rest = trimmed(rest.substr(end));
    if (std::ranges::none_of(number, isDigit)) return std::nullopt;
    const auto at = number.find(point);
    const auto whole = ungrouped(number.substr(0, at), separators);
    if (!whole || at == std::string_view::npos) return whole;
    return *whole + "." + std::string(number.substr(at + 1));
}

/// The digits before and behind the point, the point made ASCII and a missing side of it filled: .5 and 5. are numbers.
/// 66.8. has two points and is none.
std::string completed(std::string digits) {
    if (digits.starts_with('.')) digits.insert(0, 1, '0');
    if (digits.find('.') + 1 == digits.size()) digits.pop_back();
    return digits;
}

std::string withoutAny(std::string_view text, char left) {
    std::string kept;
    for (const char c : text)
        if (c != left) kept += c;
    return kept;
}

std::string withoutLeadingZeros(std::string digits) {
    while (digits.size() > 1 && digits.front() == '0' && isDigit(digits[1])) digits.erase(0, 1);
    return digits;
}

/// What digits with commas and points that are no groups of three may have meant: 0,123 is 0.123 or 123, 1.234,5 is
/// 1234.5. Empty where nothing can be offered.
std::vector<std::string> meanings(std::string_view number) {
    const auto commas = std::ranges::count(number, ',');
    const auto points = std::ranges::count(number, '.');
    const auto lastComma = number.rfind(',');
    const bool hasNeither = commas + points == 0 || number.find(' ') != std::string_view::npos;
    if (hasNeither || withoutAny(withoutAny(number, ','), '.').empty()) return {};
    std::vector<std::string> offered;
    const auto offer = [&](std::string text) { offered.push_back(withoutLeadingZeros(completed(std::move(text)))); };
    const bool isDecimalComma = commas == 1 && lastComma + 1 < number.size() && (points == 0 || number.rfind('.') < lastComma)
                                && ungrouped(number.substr(0, lastComma), ".");
    if (isDecimalComma) {
        std::string decimal = withoutAny(number, '.');
        decimal[decimal.find(',')] = '.';
        offer(std::move(decimal));
    }
    const bool isGroupedByPoints = points > 1 && commas == 0 && ungrouped(withoutLeadingZeros(std::string(number)), ".").has_value();
    if (isGroupedByPoints) offer(withoutAny(number, '.'));
    const bool areCommasGroups = points == 0 || (points == 1 && commas > 0 && lastComma < number.find('.'));
    if (areCommasGroups) offer(withoutAny(number, ','));
    if (offered.size() == 2 && offered.front() == offered.back()) offered.pop_back();
    return offered;
}

Problem unclearDigits(std::string_view number, std::string_view text) {
    std::vector<std::string> offered = meanings(number);
    if (offered.empty()) return refused("number.not-a-number", {std::string(text)});
    const char* key = offered.size() == 2 ? "number.decimal-comma" : "number.groups-unclear";
    offered.insert(offered.begin(), std::string(text));
    return refused(key, std::move(offered));
}

/// Takes an exponent off `rest`, which follows `digits`.
Result<Magnitude> takeExponent(std::string_view& rest, const std::string& digits, std::string_view text) {
    const auto end = std::min(rest.find_first_not_of("eE+-0123456789"), rest.size());
    const auto number = writtenNumber(digits + std::string(rest.substr(0, end)));
    if (!number) return refused("number.not-a-number", {std::string(text)});
    rest.remove_prefix(end);
    const auto value = toDecimal(*number, text);
    if (!value) return value.error();
    return Magnitude{.value = *value, .hasExponent = true};
}

bool beginsWithUnit(std::string_view numeral) {
    constexpr std::array<std::string_view, 4> units{"百", "千", "万", "亿"};
    return std::ranges::any_of(units, [&](std::string_view unit) { return numeral.starts_with(unit); });
}

/// 三百, 千 and the like; 万 and 亿 at the end are left for the scale word.
Result<Magnitude> takeNumeral(std::string_view& rest, std::string_view text) {
    const std::string_view whole = leadingNumeral(rest);
    std::string_view numeral = whole;
    for (const std::string_view scale : {"亿", "万"})
        if (numeral.ends_with(scale)) numeral.remove_suffix(scale.size());
    const bool isScaleAlone = numeral.empty() && !whole.empty();
    const auto value = isScaleAlone ? std::optional<std::int64_t>(1) : fromNumeral(numeral);
    if (!value) return refused("number.not-a-number", {std::string(text)});
    rest.remove_prefix(numeral.size());
    return Magnitude{.value = Decimal(*value), .isUnitAlone = beginsWithUnit(whole)};
}

} // namespace

Result<Magnitude> takeMagnitude(std::string_view& rest, const NumberContext& context, std::string_view text) {
    const bool hasDigits = !rest.empty() && std::string_view("0123456789.,").find(rest.front()) != std::string_view::npos;
    if (!hasDigits) return takeNumeral(rest, text);
    const auto written = trimmed(rest.substr(0, rest.find_first_not_of("0123456789., ")));
    const auto digits = takeDigits(rest, context.hasDecimalComma);
    if (!digits && context.hasDecimalComma) return refused("number.not-a-number", {std::string(text)});
    if (!digits) return unclearDigits(written, text);
    const bool hasExponent = rest.size() > 1 && (rest.front() == 'e' || rest.front() == 'E');
    if (hasExponent && context.strictness == Strictness::FromFile) return takeExponent(rest, *digits, text);
    if (hasExponent && writtenNumber(*digits + std::string(rest)))
        return refused("number.exponent-typed", {std::string(text)});
    const auto value = Decimal::parse(completed(*digits));
    if (!value && value.error().key == "number.not-a-number") return unclearDigits(written, text);
    if (!value) return refused(value.error().key, {std::string(text)});
    return Magnitude{.value = *value};
}

} // namespace xushi
