#pragma once

#include "domain/Indicator.h"
#include "domain/Ratio.h"

#include <optional>
#include <span>
#include <string>
#include <vector>

namespace xushi {

/// What one row brings to a ranking.
struct RankedRow {
    std::optional<Ratio> value; ///< unrounded; missing is listed and not ranked
    bool isTotal = false;       ///< 合计, 全市: never ranked
};

enum class RankKind { Placed, Missing, Total };

/// A row's place in a ranking.
struct Rank {
    RankKind kind = RankKind::Missing;
    int place = 0; ///< from 1; 0 where there is none

    bool operator==(const Rank&) const = default;

    /// `3`, `—` without a value, `/` of a total
    std::string toText() const;
};

/// The rank of each row, in the order of the rows: 1 + the number of strictly better rows, so that ties are
/// 1-2-2-4. Totals and rows without a value are no one's rivals.
std::vector<Rank> ranksOf(std::span<const RankedRow> rows, Direction direction);

/// The rows' indices in display order by a column of their own, which need not be the ranked one: totals first, then
/// the best, then those without a value; equals keep the given order.
std::vector<std::size_t> orderBy(std::span<const RankedRow> rows, Direction direction);

} // namespace xushi
