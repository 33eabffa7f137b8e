#pragma once

#include "domain/Journal.h"
#include "domain/workflow/Person.h"

#include <QString>

#include <optional>

namespace xushi {

/// Up to where in the journal somebody has seen a store.
struct SeenPosition {
    std::int64_t entry = 0;
    std::string code; ///< the check code of that entry
    std::string at;   ///< its time, UTC

    bool operator==(const SeenPosition&) const = default;
};

SeenPosition seenAt(const JournalHead& head);

/// What each person has seen of a store: a file for each store in $XDG_STATE_HOME/xushi/visits, else below ~/.local/state. A file that
/// cannot be read says nothing, and where none can be written nothing is remembered.
class VisitMemory {
public:
    /// `store`: the path of its file.
    explicit VisitMemory(const QString& store);

    /// Nothing: it is the first visit.
    std::optional<SeenPosition> find(const PersonCode& person) const;
    void remember(const PersonCode& person, const SeenPosition& seen) const;

private:
    QString m_file;
};

} // namespace xushi
