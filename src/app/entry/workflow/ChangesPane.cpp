#include "app/entry/workflow/ChangesPane.h"

#include "app/entry/workflow/ChangesModel.h"
#include "app/look/ElidedLabel.h"
#include "app/look/WidgetRole.h"
#include "app/office/ChangesReading.h"
#include "app/table/FigureDelegate.h"
#include "app/text/QtText.h"
#include "words/FigureChange.h"
#include "wiring/Composition.h"

#include <QAbstractItemView>
#include <QApplication>
#include <QHBoxLayout>
#include <QHeaderView>
#include <QPushButton>
#include <QShortcut>
#include <QTableView>
#include <QVBoxLayout>

#include <algorithm>

namespace xushi {
namespace {

constexpr int linesInSight = 6;
constexpr int changeRowHeight = 28;
constexpr int changeHeadHeight = 36;

} // namespace

ChangesPane::ChangesPane(Workspace& workspace, QWidget* parent)
    : QFrame(parent), m_workspace(workspace), m_reading(new ChangesReading(workspace, this)), m_changes(new ChangesModel(workspace, this)), m_head(new ElidedLabel), m_table(new QTableView),
      m_goOn(new QPushButton), m_back(new QPushButton) {
    setObjectName(QStringLiteral("changesPane"));
    setRole(*this, WidgetRole::Card);
    build();
    buildKeys();
    hide();
    connect(m_reading, &ChangesReading::told, this, &ChangesPane::tell);
    connect(m_reading, &ChangesReading::failed, this, [this](const Problem& problem) {
        drop();
        emit failed(problem);
    });
    ChangeFeed& feed = workspace.feed();
    for (const auto signal : {&ChangeFeed::periodChanged, &ChangeFeed::personChanged, &ChangeFeed::aboutToLeave, &ChangeFeed::closed}) connect(&feed, signal, this, &ChangesPane::drop);
    connect(&feed, &ChangeFeed::catalogueChanged, this, &ChangesPane::drop);
    connect(&feed, &ChangeFeed::figuresChanged, this, &ChangesPane::drop);
}

void ChangesPane::build() {
    auto* lines = new QVBoxLayout(this);
    lines->setContentsMargins(12, 8, 12, 8);
    lines->setSpacing(6);
    m_head->setObjectName(QStringLiteral("changesHead"));
    m_table->setObjectName(QStringLiteral("changes"));
    m_table->setAccessibleName(tr("Changed since the submission"));
    m_table->setItemDelegate(new FigureDelegate(m_table));
    dressRows(*m_table);
    m_table->setModel(m_changes);
    m_table->horizontalHeader()->setSectionResizeMode(QHeaderView::Stretch);
    m_goOn->setObjectName(QStringLiteral("changesGoOn"));
    setRole(*m_goOn, WidgetRole::Primary);
    auto* row = new QHBoxLayout;
    row->addWidget(m_head, 1);
    row->addWidget(m_back);
    row->addWidget(m_goOn);
    lines->addLayout(row);
    lines->addWidget(m_table);
    connect(m_back, &QPushButton::clicked, this, &ChangesPane::drop);
    connect(m_goOn, &QPushButton::clicked, this, &ChangesPane::confirmed);
}

void ChangesPane::buildKeys() {
    for (const int pressed : {Qt::Key_Return, Qt::Key_Enter}) {
        auto* key = new QShortcut(QKeySequence(pressed), m_table);
        key->setContext(Qt::WidgetShortcut);
        connect(key, &QShortcut::activated, this, &ChangesPane::confirmed);
    }
    m_escape = new QShortcut(QKeySequence(Qt::Key_Escape), this);
    for (const auto signal : {&QShortcut::activated, &QShortcut::activatedAmbiguously}) connect(m_escape, signal, this, &ChangesPane::drop);
}

bool ChangesPane::isComparing() const { return m_reading->isRunning(); }

/// The keys go back to the page where they were here.
void ChangesPane::drop() {
    m_reading->giveUp();
    if (isHidden()) return;
    const bool hadKeys = isAncestorOf(QApplication::focusWidget());
    hide();
    if (hadKeys) emit left();
}

void ChangesPane::hideEvent(QHideEvent* event) {
    QFrame::hideEvent(event);
    if (m_reading->isRunning()) QMetaObject::invokeMethod(this, &ChangesPane::drop, Qt::QueuedConnection);
    m_reading->giveUp();
}

Result<bool> ChangesPane::ask(const std::vector<SubmissionKey>& months, const QString& step) {
    drop();
    m_changes->clear();
    m_months = months;
    m_step = step;
    const auto isAsking = m_reading->ask(months);
    if (isAsking && *isAsking) showComparing();
    return isAsking;
}

/// It takes no focus.
void ChangesPane::showComparing() {
    m_head->setText(tr("Comparing with what was submitted…"));
    m_back->setText(tr("Give up  Esc"));
    m_goOn->hide();
    m_table->hide();
    m_escape->setContext(Qt::WindowShortcut);
    show();
}

void ChangesPane::tell() {
    QStringList since;
    for (const auto& change : m_reading->changes()) {
        m_changes->add(change);
        since << tr("%1 (submitted by %2, %3)").arg(toQt(m_workspace.catalogue().find(change.month.department)->name), toQt(actorName(m_workspace.latestCatalogue(), change.submitted.actor)), toQt(localMinute(change.submitted.at)));
    }
    const int count = m_changes->rowCount();
    if (count == 0) {
        drop();
        return emit unchanged();
    }
    m_head->setText(tr("%n change(s) since the submission: %1", nullptr, count).arg(since.join(QStringLiteral("、"))));
    m_back->setText(tr("Not yet  Esc"));
    m_goOn->setText(tr("%1  Enter").arg(m_step));
    m_table->setFixedHeight(changeHeadHeight + changeRowHeight * std::min(count, linesInSight));
    m_goOn->show();
    m_table->show();
    m_escape->setContext(Qt::WidgetWithChildrenShortcut);
    m_table->setCurrentIndex(m_changes->index(0, 0));
    takeKeys();
}

/// Not from somebody who is typing.
void ChangesPane::takeKeys() {
    const QWidget* focus = QApplication::focusWidget();
    if (!focus || !focus->testAttribute(Qt::WA_InputMethodEnabled) || qobject_cast<const QAbstractItemView*>(focus)) m_table->setFocus();
}

} // namespace xushi
