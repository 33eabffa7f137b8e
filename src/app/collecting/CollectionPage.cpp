#include "app/collecting/CollectionPage.h"

#include "app/shared/ActPanel.h"
#include "app/collecting/ArrivalModel.h"
#include "app/collecting/CollectionView.h"
#include "app/table/TableManners.h"
#include "app/text/QtText.h"
#include "words/Phrases.h"
#include "ui_CollectionPage.h"

#include <QButtonGroup>
#include <QShortcut>

#include <array>

namespace xushi {
namespace {

using Kind = CollectionModel::Kind;

/// A kind of rows, and the key that shows only these.
struct Chip {
    Kind kind;
    const char* key;
};
constexpr std::array chips{Chip{Kind::All, "Alt+A"}, Chip{Kind::Owing, "Alt+T"}, Chip{Kind::Overdue, "Alt+O"}, Chip{Kind::Late, "Alt+L"}, Chip{Kind::Twice, "Alt+D"}};

QString chipWord(Kind kind) {
    switch (kind) {
    case Kind::All: return CollectionPage::tr("All");
    case Kind::Owing: return CollectionPage::tr("Owing");
    case Kind::Overdue: return CollectionPage::tr("Overdue");
    case Kind::Late: return CollectionPage::tr("Came late");
    case Kind::Twice: return CollectionPage::tr("Sent twice");
    }
    return {};
}

} // namespace

CollectionPage::CollectionPage(Workspace& workspace, QWidget* parent)
    : Page(workspace, parent), m_ui(std::make_unique<Ui::CollectionPage>()), m_model(new CollectionModel(workspace, this)), m_filter(new CollectionFilter(*m_model, this)),
      m_arrivals(new ArrivalModel(workspace, this)), m_act(new ActPanel(workspace, QStringLiteral("collection/act"), this)) {
    m_ui->setupUi(this);
    m_ui->below->addWidget(m_act);
    m_ui->split->setStretchFactor(0, 1);
    m_ui->split->setSizes({330, 240});
    m_ui->rowSplit->setSizes({220, 620, 300});
    m_ui->rowSplit->setStretchFactor(1, 1);
    m_soon.setSingleShot(true);
    connect(&m_soon, &QTimer::timeout, this, &CollectionPage::refresh);
    wireBoard();
    wireChips();
    wireRow();
    wireReminder();
    wireKeys();
    wireFeed();
}

CollectionPage::~CollectionPage() = default;

void CollectionPage::wireBoard() {
    m_ui->board->setFilter(m_filter);
    TableManners& manners = m_ui->board->manners();
    manners.addRowAction(tr("What is missing and what came"), QStringLiteral("Return"), [this] { goToDetails(); });
    manners.addRowAction(tr("Copy the reminder"), QStringLiteral("Ctrl+C"), [this] { copyReminder(); });
    manners.addRowAction(tr("Reminders of all that owe"), QStringLiteral("Alt+M"), [this] { m_ui->everybodyButton->toggle(); });
    connect(m_ui->board, &QTableView::activated, this, &CollectionPage::goToDetails);
    connect(m_ui->board, &CollectionView::currentRowChanged, this, &CollectionPage::refreshRow);
    connect(m_ui->leaveButton, &QPushButton::clicked, this, &Page::backRequested);
}

void CollectionPage::wireChips() {
    auto* group = new QButtonGroup(this);
    for (const auto& chip : chips) {
        QPushButton& button = chipOf(chip.kind);
        group->addButton(&button);
        button.setToolTip(QLatin1String(chip.key));
        connect(&button, &QPushButton::clicked, this, [this, kind = chip.kind] { choose(kind); });
    }
    chipOf(Kind::All).setChecked(true);
}

QPushButton& CollectionPage::chipOf(Kind kind) const {
    switch (kind) {
    case Kind::Owing: return *m_ui->owingChip;
    case Kind::Overdue: return *m_ui->overdueChip;
    case Kind::Late: return *m_ui->lateChip;
    case Kind::Twice: return *m_ui->twiceChip;
    case Kind::All: break;
    }
    return *m_ui->allChip;
}

void CollectionPage::choose(Kind kind) {
    chipOf(kind).setChecked(true);
    m_filter->setKind(kind);
    m_ui->board->goToRow(m_model->rowOf(m_region, m_department));
    if (!m_ui->board->currentIndex().isValid() && m_filter->rowCount() > 0) m_ui->board->setCurrentIndex(m_filter->index(0, 0));
    refreshEmptyState({});
    refreshRow();
    if (m_filter->rowCount() > 0) m_ui->board->setFocus();
}

/// Those of buttons would wait for their animation.
void CollectionPage::wireKeys() {
    const auto key = [this](const QKeySequence& sequence, auto act) {
        auto* shortcut = new QShortcut(sequence, this);
        shortcut->setContext(Qt::WidgetWithChildrenShortcut);
        connect(shortcut, &QShortcut::activated, this, act);
    };
    for (const auto& chip : chips) key(QKeySequence(QLatin1String(chip.key)), [this, kind = chip.kind] { choose(kind); });
    key(QKeySequence(QStringLiteral("Escape")), [this] { leave(); });
    for (QWidget* part : {static_cast<QWidget*>(m_ui->board), static_cast<QWidget*>(m_ui->rowSplit)}) { // in what an act wrote, rows are copied
        auto* copy = new QShortcut(QKeySequence(QKeySequence::Copy), part);
        copy->setContext(Qt::WidgetWithChildrenShortcut);
        connect(copy, &QShortcut::activated, this, &CollectionPage::copyReminder);
    }
    key(QKeySequence(QStringLiteral("Alt+M")), [this] { m_ui->everybodyButton->toggle(); });
    key(QKeySequence(QStringLiteral("Alt+R")), [this] { openAct(true); });
    for (const char* enter : {"Ctrl+Return", "Ctrl+Enter"}) key(QKeySequence(QLatin1String(enter)), [this] { m_act->confirm(); });
}

void CollectionPage::wireFeed() {
    ChangeFeed& feed = workspace().feed();
    connect(&feed, &ChangeFeed::opened, this, &CollectionPage::followSoon);
    connect(&feed, &ChangeFeed::periodChanged, this, &CollectionPage::followSoon);
    connect(&feed, &ChangeFeed::catalogueChanged, this, &CollectionPage::followSoon);
    connect(&feed, &ChangeFeed::workflowChanged, this, &CollectionPage::followSoon);
    connect(&feed, &ChangeFeed::figuresChanged, this, &CollectionPage::followSoon);
    connect(&feed, &ChangeFeed::personChanged, this, &CollectionPage::followSoon);
    connect(&feed, &ChangeFeed::closed, this, [this] {
        closeAct();
        m_model->clear();
        followSoon();
    });
}

/// Several tell of one act; the journal is read once, when all have told.
void CollectionPage::followSoon() {
    m_isStale = true;
    if (isVisible()) m_soon.start(0);
}

void CollectionPage::showEvent(QShowEvent* event) {
    if (m_isStale) refresh();
    Page::showEvent(event);
}

void CollectionPage::enter() {
    if (m_isStale) refresh();
    if (m_ui->split->isVisibleTo(this)) m_ui->board->setFocus();
    else setFocus();
}

void CollectionPage::refresh() {
    m_soon.stop();
    m_isStale = false;
    if (m_act->isVisible()) m_act->takeQuestionBack(); // what it told may be otherwise now
    QString problem;
    const YearMonth month = monthOf(workspace().period());
    const auto snapshot = workspace().snapshot();
    auto collection = workspace().questions().collection({snapshot->catalogueOf(month), snapshot->figures(), snapshot->workflow(), month, std::nullopt});
    if (collection) m_model->show(std::move(*collection));
    else {
        m_model->clear();
        problem = toQt(say(collection.error(), workspace().language()));
    }
    m_ui->board->goToRow(m_model->rowOf(m_region, m_department));
    if (!m_ui->board->currentIndex().isValid() && m_filter->rowCount() > 0) m_ui->board->setCurrentIndex(m_filter->index(0, 0));
    refreshHead();
    refreshChips();
    refreshEmptyState(problem);
    refreshRow();
}

void CollectionPage::refreshHead() {
    m_ui->title->setText(tr("Collection of %1").arg(toQt(periodPhrase(workspace().period(), workspace().language()))));
    int due = 0, there = 0, missing = 0;
    for (const auto& row : m_model->collection().rows) {
        due += row.due;
        there += row.there;
        missing += static_cast<int>(row.missing.size());
    }
    m_ui->summaryLabel->setText(due > 0 ? tr("%1 figures due, %2 there, %3 missing").arg(due).arg(there).arg(missing) : QString());
}

void CollectionPage::refreshChips() {
    for (const auto& chip : chips) chipOf(chip.kind).setText(QStringLiteral("%1 %2").arg(chipWord(chip.kind)).arg(m_model->count(chip.kind)));
}

void CollectionPage::refreshEmptyState(const QString& problem) {
    const bool isEmpty = m_filter->rowCount() == 0;
    m_ui->split->setVisible(!isEmpty);
    m_ui->emptyLabel->setVisible(isEmpty);
    if (!problem.isEmpty()) m_ui->emptyLabel->setText(problem);
    else if (m_model->rowCount() == 0) m_ui->emptyLabel->setText(tr("No figures are due this month. Choose another month with Ctrl+PgUp and Ctrl+PgDn."));
    else m_ui->emptyLabel->setText(tr("No row is of this kind. Alt+A shows all."));
    giveKeys(*m_ui->board, !isEmpty);
}

const CollectionRow* CollectionPage::currentRow() const { return m_model->rowAt(m_ui->board->currentRow()); }

/// One step back: from a question, from an act, from what is beside a row, from a kind of rows, from the page.
void CollectionPage::leave() {
    if (m_act->isVisible()) return m_act->takeQuestionBack() ? void() : closeAct();
    if (m_ui->split->isVisible() && !m_ui->board->hasFocus()) return m_ui->board->setFocus();
    if (m_filter->kind() != Kind::All) return choose(Kind::All);
    emit backRequested();
}

} // namespace xushi
