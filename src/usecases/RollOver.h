#pragma once

#include "store/Store.h"

namespace xushi {

/// 从上年复制: the targets of `from` as a first draft of those of `to`.
struct RollOverRequest {
    int from = 0;
    int to = 0;
    std::vector<IndicatorCode> only = {}; ///< of these indicators alone; empty: of every one
    std::string mark; ///< the note of every copy: 沿用2025年目标，待确认
};

struct SkippedTarget {
    TargetKey key; ///< of the year that it was not copied into
    Remark why;
};

/// What copying does, or did.
struct RollOverPlan {
    std::vector<Target> added;
    std::vector<Curve> curves; ///< of a day in the year, made anew for the next
    std::vector<SkippedTarget> skipped;
};

/// A copy keeps nature, comparator, word, commitment, value, bases, thresholds and curve. It has no document, date,
/// reason nor start level, starts in January and bears the mark, so that nobody takes its value for decided. A curve
/// that is due on a day gets a sibling with the day moved by the years between. Skipped are targets that are there
/// already, and indicators and regions that were stopped before the year.
RollOverPlan planRollOver(const Catalogue& catalogue, const RollOverRequest& request);

/// Does what planRollOver says, in one act. Refuses when there is nothing to copy (`rollover.*`).
Result<RollOverPlan> rollOver(Store& store, const RollOverRequest& request, const ChangeNote& note);

} // namespace xushi
