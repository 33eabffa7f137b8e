#pragma once

#include "domain/Result.h"

#include <array>
#include <compare>
#include <cstdint>
#include <string>
#include <string_view>

namespace xushi {

/// An exact decimal: units x 10^-scale. The scale is the number of decimals that were entered and is kept,
/// so 3.00 stays 3.00. Comparison is by value: 3.00 == 3.
class Decimal {
public:
    static constexpr int maxScale = 6;             ///< decimals that a figure may have
    static constexpr int maxDigits = 15;           ///< significant digits that a figure may have

    constexpr Decimal() = default;
    constexpr Decimal(std::int64_t units, int scale) : m_units(units), m_scale(scale) {}
    constexpr explicit Decimal(std::int64_t whole) : m_units(whole) {}

    /// Reads typed text: optional sign, digits, thousands groups, one point; full-width forms are accepted.
    /// Refuses everything else (exponents, nan, two points) with `number.*`.
    static Result<Decimal> parse(std::string_view text);

    std::int64_t units() const { return m_units; }
    int scale() const { return m_scale; }
    bool isNegative() const { return m_units < 0; }
    bool isZero() const { return m_units == 0; }
    bool isWhole() const;

    /// The same value with `scale` decimals; asserts that no digit other than zero is lost.
    Decimal rescaled(int scale) const;

    /// ASCII digits with exactly `scale()` decimals and "-" when negative; zero is never signed.
    std::string toString() const;

    Decimal operator-() const { return {-m_units, m_scale}; }
    friend Decimal operator+(const Decimal& a, const Decimal& b);
    friend Decimal operator-(const Decimal& a, const Decimal& b);

    friend std::strong_ordering operator<=>(const Decimal& a, const Decimal& b) {
        return a.m_scale == b.m_scale ? a.m_units <=> b.m_units : comparedAligned(a, b);
    }
    friend bool operator==(const Decimal& a, const Decimal& b) { return (a <=> b) == 0; }

    /// Same value and same number of decimals.
    bool isIdentical(const Decimal& other) const { return m_units == other.m_units && m_scale == other.m_scale; }

private:
    static std::strong_ordering comparedAligned(const Decimal& a, const Decimal& b);

    std::int64_t m_units = 0;
    int m_scale = 0;
};

/// 10 to the power of `exponent`, for 0..18.
constexpr std::int64_t powerOfTen(int exponent) {
    constexpr auto powers = [] {
        std::array<std::int64_t, 19> all{1};
        for (std::size_t i = 1; i < all.size(); ++i) all[i] = all[i - 1] * 10;
        return all;
    }();
    return powers[static_cast<std::size_t>(exponent)];
}

} // namespace xushi
