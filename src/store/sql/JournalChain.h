#pragma once

#include "domain/Journal.h"
#include "store/sql/SqlStatement.h"

#include <functional>
#include <span>

namespace xushi {

/// An entry of the journal as it is read for a proof; the views hold until the next one.
struct ChainedEntry {
    std::int64_t sequence = 0;
    std::int64_t group = 0;
    std::string_view actor, host, at, act, reason;
    std::string_view kind, key, after;
    bool isChained = false; ///< has the next number, the hash of the one before, and its own
};

/// An entry that is asked for, and the place of what asks for it.
struct LinkedEntry {
    std::int64_t sequence = 0;
    std::size_t place = 0;
};

/// The journal behind an entry, each entry hashed and held against the one before. Throws SQLite::Exception.
class JournalChain {
public:
    /// Goes on behind `head`, which is believed.
    JournalChain(PreparedStatements& prepared, JournalHead head) : m_prepared(prepared), m_head(std::move(head)) {}

    /// Hands out entries until `take` has enough (false) or, and then it gives true, there is no other.
    bool readOn(const std::function<bool(const ChainedEntry&)>& take);
    /// The last that was handed out.
    const JournalHead& head() const { return m_head; }

    /// Whether each of the entries, ascending and none twice, has its own hash, and the next one that hash, and `fits`
    /// (when given) agrees.
    static bool areLinked(PreparedStatements& prepared, std::span<const LinkedEntry> entries,
                          const std::function<bool(const ChainedEntry& entry, std::size_t place)>& fits);

private:
    PreparedStatements& m_prepared;
    JournalHead m_head;
};

/// Before the first entry.
JournalHead emptyHead();

} // namespace xushi
