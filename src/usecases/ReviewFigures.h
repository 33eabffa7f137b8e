#pragma once

#include "domain/workflow/Submission.h"
#include "store/Store.h"

#include <vector>

namespace xushi {

/// 说明 for findings, in one act; an empty text takes one away. The revisions stored are taken over. Refused for a figure
/// that is locked (`lock.*`).
Result<void> saveExplanations(Store& store, const std::vector<FindingExplanation>& explanations, const ChangeNote& note);

/// A reviewer's words on figures, in one act. Refused unless the month is submitted (`review.not-submitted`), for one's
/// own submission (`workflow.own-submission`), by a clerk (`workflow.role`), and a return without a comment
/// (`review.needs-comment`). The revisions stored are taken over.
Result<void> saveReviews(Store& store, const std::vector<Review>& reviews, const ChangeNote& note);

} // namespace xushi
