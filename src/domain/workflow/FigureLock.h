#pragma once

#include "domain/Catalogue.h"
#include "domain/workflow/Submission.h"

#include <functional>

namespace xushi {

/// Whether no figure of the month is taken any more. `through`: the last month that the settings close.
bool isClosed(const YearMonth& month, const std::optional<YearMonth>& through);

/// Why nobody may change the figures of the submission (`lock.*`); nothing while they are open.
std::optional<Remark> lockOf(const Submission& submission);

/// The submissions that hold a figure still while they are locked: the one of its own month; for an indicator that is
/// reported alone those of the later months of the year too, whose cumulative the figure is a part of. `catalogue` with
/// every version; nothing for an unknown indicator.
std::vector<SubmissionKey> submissionsHolding(const Catalogue& catalogue, const FigureKey& key);

/// What stands in the way of figures: the last closed month, and the lock of each submission, nothing where it has none.
struct FigureLocks {
    std::optional<YearMonth> closedThrough;
    std::function<std::optional<Remark>(const SubmissionKey&)> lockAt;
    std::optional<DepartmentCode> share = {}; ///< of whose figures the store is a package; nothing for a whole store
};

/// Why a figure must stay as it is: the month of a submission that holds it is closed (`check.closed`), or the submission
/// is locked (`lock.*`), or it is of another department than the package. Nothing while it may change. `catalogue` with every version.
std::optional<Remark> lockOf(const FigureKey& key, const Catalogue& catalogue, const FigureLocks& locks);

} // namespace xushi
