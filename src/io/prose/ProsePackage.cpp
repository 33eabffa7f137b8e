#include "io/prose/ProsePackage.h"

namespace xushi {

void ProseXml::say(std::string_view utf8) {
    m_layout.text(utf8);
    if (m_layout.bytes() > m_package.limits.textBytes) m_package.allowance.refuse("sheet.too-large");
}

} // namespace xushi
