#pragma once

#include "domain/Decimal.h"
#include "domain/Ids.h"
#include "domain/Period.h"
#include "domain/Tokens.h"

#include <optional>
#include <string>

namespace xushi {

enum class FigureState {
    Reported,
    NotApplicable, ///< —
    BelowUnit,     ///< …
    Cleared,       ///< 未报 again; never a zero
};
template <> struct Tokens<FigureState> {
    static constexpr TokenList<FigureState, 4> all{{{FigureState::Reported, "reported"},
                                                    {FigureState::NotApplicable, "not-applicable"},
                                                    {FigureState::BelowUnit, "below-unit"},
                                                    {FigureState::Cleared, "cleared"}}};
};

/// 近 余 超 达 约: how the source qualifies the number. Never dropped on display.
enum class Qualifier { Nearly, Odd, Over, Reaching, About };
template <> struct Tokens<Qualifier> {
    static constexpr TokenList<Qualifier, 5> all{{{Qualifier::Nearly, "近"},
                                                  {Qualifier::Odd, "余"},
                                                  {Qualifier::Over, "超"},
                                                  {Qualifier::Reaching, "达"},
                                                  {Qualifier::About, "约"}}};
};

enum class DataStatus { Estimate, Flash, Preliminary, Final, Revised, Forecast, Planned };
template <> struct Tokens<DataStatus> {
    static constexpr TokenList<DataStatus, 7> all{{{DataStatus::Estimate, "estimate"},
                                                   {DataStatus::Flash, "flash"},
                                                   {DataStatus::Preliminary, "preliminary"},
                                                   {DataStatus::Final, "final"},
                                                   {DataStatus::Revised, "revised"},
                                                   {DataStatus::Forecast, "forecast"},
                                                   {DataStatus::Planned, "planned"}}};
};

/// False for a forecast and a plan: kept, never counted.
constexpr bool isOfTheDone(DataStatus status) {
    return status != DataStatus::Forecast && status != DataStatus::Planned;
}

enum class Bound { AtLeast, AtMost };
template <> struct Tokens<Bound> {
    static constexpr TokenList<Bound, 2> all{{{Bound::AtLeast, "ge"}, {Bound::AtMost, "le"}}};
};

/// 未启动 推进中 完成: how far a milestone is.
enum class MilestoneStage { NotStarted, UnderWay, Done };
template <> struct Tokens<MilestoneStage> {
    static constexpr TokenList<MilestoneStage, 3> all{{{MilestoneStage::NotStarted, "not-started"},
                                                       {MilestoneStage::UnderWay, "under-way"},
                                                       {MilestoneStage::Done, "done"}}};
};

/// A growth rate as published, in per cent; only a bound where only a bound was published.
struct PublishedGrowth {
    Decimal percent;
    std::optional<Bound> bound;

    bool operator==(const PublishedGrowth&) const = default;
};

struct FigureKey {
    Period period;
    IndicatorCode indicator;
    RegionCode region;

    auto operator<=>(const FigureKey&) const = default;
};

/// One reported figure, in the indicator's unit.
struct Figure {
    FigureKey key;
    std::optional<Decimal> value; ///< absent for a growth-only figure and for every state but Reported
    FigureState state = FigureState::Reported;
    std::optional<Qualifier> qualifier;
    DataStatus status = DataStatus::Preliminary;
    std::optional<PublishedGrowth> growth;
    std::optional<Decimal> points;       ///< published change in 百分点
    std::optional<Decimal> restatedBase; ///< last year's figure on this year's 口径
    std::optional<Decimal> lastYear;     ///< last year's figure as reported with this one
    std::string source;
    std::string note;
    std::string label;       ///< the period as it was written
    std::string typed;       ///< an expression from which the value was computed, e.g. "=32.5+25.31"
    bool isAsOfAssumed = false;
    int revision = 0; ///< 1 for the first writing; 0: not stored yet
    std::optional<MilestoneStage> stage; ///< of a milestone
    std::string wording;                 ///< what the source says in words: 成功获批, 有序推进

    /// False for a forecast and a plan: kept, never counted.
    bool isOfTheDone() const { return xushi::isOfTheDone(status); }
    bool hasCountingValue() const { return value && state == FigureState::Reported && isOfTheDone(); }
    bool hasCountingStage() const { return stage && state == FigureState::Reported && isOfTheDone(); }
};

/// Everything but the revision is the same, to the digit.
bool isSameContent(const Figure& a, const Figure& b);

} // namespace xushi
