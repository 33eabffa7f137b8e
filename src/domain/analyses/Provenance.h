#pragma once

#include "domain/analyses/Board.h"

#include <optional>
#include <string>
#include <vector>

namespace xushi {

/// A computed column of the board whose making can be told.
enum class ExplainedColumn {
    Value, MonthAlone, LastYear, Growth, Completion, Schedule, Gap, LinearGap, Ratio, Shortfall, CatchUp, Forecast, Light
};
template <> struct Tokens<ExplainedColumn> {
    static constexpr TokenList<ExplainedColumn, 13> all{{{ExplainedColumn::Value, "value"},
                                                         {ExplainedColumn::MonthAlone, "month-alone"},
                                                         {ExplainedColumn::LastYear, "last-year"},
                                                         {ExplainedColumn::Growth, "growth"},
                                                         {ExplainedColumn::Completion, "completion"},
                                                         {ExplainedColumn::Schedule, "schedule"},
                                                         {ExplainedColumn::Gap, "gap"},
                                                         {ExplainedColumn::LinearGap, "linear-gap"},
                                                         {ExplainedColumn::Ratio, "ratio"},
                                                         {ExplainedColumn::Shortfall, "shortfall"},
                                                         {ExplainedColumn::CatchUp, "catch-up"},
                                                         {ExplainedColumn::Forecast, "forecast"},
                                                         {ExplainedColumn::Light, "light"}}};
};

/// A number that went into another: what it is, when it is of, as what it was reported, and where it stands.
struct ExplainedInput {
    Remark name;                       ///< 累计完成, 全年目标, 上年同期 ...
    std::optional<Period> period;
    std::string value;                 ///< as shown, with its qualifier; what was divided, and its digits: 139.5 ÷ 268 = 52.052238…
    std::string unit;
    std::optional<DataStatus> status;
    std::string source;                ///< document, note or person; empty where none was given
    std::optional<MilestoneStage> stage = {}; ///< of a milestone, with which `value` came
    std::optional<Target> target;      ///< set for a target, which is said with its comparator in place of `value`
};

/// How a number was made: the formula in words of the trade, each input, and the one rounding.
struct Explanation {
    ExplainedColumn column = ExplainedColumn::Value;
    Remark formula;
    std::vector<ExplainedInput> inputs;
    std::optional<Ratio> exact;        ///< before the rounding; nothing for words and for what was only reported
    std::optional<Decimal> shown;      ///< the digits on every surface
    std::string unit;
    std::optional<Qualifier> qualifier; ///< of the number: 近1.2
    std::optional<Bound> bound;        ///< of a growth of which only a bound was published: ≥20.0
    std::optional<Remark> inWords;     ///< what stands in place of a number: 持平, 由正转负
    std::optional<Remark> rounding;    ///< set where exact was rounded
    std::vector<Remark> remarks;       ///< bounds, words in place of a number, the verdict
    std::optional<Period> of = {};     ///< the month of a month alone: named in place of the column's word
    std::optional<Period> asOf = {};   ///< set where nothing was reported at the period that was asked for
    std::optional<Remark> name = {};   ///< in place of the column's word: of a limit, what each month may use
};

/// The making of one cell of the board at the request's period. Nothing where that cell is empty.
std::optional<Explanation> explain(const BoardRequest& request, const Indicator& indicator, const Region& region,
                                   ExplainedColumn column);

} // namespace xushi
