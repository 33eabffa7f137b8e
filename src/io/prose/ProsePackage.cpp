#include "io/prose/ProsePackage.h"

namespace xushi {

void ProseXml::bound() {
    if (m_layout.bytes() > m_package.limits.textBytes) m_package.allowance.refuse("sheet.too-large");
}

} // namespace xushi
