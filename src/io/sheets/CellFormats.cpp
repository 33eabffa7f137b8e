#include "io/sheets/CellFormats.h"

#include <charconv>

namespace xushi {
namespace {

/// -1 for what is no number.
int formatNumber(std::string_view written) {
    int number = 0;
    const auto [end, error] = std::from_chars(written.data(), written.data() + written.size(), number);
    return error == std::errc() && end == written.data() + written.size() ? number : -1;
}

} // namespace

const NumberLook& CellFormats::at(std::string_view index) const {
    static const NumberLook general;
    const int style = formatNumber(index);
    return style < 0 || static_cast<std::size_t>(style) >= m_looks.size() ? general : m_looks[static_cast<std::size_t>(style)];
}

CellFormats::Place CellFormats::placeIn(Place parent, std::string_view name) const {
    if (parent == Place::Outside) return name == "styleSheet" ? Place::Sheet : Place::Other;
    if (parent != Place::Sheet) return Place::Other;
    return name == "numFmts" ? Place::Formats : name == "cellXfs" ? Place::CellStyles : Place::Other;
}

void CellFormats::begin(const XmlElement& element) {
    const Place parent = m_places.back();
    m_places.push_back(placeIn(parent, element.name));
    if (parent == Place::Formats && element.name == "numFmt")
        m_written[formatNumber(element.value("numFmtId"))] = lookOf(element.value("formatCode"));
    if (parent == Place::CellStyles && element.name == "xf") m_formats.push_back(formatNumber(element.value("numFmtId")));
}

void CellFormats::end() {
    m_places.pop_back();
    if (m_places.back() == Place::Outside) resolve();
}

void CellFormats::resolve() {
    for (const int format : m_formats) {
        const auto written = m_written.find(format);
        m_looks.push_back(written == m_written.end() ? builtInLook(format) : written->second);
    }
}

} // namespace xushi
