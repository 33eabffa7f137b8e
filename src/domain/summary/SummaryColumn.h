#pragma once

#include "domain/Tokens.h"

namespace xushi {

/// What a column of a summary table holds (DOMAIN 9). The token stands in templates.
enum class SummaryColumn {
    Number, Indicator, Unit, Target, AsOf, Value, LastYear, Growth, Completion, Schedule, Gap, Light, Department, Note,
    Section, Region,
    Month,              ///< 当月: the month alone
    Quarter,            ///< 当季: the quarter alone
    LastYearWhole,      ///< the whole of the year before
    LastYearTarget,
    LastYearCompletion, ///< of the whole year before
    LastYearGrowth,     ///< of the whole year before
    Share,              ///< 占比: of the city
    Rank,               ///< 位次
    Contribution,       ///< 贡献率
    Pull,               ///< 拉动
    Forecast,           ///< of the whole year, at the pace so far
    Stage, Wording, Deadline,
    Finding,            ///< 审核: what stands out
    Explanation         ///< 说明
};
template <> struct Tokens<SummaryColumn> {
    static constexpr TokenList<SummaryColumn, 32> all{{{SummaryColumn::Number, "number"},
                                                       {SummaryColumn::Indicator, "indicator"},
                                                       {SummaryColumn::Unit, "unit"},
                                                       {SummaryColumn::Target, "target"},
                                                       {SummaryColumn::AsOf, "as-of"},
                                                       {SummaryColumn::Value, "value"},
                                                       {SummaryColumn::LastYear, "last-year"},
                                                       {SummaryColumn::Growth, "growth"},
                                                       {SummaryColumn::Completion, "completion"},
                                                       {SummaryColumn::Schedule, "schedule"},
                                                       {SummaryColumn::Gap, "gap"},
                                                       {SummaryColumn::Light, "light"},
                                                       {SummaryColumn::Department, "department"},
                                                       {SummaryColumn::Note, "note"},
                                                       {SummaryColumn::Section, "section"},
                                                       {SummaryColumn::Region, "region"},
                                                       {SummaryColumn::Month, "month"},
                                                       {SummaryColumn::Quarter, "quarter"},
                                                       {SummaryColumn::LastYearWhole, "last-year-whole"},
                                                       {SummaryColumn::LastYearTarget, "last-year-target"},
                                                       {SummaryColumn::LastYearCompletion, "last-year-completion"},
                                                       {SummaryColumn::LastYearGrowth, "last-year-growth"},
                                                       {SummaryColumn::Share, "share"},
                                                       {SummaryColumn::Rank, "rank"},
                                                       {SummaryColumn::Contribution, "contribution"},
                                                       {SummaryColumn::Pull, "pull"},
                                                       {SummaryColumn::Forecast, "forecast"},
                                                       {SummaryColumn::Stage, "stage"},
                                                       {SummaryColumn::Wording, "wording"},
                                                       {SummaryColumn::Deadline, "deadline"},
                                                       {SummaryColumn::Finding, "finding"},
                                                       {SummaryColumn::Explanation, "explanation"}}};
};

/// Whether a layout may choose the decimals of the column: what is computed as a share, or a difference of two.
constexpr bool hasDecimals(SummaryColumn column) {
    switch (column) {
    case SummaryColumn::Completion:
    case SummaryColumn::Schedule:
    case SummaryColumn::Gap:
    case SummaryColumn::LastYearCompletion:
    case SummaryColumn::Share:
    case SummaryColumn::Contribution:
    case SummaryColumn::Pull: return true;
    default: return false;
    }
}

constexpr bool isOfYearBefore(SummaryColumn column) {
    return column == SummaryColumn::LastYearWhole || column == SummaryColumn::LastYearTarget ||
           column == SummaryColumn::LastYearCompletion || column == SummaryColumn::LastYearGrowth;
}

/// Whether the column says how a region stands among the others.
constexpr bool comparesRegions(SummaryColumn column) {
    return column == SummaryColumn::Share || column == SummaryColumn::Rank || column == SummaryColumn::Contribution ||
           column == SummaryColumn::Pull;
}

} // namespace xushi
