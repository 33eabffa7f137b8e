#include "support/drivers/FrameDriver.h"

#include "app/shared/ExplainPanel.h"
#include "app/window/MainWindow.h"
#include "support/drivers/Hand.h"
#include "support/drivers/Parts.h"

#include <QAction>
#include <QApplication>
#include <QComboBox>
#include <QLabel>
#include <QMenu>
#include <QMenuBar>
#include <QMessageBox>
#include <QProgressDialog>
#include <QPushButton>
#include <QScrollArea>
#include <QStackedWidget>
#include <QStatusBar>
#include <QToolButton>

#include <stdexcept>

namespace xushi {
namespace {

QList<QToolButton*> railOf(const MainWindow& window) { return partOf(window, "rail").findChildren<QToolButton*>(); }

QAction& actionOf(const MainWindow& window, const char* name) {
    if (auto* action = window.findChild<QAction*>(QLatin1String(name))) return *action;
    throw std::logic_error(std::string("no such line of a menu: ") + name);
}

QStringList linesOf(QMenu& menu) {
    menu.popup(QPoint());
    QStringList lines;
    for (const QAction* action : menu.actions())
        if (!action->isSeparator()) lines << action->text() + QLatin1Char('\t') + action->shortcut().toString();
    menu.close();
    return lines;
}

} // namespace

Page* FrameDriver::front() const {
    for (Page* page : m_window.findChildren<Page*>())
        if (page->isVisible()) return page;
    return nullptr;
}

QString FrameDriver::frontName() const { return front() ? front()->objectName() : QString(); }
Page& FrameDriver::page(const char* name) const { return partOf<Page>(m_window, name); }

QStringList FrameDriver::placeTips() const {
    QStringList tips;
    for (const auto* button : railOf(m_window)) tips << button->toolTip();
    return tips;
}

bool FrameDriver::isPlaceChosen(int place) const { return railOf(m_window).at(place)->isChecked(); }

QString FrameDriver::notice() const { return isNoticeShown() ? partOf<QLabel>(m_window, "noticeText").text() : QString(); }
bool FrameDriver::isNoticeShown() const { return partOf(m_window, "notice").isVisible(); }
bool FrameDriver::offersRetry() const { return partOf<QPushButton>(m_window, "noticeRetry").isVisible(); }
void FrameDriver::retry() const { hand::click(partOf<QPushButton>(m_window, "noticeRetry")); }
QString FrameDriver::message() const { return m_window.statusBar()->currentMessage(); }
QString FrameDriver::proofBadge() const { return partOf<QLabel>(m_window, "proofLabel").text(); }
bool FrameDriver::isWaitingForProof() const { return m_window.findChild<QProgressDialog*>(QStringLiteral("proofWait")) != nullptr; }

bool FrameDriver::isWholeLineShown(const QString& part) const {
    for (const auto* label : m_window.findChildren<QLabel*>())
        if (label->text().contains(part))
            return label->isVisible() && label->width() >= label->fontMetrics().horizontalAdvance(label->text());
    return false;
}

int FrameDriver::questionCount() const { return static_cast<int>(m_window.findChildren<QMessageBox*>().size()); }

QString FrameDriver::undoText() const { return actionOf(m_window, "undoAction").text(); }
QString FrameDriver::redoText() const { return actionOf(m_window, "redoAction").text(); }
bool FrameDriver::canUndo() const { return actionOf(m_window, "undoAction").isEnabled(); }

void FrameDriver::undoByMouse() const {
    hand::choose(*m_window.menuBar(), partOf<QMenu>(m_window, "editMenu"), actionOf(m_window, "undoAction"));
}

QStringList FrameDriver::editMenu() const { return linesOf(partOf<QMenu>(m_window, "editMenu")); }
QStringList FrameDriver::tableMenu() const { return linesOf(partOf<QMenu>(m_window, "tablesMenu")); }

QStringList FrameDriver::keysInClosedMenus() const {
    QStringList keys;
    for (const char* name : {"editMenu", "tablesMenu"})
        for (const QAction* action : partOf<QMenu>(m_window, name).actions())
            if (!action->shortcut().isEmpty() && action->objectName() != QStringLiteral("undoAction") && action->objectName() != QStringLiteral("redoAction")) keys << action->text();
    return keys;
}

void FrameDriver::chooseInEditMenu(const QString& text) const {
    auto& menu = partOf<QMenu>(m_window, "editMenu");
    menu.popup(QPoint());
    for (QAction* action : menu.actions())
        if (action->text().startsWith(text)) return hand::choose(*m_window.menuBar(), menu, *action);
    throw std::logic_error("not in the menu: " + text.toStdString());
}

void FrameDriver::chooseInMenu(const char* action) const {
    actionOf(m_window, action).trigger();
    QApplication::setActiveWindow(&m_window); // a dialog has had the keys
}

bool FrameDriver::isInFileMenu(QAction* action) const { return partOf<QMenu>(m_window, "fileMenu").actions().contains(action); }

void FrameDriver::clickPreviousMonth() const { hand::click(partOf(m_window, "previousMonth")); }
QMenu& FrameDriver::openPeriods() const {
    QMenu& menu = *partOf<QToolButton>(m_window, "periodButton").menu();
    menu.popup(QPoint());
    return menu;
}

void FrameDriver::choosePeriod(int line) const { hand::choose(openPeriods(), {line}); }

void FrameDriver::chooseYear(int line) const {
    QMenu& menu = openPeriods();
    hand::choose(menu, {static_cast<int>(menu.actions().size()) - 1, line});
}

void FrameDriver::chooseRegion(const QString& name) const { hand::choose(partOf<QComboBox>(m_window, "regionBox"), name); }

void FrameDriver::search(const QString& text) const {
    hand::press(Qt::Key_K, Qt::ControlModifier, &m_window);
    hand::type(text);
    hand::press(Qt::Key_Return);
}

PeopleDriver FrameDriver::people() const { return PeopleDriver(m_window); }

bool FrameDriver::isExplaining() const { return onlyPartOf<ExplainPanel>(m_window).isVisible(); }
QString FrameDriver::explanation() const { return onlyPartOf<ExplainPanel>(m_window).text(); }
void FrameDriver::toggleExplanation() const { hand::press(Qt::Key_I, Qt::ControlModifier, &m_window); }

void FrameDriver::closeExplanation() const { hand::click(onlyPartOf<QToolButton>(onlyPartOf<ExplainPanel>(m_window))); }

QAbstractScrollArea& FrameDriver::room() const { return partOf<QAbstractScrollArea>(m_window, "room"); }
QStackedWidget& FrameDriver::pages() const { return partOf<QStackedWidget>(m_window, "pages"); }

} // namespace xushi
