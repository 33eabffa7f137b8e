#include "app/entry/figure/CellPanel.h"

#include "app/entry/figure/CellHistoryModel.h"
#include "app/entry/figure/CellNotes.h"
#include "app/entry/figure/CellStory.h"
#include "app/look/WidgetRole.h"
#include "app/table/FigureDelegate.h"
#include "app/text/QtText.h"
#include "words/Phrases.h"
#include "ui_CellPanel.h"

#include <QAction>
#include <QHeaderView>
#include <QKeyEvent>

namespace xushi {
namespace {

constexpr int panelWidth = 320;
constexpr int denseRow = 24;
constexpr int journalLines = 20;

/// Text that may be marked and copied, without taking the focus.
void makeReadable(QLabel& label) {
    label.setTextInteractionFlags(Qt::TextSelectableByMouse);
    label.setFocusPolicy(Qt::NoFocus);
}

} // namespace

CellPanel::CellPanel(Workspace& workspace, UnstoredWords& words, QWidget* parent)
    : QWidget(parent), m_ui(std::make_unique<Ui::CellPanel>()), m_workspace(workspace),
      m_notes(new CellNotes(workspace, words, this)), m_history(new CellHistoryModel(workspace, this)),
      m_toggle(new QAction(tr("Side panel of the figure"), this)), m_focus(new QAction(tr("Notes on the figure"), this)) {
    m_ui->setupUi(this);
    setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Expanding);
    buildBody();
    wireActions();
    connect(&workspace.feed(), &ChangeFeed::figuresChanged, this, &CellPanel::refresh);
    connect(&workspace.feed(), &ChangeFeed::catalogueChanged, this, &CellPanel::refresh);
    connect(&workspace.feed(), &ChangeFeed::workflowChanged, this, &CellPanel::refresh);
    for (const auto signal : {&ChangeFeed::opened, &ChangeFeed::closed}) connect(&workspace.feed(), signal, this, &CellPanel::forget);
    hide();
}

CellPanel::~CellPanel() = default;

void CellPanel::settle() { m_notes->settle(); }

void CellPanel::keepUnconfirmed() { m_notes->keepUnconfirmed(); }

void CellPanel::retry() { m_notes->retry(); }

QSize CellPanel::sizeHint() const { return {panelWidth, QWidget::sizeHint().height()}; }

void CellPanel::buildBody() {
    QFont bold = m_ui->nameLabel->font();
    bold.setWeight(QFont::DemiBold);
    m_ui->nameLabel->setFont(bold);
    m_ui->notesPlace->addWidget(m_notes);
    m_ui->area->viewport()->setAutoFillBackground(false);
    m_ui->body->setAutoFillBackground(false);
    auto& table = *m_ui->historyTable;
    table.setModel(m_history);
    table.setItemDelegate(new FigureDelegate(&table));
    dressTable(table);
    table.verticalHeader()->setMinimumSectionSize(denseRow);
    table.verticalHeader()->setDefaultSectionSize(denseRow);
    table.horizontalHeader()->setFixedHeight(denseRow + 4);
    table.horizontalHeader()->setSectionResizeMode(QHeaderView::Stretch);
    table.setFixedHeight(denseRow * (m_history->rowCount() + 1) + 6);
    makeReadable(*m_ui->makingLabel);
    makeReadable(*m_ui->journalLabel);
}

void CellPanel::wireActions() {
    m_toggle->setCheckable(true);
    m_toggle->setShortcut(QKeySequence(Qt::Key_F4));
    m_focus->setShortcuts({QKeySequence(QStringLiteral("Alt+N")), QKeySequence(QStringLiteral("Ctrl+Shift+F4"))});
    connect(m_toggle, &QAction::toggled, this, [this](bool isOpen) {
        if (isOpen) setVisible(true);
        else putAway();
    });
    connect(m_focus, &QAction::triggered, this, [this] {
        m_toggle->setChecked(true);
        if (m_key) m_notes->focusFirst();
    });
    connect(m_ui->closeButton, &QToolButton::clicked, m_toggle, [this] { m_toggle->setChecked(false); });
}

/// What is being typed is saved first; the focus goes where it can be seen.
void CellPanel::putAway() {
    const bool hadFocus = isAncestorOf(QApplication::focusWidget());
    m_notes->settle();
    setVisible(false);
    if (hadFocus) emit leaveRequested();
}

void CellPanel::show(const std::optional<FigureKey>& key, ExplainedColumn column) {
    if (key == m_key && column == m_column) return;
    m_key = key;
    m_column = column;
    refresh();
}

/// The same key in another store is another figure.
void CellPanel::forget() {
    m_key.reset();
    m_notes->forget();
    refresh();
}

void CellPanel::refresh() {
    if (!isVisible()) return;
    m_notes->showFigure(m_key);
    m_history->showFigure(m_key);
    refreshHead();
    refreshFacts();
    const QStringList making = m_key ? story::making(m_workspace, *m_key, m_column) : QStringList();
    m_ui->makingTitle->setVisible(!making.isEmpty());
    m_ui->makingLabel->setVisible(!making.isEmpty());
    m_ui->makingLabel->setText(making.join(QLatin1Char('\n')));
    const QStringList journal = m_key ? story::journal(m_workspace, *m_key, journalLines) : QStringList();
    m_ui->journalLabel->setText(journal.isEmpty() ? tr("Nothing was written for this figure yet.") : journal.join(QStringLiteral("\n\n")));
}

void CellPanel::refreshHead() {
    const Indicator* indicator = m_key ? m_workspace.catalogue().find(m_key->indicator) : nullptr;
    const Region* region = m_key ? m_workspace.catalogue().find(m_key->region) : nullptr;
    const bool isEmpty = !indicator || !region;
    m_ui->emptyLabel->setVisible(isEmpty);
    m_ui->area->setVisible(!isEmpty);
    m_ui->placeLabel->setVisible(!isEmpty);
    m_ui->cellLight->setVisible(false);
    m_ui->nameLabel->setText(isEmpty ? tr("No figure chosen") : toQt(indicator->name));
    if (isEmpty) return;
    m_ui->placeLabel->setText(toQt(periodPhrase(m_key->period, m_workspace.language()) + " · " + region->name));
    const auto row = boardRowAt(m_workspace.now().boardRequest(story::boardPeriod(*m_key), m_workspace.region()), *indicator, *region);
    if (!row || !row->target) return;
    m_ui->cellLight->setLight(row->standing.light, toQt(lightWord(row->standing.light, m_workspace.language())));
    m_ui->cellLight->setVisible(true);
}

void CellPanel::refreshFacts() {
    while (QLayoutItem* old = m_ui->factsLayout->takeAt(0)) {
        delete old->widget();
        delete old;
    }
    if (!m_key) return;
    int line = 0;
    for (const auto& [name, value] : story::facts(m_workspace, *m_key)) {
        auto* nameLabel = new QLabel(name, m_ui->body);
        setRole(*nameLabel, WidgetRole::Muted);
        auto* valueLabel = new QLabel(value, m_ui->body);
        valueLabel->setAlignment(Qt::AlignRight);
        m_ui->factsLayout->addWidget(nameLabel, line, 0);
        m_ui->factsLayout->addWidget(valueLabel, line++, 1);
    }
}

void CellPanel::showEvent(QShowEvent* event) {
    QWidget::showEvent(event);
    refresh();
}

int CellPanel::refusedCount() const { return m_notes->refusedCount(); }

void CellPanel::keyPressEvent(QKeyEvent* event) {
    if (event->key() != Qt::Key_Escape) return QWidget::keyPressEvent(event);
    m_notes->settle();
    emit leaveRequested();
}

} // namespace xushi
