#pragma once

#include "domain/analyses/Board.h"
#include "domain/analyses/RegionComparison.h"

#include <optional>
#include <span>
#include <vector>

namespace xushi {

/// What one county shows of one indicator.
struct CountyCell {
    std::optional<Light> light;     ///< nothing: the county has neither a target nor a figure, and none is awaited
    std::optional<std::size_t> row; ///< its place in CountyLine::rows
    bool isOwed = false;            ///< awaited for the month and not there: the light is of an earlier month, or 缺
};

/// One indicator over all counties.
struct CountyLine {
    const Indicator* indicator = nullptr; ///< as the period reads it; lives as long as the Catalogue
    std::vector<BoardRow> rows;           ///< of the city and of the counties, in any order
    std::vector<CountyCell> cells;        ///< one for each county of the matrix

    /// nullptr: neither target nor figure.
    const BoardRow* rowOf(std::size_t county) const;
    const BoardRow* rowOf(const RegionCode& region) const;
};

/// Every indicator that counties report against every county, both in the order of the catalogue.
struct CountyMatrix {
    std::vector<const Region*> counties; ///< every region below the city that exists in the month, also one inside another
    std::vector<CountyLine> lines;       ///< of the indicators of which a county has a light

    /// How many cells show this light.
    int count(Light light) const;
    /// How many figures the county has not sent.
    int owedBy(std::size_t county) const;
};

/// From one board of every region; `request.region` is not asked. A figure without a target is 免, one that is awaited and of
/// which nothing was reported in the year is 缺, whether or not there is a target.
CountyMatrix countyMatrixAt(const BoardRequest& request);

/// The same of one indicator, whose rows alone are judged; without a line where no county has a light.
CountyMatrix countyMatrixOf(const Indicator& indicator, const BoardRequest& request);

/// Judges one region of the line again, after a change of what its row rests on; the others stay. Returns whether the line still
/// belongs into the matrix.
bool judgeAgain(CountyLine& line, std::span<const Region* const> counties, const BoardRequest& request, const Region& region);

/// The line by county, in the order of the matrix: as regionComparisonOf, and beside it the counties that lie inside others, without rank
/// and share. It points into the line and the matrix.
RegionComparison comparisonOf(const CountyLine& line, const CountyMatrix& matrix, const BoardRequest& request, RankedBy by);

/// Places in `comparison.regions`: the best first, then the unranked, each in the order of the catalogue.
std::vector<std::size_t> rankOrderOf(const RegionComparison& comparison, const Indicator& indicator, RankedBy by);

/// How a county, or the city, stands with one indicator.
struct CountyStanding {
    const Indicator* indicator = nullptr;
    const Region* region = nullptr;
    std::optional<BoardRow> row;  ///< nothing: neither target nor figure
    std::optional<Light> light;
    bool isOwed = false;          ///< as of a CountyCell
    Rank rank;
    int ranked = 0;               ///< how many counties have a rank
    std::optional<Percent> share;
    std::optional<Points> pull;
    std::optional<Percent> contribution;
};

/// The counties of a line, in the order of the matrix, by a comparison of comparisonOf.
std::vector<CountyStanding> standingsOf(const CountyLine& line, const RegionComparison& comparison);

/// Everything of which the county has a light, in the order of the matrix.
std::vector<CountyStanding> countyCardOf(const CountyMatrix& matrix, std::size_t county, const BoardRequest& request, RankedBy by);

/// How many counties have a rank.
int rankedCountOf(const RegionComparison& comparison);

/// Σ − the city's own figure, where both are of one month; nothing without either.
std::optional<Decimal> sumLessCity(const RegionComparison& comparison);

/// What is said of a Σ: the regions that are missing from it, and how far it is from what the city has reported.
std::vector<Remark> remarksOnSum(const RegionComparison& comparison, const Indicator& indicator, std::span<const Region> regions);

} // namespace xushi
