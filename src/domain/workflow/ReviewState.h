#pragma once

#include "domain/workflow/Audit.h"

namespace xushi {

/// How far a reviewer is with the reported figures of a month.
struct ReviewState {
    int figures = 0;
    int accepted = 0;
    std::vector<const Review*> returned; ///< in catalogue order; they live as long as the Workflow

    int unread() const { return figures - accepted - static_cast<int>(returned.size()); }
};

/// A word that was said of another content of its figure counts as none.
ReviewState reviewStateOf(const AuditRequest& request);

} // namespace xushi
