#pragma once

#include "usecases/CompareBoards.h"

namespace xushi {

/// From where on the reviewers of a department's month have to be told what changed: the last submission; where the month was
/// returned before it, the one that they have seen already.
struct SubmissionPosition {
    ComparisonAsked asked;  ///< to the journal's end, of every region
    ChangeNote submitted;   ///< who submitted then, and when
    bool isTouched = false; ///< something that the month may rest on was written since
};

/// `workflow.never-submitted` (Missing) for a month that was not.
Result<SubmissionPosition> positionOfSubmission(Reading& reading, const SubmissionKey& key);

/// Leaves the rows of the department's indicators, and the definitions that they are read with, with their acts.
void keepDepartment(BoardComparison& comparison, const SubmissionKey& key);

} // namespace xushi
