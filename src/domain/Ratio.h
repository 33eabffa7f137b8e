#pragma once

#include <compare>
#include <cstdint>

namespace xushi {

class Decimal;

__extension__ typedef __int128 Int128;

/// An exact fraction in lowest terms with a positive denominator. Figures have at most 15 digits and 6 decimals,
/// which keeps every formula of the trade inside 128 bits; leaving that range is a programming error (asserted).
class Ratio {
public:
    constexpr Ratio() = default;
    Ratio(Int128 numerator, Int128 denominator);
    explicit Ratio(const Decimal& value);
    explicit Ratio(int whole) : m_numerator(whole) {}

    Int128 numerator() const { return m_numerator; }
    Int128 denominator() const { return m_denominator; }
    bool isZero() const { return m_numerator == 0; }
    bool isNegative() const { return m_numerator < 0; }

    Ratio operator-() const;
    friend Ratio operator+(const Ratio& a, const Ratio& b);
    friend Ratio operator-(const Ratio& a, const Ratio& b) { return a + -b; }
    friend Ratio operator*(const Ratio& a, const Ratio& b);
    /// Asserts that `b` is not zero: a caller answers the zero base in words before it divides.
    friend Ratio operator/(const Ratio& a, const Ratio& b);

    friend bool operator==(const Ratio&, const Ratio&) = default;
    friend std::strong_ordering operator<=>(const Ratio& a, const Ratio& b);

private:
    Int128 m_numerator = 0;
    Int128 m_denominator = 1;
};

/// The greatest whole number that is not above `value`.
Int128 floorOf(const Ratio& value);
/// The least whole number that is not below `value`.
Int128 ceilingOf(const Ratio& value);

} // namespace xushi
