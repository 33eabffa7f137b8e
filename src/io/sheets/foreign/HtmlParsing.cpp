#include "io/sheets/foreign/HtmlReader.h"
#include "io/sheets/foreign/HtmlTags.h"

#include <climits>
#include <libxml/HTMLparser.h>
#include <libxml/parserInternals.h>
#include <memory>

namespace xushi {
namespace {

std::string_view viewOf(const xmlChar* text) { return reinterpret_cast<const char*>(text); }
std::string_view viewOf(const xmlChar* text, int size) { return {reinterpret_cast<const char*>(text), static_cast<std::size_t>(size)}; }
HtmlReader& readerOf(void* reader) { return *static_cast<HtmlReader*>(reader); }

/// No tree is built: what is kept of a page are its cells.
htmlSAXHandler tableHandler() {
    htmlSAXHandler handler{};
    handler.startElement = [](void* reader, const xmlChar* name, const xmlChar** attributes) {
        readerOf(reader).begin(viewOf(name), HtmlAttributes(attributes));
    };
    handler.endElement = [](void* reader, const xmlChar* name) { readerOf(reader).end(viewOf(name)); };
    handler.characters = [](void* reader, const xmlChar* text, int size) { readerOf(reader).characters(viewOf(text, size)); };
    handler.ignorableWhitespace = handler.characters;
    handler.cdataBlock = [](void* reader, const xmlChar* text, int size) { readerOf(reader).styleText(viewOf(text, size)); };
    return handler;
}

struct FreeParser {
    void operator()(htmlParserCtxt* parser) const { htmlFreeParserCtxt(parser); }
};

} // namespace

void HtmlReader::read(std::string_view utf8) {
    if (utf8.size() > INT_MAX || hasOverfullTag(utf8)) return stop("sheet.too-large");
    const std::unique_ptr<htmlParserCtxt, FreeParser> parser(htmlCreateMemoryParserCtxt(utf8.data(), static_cast<int>(utf8.size())));
    if (!parser) return stop("sheet.damaged");
    htmlSAXHandler handler = tableHandler();
    htmlSAXHandler* const own = std::exchange(parser->sax, &handler);
    parser->userData = this;
    htmlCtxtUseOptions(parser.get(), HTML_PARSE_RECOVER | HTML_PARSE_NONET | HTML_PARSE_NOERROR | HTML_PARSE_NOWARNING | HTML_PARSE_IGNORE_ENC);
    xmlSwitchEncoding(parser.get(), XML_CHAR_ENCODING_UTF8);
    m_parser = parser.get();
    htmlParseDocument(parser.get());
    m_parser = nullptr;
    parser->sax = own;
    while (!m_open.empty()) endTable();
}

void HtmlReader::stop(std::string_view key) {
    if (m_stopKey.empty()) m_stopKey = key;
    if (m_parser) xmlStopParser(static_cast<htmlParserCtxt*>(m_parser));
}

} // namespace xushi
