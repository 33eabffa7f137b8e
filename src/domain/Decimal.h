#pragma once

#include "domain/Result.h"

#include <array>
#include <compare>
#include <cstdint>
#include <string>
#include <string_view>

namespace xushi {

class Ratio;

/// An exact decimal: units x 10^-scale. The scale is the number of decimals that were entered and is kept,
/// so 3.00 stays 3.00. Comparison is by value: 3.00 == 3. What a figure may have lies far inside 64 bits; sums and
/// rounded results may have any number of digits and keep them all.
class Decimal {
public:
    static constexpr int maxScale = 6;             ///< decimals that a figure may have
    static constexpr int maxDigits = 15;           ///< significant digits that a figure may have

    constexpr Decimal() = default;
    constexpr Decimal(std::int64_t units, int scale) : m_units(units), m_scale(scale) {}
    constexpr explicit Decimal(std::int64_t whole) : m_units(whole) {}
    /// Asserts that `units` is a whole number.
    static Decimal ofUnits(const Ratio& units, int scale);

    constexpr Decimal(const Decimal& other) noexcept
        : m_units(other.m_units), m_scale(other.m_scale), m_isWide(other.m_isWide) {
        if (m_isWide) [[unlikely]] keep(m_units);
    }
    constexpr Decimal& operator=(const Decimal& other) noexcept {
        if (other.m_isWide) [[unlikely]] keep(other.m_units);
        if (m_isWide) [[unlikely]] release(m_units);
        m_units = other.m_units;
        m_scale = other.m_scale;
        m_isWide = other.m_isWide;
        return *this;
    }
    constexpr ~Decimal() {
        if (m_isWide) [[unlikely]] release(m_units);
    }

    /// Reads back what toString writes: a minus, digits, one point between digits. Refuses everything else with
    /// `number.*`. What people and files write is read by `reading/Amount`.
    static Result<Decimal> parse(std::string_view text);

    /// Asserts that they fit into 64 bits, as those of every figure do; see isFigure().
    std::int64_t units() const {
        if (m_isWide) stop();
        return m_units;
    }
    int scale() const { return m_scale; }
    bool isNegative() const { return m_units < 0; }
    bool isZero() const { return m_units == 0; }
    bool isWhole() const;
    /// Has the digits and decimals that a figure may have.
    bool isFigure() const;

    /// The same value with `scale` decimals; asserts that no digit other than zero is lost.
    Decimal rescaled(int scale) const;

    /// ASCII digits with exactly `scale()` decimals and "-" when negative; zero is never signed.
    std::string toString() const;

    Decimal operator-() const { return m_isWide ? negatedWide() : Decimal(-m_units, m_scale); }
    friend Decimal operator+(const Decimal& a, const Decimal& b);
    friend Decimal operator-(const Decimal& a, const Decimal& b);

    friend std::strong_ordering operator<=>(const Decimal& a, const Decimal& b) {
        return a.m_scale == b.m_scale && !a.m_isWide && !b.m_isWide ? a.m_units <=> b.m_units : comparedAligned(a, b);
    }
    friend bool operator==(const Decimal& a, const Decimal& b) { return (a <=> b) == 0; }

    /// Same value and same number of decimals.
    bool isIdentical(const Decimal& other) const { return m_scale == other.m_scale && *this == other; }

private:
    friend class Ratio;
    static std::strong_ordering comparedAligned(const Decimal& a, const Decimal& b);
    [[noreturn]] static void stop();

    constexpr bool isWide() const { return m_isWide; }
    Ratio wideUnits() const;
    Decimal negatedWide() const;
    // By value: an object whose address is given away cannot live in registers.
    [[gnu::cold]] static void keep(std::int64_t tagged) noexcept;
    [[gnu::cold]] static void release(std::int64_t tagged) noexcept;

    std::int64_t m_units = 0; ///< of a wide one: the address of its units as a WideFraction, with the sign of the value
    int m_scale = 0;
    bool m_isWide = false;
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
