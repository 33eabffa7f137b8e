#include "app/counties/CountyViews.h"

#include "app/counties/CountyDelegate.h"
#include "app/counties/CountyListModel.h"
#include "app/counties/CountyMatrixModel.h"

#include <QHeaderView>
#include <QKeyEvent>
#include <QScrollBar>

#include <algorithm>
#include <array>

namespace xushi {
namespace {

constexpr int countyRow = 24;
constexpr int countyColumn = 84;
constexpr int leastName = 190;
constexpr int matrixHead = 48;
/// As the columns of CountyListModel; the names take what is left.
constexpr std::array<int, CountyListModel::ColumnCount> listWidths{0, 52, 80, 72, 52, 70, 76, 76, 88, 104, 112, 86, 124};

void dressCounties(QTableView& view) {
    view.setSelectionMode(QAbstractItemView::SingleSelection);
    view.setEditTriggers(QAbstractItemView::NoEditTriggers);
    view.setTabKeyNavigation(false);
    view.setItemDelegate(new CountyDelegate(&view));
    dressTable(view);
    view.verticalHeader()->setMinimumSectionSize(countyRow);
    view.verticalHeader()->setDefaultSectionSize(countyRow);
}

bool isEnter(const QKeyEvent& event) { return event.key() == Qt::Key_Return || event.key() == Qt::Key_Enter; }

} // namespace

CountyMatrixView::CountyMatrixView(QWidget* parent) : FrozenTable(parent) {
    dressCounties(*this);
    horizontalHeader()->setFixedHeight(matrixHead);
    horizontalHeader()->setSectionsClickable(true);
    connect(horizontalHeader(), &QHeaderView::sectionClicked, this, [this](int column) {
        if (column == CountyMatrixModel::NameColumn) return;
        const int row = currentIndex().isValid() ? currentIndex().row() : 0;
        setCurrentIndex(model()->index(m_matrix->isHeading(row) ? row + 1 : row, column));
        emit countyRequested();
    });
    connect(this, &QTableView::doubleClicked, this, &CountyMatrixView::entryRequested);
}

void CountyMatrixView::setMatrix(CountyMatrixModel* matrix) {
    m_matrix = matrix;
    setModel(matrix);
    connect(matrix, &QAbstractItemModel::modelReset, this, &CountyMatrixView::arrange);
    arrange();
}

void CountyMatrixView::arrange() {
    clearSpans();
    const int columns = m_matrix->columnCount();
    for (int row = 0; columns > 1 && row < m_matrix->rowCount(); ++row)
        if (m_matrix->isHeading(row)) setSpan(row, 0, 1, columns);
    for (int column = 0; column < columns; ++column) {
        setColumnHidden(column, false);
        setColumnWidth(column, countyColumn);
    }
    if (columns > 0) setColumnPlan({.frozen = {CountyMatrixModel::NameColumn}, .stretched = CountyMatrixModel::NameColumn, .leastStretched = leastName});
}

void CountyMatrixView::currentChanged(const QModelIndex& current, const QModelIndex& previous) {
    FrozenTable::currentChanged(current, previous);
    emit currentCellChanged();
}

void CountyMatrixView::keyPressEvent(QKeyEvent* event) {
    if (isEnter(*event) && event->modifiers() & Qt::ControlModifier) return emit countyRequested();
    if (isEnter(*event)) return emit entryRequested();
    if (event->key() == Qt::Key_C && event->modifiers() == Qt::NoModifier) return emit chartRequested();
    FrozenTable::keyPressEvent(event);
}

QModelIndex CountyMatrixView::moveCursor(CursorAction action, Qt::KeyboardModifiers modifiers) {
    const QModelIndex at = currentIndex();
    const bool isAside = action == MoveLeft || action == MoveRight || action == MoveHome || action == MoveEnd;
    if (!at.isValid() || !isAside || modifiers & Qt::ControlModifier) return FrozenTable::moveCursor(action, modifiers);
    const int last = m_matrix->columnCount() - 1;
    const int column = action == MoveLeft ? at.column() - 1 : action == MoveRight ? at.column() + 1 : action == MoveHome ? 0 : last;
    return at.siblingAtColumn(std::clamp(column, 0, last));
}

CountyListView::CountyListView(QWidget* parent) : FrozenTable(parent) {
    setSelectionBehavior(QAbstractItemView::SelectRows);
    dressCounties(*this);
    connect(this, &QTableView::doubleClicked, this, &CountyListView::entryRequested);
}

/// A card has longer names, and how a county weighs in the whole is left out of it first.
void CountyListView::planColumns(bool isCard) {
    for (int column = 1; column < CountyListModel::ColumnCount; ++column) {
        setColumnHidden(column, false);
        setColumnWidth(column, listWidths[static_cast<std::size_t>(column)]);
    }
    ColumnPlan plan{.frozen = {CountyListModel::NameColumn}, .spare = {CountyListModel::RemarkColumn, CountyListModel::AsOfColumn}, .stretched = CountyListModel::NameColumn, .leastStretched = 144};
    if (isCard) {
        plan.spare = {CountyListModel::ContributionColumn, CountyListModel::PullColumn, CountyListModel::ShareColumn, CountyListModel::RemarkColumn};
        plan.leastStretched = 300;
    }
    setColumnPlan(plan);
}

void CountyListView::keyPressEvent(QKeyEvent* event) {
    if (isEnter(*event) && event->modifiers() == Qt::NoModifier) return emit entryRequested();
    const bool isAside = event->key() == Qt::Key_Right || event->key() == Qt::Key_Left;
    if (isAside && event->modifiers() & Qt::ShiftModifier)
        return horizontalScrollBar()->triggerAction(event->key() == Qt::Key_Right ? QAbstractSlider::SliderSingleStepAdd : QAbstractSlider::SliderSingleStepSub);
    const bool isPlain = (event->modifiers() & ~Qt::KeypadModifier) == Qt::NoModifier;
    if (isPlain && (event->key() == Qt::Key_Right || event->key() == Qt::Key_C)) return emit chartRequested();
    if (isPlain && event->key() == Qt::Key_S) return emit orderRequested();
    FrozenTable::keyPressEvent(event);
}

} // namespace xushi
