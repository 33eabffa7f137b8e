#pragma once

#include "domain/Catalogue.h"
#include "domain/workflow/Audit.h"
#include "domain/workflow/Collection.h"
#include "store/Reading.h"

#include <functional>
#include <vector>

namespace xushi {

struct CollectionAsked {
    YearMonth month;
    Date today;
    std::function<Date(const std::string& utc)> dayOf; ///< the day of a time of the journal where the office is
};

/// 催报: what has come of a month, and what has not.
struct Collection {
    Catalogue catalogue; ///< as the month reads it
    YearMonth month;
    Date today;
    std::vector<CollectionRow> rows; ///< region by region in the catalogue's order, within one department by department
};

/// What is due is what the audit awaits (isExpected); what came, when and from which file is told from the journal of each
/// figure. A file that changed nothing is in no journal.
Result<Collection> readCollection(Reading& reading, const CollectionAsked& asked);

/// The same where what is shown of the month is at hand, with the catalogue as the month reads it: only the journal is read.
Result<Collection> readCollection(Reading& reading, const AuditRequest& known, const CollectionAsked& asked);

/// Who owes what of the month, and by when; what has come is not looked up, so that no journal is read.
std::vector<CollectionRow> owedRows(const AuditRequest& known, const Date& today);

} // namespace xushi
