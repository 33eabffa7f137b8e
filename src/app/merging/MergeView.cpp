#include "app/merging/MergeView.h"

#include "app/merging/MergeModel.h"
#include "app/table/FigureDelegate.h"
#include "app/table/TableManners.h"

#include <QKeyEvent>

namespace xushi {

MergeView::MergeView(QWidget* parent) : QTableView(parent) {
    setSelectionBehavior(QAbstractItemView::SelectRows);
    setSelectionMode(QAbstractItemView::ExtendedSelection);
    setEditTriggers(QAbstractItemView::NoEditTriggers);
    setTabKeyNavigation(false);
    setItemDelegate(new FigureDelegate(this));
    dressTable(*this);
}

void MergeView::setLines(MergeModel* lines) {
    m_lines = lines;
    setModel(lines);
    setHorizontalScrollMode(QAbstractItemView::ScrollPerPixel);
    const auto column = [](const char* key, int width, int spare = 0) { return ShownColumn{.key = QLatin1String(key), .width = width, .spare = spare}; };
    // The remark is left out first: the bar below tells that of the current row.
    auto* manners = new TableManners(*this, {.id = QStringLiteral("merge/lines"),
                                             .columns = {column("side", 84), {.key = QStringLiteral("indicator"), .width = 150, .share = 3}, column("region", 88), column("period", 118), column("given", 96),
                                                         column("theirs", 96), column("ours", 96), column("unit", 64, 1), {.key = QStringLiteral("remark"), .width = 110, .share = 2, .spare = 2}}});
    manners->addRowAction(tr("Decide otherwise"), QStringLiteral("Space"), [this] { toggleChosen(); });
}

void MergeView::toggleChosen() {
    for (const auto& row : selectionModel()->selectedRows()) m_lines->toggle(row.row());
}

void MergeView::keyPressEvent(QKeyEvent* event) {
    const bool isPlain = !(event->modifiers() & (Qt::ControlModifier | Qt::AltModifier));
    if (event->key() != Qt::Key_Space || !isPlain || !m_lines) return QTableView::keyPressEvent(event);
    toggleChosen();
}

} // namespace xushi
