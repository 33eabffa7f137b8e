#pragma once

#include "domain/InForce.h"
#include "domain/workflow/Steps.h"
#include "store/Store.h"

#include <map>

namespace xushi {

/// Tells which figures nobody may change any more: their month is closed, or their department has submitted it. The
/// store is asked once for each department and month.
class Locks {
public:
    Locks(Store& store, const Catalogue& catalogue) : m_store(store), m_catalogue(catalogue) {}

    /// Why the figure must stay as it is (`lock.*`, `check.closed`); nothing when it may change.
    Result<std::optional<Problem>> refusalFor(const FigureKey& key);

private:
    Store& m_store;
    const Catalogue& m_catalogue;
    std::map<SubmissionKey, std::optional<Remark>> m_known;
};

} // namespace xushi
