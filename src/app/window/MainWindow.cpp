#include "app/window/MainWindow.h"

#include "app/look/ElidedLabel.h"
#include "app/look/PlainTexts.h"
#include "app/shared/ExplainPanel.h"
#include "app/shared/PersonChoice.h"
#include "app/start/StartPage.h"
#include "app/text/QtText.h"
#include "app/text/StepName.h"
#include "app/window/DropVeil.h"
#include "app/window/IndicatorSearch.h"
#include "app/window/PageList.h"
#include "app/window/PeriodMenu.h"
#include "app/window/TablesOut.h"
#include "domain/RecordNames.h"
#include "wiring/Composition.h"
#include "words/Phrases.h"
#include "ui_MainWindow.h"

#include <QFileInfo>
#include <QLabel>
#include <QSettings>
#include <QStyle>
#include <QToolButton>

#include <algorithm>

namespace xushi {
namespace {

const auto geometryKey = QStringLiteral("geometry");
constexpr int messageMilliseconds = 10'000;

} // namespace

MainWindow::MainWindow(Language language, QWidget* parent) : MainWindow(language, openForWriting, parent) {}

MainWindow::MainWindow(Language language, StoreOpener opener, QWidget* parent)
    : QMainWindow(parent), m_ui(std::make_unique<Ui::MainWindow>()), m_workspace(language, std::move(opener)) {
    m_ui->setupUi(this);
    setWindowIcon(QIcon(QStringLiteral(":/icons/xushi.svg")));
    m_ui->notice->hide();
    for (QWidget* clear : {m_ui->room->viewport(), static_cast<QWidget*>(m_ui->pages)}) clear->setAutoFillBackground(false);
    m_start = new StartPage(this);
    m_ui->pages->addWidget(m_start);
    buildExplainPanel();
    buildRail();
    buildShortcuts();
    buildTopBar();
    buildStatusBar();
    buildEditMenu();
    buildViewMenu();
    buildMomentBar();
    buildStandingBar();
    wireMenus();
    wireWorkspace();
    wireSearch();
    refreshIcons();
    refreshAvailability();
    m_veil = new DropVeil(m_ui->body);
    new PlainTexts(this);
    restoreGeometry(QSettings().value(geometryKey).toByteArray());
}

MainWindow::~MainWindow() {
    m_workspace.leave(); // what is being typed is kept while there is a store that it belongs to
    // The children go after this part of the window has gone: what they say on their way out is for nobody.
    disconnect(m_ui->pages, nullptr, this, nullptr);
}

void MainWindow::fitInto(const QSize& screen) {
    if (isMaximized() || isFullScreen()) return;
    const int border = style()->pixelMetric(QStyle::PM_MdiSubWindowFrameWidth, nullptr, this);
    const QSize frame(2 * border, style()->pixelMetric(QStyle::PM_TitleBarHeight, nullptr, this) + 2 * border);
    resize(size().boundedTo(screen - frame));
}

void MainWindow::keepLayout() const {
    QSettings().setValue(geometryKey, saveGeometry());
    for (const Page* page : madePages()) page->keepLayout();
}

void MainWindow::buildRail() {
    for (const auto& entry : pageList()) {
        m_pages.push_back(nullptr);
        if (!entry.isMadeWhenAsked) pageAt(m_pages.size() - 1);
        if (entry.viewOf) {
            m_railButtons.push_back(nullptr);
            continue;
        }
        auto* button = new QToolButton(m_ui->rail);
        button->setText(QCoreApplication::translate("PageList", entry.name));
        button->setToolButtonStyle(Qt::ToolButtonTextUnderIcon);
        button->setIconSize(QSize(24, 24));
        button->setCheckable(true);
        button->setAutoExclusive(true);
        button->setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
        button->setMinimumHeight(64);
        button->setToolTip(QStringLiteral("%1  Ctrl+%2").arg(button->text()).arg(entry.number));
        const QString id = QLatin1String(entry.id);
        connect(button, &QToolButton::clicked, this, [this, id] { showPage(id); });
        m_ui->rail->layout()->addWidget(button);
        m_railButtons.push_back(button);
    }
    static_cast<QVBoxLayout*>(m_ui->rail->layout())->addStretch(1);
}

/// The menu of files has the page's actions whichever page is in front.
Page& MainWindow::pageAt(std::size_t place) {
    Page*& page = m_pages[place];
    if (page) return *page;
    page = pageList()[place].make(m_workspace, this);
    m_ui->pages->addWidget(page);
    m_ui->fileMenu->insertActions(m_ui->folderAction, page->fileActions());
    connect(page, &Page::pageRequested, this, &MainWindow::goTo);
    connect(page, &Page::historyRequested, this, &MainWindow::showHistoryOf);
    connect(page, &Page::momentRequested, this, [this](qint64 entry) { showMoment(std::int64_t{entry}); });
    connect(page, &Page::comparisonRequested, this, &MainWindow::showComparison);
    connect(page, &Page::backRequested, this, &MainWindow::goBack);
    connect(page, &Page::importRequested, this, &MainWindow::importFiles);
    connect(page, &Page::catalogueImportRequested, this, &MainWindow::importCatalogue);
    connect(page, &Page::tableRequested, this, &MainWindow::importTable);
    connect(page, &Page::copyRequested, this, &MainWindow::lookAtCopy);
    connect(page, &Page::restoreRequested, this, &MainWindow::restoreFrom, Qt::QueuedConnection); // the page is told that its store has gone
    connect(page, &Page::packageRequested, this, [this] { takePackage({}); });
    connect(page, &Page::messageGiven, this, &MainWindow::showMessage);
    connect(page, &Page::noticeGiven, this, [this](const QString& text) { showNotice(text, NoticeCause::Page); });
    connect(page, &Page::questionChanged, this, &MainWindow::refreshExplainPanel);
    return *page;
}

std::vector<Page*> MainWindow::madePages() const {
    std::vector<Page*> made;
    std::ranges::copy_if(m_pages, std::back_inserter(made), [](const Page* page) { return page != nullptr; });
    return made;
}

/// Keys act at once. Those of a button would only act after its animation, and what is typed meanwhile would land in
/// what is about to be left.
void MainWindow::buildShortcuts() {
    const auto key = [this](const QString& sequence, auto act) {
        auto* action = new QAction(this);
        action->setShortcut(QKeySequence(sequence));
        addAction(action);
        connect(action, &QAction::triggered, this, [this, act] {
            if (m_workspace.isOpen()) act();
        });
    };
    for (const auto& entry : pageList())
        if (!entry.viewOf) key(QStringLiteral("Ctrl+%1").arg(entry.number), [this, id = QLatin1String(entry.id)] { showPage(id); });
    key(QStringLiteral("Ctrl+PgUp"), [this] { m_workspace.stepMonth(-1); });
    key(QStringLiteral("Ctrl+PgDown"), [this] { m_workspace.stepMonth(1); });
}

void MainWindow::buildTopBar() {
    connect(m_ui->previousMonth, &QToolButton::clicked, this, [this] { m_workspace.stepMonth(-1); });
    connect(m_ui->nextMonth, &QToolButton::clicked, this, [this] { m_workspace.stepMonth(1); });
    m_ui->periodButton->setMenu(new PeriodMenu(m_workspace, this));
    connect(m_ui->regionBox, &QComboBox::activated, this, [this](int index) {
        m_workspace.setRegion({fromQt(m_ui->regionBox->itemData(index).toString())});
    });
    connect(m_ui->noticeClose, &QToolButton::clicked, m_ui->notice, &QWidget::hide);
    connect(m_ui->noticeRetry, &QPushButton::clicked, this, &MainWindow::retry);
    auto* column = qobject_cast<QVBoxLayout*>(m_ui->notice->parentWidget()->layout());
    auto* people = new PersonBar(m_workspace, this);
    column->insertWidget(column->indexOf(m_ui->notice), people);
    connect(people, &PersonBar::left, this, &MainWindow::followPerson);
    connect(people, &PersonBar::othersAsked, this, [this] { findChild<PersonButton*>()->showMenu(); });
}

void MainWindow::buildStatusBar() {
    m_savedLabel = new ElidedLabel(this);
    m_anchorLabel = new ElidedLabel(this);
    m_proofLabel = new ElidedLabel(this);
    m_proofLabel->setObjectName(QStringLiteral("proofLabel"));
    m_ui->statusBar->addPermanentWidget(m_savedLabel);
    buildCopies();
    m_ui->statusBar->addPermanentWidget(m_proofLabel);
    m_ui->statusBar->addPermanentWidget(m_anchorLabel);
    m_ui->statusBar->addPermanentWidget(new PersonButton(m_workspace, this));
}

/// Below the page, closed until it is asked for; it follows the cursor of the page in front.
void MainWindow::buildExplainPanel() {
    m_explainPanel = new ExplainPanel(m_workspace, this);
    m_ui->main->layout()->addWidget(m_explainPanel);
    connect(m_ui->pages, &QStackedWidget::currentChanged, this, &MainWindow::refreshExplainPanel);
    connect(m_explainPanel->toggleAction(), &QAction::toggled, this, &MainWindow::refreshExplainPanel);
}

void MainWindow::showExplanation(bool isShown) {
    m_explainPanel->toggleAction()->setChecked(isShown);
}

void MainWindow::refreshExplainPanel() {
    const Page* page = frontPage();
    const bool isShown = m_explainPanel->toggleAction()->isChecked() && m_workspace.isOpen() && page && page->answersQuestions();
    m_explainPanel->setVisible(isShown);
    if (isShown) m_explainPanel->ask(page->question());
}

void MainWindow::wireWorkspace() {
    connect(&m_workspace.feed(), &ChangeFeed::opened, this, [this] {
        takeCatalogue();
        refreshHead();
        refreshAvailability();
        m_ui->statusBar->clearMessage(); // what was said of another store
        bringToFront(QStringLiteral("overview"));
        m_visits.clear();
        refreshWay();
        refreshProof();
        m_ui->notice->hide();
        const Language said = m_workspace.language();
        const Catalogue& names = m_workspace.latestCatalogue();
        if (const auto& reason = m_workspace.openStore().readOnlyReason()) showNotice(toQt(say(*reason, said)));
        else if (const auto& department = m_workspace.now().packageOf()) showNotice(toQt(say(Remark{"package.banner", {nameIn(names, *department)}}, said)));
    });
    connect(&m_workspace.feed(), &ChangeFeed::closed, this, [this] {
        refreshAvailability();
        m_ui->statusBar->clearMessage();
        m_ui->notice->hide();
        m_search->offer({});
        m_start->refresh();
        m_ui->pages->setCurrentWidget(m_start);
        m_visits.clear();
        refreshWay();
    });
    connect(&m_workspace.feed(), &ChangeFeed::catalogueChanged, this, &MainWindow::takeCatalogue);
    connect(&m_workspace.feed(), &ChangeFeed::periodChanged, this, &MainWindow::refreshHead);
    connect(&m_workspace.feed(), &ChangeFeed::regionChanged, this, &MainWindow::refreshHead);
    connect(&m_workspace.feed(), &ChangeFeed::saved, this, [this](const QTime& at) {
        m_savedLabel->setText(tr("Saved %1").arg(at.toString(QStringLiteral("hh:mm:ss"))));
        hideNotice(NoticeCause::Disk);
        refreshHead();
    });
    connect(&m_workspace.feed(), &ChangeFeed::proofProgressed, this, &MainWindow::refreshProof);
    connect(&m_workspace.feed(), &ChangeFeed::proofEnded, this, &MainWindow::refreshProof);
    connect(&m_workspace.feed(), &ChangeFeed::workflowChanged, this, [this] { hideNotice(NoticeCause::Step); });
    connect(&m_workspace.feed(), &ChangeFeed::problemMet, this, &MainWindow::showProblem);
    connect(&m_workspace.openStore(), &OpenStore::unconfirmed, this, [this](const Problem& problem) { showNotice(toQt(say(problem, m_workspace.language()))); });
    connect(&m_workspace.feed(), &ChangeFeed::personChanged, this, &MainWindow::followPerson);
    connect(&m_workspace.undoStack(), &UndoStack::reversed, this, &MainWindow::tellReversal);
}

void MainWindow::wireSearch() {
    m_search = new IndicatorSearch(*m_ui->searchEdit, this);
    auto* focus = new QAction(this);
    focus->setShortcut(QKeySequence(QStringLiteral("Ctrl+K")));
    addAction(focus);
    connect(focus, &QAction::triggered, m_search, &IndicatorSearch::focus);
    connect(&m_workspace.feed(), &ChangeFeed::periodChanged, m_search, [this] { m_search->setMonth(monthOf(m_workspace.period())); });
    connect(m_search, &IndicatorSearch::chosen, this, [this](const IndicatorCode& indicator) {
        Place there = m_workspace.place();
        there.indicator = indicator;
        goTo(here().page, there);
    });
}

void MainWindow::takeCatalogue() {
    fillRegions();
    m_search->offer(m_workspace.catalogue().indicators);
    m_search->setMonth(monthOf(m_workspace.period()));
}

void MainWindow::fillRegions() {
    m_ui->regionBox->clear();
    const YearMonth now{m_workspace.period().year, m_workspace.period().last.number()};
    for (const auto& region : m_workspace.catalogue().regions)
        if (!region.validity().hasEndedBefore(now))
            addChoice(*m_ui->regionBox, toQt(region.name), toQt(region.code.text));
    m_ui->regionBox->setCurrentIndex(m_ui->regionBox->findData(toQt(m_workspace.region().text)));
}

void MainWindow::refreshHead() {
    const auto& settings = m_workspace.catalogue().settings;
    const QString title = settings.title.empty() ? QFileInfo(m_workspace.openStore().path()).completeBaseName() : toQt(settings.title);
    const auto& department = m_workspace.now().packageOf();
    const QString whole = department ? tr("%1 · package of %2").arg(title, toQt(nameIn(m_workspace.latestCatalogue(), *department))) : title;
    m_ui->storeTitle->setText(whole);
    setWindowTitle(tr("%1 – Xushi").arg(whole));
    m_ui->periodButton->setText(toQt(periodPhrase(m_workspace.period(), m_workspace.language())) + QStringLiteral("  ▾"));
    m_ui->regionBox->setCurrentIndex(m_ui->regionBox->findData(toQt(m_workspace.region().text)));
    m_ui->regionBox->setToolTip(tr("Region: %1").arg(m_ui->regionBox->currentText()));
    if (!m_workspace.isOpen()) return;
    if (const auto head = m_workspace.questions().journalHead())
        m_anchorLabel->setText(tr("Check code %1 · entry %2").arg(toQt(head->shortCode())).arg(head->sequence));
}

void MainWindow::refreshProof() {
    if (!m_workspace.isOpen() || m_workspace.openStore().isProofOwed()) return m_proofLabel->clear();
    const bool isRunning = m_workspace.openStore().isBeingProved();
    m_proofLabel->setText(isRunning ? tr("Checking %1%").arg(m_workspace.openStore().proofShare() / 10) : tr("Checked ✓"));
    m_proofLabel->setToolTip(isRunning ? tr("Every entry and every figure is being held against the history. You can go on working.")
                                       : tr("Every entry and every figure agreed with the history when the store was opened."));
}

void MainWindow::refreshAvailability() {
    const bool isOpen = m_workspace.isOpen();
    m_ui->rail->setVisible(isOpen);
    m_ui->topBar->setVisible(isOpen);
    for (QAction* action : {m_ui->importAction, m_ui->packageAction, m_ui->folderAction, m_ui->closeAction, m_collectionAction, m_narrativeAction, m_meetingAction, m_anchorAction, m_allocationAction, m_backupsAction, m_ui->proofAction}) action->setEnabled(isOpen);
    for (QAction* action : m_tablesOut->actions()) action->setEnabled(isOpen);
    for (const Page* page : madePages())
        for (QAction* action : page->fileActions()) action->setEnabled(isOpen);
    if (!isOpen) {
        setWindowTitle(tr("Xushi"));
        for (QLabel* label : {m_savedLabel, m_proofLabel, m_anchorLabel}) label->clear();
    }
}

void MainWindow::refreshIcons() {
    for (std::size_t i = 0; i < m_railButtons.size(); ++i)
        if (m_railButtons[i]) m_railButtons[i]->setIcon(lineIcon(QLatin1String(pageList()[i].icon), palette()));
    m_ui->previousMonth->setIcon(lineIcon(QStringLiteral("previous"), palette()));
    m_ui->nextMonth->setIcon(lineIcon(QStringLiteral("next"), palette()));
    m_ui->noticeClose->setIcon(lineIcon(QStringLiteral("close"), palette()));
}

void MainWindow::showNotice(const QString& text, NoticeCause cause) {
    m_noticeCause = cause;
    m_ui->noticeText->setText(text);
    m_ui->noticeRetry->setVisible(cause == NoticeCause::Disk);
    m_ui->notice->show();
}

/// What only the disk stood in the way of can be tried again from where it is told.
void MainWindow::showProblem(const Problem& problem) {
    const bool isDisk = problem.kind == ProblemKind::Unavailable && m_workspace.isOpen() && !m_workspace.isReadOnly();
    const bool isOfStep = problem.key.starts_with("workflow.");
    showNotice(toQt(say(problem, m_workspace.language())), isDisk ? NoticeCause::Disk : isOfStep ? NoticeCause::Step : NoticeCause::Other);
    offerWayBack(m_opened, problem); // that was found out while it was open
}

void MainWindow::hideNotice(NoticeCause cause) {
    if (m_noticeCause == cause) m_ui->notice->hide();
}

void MainWindow::retry() {
    for (Page* page : madePages()) page->retry();
}

/// An undo may change what is not in front: it always says what it was, of which month and region.
void MainWindow::tellReversal(const ReversedStep& step) {
    hideNotice(NoticeCause::Page);
    const Language language = m_workspace.language();
    const QString place = stepPlace(step.act, m_workspace.latestCatalogue(), language);
    const bool isUndo = step.way == ReversalWay::Undo;
    const bool areSeveral = !place.isEmpty() && step.act.count > 1;
    const char* key = areSeveral ? (isUndo ? "undo.told-several" : "undo.told-again-several") : (isUndo ? "undo.told" : "undo.told-again");
    const QString what = place.isEmpty() ? step.name : place;
    showMessage(toQt(say(Remark{key, {fromQt(what), std::to_string(step.act.count)}}, language)));
}

/// The buttons by which somebody was chosen are gone: keys go to the page.
void MainWindow::followPerson() {
    Page* page = frontPage();
    if (page && m_workspace.isOpen() && !page->isAncestorOf(QApplication::focusWidget())) page->enter();
}

void MainWindow::showMessage(const QString& text) { m_ui->statusBar->showMessage(text, messageMilliseconds); }

} // namespace xushi
