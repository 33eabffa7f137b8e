#include "domain/WideFraction.h"

#include <array>

namespace xushi {
namespace {

constexpr std::size_t bitsOf128 = 126; ///< a sign and one bit are left free, so that a negation always fits

mpz_class wholeOf(Int128 value) {
    const bool isNegative = value < 0;
    __extension__ using Unsigned128 = unsigned __int128;
    const Unsigned128 magnitude = isNegative ? -static_cast<Unsigned128>(value) : static_cast<Unsigned128>(value);
    const std::array<std::uint64_t, 2> words{static_cast<std::uint64_t>(magnitude), static_cast<std::uint64_t>(magnitude >> 64)};
    mpz_class whole;
    mpz_import(whole.get_mpz_t(), words.size(), -1, sizeof words[0], 0, 0, words.data());
    return isNegative ? mpz_class(-whole) : whole;
}

bool fits(const mpz_class& whole) { return mpz_sizeinbase(whole.get_mpz_t(), 2) <= bitsOf128; }

Int128 narrow(const mpz_class& whole) {
    std::array<std::uint64_t, 2> words{};
    mpz_export(words.data(), nullptr, -1, sizeof words[0], 0, 0, whole.get_mpz_t());
    const Int128 magnitude = static_cast<Int128>(words[1]) << 64 | static_cast<Int128>(words[0]);
    return sgn(whole) < 0 ? -magnitude : magnitude;
}

} // namespace

std::intptr_t WideFraction::tagged(mpq_class value) {
    const bool isNegative = sgn(value) < 0;
    const auto address = reinterpret_cast<std::intptr_t>(new WideFraction(std::move(value)));
    return isNegative ? -address : address;
}

mpq_class WideFraction::of(const Ratio& ratio) {
    if (ratio.isWide()) return at(ratio.m_numerator)->value;
    mpq_class value(wholeOf(ratio.m_numerator), wholeOf(ratio.m_denominator));
    value.canonicalize();
    return value;
}

Ratio WideFraction::asRatio(mpq_class value) {
    if (fits(value.get_num()) && fits(value.get_den()))
        return {Ratio::Positive{}, narrow(value.get_num()), narrow(value.get_den())};
    return {Ratio::Positive{}, tagged(std::move(value)), Ratio::wideMark};
}

} // namespace xushi
