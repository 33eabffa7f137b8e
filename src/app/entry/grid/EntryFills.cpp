// What the grid does with many cells at once: copy, paste, fill and clear, each as one step.
#include "app/entry/grid/ClipboardBlock.h"
#include "app/entry/grid/EntryView.h"

#include <QClipboard>
#include <QGuiApplication>

#include <algorithm>
#include <set>

namespace xushi {
namespace {

/// As other programs read it: a number with an ASCII minus, everything else as it is shown.
QString shownText(const EntryModel& model, const QModelIndex& cell) {
    // A field that takes nothing in this period shows a dash, which is no 不适用; a milestone has no text to edit.
    const bool isField = model.fieldAt(cell.column()).has_value();
    QString text = cell.data(isField ? Qt::EditRole : Qt::DisplayRole).toString().trimmed();
    if (text.isEmpty() && isField && model.keyAt(cell)) text = cell.data(Qt::DisplayRole).toString().trimmed();
    if (text.startsWith(QChar(0x2212))) text[0] = QLatin1Char('-');
    return text;
}

/// Digit by digit as it is stored, with its 近, 超 or 余.
QString exactText(const EntryModel& model, const QModelIndex& cell) {
    const auto exact = model.exactAt(cell);
    if (exact && model.fieldAt(cell.column()) == EntryField::Value) return model.editTextAt(cell);
    return exact ? QString::fromStdString(exact->toString()) : shownText(model, cell);
}

EntryModel::CellText taken(const EntryModel& model, const QModelIndex& from, const QModelIndex& into) {
    return {.index = into, .text = exactText(model, from), .reading = model.readingAt(from)};
}

} // namespace

QModelIndexList EntryView::selectedCells() const {
    QModelIndexList cells;
    for (const int row : selectedRows())
        for (const int column : selectedColumns()) cells << m_entries->index(row, column);
    return cells;
}

std::vector<int> EntryView::selectedRows() const {
    std::set<int> rows;
    for (const auto& range : selectionModel()->selection())
        for (int row = range.top(); row <= range.bottom(); ++row)
            if (!m_entries->isHeading(row)) rows.insert(row);
    if (rows.empty() && currentIndex().isValid() && !m_entries->isHeading(currentIndex().row())) rows.insert(currentIndex().row());
    return {rows.begin(), rows.end()};
}

std::vector<int> EntryView::selectedColumns() const {
    std::set<int> columns;
    for (const auto& range : selectionModel()->selection())
        for (int column = range.left(); column <= range.right(); ++column)
            if (!isLeftOut(column)) columns.insert(column);
    if (columns.empty() && currentIndex().isValid()) columns.insert(currentIndex().column());
    return {columns.begin(), columns.end()};
}

EntryView::SelectedNumbers EntryView::selectedNumbers() const {
    SelectedNumbers selected;
    QString unit;
    for (const auto& cell : selectedCells()) {
        const auto number = m_entries->exactAt(cell);
        if (!number) continue;
        if (selected.numbers.empty()) unit = m_entries->unitAt(cell);
        selected.haveOneUnit = selected.haveOneUnit && unit == m_entries->unitAt(cell);
        selected.numbers.push_back(*number);
    }
    return selected;
}

void EntryView::copySelection() const {
    TextBlock shown;
    TextBlock exact;
    for (const int row : selectedRows()) {
        shown.append(QStringList());
        exact.append(QStringList());
        for (const int column : selectedColumns()) {
            shown.back() << shownText(*m_entries, m_entries->index(row, column));
            exact.back() << exactText(*m_entries, m_entries->index(row, column));
        }
    }
    if (!shown.isEmpty()) QGuiApplication::clipboard()->setMimeData(clipboardOf(shown, exact).release());
}

void EntryView::cutSelection() {
    copySelection();
    clearSelectedCells();
}

/// Refused texts go first, alone: what is stored below them is not cleared by the same key.
void EntryView::clearSelectedCells() {
    if (const int dropped = m_entries->dropRefused(selectedCells()); dropped > 0) return emit refusedDropped(dropped);
    std::vector<EntryModel::CellText> cells;
    for (const auto& index : selectedCells())
        if (m_entries->isEditable(index) && !index.data(Qt::EditRole).toString().isEmpty()) cells.push_back({index, QString()});
    if (!cells.empty())
        m_entries->enterTexts(cells, QStringLiteral("clear"));
}

void EntryView::clearCells(const QList<QPersistentModelIndex>& blanks) {
    std::vector<EntryModel::CellText> cells;
    for (const auto& index : blanks)
        if (index.isValid() && m_entries->isEditable(index)) cells.push_back({index, QString()});
    if (!cells.empty()) emit pasted(PastePlan{.cells = cells}.remarks(m_entries->enterTexts(cells, QStringLiteral("clear"))));
}

void EntryView::paste() {
    const QMimeData* clipboard = QGuiApplication::clipboard()->mimeData();
    const TextBlock block = clipboard ? blockOf(*clipboard) : TextBlock{};
    if (block.isEmpty() || !currentIndex().isValid()) return;
    const PastePlan plan = planPaste(*m_entries, {selectedRows(), selectedColumns(), shownColumns()}, block);
    const auto entered = plan.cells.empty() ? EntryModel::Entered{} : m_entries->enterTexts(plan.cells, QStringLiteral("paste"));
    emit pasted(plan.remarks(entered));
    QList<QPersistentModelIndex> blanks;
    for (const auto& blank : plan.blanksOverFigures) blanks << blank.index;
    emit blanksSkipped(blanks);
    const bool isTable = block.size() > 1 && block.front().size() > 1;
    if (isTable && (plan.overflowRows > 0 || plan.overflowColumns > 0 || entered.refused > 0)) emit tablePasted(toTabSeparated(block));
}

void EntryView::fill(const std::vector<EntryModel::CellText>& cells) {
    if (cells.empty()) return;
    const auto entered = m_entries->enterTexts(cells, QStringLiteral("fill"));
    if (entered.refused > 0) emit pasted(PastePlan{.cells = cells}.remarks(entered));
}

void EntryView::fillSelection(const QString& text, std::optional<int> seenRevision) {
    PastePlan plan = planFill(*m_entries, selectedCells(), text);
    for (auto& cell : plan.cells)
        if (cell.index == currentIndex()) cell.seenRevision = seenRevision;
    fill(plan.cells);
}

void EntryView::fillFromCurrent() {
    const QModelIndex current = currentIndex();
    if (!current.isValid() || !m_entries->fieldAt(current.column())) return;
    const QString text = m_entries->editTextAt(current);
    if (!text.isEmpty()) fillSelection(text);
}

void EntryView::fillDown() {
    const std::vector<int> rows = selectedRows();
    if (rows.size() < 2) return copyCellAbove();
    std::vector<EntryModel::CellText> cells;
    if (!m_entries->keyAt(m_entries->index(rows.front(), 0))) return;
    for (const int column : selectedColumns()) {
        const auto first = taken(*m_entries, m_entries->index(rows.front(), column), {});
        for (std::size_t i = 1; i < rows.size(); ++i) {
            const QModelIndex cell = m_entries->index(rows[i], column);
            if (m_entries->isEditable(cell)) cells.push_back({.index = cell, .text = first.text, .reading = first.reading});
        }
    }
    fill(cells);
}

void EntryView::fillRight() {
    std::vector<int> columns = selectedColumns();
    if (columns.size() == 1) {
        const QModelIndex left = cellBeside(currentIndex(), 0, -1);
        if (left.isValid()) columns.insert(columns.begin(), left.column());
    }
    std::vector<EntryModel::CellText> cells;
    for (const int row : selectedRows())
        for (std::size_t i = 1; i < columns.size(); ++i) {
            const QModelIndex cell = m_entries->index(row, columns[i]);
            if (m_entries->isEditable(cell)) cells.push_back(taken(*m_entries, cell.siblingAtColumn(columns.front()), cell));
        }
    fill(cells);
}

void EntryView::copyCellAbove() {
    const QModelIndex current = currentIndex();
    const QModelIndex above = current.isValid() ? cellBeside(current, -1, 0) : QModelIndex();
    if (!above.isValid() || !m_entries->keyAt(above) || !m_entries->isEditable(current)) return;
    fill({taken(*m_entries, above, current)});
}

} // namespace xushi
