#include "io/sheets/foreign/HtmlTags.h"

#include <algorithm>

namespace xushi {
namespace {

constexpr int mostAttributes = 200;
constexpr std::string_view tagBlanks = " \t\r\n\f/";

bool isTagLetter(char c) { return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z'); }

bool isSame(std::string_view name, std::string_view lower) {
    return std::ranges::equal(name, lower, [](char given, char wanted) { return (given | 0x20) == wanted; });
}

/// Goes through a page from tag to tag.
class TagWalk {
public:
    explicit TagWalk(std::string_view html) : m_html(html) {}

    /// The number of attributes of the next tag, -1 behind the last one.
    int next() {
        for (m_at = m_html.find('<', m_at); m_at < m_html.size(); m_at = m_html.find('<', m_at)) {
            if (m_html.substr(m_at).starts_with("<!--")) m_at = behind("-->", m_at + 4);
            else if (++m_at < m_html.size() && isTagLetter(m_html[m_at])) return attributesOfTag();
        }
        return -1;
    }

private:
    int attributesOfTag() {
        const std::string_view name = m_html.substr(m_at, 6);
        const int count = attributes();
        if (isSame(name, "script") || isSame(name.substr(0, 5), "style")) m_at = behind("</", m_at); // what stands there is no page
        return count;
    }

    int attributes() {
        moveTo(m_html.find_first_of(" \t\r\n\f/>", m_at)); // behind the name
        for (int count = 0;; ++count) {
            moveTo(m_html.find_first_not_of(tagBlanks, m_at));
            if (m_at >= m_html.size() || m_html[m_at] == '>' || count > mostAttributes) return count;
            moveTo(m_html.find_first_of(" \t\r\n\f/>=", m_at + 1));
            const auto sign = std::min(m_html.find_first_not_of(" \t\r\n\f", m_at), m_html.size());
            if (sign < m_html.size() && m_html[sign] == '=') passValue(sign + 1);
        }
    }

    void passValue(std::size_t from) {
        moveTo(m_html.find_first_not_of(" \t\r\n\f", from));
        if (m_at >= m_html.size()) return;
        const char quote = m_html[m_at];
        if (quote == '"' || quote == '\'') m_at = behind(m_html.substr(m_at, 1), m_at + 1);
        else moveTo(m_html.find_first_of(" \t\r\n\f>", m_at));
    }

    std::size_t behind(std::string_view mark, std::size_t from) const {
        const auto found = m_html.find(mark, from);
        return found == std::string_view::npos ? m_html.size() : found + mark.size();
    }
    void moveTo(std::size_t at) { m_at = std::min(at, m_html.size()); }

    std::string_view m_html;
    std::size_t m_at = 0;
};

} // namespace

bool hasOverfullTag(std::string_view html) {
    TagWalk walk(html);
    for (int count = walk.next(); count >= 0; count = walk.next())
        if (count > mostAttributes) return true;
    return false;
}

} // namespace xushi
