#include "support/drivers/TableDriver.h"

#include "app/table/TableBar.h"
#include "app/table/TableManners.h"
#include "support/drivers/Hand.h"
#include "support/drivers/Parts.h"

#include <QAction>
#include <QContextMenuEvent>
#include <QHeaderView>
#include <QHelpEvent>
#include <QLabel>
#include <QMenu>
#include <QTableView>
#include <QTest>
#include <QToolButton>
#include <QToolTip>
#include <QTreeView>

namespace xushi {
namespace {

QStringList linesOf(const QMenu* menu) {
    QStringList lines;
    if (!menu) return lines;
    for (const QAction* action : menu->actions()) {
        if (action->isSeparator() || !action->isVisible()) continue;
        const QString key = action->shortcut().toString();
        lines << (key.isEmpty() ? action->text() : action->text() + QLatin1Char('\t') + key);
    }
    return lines;
}

QStringList readAndClose(QMenu* menu) {
    const QStringList lines = linesOf(menu);
    if (menu) menu->close();
    return lines;
}

} // namespace

QHeaderView& TableDriver::header() const {
    if (auto* table = qobject_cast<QTableView*>(&m_view)) return *table->horizontalHeader();
    return *static_cast<QTreeView&>(m_view).header();
}

int TableDriver::columnOf(const QString& head) const {
    const auto& model = *m_view.model();
    for (int column = 0; column < model.columnCount(); ++column)
        if (model.headerData(column, Qt::Horizontal).toString().remove(QLatin1Char('\n')) == head) return column;
    throw std::logic_error("no column of " + head.toStdString());
}

QStringList TableDriver::heads() const {
    QStringList heads;
    auto* manners = TableManners::of(&m_view);
    for (const int column : manners->columns().shown()) heads << manners->columns().nameOf(column);
    return heads;
}

QStringList TableDriver::column(const QString& head) const {
    QStringList texts;
    const int column = columnOf(head);
    for (int row = 0; row < m_view.model()->rowCount(); ++row) texts << m_view.model()->index(row, column).data().toString();
    return texts;
}

int TableDriver::width(const QString& head) const { return header().sectionSize(columnOf(head)); }
QString TableDriver::currentText() const { return m_view.currentIndex().data().toString(); }

void TableDriver::goTo(int row, const QString& head) const {
    hand::click(m_view, m_view.model()->index(row, columnOf(head)));
    m_view.setFocus();
}

void TableDriver::clickHead(const QString& head) const {
    const int column = columnOf(head);
    QTest::mouseClick(header().viewport(), Qt::LeftButton, {}, {header().sectionViewportPosition(column) + header().sectionSize(column) / 2, header().height() / 2});
}

void TableDriver::dragHead(const QString& head, const QString& to) const {
    const auto middle = [this](int column) { return QPoint(header().sectionViewportPosition(column) + header().sectionSize(column) / 2, header().height() / 2); };
    const QPoint from = middle(columnOf(head));
    const QPoint end = middle(columnOf(to));
    const QPoint beyond = end + QPoint(end.x() > from.x() ? header().sectionSize(columnOf(to)) / 2 - 6 : -header().sectionSize(columnOf(to)) / 2 + 6, 0);
    QTest::mousePress(header().viewport(), Qt::LeftButton, {}, from);
    QTest::mouseMove(header().viewport(), (from + beyond) / 2);
    QTest::mouseMove(header().viewport(), beyond);
    QTest::mouseRelease(header().viewport(), Qt::LeftButton, {}, beyond);
}

void TableDriver::drawWidth(const QString& head, int by) const {
    const int column = columnOf(head);
    const QPoint edge(header().sectionViewportPosition(column) + header().sectionSize(column) - 1, header().height() / 2);
    QTest::mousePress(header().viewport(), Qt::LeftButton, {}, edge);
    QTest::mouseMove(header().viewport(), edge + QPoint(by, 0));
    QTest::mouseRelease(header().viewport(), Qt::LeftButton, {}, edge + QPoint(by, 0));
    QTest::qWait(1);
}

QMenu* TableDriver::shownMenu() const {
    QMenu* shown = nullptr;
    for (auto* menu : m_view.findChildren<QMenu*>(QStringLiteral("tableMenu")))
        if (menu->isVisible()) shown = menu;
    return shown;
}

QStringList TableDriver::menu() const {
    m_view.scrollTo(m_view.currentIndex());
    const QPoint at = m_view.visualRect(m_view.currentIndex()).center();
    QContextMenuEvent asked(QContextMenuEvent::Mouse, at, m_view.viewport()->mapToGlobal(at));
    QCoreApplication::sendEvent(m_view.viewport(), &asked);
    return readAndClose(shownMenu());
}

QStringList TableDriver::menuOfWindow() const {
    m_view.setFocus();
    auto& menu = partOf<QMenu>(*m_view.window(), "tablesMenu");
    menu.popup(QPoint());
    return readAndClose(&menu);
}

QStringList TableDriver::menuByKey() const {
    QContextMenuEvent asked(QContextMenuEvent::Keyboard, QPoint(1, 1), m_view.mapToGlobal(QPoint(1, 1)));
    QCoreApplication::sendEvent(&m_view, &asked);
    return readAndClose(shownMenu());
}

QStringList TableDriver::menuOfHead(const QString& head) const {
    const QPoint at(header().sectionViewportPosition(columnOf(head)) + 4, header().height() / 2);
    QContextMenuEvent asked(QContextMenuEvent::Mouse, at, header().viewport()->mapToGlobal(at));
    QCoreApplication::sendEvent(header().viewport(), &asked);
    return linesOf(shownMenu());
}

QStringList TableDriver::openMenu() const { return linesOf(shownMenu()); }

void TableDriver::choose(const QString& line) const {
    QMenu* menu = shownMenu();
    for (QAction* action : menu ? menu->actions() : QList<QAction*>())
        if (action->text().endsWith(line)) {
            if (!action->isEnabled()) throw std::logic_error("not offered: " + line.toStdString());
            return QTest::mouseClick(menu, Qt::LeftButton, {}, menu->actionGeometry(action).center());
        }
    throw std::logic_error("no such line: " + line.toStdString());
}

QWidget* TableDriver::bar() const {
    for (auto* bar : m_view.window()->findChildren<TableBar*>())
        if (&bar->view() == &m_view) return bar;
    throw std::logic_error("the table has no bar");
}

bool TableDriver::isFinding() const { return partOf<QWidget>(*bar(), "findField").isVisible(); }

QString TableDriver::hits() const {
    const auto& count = partOf<QLabel>(*bar(), "findCount");
    return count.isVisible() ? count.text() : QString();
}

QString TableDriver::filterNote() const {
    const auto& note = partOf<QLabel>(*bar(), "filterNote");
    return note.isVisible() ? note.text() : QString();
}

void TableDriver::clickClearFilter() const { hand::click(partOf<QToolButton>(*bar(), "clearFilter")); }

QString TableDriver::tip(int row, const QString& head) const {
    const QModelIndex cell = m_view.model()->index(row, columnOf(head));
    m_view.scrollTo(cell);
    QToolTip::hideText();
    const QPoint at = m_view.visualRect(cell).center();
    QHelpEvent rests(QEvent::ToolTip, at, m_view.viewport()->mapToGlobal(at));
    QCoreApplication::sendEvent(m_view.viewport(), &rests);
    return QToolTip::text();
}

std::vector<QAbstractItemView*> tablesIn(const QWidget& window) {
    std::vector<QAbstractItemView*> tables;
    for (auto* view : window.findChildren<QAbstractItemView*>()) {
        const bool isTable = qobject_cast<QTableView*>(view) || qobject_cast<QTreeView*>(view);
        if (isTable && view->window() == &window && view->objectName() != QStringLiteral("qt_calendar_calendarview")) tables.push_back(view);
    }
    return tables;
}

} // namespace xushi
