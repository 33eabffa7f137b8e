#pragma once

#include "domain/prose/ProseDraft.h"

namespace xushi {

/// A period phrase that governs what follows it.
struct Governing {
    ProsePeriod period;
    std::size_t sentence = 0;
    std::size_t paragraph = 0;
    std::size_t clause = 0;
    bool isWholeYear = false;
    bool isMilestone = false; ///< 6月底前: on the way to the year's end
    bool isUpTo = false; ///< 截至8月底: what a report is of
};

/// How a clause has the period that governs it.
PeriodSource sourceIn(const ProseReading& reading, const Governing& governing, std::size_t clause);
/// The same of a number: 1—5月，全市… says it as if in one clause.
PeriodSource sourceFor(const ProseReading& reading, const Governing& governing, const ProseDraft& draft);

/// Makes a number of a past period that stands directly before it one of the base: 上年同期12亿元. `around` is what governs its
/// sentence, null for nothing.
void tellBase(const ProseReading& reading, ProseDraft& draft, const Governing& own, const Governing* around);

} // namespace xushi
