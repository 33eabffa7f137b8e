#pragma once

#include "domain/workflow/Audit.h"
#include "domain/workflow/RowDebt.h"
#include "domain/workflow/Waiting.h"

#include <set>
#include <span>

namespace xushi {

/// What is to be done about one row of the board in the month that is shown.
struct RowDuties {
    RowDebt debt;
    bool isWaiting = false;     ///< its month waits for the person, and a figure of it falls due
    bool isUnexplained = false; ///< a finding about its figure stands in the way of submitting: a hard one, or one without 说明
    bool isOverdue = false;     ///< somebody owes a figure of it and the day by which it was due is over

    bool operator==(const RowDuties&) const = default;
};

/// What the duties of a month are told from.
struct MonthDuties {
    YearMonth month;
    OwedByIndicator owed;
    std::set<IndicatorCode> unexplained; ///< of the region that is shown
    const Person* person = nullptr;      ///< who is working; nullptr: nobody is chosen
    Date today;
};

/// The indicators of which a finding blocks; what is missing is owed, and no finding.
std::set<IndicatorCode> unexplainedIn(std::span<const AuditLine> lines);

/// `submission`: the month of the indicator's department.
RowDuties dutiesOf(const MonthDuties& of, const Indicator& indicator, const RegionCode& region, const Submission& submission, const Catalogue& catalogue);

} // namespace xushi
