#pragma once

#include "domain/Figure.h"
#include "domain/Indicator.h"
#include "domain/curves/PastShares.h"

#include <optional>
#include <span>
#include <vector>

namespace xushi {

/// The cumulative (or level) of one series at a month, and the months that are missing in it.
struct Accumulation {
    std::optional<Decimal> value; ///< empty when a month-alone series has a hole before it: never a partial sum
    std::vector<Month> holes;
};

/// The first month of the year up to `asOf` of the figures of one indicator, region and year. A reported cumulative is
/// complete by itself; months reported alone are summed and a hole makes the sum incomplete. Months in which the
/// indicator is not valid are no holes, nor are those before `begins`, where a target starts, unless one of them was
/// reported.
Accumulation accumulatedAt(const Indicator& indicator, std::span<const Figure> yearFigures, Month asOf,
                           Month begins = Month::first());

/// A base that came with the figures (`lastYear`, `restatedBase`), for the same span as accumulatedAt: the figure's
/// own, or the sum over the months that are reported alone. Nothing when one of them came without it.
std::optional<Decimal> reportedBaseAt(const Indicator& indicator, std::span<const Figure> yearFigures, Month asOf,
                                      std::optional<Decimal> Figure::*field, Month begins = Month::first());

/// The twelve cumulatives of an earlier year, for the curves that follow it.
PastYear pastYearOf(const Indicator& indicator, std::span<const Figure> yearFigures, int year);

/// True for January and for the month with which an indicator begins: its cumulative is the month alone.
bool isFirstOfYear(const Indicator& indicator, const YearMonth& month);

/// True for a February that is reported with the January before it, which has no figure of its own: the month alone is not
/// known. An indicator that begins in February has no January.
bool includesJanuary(const Indicator& indicator, const YearMonth& month);

/// The month alone: as reported, or YTD(m) - YTD(m-1); the first month's cumulative is itself. Nothing at a hole, for
/// February when January is not reported, nor where only quarters are. May be negative (核减).
std::optional<Decimal> monthAloneAt(const Indicator& indicator, std::span<const Figure> yearFigures, Month month);

/// The quarter alone that ends with the month: as reported, else YTD(m) - YTD(m-3); the first quarter's cumulative is itself.
/// Nothing at a hole, nor for a month that ends no quarter.
std::optional<Decimal> quarterAloneAt(const Indicator& indicator, std::span<const Figure> yearFigures, Month month);

} // namespace xushi
