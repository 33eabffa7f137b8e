#include "io/PageTable.h"

#include "domain/texts/Characters.h"

#include <algorithm>

namespace xushi {
namespace {

/// How wide stands what is behind the digits before the point: the point too, and a word behind the number.
int unitsBehindPoint(const std::string& number) {
    const auto lastDigit = number.find_last_of("0123456789");
    if (lastDigit == std::string::npos) return 0;
    const auto point = number.find('.');
    int units = 0;
    for (std::string_view rest = std::string_view(number).substr(point == std::string::npos ? lastDigit + 1 : point); !rest.empty();) {
        const Character character = firstCharacter(rest);
        units += character.code < 0x80 ? 1 : 2;
        rest.remove_prefix(character.length);
    }
    return units;
}

bool isNumberOnTheRight(const SummaryCell& cell, SummaryColumn column) { return cell.number && columnSide(column) == ColumnSide::Right; }

} // namespace

PageTable::PageTable(const SummaryTable& table) : m_table(table), m_longest(table.columns.size(), 0) {
    std::int64_t all = 0;
    for (const auto& column : table.columns) all += column.widthMillimetres;
    std::int64_t taken = 0;
    int placed = 0;
    for (const auto& column : table.columns) {
        taken += column.widthMillimetres;
        const int end = static_cast<int>((2 * taken * width() + all) / (2 * std::max<std::int64_t>(all, 1)));
        m_widths.push_back(end - placed);
        placed = end;
    }
    for (const auto& row : table.rows)
        for (std::size_t i = 0; i < std::min(row.cells.size(), table.columns.size()); ++i)
            if (isNumberOnTheRight(row.cells[i], table.columns[i].what)) m_longest[i] = std::max(m_longest[i], unitsBehindPoint(row.cells[i].text));
}

int PageTable::width() const { return m_table.page.tableMillimetres() * 100; }

int PageTable::indentOf(const SummaryCell& cell, std::size_t column) const {
    return isNumberOnTheRight(cell, m_table.columns[column].what) ? m_longest[column] - unitsBehindPoint(cell.text) : 0;
}

int hangingCharacters(std::string_view name) {
    constexpr std::string_view wideSpace = "　";
    constexpr std::string_view ofWhich = "其中：";
    int count = 0;
    for (; name.starts_with(wideSpace); ++count) name.remove_prefix(wideSpace.size());
    return name.starts_with(ofWhich) ? count + 3 : count;
}

PageFaces::PageFaces(const TableFonts& fonts)
    : title(fonts.title.empty() ? std::vector<std::string>{"方正小标宋简体", "方正小标宋_GBK", "宋体", "SimSun", "Noto Serif CJK SC", "Noto Sans CJK SC"} : fonts.title),
      body(fonts.body.empty() ? std::vector<std::string>{"宋体", "SimSun", "Noto Serif CJK SC", "Noto Sans CJK SC"} : fonts.body),
      note(fonts.note.empty() ? std::vector<std::string>{"仿宋_GB2312", "仿宋", "FangSong", "Noto Serif CJK SC", "Noto Sans CJK SC"} : fonts.note) {}

} // namespace xushi
