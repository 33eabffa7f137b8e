#pragma once

#include "domain/Month.h"
#include "domain/workflow/Submission.h"
#include "store/Reading.h"

#include <vector>

namespace xushi {

/// How far a department is with a month, and what the audit says of it.
struct DepartmentProgress {
    Department department;
    Submission submission;        ///< a draft when no step was taken yet
    std::optional<Date> deadline; ///< its own, else the one of the settings
    int hard = 0;
    int soft = 0;                 ///< explained or not
    int missing = 0;              ///< due and not reported
    int open = 0;                 ///< of all these, what still blocks submitting
    int figures = 0;              ///< reported
    int accepted = 0;             ///< of them, by a reviewer
    int returned = 0;             ///< of them, with a comment
    int changed = 0;              ///< 签后有变: rows of a signed month that would be others now
};

/// Every department that has an indicator, in catalogue order; or the one that is asked for, by code or name
/// (`workflow.no-department`).
Result<std::vector<DepartmentProgress>> readProgress(Reading& reading, const YearMonth& month, const std::string& department = {});

} // namespace xushi
