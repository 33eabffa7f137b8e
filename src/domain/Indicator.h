#pragma once

#include "domain/Ids.h"
#include "domain/Period.h"
#include "domain/Tokens.h"
#include "domain/Validity.h"

#include <optional>
#include <string>
#include <vector>

namespace xushi {

/// Decides the arithmetic of an indicator.
enum class Measure {
    Flow,       ///< accumulates from January
    Stock,      ///< a level at the period's end
    Rate,       ///< per cent, compared in 百分点
    EventCount, ///< occurrences, accumulates like a flow
    Milestone,  ///< done or not, with text
};
template <> struct Tokens<Measure> {
    static constexpr TokenList<Measure, 5> all{{{Measure::Flow, "flow"},
                                                {Measure::Stock, "stock"},
                                                {Measure::Rate, "rate"},
                                                {Measure::EventCount, "event-count"},
                                                {Measure::Milestone, "milestone"}}};
};

/// What is stored for a flow: 1—N月累计, the month alone, or the quarter alone. The other forms are derived.
enum class Reporting { Cumulative, MonthAlone, QuarterAlone };
template <> struct Tokens<Reporting> {
    static constexpr TokenList<Reporting, 3> all{{{Reporting::Cumulative, "cumulative"},
                                                  {Reporting::MonthAlone, "month-alone"},
                                                  {Reporting::QuarterAlone, "quarter-alone"}}};
};

enum class Frequency { Monthly, Quarterly, HalfYearly, Annual };
template <> struct Tokens<Frequency> {
    static constexpr TokenList<Frequency, 4> all{{{Frequency::Monthly, "monthly"},
                                                  {Frequency::Quarterly, "quarterly"},
                                                  {Frequency::HalfYearly, "half-yearly"},
                                                  {Frequency::Annual, "annual"}}};
};

enum class Direction { HigherIsBetter, LowerIsBetter };
template <> struct Tokens<Direction> {
    static constexpr TokenList<Direction, 2> all{
        {{Direction::HigherIsBetter, "higher"}, {Direction::LowerIsBetter, "lower"}}};
};

/// Something that the bureau counts or measures.
struct Indicator {
    IndicatorCode code;
    std::string name;
    std::vector<std::string> aliases;
    std::string initials; ///< pinyin initials of the name, for search
    std::string section;  ///< 板块
    DepartmentCode department;
    std::string unit;     ///< 亿元, 家, 项, % ...
    int decimals = 0;     ///< decimals shown; entry keeps what was typed
    Measure measure = Measure::Flow;
    Reporting reporting = Reporting::Cumulative;
    Frequency frequency = Frequency::Monthly;
    Direction direction = Direction::HigherIsBetter;
    bool isJanuaryExempt = false; ///< the first figure of a year is 1—2月
    std::optional<IndicatorCode> parent; ///< an 其中 part hangs below its parent
    bool isExhaustivePart = false;       ///< the parts of this kind sum to the parent
    std::optional<IndicatorCode> numerator;
    std::optional<IndicatorCode> denominator;
    std::string basis; ///< 口径
    std::string definition;
    std::optional<YearMonth> validFrom;
    std::optional<YearMonth> validTo; ///< the last month in which it is reported; set when it is stopped
    int order = 0;
    int revision = 0;
    std::optional<YearMonth> inForceFrom; ///< the first month that is read with this version; none: it has always held
    std::string changeReason;             ///< why this version differs from the one before

    bool operator==(const Indicator&) const = default;

    bool accumulates() const { return measure == Measure::Flow || measure == Measure::EventCount; }
    Validity validity() const { return {validFrom, validTo}; }
    bool isValidIn(const YearMonth& month) const { return validity().holdsIn(month); }
    bool isStoppedIn(const Period& period) const { return validity().hasEndedBefore(monthOf(period)); }
};

/// True when the two say differently what is counted, by whom and how often: 口径, definition, direction, parent and
/// parts, department, frequency. Figures that were signed off keep the meaning they had; unit and form are no meaning
/// in this sense, because stored figures can never change them.
bool differInMeaning(const Indicator& one, const Indicator& other);

/// True when the indicator counts whole things and shows them whole: no decimals, and a unit that counts (not 吨, 万人
/// or a sum of money).
bool countsWholeThings(const Indicator& indicator);

/// The decimals that a figure may have because single things are counted: 0 for 家, 4 for 万人. Nothing for an amount
/// (万元), a measured quantity or a rate.
std::optional<int> countableDecimals(const Indicator& indicator);

/// True when the figure for `period` falls due by the indicator's frequency (1月 is never due when exempt), within
/// the months in which the indicator is valid.
bool isDueIn(const Indicator& indicator, const Period& period);

/// How the figures of the indicator are stored: a stock at a point, a flow as it is reported.
PeriodKind storedKind(const Indicator& indicator);

/// True for a flow whose months or quarters are reported alone, so that its cumulative is their sum.
bool isReportedAlone(const Indicator& indicator);

/// The first month or quarter of `year` that is reported: February where January is not, a later one in the year in
/// which the indicator begins. Up to it the month alone and the cumulative are one.
Month firstReportedMonth(const Indicator& indicator, int year);

/// The key under which a figure written for `written` is stored. Refuses a month or quarter alone where another form is
/// reported, and a cumulative for an indicator that is reported alone (but for the first one of the year, which is
/// both: 1—2月 where January is not reported) with `period.form-*`. A page that shows one month for all asks with `written.withKind(storedKind(indicator))`.
Result<Period> keyFor(const Indicator& indicator, const Period& written);

} // namespace xushi
