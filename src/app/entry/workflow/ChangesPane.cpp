#include "app/entry/workflow/ChangesPane.h"

#include "app/entry/workflow/ChangesModel.h"
#include "app/look/ElidedLabel.h"
#include "app/table/FigureDelegate.h"
#include "app/text/QtText.h"
#include "words/FigureChange.h"
#include "wiring/Composition.h"

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
    : QFrame(parent), m_workspace(workspace), m_changes(new ChangesModel(workspace, this)), m_head(new ElidedLabel), m_table(new QTableView), m_goOn(new QPushButton) {
    setObjectName(QStringLiteral("changesPane"));
    setProperty("role", QStringLiteral("card"));
    build();
    hide();
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
    m_goOn->setProperty("role", QStringLiteral("primary"));
    auto* back = new QPushButton(tr("Not yet  Esc"));
    auto* row = new QHBoxLayout;
    row->addWidget(m_head, 1);
    row->addWidget(back);
    row->addWidget(m_goOn);
    lines->addLayout(row);
    lines->addWidget(m_table);
    connect(back, &QPushButton::clicked, this, &ChangesPane::leave);
    connect(m_goOn, &QPushButton::clicked, this, &ChangesPane::confirmed);
    for (const int pressed : {Qt::Key_Return, Qt::Key_Enter}) {
        auto* key = new QShortcut(QKeySequence(pressed), m_table);
        key->setContext(Qt::WidgetShortcut);
        connect(key, &QShortcut::activated, this, &ChangesPane::confirmed);
    }
    auto* escape = new QShortcut(QKeySequence(Qt::Key_Escape), this);
    escape->setContext(Qt::WidgetWithChildrenShortcut);
    connect(escape, &QShortcut::activated, this, &ChangesPane::leave);
}

void ChangesPane::leave() {
    hide();
    emit left();
}

Result<bool> ChangesPane::ask(const std::vector<SubmissionKey>& months, const QString& step) {
    hide();
    m_changes->clear();
    QStringList since;
    QApplication::setOverrideCursor(Qt::WaitCursor);
    std::optional<Problem> problem;
    for (const auto& month : months) {
        const auto changes = m_workspace.questions().changesSince(month);
        if (!changes) {
            problem = changes.error();
            break;
        }
        if (changes->count() == 0) continue;
        m_changes->add(*changes);
        const ChangeNote& by = changes->since.submitted;
        since << tr("%1 (submitted by %2, %3)").arg(toQt(m_workspace.catalogue().find(month.department)->name), toQt(actorName(m_workspace.latestCatalogue(), by.actor)), toQt(localMinute(by.at)));
    }
    QApplication::restoreOverrideCursor();
    if (problem) return *problem;
    const int count = m_changes->rowCount();
    if (count == 0) return false;
    m_head->setText(tr("%n change(s) since the submission: %1", nullptr, count).arg(since.join(QStringLiteral("、"))));
    m_goOn->setText(tr("%1  Enter").arg(step));
    m_table->setFixedHeight(changeHeadHeight + changeRowHeight * std::min(count, linesInSight));
    show();
    m_table->setCurrentIndex(m_changes->index(0, 0));
    m_table->setFocus();
    return true;
}

} // namespace xushi
