#pragma once

#include "domain/Decimal.h"

#include <compare>
#include <cstdint>
#include <optional>
#include <string>

namespace xushi {

__extension__ typedef __int128 Int128;
struct WideFraction;

/// An exact fraction of any size. As long as numerator and denominator fit into 128 bits it is two of them, and an
/// operation of a board costs one or two multiplications; what does not fit even in lowest terms goes over to whole
/// numbers of any size and comes back when it fits again. Nothing wraps, is cut, or stops the program.
/// It is reduced only when a product would not fit otherwise: a board is judged without one division.
class Ratio {
public:
    constexpr Ratio() = default;
    /// Asserts that the denominator is not zero.
    constexpr Ratio(Int128 numerator, Int128 denominator)
        : m_numerator(denominator < 0 ? -numerator : numerator), m_denominator(denominator < 0 ? -denominator : denominator) {
        if (m_denominator == 0) stop();
    }
    /// A decimal is a fraction: nothing is lost.
    Ratio(const Decimal& value) : m_numerator(value.m_units), m_denominator(powerOfTen(value.m_scale)) {
        if (value.isWide()) [[unlikely]] takeWide(value);
    }
    constexpr explicit Ratio(int whole) : m_numerator(whole) {}

    constexpr Ratio(const Ratio& other) noexcept : m_numerator(other.m_numerator), m_denominator(other.m_denominator) {
        if (isWide()) [[unlikely]] keep(m_numerator);
    }
    constexpr Ratio& operator=(const Ratio& other) noexcept {
        if (other.isWide()) [[unlikely]] keep(other.m_numerator);
        if (isWide()) [[unlikely]] release(m_numerator);
        m_numerator = other.m_numerator;
        m_denominator = other.m_denominator;
        return *this;
    }
    constexpr ~Ratio() {
        if (isWide()) [[unlikely]] release(m_numerator);
    }

    constexpr bool isZero() const { return m_numerator == 0; }
    constexpr bool isNegative() const { return m_numerator < 0; }
    bool isWhole() const;
    /// In lowest terms, all its digits: -5/12, or 3 for a whole number.
    std::string toText() const;

    Ratio operator-() const {
        if (isWide()) [[unlikely]] return negatedWide();
        return {Positive{}, -m_numerator, m_denominator};
    }
    friend Ratio operator+(const Ratio& a, const Ratio& b) {
        if (!a.isSmall() || !b.isSmall()) [[unlikely]] return sumOfLarge(a, b);
        return {Positive{}, cross(a.m_numerator, b.m_denominator) + cross(b.m_numerator, a.m_denominator),
                cross(a.m_denominator, b.m_denominator)};
    }
    friend Ratio operator-(const Ratio& a, const Ratio& b) {
        if (!a.isSmall() || !b.isSmall()) [[unlikely]] return sumOfLarge(a, -b);
        return {Positive{}, cross(a.m_numerator, b.m_denominator) - cross(b.m_numerator, a.m_denominator),
                cross(a.m_denominator, b.m_denominator)};
    }
    friend Ratio operator*(const Ratio& a, const Ratio& b) {
        if (!a.isSmall() || !b.isSmall()) [[unlikely]] return productOfLarge(a, b);
        return {Positive{}, cross(a.m_numerator, b.m_numerator), cross(a.m_denominator, b.m_denominator)};
    }
    /// Asserts that `b` is not zero: a caller answers the zero base in words before it divides.
    friend Ratio operator/(const Ratio& a, const Ratio& b) {
        if (!a.isSmall() || !b.isSmall()) [[unlikely]] return quotientOfLarge(a, b);
        return {cross(a.m_numerator, b.m_denominator), cross(a.m_denominator, b.m_numerator)};
    }

    friend bool operator==(const Ratio& a, const Ratio& b) { return (a <=> b) == 0; }
    friend std::strong_ordering operator<=>(const Ratio& a, const Ratio& b) {
        if (!a.isSmall() || !b.isSmall()) return compareLarge(a, b);
        return cross(a.m_numerator, b.m_denominator) <=> cross(b.m_numerator, a.m_denominator);
    }

    /// The greatest whole number that is not above the value.
    friend Ratio floorOf(const Ratio& value);
    /// The value where it is a whole number of 64 bits.
    friend std::optional<std::int64_t> wholeNumber(const Ratio& value);

private:
    friend class Decimal;
    friend struct WideFraction;
    struct Positive {}; ///< the denominator is known to be above zero
    constexpr Ratio(Positive, Int128 numerator, Int128 denominator) : m_numerator(numerator), m_denominator(denominator) {}

    /// Within 64 bits: the product of two such numbers fits into 128, and so does the sum of two products of which
    /// one factor each is a denominator, which is never -2^63.
    static constexpr bool isSmall(Int128 value) { return static_cast<std::int64_t>(value) == value; }
    constexpr bool isSmall() const { return isSmall(m_numerator) && isSmall(m_denominator); }
    static constexpr Int128 cross(Int128 a, Int128 b) {
        return Int128{static_cast<std::int64_t>(a)} * static_cast<std::int64_t>(b);
    }
    [[noreturn]] static void stop();

    constexpr bool isWide() const { return m_denominator < 0; }
    // The rare routes take values: a fraction whose address is given away could not live in registers.
    void takeWide(const Decimal& value);
    [[gnu::cold]] static void keep(Int128 tagged) noexcept;
    [[gnu::cold]] static void release(Int128 tagged) noexcept;

    Ratio reduced() const;
    [[gnu::cold]] Ratio negatedWide() const;
    [[gnu::cold]] static Ratio sumOfLarge(Ratio a, Ratio b);
    [[gnu::cold]] static Ratio productOfLarge(Ratio a, Ratio b);
    [[gnu::cold]] static Ratio quotientOfLarge(Ratio a, Ratio b);
    [[gnu::cold]] static std::strong_ordering compareLarge(Ratio a, Ratio b);

    // Of a wide fraction the numerator is the address of the WideFraction, with the sign of the value, and the
    // denominator is `wideMark`, which is not small: only the routes of large numbers ever ask for it.
    static constexpr Int128 wideMark = -(Int128{1} << 100);
    Int128 m_numerator = 0;
    Int128 m_denominator = 1;
};

Ratio floorOf(const Ratio& value);
/// The least whole number that is not below `value`.
Ratio ceilingOf(const Ratio& value);
std::optional<std::int64_t> wholeNumber(const Ratio& value);
/// The greatest whole number whose square is not above `value`. Asserts that `value` is not below zero.
Ratio rootFloorOf(const Ratio& value);

/// 10 to the power of `exponent`, for -18..18.
constexpr Ratio tenTo(int exponent) {
    return exponent < 0 ? Ratio(1, powerOfTen(-exponent)) : Ratio(powerOfTen(exponent), 1);
}

} // namespace xushi
