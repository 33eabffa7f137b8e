#include "domain/Decimal.h"

#include "domain/Ratio.h"
#include "domain/WideFraction.h"

#include <algorithm>
#include <cstdlib>

namespace xushi {
namespace {

bool isDigit(char c) { return c >= '0' && c <= '9'; }

} // namespace

Result<Decimal> Decimal::parse(std::string_view text) {
    const auto notANumber = [&] { return refused("number.not-a-number", {std::string(text)}); };
    std::string_view rest = text;
    const bool isNegative = rest.starts_with('-');
    if (isNegative) rest.remove_prefix(1);
    const auto point = std::min(rest.find('.'), rest.size());
    const std::string_view whole = rest.substr(0, point);
    const std::string_view fraction = point == rest.size() ? "" : rest.substr(point + 1);
    if (whole.empty() || (point < rest.size() && fraction.empty())) return notANumber();
    if (!std::ranges::all_of(whole, isDigit) || !std::ranges::all_of(fraction, isDigit)) return notANumber();
    if (fraction.size() > maxScale) return refused("number.too-many-decimals", {std::string(text)});

    std::string digits = std::string(whole) + std::string(fraction);
    digits.erase(0, std::min(digits.find_first_not_of('0'), digits.size()));
    if (digits.size() > maxDigits) return refused("number.too-many-digits", {std::string(text)});
    const std::int64_t units = digits.empty() ? 0 : std::stoll(digits);
    return Decimal(isNegative ? -units : units, static_cast<int>(fraction.size()));
}

void Decimal::stop() { std::abort(); }

void Decimal::keep(std::int64_t tagged) noexcept { WideFraction::at(tagged)->keep(); }
void Decimal::release(std::int64_t tagged) noexcept { WideFraction::at(tagged)->release(); }

Decimal Decimal::ofUnits(const Ratio& units, int scale) {
    if (const auto whole = wholeNumber(units); whole && *whole != INT64_MIN) return {*whole, scale};
    assert(units.isWhole());
    Decimal wide(0, scale);
    wide.m_units = WideFraction::tagged(WideFraction::of(units));
    wide.m_isWide = true;
    return wide;
}

Ratio Decimal::wideUnits() const {
    return m_isWide ? WideFraction::asRatio(WideFraction::at(m_units)->value) : Ratio(m_units, 1);
}

Decimal Decimal::negatedWide() const { return ofUnits(-wideUnits(), m_scale); }

bool Decimal::isWhole() const { return m_isWide ? Ratio(*this).isWhole() : m_units % powerOfTen(m_scale) == 0; }

bool Decimal::isFigure() const {
    return !m_isWide && m_scale <= maxScale && std::abs(m_units) < powerOfTen(maxDigits);
}

Decimal Decimal::rescaled(int scale) const { return ofUnits(Ratio(*this) * tenTo(scale), scale); }

std::string Decimal::toString() const {
    std::string digits = m_isWide ? wideUnits().toText() : std::to_string(m_units);
    if (m_units < 0) digits.erase(0, 1);
    const auto scale = static_cast<std::size_t>(m_scale);
    if (digits.size() <= scale) digits.insert(0, scale + 1 - digits.size(), '0');
    if (scale > 0) digits.insert(digits.size() - scale, 1, '.');
    return m_units < 0 ? "-" + digits : digits;
}

Decimal operator+(const Decimal& a, const Decimal& b) {
    std::int64_t units = 0;
    const bool isAligned = a.m_scale == b.m_scale && !a.m_isWide && !b.m_isWide;
    if (isAligned && !__builtin_add_overflow(a.m_units, b.m_units, &units)) return {units, a.m_scale};
    const int scale = std::max(a.scale(), b.scale());
    return Decimal::ofUnits((Ratio(a) + Ratio(b)) * tenTo(scale), scale);
}

Decimal operator-(const Decimal& a, const Decimal& b) { return a + -b; }

std::strong_ordering Decimal::comparedAligned(const Decimal& a, const Decimal& b) { return Ratio(a) <=> Ratio(b); }

} // namespace xushi
