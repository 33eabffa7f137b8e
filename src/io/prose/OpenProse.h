#pragma once

#include "io/prose/ProsePackage.h"

namespace xushi {

/// The words of a text in OpenDocument.
Result<std::string> openProse(const ProsePackage& package);

} // namespace xushi
