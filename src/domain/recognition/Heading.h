#pragma once

#include "domain/Period.h"

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace xushi {

/// What a column (or a row) of a table holds, by what stands at its head.
enum class ColumnKind {
    Unknown,
    Ordinal,
    IndicatorName,
    RegionName,
    PeriodName,
    AnyName, ///< 名称, 项目: what it names is told by what stands below
    UnitName,
    Note,
    Status,
    Value,       ///< a figure, without a word of its form
    MonthAlone,  ///< 本月, 当月
    Cumulative,  ///< 累计
    LastYear,    ///< 上年同期
    Growth,      ///< 同比
    MonthOnMonth,
    Target,
    Completion,
    Rank,
    Share,
    Increment,
    Total, ///< 合计
};

template <> struct Tokens<ColumnKind> {
    static constexpr TokenList<ColumnKind, 21> all{{{ColumnKind::Unknown, "unknown"},
                                                    {ColumnKind::Ordinal, "ordinal"},
                                                    {ColumnKind::IndicatorName, "indicator"},
                                                    {ColumnKind::RegionName, "region"},
                                                    {ColumnKind::PeriodName, "period"},
                                                    {ColumnKind::AnyName, "name"},
                                                    {ColumnKind::UnitName, "unit"},
                                                    {ColumnKind::Note, "note"},
                                                    {ColumnKind::Status, "status"},
                                                    {ColumnKind::Value, "value"},
                                                    {ColumnKind::MonthAlone, "month-alone"},
                                                    {ColumnKind::Cumulative, "cumulative"},
                                                    {ColumnKind::LastYear, "last-year"},
                                                    {ColumnKind::Growth, "growth"},
                                                    {ColumnKind::MonthOnMonth, "month-on-month"},
                                                    {ColumnKind::Target, "target"},
                                                    {ColumnKind::Completion, "completion"},
                                                    {ColumnKind::Rank, "rank"},
                                                    {ColumnKind::Share, "share"},
                                                    {ColumnKind::Increment, "increment"},
                                                    {ColumnKind::Total, "total"}}};
};

/// Ignored columns are no figures of the store.
bool isIgnoredKind(ColumnKind kind);
/// Value, MonthAlone, Cumulative.
bool isValueKind(ColumnKind kind);

/// IndicatorName, RegionName, PeriodName, AnyName: what tells a row from the next one.
bool namesRows(ColumnKind kind);

/// How far the words of a heading go: 上月止累计 is of the month before.
struct Heading {
    ColumnKind kind = ColumnKind::Unknown;
    std::string period; ///< its text, for readPeriod
    bool isLastYear = false;      ///< 去年1—5月
    bool isMonthBefore = false;   ///< 上月止累计
    bool isOfMonthAlone = false;  ///< 当月同比, 上年同月: beside the month alone
    bool isOfCumulative = false;  ///< 累计同比
    bool isPercent = false;       ///< numbers below are per cent
    bool isPoints = false;        ///< 百分点
    std::string unit; ///< as written
    std::string name; ///< what is left: an indicator or a region, when kind is Unknown
};

/// Reads one cell of a header. A period that is written as a date or a number is handed in as its text.
Heading readHeading(std::string_view text);

/// 当月 or 累计 in brackets behind a name says the form of its figures: 技术合同成交额（当月）. Unknown where there is none.
ColumnKind formInBrackets(std::string_view name);
/// What a heading of growth or of last year names besides: 技术合同成交额 of 技术合同成交额上年同期. Empty for 比上年同期±%.
std::string namedBeside(std::string_view heading);

/// A unit as it is written in a table, in the form of the program: 台（套）is 台套. Empty when it is none.
std::string unitNamed(std::string_view text);
/// 单位：亿元、项、家 and what else stands in one cell; nothing when the text says nothing of units. 见单位栏 is an empty list.
std::optional<std::vector<std::string>> unitsStated(std::string_view text);

} // namespace xushi
