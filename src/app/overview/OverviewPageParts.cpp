// The parts of the page, and what its keys do.
#include "app/overview/CountCard.h"
#include "app/overview/NewsPanel.h"
#include "app/overview/OverviewModel.h"
#include "app/overview/OverviewOrder.h"
#include "app/overview/OverviewPage.h"
#include "app/shared/FigureReminders.h"
#include "app/shared/ReminderPanel.h"
#include "app/table/FigureDelegate.h"
#include "app/table/TableManners.h"
#include "app/text/QtText.h"
#include "domain/analyses/RowFigure.h"
#include "words/Phrases.h"
#include "ui_OverviewPage.h"

#include <QMenu>

#include <algorithm>

namespace xushi {
namespace {

QString wordOf(RowKind kind, Language language) {
    if (const auto light = lightOf(kind)) return toQt(lightWord(*light, language));
    switch (kind) {
    case RowKind::Waiting: return OverviewPage::tr("Waiting for me");
    case RowKind::Unexplained: return OverviewPage::tr("Unexplained");
    default: return OverviewPage::tr("Overdue");
    }
}

QString meaningOf(RowKind kind) {
    switch (kind) {
    case RowKind::Waiting: return OverviewPage::tr("Rows whose month waits for the step of your role");
    case RowKind::Unexplained: return OverviewPage::tr("Rows with a finding that has no explanation");
    case RowKind::Overdue: return OverviewPage::tr("Rows of which somebody owes a figure past its day");
    default: return OverviewPage::tr("Rows that show this light against their target");
    }
}

QKeySequence keyOf(std::size_t card) { return QKeySequence(QString::number(card + 1)); }

} // namespace

void OverviewPage::wireTable() {
    auto& table = *m_ui->table;
    table.setItemDelegate(new FigureDelegate(&table));
    dressTable(table);
    const auto key = [](const char* name) { return QString::fromLatin1(name); };
    m_manners = new TableManners(table, {.id = key("overview"),
                                         .columns = {{.key = key("light"), .width = 48},
                                                     {.key = key("name"), .width = 168, .share = 2},
                                                     {.key = key("unit"), .width = 48, .spare = 3},
                                                     {.key = key("target"), .width = 92, .isNumber = true},
                                                     {.key = key("value"), .width = 78, .isNumber = true},
                                                     {.key = key("as-of"), .width = 78, .spare = 7},
                                                     {.key = key("completion"), .width = 76, .isNumber = true},
                                                     {.key = key("gap"), .width = 84, .isNumber = true},
                                                     {.key = key("growth"), .width = 68, .spare = 1, .isNumber = true},
                                                     {.key = key("schedule"), .width = 56, .spare = 4},
                                                     {.key = key("department"), .width = 100, .spare = 5},
                                                     {.key = key("remarks"), .width = 200, .isHidden = true},
                                                     {.key = key("forecast"), .width = 84, .spare = 6, .isNumber = true},
                                                     {.key = key("why"), .width = 220, .share = 3}}},
                                 m_order);
    connect(&table, &QTableView::doubleClicked, this, &OverviewPage::goToEntry);
    connect(table.selectionModel(), &QItemSelectionModel::currentChanged, this, &Page::questionChanged);
    connect(table.selectionModel(), &QItemSelectionModel::currentChanged, this, &OverviewPage::refreshStory);
    connect(m_model, &QAbstractItemModel::dataChanged, this, &Page::questionChanged);
    connect(m_model, &QAbstractItemModel::modelReset, this, &Page::questionChanged);
}

void OverviewPage::wireCards() {
    for (const RowKind kind : rowKinds) {
        auto* card = new CountCard(kind, wordOf(kind, workspace().language()), this);
        card->setToolTip(QStringLiteral("%1 (%2)").arg(meaningOf(kind), keyOf(m_cards.size()).toString(QKeySequence::NativeText)));
        connect(card, &CountCard::toggled, this, [this, kind](bool isOn) { choose(isOn ? std::optional(kind) : std::nullopt, false); });
        m_ui->cardLayout->addWidget(card);
        m_cards.push_back(card);
    }
}

/// One card at most is chosen; what it keeps is what the table has.
void OverviewPage::choose(std::optional<RowKind> kind, bool takesKeys) {
    for (CountCard* card : m_cards) {
        const QSignalBlocker quiet(card);
        card->setChecked(kind && card->kind() == *kind);
        card->update();
    }
    m_order->setKind(kind);
    if (!m_ui->table->currentIndex().isValid()) goToFirst();
    if (takesKeys) m_ui->table->setFocus();
}

void OverviewPage::wirePanels() {
    m_news = new NewsPanel(workspace(), this);
    m_reminder = new ReminderPanel(this);
    m_ui->outer->insertWidget(m_ui->outer->indexOf(m_ui->cardLayout) + 1, m_news);
    m_ui->outer->insertWidget(m_ui->outer->indexOf(m_ui->storyLabel) + 1, m_reminder);
    connect(m_news, &NewsPanel::placeRequested, this, [this](const Place& place) { emit pageRequested(QStringLiteral("entry"), place); });
    connect(m_news, &NewsPanel::historyRequested, this, [this](const Place& place) { goToHistory(figureOf(place)); });
    for (auto* left : {m_ui->table}) {
        connect(m_news, &NewsPanel::left, left, [left] { left->setFocus(); });
        connect(m_reminder, &ReminderPanel::left, left, [left] { left->setFocus(); });
    }
    connect(m_reminder, &ReminderPanel::copied, this, [this] { emit messageGiven(tr("The reminder text is on the clipboard.")); });
}

QAction* OverviewPage::addRowAction(const QString& text, const QList<QKeySequence>& keys, void (OverviewPage::*act)()) {
    auto* action = new QAction(text, this);
    action->setShortcuts(keys);
    action->setShortcutContext(Qt::WidgetShortcut);
    action->setShortcutVisibleInContextMenu(true);
    m_ui->table->addAction(action);
    connect(action, &QAction::triggered, this, act);
    return action;
}

QAction* OverviewPage::addPageAction(const QString& text, const char* key, void (OverviewPage::*act)()) {
    auto* action = new QAction(text, this);
    action->setShortcut(QKeySequence(QLatin1String(key)));
    action->setShortcutContext(Qt::WidgetWithChildrenShortcut);
    action->setShortcutVisibleInContextMenu(true);
    addAction(action);
    connect(action, &QAction::triggered, this, act);
    return action;
}

/// The cards once more, by keys.
QAction* OverviewPage::kindsAction() {
    auto* menu = new QMenu(this);
    const auto add = [this, menu](const QString& text, const QKeySequence& key, std::optional<RowKind> kind) {
        QAction* line = menu->addAction(text);
        line->setShortcut(key);
        line->setShortcutContext(Qt::WidgetWithChildrenShortcut);
        line->setShortcutVisibleInContextMenu(true);
        addAction(line);
        connect(line, &QAction::triggered, this, [this, kind] { choose(kind && m_order->kind() == kind ? std::nullopt : kind, true); });
    };
    for (std::size_t card = 0; card < m_cards.size(); ++card) add(m_cards[card]->text(), keyOf(card), m_cards[card]->kind());
    add(tr("All rows"), QKeySequence(QStringLiteral("0")), std::nullopt);
    auto* kinds = new QAction(tr("Only rows of a kind"), this);
    kinds->setMenu(menu);
    return kinds;
}

void OverviewPage::wireActions() {
    QAction* news = m_news->openAction();
    QAction* seen = m_news->seenAction();
    news->setShortcut(QKeySequence(QStringLiteral("Alt+N")));
    seen->setShortcut(QKeySequence(QStringLiteral("Alt+Shift+N")));
    for (QAction* action : {news, seen}) {
        action->setShortcutContext(Qt::WidgetWithChildrenShortcut);
        action->setShortcutVisibleInContextMenu(true);
        addAction(action);
    }
    m_manners->setRowActions({addRowAction(tr("Go to the figure"), {Qt::Key_Return, Qt::Key_Enter}, &OverviewPage::goToEntry), addRowAction(tr("Its chart"), {Qt::Key_Right}, &OverviewPage::goToChart),
                              addRowAction(tr("History of its figure"), {Qt::Key_H}, &OverviewPage::goToFigureHistory),
                              addPageAction(tr("Reminder text of this row"), "Alt+R", &OverviewPage::remindOfRow), addPageAction(tr("Reminder text of all rows shown"), "Alt+Shift+R", &OverviewPage::remindOfAll), kindsAction(), addPageAction(tr("Group by section, by department, not at all"), "Alt+G", &OverviewPage::group), news, seen});
}

void OverviewPage::group() {
    const auto indicator = place().indicator;
    const BoardGrouping now = m_model->grouping();
    m_model->setGrouping(now == BoardGrouping::None ? BoardGrouping::Section : now == BoardGrouping::Section ? BoardGrouping::Department : BoardGrouping::None);
    if (indicator) showIndicator(*indicator);
    const QString by = m_model->grouping() == BoardGrouping::Section ? tr("Grouped by section.") : tr("Grouped by department.");
    emit messageGiven(m_model->grouping() == BoardGrouping::None ? tr("Not grouped: the worst first.") : by);
}

void OverviewPage::goToFigureHistory() {
    const BoardRow* row = m_model->rowAt(currentLine());
    goToHistory(row ? figureOf(row->indicator, workspace().region()) : std::nullopt);
}

/// To the cell that the light comes from: the one that is owed, else the month whose figure is shown.
void OverviewPage::goToEntry() {
    const int line = currentLine();
    const BoardRow* row = m_model->rowAt(line);
    if (!row) return;
    Place to = placeOf(row->indicator);
    if (row->judged) to.period = periodToEnter(to.period, *row->judged, m_model->dutiesAt(line).debt.isOwn);
    emit pageRequested(QStringLiteral("entry"), to);
}

void OverviewPage::goToChart() {
    if (m_model->rowAt(currentLine())) emit pageRequested(QStringLiteral("charts"), place());
}

bool OverviewPage::isShown(int line) const { return m_order->mapFromSource(m_model->index(line, 0)).isValid(); }

void OverviewPage::remindOfRow() {
    const BoardRow* row = m_model->rowAt(currentLine());
    remindOf(row ? std::set{row->indicator} : std::set<IndicatorCode>());
}

/// Of the rows that a card keeps, or of all.
void OverviewPage::remindOfAll() {
    std::set<IndicatorCode> indicators;
    for (int line = 0; line < m_model->rowCount(); ++line)
        if (const BoardRow* row = m_model->rowAt(line); row && isShown(line)) indicators.insert(row->indicator);
    remindOf(indicators);
}

/// A county's board reminds of the county's own.
void OverviewPage::remindOf(const std::set<IndicatorCode>& indicators) {
    if (!workspace().isOpen()) return;
    const Region* shown = workspace().catalogue().find(workspace().region());
    const bool isOfCity = !shown || shown->type == RegionType::City;
    const auto texts = figureReminders(workspace(), [&](const FigureKey& key) { return indicators.contains(key.indicator) && (isOfCity || key.region == shown->code); });
    if (texts.isEmpty()) return emit messageGiven(tr("Nobody owes a figure here."));
    m_reminder->show(texts.join(QStringLiteral("\n\n")), static_cast<int>(texts.size()));
}

} // namespace xushi
