#include "app/charts/ChartsPage.h"

#include "app/charts/ChartTableModel.h"
#include "app/charts/ChartView.h"
#include "app/charts/IndicatorListDelegate.h"
#include "app/charts/IndicatorListModel.h"
#include "app/table/FigureDelegate.h"
#include "app/text/QtText.h"
#include "ui_ChartsPage.h"

#include <algorithm>
#include <numeric>

namespace xushi {
namespace {

constexpr int denseRow = 24;
constexpr int narrowColumn = 68;

/// Where a chief looks first: the reported indicator with the lowest gap. Empty when none is judged.
IndicatorCode worstOf(const std::vector<BoardRow>& board) {
    const BoardRow* worst = nullptr;
    for (const auto& row : board)
        if (row.value && row.standing.gap && (!worst || *row.standing.gap < *worst->standing.gap)) worst = &row;
    return worst ? worst->indicator : IndicatorCode{};
}

} // namespace

ChartsPage::ChartsPage(Workspace& workspace, QWidget* parent)
    : Page(workspace, parent), m_ui(std::make_unique<Ui::ChartsPage>()), m_indicators(new IndicatorListModel(this)),
      m_table(new ChartTableModel(this)) {
    m_ui->setupUi(this);
    setFocusProxy(m_ui->indicators);
    buildList();
    buildTable();
    buildKinds();
    wireButtons();
    wireActions();
    wireView();
    wirePack();
    wireWorkspace();
    showNothing();
}

ChartsPage::~ChartsPage() = default;

void ChartsPage::buildList() {
    m_ui->indicators->setModel(m_indicators);
    m_ui->indicators->setItemDelegate(new IndicatorListDelegate(this));
    connect(m_ui->indicators->selectionModel(), &QItemSelectionModel::currentChanged, this,
            [this](const QModelIndex& current) {
                if (!current.isValid()) return;
                m_chosen = m_indicators->codeAt(current);
                refreshChart();
            });
}

void ChartsPage::buildTable() {
    m_ui->table->setModel(m_table);
    m_ui->table->setItemDelegate(new FigureDelegate(this));
    dressTable(*m_ui->table);
    m_ui->table->verticalHeader()->setMinimumSectionSize(denseRow);
    m_ui->table->verticalHeader()->setDefaultSectionSize(denseRow);
    connect(m_table, &QAbstractItemModel::modelReset, this, &ChartsPage::sizeColumns);
    m_ui->table->viewport()->installEventFilter(this);
    connect(m_ui->table->selectionModel(), &QItemSelectionModel::currentRowChanged, this, [this](const QModelIndex& current) {
        if (current.isValid()) setCursor(current.row());
    });
}

/// Columns share the width where all that stands in them fits, and none takes what another one needs; else they slide.
void ChartsPage::sizeColumns() {
    QHeaderView& header = *m_ui->table->horizontalHeader();
    const int count = m_table->columnCount();
    const int room = m_ui->table->viewport()->width();
    const QAbstractItemView& view = *m_ui->table;
    std::vector<int> needs;
    for (int column = 0; column < count; ++column) needs.push_back(std::max(view.sizeHintForColumn(column), header.sectionSizeHint(column)));
    const bool fit = count > 0 && std::reduce(needs.begin(), needs.end()) <= room;
    header.setSectionResizeMode(fit ? QHeaderView::Stretch : QHeaderView::ResizeToContents);
    m_ui->table->setHorizontalScrollBarPolicy(fit ? Qt::ScrollBarAlwaysOff : Qt::ScrollBarAsNeeded);
    if (!fit) return;
    for (int column = 0; column < count; ++column) {
        const bool isNarrow = column == 0 || (column == RevisionsColumn && column == count - 1);
        if (isNarrow) header.setSectionResizeMode(column, QHeaderView::Fixed);
        if (isNarrow) header.resizeSection(column, std::max(narrowColumn, needs[static_cast<std::size_t>(column)]));
        else if (needs[static_cast<std::size_t>(column)] > room / count) header.setSectionResizeMode(column, QHeaderView::ResizeToContents);
    }
}

bool ChartsPage::eventFilter(QObject* watched, QEvent* event) {
    if (event->type() == QEvent::Resize && watched == m_ui->table->viewport()) {
        const auto& resized = static_cast<const QResizeEvent&>(*event);
        if (resized.size().width() != resized.oldSize().width()) sizeColumns();
    }
    return Page::eventFilter(watched, event);
}

void ChartsPage::wireButtons() {
    connect(m_ui->copyButton, &QPushButton::clicked, this, &ChartsPage::copyChart);
    connect(m_ui->saveButton, &QPushButton::clicked, this, &ChartsPage::savePicture);
    connect(m_ui->tableButton, &QPushButton::toggled, m_ui->table, &QWidget::setVisible);
    connect(m_ui->historyButton, &QPushButton::toggled, this, [this](bool isShown) {
        m_ui->history->setVisible(isShown);
        refreshHistory();
    });
    m_ui->history->hide();
    connect(m_ui->enterButton, &QPushButton::clicked, this,
            [this] { emit pageRequested(QStringLiteral("entry"), place()); });
}

void ChartsPage::wireWorkspace() {
    connect(&workspace().feed(), &ChangeFeed::opened, this, [this] {
        m_chosen = {};
        m_earlier.reset();
        refresh();
    });
    connect(&workspace().feed(), &ChangeFeed::closed, this, [this] {
        m_chosen = {};
        m_earlier.reset();
        m_indicators->setBoard({}, {});
        showNothing();
    });
    connect(&workspace().feed(), &ChangeFeed::momentChanged, this, [this] { m_earlier.reset(); });
    connect(&workspace().feed(), &ChangeFeed::periodChanged, this, &ChartsPage::refresh);
    connect(&workspace().feed(), &ChangeFeed::regionChanged, this, &ChartsPage::refresh);
    connect(&workspace().feed(), &ChangeFeed::catalogueChanged, this, &ChartsPage::refresh);
    connect(&workspace().feed(), &ChangeFeed::workflowChanged, this, &ChartsPage::refresh); // a signed verdict keeps its target
    connect(&workspace().feed(), &ChangeFeed::figuresChanged, this, &ChartsPage::followFigures);
}

void ChartsPage::showEvent(QShowEvent* event) {
    if (m_isStale) refresh();
    Page::showEvent(event);
}

void ChartsPage::enter() { m_ui->indicators->setFocus(); }

void ChartsPage::showIndicator(const IndicatorCode& indicator) {
    const QModelIndex index = m_indicators->indexOf(indicator);
    if (!index.isValid()) return;
    m_ui->indicators->setCurrentIndex(index);
    m_ui->indicators->scrollTo(index);
}

void ChartsPage::changeEvent(QEvent* event) {
    Page::changeEvent(event);
    if (event->type() == QEvent::PaletteChange) refreshMarks();
}

void ChartsPage::refresh() {
    m_isStale = false;
    if (!workspace().isOpen()) return;
    refreshList();
    refreshChart();
}

void ChartsPage::refreshList() {
    const auto board = boardAt(workspace().boardRequest());
    m_indicators->setBoard(workspace().catalogue(), board);
    QModelIndex index = m_indicators->indexOf(m_chosen);
    if (!index.isValid()) index = m_indicators->indexOf(worstOf(board));
    if (!index.isValid()) index = m_indicators->firstIndicator();
    if (index.isValid() && index != m_ui->indicators->currentIndex()) m_ui->indicators->setCurrentIndex(index);
    if (!index.isValid()) m_chosen = {};
}

/// What a change of a figure makes of the picture leaves the cursor where it is.
void ChartsPage::refreshChart() {
    const int kept = m_cursor;
    const std::string before = m_chart ? m_chart->title + m_chart->period.substr(0, 4) : std::string();
    const ChartKind kindBefore = m_chart ? m_chart->kind : m_kind;
    m_course = courseOf(shownBoard(), drawnIndicator());
    auto chart = madeChart();
    if (!chart) {
        showNothing();
        return;
    }
    const bool isSame = kindBefore == chart->kind && before == chart->title + chart->period.substr(0, 4);
    showChart(*chart);
    setCursor(isSame && kept >= 0 && kept < m_table->rowCount() ? kept : judgedRow());
}

void ChartsPage::showChart(const Chart& chart) {
    m_chart = chart;
    m_cursor = -1;
    m_table->setChart(chart);
    m_ui->chart->showChart(chart);
    m_ui->stack->setCurrentWidget(chart.isEmpty() ? m_ui->emptyCard : m_ui->chartCard);
    refreshEmptyCard();
    for (QPushButton* button : {m_ui->copyButton, m_ui->saveButton}) button->setEnabled(!chart.isEmpty());
    refreshHead();
}

void ChartsPage::showNothing() {
    m_course.reset();
    m_chart.reset();
    m_cursor = -1;
    m_table->clear();
    m_ui->chart->clear();
    for (QLabel* label : {m_ui->title, m_ui->unit, m_ui->verdict}) label->clear();
    for (QLabel* label : {m_ui->facts, m_ui->catchUp, m_ui->remarks}) label->hide();
    for (QPushButton* button : {m_ui->copyButton, m_ui->saveButton}) button->setEnabled(false);
    m_ui->stack->setCurrentWidget(m_ui->emptyCard);
    refreshMarks();
}

/// A page that nobody sees waits until it is shown: it must not hold up who is typing on another one.
void ChartsPage::followFigures(const std::vector<FigureKey>& keys) {
    m_earlier.reset();
    m_isStale = m_isStale || !isVisible();
    if (m_isStale) return;
    const Touched touched = workspace().now().dependents().touchedBy(keys);
    const bool isElsewhere = !touched.regions.contains(workspace().region()) && entryOf(m_kind).isOfOneRegion;
    if (!touched.isOfYear(workspace().period().year) || isElsewhere) return;
    refreshList();
    const bool isOfMany = !entryOf(m_kind).needsIndicator || m_kind == ChartKind::Parts;
    if (isOfMany || touched.indicators.contains(m_chosen)) refreshChart();
}

} // namespace xushi
