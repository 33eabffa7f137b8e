#pragma once

#include "domain/analyses/YearEnd.h"

#include <functional>
#include <optional>
#include <vector>

namespace xushi {

/// The gap that a row had at the end of a month.
struct GapAt {
    Month month;
    Points gap;

    bool operator==(const GapAt&) const = default;
};

/// Which way the gap went over the months told.
enum class GapTrend { Unsteady, Improving, Worsening };

/// The verdict under the even schedule, where the row's own curve gives another light.
struct LinearVerdict {
    Light light = Light::NotApplicable;
    Points gap;
};

/// What stands behind the light of one row, in values: why it is so, and where it leads.
struct RowOutlook {
    BoardRow row;                       ///< as the board has it
    std::optional<CatchUp> catchUp;     ///< of a flow with a target, while months are left
    std::vector<GapAt> gaps;            ///< of up to three months with a figure, the first first; the row's own is the last
    YearEnd yearEnd;
    std::optional<LinearVerdict> linear;
    std::optional<Remark> ground;       ///< what decided the light, of a row with a target and without a gap

    /// Unsteady with fewer than three months.
    GapTrend trend() const;
};

/// The board of an earlier month of the same year, as that month reads its definitions.
using BoardOfMonth = std::function<BoardRequest(const Period&)>;

/// Nothing when the year has neither target nor figure. A row that was signed off is told by the store as it stood then.
std::optional<RowOutlook> outlookOf(const BoardRequest& request, const Indicator& indicator, const Region& region, const BoardOfMonth& earlier);

} // namespace xushi
