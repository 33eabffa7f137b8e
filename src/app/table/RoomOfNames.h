#pragma once

class QTableView;

namespace xushi {

/// How the names and the remarks of a table share what its other columns leave, in pixels. Where there is too little of it the
/// remarks are left out: a bar below the table tells those of the current row.
struct RoomOfNames {
    int nameColumn;
    int remarkColumn;
    int leastName;
    int mostName;
    int leastRemark;

    void share(QTableView& view) const;
};

} // namespace xushi
