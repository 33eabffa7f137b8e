#include "app/table/TableManners.h"

#include "app/table/TableBar.h"
#include "app/table/TableCopy.h"
#include "app/table/TableFind.h"

#include <QAction>
#include <QClipboard>
#include <QContextMenuEvent>
#include <QGuiApplication>
#include <QHeaderView>
#include <QKeyEvent>
#include <QMenu>
#include <QTableView>
#include <QTreeView>

#include <algorithm>

namespace xushi {

TableManners::TableManners(QTableView& view, TableDescription description, TableOrder* order) : QObject(&view), m_view(view), m_order(order) {
    if (order) view.setModel(order);
    for (const auto signal : {&QHeaderView::sectionPressed, &QHeaderView::sectionEntered}) disconnect(view.horizontalHeader(), signal, &view, nullptr); // a head selects no column
    start(*view.horizontalHeader(), std::move(description));
    if (order) view.setSortingEnabled(true);
}

TableManners::TableManners(QTreeView& view, TableDescription description, TableOrder* order) : QObject(&view), m_view(view), m_order(order) {
    if (order) view.setModel(order);
    start(*view.header(), std::move(description));
    if (order) view.setSortingEnabled(true);
}

void TableManners::start(QHeaderView& header, TableDescription description) {
    m_header = &header;
    const bool isByRows = m_view.selectionBehavior() == QAbstractItemView::SelectRows;
    if (m_view.selectionMode() == QAbstractItemView::SingleSelection) m_view.setSelectionMode(isByRows ? QAbstractItemView::ExtendedSelection : QAbstractItemView::ContiguousSelection);
    m_columns = new TableColumns(m_view, header);
    m_bar = new TableBar(m_view);
    m_find = new TableFind(m_view, *m_bar, [this] { return m_columns->shown(); });
    m_hasOwnCopy = description.hasOwnCopy;
    buildActions();
    describe(std::move(description));
    for (QObject* watched : {static_cast<QObject*>(&m_view), static_cast<QObject*>(m_view.viewport()), static_cast<QObject*>(header.viewport())}) watched->installEventFilter(this);
    if (m_order) wireOrder(header);
    refresh();
}

/// The head says nothing of an order until somebody asks for one.
void TableManners::wireOrder(QHeaderView& header) {
    header.setSortIndicatorClearable(true);
    header.setSortIndicator(-1, Qt::AscendingOrder);
    connect(&header, &QHeaderView::sortIndicatorChanged, this, [this] { refresh(); });
    connect(m_bar, &TableBar::filterCleared, m_order, &TableOrder::showAll);
    connect(m_order, &TableOrder::filterChanged, this, &TableManners::refresh);
    for (const auto signal : {&QAbstractItemModel::rowsInserted, &QAbstractItemModel::rowsRemoved}) connect(m_order->sourceModel(), signal, this, &TableManners::refresh);
    connect(m_order->sourceModel(), &QAbstractItemModel::modelReset, this, &TableManners::refresh);
}

TableManners* TableManners::of(const QWidget* widget) {
    for (const QWidget* at = widget; at && !at->isWindow(); at = at->parentWidget()) {
        if (const auto* bar = qobject_cast<const TableBar*>(at)) at = &bar->view();
        if (auto* manners = at->findChild<TableManners*>(QString(), Qt::FindDirectChildrenOnly)) return manners;
    }
    return nullptr;
}

void TableManners::describe(TableDescription description) {
    m_id = description.id;
    m_columns->describe(description.id, std::move(description.columns), description.others);
    if (m_order) m_order->setNumberColumns(m_columns->numbers());
}

int TableManners::modelRow() const { return modelRow(m_view.currentIndex()); }
int TableManners::modelRow(const QModelIndex& shown) const { return m_order ? m_order->mapToSource(shown).row() : shown.row(); }

bool TableManners::goToModelRow(int row) {
    const int column = std::max(0, m_view.currentIndex().column());
    const QModelIndex to = m_order ? m_order->mapFromSource(m_order->sourceModel()->index(row, column)) : m_view.model()->index(row, column);
    if (!to.isValid() || m_view.selectionMode() == QAbstractItemView::NoSelection) {
        m_view.setCurrentIndex(to);
        return to.isValid();
    }
    // A key that is held, as in Ctrl+Enter, would have the view add the row to what was selected.
    const auto whole = m_view.selectionBehavior() == QAbstractItemView::SelectRows ? QItemSelectionModel::Rows : QItemSelectionModel::NoUpdate;
    m_view.selectionModel()->setCurrentIndex(to, QItemSelectionModel::ClearAndSelect | whole);
    return true;
}

void TableManners::sortBy(int column) {
    if (!m_order) return;
    if (m_header->sortIndicatorSection() != column) m_header->setSortIndicator(column, Qt::AscendingOrder);
    else if (m_header->sortIndicatorOrder() == Qt::AscendingOrder) m_header->setSortIndicator(column, Qt::DescendingOrder);
    else ownOrder();
    m_view.scrollTo(m_view.currentIndex());
}

void TableManners::ownOrder() {
    if (m_order) m_header->setSortIndicator(-1, Qt::AscendingOrder);
}

void TableManners::copy() { put(false, false); }
void TableManners::copyWithHeads() { put(true, false); }
void TableManners::copyExact() { put(true, true); }

void TableManners::put(bool hasHeads, bool isExact) {
    auto clipboard = copyOf(m_view, m_columns->shown(), {hasHeads, isExact});
    if (!clipboard) return;
    const int rows = static_cast<int>(clipboard->text().count(QLatin1Char('\n'))) + (hasHeads ? 0 : 1);
    QGuiApplication::clipboard()->setMimeData(clipboard.release());
    emit copied(rows);
}

void TableManners::moveLeft() { m_columns->move(m_view.currentIndex().column(), -1); }
void TableManners::moveRight() { m_columns->move(m_view.currentIndex().column(), 1); }

/// What the rows are filtered by is said below the table as long as they are.
void TableManners::refresh() {
    const bool isSorted = m_order && m_header->sortIndicatorSection() >= 0;
    m_ownOrderAction->setEnabled(isSorted);
    m_orderAction->setVisible(m_order != nullptr);
    m_ownOrderAction->setVisible(m_order != nullptr);
    m_filterAction->setVisible(m_order && !m_order->filters().isEmpty());
    for (QAction* action : m_columnActions) action->setVisible(m_columns->count() > 1 && !m_header->isHidden());
    QStringList names;
    for (const TableRole role : {DepartmentRole, RegionRole, SectionRole})
        if (const QString name = m_order ? m_order->chosen(role) : QString(); !name.isEmpty()) names << name;
    m_bar->showFilter(names.isEmpty() ? QString() : tr("Only %1: %2 of %3 rows").arg(names.join(QStringLiteral(" · "))).arg(m_order->rowCount()).arg(m_order->sourceModel()->rowCount()));
}

bool TableManners::eventFilter(QObject* watched, QEvent* event) {
    if (event->type() == QEvent::ShortcutOverride && qobject_cast<QMenu*>(watched)) { // its digits and letters are not the page's
        const auto modifiers = static_cast<QKeyEvent*>(event)->modifiers() & ~(Qt::ShiftModifier | Qt::KeypadModifier);
        if (modifiers == Qt::NoModifier) event->accept();
        return modifiers == Qt::NoModifier;
    }
    if (event->type() != QEvent::ContextMenu) return QObject::eventFilter(watched, event);
    const auto* asked = static_cast<QContextMenuEvent*>(event);
    if (watched == m_header->viewport()) {
        auto* menu = new QMenu(&m_view);
        fillColumns(*menu);
        popUp(menu, asked->globalPos());
        return true;
    }
    const bool isByMouse = asked->reason() == QContextMenuEvent::Mouse;
    if (isByMouse && watched != m_view.viewport()) return QObject::eventFilter(watched, event);
    if (isByMouse) {
        const QModelIndex under = m_view.indexAt(asked->pos());
        if (under.isValid() && !m_view.selectionModel()->isSelected(under)) m_view.setCurrentIndex(under);
    }
    showMenu(isByMouse ? asked->globalPos() : besideCursor());
    return true;
}

QPoint TableManners::besideCursor() const {
    const QRect cell = m_view.visualRect(m_view.currentIndex());
    return m_view.viewport()->mapToGlobal(cell.isValid() ? cell.bottomLeft() : QPoint(8, 8));
}

void TableManners::showMenu(const QPoint& at) {
    auto* menu = new QMenu(&m_view);
    fillMenu(*menu);
    popUp(menu, at);
}

void TableManners::popUp(QMenu* menu, const QPoint& at) {
    menu->setObjectName(QStringLiteral("tableMenu"));
    menu->setAttribute(Qt::WA_DeleteOnClose);
    menu->installEventFilter(this);
    menu->popup(at, menu->actions().isEmpty() ? nullptr : menu->actions().front());
}

} // namespace xushi
