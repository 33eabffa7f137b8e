#include "app/entry/grid/UnstoredWords.h"

namespace xushi {

const UnstoredText* UnstoredWords::find(const WordsPlace& place) const {
    const auto at = m_entries.find(place);
    return at == m_entries.end() ? nullptr : &at->second;
}

void UnstoredWords::set(const WordsPlace& place, const UnstoredText& text) {
    endTypingAt(place);
    m_entries.insert_or_assign(place, text);
    emit changed();
}

void UnstoredWords::setTyping(const WordsPlace& place, const UnstoredText& text) {
    m_typing.emplace(place, text);
    emit typingChanged();
}

void UnstoredWords::endTyping() {
    if (!m_typing) return;
    m_typing.reset();
    emit typingChanged();
}

void UnstoredWords::endTypingAt(const WordsPlace& place) {
    if (m_typing && m_typing->first == place) endTyping();
}

void UnstoredWords::remove(const WordsPlace& place) {
    endTypingAt(place);
    if (m_entries.erase(place) > 0) emit changed();
}

void UnstoredWords::follow(const FigureKey& figure, int before, int now) {
    for (auto at = m_entries.lower_bound({figure, {}}); at != m_entries.end() && at->first.figure == figure; ++at)
        if (!at->first.isExplanation() && at->second.seenRevision == before) at->second.seenRevision = now;
}

void UnstoredWords::clear() {
    endTyping();
    if (m_entries.empty()) return;
    m_entries.clear();
    emit changed();
}

} // namespace xushi
