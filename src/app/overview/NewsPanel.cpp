#include "app/overview/NewsPanel.h"

#include "app/look/ElidedLabel.h"
#include "app/look/WidgetRole.h"
#include "app/office/NewsReading.h"
#include "app/table/FigureDelegate.h"
#include "app/table/TableManners.h"
#include "app/text/QtText.h"
#include "wiring/Composition.h"
#include "words/NewsPhrases.h"

#include <QAction>
#include <QShortcut>
#include <QTableView>
#include <QToolButton>
#include <QVBoxLayout>

namespace xushi {
namespace {

constexpr int newsListHeight = 180;

QToolButton* buttonOf(QAction& action, QWidget* parent) {
    auto* button = new QToolButton(parent);
    button->setDefaultAction(&action);
    button->setAutoRaise(true);
    button->setFocusPolicy(Qt::TabFocus);
    return button;
}

} // namespace

NewsPanel::NewsPanel(Workspace& workspace, QWidget* parent)
    : QFrame(parent), m_workspace(workspace), m_reading(new NewsReading(workspace, this)), m_model(new NewsModel(workspace, this)), m_openAction(new QAction(tr("What is new"), this)),
      m_seenAction(new QAction(tr("Seen"), this)) {
    setRole(*this, WidgetRole::Card);
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(12, 2, 4, 2);
    layout->setSpacing(2);
    m_openAction->setCheckable(true);
    buildHead(*layout);
    buildList(*layout);
    connect(m_openAction, &QAction::toggled, this, &NewsPanel::setOpen);
    connect(m_seenAction, &QAction::triggered, this, &NewsPanel::dismiss);
    connect(m_reading, &NewsReading::told, this, &NewsPanel::tell);
    connect(m_reading, &NewsReading::failed, this, &NewsPanel::tellProblem);
    connect(m_reading, &NewsReading::begun, this, &NewsPanel::refresh);
    connect(&workspace.feed(), &ChangeFeed::periodChanged, this, &NewsPanel::follow);
    connect(&workspace.feed(), &ChangeFeed::regionChanged, this, &NewsPanel::follow);
    connect(&workspace.feed(), &ChangeFeed::momentChanged, this, &NewsPanel::follow);
    connect(&workspace.feed(), &ChangeFeed::closed, this, [this] { setVisible(false); });
    refresh();
}

void NewsPanel::buildHead(QLayout& layout) {
    auto* line = new QWidget(this);
    auto* row = new QHBoxLayout(line);
    row->setContentsMargins(0, 0, 0, 0);
    m_head = new ElidedLabel(line);
    m_head->setObjectName(QStringLiteral("newsHead"));
    m_openButton = buttonOf(*m_openAction, line);
    row->addWidget(m_head, 1);
    row->addWidget(m_openButton);
    row->addWidget(buttonOf(*m_seenAction, line));
    layout.addWidget(line);
}

void NewsPanel::buildList(QLayout& layout) {
    m_list = new QTableView(this);
    m_list->setObjectName(QStringLiteral("newsList"));
    m_list->setAccessibleName(tr("What is new since the last visit"));
    m_list->setItemDelegate(new FigureDelegate(m_list));
    dressRows(*m_list);
    m_list->setModel(m_model);
    m_list->setFixedHeight(newsListHeight);
    m_list->hide();
    layout.addWidget(m_list);
    auto* go = new QAction(tr("Go to the figure"), this);
    go->setShortcuts({Qt::Key_Return, Qt::Key_Enter});
    go->setShortcutContext(Qt::WidgetShortcut);
    go->setShortcutVisibleInContextMenu(true);
    m_list->addAction(go);
    connect(go, &QAction::triggered, this, &NewsPanel::goToCurrent);
    connect(m_list, &QTableView::doubleClicked, this, &NewsPanel::goToCurrent);
    auto* manners = new TableManners(*m_list, {.id = QStringLiteral("news"), .columns = {{.key = QStringLiteral("kind"), .width = 64}, {.key = QStringLiteral("what"), .width = 200, .share = 1}, {.key = QStringLiteral("who"), .width = 190}}});
    auto* history = new QAction(tr("History of its figure"), this);
    history->setShortcut(Qt::Key_H);
    history->setShortcutContext(Qt::WidgetShortcut);
    history->setShortcutVisibleInContextMenu(true);
    m_list->addAction(history);
    connect(history, &QAction::triggered, this, [this] {
        if (const QModelIndex current = m_list->currentIndex(); current.isValid()) emit historyRequested(m_model->placeAt(current.row()));
    });
    manners->setRowActions({go, history, m_seenAction});
    auto* close = new QShortcut(Qt::Key_Escape, m_list);
    close->setContext(Qt::WidgetShortcut);
    connect(close, &QShortcut::activated, this, [this] { m_openAction->setChecked(false); });
}

bool NewsPanel::isReading() const { return m_reading->isRunning(); }

/// Another visit begins.
void NewsPanel::refresh() {
    m_isDismissed = false;
    m_openAction->setChecked(false);
    m_model->clear();
    follow();
}

/// Read where somebody sees it. Nothing is new at a moment that has gone by.
void NewsPanel::follow() {
    const bool isNow = m_workspace.isOpen() && !m_workspace.moment();
    if (!isNow) m_openAction->setChecked(false);
    setVisible(isNow && !m_isDismissed);
    m_isStale = !isVisible();
    if (m_isStale || m_isDismissed) return;
    if (m_reading->isFirstVisit()) return say(toQt(xushi::say(Remark{"news.first", {}}, m_workspace.language())), false);
    if (m_model->rowCount() == 0) say(tr("Looking for what is new since your last visit…"), false);
    m_reading->read();
}

void NewsPanel::showEvent(QShowEvent* event) {
    QFrame::showEvent(event);
    if (m_isStale) follow();
}

void NewsPanel::tell(const StoreNews& news) {
    m_model->show(news);
    say(toQt(newsHead(news, localMinute(news.from.at), m_workspace.language())), m_model->rowCount() > 0);
}

void NewsPanel::tellProblem(const Problem& problem) {
    m_model->clear();
    say(toQt(xushi::say(problem, m_workspace.language())), false);
}

void NewsPanel::say(const QString& text, bool hasList) {
    m_head->setText(text);
    m_openAction->setEnabled(hasList);
    m_openButton->setVisible(hasList);
    if (!hasList) m_openAction->setChecked(false);
}

void NewsPanel::setOpen(bool isOpen) {
    const bool hadKeys = m_list->hasFocus();
    m_list->setVisible(isOpen);
    if (isOpen) {
        if (!m_list->currentIndex().isValid()) m_list->setCurrentIndex(m_model->index(0, NewsModel::WhatColumn));
        m_list->setFocus();
    } else if (hadKeys) emit left();
}

void NewsPanel::goToCurrent() {
    if (const QModelIndex current = m_list->currentIndex(); current.isValid()) emit placeRequested(m_model->placeAt(current.row()));
}

void NewsPanel::dismiss() {
    m_reading->markSeen();
    m_isDismissed = true;
    const bool hadKeys = isAncestorOf(QApplication::focusWidget());
    m_openAction->setChecked(false);
    m_openAction->setEnabled(false);
    hide();
    if (hadKeys) emit left();
}

} // namespace xushi
