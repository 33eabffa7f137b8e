#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace xushi {

/// A line of a page where it stands, in thousandths of a point from the upper left corner.
struct PageLine {
    int left = 0;
    int top = 0;
    int right = 0;
    int bottom = 0;
    std::string text;
    bool isRow = false; ///< of several that stand beside each other

    int height() const { return bottom - top; }
    bool operator==(const PageLine&) const = default;
};

struct PagedLines {
    int width = 0;
    int height = 0;
    std::vector<PageLine> lines; ///< in reading order
};

/// What pdftotext -bbox-layout writes: pages, lines and words with their places. What is none of it is passed over. Words that stand far from
/// each other are parted by a tab; raised numbers of notes are left out.
std::vector<PagedLines> pagedLines(std::string_view output);

} // namespace xushi
