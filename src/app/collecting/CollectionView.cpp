#include "app/collecting/CollectionView.h"

#include "app/table/FigureDelegate.h"
#include "app/table/TableManners.h"

#include <QKeyEvent>

#include <algorithm>

namespace xushi {
CollectionFilter::CollectionFilter(CollectionModel& model, QObject* parent) : TableOrder(model, parent), m_model(model) {}

void CollectionFilter::setKind(CollectionModel::Kind kind) {
    if (kind == m_kind) return;
    m_kind = kind;
    invalidateFilter();
}

bool CollectionFilter::isWanted(int row, const QModelIndex& parent) const { return !parent.isValid() && m_model.isOf(row, m_kind); }

CollectionView::CollectionView(QWidget* parent) : QTableView(parent) {
    setItemDelegate(new FigureDelegate(this));
    dressRows(*this);
}

/// Remarks and file share what the others leave; in a narrow window who and by when give way, which the arrivals tell as well.
void CollectionView::setFilter(CollectionFilter* filter) {
    m_filter = filter;
    std::vector<ShownColumn> columns{textColumn("region", 100), textColumn("department", 112), textColumn("due", 62), textColumn("there", 62), textColumn("missing", 56), textColumn("state", 68), textColumn("remark", 150, 11),
                                     textColumn("deadline", 100, 0, 1), textColumn("time", 136), textColumn("actor", 84, 0, 2), textColumn("file", 140, 9)};
    m_manners = new TableManners(*this, {.id = QStringLiteral("collection"), .columns = std::move(columns), .hasOwnCopy = true}, filter);
}

int CollectionView::currentRow() const { return m_filter->mapToSource(currentIndex()).row(); }

void CollectionView::goToRow(int row) {
    const QModelIndex to = m_filter->mapFromSource(m_filter->sourceModel()->index(row, std::max(0, currentIndex().column())));
    if (to.isValid()) setCurrentIndex(to);
}

void CollectionView::currentChanged(const QModelIndex& current, const QModelIndex& previous) {
    QTableView::currentChanged(current, previous);
    if (current.row() != previous.row() || !previous.isValid()) emit currentRowChanged();
}

void CollectionView::keyPressEvent(QKeyEvent* event) {
    if (event->key() == Qt::Key_S && event->modifiers() == Qt::NoModifier && currentIndex().isValid()) return m_manners->sortBy(currentIndex().column());
    QTableView::keyPressEvent(event);
}

} // namespace xushi
