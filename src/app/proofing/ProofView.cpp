#include "app/proofing/ProofView.h"

#include "app/table/FigureDelegate.h"

#include <QHeaderView>
#include <QKeyEvent>

#include <algorithm>
#include <array>

namespace xushi {
namespace {

constexpr std::array<int, ProofModel::ColumnCount> proofWidths{28, 92, 0, 96, 84, 0};
constexpr int leastMeaningRoom = 150;
constexpr int leastReasonRoom = 110;

} // namespace

ProofFilter::ProofFilter(ProofModel& model, QObject* parent) : QSortFilterProxyModel(parent), m_model(model) { setSourceModel(&model); }

void ProofFilter::setKind(ProofModel::Kind kind) {
    if (kind == m_kind) return;
    m_kind = kind;
    invalidateFilter();
}

bool ProofFilter::filterAcceptsRow(int row, const QModelIndex& parent) const { return !parent.isValid() && m_model.isOf(row, m_kind); }

ProofView::ProofView(QWidget* parent) : QTableView(parent) {
    setItemDelegate(new FigureDelegate(this));
    dressRows(*this);
    horizontalHeader()->setMinimumSectionSize(24);
}

void ProofView::setFilter(ProofFilter* filter) {
    m_filter = filter;
    setModel(filter);
    shareRoom();
}

int ProofView::currentRow() const { return m_filter->mapToSource(currentIndex()).row(); }

bool ProofView::goToRow(int row) {
    const QModelIndex to = m_filter->mapFromSource(m_filter->sourceModel()->index(row, std::max(0, currentIndex().column())));
    setCurrentIndex(to);
    return to.isValid();
}

void ProofView::currentChanged(const QModelIndex& current, const QModelIndex& previous) {
    QTableView::currentChanged(current, previous);
    if (current.row() != previous.row()) emit currentRowChanged();
}

/// What a number is and why share what the others leave; where that is little, why is told below the table.
void ProofView::shareRoom() {
    if (!m_filter) return;
    int room = viewport()->width();
    for (int column = 0; column < ProofModel::ColumnCount; ++column) {
        const int width = proofWidths[static_cast<std::size_t>(column)];
        if (width > 0) setColumnWidth(column, width);
        room -= width;
    }
    const bool hasBoth = room >= leastMeaningRoom + leastReasonRoom;
    setColumnHidden(ProofModel::ReasonColumn, !hasBoth);
    const int meaning = hasBoth ? std::max(leastMeaningRoom, room * 11 / 20) : std::max(leastMeaningRoom, room);
    setColumnWidth(ProofModel::MeaningColumn, meaning);
    if (hasBoth) setColumnWidth(ProofModel::ReasonColumn, room - meaning);
}

void ProofView::keyPressEvent(QKeyEvent* event) {
    const bool isPlain = !(event->modifiers() & (Qt::ControlModifier | Qt::AltModifier | Qt::ShiftModifier));
    if (event->key() == Qt::Key_Space && isPlain) return emit tickRequested();
    QTableView::keyPressEvent(event);
}

void ProofView::resizeEvent(QResizeEvent* event) {
    QTableView::resizeEvent(event);
    shareRoom();
}

} // namespace xushi
