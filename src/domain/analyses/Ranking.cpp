#include "domain/analyses/Ranking.h"

#include <algorithm>
#include <numeric>

namespace xushi {
namespace {

RankKind kindOf(const RankedRow& row) {
    if (row.isTotal) return RankKind::Total;
    return row.value ? RankKind::Placed : RankKind::Missing;
}

bool isBetter(const Ratio& a, const Ratio& b, Direction direction) {
    return direction == Direction::HigherIsBetter ? a > b : a < b;
}

/// Totals, then the placed, then the missing.
int blockOf(RankKind kind) { return kind == RankKind::Total ? 0 : kind == RankKind::Placed ? 1 : 2; }

} // namespace

std::string Rank::toText() const {
    switch (kind) {
    case RankKind::Placed: return std::to_string(place);
    case RankKind::Missing: return "—";
    case RankKind::Total: return "/";
    }
    return {};
}

std::vector<Rank> ranksOf(std::span<const RankedRow> rows, Direction direction) {
    std::vector<Rank> ranks;
    for (const auto& row : rows) {
        Rank rank{.kind = kindOf(row)};
        if (rank.kind == RankKind::Placed)
            rank.place = 1 + static_cast<int>(std::ranges::count_if(rows, [&](const RankedRow& rival) {
                return kindOf(rival) == RankKind::Placed && isBetter(*rival.value, *row.value, direction);
            }));
        ranks.push_back(rank);
    }
    return ranks;
}

std::vector<std::size_t> orderBy(std::span<const RankedRow> rows, Direction direction) {
    std::vector<std::size_t> order(rows.size());
    std::iota(order.begin(), order.end(), std::size_t{0});
    std::ranges::stable_sort(order, [&](std::size_t left, std::size_t right) {
        const RankKind kind = kindOf(rows[left]);
        if (kind != kindOf(rows[right])) return blockOf(kind) < blockOf(kindOf(rows[right]));
        return kind == RankKind::Placed && isBetter(*rows[left].value, *rows[right].value, direction);
    });
    return order;
}

} // namespace xushi
