#include "domain/analyses/Allocation.h"

#include "domain/Ratio.h"

#include <algorithm>
#include <numeric>

namespace xushi {
namespace {

constexpr Int128 stepLimit = powerOfTen(18);

/// The total in steps; nothing when a digit would be lost or 18 digits are not enough.
std::optional<Int128> stepsOf(const Decimal& total, int scale) {
    const int missing = std::max(0, total.scale() - scale);
    if (total.units() % powerOfTen(missing) != 0) return std::nullopt;
    const Int128 steps = Int128{total.units()} / powerOfTen(missing) * powerOfTen(std::max(0, scale - total.scale()));
    return steps < stepLimit && -steps < stepLimit ? std::optional(steps) : std::nullopt;
}

/// The weights as whole numbers of one unit; nothing when one is negative or all are zero.
std::optional<std::vector<Int128>> wholeWeights(std::span<const Decimal> weights) {
    int scale = 0;
    for (const auto& weight : weights) scale = std::max(scale, weight.scale());
    std::vector<Int128> wholes;
    for (const auto& weight : weights) {
        if (weight.isNegative()) return std::nullopt;
        wholes.push_back(Int128{weight.units()} * powerOfTen(scale - weight.scale()));
    }
    const bool isAnyAboveZero = std::ranges::any_of(wholes, [](Int128 whole) { return whole > 0; });
    return isAnyAboveZero ? std::optional(wholes) : std::nullopt;
}

struct Share {
    std::int64_t steps = 0;
    Int128 remainder = 0; ///< of the weights' sum
};

/// steps x weight / sum, carried out 16 bits at a time: the product of the two may have more than 128 bits.
Share shareOf(Int128 steps, Int128 weight, Int128 sum) {
    Share share;
    for (int shift = 48; shift >= 0; shift -= 16) {
        const Int128 carried = (share.remainder << 16) + (steps >> shift & 0xFFFF) * weight;
        share.steps = (share.steps << 16) + static_cast<std::int64_t>(carried / sum);
        share.remainder = carried % sum;
    }
    return share;
}

void giveRest(std::vector<Share>& shares, Int128 rest) {
    std::vector<std::size_t> order(shares.size());
    std::iota(order.begin(), order.end(), std::size_t{0});
    std::ranges::stable_sort(order, [&](std::size_t a, std::size_t b) { return shares[a].remainder > shares[b].remainder; });
    for (const auto index : order) {
        if (rest-- == 0) return;
        ++shares[index].steps;
    }
}

} // namespace

std::optional<std::vector<Decimal>> allocated(const Decimal& total, std::span<const Decimal> weights, int scale) {
    const auto steps = stepsOf(total, scale);
    const auto wholes = wholeWeights(weights);
    if (!steps || !wholes) return std::nullopt;
    const Int128 magnitude = *steps < 0 ? -*steps : *steps;
    const Int128 sum = std::accumulate(wholes->begin(), wholes->end(), Int128{0});
    std::vector<Share> shares;
    Int128 rest = magnitude;
    for (const Int128 weight : *wholes) {
        shares.push_back(shareOf(magnitude, weight, sum));
        rest -= shares.back().steps;
    }
    giveRest(shares, rest);
    std::vector<Decimal> parts;
    for (const auto& share : shares) parts.emplace_back(*steps < 0 ? -share.steps : share.steps, scale);
    return parts;
}

std::optional<std::vector<Decimal>> allocatedEqually(const Decimal& total, std::size_t parts, int scale) {
    return allocated(total, std::vector<Decimal>(parts, Decimal(1)), scale);
}

} // namespace xushi
