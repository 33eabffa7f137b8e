#include "app/entry/RefusedTexts.h"

#include <utility>

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

void RefusedTexts::clear() {
    for (const auto& [place, text] : std::exchange(m_entries, {})) emit changed(place.key);
}

} // namespace xushi
