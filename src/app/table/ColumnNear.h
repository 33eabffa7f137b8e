#pragma once

#include <QHeaderView>

namespace xushi {

/// The column itself where it `isShown`, else the next one before it as they stand, else behind it; itself where none is shown.
template <class IsShown> int columnNear(const QHeaderView& header, int column, IsShown isShown) {
    const int place = header.visualIndex(column);
    for (int before = place; before >= 0; --before)
        if (const int shown = header.logicalIndex(before); isShown(shown)) return shown;
    for (int behind = place + 1; behind < header.count(); ++behind)
        if (const int shown = header.logicalIndex(behind); isShown(shown)) return shown;
    return column;
}

} // namespace xushi
