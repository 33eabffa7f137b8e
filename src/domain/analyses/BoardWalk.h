#pragma once

#include "domain/analyses/Board.h"

namespace xushi {

/// What the rows of one indicator are made from, found by walking along lists that are sorted alike instead of searching
/// each of them for every row. The request must outlive it.
class BoardWalk {
public:
    explicit BoardWalk(const BoardRequest& request);

    struct Found {
        std::span<const Figure> thisYear;
        std::span<const Figure> yearBefore;
        const Target* target = nullptr; ///< of the year, in its latest revision
    };
    /// For each region of the catalogue, in its order; what the request does not ask for is empty. Valid until the next call.
    std::span<const Found> of(const IndicatorCode& indicator);

    /// Of one indicator and region, searched for.
    static Found at(const BoardRequest& request, const IndicatorCode& indicator, const RegionCode& region);

private:
    void findFigures(const IndicatorCode& indicator);
    void findTargets(const IndicatorCode& indicator);

    const BoardRequest& m_request;
    std::vector<std::size_t> m_regions;     ///< places in the catalogue, by code; the asked one alone
    std::vector<const Target*> m_targets;   ///< of the year, by indicator and region
    std::vector<Found> m_found;
};

} // namespace xushi
