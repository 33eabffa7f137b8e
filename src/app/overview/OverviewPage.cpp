#include "app/overview/OverviewPage.h"

#include "app/overview/LightCard.h"
#include "app/overview/OverviewModel.h"
#include "app/table/FigureDelegate.h"
#include "app/table/TableRoles.h"
#include "app/text/QtText.h"
#include "domain/Format.h"
#include "words/Phrases.h"
#include "ui_OverviewPage.h"

#include <QHeaderView>
#include <QSortFilterProxyModel>

#include <algorithm>
#include <array>

namespace xushi {

OverviewPage::OverviewPage(Workspace& workspace, QWidget* parent)
    : Page(workspace, parent), m_ui(std::make_unique<Ui::OverviewPage>()), m_model(new OverviewModel(workspace, this)),
      m_sorted(new QSortFilterProxyModel(this)) {
    m_ui->setupUi(this);
    wireTable();
    wireCards();
    connect(m_model, &OverviewModel::countsChanged, this, &OverviewPage::refreshHead);
    connect(m_ui->copyYearButton, &QPushButton::clicked, this, [this] { emit pageRequested(QStringLiteral("catalog"), this->workspace().place()); });
    connect(m_ui->dueButton, &QPushButton::clicked, this, [this] { emit pageRequested(QStringLiteral("entry"), this->workspace().place()); });
    connect(&workspace.feed(), &ChangeFeed::workflowChanged, this, &OverviewPage::refreshDue);
    connect(&workspace.feed(), &ChangeFeed::personChanged, this, &OverviewPage::refreshDue);
    refreshHead();
}

OverviewPage::~OverviewPage() = default;

void OverviewPage::wireTable() {
    m_sorted->setSourceModel(m_model);
    m_sorted->setSortRole(SortRole);
    m_sorted->setFilterRole(Qt::UserRole);
    m_sorted->sort(0);
    auto& table = *m_ui->table;
    table.setModel(m_sorted);
    table.setItemDelegate(new FigureDelegate(&table));
    dressTable(table);
    auto* header = table.horizontalHeader();
    const std::array<int, OverviewModel::ColumnCount> widths{52, 220, 52, 112, 84, 76, 78, 88, 80, 56, 116, 120};
    for (int column = 0; column < OverviewModel::ColumnCount; ++column)
        header->resizeSection(column, std::max(widths[static_cast<std::size_t>(column)], header->sectionSizeHint(column)));
    header->setSectionResizeMode(OverviewModel::NameColumn, QHeaderView::Stretch);
    header->setStretchLastSection(false);
    connect(&table, &QTableView::activated, this, &OverviewPage::openCurrent);
    connect(table.selectionModel(), &QItemSelectionModel::currentChanged, this, &Page::questionChanged);
    connect(m_model, &QAbstractItemModel::dataChanged, this, &Page::questionChanged);
    connect(m_model, &QAbstractItemModel::modelReset, this, &Page::questionChanged);
}

void OverviewPage::wireCards() {
    for (const Light light : {Light::On, Light::Behind, Light::FarBehind, Light::Missing, Light::NotApplicable}) {
        auto* card = new LightCard(light, toQt(lightWord(light, workspace().language())), this);
        connect(card, &LightCard::toggled, this, [this, light](bool isOn) { filterBy(light, isOn); });
        m_ui->cardLayout->addWidget(card);
        m_cards.push_back(card);
    }
}

void OverviewPage::filterBy(Light light, bool isOn) {
    for (LightCard* card : m_cards) {
        if (!isOn || card->light() == light) continue;
        const QSignalBlocker quiet(card);
        card->setChecked(false);
    }
    m_sorted->setFilterRegularExpression(isOn ? QStringLiteral("^%1$").arg(static_cast<int>(light)) : QString());
}

void OverviewPage::refreshHead() {
    for (LightCard* card : m_cards) card->setCount(m_model->count(card->light()));
    const bool isEmpty = m_model->rowCount() == 0;
    m_ui->table->setVisible(!isEmpty);
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

/// What is due in the month and who owes it; the button leads to the entry of the rest. Every indicator of every region
/// is asked, so a page that nobody sees waits until it is shown.
void OverviewPage::refreshDue() {
    m_isDueStale = !isVisible();
    if (m_isDueStale) return;
    m_ui->dueButton->setVisible(workspace().isOpen());
    m_ui->waitingLabel->setVisible(workspace().isOpen());
    if (!workspace().isOpen()) return;
    const Completeness counted = workspace().now().completeness(monthOf(workspace().period()));
    m_ui->dueButton->setText(tr("%1 of %2 to enter, all regions").arg(counted.due - counted.reported).arg(counted.due));
    m_ui->dueButton->setToolTip(tr("Goes to what is due and not reported yet (Ctrl+2)"));
    QStringList names;
    for (const auto& region : counted.waitingFor) names << toQt(workspace().catalogue().find(region)->name);
    m_ui->waitingLabel->setText(names.isEmpty() ? QString() : tr("%n region(s) owe figures", nullptr, static_cast<int>(names.size())));
    m_ui->waitingLabel->setToolTip(names.join(QStringLiteral("、")));
}

std::optional<CellQuestion> OverviewPage::question() const {
    const QModelIndex current = m_sorted->mapToSource(m_ui->table->currentIndex());
    if (!current.isValid()) return std::nullopt;
    const IndicatorCode indicator = m_model->rows()[static_cast<std::size_t>(current.row())].indicator;
    switch (current.column()) {
    case OverviewModel::CompletionColumn: return CellQuestion{indicator, ExplainedColumn::Completion};
    case OverviewModel::GapColumn: return CellQuestion{indicator, ExplainedColumn::Gap};
    case OverviewModel::GrowthColumn: return CellQuestion{indicator, ExplainedColumn::Growth};
    case OverviewModel::ScheduleColumn: return CellQuestion{indicator, ExplainedColumn::Schedule};
    case OverviewModel::ValueColumn: return CellQuestion{indicator, ExplainedColumn::Value};
    default: return CellQuestion{indicator, ExplainedColumn::Light};
    }
}

void OverviewPage::showEvent(QShowEvent* event) {
    if (m_isDueStale) refreshDue();
    Page::showEvent(event);
}

void OverviewPage::enter() {
    m_ui->table->setFocus();
    if (!m_ui->table->currentIndex().isValid() && m_sorted->rowCount() > 0)
        m_ui->table->setCurrentIndex(m_sorted->index(0, OverviewModel::NameColumn));
}

Place OverviewPage::place() const {
    const QModelIndex current = m_ui->table->currentIndex();
    return current.isValid() ? placeOf({fromQt(current.data(IndicatorRole).toString())}) : workspace().place();
}

void OverviewPage::showIndicator(const IndicatorCode& indicator) {
    for (int row = 0; row < m_sorted->rowCount(); ++row)
        if (m_sorted->index(row, 0).data(IndicatorRole).toString() == toQt(indicator.text))
            m_ui->table->setCurrentIndex(m_sorted->index(row, OverviewModel::NameColumn));
}

void OverviewPage::openCurrent() {
    const QModelIndex current = m_ui->table->currentIndex();
    if (current.isValid()) emit pageRequested(QStringLiteral("charts"), place());
}

} // namespace xushi
