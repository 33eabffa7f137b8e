#include "app/entry/grid/UnstoredWords.h"

namespace xushi {

const UnstoredText* UnstoredWords::find(const WordsPlace& place) const {
    const auto at = m_entries.find(place);
    return at == m_entries.end() ? nullptr : &at->second;
}

void UnstoredWords::set(const WordsPlace& place, const UnstoredText& text) {
    m_entries.insert_or_assign(place, text);
    emit changed();
}

void UnstoredWords::remove(const WordsPlace& place) {
    if (m_entries.erase(place) > 0) emit changed();
}

void UnstoredWords::clear() {
    if (m_entries.empty()) return;
    m_entries.clear();
    emit changed();
}

} // namespace xushi
