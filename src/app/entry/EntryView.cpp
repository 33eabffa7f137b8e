#include "app/entry/EntryView.h"

#include "app/entry/ClipboardBlock.h"
#include "app/entry/FigureEntryDelegate.h"
#include "app/entry/FigureEntryModel.h"
#include "app/shared/TableRoles.h"

#include <QClipboard>
#include <QGuiApplication>
#include <QKeyEvent>
#include <QLineEdit>

#include <algorithm>

namespace xushi {

EntryView::EntryView(QWidget* parent) : QTableView(parent) {
    setSelectionMode(QAbstractItemView::ContiguousSelection);
    setEditTriggers(QAbstractItemView::DoubleClicked | QAbstractItemView::EditKeyPressed | QAbstractItemView::AnyKeyPressed);
    setTabKeyNavigation(false);
    auto* delegate = new FigureEntryDelegate(this);
    connect(delegate, &FigureEntryDelegate::leftByKey, this, &EntryView::moveAfterEditor);
    setItemDelegate(delegate);
}

void EntryView::setEntryModel(FigureEntryModel* model) {
    m_entries = model;
    setModel(model);
}

QModelIndex EntryView::nextInColumn(int row, int column, int step) const {
    for (int next = row + step; next >= 0 && next < m_entries->rowCount(); next += step)
        if (m_entries->isEditable(m_entries->index(next, column))) return m_entries->index(next, column);
    return {};
}

QModelIndex EntryView::nextInRow(int row, int column, int step) const {
    int nextRow = row;
    int nextColumn = column + step;
    while (nextRow >= 0 && nextRow < m_entries->rowCount()) {
        for (; nextColumn >= 0 && nextColumn < FigureEntryModel::ColumnCount; nextColumn += step)
            if (m_entries->isEditable(m_entries->index(nextRow, nextColumn))) return m_entries->index(nextRow, nextColumn);
        nextRow += step;
        nextColumn = step > 0 ? 0 : FigureEntryModel::ColumnCount - 1;
    }
    return {};
}

void EntryView::moveBy(int rows, int columns) {
    const QModelIndex from = currentIndex();
    if (!from.isValid()) return goToFirstOpen();
    const bool isTabbing = columns != 0;
    if (isTabbing && m_tabRunColumn < 0) m_tabRunColumn = from.column();
    const int column = !isTabbing && m_tabRunColumn >= 0 ? m_tabRunColumn : from.column();
    const QModelIndex next = isTabbing ? nextInRow(from.row(), from.column(), columns) : nextInColumn(from.row(), column, rows);
    if (!isTabbing) m_tabRunColumn = -1;
    if (next.isValid()) setCurrentIndex(next);
}

void EntryView::moveAfterEditor(int rows, int columns) {
    moveBy(rows, columns);
    setFocus();
}

void EntryView::goToFirstOpen() {
    QModelIndex firstEditable;
    for (int row = 0; row < m_entries->rowCount(); ++row) {
        const QModelIndex cell = m_entries->index(row, FigureEntryModel::ValueColumn);
        if (!m_entries->isEditable(cell)) continue;
        if (!firstEditable.isValid()) firstEditable = cell;
        if (cell.data().toString().isEmpty()) return setCurrentIndex(cell);
    }
    if (firstEditable.isValid()) setCurrentIndex(firstEditable);
}

void EntryView::goToProblem(int direction) {
    const int count = m_entries->rowCount();
    const int start = currentIndex().isValid() ? currentIndex().row() : 0;
    for (int step = 1; step <= count; ++step) {
        const int row = ((start + direction * step) % count + count) % count;
        for (int column = 0; column < FigureEntryModel::ColumnCount; ++column) {
            const QModelIndex cell = m_entries->index(row, column);
            if (!m_entries->problemAt(cell).isEmpty()) return setCurrentIndex(cell);
        }
    }
}

bool EntryView::handleSpreadsheetKey(const QKeyEvent& event) {
    if (event.matches(QKeySequence::Copy)) copySelection();
    else if (event.matches(QKeySequence::Cut)) cutSelection();
    else if (event.matches(QKeySequence::Paste)) paste();
    else if (event.key() == Qt::Key_Delete) clearSelectedCells();
    else if (event.key() == Qt::Key_Return || event.key() == Qt::Key_Enter) moveBy(event.modifiers() & Qt::ShiftModifier ? -1 : 1, 0);
    else if (event.key() == Qt::Key_Tab) moveBy(0, 1);
    else if (event.key() == Qt::Key_Backtab) moveBy(0, -1);
    else if (event.key() == Qt::Key_F8) goToProblem(event.modifiers() & Qt::ShiftModifier ? -1 : 1);
    else return false;
    return true;
}

void EntryView::keyPressEvent(QKeyEvent* event) {
    const bool keepsTabRun = event->key() == Qt::Key_Tab || event->key() == Qt::Key_Backtab || event->key() == Qt::Key_Return
                             || event->key() == Qt::Key_Enter || !event->text().isEmpty();
    if (!keepsTabRun) m_tabRunColumn = -1;
    if (handleSpreadsheetKey(*event)) {
        event->accept();
        return;
    }
    QTableView::keyPressEvent(event);
}

void EntryView::commitOpenEditor() {
    QWidget* editor = viewport()->findChild<QLineEdit*>(QString(), Qt::FindDirectChildrenOnly);
    if (!editor || state() != EditingState) return;
    commitData(editor);
    closeEditor(editor, QAbstractItemDelegate::NoHint);
}

void EntryView::copySelection() const {
    const auto ranges = selectionModel()->selection();
    if (ranges.isEmpty()) return;
    const auto& range = ranges.front();
    TextBlock block;
    for (int row = range.top(); row <= range.bottom(); ++row) {
        QStringList cells;
        for (int column = range.left(); column <= range.right(); ++column)
            cells << m_entries->index(row, column).data(m_entries->isEditable(m_entries->index(row, column)) ? Qt::EditRole : Qt::DisplayRole).toString().trimmed();
        block.append(cells);
    }
    QGuiApplication::clipboard()->setText(toTabSeparated(block));
}

void EntryView::cutSelection() {
    copySelection();
    clearSelectedCells();
}

void EntryView::clearSelectedCells() {
    std::vector<FigureEntryModel::CellText> cells;
    for (const auto& index : selectionModel()->selectedIndexes())
        if (m_entries->isEditable(index) && !index.data(Qt::EditRole).toString().isEmpty()) cells.push_back({index, QString()});
    if (!cells.empty()) m_entries->enterTexts(cells, QStringLiteral("clear"), tr("clearing of %n cell(s)", nullptr, static_cast<int>(cells.size())));
}

void EntryView::paste() {
    const TextBlock block = fromTabSeparated(QGuiApplication::clipboard()->text());
    if (block.isEmpty() || !currentIndex().isValid()) return;
    const auto ranges = selectionModel()->selection();
    const QModelIndex start = ranges.isEmpty() ? currentIndex() : QModelIndex(ranges.front().topLeft());
    const bool isFill = block.size() == 1 && block.front().size() == 1 && !ranges.isEmpty() && ranges.front().indexes().size() > 1;
    const PastePlan plan = isFill ? planFill(*m_entries, selectionModel()->selectedIndexes(), block.front().front())
                                  : planPaste(*m_entries, start, block);
    const int count = static_cast<int>(plan.cells.size());
    const int stored = count == 0 ? 0 : m_entries->enterTexts(plan.cells, QStringLiteral("paste"), tr("paste of %n cell(s)", nullptr, count));
    emit pasted(plan.remarks(stored));
}

} // namespace xushi
