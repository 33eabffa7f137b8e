#include "app/entry/EntryPage.h"

#include "app/entry/FigureEntryModel.h"
#include "app/shared/Colours.h"
#include "app/shared/FigureDelegate.h"
#include "app/shared/QtText.h"
#include "domain/measures/Tally.h"
#include "ui_EntryPage.h"
#include "words/Phrases.h"

#include <QHeaderView>
#include <QSettings>

#include <array>

namespace xushi {
namespace {

constexpr int leastNameWidth = 176;
const auto denseKey = QStringLiteral("entry/dense");

} // namespace

EntryPage::EntryPage(Workspace& workspace, QWidget* parent)
    : Page(workspace, parent), m_ui(std::make_unique<Ui::EntryPage>()), m_refused(new RefusedTexts(this)),
      m_model(new FigureEntryModel(workspace, *m_refused, this)) {
    m_ui->setupUi(this);
    connect(&workspace, &Workspace::opened, m_refused, &RefusedTexts::clear);
    connect(&workspace, &Workspace::closed, m_refused, &RefusedTexts::clear);
    connect(m_refused, &RefusedTexts::changed, this, &EntryPage::refreshStory);
    wireGrid();
    wireFilters();
    connect(m_model, &EntryModel::countsChanged, this, &EntryPage::refreshHead);
    refreshHead();
}

EntryPage::~EntryPage() = default;

void EntryPage::wireGrid() {
    auto& grid = *m_ui->grid;
    grid.setEntryModel(m_model);
    dressTable(grid);
    sizeColumns();
    connect(grid.selectionModel(), &QItemSelectionModel::currentChanged, this, &EntryPage::refreshStory);
    connect(grid.selectionModel(), &QItemSelectionModel::currentChanged, this, &Page::questionChanged);
    connect(&grid, &EntryView::selectionMoved, this, &EntryPage::refreshTotals);
    connect(m_model, &QAbstractItemModel::dataChanged, this, &EntryPage::refreshStory);
    connect(m_model, &QAbstractItemModel::dataChanged, this, &EntryPage::refreshTotals);
    connect(m_model, &QAbstractItemModel::dataChanged, this, &Page::questionChanged);
    connect(m_model, &QAbstractItemModel::modelReset, this, &Page::questionChanged);
    connect(&workspace(), &Workspace::aboutToChange, &grid, &EntryView::commitOpenEditor);
    connect(&grid, &EntryView::pasted, this, [this](const std::vector<Remark>& remarks) {
        emit messageGiven(toQt(sayAll(remarks, workspace().language())));
    });
}

void EntryPage::sizeColumns() {
    auto* header = m_ui->grid->horizontalHeader();
    const std::array<int, FigureEntryModel::ColumnCount> widths{leastNameWidth, 76, 104, 76, 84, 106, 64, 68, 72, 50, 110};
    for (int column = 0; column < FigureEntryModel::ColumnCount; ++column)
        header->resizeSection(column, std::max(widths[static_cast<std::size_t>(column)], header->sectionSizeHint(column)));
    m_ui->grid->setStretched(FigureEntryModel::NameColumn, leastNameWidth);
}

void EntryPage::wireFilters() {
    for (auto* button : {m_ui->missingButton, m_ui->problemButton, m_ui->ownButton, m_ui->allButton})
        connect(button, &QPushButton::toggled, this, &EntryPage::applyFilters);
    connect(m_ui->showAllButton, &QPushButton::clicked, this, &EntryPage::showAll);
    connect(m_ui->denseButton, &QPushButton::toggled, this, [this](bool isDense) {
        m_ui->grid->setDense(isDense);
        QSettings().setValue(denseKey, isDense);
    });
    m_ui->denseButton->setChecked(QSettings().value(denseKey, false).toBool());
}

void EntryPage::applyFilters() {
    m_ui->grid->commitOpenEditor();
    m_model->setFilters({.isMissingOnly = m_ui->missingButton->isChecked(), .isProblemOnly = m_ui->problemButton->isChecked(),
                         .isOwnOnly = m_ui->ownButton->isChecked(), .showsAll = m_ui->allButton->isChecked()});
    if (!m_ui->grid->currentIndex().isValid()) m_ui->grid->goToFirstOpen();
}

/// Takes every narrowing filter back; when none was on, what is not due is shown as well.
void EntryPage::showAll() {
    const EntryFilters before = m_model->filters();
    const bool wasNarrow = before.isMissingOnly || before.isProblemOnly || before.isOwnOnly;
    for (auto* button : {m_ui->missingButton, m_ui->problemButton, m_ui->ownButton}) {
        const QSignalBlocker once(button);
        button->setChecked(false);
    }
    if (wasNarrow) applyFilters();
    else m_ui->allButton->setChecked(true);
    m_ui->grid->setFocus();
}

void EntryPage::refreshHead() {
    refreshEmptyState();
    m_ui->ownButton->setVisible(m_model->ownDepartment().has_value());
    m_ui->title->setText(toQt(periodPhrase(workspace().period(), workspace().language())));
    m_ui->countLabel->setText(tr("%1 of %2 due figures reported").arg(m_model->reportedCount()).arg(m_model->dueCount()));
    refreshStory();
    refreshTotals();
}

void EntryPage::refreshEmptyState() {
    const bool isEmpty = m_model->rowCount() == 0;
    const EntryFilters& filters = m_model->filters();
    m_ui->grid->setVisible(!isEmpty);
    m_ui->emptyArea->setVisible(isEmpty);
    m_ui->showAllButton->setVisible(!filters.showsAll || filters.isMissingOnly || filters.isProblemOnly || filters.isOwnOnly);
    m_ui->emptyLabel->setText(filters.isMissingOnly && filters.isProblemOnly ? tr("Nothing is missing in this period, and nothing wants a second look.")
                              : filters.isMissingOnly ? tr("Every figure that is due in this period is reported.")
                              : filters.isProblemOnly ? tr("No figure of this period wants a second look.")
                              : filters.isOwnOnly ? tr("No indicator of your department is due in this period.")
                              : filters.showsAll ? tr("There is no indicator in use in this period.")
                                                 : tr("Nothing is due in this period."));
}

/// The line below the grid: why the cell is red, marked or locked, else where its figure comes from.
void EntryPage::refreshStory() {
    const QModelIndex current = m_ui->grid->currentIndex();
    const bool isRow = current.isValid() && current.row() < m_model->rowCount();
    const QString notice = isRow ? m_model->noticeAt(current) : QString();
    const bool isProblem = isRow && !m_model->problemAt(current).isEmpty();
    const QString story = !notice.isEmpty() ? notice : isRow ? m_model->storyOf(current.row()) : QString();
    const QString keys = tr("Type to replace · Enter down · Tab right · F2 edit · Delete not reported · Ctrl+L month or cumulative · Alt+→ regions");
    m_ui->storyLabel->setText(story.isEmpty() ? keys : story);
    QPalette palette = this->palette();
    const Colours& colours = coloursOf(palette);
    palette.setColor(QPalette::WindowText, isProblem ? colours.refused : story.isEmpty() ? colours.muted : colours.text);
    m_ui->storyLabel->setPalette(palette);
}

/// Sum, mean and count of the selected figures; of different units only the count.
void EntryPage::refreshTotals() {
    const auto selected = m_ui->grid->selectedNumbers();
    const auto tally = selected.numbers.size() > 1 ? tallyOf(selected.numbers) : std::nullopt;
    m_ui->totalsLabel->setVisible(tally.has_value());
    if (!tally) return;
    const NumberFormat format = workspace().numberFormat();
    const std::string count = std::to_string(tally->count);
    const Remark remark = selected.haveOneUnit && tally->sum
                              ? Remark{"selection.totals", {format.decimal(*tally->sum), format.ratio(tally->mean, tally->meanDecimals), count}}
                              : Remark{"selection.count", {count}};
    m_ui->totalsLabel->setText(toQt(say(remark, workspace().language())));
}

int EntryPage::unsavedCount() const { return m_refused->count(); }

std::optional<CellQuestion> EntryPage::question() const {
    const QModelIndex current = m_ui->grid->currentIndex();
    const auto indicator = m_model->indicatorAt(current);
    // A question names no region: it is about the one that the whole window shows.
    if (!indicator || m_model->regionAt(current) != workspace().region()) return std::nullopt;
    return CellQuestion{*indicator, m_model->explainedAt(current).value_or(ExplainedColumn::Value)};
}

void EntryPage::enter() {
    if (m_model->filters().isMissingOnly || m_model->filters().isProblemOnly) m_model->reload();
    if (!m_ui->grid->currentIndex().isValid()) m_ui->grid->goToFirstOpen();
    m_ui->grid->setFocus();
}

void EntryPage::showIndicator(const IndicatorCode& indicator) {
    if (m_model->rowOf(indicator) < 0) showAll();
    if (m_model->rowOf(indicator) < 0) m_ui->allButton->setChecked(true);
    const int row = m_model->rowOf(indicator);
    if (row >= 0) m_ui->grid->setCurrentIndex(m_model->index(row, FigureEntryModel::ValueColumn));
    m_ui->grid->setFocus();
}

} // namespace xushi
