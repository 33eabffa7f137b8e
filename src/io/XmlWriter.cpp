#include "io/XmlWriter.h"

#include "domain/texts/Characters.h"

namespace xushi {
namespace {

bool isXmlCharacter(char32_t code) {
    return code == 0x9 || code == 0xA || code == 0xD || (code >= 0x20 && code <= 0xD7FF) || (code >= 0xE000 && code <= 0xFFFD) || code >= 0x10000;
}

} // namespace

std::string xmlText(std::string_view utf8) {
    std::string escaped;
    while (!utf8.empty()) {
        const Character character = firstCharacter(utf8);
        switch (character.code) {
        case U'&': escaped += "&amp;"; break;
        case U'<': escaped += "&lt;"; break;
        case U'>': escaped += "&gt;"; break;
        case U'"': escaped += "&quot;"; break;
        default:
            if (character.isValid && isXmlCharacter(character.code)) escaped += utf8.substr(0, character.length);
            else escaped += "\xEF\xBF\xBD";
        }
        utf8.remove_prefix(character.length);
    }
    return escaped;
}

XmlWriter::XmlWriter(bool hasDeclaration) {
    if (hasDeclaration) m_text = "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n";
}

void XmlWriter::begin(std::string_view name, Attributes attributes) {
    m_text += '<';
    m_text += name;
    for (const auto& [attribute, value] : attributes) {
        m_text += ' ';
        m_text += attribute;
        m_text += "=\"" + xmlText(value) + '"';
    }
}

XmlWriter::Element XmlWriter::element(std::string_view name, Attributes attributes) {
    begin(name, attributes);
    m_text += '>';
    return {*this, std::string(name)};
}

void XmlWriter::leaf(std::string_view name, Attributes attributes) {
    begin(name, attributes);
    m_text += "/>";
}

void XmlWriter::leafWithText(std::string_view name, std::string_view utf8, Attributes attributes) {
    const auto open = element(name, attributes);
    text(utf8);
}

void XmlWriter::close(std::string_view name) {
    m_text += "</";
    m_text += name;
    m_text += '>';
}

} // namespace xushi
