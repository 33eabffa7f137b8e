#pragma once

#include "domain/Decimal.h"

#include <compare>
#include <cstdint>

namespace xushi {

__extension__ typedef __int128 Int128;

/// An exact fraction with a positive denominator. Figures have at most 15 digits and 6 decimals, which keeps every
/// formula of the trade inside 128 bits; leaving that range stops the program also in a release build, because a
/// wrapped product would be a wrong figure on an official table.
/// It is reduced only when a product would not fit otherwise: a board is judged without one division.
class Ratio {
public:
    constexpr Ratio() = default;
    /// Asserts that the denominator is not zero.
    constexpr Ratio(Int128 numerator, Int128 denominator)
        : m_numerator(denominator < 0 ? -numerator : numerator), m_denominator(denominator < 0 ? -denominator : denominator) {
        requireDenominator();
    }
    /// A decimal is a fraction: nothing is lost.
    Ratio(const Decimal& value) : m_numerator(value.units()), m_denominator(powerOfTen(value.scale())) {}
    constexpr explicit Ratio(int whole) : m_numerator(whole) {}

    /// In lowest terms.
    Int128 numerator() const { return reduced().m_numerator; }
    Int128 denominator() const { return reduced().m_denominator; }
    bool isZero() const { return m_numerator == 0; }
    bool isNegative() const { return m_numerator < 0; }

    Ratio operator-() const { return {Positive{}, -m_numerator, m_denominator}; }
    friend Ratio operator+(const Ratio& a, const Ratio& b) {
        if (!a.isSmall() || !b.isSmall()) return sumOfLarge(a, b);
        return {Positive{}, cross(a.m_numerator, b.m_denominator) + cross(b.m_numerator, a.m_denominator),
                cross(a.m_denominator, b.m_denominator)};
    }
    friend Ratio operator-(const Ratio& a, const Ratio& b) { return a + -b; }
    friend Ratio operator*(const Ratio& a, const Ratio& b) {
        if (!a.isSmall() || !b.isSmall()) return productOfLarge(a, b);
        return {Positive{}, cross(a.m_numerator, b.m_numerator), cross(a.m_denominator, b.m_denominator)};
    }
    /// Asserts that `b` is not zero: a caller answers the zero base in words before it divides.
    friend Ratio operator/(const Ratio& a, const Ratio& b) { return a * Ratio(b.m_denominator, b.m_numerator); }

    friend bool operator==(const Ratio& a, const Ratio& b) { return (a <=> b) == 0; }
    friend std::strong_ordering operator<=>(const Ratio& a, const Ratio& b) {
        if (!a.isSmall() || !b.isSmall()) return compareLarge(a, b);
        return cross(a.m_numerator, b.m_denominator) <=> cross(b.m_numerator, a.m_denominator);
    }

    /// The greatest whole number that is not above the value.
    friend Int128 floorOf(const Ratio& value);

private:
    struct Positive {}; ///< the denominator is known to be above zero
    constexpr Ratio(Positive, Int128 numerator, Int128 denominator) : m_numerator(numerator), m_denominator(denominator) {}

    /// Within 64 bits: the product of two such numbers fits into 128, and so does the sum of two products of which
    /// one factor each is a denominator, which is never -2^63.
    static constexpr bool isSmall(Int128 value) { return static_cast<std::int64_t>(value) == value; }
    bool isSmall() const { return isSmall(m_numerator) && isSmall(m_denominator); }
    static constexpr Int128 cross(Int128 a, Int128 b) {
        return Int128{static_cast<std::int64_t>(a)} * static_cast<std::int64_t>(b);
    }
    constexpr void requireDenominator() const {
        if (m_denominator == 0) stop();
    }
    [[noreturn]] static void stop();

    Ratio reduced() const;
    static Ratio sumOfLarge(const Ratio& a, const Ratio& b);
    static Ratio productOfLarge(const Ratio& a, const Ratio& b);
    static std::strong_ordering compareLarge(const Ratio& a, const Ratio& b);

    Int128 m_numerator = 0;
    Int128 m_denominator = 1;
};

Int128 floorOf(const Ratio& value);
/// The least whole number that is not below `value`.
Int128 ceilingOf(const Ratio& value);

/// 10 to the power of `exponent`, for -18..18.
constexpr Ratio tenTo(int exponent) {
    return exponent < 0 ? Ratio(1, powerOfTen(-exponent)) : Ratio(powerOfTen(exponent), 1);
}

} // namespace xushi
