#include "app/entry/EntryPage.h"

#include "app/entry/audit/AuditModel.h"
#include "app/entry/audit/AuditPanel.h"
#include "app/entry/figure/CellPanel.h"
#include "app/entry/grid/EntryDrafts.h"
#include "app/entry/grid/FigureEntryDelegate.h"
#include "app/entry/grid/PasteBar.h"
#include "app/entry/grid/UnstoredWords.h"
#include "app/entry/month/FigureEntryModel.h"
#include "app/entry/review/ReviewModel.h"
#include "app/entry/workflow/WorkflowBar.h"
#include "app/entry/year/YearEntryModel.h"
#include "app/look/Colours.h"
#include "app/shared/ConflictBar.h"
#include "app/table/BoardCells.h"
#include "app/text/QtText.h"
#include "domain/measures/Tally.h"
#include "words/Phrases.h"
#include "ui_EntryPage.h"

#include <QApplication>
#include <QHeaderView>
#include <QSettings>

#include <array>

namespace xushi {
namespace {

constexpr int leastNameWidth = 168;
const auto denseKey = QStringLiteral("entry/dense");

} // namespace

EntryPage::EntryPage(Workspace& workspace, QWidget* parent)
    : Page(workspace, parent), m_ui(std::make_unique<Ui::EntryPage>()), m_refused(new RefusedTexts(this)),
      m_words(new UnstoredWords(this)),
      m_model(new FigureEntryModel(workspace, *m_refused, this)), m_year(new YearEntryModel(workspace, *m_refused, this)),
      m_reviews(new ReviewModel(workspace, *m_words, this)), m_audit(new AuditModel(workspace, *m_words, this)),
      m_auditPanel(new AuditPanel(*m_audit, this)), m_workflow(new WorkflowBar(workspace, *m_audit, this)),
      m_panel(new CellPanel(workspace, *m_words, this)), m_pasteBar(new PasteBar(this)), m_conflictBar(new ConflictBar(workspace, this)), m_drafts(new EntryDrafts(workspace, *m_refused, *m_words, this)) {
    m_ui->setupUi(this);
    m_ui->gridLayout->insertWidget(0, m_pasteBar);
    m_ui->gridLayout->insertWidget(0, m_conflictBar);
    connect(m_refused, &RefusedTexts::changed, this, &EntryPage::refreshStory);
    connect(m_pasteBar, &PasteBar::tableRequested, this, [this](const QString& text) { emit tableRequested(tr("Clipboard"), text); });
    wireGrid(*m_ui->grid, *m_model);
    wireGrid(*m_ui->yearGrid, *m_year);
    sizeColumns();
    m_ui->storyLabel->setMinimumHeight(m_ui->storyLabel->heightOf(2)); // or the grid would grow and shrink with its words
    wireFilters();
    wirePanel();
    wireYear();
    wireWorkflow();
    wireReview();
    wireDrafts();
    wireConflicts();
    wireKeys();
    wireFind();
    restoreLayout();
    connect(&workspace.undoStack(), &UndoStack::reversed, this, &EntryPage::followReversal);
    setMode(Mode::Month);
}

EntryPage::~EntryPage() {
    // The children go after this part of the page: the drafts while what they keep is still there, the grids unheard.
    delete m_drafts;
    for (EntryView* grid : {m_ui->grid, m_ui->yearGrid}) disconnect(grid, nullptr, this, nullptr);
}

EntryView& EntryPage::view() const { return m_mode == Mode::Year ? *m_ui->yearGrid : *m_ui->grid; }

EntryModel& EntryPage::model() const {
    return m_mode == Mode::Year ? static_cast<EntryModel&>(*m_year) : static_cast<EntryModel&>(*m_model);
}

void EntryPage::wireGrid(EntryView& grid, EntryModel& model) {
    grid.setEntryModel(&model);
    dressTable(grid);
    connect(grid.selectionModel(), &QItemSelectionModel::currentChanged, this, &EntryPage::refreshStory);
    connect(grid.selectionModel(), &QItemSelectionModel::currentChanged, this, &Page::questionChanged);
    connect(&grid, &EntryView::selectionMoved, this, &EntryPage::refreshTotals);
    connect(&model, &QAbstractItemModel::dataChanged, this, &EntryPage::refreshStory);
    connect(&model, &QAbstractItemModel::dataChanged, this, &EntryPage::refreshTotals);
    connect(&model, &QAbstractItemModel::dataChanged, this, &Page::questionChanged);
    connect(&model, &QAbstractItemModel::modelReset, this, &Page::questionChanged);
    connect(&model, &EntryModel::countsChanged, this, [this, &model] {
        if (&model == &this->model()) refreshHead();
    });
    connect(&model, &EntryModel::alsoChanged, this, [this](const QString& changes) {
        emit messageGiven(tr("Changed with the value: %1").arg(changes));
    });
    connect(&workspace().feed(), &ChangeFeed::aboutToChange, &grid, &EntryView::commitOpenEditor);
    connect(&grid, &EntryView::historyRequested, this, &Page::historyRequested);
    connect(&grid, &EntryView::typingRefused, this, &Page::messageGiven);
    connect(&grid, &EntryView::leftUnconfirmed, this, &EntryPage::keepUnconfirmed);
    connect(&grid, &EntryView::refusedDropped, this, [this](int count) {
        emit messageGiven(tr("%n refused text(s) taken out; what is stored stays.", nullptr, count));
    });
    connect(&grid, &EntryView::pasted, this, [this](const std::vector<Remark>& remarks) {
        emit messageGiven(toQt(sayAll(remarks, workspace().language())));
    });
    connect(&grid, &EntryView::blanksSkipped, m_pasteBar, &PasteBar::offer);
    connect(&grid, &EntryView::tablePasted, m_pasteBar, &PasteBar::offerTable);
    connect(m_pasteBar, &PasteBar::clearRequested, &grid, [this, &grid](const QList<QPersistentModelIndex>& cells) {
        if (&view() == &grid) grid.clearCells(cells);
    });
    connect(&model, &QAbstractItemModel::modelReset, m_pasteBar, &PasteBar::clear);
}

void EntryPage::sizeColumns() {
    auto* header = m_ui->grid->horizontalHeader();
    const std::array<int, FigureEntryModel::ColumnCount> widths{leastNameWidth, 76, 104, 76, 84, 98, 64, 68, 72, 50, 110};
    for (int column = 0; column < FigureEntryModel::ColumnCount; ++column)
        header->resizeSection(column, std::max(widths[static_cast<std::size_t>(column)], header->sectionSizeHint(column)));
    m_ui->grid->setStretched(FigureEntryModel::NameColumn, leastNameWidth);
    constexpr int monthWidth = 76;
    for (int column = YearEntryModel::FirstMonthColumn; column < YearEntryModel::ColumnCount; ++column)
        m_ui->yearGrid->horizontalHeader()->resizeSection(column, monthWidth);
    constexpr int regionWidth = 130;
    m_ui->yearGrid->setStretched(YearEntryModel::NameColumn, regionWidth);
}

void EntryPage::wireFilters() {
    keepApart(*m_ui->allButton, {m_ui->missingButton, m_ui->problemButton});
    for (auto* narrow : {m_ui->missingButton, m_ui->problemButton}) keepApart(*narrow, {m_ui->allButton});
    for (auto* button : {m_ui->missingButton, m_ui->problemButton, m_ui->ownButton, m_ui->allButton})
        connect(button, &QPushButton::toggled, this, &EntryPage::applyFilters);
    connect(m_ui->showAllButton, &QPushButton::clicked, this, &EntryPage::showAll);
    connect(m_ui->denseButton, &QPushButton::toggled, this, [this](bool isDense) {
        for (EntryView* grid : {m_ui->grid, m_ui->yearGrid}) grid->setDense(isDense);
        QSettings().setValue(denseKey, isDense);
    });
    m_ui->denseButton->setChecked(QSettings().value(denseKey, false).toBool());
}

/// 全部 and what narrows the rows are said one instead of the other.
void EntryPage::keepApart(QPushButton& chosen, std::initializer_list<QPushButton*> others) {
    connect(&chosen, &QPushButton::toggled, this, [apart = std::vector<QPushButton*>(others)](bool isOn) {
        for (QPushButton* other : apart) {
            const QSignalBlocker once(other);
            if (isOn) other->setChecked(false);
        }
    });
}

void EntryPage::applyFilters() {
    m_ui->grid->commitOpenEditor();
    m_model->setFilters({.isMissingOnly = m_ui->missingButton->isChecked(), .isProblemOnly = m_ui->problemButton->isChecked(),
                         .isOwnOnly = m_ui->ownButton->isChecked(), .showsAll = m_ui->allButton->isChecked(),
                         .department = m_workflow->department()});
    if (!m_ui->grid->currentIndex().isValid()) m_ui->grid->goToFirstOpen();
    m_ui->grid->seeCursor();
}

/// Takes every narrowing filter back; when none was on, what is not due is shown as well.
void EntryPage::showAll() {
    const EntryFilters before = m_model->filters();
    const bool wasNarrow = before.isMissingOnly || before.isProblemOnly || before.isOwnOnly || before.department;
    for (auto* button : {m_ui->missingButton, m_ui->problemButton, m_ui->ownButton}) {
        const QSignalBlocker once(button);
        button->setChecked(false);
    }
    m_workflow->chooseDepartment(std::nullopt);
    if (wasNarrow) followDepartment();
    else m_ui->allButton->setChecked(true);
    m_ui->grid->setFocus();
}

void EntryPage::showMissing() {
    setMode(Mode::Month);
    m_ui->missingButton->setChecked(true);
    m_model->reload();
    m_ui->grid->goToFirstOpen();
    m_ui->grid->setFocus();
}

/// In the city's view the regions are counted as well, so that the number agrees with the overview's.
QString EntryPage::countText() const {
    if (m_mode == Mode::Review)
        return tr("%1 accepted, %2 returned of %3").arg(m_reviews->acceptedCount()).arg(m_reviews->returnedCount()).arg(m_reviews->rowCount());
    if (m_mode == Mode::Year)
        return tr("%1 of %2 figures of the year reported").arg(m_year->reportedCount()).arg(m_year->dueCount());
    const QString own = tr("%1 of %2 due figures reported").arg(m_model->reportedCount()).arg(m_model->dueCount());
    if (!m_model->hasRegions()) return own;
    const Completeness all = workspace().now().completeness(monthOf(workspace().period()), m_model->filters().department);
    return tr("%1 · with the regions %2 of %3, %4 missing").arg(own).arg(all.reported).arg(all.due).arg(all.due - all.reported);
}

void EntryPage::showEvent(QShowEvent* event) {
    Page::showEvent(event);
    if (m_isHeadStale) refreshHead();
}

void EntryPage::refreshHead() {
    m_isHeadStale = !isVisible();
    refreshEmptyState();
    m_ui->ownButton->setVisible(m_mode == Mode::Month && m_model->ownDepartment().has_value());
    const Indicator* shown = m_mode == Mode::Year ? workspace().catalogue().find(m_year->indicator()) : nullptr;
    const QString period = toQt(periodPhrase(workspace().period(), workspace().language()));
    m_ui->title->setText(shown ? tr("%1 · %2").arg(cells::nameWithUnit(*shown), QString::number(workspace().period().year)) : period);
    if (!m_isHeadStale) m_ui->countLabel->setText(countText());
    refreshStory();
    refreshTotals();
}

void EntryPage::refreshEmptyState() {
    const bool isEmpty = m_mode == Mode::Month && m_model->rowCount() == 0;
    const EntryFilters& filters = m_model->filters();
    const bool hadKeys = isEmpty && m_ui->grid->isAncestorOf(QApplication::focusWidget());
    if (hadKeys) setFocus(); // a grid that is hidden with the focus takes it for Tab
    m_ui->grid->setVisible(m_mode == Mode::Month && !isEmpty);
    if (m_mode == Mode::Month && !isEmpty && hasFocus()) m_ui->grid->setFocus();
    m_ui->emptyArea->setVisible(isEmpty);
    m_ui->showAllButton->setVisible(!filters.showsAll || filters.isMissingOnly || filters.isProblemOnly || filters.isOwnOnly);
    m_ui->emptyLabel->setText(filters.isMissingOnly && filters.isProblemOnly ? tr("Nothing is missing in this period, and nothing wants a second look.")
                              : filters.isMissingOnly ? tr("Every figure that is due in this period is reported.")
                              : filters.isProblemOnly ? tr("No figure of this period wants a second look.")
                              : filters.isOwnOnly || filters.department ? tr("No indicator of the department is due in this period.")
                              : filters.showsAll ? tr("There is no indicator in use in this period.")
                                                 : tr("Nothing is due in this period."));
    if (hadKeys && m_ui->showAllButton->isVisibleTo(this)) m_ui->showAllButton->setFocus();
}

/// The line below the grid: why the cell is red, marked or locked, else where its figure comes from.
void EntryPage::refreshStory() {
    const QModelIndex current = view().currentIndex();
    const bool isRow = m_mode != Mode::Review && current.isValid() && current.row() < model().rowCount();
    const QString notice = isRow ? model().noticeAt(current) : QString();
    const CellTrouble trouble = isRow ? model().troubleAt(current) : CellTrouble::None;
    const bool isWrong = trouble == CellTrouble::Refused || trouble == CellTrouble::Hard; // a question is no error
    const QString source = isRow && m_mode == Mode::Month ? m_model->storyOf(current.row()) : QString();
    const QString place = isRow && m_mode == Mode::Month ? m_model->placeOf(current.row()) : QString();
    const QString told = !notice.isEmpty() ? notice : source;
    const QString story = place.isEmpty() || told.isEmpty() ? place + told : place + QStringLiteral(" · ") + told;
    const QString keys = m_mode == Mode::Review
                             ? tr("Space accept · R return with a comment · → its course, → again its chart · Alt+B another schedule · Enter to the figure · Ctrl+Shift+Enter approve")
                             : tr("Type to replace · Enter down · Tab right · F2 edit · Delete not reported · Ctrl+L month or cumulative · Alt+↓ regions");
    m_ui->storyLabel->setText(story.isEmpty() ? keys : story);
    QPalette palette = this->palette();
    const Colours& colours = coloursOf(palette);
    palette.setColor(QPalette::WindowText, isWrong ? colours.refused : story.isEmpty() ? colours.muted : colours.text);
    if (m_ui->storyLabel->palette() != palette) m_ui->storyLabel->setPalette(palette);
}

/// The story line has colours of its own; another appearance has others.
void EntryPage::changeEvent(QEvent* event) {
    Page::changeEvent(event);
    if (event->type() == QEvent::PaletteChange) refreshStory();
}

/// Sum, mean and count of the selected figures; of different units only the count.
void EntryPage::refreshTotals() {
    const auto selected = view().selectedNumbers();
    const auto tally = m_mode != Mode::Review && selected.numbers.size() > 1 ? tallyOf(selected.numbers) : std::nullopt;
    m_ui->totalsLabel->setVisible(tally.has_value());
    if (!tally) return;
    const NumberFormat format = workspace().numberFormat();
    const std::string count = std::to_string(tally->count);
    const Remark remark = selected.haveOneUnit
                              ? Remark{"selection.totals", {format.decimal(tally->sum), format.ratio(tally->mean, tally->meanDecimals), count}}
                              : Remark{"selection.count", {count}};
    m_ui->totalsLabel->setText(toQt(say(remark, workspace().language())));
}

/// What a paste could not write goes with the paste. The cursor goes to what has changed where that is shown, but never
/// out of a cell that is being typed in.
void EntryPage::followReversal(const ReversedStep& step) {
    if (step.way == ReversalWay::Undo) m_refused->removeOf(step.act.group);
    m_pasteBar->clear();
    if (step.figures.empty() || m_mode == Mode::Review || m_drafts->isTyping()) return;
    const FigureKey& first = step.figures.front();
    const QModelIndex cell = model().indexOf(first, EntryField::Value);
    if (cell.isValid() && model().keyAt(cell) == first) view().setCurrentIndex(cell);
    view().seeCursor();
}

std::optional<CellQuestion> EntryPage::question() const {
    const QModelIndex current = view().currentIndex();
    const auto key = m_mode == Mode::Review ? std::nullopt : model().keyAt(current);
    // A question names no region and no period: it is about those that the whole window shows.
    if (!key || key->region != workspace().region() || key->period.last != workspace().period().last) return std::nullopt;
    return CellQuestion{key->indicator, model().explainedAt(current).value_or(ExplainedColumn::Value)};
}

void EntryPage::enter() {
    if (mayReviewNow() && m_mode == Mode::Month) setMode(Mode::Review);
    if (m_mode == Mode::Review) return m_ui->review->takeFocus();
    if (m_mode == Mode::Month && (m_model->filters().isMissingOnly || m_model->filters().isProblemOnly)) m_model->reload();
    if (!view().currentIndex().isValid()) view().goToFirstOpen();
    view().setFocus();
}

Place EntryPage::place() const {
    const auto key = m_mode == Mode::Review ? m_reviews->figureAt(m_ui->review->currentIndex().row()) : model().keyAt(view().currentIndex());
    return key ? placeOf(key->indicator) : workspace().place();
}

void EntryPage::showIndicator(const IndicatorCode& indicator) {
    if (indicator.empty()) return showMissing();
    if (m_mode == Mode::Year) m_year->setIndicator(indicator);
    if (m_mode == Mode::Review) setMode(Mode::Month);
    if (m_model->rowOf(indicator) < 0) showAll();
    if (m_model->rowOf(indicator) < 0) m_ui->allButton->setChecked(true);
    const int row = m_model->rowOf(indicator);
    if (row >= 0) m_ui->grid->setCurrentIndex(m_model->index(row, FigureEntryModel::ValueColumn));
    if (m_mode == Mode::Year && !m_ui->yearGrid->currentIndex().isValid()) m_ui->yearGrid->goToFirstOpen();
    view().setFocus();
}

void EntryPage::showFigure(const FigureKey& key) {
    setMode(Mode::Month);
    const Region* shown = workspace().catalogue().find(workspace().region());
    const bool isCity = shown && shown->type == RegionType::City;
    if (key.region != workspace().region() && !isCity) workspace().setRegion(key.region); // a county shows no other one
    if (!m_model->indexOf(key, EntryField::Value).isValid()) showIndicator(key.indicator);
    if (key.region != workspace().region()) m_model->setExpanded(m_model->rowOf(key.indicator), true);
    const QModelIndex cell = m_model->indexOf(key, EntryField::Value);
    if (cell.isValid()) m_ui->grid->setCurrentIndex(cell);
    m_ui->grid->seeCursor();
    m_ui->grid->setFocus();
}

} // namespace xushi
