#pragma once

#include "io/prose/PageLines.h"

namespace xushi {

/// Makes one line of lines that stand beside each other, as the cells of a row do, with tabs between them: three or more, or two of which one is
/// narrow. Two columns of text stay apart.
void joinRows(PagedLines& page);

} // namespace xushi
