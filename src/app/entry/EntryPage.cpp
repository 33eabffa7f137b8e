#include "app/entry/EntryPage.h"

#include "app/entry/CellPanel.h"
#include "app/entry/FigureEntryModel.h"
#include "app/shared/Colours.h"
#include "app/shared/FigureDelegate.h"
#include "app/shared/QtText.h"
#include "ui_EntryPage.h"
#include "words/Phrases.h"

#include <QHeaderView>

#include <algorithm>
#include <array>

namespace xushi {

EntryPage::EntryPage(Workspace& workspace, QWidget* parent)
    : Page(workspace, parent), m_ui(std::make_unique<Ui::EntryPage>()), m_model(new FigureEntryModel(workspace, this)),
      m_panel(new CellPanel(workspace, this)) {
    m_ui->setupUi(this);
    wireGrid();
    wirePanel();
    connect(m_model, &FigureEntryModel::countsChanged, this, &EntryPage::refreshHead);
    connect(m_model, &QAbstractItemModel::dataChanged, this, &EntryPage::refreshStory);
    connect(m_ui->allBox, &QCheckBox::toggled, m_model, &FigureEntryModel::setShowsAll);
    refreshHead();
}

EntryPage::~EntryPage() = default;

void EntryPage::wireGrid() {
    auto& grid = *m_ui->grid;
    grid.setEntryModel(m_model);
    dressTable(grid);
    auto* header = grid.horizontalHeader();
    const std::array<int, FigureEntryModel::ColumnCount> widths{220, 52, 84, 104, 84, 76, 112, 78, 88, 80, 52, 120};
    for (int column = 0; column < FigureEntryModel::ColumnCount; ++column)
        header->resizeSection(column, std::max(widths[static_cast<std::size_t>(column)], header->sectionSizeHint(column)));
    header->setSectionResizeMode(FigureEntryModel::NameColumn, QHeaderView::Stretch);
    connect(grid.selectionModel(), &QItemSelectionModel::currentChanged, this, &EntryPage::refreshStory);
    connect(grid.selectionModel(), &QItemSelectionModel::currentChanged, this, &Page::questionChanged);
    connect(m_model, &QAbstractItemModel::dataChanged, this, &Page::questionChanged);
    connect(m_model, &QAbstractItemModel::modelReset, this, &Page::questionChanged);
    connect(&workspace(), &Workspace::aboutToChange, &grid, &EntryView::commitOpenEditor);
    connect(&grid, &EntryView::pasted, this, [this](const std::vector<Remark>& remarks) {
        emit messageGiven(toQt(sayAll(remarks, workspace().language())));
    });
}

/// Beside the grid, closed until F4; while it is open the columns that it tells itself make room.
void EntryPage::wirePanel() {
    m_ui->body->addWidget(m_panel);
    addActions({m_panel->toggleAction(), m_panel->focusAction()});
    connect(m_panel->toggleAction(), &QAction::toggled, this, [this](bool isOpen) {
        for (const int column : {FigureEntryModel::MonthColumn, FigureEntryModel::TargetColumn, FigureEntryModel::CompletionColumn,
                                 FigureEntryModel::GrowthColumn})
            m_ui->grid->setColumnHidden(column, isOpen);
    });
    connect(this, &Page::questionChanged, m_panel, [this] {
        const auto asked = question();
        m_panel->show(currentFigure(), asked ? asked->column : ExplainedColumn::Value);
    });
    connect(m_panel, &CellPanel::leaveRequested, m_ui->grid, qOverload<>(&QWidget::setFocus));
}

std::optional<FigureKey> EntryPage::currentFigure() const {
    const auto code = m_model->indicatorAt(m_ui->grid->currentIndex());
    const Indicator* indicator = code ? workspace().catalogue().find(*code) : nullptr;
    if (!indicator) return std::nullopt;
    const auto period = keyFor(*indicator, workspace().period().withKind(storedKind(*indicator)));
    return period ? std::optional(FigureKey{*period, *code, workspace().region()}) : std::nullopt;
}

void EntryPage::refreshHead() {
    const bool isEmpty = m_model->rowCount() == 0;
    m_ui->grid->setVisible(!isEmpty);
    m_ui->emptyLabel->setVisible(isEmpty);
    m_ui->title->setText(toQt(periodPhrase(workspace().period(), workspace().language())));
    m_ui->countLabel->setText(tr("%1 of %2 due figures reported").arg(m_model->reportedCount()).arg(m_model->dueCount()));
    refreshStory();
}

/// The line below the grid: why the cell is red or marked, else where its figure comes from.
void EntryPage::refreshStory() {
    const QModelIndex current = m_ui->grid->currentIndex();
    const QString problem = m_model->problemAt(current);
    const bool hasStory = current.isValid() && current.row() < m_model->rowCount();
    const QString story = !problem.isEmpty() ? problem : hasStory ? m_model->storyOf(current.row()) : QString();
    const QString keys = tr("Type to replace · Enter down · Tab right · F2 edit · Delete not reported · Ctrl+V paste a block");
    m_ui->storyLabel->setText(story.isEmpty() ? keys : story);
    QPalette palette = this->palette();
    const Colours& colours = coloursOf(palette);
    palette.setColor(QPalette::WindowText, !problem.isEmpty() ? colours.refused : story.isEmpty() ? colours.muted : colours.text);
    m_ui->storyLabel->setPalette(palette);
}

int EntryPage::unsavedCount() const { return m_model->refusedCount() + m_panel->refusedCount(); }

std::optional<CellQuestion> EntryPage::question() const {
    const QModelIndex current = m_ui->grid->currentIndex();
    const auto indicator = m_model->indicatorAt(current);
    if (!indicator) return std::nullopt;
    switch (current.column()) {
    case FigureEntryModel::MonthColumn: return CellQuestion{*indicator, ExplainedColumn::MonthAlone};
    case FigureEntryModel::LastYearColumn: return CellQuestion{*indicator, ExplainedColumn::LastYear};
    case FigureEntryModel::CompletionColumn: return CellQuestion{*indicator, ExplainedColumn::Completion};
    case FigureEntryModel::GapColumn: return CellQuestion{*indicator, ExplainedColumn::Gap};
    case FigureEntryModel::GrowthColumn: return CellQuestion{*indicator, ExplainedColumn::Growth};
    case FigureEntryModel::LightColumn: return CellQuestion{*indicator, ExplainedColumn::Light};
    default: return CellQuestion{*indicator, ExplainedColumn::Value};
    }
}

void EntryPage::enter() {
    if (!m_ui->grid->currentIndex().isValid()) m_ui->grid->goToFirstOpen();
    m_ui->grid->setFocus();
}

void EntryPage::showIndicator(const IndicatorCode& indicator) {
    if (m_model->rowOf(indicator) < 0) m_ui->allBox->setChecked(true);
    const int row = m_model->rowOf(indicator);
    if (row >= 0) m_ui->grid->setCurrentIndex(m_model->index(row, FigureEntryModel::ValueColumn));
    m_ui->grid->setFocus();
}

} // namespace xushi
