#include "domain/Ratio.h"

#include "domain/Decimal.h"

#include <cassert>
#include <cstdlib>

namespace xushi {
namespace {

Int128 magnitude(Int128 value) { return value < 0 ? -value : value; }

Int128 greatestCommonDivisor(Int128 a, Int128 b) {
    a = magnitude(a);
    b = magnitude(b);
    while (b != 0) {
        const Int128 rest = a % b;
        a = b;
        b = rest;
    }
    return a;
}

/// A wrapped product would be a wrong figure on an official table: stop instead, also in a release build.
Int128 product(Int128 a, Int128 b) {
    Int128 result = 0;
    if (__builtin_mul_overflow(a, b, &result)) std::abort();
    return result;
}

Int128 sum(Int128 a, Int128 b) {
    Int128 result = 0;
    if (__builtin_add_overflow(a, b, &result)) std::abort();
    return result;
}

} // namespace

Ratio::Ratio(Int128 numerator, Int128 denominator) {
    assert(denominator != 0);
    const Int128 divisor = greatestCommonDivisor(numerator, denominator);
    const Int128 sign = denominator < 0 ? -1 : 1;
    m_numerator = sign * numerator / divisor;
    m_denominator = sign * denominator / divisor;
}

Ratio::Ratio(const Decimal& value) : Ratio(value.units(), powerOfTen(value.scale())) {}

Ratio Ratio::operator-() const {
    Ratio result = *this;
    result.m_numerator = -result.m_numerator;
    return result;
}

Ratio operator+(const Ratio& a, const Ratio& b) {
    const Int128 divisor = greatestCommonDivisor(a.m_denominator, b.m_denominator);
    const Int128 left = product(a.m_numerator, b.m_denominator / divisor);
    const Int128 right = product(b.m_numerator, a.m_denominator / divisor);
    return {sum(left, right), product(a.m_denominator, b.m_denominator / divisor)};
}

Ratio operator*(const Ratio& a, const Ratio& b) {
    const Ratio left(a.m_numerator, b.m_denominator);
    const Ratio right(b.m_numerator, a.m_denominator);
    return {product(left.m_numerator, right.m_numerator), product(left.m_denominator, right.m_denominator)};
}

Ratio operator/(const Ratio& a, const Ratio& b) {
    assert(!b.isZero());
    return a * Ratio(b.m_denominator, b.m_numerator);
}

std::strong_ordering operator<=>(const Ratio& a, const Ratio& b) {
    // Compared digit by digit of their continued fractions, so that no product can leave 128 bits.
    Ratio left = a;
    Ratio right = b;
    for (bool isSwapped = false;; isSwapped = !isSwapped) {
        const Int128 wholeLeft = floorOf(left);
        const Int128 wholeRight = floorOf(right);
        if (wholeLeft != wholeRight)
            return (wholeLeft < wholeRight) != isSwapped ? std::strong_ordering::less : std::strong_ordering::greater;
        const Int128 restLeft = left.m_numerator - wholeLeft * left.m_denominator;
        const Int128 restRight = right.m_numerator - wholeRight * right.m_denominator;
        if (restLeft == 0 && restRight == 0) return std::strong_ordering::equal;
        if (restLeft == 0) return isSwapped ? std::strong_ordering::greater : std::strong_ordering::less;
        if (restRight == 0) return isSwapped ? std::strong_ordering::less : std::strong_ordering::greater;
        left = Ratio(left.m_denominator, restLeft);
        right = Ratio(right.m_denominator, restRight);
    }
}

Int128 floorOf(const Ratio& value) {
    const Int128 quotient = value.numerator() / value.denominator();
    return value.numerator() < 0 && quotient * value.denominator() != value.numerator() ? quotient - 1 : quotient;
}

Int128 ceilingOf(const Ratio& value) { return -floorOf(-value); }

} // namespace xushi
