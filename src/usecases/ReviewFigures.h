#pragma once

#include "domain/Catalogue.h"
#include "domain/workflow/Submission.h"
#include "store/Store.h"

#include <vector>

namespace xushi {

/// Over what an explanation may be written: over whatever stands there, or over the revision alone that it names.
enum class ExplainOver { Whatever, SeenRevision };

/// 说明 for findings, in one act; an empty text takes one away. Refused for a figure that is locked (`lock.*`); over another
/// revision than the one that was seen it is a Conflict (`conflict.record`).
Result<void> saveExplanations(Store& store, const std::vector<FindingExplanation>& explanations, const ChangeNote& note,
                              ExplainOver over = ExplainOver::Whatever);

/// Whether the person may say something of the figure now. Refuses unless the month is submitted
/// (`review.not-submitted`), for one's own submission (`workflow.own-submission`), to a clerk (`workflow.role`), for
/// another department (`workflow.other-department`), and whom actingPerson refuses on the day of the note.
Result<void> checkReviewer(const Catalogue& catalogue, const Workflow& workflow, const FigureKey& figure,
                           const PersonCode& reviewer, const ChangeNote& note);

/// A reviewer's words on figures, in one act. Refuses what checkReviewer refuses, and a return without a comment
/// (`review.needs-comment`). The revisions stored are taken over.
Result<void> saveReviews(Store& store, const std::vector<Review>& reviews, const ChangeNote& note);

} // namespace xushi
