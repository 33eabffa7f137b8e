#pragma once

#include "domain/Indicator.h"
#include "domain/Ratio.h"
#include "domain/prose/ProseStatement.h"

#include <span>
#include <string>
#include <vector>

namespace xushi {

enum class ProseVerdict {
    Equal,
    RoundedEqual,  ///< what the store has rounds to what is written, or fits its 近, 余 and 约
    Different,     ///< the store has another number
    Contradictory, ///< the text contradicts itself
    Unknown,       ///< nothing in the store to hold it against
    NotUnderstood, ///< the reason says what should be asked
    NoFigure,      ///< a name, a date, a verdict in words
};
template <> struct Tokens<ProseVerdict> {
    static constexpr TokenList<ProseVerdict, 7> all{{{ProseVerdict::Equal, "equal"},
                                                     {ProseVerdict::RoundedEqual, "rounded-equal"},
                                                     {ProseVerdict::Different, "different"},
                                                     {ProseVerdict::Contradictory, "contradictory"},
                                                     {ProseVerdict::Unknown, "unknown"},
                                                     {ProseVerdict::NotUnderstood, "not-understood"},
                                                     {ProseVerdict::NoFigure, "no-figure"}}};
};

/// What a store has of one indicator and region at a period, exact. A growth of a rate stands in `points`.
struct ProseStored {
    std::string unit;
    Direction direction = Direction::HigherIsBetter;
    std::optional<Ratio> value;
    std::optional<Ratio> expected;   ///< a forecast or a plan, where nothing was done yet
    std::optional<Ratio> sum;        ///< of the counties, where the city has no number of its own and none of them is missing
    std::optional<Ratio> base;       ///< of the same period of last year, as it stands beside `value`
    std::optional<Ratio> growth;     ///< in per cent
    bool isGrowthAlone = false;      ///< it was published for the period, the figure is an earlier one
    std::optional<Bound> bound;      ///< only a bound of the growth was published
    bool isUnchanged = false;        ///< 持平 over a base that gives no growth
    std::optional<Ratio> points;     ///< in 百分点
    bool isTargetOfGrowth = false;   ///< `target` is per cent of a growth
    std::optional<Ratio> target;     ///< of the year, in `unit`, or per cent of a growth and a rate
    std::optional<Ratio> completion; ///< in per cent
    std::optional<Ratio> schedule;   ///< in per cent
    std::optional<Ratio> gap;        ///< 超序时, in 百分点
    bool isDerived = false;          ///< a month or quarter alone, from two cumulatives
    std::optional<Remark> why;       ///< there is no value
};

/// What answers for a store.
class ProseStore {
public:
    virtual ~ProseStore() = default;
    virtual std::optional<ProseStored> at(const ProseSubject& subject, const Period& period) const = 0;
    /// That are ranked beside each other in the period's month.
    virtual std::vector<RegionCode> counties(const Period& period) const = 0;
};

struct ProseFinding {
    ProseVerdict verdict = ProseVerdict::NoFigure;
    std::string stored;          ///< what the store has, in the unit of the statement; empty for nothing
    std::string rounded;         ///< the same, with the decimals that are written
    std::vector<Remark> reasons; ///< `proof.*`
};

/// One finding for each statement. A text that contradicts itself says so whatever the store has.
std::vector<ProseFinding> checkProse(std::span<const ProseStatement> statements, const ProseStore& store);

/// What in the text itself cannot be, one list for each statement: a count whose growth no whole base gives, a share
/// that is not part over total, a gap that is not completion less schedule, a sum that is none, a part above its total.
std::vector<std::vector<Remark>> contradictionsIn(std::span<const ProseStatement> statements);

} // namespace xushi
