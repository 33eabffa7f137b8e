#pragma once

#include "domain/Records.h"

#include <cstdint>
#include <string>

namespace xushi {

/// Who changes something, where, when and why. The clock and the login are handed in.
struct ChangeNote {
    std::string actor; ///< login
    std::string host;
    std::string at;    ///< UTC, yyyy-mm-ddThh:mm:ssZ
    std::string act;   ///< enter, paste, import, create ...; of an undo with the group: see Reversal
    std::string reason;
};

/// One line of the journal. `before` is empty for a record that was not there.
struct JournalEntry {
    std::int64_t sequence = 0; ///< 1, 2, 3 ... without holes
    std::int64_t group = 0;    ///< the sequence of the first entry of the same act
    std::string previousHash;  ///< 32 bytes; of entry 1: zeros
    ChangeNote note;
    RecordKind kind = RecordKind::Figure;
    std::string key;
    Fields before;
    Fields after;
    std::string hash; ///< 32 bytes, SHA-256 over canonicalBytes()
};

/// Which record an entry of the journal wrote.
struct JournalPlace {
    std::int64_t sequence = 0;
    RecordKind kind = RecordKind::Figure;
    std::string key;
};

/// How a record stood before one entry of the journal; `before` is empty for a record that was not there.
struct EarlierState {
    JournalPlace place;
    Fields before;
};

/// One act of the journal, without what it wrote.
struct JournalAct {
    std::int64_t group = 0;
    std::string act;
    std::int64_t count = 0; ///< entries: one a cell, one a record
    std::string firstKey;   ///< of its first record, as keyTextOf writes it, or the code
    RecordKind firstKind = RecordKind::Figure;
    std::string actor;
    std::string host;
    std::string at;    ///< UTC
    std::string reason;
    bool hasStep = false; ///< took a step of the workflow, or set a deadline

    bool operator==(const JournalAct&) const = default;
};

/// Where a journal ends: the number and the hash of its last entry. Printed on paper as the anchor.
struct JournalHead {
    std::int64_t sequence = 0;
    std::string hash;
    std::string at; ///< UTC time of the last entry

    /// The 校验码: the first 80 bits of the hash, short enough to print, to read aloud and to compare by eye.
    std::string shortCode() const;
};

/// The bytes that the hash of an entry covers: everything but the hash itself.
std::string canonicalBytes(const JournalEntry& entry);

} // namespace xushi
