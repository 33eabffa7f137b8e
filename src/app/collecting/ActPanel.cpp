#include "app/collecting/ActPanel.h"

#include "app/collecting/ActModel.h"
#include "app/collecting/ArrivalModel.h"
#include "app/table/FigureDelegate.h"
#include "app/table/TableManners.h"
#include "app/text/QtText.h"
#include "words/CollectionPhrases.h"
#include "words/FigureChange.h"
#include "ui_ActPanel.h"

namespace xushi {

ActPanel::ActPanel(Workspace& workspace, QWidget* parent)
    : QWidget(parent), m_workspace(workspace), m_ui(std::make_unique<Ui::ActPanel>()), m_model(new ActModel(workspace, this)) {
    m_ui->setupUi(this);
    auto& table = *m_ui->entries;
    table.setItemDelegate(new FigureDelegate(&table));
    dressRows(table);
    const auto column = [](const char* key, int width, int share = 0, bool isNumber = false) { return ShownColumn{.key = QLatin1String(key), .width = width, .share = share, .isNumber = isNumber}; };
    m_manners = new TableManners(table, {.id = QStringLiteral("collection/act"), .columns = {column("indicator", 200, 1), column("period", 120), column("region", 110), column("before", 130, 0, true),
                                                                                            column("after", 130, 0, true), column("source", 140, 1)}}, new TableOrder(*m_model, this));
    m_manners->addRowAction(tr("Take it back…"), QStringLiteral("Alt+R"), [this] { ask(); });
    connect(m_ui->leaveButton, &QPushButton::clicked, this, &ActPanel::leaveRequested);
    connect(m_ui->askButton, &QPushButton::clicked, this, &ActPanel::ask);
    connect(m_ui->keepButton, &QPushButton::clicked, this, &ActPanel::takeQuestionBack);
    connect(m_ui->takeBackButton, &QPushButton::clicked, this, &ActPanel::confirm);
    refreshBar();
}

ActPanel::~ActPanel() = default;

void ActPanel::open(const Arrival& arrival) {
    m_group = arrival.first.group;
    QStringList parts{arrivalName(arrival, m_workspace.language()), toQt(localMinute(arrival.first.at)), toQt(actorName(m_workspace.latestCatalogue(), arrival.first.actor))};
    if (const auto remarks = arrivalRemarks(arrival, m_workspace.language()); !remarks.empty()) parts << toQt(remarks);
    m_ui->actLabel->setText(parts.join(QStringLiteral(" · ")));
    showEntries();
}

void ActPanel::clear() {
    m_group.reset();
    m_asked.reset();
    m_refusal.clear();
    m_model->showEntries({});
    refreshBar();
}

void ActPanel::showEntries() {
    m_asked.reset();
    m_refusal.clear();
    const auto entries = m_workspace.questions().entriesOf(*m_group);
    if (entries) m_model->showEntries(*entries);
    else m_refusal = toQt(say(entries.error(), m_workspace.language()));
    if (m_model->rowCount() > 0) m_manners->goToModelRow(0);
    refreshBar();
}

void ActPanel::ask() {
    if (!m_group) return;
    if (const auto& reason = m_workspace.openStore().readOnlyReason(); reason || m_workspace.isReadOnly()) {
        m_refusal = toQt(say(reason.value_or(Remark{"store.read-only", {}}), m_workspace.language()));
        return refreshBar();
    }
    const std::string actor = noteOf({}, {}, m_workspace.person()).actor;
    const auto planned = m_workspace.questions().planReversal({actor, m_group});
    m_refusal = planned ? QString() : toQt(takeBackRefusal(planned.error(), m_workspace.latestCatalogue(), m_workspace.language()));
    if (planned) {
        m_asked = planned->chosen.act;
        m_model->showReversals(planned->figures);
        m_manners->goToModelRow(0);
    }
    refreshBar();
    if (planned) m_ui->takeBackButton->setFocus();
    else takeFocus();
}

bool ActPanel::takeQuestionBack() {
    if (!m_asked) return false;
    showEntries();
    takeFocus();
    return true;
}

void ActPanel::takeFocus() { m_ui->entries->setFocus(); }

void ActPanel::confirm() {
    if (!m_asked) return;
    const JournalAct act = *m_asked;
    if (m_workspace.undoStack().takeBack(act)) return emit takenBack();
    takeQuestionBack();
}

void ActPanel::refreshBar() {
    const bool isAsking = m_asked.has_value();
    const int count = m_model->rowCount();
    const int cleared = m_model->clearedCount();
    const QString written = tr("%n figure(s) were written by this act.", nullptr, count);
    const QString changed = cleared > 0 ? tr("Taken back, %n figure(s) change as shown; %1 of them are not reported then. Ctrl+Y does it again.", nullptr, count).arg(cleared)
                                        : tr("Taken back, %n figure(s) change as shown. Ctrl+Y does it again.", nullptr, count);
    m_ui->barText->setText(isAsking ? changed : m_refusal.isEmpty() ? written : m_refusal);
    m_ui->takeBackButton->setText(tr("Take back %n figure(s)  Ctrl+Enter", nullptr, count));
    m_ui->takeBackButton->setVisible(isAsking);
    m_ui->keepButton->setVisible(isAsking);
    m_ui->askButton->setVisible(!isAsking);
    m_ui->askButton->setEnabled(count > 0 && m_refusal.isEmpty());
}

} // namespace xushi
