#include "io/prose/PageRows.h"

#include <algorithm>
#include <utility>

namespace xushi {
namespace {

using Row = std::vector<std::size_t>; ///< places of lines in a page

bool areBeside(const PageLine& one, const PageLine& other) {
    const int shared = std::min(one.bottom, other.bottom) - std::max(one.top, other.top);
    const bool isOfOneHeight = shared * 2 > std::min(one.height(), other.height());
    return isOfOneHeight && (one.right <= other.left || other.right <= one.left);
}

/// Of each line that stands in no row before it: itself and those beside it.
std::vector<Row> rowsOf(const std::vector<PageLine>& lines) {
    std::vector<Row> rows;
    std::vector<bool> isTaken(lines.size());
    for (std::size_t first = 0; first < lines.size(); ++first) {
        if (isTaken[first]) continue;
        Row row{first};
        for (std::size_t at = first + 1; at < lines.size(); ++at)
            if (!isTaken[at] && std::ranges::all_of(row, [&](std::size_t piece) { return areBeside(lines[piece], lines[at]); })) {
                isTaken[at] = true;
                row.push_back(at);
            }
        rows.push_back(std::move(row));
    }
    return rows;
}

bool isWide(const PageLine& line, int width) { return line.right - line.left > width / 5; }

bool isPairOfColumns(const Row& row, const PagedLines& page) {
    return row.size() == 2 && std::ranges::all_of(row, [&](std::size_t at) { return isWide(page.lines[at], page.width); });
}

PageLine joinedRow(Row row, const std::vector<PageLine>& lines) {
    std::ranges::sort(row, {}, [&](std::size_t at) { return lines[at].left; });
    PageLine joined = lines[row.front()];
    for (const std::size_t at : row) {
        if (at != row.front()) joined.text += "\t" + lines[at].text;
        joined.right = std::max(joined.right, lines[at].right);
        joined.top = std::min(joined.top, lines[at].top);
        joined.bottom = std::max(joined.bottom, lines[at].bottom);
    }
    joined.isRow = true;
    return joined;
}

} // namespace

void joinRows(PagedLines& page) {
    constexpr std::size_t mostLines = 3000; // each is compared with all others
    constexpr int leastPairs = 3;           // from so many on they are columns of text
    if (page.lines.size() > mostLines) return;
    const auto rows = rowsOf(page.lines);
    const bool hasColumns = std::ranges::count_if(rows, [&](const Row& row) { return isPairOfColumns(row, page); }) >= leastPairs;
    std::vector<std::pair<std::size_t, PageLine>> placed;
    for (const auto& row : rows) {
        const bool isRow = row.size() > 2 || (row.size() == 2 && !hasColumns && !isPairOfColumns(row, page));
        if (isRow) placed.emplace_back(row.front(), joinedRow(row, page.lines));
        else
            for (const std::size_t at : row) placed.emplace_back(at, page.lines[at]);
    }
    std::ranges::sort(placed, {}, &std::pair<std::size_t, PageLine>::first);
    page.lines.clear();
    for (auto& [at, line] : placed) page.lines.push_back(std::move(line));
}

} // namespace xushi
