#pragma once

#include "domain/publishing/Publication.h"
#include "domain/workflow/Steps.h"
#include "store/Store.h"

#include <functional>

namespace xushi {

/// The mark of a layout as it stands in a catalogue.
using MarkOfLayout = std::function<LayoutMark(const Catalogue& catalogue)>;

struct StepRequest {
    SubmissionKey key;
    Step step = Step::Submit;
    PersonCode person;
    std::string comment; ///< why, for a return and an unlocking
    ChangeNote note;
    MarkOfLayout layout = {}; ///< of the table that a month is published in when all of it is signed off
    std::string pinFits = {}; ///< as checkPin takes it, for a step that asks for a PIN
};

/// Moves a department's month one step (`workflow.*`, and `pin.*` where the person has to show their PIN). Submitting is refused while a hard finding stands or a soft one
/// has no 说明 (`workflow.blocked`), approving while a row is returned (`workflow.returned-row`, `workflow.returned-rows`);
/// signing off seals the month: it is read as the store stood before the step. All of it is one act, so that nothing
/// comes between what was judged and the step. The journal's head is kept with every step.
/// The signing off after which every department of the table is 已核定 notes a publication of the month's table of the city: its position, no file. A submission that somebody
/// moved meanwhile is judged by the stage that it has now.
Result<Submission> takeStep(Store& store, const StepRequest& request);

/// Sets the department's own deadline for the month; an empty text goes back to the day of the settings.
/// Refuses what is no day (`workflow.deadline`).
Result<Submission> saveDeadline(Store& store, const SubmissionKey& key, const std::string& day, const ChangeNote& note);

} // namespace xushi
