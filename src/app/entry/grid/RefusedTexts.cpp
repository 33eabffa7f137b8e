#include "app/entry/grid/RefusedTexts.h"

#include <utility>
#include <vector>

namespace xushi {

const RefusedText* RefusedTexts::find(const RefusedPlace& place) const {
    const auto at = m_entries.find(place);
    return at == m_entries.end() ? nullptr : &at->second;
}

void RefusedTexts::set(const RefusedPlace& place, const RefusedText& text) {
    m_entries[place] = text;
    emit changed(place.key);
}

void RefusedTexts::remove(const RefusedPlace& place) {
    if (m_entries.erase(place) > 0) emit changed(place.key);
}

void RefusedTexts::follow(const FigureKey& key, int before, int now) {
    for (auto at = m_entries.lower_bound({key, {}}); at != m_entries.end() && at->first.key == key; ++at)
        if (at->second.seenRevision == before) at->second.seenRevision = now;
}

void RefusedTexts::removeOf(std::int64_t act) {
    std::vector<RefusedPlace> places;
    for (const auto& [place, text] : m_entries)
        if (act > 0 && text.act == act) places.push_back(place);
    for (const auto& place : places) remove(place);
}

void RefusedTexts::clear() {
    for (const auto& [place, text] : std::exchange(m_entries, {})) emit changed(place.key);
}

} // namespace xushi
