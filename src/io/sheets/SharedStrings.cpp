#include "io/sheets/SharedStrings.h"

#include "io/sheets/TextEscapes.h"

#include <charconv>

namespace xushi {

std::optional<std::string_view> SharedStrings::at(std::string_view index) const {
    std::size_t place = 0;
    const auto [end, error] = std::from_chars(index.data(), index.data() + index.size(), place);
    if (error != std::errc() || end != index.data() + index.size() || place >= m_ends.size()) return std::nullopt;
    const std::size_t begin = place == 0 ? 0 : m_ends[place - 1];
    return std::string_view(m_texts).substr(begin, m_ends[place] - begin);
}

SharedStrings::Place SharedStrings::placeIn(Place parent, std::string_view name) {
    const bool isText = name == "t";
    switch (parent) {
    case Place::Outside: return name == "sst" ? Place::Table : Place::Other;
    case Place::Table: return name == "si" ? Place::Item : Place::Other;
    case Place::Item: return isText ? Place::Text : name == "r" ? Place::Run : Place::Other;
    case Place::Run: return isText ? Place::Text : Place::Other;
    default: return Place::Other;
    }
}

void SharedStrings::begin(const XmlElement& element) { m_places.push_back(placeIn(m_places.back(), element.name)); }

void SharedStrings::end() {
    if (m_places.back() == Place::Item) {
        resolveEscapes(m_item);
        m_texts += m_item;
        m_ends.push_back(static_cast<std::uint32_t>(m_texts.size()));
        m_item.clear();
    }
    m_places.pop_back();
}

void SharedStrings::text(std::string_view text) {
    if (m_places.back() != Place::Text) return;
    m_item += text;
    if (m_item.size() > m_allowance.limits().runBytes) m_allowance.refuse("sheet.too-large");
}

} // namespace xushi
