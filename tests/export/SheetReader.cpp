#include "export/SheetReader.h"

#include "support/ZipText.h"

#include <regex>

namespace xushi {
namespace {

std::string unescaped(std::string text) {
    const std::pair<const char*, const char*> entities[] = {
        {"&lt;", "<"}, {"&gt;", ">"}, {"&quot;", "\""}, {"&apos;", "'"}, {"&amp;", "&"}};
    for (const auto& [entity, character] : entities)
        text = std::regex_replace(text, std::regex(entity), character);
    return text;
}

std::string attribute(const std::string& element, const std::string& name) {
    std::smatch found;
    return std::regex_search(element, found, std::regex("\\b" + name + "=\"([^\"]*)\"")) ? found[1].str() : "";
}

/// The n-th piece of `text` from `open` up to `close`.
std::string piece(const std::string& text, const std::string& open, const std::string& close, int n) {
    std::size_t at = text.find(open);
    for (; n > 0 && at != std::string::npos; --n) at = text.find(open, at + open.size());
    if (at == std::string::npos) return {};
    return text.substr(at, text.find(close, at) - at);
}

} // namespace

SheetReader::SheetReader(const std::string& path)
    : m_sheet(zipText(path, "xl/worksheets/sheet1.xml")), m_strings(zipText(path, "xl/sharedStrings.xml")),
      m_styles(zipText(path, "xl/styles.xml")), m_workbook(zipText(path, "xl/workbook.xml")) {}

ReadCell SheetReader::cell(const std::string& reference) const {
    const std::string open = "<c r=\"" + reference + "\"";
    const std::size_t at = m_sheet.find(open);
    if (at == std::string::npos) return {};
    const std::string element = m_sheet.substr(at, m_sheet.find('>', at) - at + 1);
    ReadCell cell{.type = attribute(element, "t")};
    const std::string style = attribute(element, "s");
    cell.pattern = patternOf(style.empty() ? 0 : std::stoi(style));
    if (element.ends_with("/>")) return cell;
    const std::string content = m_sheet.substr(at, m_sheet.find("</c>", at) - at);
    cell.hasFormula = content.find("<f") != std::string::npos;
    const std::string value = piece(content, "<v>", "</v>", 0);
    if (value.size() > 3) cell.value = value.substr(3);
    if (cell.type == "s") cell.value = sharedString(std::stoi(cell.value));
    return cell;
}

std::string SheetReader::sharedString(int index) const {
    const std::string item = piece(m_strings, "<si>", "</si>", index);
    std::string text;
    const std::regex run("<t(?: [^>]*)?>([^<]*)</t>");
    for (std::sregex_iterator at(item.begin(), item.end(), run), end; at != end; ++at) text += (*at)[1];
    return unescaped(text);
}

std::string SheetReader::patternOf(int style) const {
    const std::string formats = piece(m_styles, "<cellXfs", "</cellXfs>", 0);
    const std::string id = attribute(piece(formats, "<xf ", ">", style), "numFmtId");
    const std::string builtIn[] = {"", "0", "0.00"};
    if (id.size() == 1 && id[0] < '3') return builtIn[id[0] - '0'];
    std::smatch found;
    const std::regex format("<numFmt numFmtId=\"" + id + "\" formatCode=\"([^\"]*)\"");
    return std::regex_search(m_styles, found, format) ? unescaped(found[1]) : "";
}

} // namespace xushi
