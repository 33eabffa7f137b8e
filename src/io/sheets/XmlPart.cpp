#include "io/sheets/XmlPart.h"

#include "io/sheets/ZipPackage.h"

#include <expat.h>

#include <memory>
#include <new>

namespace xushi {
namespace {

constexpr char behindSpace = '\x1F'; ///< stands in no namespace: XML does not allow it

struct FreeParser {
    void operator()(XML_Parser parser) const { XML_ParserFree(parser); }
};
using OwnedParser = std::unique_ptr<XML_ParserStruct, FreeParser>;

/// A name as the parser gives it, with its namespace before it.
struct SpacedName {
    explicit SpacedName(std::string_view given) : space(), name(given) {
        if (const auto cut = given.rfind(behindSpace); cut != std::string_view::npos) {
            space = given.substr(0, cut);
            name = given.substr(cut + 1);
        }
    }
    std::string_view space;
    std::string_view name;
};

class PartParser {
public:
    PartParser(XmlHandler& handler, ReadAllowance& allowance)
        : m_parser(XML_ParserCreateNS(nullptr, behindSpace)), m_handler(handler), m_allowance(allowance) {
        if (!m_parser) throw std::bad_alloc();
        XML_SetUserData(m_parser.get(), this);
        XML_SetElementHandler(m_parser.get(), onBegin, onEnd);
        XML_SetCharacterDataHandler(m_parser.get(), onText);
        XML_SetStartDoctypeDeclHandler(m_parser.get(), onDoctype);
    }

    void parse(PartStream& stream) {
        constexpr int block = 65'536;
        while (!m_allowance.isOver()) {
            void* const buffer = XML_GetBuffer(m_parser.get(), block);
            if (!buffer) return m_allowance.refuse("sheet.too-large");
            const auto got = stream.read(buffer, block);
            if (m_allowance.isOver()) return;
            m_fed += static_cast<std::int64_t>(got);
            if (XML_ParseBuffer(m_parser.get(), static_cast<int>(got), got == 0) == XML_STATUS_ERROR)
                m_allowance.refuse(XML_GetErrorCode(m_parser.get()) == XML_ERROR_NO_MEMORY ? "sheet.too-large" : "sheet.damaged");
            if (got == 0) return;
            boundRun(m_fed - XML_GetCurrentByteIndex(m_parser.get())); // what waits for its end: a tag, a comment
        }
    }

private:
    static PartParser& self(void* user) { return *static_cast<PartParser*>(user); }

    static void XMLCALL onBegin(void* user, const XML_Char* name, const XML_Char** attributes) {
        PartParser& reader = self(user);
        reader.m_run = 0;
        reader.m_allowance.countElement();
        if (++reader.m_depth > reader.m_allowance.limits().depth) reader.m_allowance.refuse("sheet.too-large");
        const SpacedName spaced{std::string_view(name)};
        if (!reader.m_allowance.isOver()) reader.m_handler.begin({spaced.space, spaced.name, attributes});
        reader.stopWhenOver();
    }

    static void XMLCALL onEnd(void* user, const XML_Char*) {
        PartParser& reader = self(user);
        reader.m_run = 0;
        --reader.m_depth;
        if (!reader.m_allowance.isOver()) reader.m_handler.end();
        reader.stopWhenOver();
    }

    static void XMLCALL onText(void* user, const XML_Char* text, int size) {
        PartParser& reader = self(user);
        reader.boundRun(reader.m_run += size);
        if (!reader.m_allowance.isOver()) reader.m_handler.text({text, static_cast<std::size_t>(size)});
        reader.stopWhenOver();
    }

    static void XMLCALL onDoctype(void* user, const XML_Char*, const XML_Char*, const XML_Char*, int) {
        self(user).m_allowance.refuse("sheet.dtd");
        self(user).stopWhenOver();
    }

    void boundRun(std::int64_t bytes) {
        if (static_cast<std::uint64_t>(bytes) > m_allowance.limits().runBytes) m_allowance.refuse("sheet.too-large");
    }

    void stopWhenOver() {
        if (m_allowance.isOver()) XML_StopParser(m_parser.get(), XML_FALSE);
    }

    OwnedParser m_parser;
    XmlHandler& m_handler;
    ReadAllowance& m_allowance;
    std::int64_t m_fed = 0;
    std::int64_t m_run = 0;
    int m_depth = 0;
};

} // namespace

std::optional<std::string_view> XmlElement::find(std::string_view attribute) const {
    for (auto at = attributes; at && *at; at += 2)
        if (attribute == *at) return at[1];
    return std::nullopt;
}

std::optional<std::string_view> XmlElement::findIn(std::string_view spaceEnd, std::string_view attribute) const {
    for (auto at = attributes; at && *at; at += 2)
        if (const SpacedName spaced{std::string_view(*at)}; spaced.name == attribute && spaced.space.ends_with(spaceEnd)) return at[1];
    return std::nullopt;
}

Result<void> readXml(const ZipPackage& package, std::string_view key, XmlHandler& handler, ReadAllowance& allowance) {
    auto stream = package.part(key, allowance);
    if (!stream) return stream.error();
    PartParser(handler, allowance).parse(*stream);
    return allowance.soFar();
}

} // namespace xushi
