#include "domain/Ratio.h"

#include "domain/WideFraction.h"

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

/// Sums and products of 128 bits that remember whether one of them did not fit. A number whose negation would not fit
/// counts as one that does not.
class Checked {
public:
    Int128 product(Int128 a, Int128 b) {
        Int128 result = 0;
        m_fits = !__builtin_mul_overflow(a, b, &result) && result != smallest && m_fits;
        return result;
    }
    Int128 sum(Int128 a, Int128 b) {
        Int128 result = 0;
        m_fits = !__builtin_add_overflow(a, b, &result) && result != smallest && m_fits;
        return result;
    }
    bool fits() const { return m_fits; }

private:
    static constexpr Int128 smallest = Int128{1} << 126 << 1;
    bool m_fits = true;
};

mpz_class floorOfWide(const mpq_class& value) {
    mpz_class whole;
    mpz_fdiv_q(whole.get_mpz_t(), value.get_num_mpz_t(), value.get_den_mpz_t());
    return whole;
}

} // namespace

void Ratio::stop() { std::abort(); }

void Ratio::keep(Int128 tagged) noexcept { WideFraction::at(tagged)->keep(); }
void Ratio::release(Int128 tagged) noexcept { WideFraction::at(tagged)->release(); }

void Ratio::takeWide(const Decimal& value) {
    mpz_class scale;
    mpz_ui_pow_ui(scale.get_mpz_t(), 10, static_cast<unsigned>(value.m_scale));
    *this = WideFraction::asRatio(mpq_class(WideFraction::at(value.m_units)->value / scale));
}

Ratio Ratio::reduced() const {
    const Int128 divisor = greatestCommonDivisor(m_numerator, m_denominator);
    return {Positive{}, m_numerator / divisor, m_denominator / divisor};
}

bool Ratio::isWhole() const {
    if (isWide()) return WideFraction::at(m_numerator)->value.get_den() == 1;
    return m_denominator == 1 || m_numerator % m_denominator == 0;
}

std::string Ratio::toText() const { return WideFraction::of(*this).get_str(); }

Ratio Ratio::negatedWide() const { return WideFraction::asRatio(-WideFraction::at(m_numerator)->value); }

Ratio Ratio::sumOfLarge(Ratio a, Ratio b) {
    if (!a.isWide() && !b.isWide()) {
        const Ratio left = a.reduced();
        const Ratio right = b.reduced();
        const Int128 divisor = greatestCommonDivisor(left.m_denominator, right.m_denominator);
        Checked checked;
        const Int128 numerator = checked.sum(checked.product(left.m_numerator, right.m_denominator / divisor),
                                             checked.product(right.m_numerator, left.m_denominator / divisor));
        const Int128 denominator = checked.product(left.m_denominator, right.m_denominator / divisor);
        if (checked.fits()) return {Positive{}, numerator, denominator};
    }
    return WideFraction::asRatio(WideFraction::of(a) + WideFraction::of(b));
}

Ratio Ratio::productOfLarge(Ratio a, Ratio b) {
    if (!a.isWide() && !b.isWide()) {
        const Ratio first = a.reduced();
        const Ratio second = b.reduced();
        const Ratio left = Ratio(Positive{}, first.m_numerator, second.m_denominator).reduced();
        const Ratio right = Ratio(Positive{}, second.m_numerator, first.m_denominator).reduced();
        Checked checked;
        const Int128 numerator = checked.product(left.m_numerator, right.m_numerator);
        const Int128 denominator = checked.product(left.m_denominator, right.m_denominator);
        if (checked.fits()) return {Positive{}, numerator, denominator};
    }
    return WideFraction::asRatio(WideFraction::of(a) * WideFraction::of(b));
}

Ratio Ratio::quotientOfLarge(Ratio a, Ratio b) {
    if (b.isZero()) stop();
    if (!b.isWide()) return a * Ratio(b.m_denominator, b.m_numerator);
    return WideFraction::asRatio(WideFraction::of(a) / WideFraction::of(b));
}

std::strong_ordering Ratio::compareLarge(Ratio a, Ratio b) {
    if (!a.isWide() && !b.isWide()) {
        Checked checked;
        const Int128 left = checked.product(a.m_numerator, b.m_denominator);
        const Int128 right = checked.product(b.m_numerator, a.m_denominator);
        if (checked.fits()) return left <=> right;
    }
    return cmp(WideFraction::of(a), WideFraction::of(b)) <=> 0;
}

Ratio floorOf(const Ratio& value) {
    if (value.isWide()) return WideFraction::asRatio(floorOfWide(WideFraction::of(value)));
    const Int128 quotient = value.m_numerator / value.m_denominator;
    return {value.m_numerator < 0 && quotient * value.m_denominator != value.m_numerator ? quotient - 1 : quotient, 1};
}

Ratio ceilingOf(const Ratio& value) { return -floorOf(-value); }

std::optional<std::int64_t> wholeNumber(const Ratio& value) {
    if (value.isWide() || !value.isWhole()) return std::nullopt;
    const Int128 whole = value.m_denominator == 1 ? value.m_numerator : value.m_numerator / value.m_denominator;
    return Ratio::isSmall(whole) ? std::optional(static_cast<std::int64_t>(whole)) : std::nullopt;
}

Ratio rootFloorOf(const Ratio& value) {
    if (value.isNegative()) std::abort();
    return WideFraction::asRatio(mpq_class(sqrt(floorOfWide(WideFraction::of(value)))));
}

} // namespace xushi
