#include "app/entry/grid/EntryView.h"

#include "app/entry/grid/EchoLabel.h"
#include "app/entry/grid/FigureEntryDelegate.h"
#include "app/shared/LocalFiles.h"
#include "app/table/CellEditor.h"
#include "app/table/TableRoles.h"

#include <QClipboard>
#include <QGuiApplication>
#include <QHeaderView>
#include <QKeyEvent>
#include <QLineEdit>
#include <QMimeData>
#include <QMouseEvent>

#include <algorithm>
#include <utility>

namespace xushi {
namespace {

constexpr int usualRow = 28;
constexpr int denseRow = 24;

} // namespace

EntryView::EntryView(QWidget* parent) : FrozenTable(parent), m_echo(new EchoLabel(viewport())) {
    setSelectionMode(QAbstractItemView::ContiguousSelection);
    setEditTriggers(QAbstractItemView::DoubleClicked | QAbstractItemView::EditKeyPressed | QAbstractItemView::AnyKeyPressed);
    setTabKeyNavigation(true); // or Tab would leave the grid before it is asked
    auto* delegate = new FigureEntryDelegate(this);
    connect(delegate, &FigureEntryDelegate::leftByKey, this, &EntryView::moveAfterEditor);
    connect(delegate, &FigureEntryDelegate::textTyped, this, &EntryView::showEcho);
    connect(delegate, &FigureEntryDelegate::leftUnconfirmed, this, [this](const QModelIndex& index, const QString& text, int seenRevision) {
        const auto key = m_entries->keyAt(index);
        const auto field = m_entries->fieldAt(index.column());
        if (key && field) emit leftUnconfirmed({*key, *field}, text, seenRevision);
    });
    connect(delegate, &FigureEntryDelegate::fillAsked, this, [this](const QString& text, int seenRevision) {
        setFocus();
        fillSelection(text, seenRevision);
    });
    setItemDelegate(delegate);
    connect(this, &FrozenTable::slid, this, [this] { m_echo->place(visualRect(currentIndex())); });
}

void EntryView::setEntryModel(EntryModel* model) {
    m_entries = model;
    connect(model, &QAbstractItemModel::modelAboutToBeReset, this, &EntryView::rememberCursor);
    setModel(model);
    connect(model, &QAbstractItemModel::modelReset, this, &EntryView::restoreCursor);
}

void EntryView::setDense(bool isDense) {
    const int height = isDense ? denseRow : usualRow;
    verticalHeader()->setMinimumSectionSize(height);
    verticalHeader()->setDefaultSectionSize(height);
}

void EntryView::setStretched(int column, int leastWidth) {
    setColumnPlan({m_entries->frozenColumns(), m_entries->spareColumns(), column, leastWidth});
}

void EntryView::rememberCursor() {
    m_typing.reset();
    m_cursorFigure.reset();
    const QModelIndex current = currentIndex();
    m_cursorRow = current.row();
    if (!current.isValid()) return;
    m_cursorFigure = m_entries->keyAt(current);
    m_cursorColumn = current.column();
    const auto field = m_entries->fieldAt(m_cursorColumn);
    const auto* editor = qobject_cast<CellEditor*>(openEditor());
    if (editor && editor->isModified() && m_cursorFigure && field)
        m_typing = Typing{{*m_cursorFigure, *field}, editor->text(), editor->seenRevision(), editor->cursorPosition(), editor->isRestored()};
}

/// Where the row is shown no longer, the cursor goes to where there is something to do.
void EntryView::restoreCursor() {
    m_echo->hide();
    if (!m_cursorFigure && m_cursorRow >= 0 && !currentIndex().isValid()) return restoreRow();
    if (!m_cursorFigure) return;
    const QModelIndex cell = m_entries->nearestTo(*m_cursorFigure, m_entries->fieldAt(m_cursorColumn).value_or(EntryField::Value));
    m_cursorFigure.reset();
    if (!cell.isValid()) goToFirstOpen();
    else setCurrentIndex(m_entries->fieldAt(m_cursorColumn) ? cell : cell.siblingAtColumn(m_cursorColumn));
    seeCursor();
    const auto typing = std::exchange(m_typing, std::nullopt);
    if (!typing) return;
    const QModelIndex typed = m_entries->indexOf(typing->place.key, typing->place.field);
    if (!m_entries->isEditable(typed)) return emit leftUnconfirmed(typing->place, typing->text, typing->seenRevision);
    if (CellEditor* editor = openAgain(typed, *typing)) editor->setCursorPosition(typing->caret);
}

/// A row that has no figure in this month: there is nothing to find it by. Where the next key goes is seen before it is pressed.
void EntryView::restoreRow() {
    const int row = std::min(std::exchange(m_cursorRow, -1), m_entries->rowCount() - 1);
    if (row >= 0) setCurrentIndex(m_entries->index(row, shownNear(m_cursorColumn)));
    seeCursor();
}

void EntryView::resumeTyping(const QModelIndex& cell, const QString& text, int seenRevision) {
    openAgain(cell, {.place = {}, .text = text, .seenRevision = seenRevision, .isRestored = true});
}

CellEditor* EntryView::openAgain(const QModelIndex& cell, const Typing& typing) {
    setCurrentIndex(cell);
    edit(cell);
    auto* editor = qobject_cast<CellEditor*>(openEditor());
    if (!editor) return nullptr;
    editor->setText(typing.text);
    editor->setModified(true);
    editor->setSeenRevision(typing.seenRevision);
    editor->setRestored(typing.isRestored);
    const auto* delegate = static_cast<const FigureEntryDelegate*>(itemDelegate());
    emit delegate->textTyped(cell, typing.text, typing.seenRevision);
    return editor;
}

void EntryView::seeCursor() {
    if (!isVisible() || !currentIndex().isValid()) return;
    executeDelayedItemsLayout();
    scrollTo(currentIndex());
}

void EntryView::resizeEvent(QResizeEvent* event) {
    FrozenTable::resizeEvent(event);
    seeCursor();
}

void EntryView::showEvent(QShowEvent* event) {
    FrozenTable::showEvent(event);
    seeCursor();
}

bool EntryView::hasFiles() {
    const QMimeData* clipboard = QGuiApplication::clipboard()->mimeData();
    return clipboard && !localFiles(*clipboard).isEmpty();
}

bool EntryView::handleClipboardKey(const QKeyEvent& event) {
    if (event.matches(QKeySequence::Copy)) copySelection();
    else if (event.matches(QKeySequence::Cut)) cutSelection();
    else if (event.matches(QKeySequence::Paste) && hasFiles()) return false; // the window shows what they would change
    else if (event.matches(QKeySequence::Paste)) paste();
    else if (event.key() == Qt::Key_Delete) clearSelectedCells();
    else if (event.matches(QKeySequence::SelectAll)) selectAll();
    else return false;
    return true;
}

bool EntryView::handleFillKey(const QKeyEvent& event) {
    if (!(event.modifiers() & Qt::ControlModifier)) return false;
    switch (event.key()) {
    case Qt::Key_D: fillDown(); return true;
    case Qt::Key_R: fillRight(); return true;
    case Qt::Key_L: switchForm(); return true;
    case Qt::Key_Apostrophe: copyCellAbove(); return true;
    case Qt::Key_Return:
    case Qt::Key_Enter:
        fillFromCurrent();
        return true;
    default: return false;
    }
}

bool EntryView::handleMoveKey(const QKeyEvent& event) {
    const bool isShifted = event.modifiers() & Qt::ShiftModifier;
    switch (event.key()) {
    case Qt::Key_Return:
    case Qt::Key_Enter: moveBy(isShifted ? -1 : 1, 0); return true;
    case Qt::Key_Tab: moveBy(0, 1); return true;
    case Qt::Key_Backtab: moveBy(0, -1); return true;
    case Qt::Key_F8: goToProblem(isShifted ? -1 : 1); return true;
    default: return false;
    }
}

bool EntryView::handleRowKey(const QKeyEvent& event) {
    const bool isShifted = event.modifiers() & Qt::ShiftModifier;
    const bool isUpOrDown = event.key() == Qt::Key_Up || event.key() == Qt::Key_Down;
    if ((event.modifiers() & Qt::AltModifier) && isUpOrDown) {
        expand(event.key() == Qt::Key_Down, isShifted);
        return true;
    }
    if (event.key() != Qt::Key_Space || !isShifted || !currentIndex().isValid()) return false;
    const QModelIndex first = currentIndex().siblingAtColumn(0);
    const QModelIndex last = currentIndex().siblingAtColumn(m_entries->columnCount() - 1);
    selectionModel()->select({first, last}, QItemSelectionModel::ClearAndSelect);
    return true;
}

/// A refused text goes first; what is stored below it stays.
bool EntryView::handleEscape(const QKeyEvent& event) {
    if (event.key() != Qt::Key_Escape) return false;
    const int dropped = m_entries->dropRefused(selectedCells());
    if (dropped > 0) emit refusedDropped(dropped);
    return dropped > 0;
}

/// Digits go to the entry cell of the row where the cursor stands beside it. True when nothing can be typed there, which
/// is said: no key vanishes without a word.
bool EntryView::goToEntryCell() {
    if (!currentIndex().isValid()) goToFirstOpen();
    QModelIndex cell = currentIndex();
    if (!cell.isValid()) return false;
    if (m_entries->isHeading(cell.row())) {
        emit typingRefused(tr("This is the title of a section and has no figures. Nothing was typed; go to a row below it with ↓."));
        return true;
    }
    if (!m_entries->fieldAt(cell.column())) cell = cell.siblingAtColumn(m_entries->entryColumn());
    if (!m_entries->isEditable(cell)) {
        emit typingRefused(m_entries->lockReasonAt(cell));
        return true;
    }
    if (cell != currentIndex()) setCurrentIndex(cell);
    return false;
}

void EntryView::inputMethodEvent(QInputMethodEvent* event) {
    const bool isTyping = !event->commitString().isEmpty() || !event->preeditString().isEmpty();
    if (isTyping && !openEditor() && goToEntryCell()) return event->accept();
    FrozenTable::inputMethodEvent(event);
}

/// No number begins with a letter; in a column of texts it is one.
bool EntryView::handleHistoryKey(const QKeyEvent& event) {
    if (event.key() != Qt::Key_H || event.modifiers() != Qt::NoModifier || !m_entries) return false;
    const auto field = m_entries->fieldAt(currentIndex().column());
    const auto key = m_entries->keyAt(currentIndex());
    if (!key || (field && *field != EntryField::Value)) return false;
    emit historyRequested(*key);
    return true;
}

void EntryView::keyPressEvent(QKeyEvent* event) {
    const bool keepsTabRun = event->key() == Qt::Key_Tab || event->key() == Qt::Key_Backtab || event->key() == Qt::Key_Return
                             || event->key() == Qt::Key_Enter || !event->text().isEmpty();
    if (!keepsTabRun) m_tabRunColumn = -1;
    if (handleClipboardKey(*event) || handleFillKey(*event) || handleRowKey(*event) || handleMoveKey(*event) || handleEscape(*event) || handleHistoryKey(*event))
        return event->accept();
    const bool isChord = event->modifiers() & (Qt::ControlModifier | Qt::AltModifier | Qt::MetaModifier);
    const bool isPrintable = !event->text().isEmpty() && event->text().front().isPrint() && event->key() != Qt::Key_Space;
    const bool opensEditor = (isPrintable && !isChord) || event->key() == Qt::Key_F2;
    if (opensEditor && !openEditor() && goToEntryCell()) return event->accept();
    FrozenTable::keyPressEvent(event);
}

/// The triangle before a name opens and closes the row.
void EntryView::mousePressEvent(QMouseEvent* event) {
    const QModelIndex index = indexAt(event->pos());
    const QVariant expansion = index.data(ExpansionRole);
    if (event->button() == Qt::LeftButton && expansion.isValid()) {
        const auto* delegate = static_cast<const FigureEntryDelegate*>(itemDelegate());
        if (delegate->triangleOf(visualRect(index), index).contains(event->pos())) {
            setCurrentIndex(index);
            m_entries->setExpanded(index.row(), !expansion.toBool());
            return;
        }
    }
    FrozenTable::mousePressEvent(event);
}

/// What is being typed is stored first: the rows move under it.
void EntryView::expand(bool isExpanded, bool isEverywhere) {
    commitOpenEditor();
    if (isEverywhere) return m_entries->setAllExpanded(isExpanded);
    const QModelIndex current = currentIndex();
    if (!current.isValid()) return;
    const int owner = m_entries->ownerOf(current.row());
    if (!isExpanded && owner != current.row()) setCurrentIndex(current.siblingAtRow(owner));
    m_entries->setExpanded(owner, isExpanded);
    seeCursor();
}

void EntryView::switchForm() {
    m_entries->switchForm(selectedRows());
}

void EntryView::showEcho(const QModelIndex& index, const QString& text) {
    uncover(*m_echo);
    m_echo->show(m_entries->echoOf(index, text), visualRect(index));
}

void EntryView::closeEditor(QWidget* editor, QAbstractItemDelegate::EndEditHint hint) {
    uncover(*m_echo);
    FrozenTable::closeEditor(editor, hint);
    emit editorLeft();
}

void EntryView::selectionChanged(const QItemSelection& selected, const QItemSelection& deselected) {
    FrozenTable::selectionChanged(selected, deselected);
    emit selectionMoved();
}

} // namespace xushi
