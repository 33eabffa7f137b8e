#include "app/summary/layouts/LayoutEditor.h"

#include "app/summary/layouts/LayoutColumnsEditor.h"
#include "app/summary/layouts/LayoutFilterTree.h"
#include "app/summary/layouts/LayoutPreview.h"
#include "app/text/QtText.h"
#include "wiring/LayoutFiles.h"
#include "ui_LayoutEditor.h"

#include <QCheckBox>
#include <QKeyEvent>
#include <QScreen>
#include <QShortcut>
#include <QTabBar>

namespace xushi {
namespace {

constexpr QSize usualSize(1180, 740);
constexpr int usualFields = 500;

/// What is edited of a layout that comes with the program is a copy from the start.
SummaryTemplate begunWith(const Workspace& workspace, const SummaryTemplate& layout, bool isOfStore) {
    if (isOfStore) return layout;
    const std::string name = say(Remark{"layout.own-copy", {layout.name}}, workspace.language());
    return copyOf(layout, workspace.latestCatalogue(), name);
}

bool isStepBack(const QKeyEvent& key) { return key.matches(QKeySequence::Undo) || key.matches(QKeySequence::Redo); }

} // namespace

LayoutEditor::LayoutEditor(Workspace& workspace, const SummaryTemplate& layout, bool isOfStore, QWidget* parent)
    : QDialog(parent), m_workspace(workspace), m_isNew(!isOfStore), m_draft(begunWith(workspace, layout, isOfStore)), m_ui(std::make_unique<Ui::LayoutEditor>()),
      m_columns(new LayoutColumnsEditor(workspace.language(), this)), m_cells(new LayoutColumnsEditor(workspace.language(), this)),
      m_filter(new LayoutFilterTree(workspace.latestCatalogue(), workspace.language(), this)),
      m_targetedOnly(new QCheckBox(tr("Only what has a target of its own"))), m_preview(new LayoutPreview(workspace, this)) {
    m_ui->setupUi(this);
    setWindowTitle(tr("Layout: %1").arg(toQt(layout.name)));
    buildTabs();
    fillBoxes();
    showKind();
    wireFields();
    wireButtons();
    letKeysThrough();
    m_ui->questionBar->hide();
    m_ui->problemLabel->hide();
    showFields();
    showState();
    m_preview->showNow(m_draft.now());
    resize(usualSize.boundedTo(screen()->availableSize() * 9 / 10));
    connect(&workspace.feed(), &ChangeFeed::closed, this, [this] { done(Rejected); });
}

LayoutEditor::~LayoutEditor() = default;

void LayoutEditor::buildTabs() {
    m_columns->setObjectName(QStringLiteral("layoutColumns"));
    m_cells->setObjectName(QStringLiteral("layoutCells"));
    m_filter->setObjectName(QStringLiteral("filterTree"));
    m_targetedOnly->setObjectName(QStringLiteral("targetedOnly"));
    auto* filter = new QWidget;
    auto* layout = new QVBoxLayout(filter);
    layout->setContentsMargins(0, 8, 0, 0);
    layout->addWidget(m_targetedOnly);
    layout->addWidget(m_filter, 1);
    m_ui->tabs->insertTab(1, m_columns, tr("Columns"));
    m_ui->tabs->insertTab(2, m_cells, tr("For each region"));
    m_ui->tabs->insertTab(3, filter, tr("Rows"));
    m_ui->tabs->setDocumentMode(true);
    m_ui->tabs->tabBar()->setDrawBase(false);
    m_ui->splitter->addWidget(m_preview);
    m_ui->splitter->setStretchFactor(0, 2);
    m_ui->splitter->setStretchFactor(1, 3);
    m_ui->splitter->setSizes({usualFields, usualSize.width() - usualFields});
    m_ui->outer->setStretch(0, 1);
}

/// Steps back are those of the editor, of whatever field has the keys.
void LayoutEditor::letKeysThrough() {
    for (QWidget* field : {static_cast<QWidget*>(m_ui->nameEdit), static_cast<QWidget*>(m_ui->codeEdit), static_cast<QWidget*>(m_ui->titleEdit),
                           static_cast<QWidget*>(m_ui->subtitleEdit), static_cast<QWidget*>(m_ui->notesEdit), static_cast<QWidget*>(m_ui->signatureEdit)})
        field->installEventFilter(this);
}

bool LayoutEditor::eventFilter(QObject* watched, QEvent* event) {
    if (event->type() != QEvent::ShortcutOverride || !isStepBack(*static_cast<QKeyEvent*>(event))) return QDialog::eventFilter(watched, event);
    event->ignore();
    return true;
}

void LayoutEditor::wireButtons() {
    const auto onKey = [this](const QKeySequence& key, auto act) { connect(new QShortcut(key, this), &QShortcut::activated, this, act); };
    onKey(QKeySequence(QStringLiteral("Ctrl+Z")), [this] { goBack(true); });
    onKey(QKeySequence(QStringLiteral("Ctrl+Y")), [this] { goBack(false); });
    onKey(QKeySequence(QStringLiteral("Ctrl+S")), [this] { if (m_ui->saveButton->isEnabled()) save(); });
    connect(m_ui->undoButton, &QPushButton::clicked, this, [this] { goBack(true); });
    connect(m_ui->redoButton, &QPushButton::clicked, this, [this] { goBack(false); });
    connect(m_ui->closeButton, &QPushButton::clicked, this, &LayoutEditor::reject);
    connect(m_ui->saveButton, &QPushButton::clicked, this, &LayoutEditor::save);
    connect(m_ui->copyButton, &QPushButton::clicked, this, &LayoutEditor::makeCopy);
    connect(m_ui->removeButton, &QPushButton::clicked, this, [this] {
        ask(tr("Remove the layout from the store? Tables that were given out in it stay as they are."), tr("Remove it"), false, [this] { remove(); });
    });
    connect(m_ui->yesButton, &QPushButton::clicked, this, [this] {
        m_ui->questionBar->hide();
        m_answer();
    });
    connect(m_ui->noButton, &QPushButton::clicked, this, [this] { done(Rejected); });
    connect(m_ui->backButton, &QPushButton::clicked, m_ui->questionBar, &QWidget::hide);
    connect(m_preview, &LayoutPreview::refused, this, &LayoutEditor::showProblem);
    connect(m_preview, &LayoutPreview::drawn, this, &LayoutEditor::showState);
}

void LayoutEditor::ask(const QString& question, const QString& yes, bool canLeave, std::function<void()> act) {
    m_answer = std::move(act);
    m_ui->questionLabel->setText(question);
    m_ui->yesButton->setText(yes);
    m_ui->noButton->setVisible(canLeave);
    m_ui->questionBar->show();
    m_ui->backButton->setFocus(Qt::OtherFocusReason);
}

/// Esc, and the frame's own button. A second Esc goes on editing.
void LayoutEditor::reject() {
    if (m_ui->questionBar->isVisible()) return m_ui->questionBar->hide();
    if (!m_draft.isEdited()) return QDialog::reject();
    ask(tr("The changes were not saved."), tr("Save them"), true, [this] { save(); });
}

void LayoutEditor::goBack(bool isUndo) {
    isUndo ? m_draft.undo() : m_draft.redo();
    showFields();
    showState();
    m_preview->show(m_draft.now());
}

void LayoutEditor::save() {
    if (auto* field = focusWidget()) field->clearFocus(); // what is typed into a cell is committed
    const auto saved = m_workspace.acts().save(m_draft.now(), m_isNew);
    if (!saved) return showProblem(saved.error());
    const QString code = toQt(saved->code.text);
    done(Accepted);
    emit this->saved(code);
}

void LayoutEditor::remove() {
    const auto gone = m_workspace.acts().removeLayout({m_draft.now().code});
    if (!gone) return showProblem(gone.error());
    done(Accepted);
    emit removed(toQt(gone->name));
}

void LayoutEditor::makeCopy() {
    m_isNew = true;
    m_draft.change(copyOf(m_draft.now(), m_workspace.latestCatalogue(), m_draft.now().name));
    showFields();
    showState();
    m_ui->tabs->setCurrentIndex(0);
    m_ui->nameEdit->setFocus(Qt::OtherFocusReason);
    m_ui->nameEdit->selectAll();
}

} // namespace xushi
