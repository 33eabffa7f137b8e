#pragma once

#include "domain/analyses/Board.h"
#include "domain/analyses/Ranking.h"
#include "domain/analyses/RegionTotal.h"

#include <optional>
#include <span>
#include <vector>

namespace xushi {

/// By which number of a row regions are ranked.
enum class RankedBy { Value, Growth, Completion, Gap };
template <> struct Tokens<RankedBy> {
    static constexpr TokenList<RankedBy, 4> all{
        {{RankedBy::Value, "value"}, {RankedBy::Growth, "growth"}, {RankedBy::Completion, "completion"}, {RankedBy::Gap, "gap"}}};
};

/// The unrounded number of a row; nothing for a forecast or a plan, nor for a growth of which only a bound was published.
std::optional<Ratio> rankedNumber(const BoardRow& row, RankedBy by);

/// Which way round the number is better: a gap is better when it is higher, whatever the indicator is.
Direction directionOf(const Indicator& indicator, RankedBy by);

/// One region of an indicator beside the others.
struct ComparedRegion {
    const Region* region = nullptr;
    const BoardRow* row = nullptr;       ///< nullptr: neither target nor figure
    bool isPart = true;                  ///< counts in the city's total; what does not is shown and not ranked
    Rank rank;
    std::optional<Percent> share;        ///< of the whole
    std::optional<Points> pull;          ///< 拉动 of the whole's growth
    std::optional<Percent> contribution; ///< 贡献率 to the whole's change
};

struct RegionComparison {
    std::vector<ComparedRegion> regions;  ///< in the order of the catalogue, or as it was asked
    const BoardRow* city = nullptr;
    std::optional<RegionTotal> total;     ///< Σ of the counting regions at `asOf`; nothing for rates and milestones
    std::optional<Period> asOf;           ///< the latest of the regions: who has not reported it is not ranked
    std::optional<Decimal> whole;         ///< what shares are of: the city's own at `asOf`, else Σ where no region is missing
    std::optional<Decimal> wholeBase;     ///< last year's of the same
};

struct RegionComparisonRequest {
    const Catalogue& catalogue;
    std::span<const BoardRow> rows;   ///< of every region, at least those of the indicator
    std::span<const Figure> figures;  ///< that the rows were made from
    const Indicator& indicator;
    Period period;
    RankedBy by = RankedBy::Value;
    std::vector<RegionCode> regions = {}; ///< of these only; none: those that count in the total of the period
};

/// How the regions stand at one month: ranks 1-2-2-4 on unrounded numbers, shares, 拉动 and 贡献率 by analyses/Contribution. A region
/// whose figure is of an earlier month than the latest is listed without any of them.
RegionComparison regionComparisonOf(const RegionComparisonRequest& request);

} // namespace xushi
