#pragma once

#include "io/prose/ProsePackage.h"

namespace xushi {

/// The words of a document of Word 2007 and later, or of WPS in that format; `document.table` and the like where `part` holds something else.
Result<std::string> wordProse(const ProsePackage& package, const std::string& part);

} // namespace xushi
