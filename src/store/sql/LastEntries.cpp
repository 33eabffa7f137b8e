#include "store/sql/LastEntries.h"

#include <utility>

namespace xushi {
namespace {

__extension__ using Wide = unsigned __int128;
constexpr unsigned bitsOfDigest = 61;

} // namespace

/// Where it stands, or the place that it would take.
LastEntry& LastEntries::placeOf(const SecretDigest::Value& record) {
    auto place = static_cast<std::size_t>((static_cast<Wide>(record[0]) * m_places.size()) >> bitsOfDigest);
    while (m_places[place].sequence != 0 && m_places[place].record != record) place = place + 1 == m_places.size() ? 0 : place + 1;
    return m_places[place];
}

LastEntry& LastEntries::at(const SecretDigest::Value& record) {
    if (LastEntry& known = placeOf(record); known.sequence != 0) return known;
    if (roomFor(++m_count) > m_places.size()) makeRoom();
    LastEntry& fresh = placeOf(record);
    fresh = {.record = record};
    return fresh;
}

LastEntry* LastEntries::find(const SecretDigest::Value& record) {
    LastEntry& place = placeOf(record);
    return place.sequence != 0 ? &place : nullptr;
}

void LastEntries::makeRoom() {
    const std::vector<LastEntry> before = std::exchange(m_places, std::vector<LastEntry>(2 * m_places.size()));
    for (const auto& entry : before)
        if (entry.sequence != 0) placeOf(entry.record) = entry;
}

} // namespace xushi
