#include "domain/reading/Numerals.h"

#include "domain/reading/Lexicon.h"

namespace xushi {
namespace {

struct Character {
    std::string_view text;
    std::int64_t value;
};
constexpr std::array digits{
    Character{"零", 0}, Character{"〇", 0}, Character{"一", 1}, Character{"二", 2}, Character{"两", 2}, Character{"三", 3},
    Character{"四", 4}, Character{"五", 5}, Character{"六", 6}, Character{"七", 7}, Character{"八", 8}, Character{"九", 9},
};
constexpr std::array units{Character{"亿", 100'000'000}, Character{"万", 10'000}, Character{"千", 1000},
                           Character{"百", 100}, Character{"十", 10}};

constexpr std::size_t longestNumeral = 20 * std::string_view("零").size(); ///< more would not fit fifteen digits

std::optional<std::int64_t> numeral(std::string_view text);

std::optional<std::int64_t> singleDigit(std::string_view text) {
    const auto* digit = takeLongest(text, digits);
    return digit && text.empty() ? std::optional(digit->value) : std::nullopt;
}

/// What multiplies a unit: a digit before 十, 百 and 千 (none is one), any smaller number before 万 and 亿.
std::optional<std::int64_t> multiplier(std::string_view text, std::int64_t unit) {
    if (unit > 1000) {
        const auto value = numeral(text);
        return value && *value > 0 && *value < 10'000 ? value : std::nullopt;
    }
    if (text.empty()) return 1;
    const auto digit = singleDigit(text);
    return digit && *digit > 0 ? digit : std::nullopt;
}

/// What follows a unit: the place directly below it, or a lower one behind 零.
std::optional<std::int64_t> remainder(std::string_view text, std::int64_t unit) {
    if (text.empty()) return 0;
    std::string_view rest = text;
    const auto* first = takeLongest(rest, digits);
    const bool isBehindZero = first && first->value == 0;
    const auto value = numeral(isBehindZero ? rest : text);
    if (!value || *value == 0 || *value >= unit || (*value < unit / 10) != isBehindZero) return std::nullopt;
    return value;
}

std::optional<std::int64_t> numeral(std::string_view text) {
    for (const auto& unit : units) {
        const auto at = text.find(unit.text);
        if (at == std::string_view::npos) continue;
        const auto times = multiplier(text.substr(0, at), unit.value);
        const auto rest = remainder(text.substr(at + unit.text.size()), unit.value);
        return times && rest ? std::optional(*times * unit.value + *rest) : std::nullopt;
    }
    return singleDigit(text);
}

} // namespace

std::string_view leadingNumeral(std::string_view text) {
    std::string_view rest = text;
    while (takeLongest(rest, digits) || takeLongest(rest, units)) {}
    return text.substr(0, text.size() - rest.size());
}

std::optional<std::int64_t> fromNumeral(std::string_view text) {
    return text.size() > longestNumeral ? std::nullopt : numeral(text);
}

} // namespace xushi
