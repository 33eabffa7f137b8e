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
    // The remark is left out first: the bar below tells that of the current row.
    auto* manners = new TableManners(*this, {.id = QStringLiteral("merge/lines"),
                                             .columns = {textColumn("side", 84), textColumn("indicator", 150, 3), textColumn("region", 88), textColumn("period", 118), textColumn("given", 96),
                                                         textColumn("theirs", 96), textColumn("ours", 96), textColumn("unit", 64, 0, 1), textColumn("remark", 110, 2, 2)}});
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
