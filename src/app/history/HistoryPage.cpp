#include "app/history/HistoryPage.h"

#include "app/history/HistoryFilters.h"
#include "app/history/HistoryModel.h"
#include "app/shared/ActPanel.h"
#include "app/table/FigureDelegate.h"
#include "app/table/TableManners.h"
#include "app/text/QtText.h"
#include "ui_HistoryPage.h"

#include <QShortcut>

namespace xushi {
namespace {

constexpr int mostActsKept = 500; ///< while the page is out of sight

} // namespace

HistoryPage::HistoryPage(Workspace& workspace, QWidget* parent)
    : Page(workspace, parent), m_ui(std::make_unique<Ui::HistoryPage>()), m_model(new HistoryModel(workspace, this)), m_filters(new HistoryFilters(workspace, this)),
      m_act(new ActPanel(workspace, QStringLiteral("history/act"), this)) {
    m_ui->setupUi(this);
    m_ui->filterPlace->addWidget(m_filters);
    m_ui->split->addWidget(m_act);
    m_ui->split->setStretchFactor(0, 1);
    m_ui->split->setSizes({420, 220});
    m_act->offerValues();
    for (QTimer* timer : {&m_soon, &m_opening}) timer->setSingleShot(true);
    connect(&m_soon, &QTimer::timeout, this, &HistoryPage::follow);
    connect(&m_opening, &QTimer::timeout, this, &HistoryPage::openAct);
    wireActs();
    wireFilters();
    wireKeys();
    wireFeed();
}

HistoryPage::~HistoryPage() = default;

/// The order is the journal's: the table has none of its own.
void HistoryPage::wireActs() {
    auto& table = *m_ui->acts;
    table.setItemDelegate(new FigureDelegate(&table));
    dressRows(table);
    table.setModel(m_model);
    table.setSelectionMode(QAbstractItemView::ExtendedSelection);
    m_manners = new TableManners(table, {.id = QStringLiteral("history"), .columns = {textColumn("number", 76), textColumn("time", 140), textColumn("person", 96), textColumn("kind", 128), textColumn("subject", 260, 5),
                                                                                      textColumn("reason", 120, 1, 1)}});
    m_manners->addRowAction(tr("What it wrote"), QStringLiteral("Return"), [this] { goToEntries(); });
    m_manners->addRowAction(tr("Look at the store of then"), QStringLiteral("Alt+T"), [this] { lookAtThen(); });
    m_manners->addRowAction(tr("Compare with now, or two acts"), QStringLiteral("Alt+C"), [this] { compareActs(); });
    m_manners->addRowAction(tr("Take it back…"), QStringLiteral("Alt+R"), [this] { m_act->ask(); });
    m_manners->addRowAction(tr("Bring its day back…"), QStringLiteral("Alt+D"), [this] { askDay(); });
    connect(&table, &QTableView::activated, this, &HistoryPage::goToEntries);
    connect(table.selectionModel(), &QItemSelectionModel::currentRowChanged, this, &HistoryPage::openSoon);
    connect(m_model, &HistoryModel::countChanged, this, &HistoryPage::refreshCount);
    connect(m_act, &ActPanel::takenBack, this, [this] {
        follow();
        if (m_model->rowCount() > 0) m_manners->goToModelRow(0);
        m_ui->acts->setFocus();
    });
}

void HistoryPage::wireFilters() {
    connect(m_filters, &HistoryFilters::changed, this, &HistoryPage::readAnew);
    connect(m_ui->thenButton, &QPushButton::clicked, this, &HistoryPage::lookAtThen);
    connect(m_ui->compareButton, &QPushButton::clicked, this, &HistoryPage::compareActs);
    connect(m_ui->dayButton, &QPushButton::clicked, this, &HistoryPage::askDay);
    connect(m_ui->exportButton, &QPushButton::clicked, this, &HistoryPage::exportActs);
}

/// Those of buttons would wait for their animation.
void HistoryPage::wireKeys() {
    const auto key = [this](const char* sequence, auto act) {
        auto* shortcut = new QShortcut(QKeySequence(QLatin1String(sequence)), this);
        shortcut->setContext(Qt::WidgetWithChildrenShortcut);
        connect(shortcut, &QShortcut::activated, this, act);
    };
    key("Escape", [this] { leave(); });
    key("Alt+A", [this] { m_filters->clear(); });
    key("Alt+S", [this] { m_filters->goToSearch(); });
    key("Alt+T", [this] { lookAtThen(); });
    key("Alt+C", [this] { compareActs(); });
    key("Alt+R", [this] { m_act->ask(); });
    key("Alt+B", [this] { m_act->askValue(ChangeSide::Before); });
    key("Alt+N", [this] { m_act->askValue(ChangeSide::After); });
    key("Alt+D", [this] { askDay(); });
    key("Alt+X", [this] { exportActs(); });
    for (const char* enter : {"Ctrl+Return", "Ctrl+Enter"}) key(enter, [this] { m_act->confirm(); });
}

void HistoryPage::wireFeed() {
    ChangeFeed& feed = workspace().feed();
    for (const auto signal : {&ChangeFeed::opened, &ChangeFeed::momentChanged}) // of another store; acts came or went from above
        connect(&feed, signal, this, [this] {
            m_act->clear(); // its number may be another act's now
            m_isUnread = true;
            followSoon();
        });
    for (const auto signal : {&ChangeFeed::catalogueChanged, &ChangeFeed::workflowChanged}) connect(&feed, signal, this, &HistoryPage::followSoon);
    connect(&feed, &ChangeFeed::figuresChanged, this, &HistoryPage::followSoon);
    connect(&feed, &ChangeFeed::saved, this, &HistoryPage::followSoon);
    connect(&feed, &ChangeFeed::catalogueChanged, m_model, &HistoryModel::tellAll);
    connect(&feed, &ChangeFeed::closed, this, [this] {
        m_model->clear();
        m_act->clear();
        m_isUnread = true;
    });
}

/// Several tell of one act; the journal is read once, when all have told.
void HistoryPage::followSoon() {
    m_isStale = true;
    if (isVisible()) m_soon.start(0);
}

/// What has come in on top over days is let go of: the list begins anew, on the act of the cursor where that is among the last.
void HistoryPage::showEvent(QShowEvent* event) {
    if (m_model->rowCount() > mostActsKept) m_isStale = m_isUnread = true;
    follow();
    Page::showEvent(event);
}

void HistoryPage::enter() {
    follow();
    if (m_ui->split->isVisibleTo(this)) m_ui->acts->setFocus();
    else setFocus();
}

/// The acts that have come stand above; the cursor stays on its act.
void HistoryPage::follow() {
    m_soon.stop();
    if (!m_isStale || !workspace().isOpen()) return;
    m_isStale = false;
    m_filters->refresh();
    if (m_isUnread) {
        m_isUnread = false;
        return readAnew();
    }
    if (const auto read = m_model->readNewer(); !read) return refreshEmptyState(toQt(say(read.error(), workspace().language())));
    if (m_manners->modelRow() < 0 && m_model->rowCount() > 0) m_manners->goToModelRow(0);
    refreshEmptyState({});
}

void HistoryPage::readAnew() {
    if (!workspace().isOpen() || m_isUnread) return;
    const auto group = currentGroup();
    const auto shown = m_model->show(m_filters->wanted());
    const int row = group ? m_model->rowOf(*group) : -1;
    if (m_model->rowCount() > 0) m_manners->goToModelRow(std::max(0, row));
    refreshEmptyState(shown ? QString() : toQt(say(shown.error(), workspace().language())));
    openSoon();
}

void HistoryPage::refreshCount() {
    const int count = m_model->rowCount();
    m_ui->countLabel->setText(count == 0 ? QString() : m_model->isWhole() ? tr("%n act(s)", nullptr, count) : tr("The last %n act(s); earlier ones come as you go down", nullptr, count));
    m_ui->exportButton->setEnabled(count > 0);
    for (QPushButton* button : {m_ui->dayButton, m_ui->thenButton, m_ui->compareButton}) button->setEnabled(count > 0);
}

void HistoryPage::refreshEmptyState(const QString& problem) {
    const bool isEmpty = m_model->rowCount() == 0;
    const bool hadFocus = m_ui->split->isAncestorOf(focusWidget());
    m_ui->split->setVisible(!isEmpty);
    m_ui->emptyLabel->setVisible(isEmpty);
    m_ui->emptyLabel->setText(!problem.isEmpty() ? problem : m_filters->isNarrow() ? tr("No act is like this. Alt+A shows all.") : tr("Nothing has been written yet."));
    if (!isEmpty || hadFocus) giveKeys(*m_ui->acts, !isEmpty); // who types into a filter goes on
}

std::optional<std::int64_t> HistoryPage::currentGroup() const {
    const ListedAct* listed = m_model->actAt(m_manners->modelRow());
    return listed ? std::optional(listed->act.group) : std::nullopt;
}

/// One step back: from a question, from the records, from the filters.
void HistoryPage::leave() {
    if (m_act->takeQuestionBack()) return;
    if (m_ui->split->isVisible() && !m_ui->acts->hasFocus()) return m_ui->acts->setFocus();
    if (m_filters->isNarrow()) m_filters->clear();
    if (m_ui->split->isVisible()) m_ui->acts->setFocus();
}

void HistoryPage::showHistoryOf(const FigureKey& key) {
    follow();
    m_filters->narrowTo(key);
    if (m_ui->split->isVisibleTo(this)) m_ui->acts->setFocus();
}

} // namespace xushi
