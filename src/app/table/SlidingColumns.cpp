#include "app/table/SlidingColumns.h"

#include <algorithm>
#include <utility>

namespace xushi {

SlidingColumns::SlidingColumns(std::vector<Column> columns, int room) : m_columns(std::move(columns)), m_room(room) {}

int SlidingColumns::shownFrom(int first) const {
    int left = m_room;
    const auto begin = m_columns.begin() + first;
    const auto end = std::find_if(begin, m_columns.end(), [&left](const Column& column) { return (left -= column.width) < 0; });
    const int whole = static_cast<int>(end - begin);
    return begin == m_columns.end() ? 0 : std::max(1, whole);
}

int SlidingColumns::lastFirst() const {
    const int count = static_cast<int>(m_columns.size());
    int first = 0;
    while (first + shownFrom(first) < count) ++first;
    return first;
}

int SlidingColumns::firstShowing(int number, int first) const {
    const auto found = std::ranges::find(m_columns, number, &Column::number);
    if (found == m_columns.end()) return first;
    const int place = static_cast<int>(found - m_columns.begin());
    if (place < first) return place;
    while (first + shownFrom(first) <= place) ++first;
    return first;
}

int SlidingColumns::giveRoomAway() {
    int left = m_room;
    for (int i = 0; i < shownFrom(0); ++i) left -= m_columns[static_cast<std::size_t>(i)].width;
    left = std::max(0, left);
    m_room -= left;
    return left;
}

} // namespace xushi
