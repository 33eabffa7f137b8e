#include "domain/Ratio.h"

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

void Ratio::stop() { std::abort(); }

Ratio Ratio::reduced() const {
    const Int128 divisor = greatestCommonDivisor(m_numerator, m_denominator);
    return {m_numerator / divisor, m_denominator / divisor};
}

Ratio Ratio::sumOfLarge(const Ratio& a, const Ratio& b) {
    const Ratio left = a.reduced();
    const Ratio right = b.reduced();
    const Int128 divisor = greatestCommonDivisor(left.m_denominator, right.m_denominator);
    return {sum(product(left.m_numerator, right.m_denominator / divisor),
                product(right.m_numerator, left.m_denominator / divisor)),
            product(left.m_denominator, right.m_denominator / divisor)};
}

Ratio Ratio::productOfLarge(const Ratio& a, const Ratio& b) {
    const Ratio first = a.reduced();
    const Ratio second = b.reduced();
    const Ratio left = Ratio(first.m_numerator, second.m_denominator).reduced();
    const Ratio right = Ratio(second.m_numerator, first.m_denominator).reduced();
    return {product(left.m_numerator, right.m_numerator), product(left.m_denominator, right.m_denominator)};
}

std::strong_ordering Ratio::compareLarge(const Ratio& a, const Ratio& b) {
    // Compared digit by digit of their continued fractions, so that no product can leave 128 bits.
    Ratio left = a.reduced();
    Ratio right = b.reduced();
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
    const Int128 quotient = value.m_numerator / value.m_denominator;
    return value.m_numerator < 0 && quotient * value.m_denominator != value.m_numerator ? quotient - 1 : quotient;
}

Int128 ceilingOf(const Ratio& value) { return -floorOf(-value); }

} // namespace xushi
