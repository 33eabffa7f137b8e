#include "app/counties/CountyViews.h"

#include "app/counties/CountyDelegate.h"
#include "app/counties/CountyListModel.h"
#include "app/counties/CountyMatrixModel.h"
#include "app/table/FigureDelegate.h"

#include <QHeaderView>
#include <QKeyEvent>
#include <QScrollBar>

#include <algorithm>

namespace xushi {
namespace {

constexpr int countyRow = 24;
constexpr int countyColumn = 84;
constexpr int leastName = 190;
constexpr int matrixHead = 48;
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

TableDescription matrixTable() {
    return {.id = QStringLiteral("counties/matrix"), .columns = {{.key = QStringLiteral("name"), .width = leastName}}, .others = ShownColumn{.width = countyColumn}};
}

/// A card has longer names, and how a county weighs in the whole is left out of it first.
TableDescription countyListTable(bool isCard) {
    const auto number = [](const char* key, int width, int spare = 0) { return ShownColumn{.key = QLatin1String(key), .width = width, .spare = spare, .isNumber = true}; };
    const auto text = [](const char* key, int width, int spare = 0) { return ShownColumn{.key = QLatin1String(key), .width = width, .spare = spare}; };
    return {.id = isCard ? QStringLiteral("counties/card") : QStringLiteral("counties/list"),
            .columns = {text("name", isCard ? 300 : 144), text("light", 52), number("value", 80), text("as-of", 72, isCard ? 0 : 1), number("rank", 52), number("share", 70, isCard ? 2 : 0),
                        number("growth", 76), number("pull", 76, isCard ? 3 : 0), number("contribution", 88, isCard ? 4 : 0), number("target", 104), number("completion", 112), number("gap", 86),
                        text("remark", 124, isCard ? 1 : 2)}};
}

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
}

void CountyMatrixView::currentChanged(const QModelIndex& current, const QModelIndex& previous) {
    FrozenTable::currentChanged(current, previous);
    emit currentCellChanged();
}

void CountyMatrixView::keyPressEvent(QKeyEvent* event) {
    if (isEnter(*event) && event->modifiers() & Qt::ControlModifier) return emit countyRequested();
    if (isEnter(*event)) return emit entryRequested();
    if (event->key() == Qt::Key_C && event->modifiers() == Qt::NoModifier) return emit chartRequested();
    if (event->key() == Qt::Key_H && event->modifiers() == Qt::NoModifier) return emit historyRequested();
    FrozenTable::keyPressEvent(event);
}

QModelIndex CountyMatrixView::moveCursor(CursorAction action, Qt::KeyboardModifiers modifiers) {
    const QModelIndex at = currentIndex();
    const bool isAside = action == MoveLeft || action == MoveRight || action == MoveHome || action == MoveEnd;
    if (!at.isValid() || !isAside || modifiers & Qt::ControlModifier) return FrozenTable::moveCursor(action, modifiers);
    std::vector<int> shown;
    for (int place = 0; place < horizontalHeader()->count(); ++place)
        if (const int column = horizontalHeader()->logicalIndex(place); !isLeftOut(column)) shown.push_back(column);
    const int last = static_cast<int>(shown.size()) - 1;
    const int now = static_cast<int>(std::ranges::find(shown, at.column()) - shown.begin());
    const int place = action == MoveLeft ? now - 1 : action == MoveRight ? now + 1 : action == MoveHome ? 0 : last;
    return at.siblingAtColumn(shown[static_cast<std::size_t>(std::clamp(place, 0, last))]);
}

CountyListView::CountyListView(QWidget* parent) : FrozenTable(parent) {
    setSelectionBehavior(QAbstractItemView::SelectRows);
    dressCounties(*this);
    connect(this, &QTableView::doubleClicked, this, &CountyListView::entryRequested);
}

void CountyListView::keyPressEvent(QKeyEvent* event) {
    if (isEnter(*event) && event->modifiers() == Qt::NoModifier) return emit entryRequested();
    const bool isAside = event->key() == Qt::Key_Right || event->key() == Qt::Key_Left;
    if (isAside && event->modifiers() & Qt::ShiftModifier)
        return horizontalScrollBar()->triggerAction(event->key() == Qt::Key_Right ? QAbstractSlider::SliderSingleStepAdd : QAbstractSlider::SliderSingleStepSub);
    const bool isPlain = (event->modifiers() & ~Qt::KeypadModifier) == Qt::NoModifier;
    if (isPlain && (event->key() == Qt::Key_Right || event->key() == Qt::Key_C)) return emit chartRequested();
    if (isPlain && event->key() == Qt::Key_S) return emit orderRequested();
    if (event->key() == Qt::Key_H && isPlain) return emit historyRequested();
    FrozenTable::keyPressEvent(event);
}

} // namespace xushi
