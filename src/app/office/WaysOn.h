#pragma once

#include "domain/Problem.h"
#include "store/StoreStanding.h"
#include "wiring/Backups.h"

#include <QString>

#include <optional>
#include <vector>

namespace xushi {

/// What became of the file, in one sentence, which says that nothing can be changed meanwhile.
Remark remarkOf(const StoreStanding& standing);

/// Nothing where all that was known of the store can still be read; else what lies in its file is not copied as the store.
std::optional<Problem> whyUnreadable(const StoreStanding& standing);

/// How somebody can go on whose store is no longer what and where it was. Of what was saved, either the store itself still has all, or the
/// newest proved copy has what was saved until then.
struct WaysOn {
    std::vector<Remark> told;              ///< what became of it, and whether what was saved is safe
    QString toOpen;                        ///< what lies there now, or where the file is now; empty: whyNotOpen
    std::optional<Remark> whyNotOpen;
    bool savesMine = true;                 ///< the store itself; else the copy
    std::optional<Backup> copy;            ///< of a store that cannot be read any more
    std::optional<Remark> whyNotSave;
    QString toCompare;                     ///< with what was saved; empty: whyNotCompare
    std::optional<Remark> whyNotCompare;
};

/// `copy`: the newest (copyOnTheWay), where what was saved cannot be read; nothing where there is none.
WaysOn waysOnFrom(const StoreStanding& standing, std::optional<Backup> copy);
/// The same while that copy is being looked for: what needs it has to wait.
WaysOn waysOnWhileLooking(const StoreStanding& standing);

} // namespace xushi
