#pragma once

#include <initializer_list>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace xushi {

/// A text as the content of an element or an attribute of XML or HTML. What XML does not have becomes U+FFFD.
std::string xmlText(std::string_view utf8);

/// Builds an XML text, element by element. Names are ours, values and texts anybody's.
class XmlWriter {
public:
    using Attributes = std::initializer_list<std::pair<std::string_view, std::string>>;

    /// With the declaration of XML 1.0 in UTF-8 in front, or without it.
    explicit XmlWriter(bool hasDeclaration = true);

    /// Until the end of its scope an element is open.
    class Element {
    public:
        Element(XmlWriter& xml, std::string name) : m_xml(xml), m_name(std::move(name)) {}
        ~Element() { m_xml.close(m_name); }
        Element(const Element&) = delete;
        Element& operator=(const Element&) = delete;

    private:
        XmlWriter& m_xml;
        std::string m_name;
    };

    [[nodiscard]] Element element(std::string_view name, Attributes attributes = {});
    /// An element without content.
    void leaf(std::string_view name, Attributes attributes = {});
    void text(std::string_view utf8) { m_text += xmlText(utf8); }
    void leafWithText(std::string_view name, std::string_view utf8, Attributes attributes = {});
    /// A text that is XML already.
    void raw(std::string_view xml) { m_text += xml; }

    const std::string& result() const { return m_text; }

private:
    friend class Element;
    void begin(std::string_view name, Attributes attributes);
    void close(std::string_view name);

    std::string m_text;
};

} // namespace xushi
