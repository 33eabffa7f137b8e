// How the cursor of the grid moves: over headings, past cells that are locked, to the edge of the data.
#include "app/entry/grid/EntryView.h"

#include <QKeyEvent>

#include <algorithm>
#include <tuple>

namespace xushi {
namespace {

bool isFilled(const QModelIndex& cell) { return !cell.data().toString().isEmpty(); }

} // namespace

std::vector<int> EntryView::shownColumns() const {
    std::vector<int> columns;
    for (int column = 0; column < m_entries->columnCount(); ++column)
        if (!isLeftOut(column)) columns.push_back(column);
    return columns;
}

QModelIndex EntryView::nextInColumn(int row, int column, int step) const {
    for (int next = row + step; next >= 0 && next < m_entries->rowCount(); next += step)
        if (m_entries->isEditable(m_entries->index(next, column))) return m_entries->index(next, column);
    return {};
}

/// The entry cell of the next row that owes a figure, from the top again after the last; invalid when none does.
QModelIndex EntryView::nextAwaited(int row, int step) const {
    const int rows = m_entries->rowCount();
    for (int passed = 1; passed < rows; ++passed) {
        const QModelIndex cell = m_entries->index(((row + step * passed) % rows + rows) % rows, m_entries->entryColumn());
        if (m_entries->isMissingAt(cell) && m_entries->isEditable(cell)) return cell;
    }
    return {};
}

QModelIndex EntryView::nextInRow(int row, int column, int step) const {
    int nextRow = row;
    int nextColumn = column + step;
    while (nextRow >= 0 && nextRow < m_entries->rowCount()) {
        for (; nextColumn >= 0 && nextColumn < m_entries->columnCount(); nextColumn += step) {
            const QModelIndex cell = m_entries->index(nextRow, nextColumn);
            if (!isLeftOut(nextColumn) && m_entries->isEditable(cell)) return cell;
        }
        nextRow += step;
        nextColumn = step > 0 ? 0 : m_entries->columnCount() - 1;
    }
    return {};
}

void EntryView::moveBy(int rows, int columns) {
    const QModelIndex from = currentIndex();
    if (!from.isValid()) return goToFirstOpen();
    const bool isTabbing = columns != 0;
    if (isTabbing && m_tabRunColumn < 0) m_tabRunColumn = from.column();
    const int column = !isTabbing && m_tabRunColumn >= 0 ? m_tabRunColumn : from.column();
    const bool isForAwaited = !isTabbing && m_entries->goesToAwaited() && column == m_entries->entryColumn();
    const QModelIndex next = isTabbing     ? nextInRow(from.row(), from.column(), columns)
                             : isForAwaited ? nextAwaited(from.row(), rows)
                                            : nextInColumn(from.row(), column, rows);
    if (!isTabbing) m_tabRunColumn = -1;
    if (next.isValid()) setCurrentIndex(next);
}

void EntryView::moveAfterEditor(int rows, int columns) {
    moveBy(rows, columns);
    setFocus();
}

void EntryView::goToFirstOpen() {
    QModelIndex firstEditable;
    for (int row = 0; row < m_entries->rowCount(); ++row)
        for (int column = 0; column < m_entries->columnCount(); ++column) {
            const QModelIndex cell = m_entries->index(row, column);
            if (m_entries->fieldAt(column) != EntryField::Value || !m_entries->isEditable(cell)) continue;
            if (!firstEditable.isValid()) firstEditable = cell;
            if (!isFilled(cell)) return setCurrentIndex(cell);
        }
    if (firstEditable.isValid()) setCurrentIndex(firstEditable);
}

void EntryView::goToProblem(int direction) {
    using Rank = std::tuple<int, int, int>; // hard first, then from the top left
    std::vector<Rank> places;
    for (int row = 0; row < m_entries->rowCount(); ++row)
        for (const int column : shownColumns()) {
            const CellTrouble trouble = m_entries->troubleAt(m_entries->index(row, column));
            if (trouble != CellTrouble::None) places.push_back({-static_cast<int>(trouble), row, column});
        }
    if (places.empty()) return;
    std::ranges::sort(places);
    const int count = static_cast<int>(places.size());
    const QModelIndex current = currentIndex();
    const auto here = std::ranges::find_if(places, [&](const Rank& place) {
        return std::get<1>(place) == current.row() && std::get<2>(place) == current.column();
    });
    // A walk goes on from where it stands; one that begins does so with the most urgent cell.
    const bool isWalking = current.isValid() && m_lastProblem == current && here != places.end();
    const int start = isWalking ? static_cast<int>(here - places.begin()) : direction > 0 ? -1 : count;
    const auto& [rank, row, column] = places[static_cast<std::size_t>(((start + direction) % count + count) % count)];
    m_lastProblem = m_entries->index(row, column);
    setCurrentIndex(m_lastProblem);
}

/// The neighbour that is not left out; headings are passed over, also where the cursor stands on one. Invalid at the border.
QModelIndex EntryView::cellBeside(const QModelIndex& from, int rowStep, int columnStep) const {
    int row = from.row() + rowStep;
    while (row >= 0 && row < m_entries->rowCount() && m_entries->isHeading(row)) row += rowStep < 0 ? -1 : 1;
    if (columnStep == 0) return m_entries->index(row, shownNear(from.column()));
    int column = from.column() + columnStep;
    while (column >= 0 && column < m_entries->columnCount() && isLeftOut(column)) column += columnStep;
    return m_entries->index(row, column);
}

/// The last cell of the filled run that `from` stands in, else the next filled cell, else the border.
QModelIndex EntryView::dataEdge(const QModelIndex& from, int rowStep, int columnStep) const {
    QModelIndex at = from;
    QModelIndex next = cellBeside(at, rowStep, columnStep);
    const bool isInRun = next.isValid() && isFilled(at) && isFilled(next);
    while (next.isValid() && (!isInRun || isFilled(next))) {
        at = next;
        if (!isInRun && isFilled(at)) return at;
        next = cellBeside(at, rowStep, columnStep);
    }
    return at;
}

/// The first or the last cell of the row; of the whole table where it `isEverywhere`.
QModelIndex EntryView::edgeOfTable(bool isEnd, bool isEverywhere) const {
    const std::vector<int> columns = shownColumns();
    const int row = !isEverywhere && currentIndex().isValid() ? currentIndex().row() : isEnd ? m_entries->rowCount() - 1 : 0;
    return m_entries->index(row, isEnd ? columns.back() : columns.front());
}

QModelIndex EntryView::moveCursor(CursorAction action, Qt::KeyboardModifiers modifiers) {
    const QModelIndex current = currentIndex().siblingAtColumn(shownNear(currentIndex().column()));
    const bool isControl = modifiers & Qt::ControlModifier;
    const int rows = action == MoveDown ? 1 : action == MoveUp ? -1 : 0;
    const int columns = action == MoveRight ? 1 : action == MoveLeft ? -1 : 0;
    if (current.isValid() && (rows != 0 || columns != 0)) {
        const QModelIndex next = isControl ? dataEdge(current, rows, columns) : cellBeside(current, rows, columns);
        return next.isValid() ? next : current;
    }
    if (current.isValid()) scrollTo(current); // a page is counted from where the cursor can be seen
    QModelIndex next = action == MoveHome || action == MoveEnd ? edgeOfTable(action == MoveEnd, isControl)
                                                               : FrozenTable::moveCursor(action, modifiers);
    const int step = action == MovePageUp || action == MoveHome ? 1 : -1;
    while (next.isValid() && m_entries->isHeading(next.row())) {
        const QModelIndex beside = cellBeside(next, step, 0);
        next = beside.isValid() ? beside : cellBeside(next, -step, 0);
    }
    return next;
}

/// Shift extends the selection with every key that moves, also together with Ctrl.
QItemSelectionModel::SelectionFlags EntryView::selectionCommand(const QModelIndex& index, const QEvent* event) const {
    if (event && event->type() == QEvent::KeyPress) {
        const auto modifiers = static_cast<const QKeyEvent*>(event)->modifiers();
        if (modifiers & Qt::ControlModifier)
            return modifiers & Qt::ShiftModifier ? QItemSelectionModel::SelectCurrent : QItemSelectionModel::ClearAndSelect;
    }
    return FrozenTable::selectionCommand(index, event);
}

} // namespace xushi
