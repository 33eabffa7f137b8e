// The way through the pages, forth and back.
#include "app/meeting/MeetingWindow.h"
#include "app/shared/Page.h"
#include "app/window/MainWindow.h"
#include "app/window/PageList.h"
#include "ui_MainWindow.h"

#include <QGuiApplication>
#include <QToolButton>

#include <algorithm>

namespace xushi {

void MainWindow::showPage(const QString& id) {
    if (!m_workspace.isOpen() || !pageIds().contains(id)) return;
    if (const Visit from = here(); from.page != id) m_visits.leave(from);
    bringToFront(id);
    refreshWay();
}

void MainWindow::bringToFront(const QString& id) {
    for (std::size_t i = 0; i < m_pages.size(); ++i) {
        if (id != QLatin1String(pageList()[i].id)) continue;
        railButtonOf(i)->setChecked(true);
        m_ui->pages->setCurrentWidget(&pageAt(i));
        pageAt(i).enter();
    }
}

/// A view stands at the place of its page.
QToolButton* MainWindow::railButtonOf(std::size_t place) const {
    const char* page = pageList()[place].viewOf;
    for (std::size_t i = 0; page && i < m_pages.size(); ++i)
        if (QLatin1String(pageList()[i].id) == QLatin1String(page)) return m_railButtons[i];
    return m_railButtons[place];
}

/// To where the person was, else to the page whose view is in front.
void MainWindow::goBack() {
    if (m_visits.canGoBack()) return walk(&Visits::back);
    for (const auto& entry : pageList())
        if (entry.viewOf && QLatin1String(entry.id) == here().page) return bringToFront(QLatin1String(entry.viewOf));
}

QStringList MainWindow::pageIds() const {
    QStringList ids;
    for (const auto& entry : pageList()) ids.append(QLatin1String(entry.id));
    return ids;
}

/// Nothing where no store is open: the page at the start is none of the list.
Page* MainWindow::frontPage() const {
    const auto front = std::ranges::find(m_pages, m_ui->pages->currentWidget());
    return front == m_pages.end() ? nullptr : *front;
}

Visit MainWindow::here() const {
    const Page* page = frontPage();
    if (!page) return {.page = {}, .place = m_workspace.place()};
    return {pageIds()[std::ranges::find(m_pages, page) - m_pages.begin()], page->place()};
}

/// Period and region are shown before the page is, so that it comes to the front as it will stay.
void MainWindow::goTo(const QString& pageId, const Place& place) {
    if (!m_workspace.isOpen() || !pageIds().contains(pageId)) return;
    m_visits.leave(here());
    m_workspace.goTo(place);
    bringToFront(pageId);
    refreshWay();
    Page* page = frontPage();
    page->showIndicator(place.indicator.value_or(IndicatorCode{}));
    if (!page->isAncestorOf(QApplication::focusWidget())) page->setFocus();
}

/// Esc and Alt+Left lead back to the figure.
void MainWindow::showHistoryOf(const FigureKey& key) {
    showPage(QStringLiteral("history"));
    if (Page* page = frontPage()) page->showHistoryOf(key);
}

/// A page that still stands on the row keeps its cursor.
void MainWindow::walk(std::optional<Visit> (Visits::*step)(const Visit&)) {
    if (!m_workspace.isOpen()) return;
    const auto to = (m_visits.*step)(here());
    if (!to) return;
    m_workspace.goTo(to->place);
    bringToFront(to->page);
    refreshWay();
    Page* page = frontPage();
    const auto& indicator = to->place.indicator;
    if (indicator && page->place().indicator != indicator) page->showIndicator(*indicator);
}

void MainWindow::refreshWay() {
    m_backAction->setEnabled(m_visits.canGoBack());
    m_forwardAction->setEnabled(m_visits.canGoForward());
}

MeetingWindow* MainWindow::meeting() const { return m_meeting; }

void MainWindow::toggleMeeting() {
    if (m_meeting) {
        m_meeting->close();
        return;
    }
    if (!m_workspace.isOpen()) return;
    if (!m_workspace.catalogue().find(m_workspace.region())) { // a store that has just been made
        emit m_workspace.feed().problemMet(missing("meeting.no-region"));
        return;
    }
    m_meeting = new MeetingWindow(m_workspace, this);
    for (const auto signal : {&ChangeFeed::opened, &ChangeFeed::closed}) connect(&m_workspace.feed(), signal, m_meeting, &QWidget::close);
    connect(m_meeting, &MeetingWindow::closed, this, [this] {
        m_meeting = nullptr;
        activateWindow();
    });
    m_meeting->present(screen());
}

/// Who answers a dialog goes on where they were: not every desktop gives the keys back by itself.
bool MainWindow::event(QEvent* event) {
    if (event->type() == QEvent::WindowUnblocked && QGuiApplication::focusWindow()) activateWindow(); // not from another program
    if (event->type() == QEvent::WindowActivate) lookAtFile();
    return QMainWindow::event(event);
}

} // namespace xushi
