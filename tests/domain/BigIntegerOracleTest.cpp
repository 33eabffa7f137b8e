#include "domain/Decimal.h"
#include "domain/Ratio.h"
#include "domain/Rounding.h"

#include <gtest/gtest.h>
#include <openssl/bn.h>
#include <rapidcheck.h>

#include <algorithm>
#include <memory>
#include <random>
#include <string>

namespace xushi {
namespace {

/// A whole number of any size, by OpenSSL: knows nothing of 64 or 128 bits.
class Big {
public:
    Big(std::int64_t value = 0) : m_number(BN_new()) {
        BN_set_word(m_number.get(), value < 0 ? 0 - static_cast<std::uint64_t>(value) : static_cast<std::uint64_t>(value));
        BN_set_negative(m_number.get(), value < 0);
    }
    Big(const Big& other) : m_number(BN_dup(other.m_number.get())) {}
    Big& operator=(Big other) { return std::swap(m_number, other.m_number), *this; }

    friend Big operator+(const Big& a, const Big& b) { return made([&](BIGNUM* r) { BN_add(r, a.get(), b.get()); }); }
    friend Big operator-(const Big& a, const Big& b) { return made([&](BIGNUM* r) { BN_sub(r, a.get(), b.get()); }); }
    friend Big operator*(const Big& a, const Big& b) {
        return made([&](BIGNUM* r) { BN_mul(r, a.get(), b.get(), context()); });
    }
    /// Quotient and rest, both towards zero.
    friend std::pair<Big, Big> divided(const Big& a, const Big& b) {
        Big quotient;
        Big rest;
        BN_div(quotient.m_number.get(), rest.m_number.get(), a.get(), b.get(), context());
        return {quotient, rest};
    }
    friend int compared(const Big& a, const Big& b) { return BN_cmp(a.get(), b.get()); }
    bool isNegative() const { return BN_is_negative(get()); }
    bool isOdd() const { return BN_is_odd(get()); }
    Big magnitude() const { return isNegative() ? Big() - *this : *this; }
    std::string toString() const {
        char* const digits = BN_bn2dec(get());
        std::string text = digits;
        OPENSSL_free(digits);
        return text == "-0" ? "0" : text;
    }

private:
    struct Free {
        void operator()(BIGNUM* number) const { BN_free(number); }
        void operator()(BN_CTX* context) const { BN_CTX_free(context); }
    };
    static BN_CTX* context() {
        static const std::unique_ptr<BN_CTX, Free> one(BN_CTX_new());
        return one.get();
    }
    template <class Act> static Big made(Act act) {
        Big result;
        act(result.m_number.get());
        return result;
    }
    const BIGNUM* get() const { return m_number.get(); }

    std::unique_ptr<BIGNUM, Free> m_number;
};

Big power(int exponent) {
    Big result(1);
    for (int i = 0; i < exponent; ++i) result = result * Big(10);
    return result;
}

/// What `numerator / denominator` is with `decimals` decimals, by schoolbook division.
std::string roundedByHand(const Big& numerator, const Big& denominator, int decimals, RoundingRule rule) {
    const bool isNegative = numerator.isNegative() != denominator.isNegative();
    auto [units, rest] = divided(numerator.magnitude() * power(decimals), denominator.magnitude());
    const int half = compared(rest * Big(2), denominator.magnitude());
    if (half > 0 || (half == 0 && (rule == RoundingRule::HalfUp || units.isOdd()))) units = units + Big(1);
    const std::string digits = units.toString();
    return isNegative && digits != "0" ? "-" + digits : digits;
}

/// Any figure that can be entered: at most 15 digits and 6 decimals, small ones as often as large ones.
Decimal anyFigure(std::mt19937_64& random) {
    const int digits = static_cast<int>(random() % (Decimal::maxDigits + 1));
    const auto magnitude = static_cast<std::int64_t>(random() % static_cast<std::uint64_t>(powerOfTen(digits)));
    return {random() % 2 == 0 ? magnitude : -magnitude, static_cast<int>(random() % 7)};
}

Big scaledTo(const Decimal& value, int scale) { return Big(value.units()) * power(scale - value.scale()); }

/// The digits without the point: the units of any size.
std::string unitsOf(const Decimal& value) {
    std::string digits = value.toString();
    std::erase(digits, '.');
    const bool isNegative = value.isNegative();
    digits.erase(0, std::min(digits.find_first_not_of("-0"), digits.size()));
    return digits.empty() ? "0" : isNegative ? "-" + digits : digits;
}

/// Exact at the larger scale.
void expectSum(const Decimal& sum, const Big& millionths, int scale) {
    RC_ASSERT(sum.scale() == scale);
    RC_ASSERT(unitsOf(sum.rescaled(Decimal::maxScale)) == millionths.toString());
}

void compareOneOperation(std::mt19937_64& random) {
    const Decimal a = anyFigure(random);
    const Decimal b = anyFigure(random);
    const Big left = scaledTo(a, Decimal::maxScale);
    const Big right = scaledTo(b, Decimal::maxScale);
    switch (random() % 5) {
    case 0: expectSum(a + b, left + right, std::max(a.scale(), b.scale())); break;
    case 1: expectSum(a - b, left - right, std::max(a.scale(), b.scale())); break;
    case 2: {
        const auto order = a <=> b;
        const int expected = compared(left, right);
        RC_ASSERT((order < 0) == (expected < 0));
        RC_ASSERT((order == 0) == (expected == 0));
        break;
    }
    case 3: RC_ASSERT(Decimal::parse(a.toString())->isIdentical(a)); break;
    default: {
        if (b.isZero()) break;
        const int decimals = static_cast<int>(random() % 4);
        const auto rule = random() % 2 == 0 ? RoundingRule::HalfUp : RoundingRule::HalfEven;
        const Decimal quotient = rounded(Ratio(a) / Ratio(b), decimals, rule);
        RC_ASSERT(quotient.scale() == decimals);
        RC_ASSERT(unitsOf(quotient) == roundedByHand(left, right, decimals, rule));
    }
    }
}

TEST(Decimal, AgreesWithWholeNumbersOfAnySizeAMillionTimes) {
    int operations = 0;
    EXPECT_TRUE(rc::check("10,000 operations from any seed", [&](std::uint64_t seed) {
        std::mt19937_64 random(seed);
        for (int i = 0; i < 10'000; ++i, ++operations) compareOneOperation(random);
    }));
    EXPECT_GE(operations, 1'000'000);
}

TEST(Ratio, AgreesWithWholeNumbersOfAnySize) {
    EXPECT_TRUE(rc::check("a/b + c/d, a/b * c/d and their order", [](std::uint64_t seed) {
        std::mt19937_64 random(seed);
        for (int i = 0; i < 200; ++i) {
            const Decimal a = anyFigure(random);
            const Decimal b = anyFigure(random);
            const Decimal c = anyFigure(random);
            const Decimal d = anyFigure(random);
            if (b.isZero() || d.isZero()) continue;
            const Ratio first = Ratio(a) / Ratio(b);
            const Ratio second = Ratio(c) / Ratio(d);
            const Big p = scaledTo(a, 6), q = scaledTo(b, 6), r = scaledTo(c, 6), s = scaledTo(d, 6);
            const bool isTurned = q.isNegative() != s.isNegative();
            const int order = compared(p * s, r * q) * (isTurned ? -1 : 1);
            RC_ASSERT((first < second) == (order < 0));
            RC_ASSERT((first == second) == (order == 0));
            const Decimal difference = rounded(first - second, 2);
            RC_ASSERT(unitsOf(difference) == roundedByHand(p * s - r * q, q * s, 2, RoundingRule::HalfUp));
            const Decimal product = rounded(first * second, 2);
            RC_ASSERT(unitsOf(product) == roundedByHand(p * r, q * s, 2, RoundingRule::HalfUp));
        }
    }));
}

/// The mean of ten shares of unlike wholes, the gap to it, and its ratio: as long a chain as a schedule makes.
TEST(Ratio, AgreesWithWholeNumbersOfAnySizeThroughAChain) {
    EXPECT_TRUE(rc::check("(a/b - mean of ten shares), (a/b) / that mean", [](std::uint64_t seed) {
        std::mt19937_64 random(seed);
        Ratio mean;
        Big numerator(0);
        Big denominator(1);
        for (int year = 0; year < 10; ++year) {
            const Decimal reached = anyFigure(random);
            const Decimal whole = anyFigure(random);
            if (whole.isZero()) return;
            mean = mean + Ratio(reached) / Ratio(whole) / Ratio(10);
            const Big p = scaledTo(reached, 6), q = scaledTo(whole, 6) * Big(10);
            numerator = numerator * q + p * denominator;
            denominator = denominator * q;
        }
        const Decimal actual = anyFigure(random);
        const Decimal target = anyFigure(random);
        if (target.isZero() || mean.isZero()) return;
        const Ratio completion = Ratio(actual) / Ratio(target);
        const Big a = scaledTo(actual, 6), t = scaledTo(target, 6);
        const Big difference = a * denominator - numerator * t;
        RC_ASSERT(unitsOf(rounded(completion - mean, 8)) == roundedByHand(difference, t * denominator, 8, RoundingRule::HalfUp));
        RC_ASSERT(unitsOf(rounded(completion / mean, 6, RoundingRule::HalfEven))
                  == roundedByHand(a * denominator, t * numerator, 6, RoundingRule::HalfEven));
    }));
}

} // namespace
} // namespace xushi
