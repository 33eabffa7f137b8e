#include "app/table/TextWanted.h"

#include "app/text/PinyinInitials.h"
#include "app/text/QtText.h"
#include "domain/Width.h"

#include <algorithm>

namespace xushi {
namespace {

QString foldedText(const QString& text) { return toQt(foldWidth(fromQt(text))).toCaseFolded(); }

bool isAsciiText(const QString& text) {
    return std::ranges::all_of(text, [](QChar character) { return character.unicode() < 0x80; });
}

} // namespace

TextWanted::TextWanted(const QString& text) : m_text(foldedText(text.trimmed())) {
    m_areLetters = !m_text.isEmpty() && std::ranges::all_of(m_text, [](QChar c) { return c >= QLatin1Char('a') && c <= QLatin1Char('z'); });
}

bool TextWanted::isIn(const QString& cell) const {
    if (m_text.isEmpty() || cell.isEmpty()) return false;
    if (foldedText(cell).contains(m_text)) return true;
    if (!m_areLetters || isAsciiText(cell)) return false;
    auto at = m_initials.constFind(cell);
    if (at == m_initials.constEnd()) at = m_initials.insert(cell, pinyinInitials(cell));
    return at->contains(m_text);
}

} // namespace xushi
