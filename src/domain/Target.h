#pragma once

#include "domain/Decimal.h"
#include "domain/Ids.h"
#include "domain/Month.h"
#include "domain/Ratio.h"
#include "domain/Result.h"
#include "domain/Tokens.h"

#include <optional>
#include <string>

namespace xushi {

/// What kind of promise a target is: it decides completion, schedule and gap (DOMAIN: by nature).
enum class TargetNature { Flow, Stock, Growth, Rate, Milestone };
template <> struct Tokens<TargetNature> {
    static constexpr TokenList<TargetNature, 5> all{{{TargetNature::Flow, "flow"},
                                                     {TargetNature::Stock, "stock"},
                                                     {TargetNature::Growth, "growth"},
                                                     {TargetNature::Rate, "rate"},
                                                     {TargetNature::Milestone, "milestone"}}};
};

/// 以上/达/不低于 are Ge, 超过/突破 Gt, 以内/不超过 Le.
enum class Comparator { Ge, Gt, Le, Lt };
template <> struct Tokens<Comparator> {
    static constexpr TokenList<Comparator, 4> all{
        {{Comparator::Ge, "ge"}, {Comparator::Gt, "gt"}, {Comparator::Le, "le"}, {Comparator::Lt, "lt"}}};
};

enum class Commitment { Ensure, Strive };
template <> struct Tokens<Commitment> {
    static constexpr TokenList<Commitment, 2> all{{{Commitment::Ensure, "ensure"}, {Commitment::Strive, "strive"}}};
};

/// Gaps in 百分点 at which a light changes: on at 0 and above, behind down to `farBehindBelow`, far behind below it.
struct LightThresholds {
    Decimal farBehindBelow{-10, 0};

    bool operator==(const LightThresholds&) const = default;
};

struct TargetKey {
    IndicatorCode indicator;
    RegionCode region;
    int year = 0;

    auto operator<=>(const TargetKey&) const = default;
};

/// 年度目标. A later revision replaces an earlier one from its date on; all are kept.
struct Target {
    TargetKey key;
    TargetNature nature = TargetNature::Flow;
    Comparator comparator = Comparator::Ge;
    std::string word; ///< 突破, 以上 ... as written
    std::optional<Commitment> commitment;
    Decimal value; ///< in the indicator's unit; per cent for growth and rate
    Month startMonth = Month::first();
    std::string document;
    std::string basis;
    std::string basisAssumption; ///< 口径视同 ...: shown wherever the rate is shown
    std::optional<Decimal> startLevel; ///< a stock's level at the start of the year
    std::optional<CurveCode> curve;    ///< none: month-linear
    std::optional<LightThresholds> thresholds; ///< none: the store's
    std::string decidedOn; ///< the date of the document or revision, as yyyy-mm-dd, or empty
    std::string reason;
    std::string note;
    int revision = 0;
    bool isWithdrawn = false; ///< the act that added it was taken back: it counts as none

    bool operator==(const Target&) const = default;

    bool isLowerBetter() const { return comparator == Comparator::Le || comparator == Comparator::Lt; }
};

/// Whether `actual` satisfies "comparator value". 268.0 does not meet Gt 268.
bool meets(const Ratio& actual, Comparator comparator, const Ratio& value);

/// What a target may hold, whoever writes it: the form, the command line or an import. Refuses with `target.*`.
Result<void> validate(const Target& target);

} // namespace xushi
