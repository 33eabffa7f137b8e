#pragma once

#include <QMimeData>

#include <memory>
#include <vector>

class QAbstractItemView;

namespace xushi {

/// What of a table goes to the clipboard.
struct CopyWanted {
    bool hasHeads = false;
    bool isExact = false; ///< stored digits as text and as a table too, and not only in the format of our own
};

/// The selected cells in the order in which they are shown, of whole rows those of `columns`; nullptr where nothing is selected. A
/// minus is the ASCII one, as other programs read it.
std::unique_ptr<QMimeData> copyOf(const QAbstractItemView& view, const std::vector<int>& columns, CopyWanted wanted);

} // namespace xushi
