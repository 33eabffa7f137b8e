#include "io/sheets/foreign/TextRecords.h"

namespace xushi {
namespace {

constexpr std::size_t longestQuoted = 64U << 10U;

} // namespace

std::string TextField::value() const {
    std::string text(raw);
    if (isQuoted)
        for (std::size_t at = text.find("\"\""); at != std::string::npos; at = text.find("\"\"", at + 1)) text.erase(at, 1);
    return text;
}

bool TextRecords::next(std::vector<TextField>& fields) {
    fields.clear();
    if (m_at >= m_text.size()) return false;
    fields.push_back(takeField());
    while (m_at < m_text.size() && m_text[m_at] == m_delimiter) {
        ++m_at;
        fields.push_back(takeField());
    }
    if (m_at < m_text.size()) m_at += m_text.substr(m_at, 2) == "\r\n" ? 2 : 1;
    return true;
}

TextField TextRecords::takeField() {
    TextField field;
    if (m_at < m_text.size() && m_text[m_at] == '"' && takeQuoted(field)) return field;
    const std::size_t end = endOfPlain(m_at);
    field.raw = m_text.substr(m_at, end - m_at);
    m_at = end;
    return field;
}

/// A quoted word with more behind it, “"甲"贷款”, stays as it stands; false where the quote is none.
bool TextRecords::takeQuoted(TextField& field) {
    const std::size_t open = m_at;
    const std::string_view reach = m_text.substr(0, open + longestQuoted);
    std::size_t close = reach.find('"', open + 1);
    while (close != std::string_view::npos && reach.substr(close, 2) == "\"\"") close = reach.find('"', close + 2);
    if (close == std::string_view::npos) return false;
    std::size_t end = close + 1;
    while (end < m_text.size() && m_text[end] == ' ') ++end;
    if (endsField(end)) {
        field = {m_text.substr(open + 1, close - open - 1), true};
        m_at = end;
        return true;
    }
    if (m_text.substr(open, close - open).find_first_of("\r\n") != std::string_view::npos) return false;
    m_at = endOfPlain(end);
    field.raw = m_text.substr(open, m_at - open);
    return true;
}

std::size_t TextRecords::endOfPlain(std::size_t from) const {
    while (!endsField(from)) ++from;
    return from;
}

bool TextRecords::endsField(std::size_t at) const {
    return at >= m_text.size() || m_text[at] == m_delimiter || m_text[at] == '\n' || m_text[at] == '\r';
}

} // namespace xushi
