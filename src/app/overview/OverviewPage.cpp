#include "app/overview/OverviewPage.h"

#include "app/overview/CountCard.h"
#include "app/overview/NewsPanel.h"
#include "app/overview/OverviewModel.h"
#include "app/overview/OverviewOrder.h"
#include "app/shared/ReminderPanel.h"
#include "app/table/FigureDelegate.h"
#include "app/table/TableManners.h"
#include "app/text/QtText.h"
#include "domain/Format.h"
#include "wiring/Composition.h"
#include "words/Phrases.h"
#include "ui_OverviewPage.h"

#include <QHeaderView>

#include <algorithm>
#include <map>

namespace xushi {

OverviewPage::OverviewPage(Workspace& workspace, QWidget* parent)
    : Page(workspace, parent), m_ui(std::make_unique<Ui::OverviewPage>()), m_model(new OverviewModel(workspace, this)), m_order(new OverviewOrder(*m_model, this)) {
    m_ui->setupUi(this);
    m_ui->storyLabel->setFixedHeight(m_ui->storyLabel->heightOf(2));
    wireTable();
    wireCards();
    wirePanels();
    wireActions();
    connect(m_model, &QAbstractItemModel::modelAboutToBeReset, this, [this] { m_cursor = {place().indicator, m_ui->table->currentIndex().column()}; });
    connect(m_order, &QAbstractItemModel::modelReset, this, &OverviewPage::restoreCursor); // the view has let go of it
    connect(m_model, &OverviewModel::countsChanged, this, &OverviewPage::refreshHead);
    connect(m_ui->copyYearButton, &QPushButton::clicked, this, [this] { emit pageRequested(QStringLiteral("catalog"), this->workspace().place()); });
    connect(m_ui->dueButton, &QPushButton::clicked, this, [this] { emit pageRequested(QStringLiteral("entry"), this->workspace().place()); });
    connect(&workspace.feed(), &ChangeFeed::workflowChanged, this, &OverviewPage::refreshDue);
    connect(&workspace.feed(), &ChangeFeed::personChanged, this, &OverviewPage::refreshDue);
    refreshHead();
}

OverviewPage::~OverviewPage() = default;

/// On the same indicator, where it is still shown.
void OverviewPage::restoreCursor() {
    const auto& [indicator, column] = m_cursor;
    if (column < 0) return; // there was none
    const int line = indicator ? m_model->lineOf(*indicator) : -1;
    const QModelIndex cell = line < 0 ? QModelIndex() : m_order->mapFromSource(m_model->index(line, column));
    if (cell.isValid()) m_ui->table->setCurrentIndex(cell);
    else goToFirst();
}

void OverviewPage::refreshHead() {
    const bool isEmpty = m_model->rowCount() == 0;
    const bool hadKeys = m_ui->table->hasFocus(); // hidden with them, it gives them to a card
    m_ui->table->setVisible(!isEmpty);
    if (!isEmpty || hadKeys) giveKeys(*m_ui->table, !isEmpty);
    m_ui->storyLabel->setVisible(!isEmpty);
    m_ui->emptyLabel->setVisible(isEmpty);
    m_ui->copyYearButton->setVisible(isEmpty && !workspace().isReadOnly() && !workspace().catalogueOfEveryYear().targets.empty());
    const Month month = workspace().period().last;
    const NumberFormat format = workspace().numberFormat();
    const Percent due = Percent::ofShare(*shareDue(MonthLinear{}, {.year = workspace().period().year, .asOf = month}));
    m_ui->scheduleLabel->setText(tr("Even schedule %1 % (%2/12)").arg(toQt(format.percent(due))).arg(month.number()));
    refreshDue();
    const Decimal limit = workspace().catalogue().settings.thresholds.farBehindBelow;
    m_ui->ruleLabel->setText(tr("Rule: ▲ up to %1 points below schedule, ■ beyond; * assumed").arg(toQt((-limit).toString())));
}

/// What is due in the month, who owes it and for whom the rows wait; the button leads to the entry of the rest. Every indicator of
/// every region is asked, so a page that nobody sees waits until it is shown.
void OverviewPage::refreshDue() {
    m_isDueStale = !isVisible();
    if (m_isDueStale) return;
    m_ui->dueButton->setVisible(workspace().isOpen());
    m_ui->waitingLabel->setVisible(workspace().isOpen());
    m_ui->stateLabel->setVisible(workspace().isOpen());
    m_model->refreshDuties();
    for (CountCard* card : m_cards) card->setCount(m_model->count(card->kind()));
    refreshStory();
    if (!workspace().isOpen()) return;
    const Completeness counted = workspace().now().completeness(monthOf(workspace().period()));
    m_ui->dueButton->setText(tr("%1 of %2 to enter, all regions").arg(counted.due - counted.reported).arg(counted.due));
    m_ui->dueButton->setToolTip(tr("Goes to what is due and not reported yet (Ctrl+2)"));
    QStringList names;
    for (const auto& region : counted.waitingFor) names << toQt(workspace().catalogue().find(region)->name);
    m_ui->waitingLabel->setText(names.isEmpty() ? QString() : tr("%n region(s) owe figures: %1", nullptr, static_cast<int>(names.size())).arg(names.join(QStringLiteral("、"))));
    m_ui->waitingLabel->setToolTip(names.join(QStringLiteral("、")));
    refreshState();
}

/// How far the departments of the rows are with the month, and by when.
void OverviewPage::refreshState() {
    const YearMonth month = monthOf(workspace().period());
    const Catalogue& catalogue = workspace().catalogue();
    std::map<Stage, int> stages;
    std::optional<Date> deadline;
    for (const auto& department : catalogue.departments) {
        const bool isShown = std::ranges::any_of(m_model->rows(), [&](const BoardRow& row) { return catalogue.find(row.indicator)->department == department.code; });
        if (!isShown) continue;
        const Submission submission = workspace().now().submissionOf(department.code, month);
        ++stages[submission.stage];
        const auto day = submission.isLocked() ? std::nullopt : deadlineOf(submission, catalogue.settings.dueDay);
        if (day && (!deadline || *day < *deadline)) deadline = day;
    }
    QStringList parts;
    for (const auto& [stage, count] : stages) parts << QStringLiteral("%1%2").arg(toQt(submissionWord(stage, workspace().language()))).arg(count);
    if (deadline) parts << tr("due %1").arg(toQt(deadline->toText()));
    m_ui->stateLabel->setText(parts.isEmpty() ? QString() : tr("This month: %1").arg(parts.join(QStringLiteral(" · "))));
}

/// All of the row under the cursor, where its line in the table may be cut off.
void OverviewPage::refreshStory() {
    const int line = currentLine();
    const QStringList story = m_model->story(line);
    const BoardRow* row = m_model->rowAt(line);
    const Indicator* indicator = row ? workspace().catalogue().find(row->indicator) : nullptr;
    m_ui->storyLabel->setText(indicator && !story.isEmpty() ? QStringLiteral("%1　%2").arg(toQt(indicator->name), story.join(QStringLiteral("　"))) : QString());
}

std::optional<CellQuestion> OverviewPage::question() const {
    const BoardRow* row = m_model->rowAt(currentLine());
    if (!row) return std::nullopt;
    const IndicatorCode& indicator = row->indicator;
    switch (m_ui->table->currentIndex().column()) {
    case OverviewModel::CompletionColumn: return CellQuestion{indicator, ExplainedColumn::Completion};
    case OverviewModel::GapColumn: return CellQuestion{indicator, ExplainedColumn::Gap};
    case OverviewModel::GrowthColumn: return CellQuestion{indicator, ExplainedColumn::Growth};
    case OverviewModel::ScheduleColumn: return CellQuestion{indicator, ExplainedColumn::Schedule};
    case OverviewModel::ValueColumn: return CellQuestion{indicator, ExplainedColumn::Value};
    case OverviewModel::ForecastColumn: return CellQuestion{indicator, ExplainedColumn::Forecast};
    default: return CellQuestion{indicator, ExplainedColumn::Light};
    }
}

void OverviewPage::showEvent(QShowEvent* event) {
    Page::showEvent(event);
    if (m_isDueStale) refreshDue();
}

void OverviewPage::enter() {
    m_ui->table->setFocus();
    if (!m_ui->table->currentIndex().isValid()) goToFirst();
}

int OverviewPage::currentLine() const {
    const QModelIndex current = m_ui->table->currentIndex();
    return current.isValid() ? m_order->mapToSource(current).row() : -1;
}

void OverviewPage::goToFirst() {
    for (int row = 0; row < m_order->rowCount(); ++row)
        if (!m_model->isHead(m_order->mapToSource(m_order->index(row, 0)).row())) return m_ui->table->setCurrentIndex(m_order->index(row, OverviewModel::NameColumn));
}

Place OverviewPage::place() const {
    const BoardRow* row = m_model->rowAt(currentLine());
    return row ? placeOf(row->indicator) : workspace().place();
}

/// A row that is filtered out is shown all the same.
void OverviewPage::showIndicator(const IndicatorCode& indicator) {
    const int line = m_model->lineOf(indicator);
    if (line < 0) return;
    if (!m_order->mapFromSource(m_model->index(line, 0)).isValid()) {
        m_order->showAll();
        choose(std::nullopt, false);
    }
    m_ui->table->setCurrentIndex(m_order->mapFromSource(m_model->index(line, OverviewModel::NameColumn)));
}

} // namespace xushi
