#pragma once

#include "store/Store.h"

namespace xushi {

/// What is set for several indicators at once; what is absent stays as it is.
struct IndicatorChange {
    std::optional<std::string> section;
    std::optional<DepartmentCode> department;
    std::optional<Frequency> frequency;
    std::optional<int> decimals;
    std::optional<YearMonth> validTo; ///< the last month in which they are reported
    std::optional<YearMonth> inForceFrom; ///< what is set holds from this month on; none: it corrects every month

    bool isEmpty() const { return !section && !department && !frequency && !decimals && !validTo; }
};

struct RefusedIndicator {
    IndicatorCode code;
    Problem why;
};

struct ChangedIndicators {
    int changed = 0;
    int unchanged = 0;
    std::vector<RefusedIndicator> refused; ///< where there is one, nothing was written at all
};

/// Applies one change to all of them in one act, or to none.
Result<ChangedIndicators> changeIndicators(Store& store, const std::vector<IndicatorCode>& codes,
                                           const IndicatorChange& change, const ChangeNote& note);

/// Stops `before` in the month before `from` and adds `after`, which has a code of its own, from that month on: the way
/// to another unit, form or basis. The figures of `before` stay what they were. Refuses what checkIndicator refuses,
/// and a month that is closed or lies before `before` began (`indicator.*`).
Result<Indicator> succeedIndicator(Store& store, const IndicatorCode& before, const Indicator& after,
                                   const YearMonth& from, const ChangeNote& note);

} // namespace xushi
