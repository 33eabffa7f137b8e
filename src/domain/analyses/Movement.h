#pragma once

#include "domain/Percent.h"
#include "domain/Rounding.h"

namespace xushi {

/// 增长/上升, 下降, 持平: which way a number went, after its one rounding.
enum class Change { Rose, Fell, Unchanged };

/// How prose says a growth: the direction in a word, the amount without a sign.
struct Movement {
    Change change = Change::Unchanged;
    Decimal amount;       ///< never negative; per cent, 百分点, or times
    bool isTimes = false; ///< 增长2.1倍: `amount` is how many times the base was added
};

/// Growth in per cent. 0.0 after rounding is 持平, never −0.0. From 200 % on it is said in times: 增长2.1倍, rounded
/// once from the exact growth. A fall is never more than 100 % of a base above zero and stays in per cent.
Movement movementOf(const Percent& growth, int decimals, RoundingRule rule);
/// A rate's change in 百分点.
Movement movementOf(const Points& points, int decimals, RoundingRule rule);

/// How a growth stands to the growth before it.
enum class Pace {
    Faster,          ///< 加快
    Slower,          ///< 回落
    Same,            ///< 持平
    DeclineNarrowed, ///< 降幅收窄
    DeclineWidened,  ///< 降幅扩大
    TurnedUp,        ///< 由降转增
    TurnedDown,      ///< 由增转降
};

struct PaceChange {
    Pace pace = Pace::Same;
    Decimal points; ///< how far apart the two growths are, in 百分点, never negative, rounded once
};

/// Growth now against growth before. A fall to a standstill narrows the decline; from a standstill it turns.
PaceChange paceOf(const Percent& now, const Percent& before, int decimals, RoundingRule rule);

} // namespace xushi
