// The menus of a table, and the actions in them with their keys.
#include "app/table/TableManners.h"

#include "app/table/TableFind.h"
#include "app/text/QtText.h"

#include <QAbstractItemView>
#include <QAction>
#include <QHeaderView>
#include <QMenu>

namespace xushi {
namespace {

/// The first nine lines of a menu by their digit.
QString numbered(int number, const QString& name) {
    const QString text = actionText(name);
    return number > 9 ? text : QStringLiteral("&%1  %2").arg(number).arg(text);
}

} // namespace

QAction* TableManners::addAction(const QString& text, const char* key, void (TableManners::*act)()) {
    auto* action = new QAction(text, &m_view);
    if (key) action->setShortcut(QKeySequence(QLatin1String(key)));
    action->setShortcutContext(Qt::WidgetWithChildrenShortcut);
    action->setShortcutVisibleInContextMenu(true);
    m_view.addAction(action);
    connect(action, &QAction::triggered, this, act);
    return action;
}

void TableManners::addRowAction(const QString& text, const QString& key, const std::function<void()>& act) {
    auto* action = new QAction(text, this);
    action->setShortcut(QKeySequence(key));
    action->setShortcutContext(Qt::WidgetShortcut); // of no widget: it is only shown
    action->setShortcutVisibleInContextMenu(true);
    connect(action, &QAction::triggered, &m_view, act);
    m_rowActions << action;
}

void TableManners::buildActions() {
    m_copyActions = {addAction(tr("Copy"), m_hasOwnCopy ? nullptr : "Ctrl+C", &TableManners::copy), addAction(tr("Copy with the heads"), m_hasOwnCopy ? nullptr : "Ctrl+Alt+C", &TableManners::copyWithHeads),
                     addAction(tr("Copy the exact digits"), m_hasOwnCopy ? nullptr : "Ctrl+Alt+X", &TableManners::copyExact)};
    m_orderAction = addAction(tr("Sort by…"), "Ctrl+Shift+S", &TableManners::chooseOrder);
    m_ownOrderAction = addAction(tr("Own order of the table"), "Ctrl+Shift+O", &TableManners::ownOrder);
    m_filterAction = addAction(tr("Only some rows…"), "Ctrl+Shift+F", &TableManners::chooseFilter);
    m_columnActions = {addAction(tr("Choose the columns…"), "Ctrl+Shift+L", &TableManners::chooseColumns), addAction(tr("Column to the left"), "Ctrl+Shift+Left", &TableManners::moveLeft),
                       addAction(tr("Column to the right"), "Ctrl+Shift+Right", &TableManners::moveRight)};
}

void TableManners::fillMenu(QMenu& menu) {
    refresh();
    const auto add = [&menu](const QList<QAction*>& actions) {
        menu.addActions(actions);
        if (!actions.isEmpty()) menu.addSeparator();
    };
    add(m_rowActions);
    add(m_copyActions);
    add(m_find->actions());
    if (m_order) add({m_orderAction, m_ownOrderAction, m_filterAction});
    menu.addActions(m_columnActions);
}

/// Each column is ticked or not; below them what sorts by the one that was asked about.
void TableManners::fillColumns(QMenu& menu) {
    int number = 0;
    for (int place = 0; place < m_header->count(); ++place) {
        const int column = m_header->logicalIndex(place);
        const QString name = m_columns->nameOf(column);
        if (name.isEmpty()) continue;
        QAction* line = menu.addAction(numbered(++number, name));
        line->setCheckable(true);
        line->setChecked(m_columns->isShown(column));
        line->setEnabled(m_columns->mayBeLeftOut(column));
        connect(line, &QAction::toggled, this, [this, column](bool isOn) { m_columns->setShown(column, isOn); });
    }
    menu.addSeparator();
    connect(menu.addAction(tr("Columns as the program has them")), &QAction::triggered, m_columns, &TableColumns::reset);
}

void TableManners::fillOrder(QMenu& menu) {
    int number = 0;
    for (const int column : m_columns->shown()) {
        const QString name = m_columns->nameOf(column);
        if (name.isEmpty()) continue;
        const bool isIt = m_header->sortIndicatorSection() == column;
        const QString way = !isIt ? QString() : m_header->sortIndicatorOrder() == Qt::AscendingOrder ? QStringLiteral("  ↑") : QStringLiteral("  ↓");
        connect(menu.addAction(numbered(++number, name) + way), &QAction::triggered, this, [this, column] { sortBy(column); });
    }
    menu.addSeparator();
    menu.addAction(m_ownOrderAction);
}

void TableManners::fillFilter(QMenu& menu) {
    const std::pair<TableRole, QString> words[] = {{DepartmentRole, tr("All departments")}, {RegionRole, tr("All regions")}, {SectionRole, tr("All sections")}};
    const auto filters = m_order->filters();
    for (const auto& [role, all] : words) {
        if (!filters.contains(role)) continue;
        const QString chosen = m_order->chosen(role);
        const auto add = [&, of = role](const QString& text, const QString& name) {
            QAction* line = menu.addAction(actionText(text));
            line->setCheckable(true);
            line->setChecked(name == chosen);
            connect(line, &QAction::triggered, this, [this, of, name] { m_order->only(of, name); });
        };
        add(all, {});
        for (const QString& name : m_order->offered(role)) add(name, name);
        menu.addSeparator();
    }
}

void TableManners::chooseColumns() {
    auto* menu = new QMenu(&m_view);
    fillColumns(*menu);
    popUp(menu, m_view.mapToGlobal(QPoint(8, m_header->height())));
}

void TableManners::chooseOrder() {
    auto* menu = new QMenu(&m_view);
    fillOrder(*menu);
    popUp(menu, m_view.mapToGlobal(QPoint(8, m_header->height())));
}

void TableManners::chooseFilter() {
    auto* menu = new QMenu(&m_view);
    fillFilter(*menu);
    popUp(menu, m_view.mapToGlobal(QPoint(8, m_header->height())));
}

} // namespace xushi
