#include "store/sql/SecretDigest.h"

#include <bit>
#include <cstring>
#include <random>

namespace xushi {
namespace {

constexpr std::uint64_t prime = (std::uint64_t{1} << 61U) - 1;
constexpr std::size_t pieceSize = 7; // smaller than the prime
constexpr std::uint64_t wholePiece = (std::uint64_t{1} << 56U) - 1;

__extension__ using Product = unsigned __int128;

/// A number that is the product but for multiples of the prime, below 2^62. Of one below 2^62 and one below 2^61.
std::uint64_t timesPoint(std::uint64_t sum, std::uint64_t point) {
    const Product product = static_cast<Product>(sum) * point;
    const std::uint64_t folded = static_cast<std::uint64_t>(product & prime) + static_cast<std::uint64_t>(product >> 61U);
    return (folded & prime) + (folded >> 61U);
}

static_assert(std::endian::native == std::endian::little); // of eight bytes the last is cut off above

std::uint64_t pieceOf(std::string_view text) {
    std::uint64_t piece = 0;
    std::memcpy(&piece, text.data(), text.size());
    return piece;
}

std::uint64_t drawn() {
    std::random_device random;
    static_assert(std::random_device::max() == 0xFFFFFFFFU);
    return ((static_cast<std::uint64_t>(random()) << 32U) + random()) % prime;
}

} // namespace

SecretDigest::SecretDigest() : m_points{drawn(), drawn()} {}

SecretDigest::Value SecretDigest::of(std::string_view text) const {
    Value sums{};
    const auto take = [&](std::uint64_t piece) {
        for (std::size_t i = 0; i < sums.size(); ++i) sums[i] = timesPoint(sums[i] + piece, m_points[i]);
    };
    take(text.size()); // blanks at the end of the last piece are none of the text
    for (; text.size() > pieceSize; text.remove_prefix(pieceSize)) take(pieceOf(text.substr(0, pieceSize + 1)) & wholePiece);
    take(pieceOf(text));
    for (auto& sum : sums)
        if (sum >= prime) sum -= prime;
    return sums;
}

} // namespace xushi
