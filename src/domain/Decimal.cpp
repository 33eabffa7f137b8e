#include "domain/Decimal.h"

#include "domain/Ratio.h"
#include "domain/Rounding.h"
#include "domain/Width.h"

#include <algorithm>
#include <optional>

namespace xushi {
namespace {

bool isDigit(char c) { return c >= '0' && c <= '9'; }

/// The digits of `whole` without thousands separators; nothing when the groups are not groups of three.
std::optional<std::string> ungrouped(std::string_view whole) {
    if (whole.find(',') == std::string_view::npos) return std::string(whole);
    std::string digits;
    for (std::size_t start = 0; start <= whole.size();) {
        const auto comma = std::min(whole.find(',', start), whole.size());
        const auto group = whole.substr(start, comma - start);
        const bool isFirst = start == 0;
        if (group.empty() || group.size() > 3 || (!isFirst && group.size() != 3)) return std::nullopt;
        digits += group;
        start = comma + 1;
    }
    return digits;
}

/// Exact at the larger scale; where 18 digits are not enough the last decimals are rounded off.
Decimal alignedSum(const Decimal& a, const Decimal& b, int sign) {
    const int scale = std::max(a.scale(), b.scale());
    const Int128 sum = Int128{a.units()} * powerOfTen(scale - a.scale())
                       + sign * Int128{b.units()} * powerOfTen(scale - b.scale());
    return rounded(Ratio(sum, powerOfTen(scale)), scale);
}

} // namespace

Result<Decimal> Decimal::parse(std::string_view text) {
    std::string folded = foldWidth(text);
    for (auto at = folded.find("。"); at != std::string::npos; at = folded.find("。")) folded.replace(at, 3, ".");
    std::string_view rest = trimmed(folded);
    const auto notANumber = [&] { return refused("number.not-a-number", {std::string(text)}); };

    const bool isNegative = !rest.empty() && rest.front() == '-';
    if (!rest.empty() && (rest.front() == '-' || rest.front() == '+')) rest.remove_prefix(1);
    const auto point = rest.find('.');
    const auto whole = ungrouped(rest.substr(0, point));
    const std::string_view fraction = point == std::string_view::npos ? "" : rest.substr(point + 1);
    if (!whole || (whole->empty() && fraction.empty())) return notANumber();
    if (!std::ranges::all_of(*whole, isDigit) || !std::ranges::all_of(fraction, isDigit)) return notANumber();
    if (fraction.size() > maxScale) return refused("number.too-many-decimals", {std::string(text)});

    std::string digits = *whole + std::string(fraction);
    digits.erase(0, std::min(digits.find_first_not_of('0'), digits.size()));
    if (digits.size() > maxDigits) return refused("number.too-many-digits", {std::string(text)});
    const std::int64_t units = digits.empty() ? 0 : std::stoll(digits);
    return Decimal(isNegative ? -units : units, static_cast<int>(fraction.size()));
}

bool Decimal::isWhole() const { return m_units % powerOfTen(m_scale) == 0; }

Decimal Decimal::rescaled(int scale) const {
    if (scale >= m_scale) return {m_units * powerOfTen(scale - m_scale), scale};
    const auto factor = powerOfTen(m_scale - scale);
    assert(m_units % factor == 0);
    return {m_units / factor, scale};
}

std::string Decimal::toString() const {
    std::string digits = std::to_string(m_units < 0 ? -m_units : m_units);
    const auto scale = static_cast<std::size_t>(m_scale);
    if (digits.size() <= scale) digits.insert(0, scale + 1 - digits.size(), '0');
    if (scale > 0) digits.insert(digits.size() - scale, 1, '.');
    return m_units < 0 ? "-" + digits : digits;
}

Decimal operator+(const Decimal& a, const Decimal& b) {
    return alignedSum(a, b, 1);
}

Decimal operator-(const Decimal& a, const Decimal& b) {
    return alignedSum(a, b, -1);
}

std::strong_ordering Decimal::comparedAligned(const Decimal& a, const Decimal& b) {
    const int scale = std::max(a.scale(), b.scale());
    const Int128 left = Int128{a.units()} * powerOfTen(scale - a.scale());
    const Int128 right = Int128{b.units()} * powerOfTen(scale - b.scale());
    return left < right ? std::strong_ordering::less
           : right < left ? std::strong_ordering::greater : std::strong_ordering::equal;
}

} // namespace xushi
