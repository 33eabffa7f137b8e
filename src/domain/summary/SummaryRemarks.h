#pragma once

#include "domain/summary/SummaryBuilder.h"
#include "domain/workflow/Audit.h"

#include <optional>

namespace xushi {

/// What was found and explained about the rows of a table; the findings are looked for when the first is asked for.
class SummaryRemarks {
public:
    explicit SummaryRemarks(const SummaryRequest& request);

    /// 说明 that hold for the row; the same words stand once.
    std::vector<std::string> explanations(const BoardRow& row) const;
    /// What 审核 finds about the row in the month of the table, in the words of the request.
    std::vector<std::string> findings(const BoardRow& row) const;

private:
    AuditRequest audit() const;

    const SummaryRequest& m_request;
    mutable std::optional<std::vector<AuditLine>> m_lines;
};

} // namespace xushi
