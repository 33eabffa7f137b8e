#pragma once

#include "domain/Records.h"
#include "store/sql/JournalKeys.h"
#include "store/sql/SqlStatement.h"

#include <optional>
#include <span>
#include <string>
#include <vector>

namespace xushi {

/// A row as it was read: the key by which the journal names it, and its fields encoded.
struct ReadRow {
    std::string key;
    std::string bytes;
};

/// Holds what was read of a store that is not proved yet against the journal: each row is what the last entry of its
/// record says, that entry has its own hash, and the next one builds on it. What has to leave the program is right then,
/// unless somebody wrote the chain anew from there on, which the full proof finds, or to its end, which paper finds.
/// Throws SQLite::Exception: a store that differs is damaged.
class RowProof {
public:
    explicit RowProof(PreparedStatements& prepared) : m_prepared(prepared) {}

    /// These are all rows of a kind whose keys lie in one of the stretches, of which no two overlap, and are meant; all
    /// of the kind without stretches.
    void holdAll(RecordKind kind, std::span<const ReadRow> rows, const std::optional<std::vector<KeyStretch>>& stretches = {},
                 const IsMeantKey& isMeant = {});
    /// The row of one key; `bytes` is empty when there is none.
    void hold(RecordKind kind, const ReadRow& row);
    /// An entry that was read is what was written, and the next one builds on it.
    void holdEntry(std::int64_t sequence);
    void holdEntries(std::vector<std::int64_t> sequences);
    void holdEntries(const std::vector<JournalEntry>& entries);
    void holdEntries(const std::vector<EarlierState>& states);

private:
    PreparedStatements& m_prepared;
};

} // namespace xushi
