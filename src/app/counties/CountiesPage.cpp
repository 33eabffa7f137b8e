#include "app/counties/CountiesPage.h"

#include "app/counties/CountyListModel.h"
#include "app/counties/CountyMatrixModel.h"
#include "app/counties/CountyViews.h"
#include "app/text/QtText.h"
#include "words/CountyPhrases.h"
#include "words/Phrases.h"
#include "ui_CountiesPage.h"

#include <QButtonGroup>
#include <QShortcut>
#include <QTimer>

#include <algorithm>
#include <array>
#include <utility>

namespace xushi {
namespace {

constexpr std::array rankings{RankedBy::Value, RankedBy::Growth, RankedBy::Completion, RankedBy::Gap}; ///< 1 to 4

} // namespace

CountiesPage::CountiesPage(Workspace& workspace, QWidget* parent)
    : Page(workspace, parent), m_ui(std::make_unique<Ui::CountiesPage>()), m_matrix(new CountyMatrixModel(workspace, this)), m_list(new CountyListModel(workspace, this)) {
    m_ui->setupUi(this);
    m_ui->split->setSizes({276, 324});
    m_ui->split->setStretchFactor(0, 1);
    setTabOrder(m_ui->matrix, m_ui->list); // before what ranks it
    setTabOrder(m_ui->list, m_ui->valueChip);
    wireMatrix();
    wireList();
    wireRanking();
    wireReminder();
    wireKeys();
    wireFeed();
}

CountiesPage::~CountiesPage() = default;

void CountiesPage::wireMatrix() {
    m_ui->matrix->setMatrix(m_matrix);
    auto* manners = new TableManners(*m_ui->matrix, matrixTable());
    manners->addRowAction(tr("Go to its cell"), QStringLiteral("Return"), [this] { goTo(QStringLiteral("entry")); });
    manners->addRowAction(tr("Show its chart"), QStringLiteral("C"), [this] { goTo(QStringLiteral("charts")); });
    manners->addRowAction(tr("History of its figure"), QStringLiteral("H"), [this] { showHistoryOfCell(); });
    manners->addRowAction(tr("Show the list of the county"), QStringLiteral("Ctrl+Return"), [this] { showCard(true); });
    addReminderActions(*manners);
    connect(m_ui->matrix, &CountyMatrixView::currentCellChanged, this, [this] {
        keepCursor();
        refreshBelow();
        emit questionChanged();
    });
    connect(m_ui->matrix, &CountyMatrixView::entryRequested, this, [this] { goTo(QStringLiteral("entry")); });
    connect(m_ui->matrix, &CountyMatrixView::chartRequested, this, [this] { goTo(QStringLiteral("charts")); });
    connect(m_ui->matrix, &CountyMatrixView::historyRequested, this, &CountiesPage::showHistoryOfCell);
    connect(m_ui->matrix, &CountyMatrixView::countyRequested, this, [this] { showCard(true); });
    connect(m_matrix, &QAbstractItemModel::modelReset, this, &CountiesPage::takeCursorBack);
    connect(m_matrix, &CountyMatrixModel::judged, this, [this](const std::set<IndicatorCode>& indicators) {
        refreshHead();
        if (m_isCard || indicators.empty() || indicators.contains(m_indicator)) refreshBelow();
    });
}

void CountiesPage::wireList() {
    m_manners = new TableManners(*m_ui->list, countyListTable(false), new TableOrder(*m_list, this));
    m_manners->addRowAction(tr("Go to its cell"), QStringLiteral("Return"), [this] { goToListed(QStringLiteral("entry")); });
    m_manners->addRowAction(tr("Show its chart"), QStringLiteral("C"), [this] { goToListed(QStringLiteral("charts")); });
    m_manners->addRowAction(tr("History of its figure"), QStringLiteral("H"), [this] { showHistoryOfCell(); });
    m_manners->addRowAction(tr("Best first, or as the catalogue has them"), QStringLiteral("S"), [this] { m_ui->orderChip->toggle(); });
    addReminderActions(*m_manners);
    connect(m_ui->list->selectionModel(), &QItemSelectionModel::currentChanged, this, &Page::questionChanged);
    connect(m_ui->list, &CountyListView::entryRequested, this, [this] { goToListed(QStringLiteral("entry")); });
    connect(m_ui->list, &CountyListView::chartRequested, this, [this] { goToListed(QStringLiteral("charts")); });
    connect(m_ui->list, &CountyListView::historyRequested, this, &CountiesPage::showHistoryOfCell);
    connect(m_ui->list, &CountyListView::orderRequested, m_ui->orderChip, &QPushButton::toggle);
    connect(m_ui->backButton, &QPushButton::clicked, this, [this] { showCard(false); });
    connect(m_ui->copyTableButton, &QPushButton::clicked, this, &CountiesPage::copyTable);
    connect(m_ui->copyTextButton, &QPushButton::clicked, this, &CountiesPage::copyText);
}

void CountiesPage::wireRanking() {
    auto* group = new QButtonGroup(this);
    int number = 0;
    for (const RankedBy by : rankings) {
        QPushButton& chip = chipOf(by);
        group->addButton(&chip);
        chip.setToolTip(tr("Ranks by this number (%1)").arg(++number));
        connect(&chip, &QPushButton::clicked, this, [this, by] { rankBy(by); });
    }
    connect(m_ui->orderChip, &QPushButton::toggled, this, &CountiesPage::refreshBelow);
}

QPushButton& CountiesPage::chipOf(RankedBy by) const {
    switch (by) {
    case RankedBy::Growth: return *m_ui->growthChip;
    case RankedBy::Completion: return *m_ui->completionChip;
    case RankedBy::Gap: return *m_ui->gapChip;
    case RankedBy::Value: break;
    }
    return *m_ui->valueChip;
}

void CountiesPage::rankBy(RankedBy by) {
    m_by = by;
    chipOf(by).setChecked(true);
    refreshBelow();
}

/// Those of buttons would wait for their animation.
void CountiesPage::wireKeys() {
    const auto key = [this](const QKeySequence& sequence, auto act) {
        auto* shortcut = new QShortcut(sequence, this);
        shortcut->setContext(Qt::WidgetWithChildrenShortcut);
        connect(shortcut, &QShortcut::activated, this, act);
    };
    int number = 0;
    for (const RankedBy by : rankings) key(QKeySequence(QString::number(++number)), [this, by] { rankBy(by); });
    key(QKeySequence(QStringLiteral("Escape")), [this] { leave(); });
    key(QKeySequence(QStringLiteral("Ctrl+Shift+C")), [this] { copyTable(); });
    key(QKeySequence(QStringLiteral("Alt+C")), [this] { copyText(); });
    key(QKeySequence(QStringLiteral("Alt+R")), [this] { remindOfRow(); });
    key(QKeySequence(QStringLiteral("Alt+Shift+R")), [this] { remindOfAll(); });
}

void CountiesPage::wireFeed() {
    ChangeFeed& feed = workspace().feed();
    connect(&feed, &ChangeFeed::opened, this, [this] {
        m_indicator = {};
        m_county = {};
        m_isCard = false;
        reloadSoon();
    });
    connect(&feed, &ChangeFeed::closed, this, &CountiesPage::reloadSoon);
    connect(&feed, &ChangeFeed::periodChanged, this, &CountiesPage::reloadSoon);
    connect(&feed, &ChangeFeed::catalogueChanged, this, &CountiesPage::reloadSoon);
    connect(&feed, &ChangeFeed::workflowChanged, this, &CountiesPage::reloadSoon); // a signed verdict keeps its target
    connect(&feed, &ChangeFeed::signingChanged, this, &CountiesPage::reloadSoon);
    connect(&feed, &ChangeFeed::figuresChanged, this, &CountiesPage::followFigures);
}

/// A page that nobody sees waits until it is shown. It holds nothing meanwhile: what it points into may go.
void CountiesPage::reloadSoon() {
    if (isVisible() && workspace().isOpen()) return reload();
    m_isStale = true;
    m_matrix->clear();
}

void CountiesPage::followFigures(const std::vector<FigureKey>& keys) {
    m_isStale = m_isStale || !isVisible();
    if (!m_isStale) m_matrix->refresh(keys);
}

void CountiesPage::reload() {
    m_isStale = false;
    m_matrix->reload();
    if (!m_ui->matrix->currentIndex().isValid()) takeCursorBack();
}

void CountiesPage::showEvent(QShowEvent* event) {
    if (m_isStale) reload();
    Page::showEvent(event);
}

/// Who comes back from a row of the list is in the list again. A cursor that was set before there was room is scrolled to once there is.
void CountiesPage::enter() {
    if (m_isStale) reload();
    if (std::exchange(m_isUnseen, false)) QTimer::singleShot(0, this, &CountiesPage::scrollFromTop);
    if (!m_ui->split->isVisibleTo(this)) setFocus();
    else if (focusWidget() == m_ui->list) m_ui->list->setFocus();
    else m_ui->matrix->setFocus();
}

void CountiesPage::scrollFromTop() {
    m_ui->matrix->scrollToTop();
    if (const QModelIndex current = m_ui->matrix->currentIndex(); current.isValid()) m_ui->matrix->scrollTo(current);
}

void CountiesPage::keepCursor() {
    const QModelIndex current = m_ui->matrix->currentIndex();
    const CountyLine* line = m_matrix->lineAt(current.row());
    if (!line) return;
    m_indicator = line->indicator->code;
    const auto county = currentCounty();
    m_county = county ? m_matrix->matrix().counties[*county]->code : RegionCode{};
}

/// To the same indicator and county in another matrix, else to the first cell that is behind most.
void CountiesPage::takeCursorBack() {
    const int row = m_matrix->rowOf(m_indicator);
    const QModelIndex to = row >= 0 ? m_matrix->index(row, std::max(m_matrix->columnOf(m_county), 0)) : m_matrix->worst();
    m_isUnseen = m_isUnseen || row < 0;
    if (to.isValid()) m_ui->matrix->setCurrentIndex(to);
}

std::optional<std::size_t> CountiesPage::currentCounty() const { return m_matrix->countyAt(m_ui->matrix->currentIndex().column()); }

void CountiesPage::refreshHead() {
    const Language language = workspace().language();
    const CountyMatrix& matrix = m_matrix->matrix();
    const bool isEmpty = matrix.lines.empty();
    m_ui->split->setVisible(!isEmpty);
    m_ui->emptyLabel->setVisible(isEmpty);
    m_ui->emptyLabel->setText(matrix.counties.empty() ? tr("There are no counties in this month. They are added in the catalogue (Ctrl+7), below Regions.")
                                                      : tr("No county has a target or a figure in this year. Choose another month with Ctrl+PgUp and Ctrl+PgDn, or enter figures with Ctrl+2."));
    if (!workspace().isOpen()) return;
    m_ui->title->setText(tr("Counties, %1").arg(toQt(periodPhrase(workspace().period(), language))));
    std::vector<std::optional<Light>> lights;
    for (const auto& line : matrix.lines)
        for (const auto& cell : line.cells) lights.push_back(cell.light);
    m_ui->summaryLabel->setText(toQt(lightCounts(lights, language)));
    m_ui->owingLabel->setText(isEmpty ? QString() : toQt(owingCounties(matrix, language)));
    giveKeys(*m_ui->matrix, !isEmpty);
}

void CountiesPage::showCard(bool isCard) {
    if (isCard && !currentCounty()) return emit messageGiven(tr("Put the cursor on a county first"));
    m_isCard = isCard;
    refreshBelow();
    if (isCard) m_ui->list->setFocus();
    else m_ui->matrix->setFocus();
}

/// The list keeps its row where the same county, in a card the same indicator, is shown again.
void CountiesPage::refreshBelow() {
    const CountyLine* line = m_matrix->lineAt(m_matrix->rowOf(m_indicator));
    const auto county = currentCounty();
    const bool isCard = m_isCard && county;
    const bool wasCard = m_list->isCard();
    const CountyStanding* before = m_list->standingAt(m_manners->modelRow());
    RegionCode region = before ? before->region->code : m_county;
    if (isCard) m_list->showCounty(m_matrix->matrix(), *county, m_by);
    else if (line) m_list->showLine(*line, m_matrix->matrix(), m_by, m_ui->orderChip->isChecked());
    else m_list->clear();
    if (m_list->isCard() != wasCard) m_manners->describe(countyListTable(m_list->isCard()));
    if (!m_county.empty() && !m_ui->list->hasFocus()) region = m_county;
    const int row = isCard ? m_list->rowOf(m_indicator) : m_list->rowOf(region);
    if (row >= 0 && (!m_ui->list->hasFocus() || !m_ui->list->currentIndex().isValid() || !isCard)) m_manners->goToModelRow(row);
    refreshBelowHead();
}

void CountiesPage::refreshBelowHead() {
    const auto county = currentCounty();
    const bool isCard = m_isCard && county;
    const CountyLine* line = m_matrix->lineAt(m_matrix->rowOf(m_indicator));
    m_ui->belowTitle->setText(belowTitle());
    m_ui->backButton->setVisible(isCard);
    m_ui->orderChip->setVisible(!isCard);
    const Language language = workspace().language();
    if (isCard) {
        std::vector<std::optional<Light>> lights;
        for (const auto& standing : m_list->standings()) lights.push_back(standing.light);
        m_ui->sumLabel->setText(toQt(lightCounts(lights, language)));
    } else if (line) {
        const auto comparison = comparisonOf(*line, m_matrix->matrix(), workspace().boardRequest(), m_by);
        m_ui->sumLabel->setText(toQt(sumOfCounties(comparison, *line->indicator, workspace().catalogue().regions, workspace().numberFormat(), language)));
    } else m_ui->sumLabel->clear();
    m_ui->sumLabel->setVisible(!m_ui->sumLabel->text().isEmpty());
}

} // namespace xushi
