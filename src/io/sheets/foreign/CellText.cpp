#include "io/sheets/foreign/CellText.h"

#include <algorithm>
#include <array>

namespace xushi {
namespace {

constexpr std::string_view pageBlanks = " \t\r\n\f";
constexpr std::string_view noBreakSpace = "\u00A0";
constexpr std::array<std::string_view, 10> raisedDigits{"⁰", "¹", "²", "³", "⁴", "⁵", "⁶", "⁷", "⁸", "⁹"};

bool isFilling(std::string_view text) {
    while (text.starts_with(noBreakSpace) || (!text.empty() && pageBlanks.find(text.front()) != std::string_view::npos))
        text.remove_prefix(text.starts_with(noBreakSpace) ? noBreakSpace.size() : 1);
    return text.empty();
}

} // namespace

void CellText::separate() {
    if (!m_text.empty() && m_text.back() != '\n' && (m_isBlockPending || m_isBlankPending)) m_text += m_isBlockPending ? '\n' : ' ';
    m_isBlockPending = m_isBlankPending = false;
}

void CellText::add(std::string_view characters) {
    for (const char c : characters) {
        if (pageBlanks.find(c) != std::string_view::npos) {
            m_isBlankPending = true;
            continue;
        }
        separate();
        if (m_isRaised && c >= '0' && c <= '9') m_text += raisedDigits[static_cast<std::size_t>(c - '0')];
        else m_text += c;
    }
}

void CellText::breakLine() {
    m_isBlankPending = m_isBlockPending = false;
    m_text += '\n';
}

std::string CellText::text() const {
    if (isFilling(m_text)) return {};
    const auto first = m_text.find_first_not_of(pageBlanks);
    return m_text.substr(first, m_text.find_last_not_of(pageBlanks) + 1 - first);
}

} // namespace xushi
