#include "app/proofing/ProofView.h"

#include "app/table/FigureDelegate.h"
#include "app/table/TableManners.h"

#include <QHeaderView>
#include <QKeyEvent>

#include <algorithm>

namespace xushi {
ProofFilter::ProofFilter(ProofModel& model, QObject* parent) : TableOrder(model, parent), m_model(model) {}

void ProofFilter::setKind(ProofModel::Kind kind) {
    if (kind == m_kind) return;
    m_kind = kind;
    invalidateFilter();
}

bool ProofFilter::isWanted(int row, const QModelIndex& parent) const { return !parent.isValid() && m_model.isOf(row, m_kind); }

ProofView::ProofView(QWidget* parent) : QTableView(parent) {
    setItemDelegate(new FigureDelegate(this));
    dressRows(*this);
    horizontalHeader()->setMinimumSectionSize(24);
}

void ProofView::setFilter(ProofFilter* filter) {
    m_filter = filter;
    m_manners = new TableManners(*this, {.id = QStringLiteral("proof"), .columns = {textColumn("tick", 28), textColumn("number", 92), textColumn("meaning", 150, 11), textColumn("verdict", 96),
                                                                                   ShownColumn{.key = QStringLiteral("stored"), .width = 84, .isNumber = true}, textColumn("reason", 110, 9, 1)}}, filter);
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

void ProofView::keyPressEvent(QKeyEvent* event) {
    const bool isPlain = !(event->modifiers() & (Qt::ControlModifier | Qt::AltModifier | Qt::ShiftModifier));
    if (event->key() == Qt::Key_Space && isPlain) return emit tickRequested();
    QTableView::keyPressEvent(event);
}

} // namespace xushi
