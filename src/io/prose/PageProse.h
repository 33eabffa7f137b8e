#pragma once

#include "io/prose/PageLines.h"

namespace xushi {

/// The paragraphs of pages, parted by line feeds: lines that a page broke are joined, across pages too, and the numbers of pages (— 3 —, 3 / 12,
/// 第3页 共12页, a bare 3 in the margin) are left out. A paragraph is known by the line that begins further right than the one before, by a line that
/// had room for what follows it, and by another size of the letters. A row of a table is one, with tabs between its cells.
std::string pageProse(std::vector<PagedLines> pages);

} // namespace xushi
