#pragma once

#include "store/sql/SecretDigest.h"

#include <vector>

namespace xushi {

/// The last entry of a record, as far as the journal was read.
struct LastEntry {
    SecretDigest::Value record{};
    SecretDigest::Value content{}; ///< of its body
    std::int64_t sequence = 0;     ///< from 1 on
    bool isInTable = false;
};

/// Those of many records, side by side in memory: 60 bytes a record, and nothing to be sought by a pointer.
class LastEntries {
public:
    /// Has room for so many records, and makes more.
    explicit LastEntries(std::size_t records) : m_places(roomFor(records)) {}

    /// A new one, of no sequence yet, where the record has none. Holds until the next one is made.
    LastEntry& at(const SecretDigest::Value& record);
    /// nullptr where the record has none.
    LastEntry* find(const SecretDigest::Value& record);
    /// `take` for each, in no order.
    template <class Take> void each(Take take) const {
        for (const auto& place : m_places)
            if (place.sequence != 0) take(place);
    }

private:
    static std::size_t roomFor(std::size_t records) { return records + records / 4 + 8; }
    LastEntry& placeOf(const SecretDigest::Value& record);
    void makeRoom();

    std::vector<LastEntry> m_places; ///< by the first number of the record's digest, the next free one where it is taken
    std::size_t m_count = 0;
};

} // namespace xushi
