#include "app/catalog/CatalogPage.h"

#include "app/catalog/BulkEditor.h"
#include "app/catalog/CatalogSection.h"
#include "app/catalog/DefinitionEditor.h"
#include "app/catalog/IndicatorTree.h"
#include "app/catalog/RollOverBar.h"
#include "app/catalog/TargetEditor.h"
#include "app/table/TableManners.h"
#include "app/text/QtText.h"
#include "words/Phrases.h"
#include "ui_CatalogPage.h"

#include <QKeyEvent>
#include <QShortcut>
#include <QSignalBlocker>

#include <utility>

namespace xushi {
namespace {

constexpr int listWidth = 312;

} // namespace

CatalogPage::CatalogPage(Workspace& workspace, QWidget* parent)
    : Page(workspace, parent), m_ui(std::make_unique<Ui::CatalogPage>()) {
    m_ui->setupUi(this);
    buildList();
    buildTabs();
    buildChoice();
    buildSections();
    wireKeys();
    wireWorkspace();
    if (workspace.isOpen()) startAgain();
}

CatalogPage::~CatalogPage() = default;

void CatalogPage::buildList() {
    m_tree = new IndicatorTree(this);
    m_filter = new IndicatorFilter(this);
    m_filter->setSourceModel(m_tree);
    m_ui->tree->setModel(m_filter);
    m_ui->tree->setTextElideMode(Qt::ElideMiddle);
    auto* manners = new TableManners(*m_ui->tree, {.id = QStringLiteral("catalog/indicators"), .columns = {{.key = QStringLiteral("name"), .share = 1}}});
    manners->addRowAction(tr("New"), QStringLiteral("Ctrl+N"), [this] { add(); });
    m_ui->nothingFound->hide();
    m_ui->splitter->setSizes({listWidth, 4 * listWidth});
    m_ui->splitter->setStretchFactor(0, 0);
    m_ui->splitter->setStretchFactor(1, 1);
    m_ui->searchEdit->installEventFilter(this);
    setFocusProxy(m_ui->searchEdit);
    connect(m_ui->searchEdit, &QLineEdit::textChanged, this, &CatalogPage::filter);
    connect(m_ui->tree->selectionModel(), &QItemSelectionModel::currentChanged, this, &CatalogPage::take);
    connect(m_ui->newButton, &QPushButton::clicked, this, &CatalogPage::addIndicator);
    connect(m_ui->importButton, &QPushButton::clicked, this, [this] { emit catalogueImportRequested({}); });
    connect(m_ui->firstButton, &QPushButton::clicked, this, &CatalogPage::addIndicator);
}

void CatalogPage::buildTabs() {
    m_definition = new DefinitionEditor(workspace(), m_drafts, this);
    m_target = new TargetEditor(workspace(), m_drafts, this);
    m_ui->tabs->addTab(m_definition, tr("Definition"));
    m_ui->tabs->addTab(m_target, tr("Yearly target and schedule"));
    wireEditor(m_definition);
    wireEditor(m_target);
    connect(m_target, &TargetEditor::spreadRequested, this, [this] { emit pageRequested(QStringLiteral("allocation"), place()); });
    m_rollOver = new RollOverBar(workspace(), this);
    placeRollOver();
    connect(m_rollOver, &RollOverBar::messageGiven, this, &Page::messageGiven);
    connect(m_ui->rollOverButton, &QPushButton::clicked, this, [this] { m_rollOver->ask(isBulk() ? selectedCodes() : std::vector<IndicatorCode>()); });
    connect(m_definition, &DefinitionEditor::abandoned, this, &CatalogPage::leaveNew);
}

/// Above whatever is edited: one indicator, several, or none yet.
void CatalogPage::placeRollOver() {
    auto* side = new QWidget(this);
    m_ui->splitter->replaceWidget(m_ui->splitter->indexOf(m_ui->stack), side);
    m_ui->splitter->setStretchFactor(1, 1);
    auto* layout = new QVBoxLayout(side);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(m_rollOver);
    layout->addWidget(m_ui->stack, 1);
    m_ui->stack->show();
}

void CatalogPage::wireEditor(RecordEditor* editor) {
    connect(editor, &RecordEditor::edited, this, [this] { m_tree->markEdits(m_drafts); });
    connect(editor, &RecordEditor::messageGiven, this, &Page::messageGiven);
    connect(editor, &RecordEditor::stored, this, [this](const IndicatorCode& code) {
        m_isAdding = false;
        m_code = code;
    });
}

void CatalogPage::wireKeys() {
    const auto key = [this](const QKeySequence& sequence, QWidget* where, auto act) {
        auto* shortcut = new QShortcut(sequence, where);
        shortcut->setContext(Qt::WidgetWithChildrenShortcut);
        connect(shortcut, &QShortcut::activated, this, act);
    };
    key(QKeySequence::New, this, [this] { add(); });
    key(QKeySequence::Save, this, [this] { save(); });
    key(QKeySequence(Qt::Key_Escape), m_bulk, [this] { m_bulk->revert(); });
    key(QKeySequence(Qt::Key_Escape), m_ui->editPage, [this] { frontEditor()->revert(); });
    for (CatalogSection* section : m_sections)
        key(QKeySequence(Qt::Key_Escape), section, [section] { section->revert(); });
    const auto step = [this](int by) { m_ui->sectionBar->setCurrentIndex(m_ui->sectionBar->currentIndex() + by); };
    key(QKeySequence(Qt::ALT | Qt::Key_PageDown), this, [step] { step(1); });
    key(QKeySequence(Qt::ALT | Qt::Key_PageUp), this, [step] { step(-1); });
}

void CatalogPage::wireWorkspace() {
    connect(&workspace().feed(), &ChangeFeed::opened, this, &CatalogPage::startAgain);
    connect(&workspace().feed(), &ChangeFeed::closed, this, &CatalogPage::startAgain);
    connect(&workspace().feed(), &ChangeFeed::catalogueChanged, this, &CatalogPage::refresh);
    connect(&workspace().feed(), &ChangeFeed::momentChanged, this, [this] {
        m_definition->forgetCounts();
        refreshLocks();
        m_target->followWorkspace();
        m_rollOver->followWorkspace();
    });
    connect(&workspace().feed(), &ChangeFeed::regionChanged, m_target, &TargetEditor::followWorkspace);
    connect(&workspace().feed(), &ChangeFeed::regionChanged, this, &CatalogPage::fillScopes);
    connect(&workspace().feed(), &ChangeFeed::periodChanged, this, [this] {
        m_isMonthBehind = true;
        m_sectionsBehind.insert(m_sections.begin(), m_sections.end());
        if (isVisible()) followMonth();
    });
    connect(&workspace().feed(), &ChangeFeed::figuresChanged, this, &CatalogPage::followFigures);
}

/// For whoever sees the page: it waits until it is shown, and each of its sections, too.
void CatalogPage::followMonth() {
    if (std::exchange(m_isMonthBehind, false)) {
        m_target->followWorkspace();
        m_rollOver->followWorkspace();
        fillTree();
        if (isBulk()) display(m_code);
        showTitle();
    }
    if (CatalogSection* section = frontSection(); m_sectionsBehind.erase(section) > 0) section->refresh();
}

/// The target is judged again, for whoever sees it: the page waits until it is shown.
void CatalogPage::followFigures() {
    m_isStale = !isVisible();
    if (m_isStale) return;
    m_definition->forgetCounts();
    m_target->takeFigures();
    showTitle();
}

void CatalogPage::showEvent(QShowEvent* event) {
    followMonth();
    if (m_isStale) followFigures();
    Page::showEvent(event);
}

/// Another store: nothing of the one before is kept.
void CatalogPage::startAgain() {
    m_drafts = {};
    m_isAdding = false;
    m_definition->forgetCounts();
    const auto& indicators = workspace().latestCatalogue().indicators;
    m_code = indicators.empty() ? IndicatorCode{} : indicators.front().code;
    refreshLocks();
    for (CatalogSection* section : m_sections) section->startAgain();
    refresh();
    m_target->followWorkspace();
    m_rollOver->followWorkspace();
}

/// In a store that is only read, now or as it stood then, nothing is changed.
void CatalogPage::refreshLocks() {
    const auto& reason = workspace().openStore().readOnlyReason();
    m_ui->lockLabel->setVisible(workspace().isReadOnly());
    if (reason) m_ui->lockLabel->setText(toQt(say(*reason, workspace().language())));
    for (RecordEditor* editor : {static_cast<RecordEditor*>(m_definition), static_cast<RecordEditor*>(m_target)})
        editor->setLocked(workspace().isReadOnly());
    for (QPushButton* button : {m_ui->newButton, m_ui->importButton, m_ui->firstButton, m_ui->rollOverButton}) button->setEnabled(!workspace().isReadOnly());
    for (CatalogSection* section : m_sections) section->setLocked(workspace().isReadOnly());
    m_rollOver->setLocked(workspace().isReadOnly());
    m_bulk->setLocked(workspace().isReadOnly());
}

void CatalogPage::refresh() {
    for (CatalogSection* section : m_sections) section->refresh();
    m_sectionsBehind.clear();
    fillTree();
    const auto& indicators = workspace().latestCatalogue().indicators;
    if (!m_isAdding && !workspace().latestCatalogue().find(m_code) && !indicators.empty()) m_code = indicators.front().code;
    if (m_isAdding) return select({});
    select(m_code);
}

void CatalogPage::fillTree() {
    const QSignalBlocker quiet(m_ui->tree->selectionModel());
    m_tree->fill(workspace().latestCatalogue(), workspace().period(), m_drafts, m_isAdding);
    fillScopes();
    m_ui->tree->expandAll();
    m_ui->tree->setCurrentIndex(m_filter->mapFromSource(m_tree->indexOf(m_isAdding ? IndicatorCode{} : m_code)));
}

void CatalogPage::select(const IndicatorCode& code) {
    {
        const QSignalBlocker quiet(m_ui->tree->selectionModel());
        const QModelIndex at = m_filter->mapFromSource(m_tree->indexOf(code));
        m_ui->tree->setCurrentIndex(at);
        revealCurrent();
    }
    m_ui->tree->viewport()->update();
    display(code);
}

void CatalogPage::take(const QModelIndex& index) {
    const QVariant code = index.data(IndicatorTree::CodeRole);
    if (code.isValid() && !isBulk()) display({fromQt(code.toString())});
}

void CatalogPage::display(const IndicatorCode& code) {
    const bool isNew = code.empty() && (m_isAdding || m_drafts.definitions.contains(code));
    const bool hasAny = isNew || workspace().latestCatalogue().find(code);
    m_ui->stack->setCurrentWidget(hasAny ? m_ui->editPage : m_ui->emptyPage);
    m_ui->listPane->setVisible(hasAny);
    if (!hasAny) return;
    if (isNew && !m_isAdding) m_before = m_code;
    m_isAdding = isNew;
    m_code = code;
    m_ui->tabs->setTabEnabled(1, !isNew);
    if (isNew) m_definition->showNew(workspace().latestCatalogue().find(m_before));
    else {
        m_definition->showIndicator(code);
        m_target->showIndicator(code);
    }
    showTitle();
}

void CatalogPage::showTitle() {
    const Catalogue& catalogue = workspace().catalogue();
    const Indicator* indicator = catalogue.find(m_code);
    const Region* region = catalogue.find(workspace().region());
    m_ui->nameLabel->setText(indicator ? toQt(indicator->name) : tr("New indicator"));
    m_ui->factsLabel->setText(indicator ? toQt(indicator->code.text) : QString());
    const Target* target = indicator && region ? catalogue.find({m_code, region->code, workspace().period().year}) : nullptr;
    m_ui->targetLabel->setVisible(target != nullptr);
    m_ui->lightLabel->setVisible(target != nullptr);
    if (!target) return;
    const Language language = workspace().language();
    const auto row = boardRowAt(workspace().boardRequest(), *indicator, *region);
    m_ui->targetLabel->setText(tr("%1: %2").arg(target->key.year).arg(toQt(targetWithUnit(*target, indicator->unit, workspace().numberFormat(), language))));
    if (row) m_ui->lightLabel->setLight(row->standing.light, toQt(lightWord(row->standing.light, language)));
}

void CatalogPage::addIndicator() {
    if (!m_isAdding) m_before = m_code;
    m_isAdding = true;
    m_ui->searchEdit->clear();
    m_ui->tabs->setCurrentWidget(m_definition);
    fillTree();
    select({});
    m_definition->focusFirst();
}

void CatalogPage::leaveNew() {
    m_isAdding = false;
    m_code = m_before;
    refresh();
    m_ui->tree->setFocus();
}

void CatalogPage::filter(const QString& text) {
    m_filter->setText(text.trimmed());
    m_ui->tree->expandAll();
    m_ui->nothingFound->setVisible(m_filter->rowCount() == 0 && m_tree->rowCount() > 0);
}

RecordEditor* CatalogPage::frontEditor() const {
    return static_cast<RecordEditor*>(m_ui->tabs->currentWidget());
}

/// In the search field the arrows walk the list, and Esc shows it whole again.
bool CatalogPage::eventFilter(QObject* watched, QEvent* event) {
    if (watched != m_ui->searchEdit || event->type() != QEvent::KeyPress) return Page::eventFilter(watched, event);
    const int key = static_cast<QKeyEvent*>(event)->key();
    if (key == Qt::Key_Escape) {
        m_ui->searchEdit->clear();
        return true;
    }
    const bool isStep = key == Qt::Key_Down || key == Qt::Key_Up || key == Qt::Key_Return;
    if (!isStep) return Page::eventFilter(watched, event);
    QModelIndex next = m_ui->tree->currentIndex();
    do next = key == Qt::Key_Up ? m_ui->tree->indexAbove(next) : next.isValid() ? m_ui->tree->indexBelow(next) : m_filter->index(0, 0);
    while (next.isValid() && !next.data(IndicatorTree::CodeRole).isValid());
    if (next.isValid()) m_ui->tree->setCurrentIndex(next);
    return true;
}

/// The first of a section brings its heading along.
void CatalogPage::revealCurrent() {
    const QModelIndex at = m_ui->tree->currentIndex();
    if (!isVisible() || !at.isValid()) return;
    if (at.row() == 0 && at.parent().isValid()) m_ui->tree->scrollTo(at.parent());
    m_ui->tree->scrollTo(at);
}

void CatalogPage::enter() {
    if (CatalogSection* section = frontSection()) return section->enter();
    if (m_ui->stack->currentWidget() == m_ui->emptyPage) return m_ui->firstButton->setFocus();
    m_ui->searchEdit->setFocus();
    // The first time the list gets its size only after this.
    QMetaObject::invokeMethod(this, &CatalogPage::revealCurrent, Qt::QueuedConnection);
}

void CatalogPage::showIndicator(const IndicatorCode& code) {
    followMonth();
    m_ui->sectionBar->setCurrentIndex(0);
    m_ui->searchEdit->clear();
    if (workspace().latestCatalogue().find(code)) select(code);
}

} // namespace xushi
