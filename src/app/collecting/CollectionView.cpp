#include "app/collecting/CollectionView.h"

#include "app/table/FigureDelegate.h"
#include "app/table/TableRoles.h"

#include <QHeaderView>
#include <QKeyEvent>

#include <algorithm>
#include <array>

namespace xushi {
namespace {

constexpr std::array<int, CollectionModel::ColumnCount> boardWidths{100, 112, 62, 62, 56, 68, 0, 100, 136, 84, 0};
constexpr int leastRemarkRoom = 150;
constexpr int leastFileRoom = 140;

} // namespace

CollectionFilter::CollectionFilter(CollectionModel& model, QObject* parent) : QSortFilterProxyModel(parent), m_model(model) {
    setSourceModel(&model);
    setSortRole(SortRole);
    setDynamicSortFilter(true);
}

void CollectionFilter::setKind(CollectionModel::Kind kind) {
    if (kind == m_kind) return;
    m_kind = kind;
    invalidateFilter();
}

bool CollectionFilter::filterAcceptsRow(int row, const QModelIndex& parent) const { return !parent.isValid() && m_model.isOf(row, m_kind); }

CollectionView::CollectionView(QWidget* parent) : QTableView(parent) {
    setItemDelegate(new FigureDelegate(this));
    dressRows(*this);
}

/// The heading says nothing of an order until somebody asks for one.
void CollectionView::setFilter(CollectionFilter* filter) {
    m_filter = filter;
    setModel(filter);
    auto* header = horizontalHeader();
    header->setSortIndicatorClearable(true);
    header->setSortIndicator(-1, Qt::AscendingOrder);
    setSortingEnabled(true);
    shareRoom();
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

void CollectionView::sortByCursor() {
    const int column = currentIndex().column();
    auto* header = horizontalHeader();
    if (header->sortIndicatorSection() != column) header->setSortIndicator(column, Qt::AscendingOrder);
    else if (header->sortIndicatorOrder() == Qt::AscendingOrder) header->setSortIndicator(column, Qt::DescendingOrder);
    else header->setSortIndicator(-1, Qt::AscendingOrder);
    scrollTo(currentIndex());
}

void CollectionView::keyPressEvent(QKeyEvent* event) {
    if (event->key() == Qt::Key_S && event->modifiers() == Qt::NoModifier && currentIndex().isValid()) return sortByCursor();
    QTableView::keyPressEvent(event);
}

/// Remarks and file share what the others leave; in a narrow window who and by when give way, which the arrivals tell as well.
void CollectionView::shareRoom() {
    if (!m_filter) return;
    const auto wanted = [](int column) { return boardWidths[static_cast<std::size_t>(column)]; };
    int room = viewport()->width();
    for (const int column : {CollectionModel::RegionColumn, CollectionModel::DepartmentColumn, CollectionModel::DueColumn, CollectionModel::ThereColumn, CollectionModel::MissingColumn,
                             CollectionModel::StateColumn, CollectionModel::TimeColumn, CollectionModel::DeadlineColumn, CollectionModel::ActorColumn}) {
        const bool mayGive = column == CollectionModel::DeadlineColumn || column == CollectionModel::ActorColumn;
        const bool hasRoom = !mayGive || room - wanted(column) >= leastRemarkRoom + leastFileRoom;
        setColumnHidden(column, !hasRoom);
        if (!hasRoom) continue;
        setColumnWidth(column, wanted(column));
        room -= wanted(column);
    }
    const int remark = std::max(leastRemarkRoom, room * 11 / 20);
    setColumnWidth(CollectionModel::RemarkColumn, remark);
    setColumnWidth(CollectionModel::FileColumn, std::max(leastFileRoom, room - remark));
}

void CollectionView::resizeEvent(QResizeEvent* event) {
    QTableView::resizeEvent(event);
    shareRoom();
}

} // namespace xushi
