#pragma once

#include "domain/Decimal.h"
#include "domain/Month.h"
#include "domain/Problem.h"
#include "domain/Ratio.h"

#include <array>
#include <optional>
#include <vector>

namespace xushi {

/// The cumulatives of one earlier year, January first; empty where nothing was reported.
struct PastYear {
    int year = 0;
    std::array<std::optional<Decimal>, 12> cumulatives;
};

/// What earlier years of the same series had reached by each month.
struct PastShares {
    std::vector<PastYear> years;

    const PastYear* find(int year) const;
};

/// YTD(m) / full year. Nothing when either is missing, the full year is not above 0, or the year's known
/// cumulatives do not rise from 0 to the full year: a curve never falls.
std::optional<Ratio> shareReached(const PastYear& year, Month month);

/// The mean of shareReached over the years `last - count + 1` .. `last`; nothing unless each of them has one.
std::optional<Ratio> meanShareReached(const PastShares& past, int last, int count, Month month);

/// The first of those years without a usable share, and why: `note.past-missing`, `note.past-zero` or `note.past-falls`.
Remark whyNotReached(const PastShares& past, int last, int count, Month month);

} // namespace xushi
