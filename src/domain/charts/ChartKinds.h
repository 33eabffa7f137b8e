#pragma once

#include "domain/Tokens.h"

#include <span>
#include <string_view>

namespace xushi {

/// What a picture of figures shows.
enum class ChartKind {
    Cumulative,     ///< the year's course against its schedule, last year and the target, with the gap
    Months,         ///< each month alone beside last year's
    Growth,         ///< 同比 month by month, with the words where there is none
    Years,          ///< the same months of several years
    Counties,       ///< the counties by rank, with what each contributes
    CountyCourses,  ///< the course of every county, small and on one scale
    Completion,     ///< the completion of a whole 板块 against its schedule
    Parts,          ///< what a total consists of, month by month
};
template <> struct Tokens<ChartKind> {
    static constexpr TokenList<ChartKind, 8> all{{{ChartKind::Cumulative, "cumulative"},
                                                  {ChartKind::Months, "months"},
                                                  {ChartKind::Growth, "growth"},
                                                  {ChartKind::Years, "years"},
                                                  {ChartKind::Counties, "counties"},
                                                  {ChartKind::CountyCourses, "county-courses"},
                                                  {ChartKind::Completion, "completion"},
                                                  {ChartKind::Parts, "parts"}}};
};

/// A kind as a list of them shows it. Its token is its code on the command line.
struct ChartKindEntry {
    ChartKind kind;
    std::string_view name;      ///< the key of its name in words
    bool needsIndicator = true; ///< else a 板块
    bool isOfOneRegion = true;  ///< else of all counties
    bool needsEarlierYears = false; ///< figures of more years than a board has
};

/// Every kind, in the order of the keys 1 to 8.
std::span<const ChartKindEntry> chartKinds();
const ChartKindEntry& entryOf(ChartKind kind);

} // namespace xushi
