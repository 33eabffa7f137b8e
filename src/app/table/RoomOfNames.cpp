#include "app/table/RoomOfNames.h"

#include <QTableView>

#include <algorithm>

namespace xushi {

void RoomOfNames::share(QTableView& view) const {
    if (!view.model()) return;
    int room = view.viewport()->width();
    for (int column = 0; column < view.model()->columnCount(); ++column)
        if (column != nameColumn && column != remarkColumn) room -= view.columnWidth(column);
    const bool isNarrow = room < leastName + leastRemark;
    view.setColumnHidden(remarkColumn, isNarrow);
    const int name = isNarrow ? std::max(leastName, room) : std::clamp(room * 2 / 5, leastName, mostName);
    view.setColumnWidth(nameColumn, name);
    if (!isNarrow) view.setColumnWidth(remarkColumn, room - name);
}

} // namespace xushi
