#include "app/table/TableCopy.h"

#include "app/table/TableRoles.h"
#include "app/table/TextBlock.h"

#include <QAbstractItemView>

#include <algorithm>
#include <map>
#include <set>

namespace xushi {
namespace {

QString copiedText(QString text) {
    text = text.trimmed();
    if (text.startsWith(QChar(0x2212))) text[0] = QLatin1Char('-');
    return text;
}

QString copiedExact(const QModelIndex& cell) {
    const QVariant exact = cell.data(ExactRole);
    return exact.isValid() ? exact.toString() : copiedText(cell.data().toString());
}

/// From the root down, so that children stand behind their parent.
std::vector<int> placeOf(const QModelIndex& cell) {
    std::vector<int> place;
    for (QModelIndex at = cell; at.isValid(); at = at.parent()) place.insert(place.begin(), at.row());
    return place;
}

struct CopiedCells {
    std::map<std::vector<int>, QModelIndex> rows; ///< the first cell of each, in order
    std::set<int> columns;
};

CopiedCells selectedIn(const QAbstractItemView& view) {
    CopiedCells cells;
    QModelIndexList selected = view.selectionModel() ? view.selectionModel()->selectedIndexes() : QModelIndexList();
    if (selected.isEmpty() && view.currentIndex().isValid()) selected << view.currentIndex();
    for (const auto& cell : selected) {
        if (!(cell.flags() & Qt::ItemIsSelectable)) continue;
        cells.rows.emplace(placeOf(cell), cell.siblingAtColumn(0));
        cells.columns.insert(cell.column());
    }
    return cells;
}

} // namespace

std::unique_ptr<QMimeData> copyOf(const QAbstractItemView& view, const std::vector<int>& columns, CopyWanted wanted) {
    const CopiedCells cells = selectedIn(view);
    std::vector<int> copied = columns;
    if (view.selectionBehavior() == QAbstractItemView::SelectItems) std::erase_if(copied, [&](int column) { return !cells.columns.contains(column); });
    if (cells.rows.empty() || copied.empty()) return nullptr;
    TextBlock shown;
    TextBlock exact;
    const auto add = [&](const auto& textOf, const auto& exactOf) {
        QStringList texts;
        QStringList digits;
        for (const int column : copied) {
            texts << textOf(column);
            digits << exactOf(column);
        }
        shown << texts;
        exact << digits;
    };
    const auto headOf = [&](int column) { return view.model()->headerData(column, Qt::Horizontal).toString().remove(QLatin1Char('\n')); };
    if (wanted.hasHeads) add(headOf, headOf);
    for (const auto& [place, first] : cells.rows) {
        const auto textOf = [&](int column) { return copiedText(first.siblingAtColumn(column).data().toString()); };
        const auto digitsOf = [&](int column) { return copiedExact(first.siblingAtColumn(column)); };
        add(textOf, digitsOf);
    }
    return clipboardOf(wanted.isExact ? exact : shown, exact, wanted.hasHeads ? 1 : 0);
}

} // namespace xushi
