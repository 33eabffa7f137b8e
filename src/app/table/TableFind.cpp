#include "app/table/TableFind.h"

#include "app/table/TableBar.h"

#include <QAbstractItemView>
#include <QAction>

#include <algorithm>
#include <utility>

namespace xushi {
namespace {

QAction* findAction(const QString& text, const QKeySequence& key, QAbstractItemView& view) {
    auto* action = new QAction(text, &view);
    action->setShortcut(key);
    action->setShortcutContext(Qt::WidgetWithChildrenShortcut);
    action->setShortcutVisibleInContextMenu(true);
    view.addAction(action);
    return action;
}

} // namespace

TableFind::TableFind(QAbstractItemView& view, TableBar& bar, std::function<std::vector<int>()> columns)
    : QObject(&view), m_view(view), m_bar(bar), m_columns(std::move(columns)), m_find(findAction(tr("Find…"), QKeySequence(QStringLiteral("Ctrl+F")), view)),
      m_next(findAction(tr("Next hit"), QKeySequence(QStringLiteral("F3")), view)), m_previous(findAction(tr("Hit before"), QKeySequence(QStringLiteral("Shift+F3")), view)) {
    bar.addActions(actions()); // where it does not stand in the view
    connect(m_find, &QAction::triggered, this, &TableFind::open);
    connect(m_next, &QAction::triggered, this, [this] { step(1); });
    connect(m_previous, &QAction::triggered, this, [this] { step(-1); });
    connect(&bar, &TableBar::textChanged, this, &TableFind::lookFor);
    connect(&bar, &TableBar::stepRequested, this, &TableFind::step);
    const auto soon = [this] {
        if (!m_bar.isFinding() || std::exchange(m_isSoon, true)) return;
        QMetaObject::invokeMethod(this, [this] { lookAgain(); }, Qt::QueuedConnection);
    };
    const QAbstractItemModel* model = view.model();
    connect(model, &QAbstractItemModel::modelReset, this, soon);
    connect(model, &QAbstractItemModel::layoutChanged, this, soon);
    connect(model, &QAbstractItemModel::dataChanged, this, soon);
    connect(model, &QAbstractItemModel::rowsInserted, this, soon);
    connect(model, &QAbstractItemModel::rowsRemoved, this, soon);
    connect(view.selectionModel(), &QItemSelectionModel::currentChanged, this, &TableFind::tell);
}

void TableFind::open() {
    emit aboutToGo();
    m_bar.openFind();
    lookAgain();
}

/// Typing looks from where the cursor is, so that what fits already stays.
void TableFind::lookFor(const QString& text) {
    m_wanted = TextWanted(text);
    lookAgain();
    if (m_hits.empty()) return;
    const std::size_t hit = hitFrom(m_view.currentIndex(), false);
    goTo(hit < m_hits.size() ? hit : 0);
}

void TableFind::lookAgain() {
    m_isSoon = false;
    m_hits.clear();
    m_searched = m_columns();
    if (!m_wanted.isEmpty()) collect({});
    tell();
}

void TableFind::collect(const QModelIndex& parent) {
    const QAbstractItemModel& model = *m_view.model();
    for (int row = 0; row < model.rowCount(parent); ++row) {
        for (const int column : m_searched) {
            const QModelIndex cell = model.index(row, column, parent);
            if ((cell.flags() & Qt::ItemIsSelectable) && m_wanted.isIn(cell.data().toString())) m_hits.emplace_back(cell);
        }
        if (const QModelIndex first = model.index(row, 0, parent); model.hasChildren(first)) collect(first);
    }
}

/// From the root to the cell: the rows, then the place of the column.
std::vector<int> TableFind::pathOf(const QModelIndex& cell) const {
    std::vector<int> path;
    for (QModelIndex at = cell; at.isValid(); at = at.parent()) path.insert(path.begin(), at.row());
    path.push_back(static_cast<int>(std::ranges::find(m_searched, cell.column()) - m_searched.begin()) - static_cast<int>(m_searched.size()));
    return path;
}

std::size_t TableFind::hitFrom(const QModelIndex& cell, bool isBehind) const {
    if (!cell.isValid()) return 0;
    const auto from = pathOf(cell);
    const auto at = std::ranges::find_if(m_hits, [&](const QPersistentModelIndex& hit) { return isBehind ? pathOf(hit) > from : pathOf(hit) >= from; });
    return static_cast<std::size_t>(at - m_hits.begin());
}

void TableFind::step(int by) {
    if (m_wanted.isEmpty()) return open();
    if (m_isSoon || !m_bar.isFinding()) lookAgain();
    if (m_hits.empty()) return;
    const std::size_t count = m_hits.size();
    const std::size_t at = hitFrom(m_view.currentIndex(), by > 0);
    if (by > 0) return goTo(at % count);
    goTo((at + count - 1) % count);
}

void TableFind::goTo(std::size_t hit) {
    emit aboutToGo();
    m_view.setCurrentIndex(m_hits[hit]);
    m_view.scrollTo(m_hits[hit]);
    tell();
}

void TableFind::tell() {
    const auto at = std::ranges::find(m_hits, QPersistentModelIndex(m_view.currentIndex()));
    m_bar.showHits(at == m_hits.end() ? 0 : static_cast<int>(at - m_hits.begin()) + 1, count());
}

} // namespace xushi
