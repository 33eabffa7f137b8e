#pragma once

#include "domain/summary/SummaryBuilder.h"
#include "domain/workflow/Audit.h"

#include <optional>
#include <string_view>
#include <unordered_map>

namespace xushi {

/// What was found and explained about the rows of a table, and what they are of; the findings are looked for when the first is asked for.
class SummaryRemarks {
public:
    explicit SummaryRemarks(const SummaryRequest& request);

    /// As Catalogue::find, of many rows in turn.
    const Indicator* indicatorOf(const BoardRow& row) const;
    /// 说明 that hold for the row; the same words stand once.
    std::vector<std::string> explanations(const BoardRow& row) const;
    /// What 审核 finds about the row in the month of the table, in the words of the request.
    std::vector<std::string> findings(const BoardRow& row) const;

private:
    AuditRequest audit() const;

    const SummaryRequest& m_request;
    std::unordered_map<std::string_view, const Indicator*> m_indicators;
    mutable std::optional<std::vector<AuditLine>> m_lines;
};

} // namespace xushi
