#include "app/entry/audit/AuditPanel.h"

#include "app/entry/audit/AuditModel.h"
#include "app/look/WidgetRole.h"
#include "app/table/CellEditor.h"
#include "app/table/FigureDelegate.h"
#include "app/table/TableManners.h"

#include <QKeyEvent>
#include <QLabel>
#include <QTableView>
#include <QShortcut>
#include <QToolButton>
#include <QVBoxLayout>

#include <functional>

namespace xushi {
namespace {

constexpr int leastHeight = 170;

/// The editor of a 说明. Enter stores it and goes on, Ctrl+Enter writes it to every selected row.
class ExplanationDelegate : public FigureDelegate {
public:
    using FigureDelegate::FigureDelegate;

    std::function<void()> opened;
    std::function<void(int row, const QString& text)> typed;
    std::function<void(int row)> entered;
    std::function<void(const QString& text)> enteredForAll;

    QWidget* createEditor(QWidget* parent, const QStyleOptionViewItem&, const QModelIndex& index) const override {
        auto* editor = new CellEditor(parent);
        editor->setFrame(false);
        m_row = index.row();
        opened();
        connect(editor, &QLineEdit::textEdited, this, [this, row = index.row()](const QString& text) { typed(row, text); });
        return editor;
    }
    void updateEditorGeometry(QWidget* editor, const QStyleOptionViewItem& option, const QModelIndex&) const override {
        editor->setGeometry(option.rect);
    }
    /// What is being typed stays when the row is told anew.
    void setEditorData(QWidget* editor, const QModelIndex& index) const override {
        if (!static_cast<const CellEditor*>(editor)->isModified()) FigureDelegate::setEditorData(editor, index);
    }
    void setModelData(QWidget* editor, QAbstractItemModel* model, const QModelIndex& index) const override {
        auto* cell = static_cast<CellEditor*>(editor);
        if (!cell->mayBeStored()) return;
        cell->setModified(false); // the row has it, whatever becomes of the rows meanwhile
        FigureDelegate::setModelData(editor, model, index);
    }
    bool eventFilter(QObject* object, QEvent* event) override {
        auto* editor = qobject_cast<CellEditor*>(object);
        const auto* key = editor && event->type() == QEvent::KeyPress ? static_cast<QKeyEvent*>(event) : nullptr;
        const bool isTab = key && (key->key() == Qt::Key_Tab || key->key() == Qt::Key_Backtab);
        const bool isEnter = key && (key->key() == Qt::Key_Return || key->key() == Qt::Key_Enter) && !editor->isComposing();
        if (isEnter || isTab) editor->confirm();
        if (!isEnter) return FigureDelegate::eventFilter(object, event);
        const QString text = editor->text().trimmed();
        const bool isForAll = key->modifiers() & Qt::ControlModifier;
        if (!isForAll) emit commitData(editor);
        emit closeEditor(editor, NoHint);
        if (isForAll) enteredForAll(text);
        else entered(m_row);
        return true;
    }

private:
    mutable int m_row = -1; ///< of the open editor
};

} // namespace

AuditPanel::AuditPanel(AuditModel& model, QWidget* parent)
    : QWidget(parent), m_model(model), m_head(new QLabel), m_table(new QTableView) {
    auto* layout = new QVBoxLayout(this);
    layout->setSizeConstraint(QLayout::SetNoConstraint);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(6);
    buildHead();
    buildTable();
    setMinimumHeight(leastHeight);
    connect(&m_model, &AuditModel::countsChanged, this, &AuditPanel::refreshHead);
    refreshHead();
}

void AuditPanel::buildHead() {
    auto* row = new QHBoxLayout;
    m_head->setObjectName(QStringLiteral("auditHead"));
    m_keys = new QLabel(tr("F8 next · Enter to the figure · type an explanation · Ctrl+G selects the same question · Ctrl+Enter for all selected"));
    setRole(*m_keys, WidgetRole::Muted);
    m_keys->setMinimumWidth(0);
    auto* close = new QToolButton;
    close->setAutoRaise(true);
    close->setFocusPolicy(Qt::NoFocus);
    close->setText(QStringLiteral("×"));
    close->setToolTip(tr("Close (F7)"));
    connect(close, &QToolButton::clicked, this, &AuditPanel::closed);
    row->addWidget(m_head);
    row->addStretch(1);
    row->addWidget(m_keys);
    row->addWidget(close);
    static_cast<QVBoxLayout*>(layout())->addLayout(row);
}

void AuditPanel::buildTable() {
    m_table->setObjectName(QStringLiteral("auditTable"));
    m_table->setModel(&m_model);
    auto* delegate = new ExplanationDelegate(m_table);
    delegate->opened = [this] { m_model.beginTyping(); };
    delegate->typed = [this](int row, const QString& text) { m_model.keepTyping(row, text); };
    connect(delegate, &QAbstractItemDelegate::closeEditor, &m_model, &AuditModel::endTyping);
    delegate->entered = [this](int row) {
        const int next = m_model.nextUnexplained(row);
        if (next >= 0) m_table->setCurrentIndex(m_model.index(next, AuditModel::ExplanationColumn));
        m_table->setFocus();
    };
    delegate->enteredForAll = [this](const QString& text) {
        m_model.explainAll(m_table->selectionModel()->selectedRows(), text);
        m_table->setFocus();
    };
    m_table->setItemDelegate(delegate);
    connect(&m_model, &AuditModel::modelAboutToBeReset, this, &AuditPanel::keepUnconfirmed); // the rows go, and the editor with them
    m_table->setSelectionBehavior(QAbstractItemView::SelectRows);
    m_table->setEditTriggers(QAbstractItemView::DoubleClicked | QAbstractItemView::EditKeyPressed
                             | QAbstractItemView::AnyKeyPressed);
    m_table->setTabKeyNavigation(false);
    dressTable(*m_table);
    m_table->installEventFilter(this);
    connect(m_table, &QTableView::doubleClicked, this, [this](const QModelIndex& index) {
        if (index.column() != AuditModel::ExplanationColumn) choose(index);
    });
    layout()->addWidget(m_table);
    wireManners();
    auto* history = new QShortcut(QKeySequence(QStringLiteral("Alt+J")), m_table);
    history->setContext(Qt::WidgetWithChildrenShortcut);
    connect(history, &QShortcut::activated, this, &AuditPanel::showHistory);
}

/// The hard findings stand first, and what is typed walks down: it keeps its order.
void AuditPanel::wireManners() {
    auto* manners = new TableManners(*m_table, {.id = QStringLiteral("audit"), .columns = {textColumn("mark", 60), textColumn("figure", 200, 2), textColumn("region", 96), textColumn("finding", 200, 4), textColumn("explanation", 200, 3)}});
    manners->addRowAction(tr("To the figure"), QStringLiteral("Return"), [this] { choose(m_table->currentIndex()); });
    manners->addRowAction(tr("History of its figure"), QStringLiteral("Alt+J"), [this] { showHistory(); });
    manners->addRowAction(tr("Type an explanation"), QStringLiteral("F2"), [this] { editExplanation(); });
    manners->addRowAction(tr("Select the same question"), QStringLiteral("Ctrl+G"), [this] {
        if (m_table->currentIndex().isValid()) selectGroup(m_table->currentIndex().row());
    });
    manners->addRowAction(tr("Next finding"), QStringLiteral("F8"), [this] { goToNext(1); });
}

void AuditPanel::refreshHead() {
    const int hard = m_model.hardCount();
    const int soft = m_model.softCount();
    const int missing = m_model.missingCount();
    m_head->setText(hard + soft + missing == 0 ? tr("Audit: nothing is open")
                                               : tr("Audit: hard %1 · soft unexplained %2 · missing %3").arg(hard).arg(soft).arg(missing));
}

/// The keys are told where there is room for all of them; they never make the window wider.
void AuditPanel::resizeEvent(QResizeEvent* event) {
    QWidget::resizeEvent(event);
    constexpr int besideThem = 80;
    m_keys->setVisible(m_head->sizeHint().width() + m_keys->sizeHint().width() + besideThem <= width());
}

/// What the hidden or shown keys would ask for is not asked for.
QSize AuditPanel::minimumSizeHint() const { return {m_head->sizeHint().width(), leastHeight}; }

void AuditPanel::showEvent(QShowEvent* event) {
    m_model.setWatched(true);
    QWidget::showEvent(event);
}

void AuditPanel::hideEvent(QHideEvent* event) {
    QWidget::hideEvent(event);
    m_model.setWatched(false);
}

void AuditPanel::takeFocus() {
    m_model.refresh();
    if (!m_table->currentIndex().isValid() && m_model.rowCount() > 0)
        m_table->setCurrentIndex(m_model.index(0, AuditModel::ExplanationColumn));
    m_table->setFocus();
}

/// An editor that the table has let go lives on below it until the event loop comes round: the table is asked.
CellEditor* AuditPanel::openEditor() const {
    const QModelIndex current = m_table->currentIndex();
    return current.isValid() ? qobject_cast<CellEditor*>(m_table->indexWidget(current)) : nullptr;
}

void AuditPanel::keepUnconfirmed() {
    auto* editor = openEditor();
    if (!editor) return;
    if (editor->isModified()) m_model.keepUnconfirmed(m_table->currentIndex(), editor->text().trimmed());
    emit m_table->itemDelegate()->closeEditor(editor, QAbstractItemDelegate::RevertModelCache);
}

void AuditPanel::commitOpenEditor() {
    auto* editor = openEditor();
    auto* delegate = m_table->itemDelegate();
    if (!editor) return;
    emit delegate->commitData(editor);
    emit delegate->closeEditor(editor, QAbstractItemDelegate::NoHint);
}

void AuditPanel::choose(const QModelIndex& index) {
    if (const auto figure = m_model.figureAt(index.row())) emit figureChosen(*figure);
}

/// A letter begins the 说明 of its row.
void AuditPanel::showHistory() {
    if (const auto figure = m_model.figureAt(m_table->currentIndex().row())) emit historyRequested(*figure);
}

void AuditPanel::goToNext(int direction) {
    const int count = m_model.rowCount();
    if (count == 0) return;
    const int row = m_table->currentIndex().isValid() ? m_table->currentIndex().row() : -1;
    m_table->setCurrentIndex(m_model.index(((row + direction) % count + count) % count, AuditModel::ExplanationColumn));
}

/// Every open question of the same rule, for one 说明.
void AuditPanel::selectGroup(int row) {
    QItemSelection rows;
    for (const int each : m_model.groupOf(row)) rows.select(m_model.index(each, 0), m_model.index(each, AuditModel::ColumnCount - 1));
    m_table->selectionModel()->select(rows, QItemSelectionModel::ClearAndSelect);
}

/// The row under the cursor, else the first of the selected ones that takes a 说明; -1 where none does.
int AuditPanel::rowForTyping() const {
    const QModelIndex current = m_table->currentIndex();
    if (current.isValid() && m_model.isExplainable(current.row())) return current.row();
    int first = -1;
    for (const auto& index : m_table->selectionModel()->selectedRows())
        if (m_model.isExplainable(index.row()) && (first < 0 || index.row() < first)) first = index.row();
    return first;
}

/// Typing on a row begins its 说明 with that character, as in the grid. No key vanishes without a word.
void AuditPanel::editExplanation(const QString& firstText) {
    const int row = rowForTyping();
    if (row < 0) {
        const auto figure = m_model.figureAt(m_table->currentIndex().row());
        if (figure) emit typingRefused(tr("This takes no explanation: it has to be corrected, its month is closed, or the store can only be read. Enter goes to the figure."));
        return;
    }
    const QModelIndex cell = m_model.index(row, AuditModel::ExplanationColumn);
    m_table->selectionModel()->setCurrentIndex(cell, QItemSelectionModel::NoUpdate); // the selected rows may all take it
    m_table->edit(cell);
    auto* editor = openEditor();
    if (!editor) return;
    if (firstText.isEmpty()) return editor->end(false); // F2 goes on with what stands there
    editor->setText(firstText);
    editor->setModified(true);
    m_model.keepTyping(row, firstText);
}

bool AuditPanel::eventFilter(QObject* watched, QEvent* event) {
    if (watched != m_table || event->type() != QEvent::KeyPress) return QWidget::eventFilter(watched, event);
    const auto* key = static_cast<QKeyEvent*>(event);
    const bool isEnter = key->key() == Qt::Key_Return || key->key() == Qt::Key_Enter;
    const bool isPrintable = !key->text().isEmpty() && key->text().front().isPrint()
                             && !(key->modifiers() & (Qt::ControlModifier | Qt::AltModifier));
    const QModelIndex current = m_table->currentIndex();
    if (key->key() == Qt::Key_F8) goToNext(key->modifiers() & Qt::ShiftModifier ? -1 : 1);
    else if (isEnter && current.isValid()) choose(current);
    else if (key->key() == Qt::Key_F2) editExplanation();
    else if (key->key() == Qt::Key_G && key->modifiers() & Qt::ControlModifier && current.isValid()) selectGroup(current.row());
    else if (key->key() == Qt::Key_Escape) emit closed();
    else if (isPrintable) editExplanation(key->text());
    else return QWidget::eventFilter(watched, event);
    return true;
}

} // namespace xushi
