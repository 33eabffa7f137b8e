// What stands beside a row of the board: what is missing, what came, and the reminder.
#include "app/shared/ActPanel.h"
#include "app/collecting/ArrivalModel.h"
#include "app/collecting/CollectionPage.h"
#include "app/collecting/CollectionView.h"
#include "app/shared/FigureWords.h"
#include "app/table/FigureDelegate.h"
#include "app/table/TableManners.h"
#include "app/text/QtText.h"
#include "domain/RecordNames.h"
#include "wiring/Composition.h"
#include "words/CollectionPhrases.h"
#include "words/FigureChange.h"
#include "ui_CollectionPage.h"

#include <QClipboard>
#include <QGuiApplication>
#include <QHeaderView>

#include <algorithm>

namespace xushi {
namespace {

QString arrivalHeading(const Arrival& arrival, const Workspace& workspace) {
    QStringList parts{arrivalName(arrival, workspace.language()), toQt(localMinute(arrival.first.at)), toQt(actorName(workspace.latestCatalogue(), arrival.first.actor))};
    if (const auto remarks = arrivalRemarks(arrival, workspace.language()); !remarks.empty()) parts << toQt(remarks);
    return parts.join(QStringLiteral(" · "));
}

} // namespace

void CollectionPage::wireRow() {
    m_ui->missing->setItemDelegate(new FigureDelegate(m_ui->missing));
    m_ui->missing->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_ui->missing->setFrameShape(QFrame::NoFrame);
    connect(m_ui->missing, &QListWidget::itemActivated, this, &CollectionPage::goToMissing);
    auto& tree = *m_ui->arrivals;
    tree.setModel(m_arrivals);
    tree.setItemDelegate(new FigureDelegate(&tree));
    tree.setSelectionMode(QAbstractItemView::SingleSelection);
    tree.setEditTriggers(QAbstractItemView::NoEditTriggers);
    tree.setExpandsOnDoubleClick(false);
    tree.setUniformRowHeights(true);
    tree.setFrameShape(QFrame::NoFrame);
    tree.header()->setStretchLastSection(false);
    auto* manners = new TableManners(tree, {.id = QStringLiteral("collection/arrivals"),
                                            .columns = {{.key = QStringLiteral("name"), .width = 160, .share = 1}, {.key = QStringLiteral("value"), .width = 76},
                                                        {.key = QStringLiteral("place"), .width = 176}, {.key = QStringLiteral("remark"), .width = 140}},
                                            .hasOwnCopy = true});
    manners->addRowAction(tr("What the act wrote"), QStringLiteral("Return"), [this] { openAct(false); });
    manners->addRowAction(tr("Take it back…"), QStringLiteral("Alt+R"), [this] { openAct(true); });
    connect(&tree, &QTreeView::activated, this, [this] { openAct(false); });
    connect(m_act, &ActPanel::leaveRequested, this, &CollectionPage::closeAct);
    connect(m_act, &ActPanel::takenBack, this, [this] {
        closeAct();
        refresh();
        m_ui->board->setFocus();
    });
}

void CollectionPage::wireReminder() {
    m_ui->copiedLabel->clear();
    connect(m_ui->everybodyButton, &QPushButton::toggled, this, &CollectionPage::refreshReminder);
    connect(m_ui->copyButton, &QPushButton::clicked, this, &CollectionPage::copyReminder);
    connect(m_ui->reminder, &ReminderText::copyRequested, this, &CollectionPage::copyReminder);
}

void CollectionPage::refreshRow() {
    const CollectionRow* row = currentRow();
    const bool isOther = row && (row->region != m_region || row->department != m_department);
    if (row) {
        m_region = row->region;
        m_department = row->department;
    }
    refreshMissing(row);
    refreshArrivals(row);
    refreshReminder();
    const auto group = m_act->group();
    if (group && (isOther || !m_arrivals->indexOf(*group).isValid())) closeAct();
}

void CollectionPage::refreshMissing(const CollectionRow* row) {
    m_ui->missing->clear();
    if (!row) return m_ui->missingLabel->clear();
    const QString whose = toQt(nameIn(m_model->collection().catalogue, row->region)) + QStringLiteral(" · ") + toQt(nameIn(m_model->collection().catalogue, row->department));
    m_ui->missingLabel->setText(row->isComplete() ? tr("%1: nothing is missing").arg(whose) : tr("%1: %2 missing").arg(whose).arg(row->missing.size()));
    for (const auto& key : row->missing) {
        auto* item = new QListWidgetItem(figureWords::nameOf(key, workspace().latestCatalogue()), m_ui->missing);
        item->setToolTip(item->text());
    }
}

/// What came last is opened; of the others the acts alone are seen.
void CollectionPage::refreshArrivals(const CollectionRow* row) {
    const Arrival* before = m_arrivals->arrivalAt(m_ui->arrivals->currentIndex());
    const std::int64_t group = before ? before->first.group : 0; // of no act
    m_arrivals->show(row ? row->arrivals : std::vector<Arrival>());
    const int count = m_arrivals->rowCount();
    m_ui->arrivalLabel->setText(count > 0 ? tr("What came: %n act(s). Enter opens one.", nullptr, count) : tr("Nothing has come yet"));
    if (count == 0) return;
    const QModelIndex last = m_arrivals->index(count - 1, 0);
    const QModelIndex same = m_arrivals->indexOf(group);
    m_ui->arrivals->setExpanded(last, true);
    m_ui->arrivals->setCurrentIndex(same.isValid() ? same : last);
}

/// Of the row, or of everybody who owes, one below the other.
void CollectionPage::refreshReminder() {
    const Collection& collection = m_model->collection();
    const CollectionRow* row = currentRow();
    const bool areAll = m_ui->everybodyButton->isChecked();
    const auto rows = areAll ? std::span(collection.rows) : row ? std::span(row, 1) : std::span<const CollectionRow>();
    QStringList texts;
    for (const auto& reminder : remindersOf(collection.catalogue, rows, collection.month, collection.today, workspace().language())) texts << toQt(reminder.text);
    m_ui->reminderLabel->setText(areAll ? tr("Reminders: %n", nullptr, static_cast<int>(texts.size())) : tr("Reminder"));
    const QString text = texts.join(QLatin1Char('\n'));
    if (text != m_ui->reminder->toPlainText()) {
        m_ui->reminder->setPlainText(text);
        m_ui->copiedLabel->clear();
    }
    m_ui->reminder->setPlaceholderText(areAll ? tr("Nobody owes anything.") : tr("Nothing is missing here, so there is nobody to remind."));
    m_ui->copyButton->setEnabled(!text.isEmpty());
}

void CollectionPage::copyReminder() {
    const QString text = m_ui->reminder->toPlainText();
    if (text.isEmpty()) return emit messageGiven(m_ui->reminder->placeholderText());
    QGuiApplication::clipboard()->setText(text);
    m_ui->copiedLabel->setText(tr("Copied"));
    emit messageGiven(tr("Copied: %n reminder(s)", nullptr, static_cast<int>(text.count(QLatin1Char('\n'))) + 1));
}

/// To what is missing, else to what came.
void CollectionPage::goToDetails() {
    if (m_ui->below->currentWidget() == m_act) return m_act->takeFocus();
    const bool isMissing = m_ui->missing->count() > 0;
    if (isMissing && m_ui->missing->currentRow() < 0) m_ui->missing->setCurrentRow(0);
    if (isMissing) m_ui->missing->setFocus();
    else m_ui->arrivals->setFocus();
}

void CollectionPage::goToMissing() {
    const CollectionRow* row = currentRow();
    const int number = m_ui->missing->currentRow();
    if (!row || number < 0 || number >= std::ssize(row->missing)) return;
    const FigureKey& key = row->missing[static_cast<std::size_t>(number)];
    Place place = placeOf(key.indicator);
    place.region = key.region;
    emit pageRequested(QStringLiteral("entry"), place);
}

void CollectionPage::openAct(bool isAsked) {
    const Arrival* arrival = m_arrivals->arrivalAt(m_ui->arrivals->currentIndex());
    if (!arrival) return emit messageGiven(tr("Nothing has come yet"));
    if (m_act->group() != arrival->first.group) m_act->open(arrival->first.group, arrivalHeading(*arrival, workspace()));
    m_ui->below->setCurrentWidget(m_act);
    m_act->takeFocus();
    if (isAsked) m_act->ask();
}

void CollectionPage::closeAct() {
    const bool hadFocus = m_act->isAncestorOf(focusWidget());
    m_act->clear();
    m_ui->below->setCurrentWidget(m_ui->rowSplit);
    if (hadFocus) m_ui->arrivals->setFocus();
}

} // namespace xushi
