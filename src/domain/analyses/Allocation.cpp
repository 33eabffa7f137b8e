#include "domain/analyses/Allocation.h"

#include <algorithm>
#include <numeric>

namespace xushi {
namespace {

Ratio sumOf(std::span<const Ratio> weights) {
    Ratio sum;
    for (const auto& weight : weights) sum = sum + weight;
    return sum;
}

struct Share {
    Ratio steps;     ///< whole
    Ratio remainder; ///< below one
};

Share shareOf(const Ratio& exact) {
    const Ratio steps = floorOf(exact);
    return {steps, exact - steps};
}

void giveRest(std::vector<Share>& shares, Ratio rest) {
    std::vector<std::size_t> order(shares.size());
    std::iota(order.begin(), order.end(), std::size_t{0});
    std::ranges::stable_sort(order, [&](std::size_t a, std::size_t b) { return shares[a].remainder > shares[b].remainder; });
    for (const auto index : order) {
        if (rest.isZero()) return;
        rest = rest - Ratio(1);
        shares[index].steps = shares[index].steps + Ratio(1);
    }
}

} // namespace

std::optional<std::vector<Decimal>> allocated(const Decimal& total, std::span<const Ratio> weights, int scale) {
    const Ratio steps = Ratio(total) * tenTo(scale);
    const Ratio sum = sumOf(weights);
    const bool isAnyNegative = std::ranges::any_of(weights, &Ratio::isNegative);
    if (!steps.isWhole() || isAnyNegative || sum.isZero()) return std::nullopt;
    Ratio rest = steps.isNegative() ? -steps : steps;
    const Ratio perWeight = rest / sum;
    std::vector<Share> shares;
    for (const auto& weight : weights) {
        shares.push_back(shareOf(perWeight * weight));
        rest = rest - shares.back().steps;
    }
    giveRest(shares, rest);
    std::vector<Decimal> parts;
    for (const auto& share : shares) parts.push_back(Decimal::ofUnits(steps.isNegative() ? -share.steps : share.steps, scale));
    return parts;
}

std::optional<std::vector<Decimal>> allocated(const Decimal& total, std::span<const Decimal> weights, int scale) {
    return allocated(total, std::vector<Ratio>(weights.begin(), weights.end()), scale);
}

std::optional<std::vector<Decimal>> allocatedEqually(const Decimal& total, std::size_t parts, int scale) {
    return allocated(total, std::vector<Decimal>(parts, Decimal(1)), scale);
}

} // namespace xushi
