#pragma once

#include "domain/workflow/FigureLock.h"
#include "store/Store.h"

#include <map>

namespace xushi {

/// Tells which figures nobody may change any more, as the store stands within an act: their month is closed, or their
/// department has submitted it, or what they are added up to, or the store is a package of other figures (lockOf). The store is asked once for each
/// department and month.
class Locks {
public:
    Locks(Reading& reading, const Catalogue& catalogue) : m_reading(reading), m_catalogue(catalogue) {}

    /// Why the figure must stay as it is (`lock.*`, `check.closed`); nothing when it may change.
    Result<std::optional<Problem>> refusalFor(const FigureKey& key);

private:
    Result<void> read();
    Result<std::optional<Remark>> lockAt(const SubmissionKey& place);

    Reading& m_reading;
    const Catalogue& m_catalogue;
    std::optional<Settings> m_settings;
    std::optional<DepartmentCode> m_share;
    std::map<SubmissionKey, std::optional<Remark>> m_known;
};

} // namespace xushi
