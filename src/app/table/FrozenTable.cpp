#include "app/table/FrozenTable.h"

#include "app/look/Colours.h"
#include "app/table/ColumnNear.h"

#include <QHeaderView>
#include <QLineEdit>
#include <QPaintEvent>
#include <QPainter>
#include <QPointer>
#include <QScopedValueRollback>
#include <QScrollBar>
#include <QWheelEvent>

#include <algorithm>
#include <cstdlib>

namespace xushi {
namespace {

constexpr int wheelStep = 120; ///< one notch of a wheel

/// While it lives, no update() of the widget is taken. setUpdatesEnabled would ask for one at the end.
class UpdatesIgnored {
public:
    explicit UpdatesIgnored(QWidget& widget) : m_widget(widget), m_wasSet(widget.testAttribute(Qt::WA_UpdatesDisabled)) {
        m_widget.setAttribute(Qt::WA_UpdatesDisabled);
    }
    ~UpdatesIgnored() { m_widget.setAttribute(Qt::WA_UpdatesDisabled, m_wasSet); }
    UpdatesIgnored(const UpdatesIgnored&) = delete;
    UpdatesIgnored& operator=(const UpdatesIgnored&) = delete;

private:
    QWidget& m_widget;
    bool m_wasSet;
};

} // namespace

FrozenTable::FrozenTable(QWidget* parent) : QTableView(parent) {
    setHorizontalScrollMode(QAbstractItemView::ScrollPerPixel);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    horizontalHeader()->viewport()->installEventFilter(this);
}

void FrozenTable::setColumnPlan(const ColumnPlan& plan) {
    m_plan = plan;
    fitColumns();
}

bool FrozenTable::isFrozen(int column) const { return std::ranges::find(m_plan.frozen, column) != m_plan.frozen.end(); }

void FrozenTable::fitColumns() {
    if (!model() || m_plan.frozen.empty()) return;
    const QScopedValueRollback fitting(m_isFitting, true);
    for (const int column : columnsInOrder()) setColumnHidden(column, false);
    const int room = viewport()->width();
    leaveOut(room);
    m_sliding = slidingColumns(room);
    setColumnWidth(m_plan.stretched, m_plan.leastStretched + m_sliding.giveRoomAway());
    setHorizontalScrollBarPolicy(m_sliding.lastFirst() > 0 ? Qt::ScrollBarAlwaysOn : Qt::ScrollBarAlwaysOff);
    const int first = std::min(m_first, m_sliding.lastFirst());
    slideTo(m_sliding.firstShowing(currentIndex().column(), first));
    if (isLeftOut(currentIndex().column())) leaveColumn();
}

/// What is typed in a column that goes is stored; the cursor stays in sight.
void FrozenTable::leaveColumn() {
    commitOpenEditor();
    setCurrentIndex(currentIndex().siblingAtColumn(shownNear(currentIndex().column())));
}

/// From a column that slid away by the wheel no key led on.
QModelIndex FrozenTable::moveCursor(CursorAction action, Qt::KeyboardModifiers modifiers) {
    const QModelIndex current = currentIndex();
    if (current.isValid() && isColumnHidden(current.column())) scrollTo(current);
    return QTableView::moveCursor(action, modifiers);
}

int FrozenTable::shownNear(int column) const {
    return columnNear(*horizontalHeader(), column, [this](int each) { return !isLeftOut(each); });
}

/// As a person has them in order.
std::vector<int> FrozenTable::columnsInOrder() const {
    std::vector<int> columns;
    for (int place = 0; place < horizontalHeader()->count(); ++place) columns.push_back(horizontalHeader()->logicalIndex(place));
    return columns;
}

void FrozenTable::leaveOut(int room) {
    m_leftOut = m_plan.unwanted;
    for (const int column : m_leftOut) setColumnHidden(column, true);
    int needed = m_plan.leastStretched;
    for (const int column : columnsInOrder())
        if (column != m_plan.stretched) needed += columnWidth(column);
    for (const int spare : m_plan.spare) {
        if (needed <= room) break;
        needed -= columnWidth(spare);
        setColumnHidden(spare, true);
        m_leftOut.insert(spare);
    }
}

/// Every column that is not left out is shown when this is asked: a hidden one has no width.
SlidingColumns FrozenTable::slidingColumns(int room) const {
    std::vector<SlidingColumns::Column> sliding;
    int frozenWidth = m_plan.leastStretched;
    for (const int column : columnsInOrder()) {
        if (!isFrozen(column) && !isLeftOut(column)) sliding.push_back({column, columnWidth(column)});
        if (isFrozen(column) && column != m_plan.stretched) frozenWidth += columnWidth(column);
    }
    return {std::move(sliding), room - frozenWidth};
}

/// An open editor goes with its column: what it holds is stored first.
void FrozenTable::slideTo(int first) {
    m_first = std::clamp(first, 0, m_sliding.lastFirst());
    if (m_sliding.firstShowing(currentIndex().column(), m_first) != m_first) commitOpenEditor();
    const int end = m_first + m_sliding.shownFrom(m_first);
    int place = 0;
    for (const auto& column : m_sliding.columns()) {
        setColumnHidden(column.number, place < m_first || place >= end);
        ++place;
    }
    updateGeometries();
    emit slid();
}

void FrozenTable::updateGeometries() {
    QScrollBar* bar = horizontalScrollBar();
    const QSignalBlocker quiet(bar); // the table itself would scroll by pixels
    QTableView::updateGeometries();
    bar->setRange(0, m_sliding.lastFirst());
    bar->setPageStep(m_sliding.shownFrom(m_first));
    bar->setSingleStep(1);
    bar->setValue(m_first);
}

void FrozenTable::scrollContentsBy(int, int dy) {
    if (horizontalScrollBar()->value() != m_first) slideTo(horizontalScrollBar()->value());
    if (dy == 0) return;
    viewport()->setAttribute(Qt::WA_OpaquePaintEvent); // whatever a style has made of it since: paintEvent paints the whole ground
    QTableView::scrollContentsBy(0, dy);
    const int topRows = std::abs(dy) + 3 * verticalHeader()->defaultSectionSize(); // what stands first tells more than the others
    viewport()->update(0, 0, viewport()->width(), topRows);
}

void FrozenTable::scrollTo(const QModelIndex& index, ScrollHint hint) {
    const int first = m_sliding.firstShowing(index.column(), m_first);
    if (first != m_first) slideTo(first);
    const QSignalBlocker quiet(horizontalScrollBar()); // whole columns are in view: only the rows are left to scroll
    QTableView::scrollTo(index, hint);
    horizontalScrollBar()->setValue(m_first);
}

void FrozenTable::wheelEvent(QWheelEvent* event) {
    const QPoint turned = event->angleDelta();
    const bool isTurnedSideways = event->modifiers() & Qt::ShiftModifier || std::abs(turned.x()) > std::abs(turned.y());
    if (!isTurnedSideways) return QTableView::wheelEvent(event);
    m_wheel += turned.x() != 0 ? turned.x() : turned.y();
    horizontalScrollBar()->setValue(m_first - m_wheel / wheelStep);
    m_wheel %= wheelStep;
    event->accept();
}

void FrozenTable::resizeEvent(QResizeEvent* event) {
    QTableView::resizeEvent(event);
    fitColumns();
}

/// A column that was drawn wider or narrower by its header: the width is shared again once the mouse lets it go.
bool FrozenTable::eventFilter(QObject* object, QEvent* event) {
    if (object == horizontalHeader()->viewport() && event->type() == QEvent::MouseButtonRelease)
        QMetaObject::invokeMethod(this, &FrozenTable::fitColumns, Qt::QueuedConnection);
    return QTableView::eventFilter(object, event);
}

/// A step of scrolling moves what stays in view, and paints the rest, where the whole ground is known to be painted. A style
/// sheet takes that back when it dresses the table.
bool FrozenTable::event(QEvent* event) {
    const bool isTaken = QTableView::event(event);
    if (event->type() == QEvent::Polish || event->type() == QEvent::StyleChange) viewport()->setAttribute(Qt::WA_OpaquePaintEvent);
    return isTaken;
}

/// The table itself would be painted whole each time an editor takes the keys and gives them back; only the current cell
/// shows who has them. Without one the table looks for it, and may lay its rows out: that is painted.
void FrozenTable::focusInEvent(QFocusEvent* event) {
    if (!currentIndex().isValid()) return QTableView::focusInEvent(event);
    {
        const UpdatesIgnored table(*this);
        const UpdatesIgnored cells(*viewport());
        QTableView::focusInEvent(event);
    }
    update(currentIndex());
}

void FrozenTable::focusOutEvent(QFocusEvent* event) {
    {
        const UpdatesIgnored table(*this);
        const UpdatesIgnored cells(*viewport());
        QTableView::focusOutEvent(event);
    }
    if (currentIndex().isValid()) update(currentIndex());
}

/// What is typed over a cell that was slid away brings the cell back. What is not typed over is gone on with at its end.
bool FrozenTable::edit(const QModelIndex& index, EditTrigger trigger, QEvent* event) {
    const bool isByKey = trigger == AnyKeyPressed || trigger == EditKeyPressed;
    if (isByKey && index.isValid() && index.flags() & Qt::ItemIsEditable) scrollTo(index);
    const bool wasOpen = openEditor() != nullptr;
    const bool isOpen = QTableView::edit(index, trigger, event);
    if (isOpen && !wasOpen && (trigger == EditKeyPressed || trigger == DoubleClicked))
        if (QLineEdit* editor = openEditor()) editor->end(false);
    return isOpen;
}

QLineEdit* FrozenTable::openEditor() const {
    if (state() != EditingState || !currentIndex().isValid()) return nullptr;
    return qobject_cast<QLineEdit*>(indexWidget(currentIndex()));
}

void FrozenTable::commitOpenEditor() {
    QLineEdit* editor = openEditor();
    if (!editor) return;
    commitData(editor);
    closeEditor(editor, QAbstractItemDelegate::NoHint);
}

/// Hidden in the usual way, it would leave pixels that nobody knows: a table does not move those, and paints all of its rows.
void FrozenTable::uncover(QWidget& child) {
    if (!child.isVisible()) return child.hide();
    {
        const UpdatesIgnored cover(child);
        child.hide();
    }
    viewport()->update(child.geometry());
}

void FrozenTable::closeEditor(QWidget* editor, QAbstractItemDelegate::EndEditHint hint) {
    if (!editor) return QTableView::closeEditor(editor, hint);
    const QRect covered = editor->geometry();
    const QPointer closed = editor;
    editor->setAttribute(Qt::WA_UpdatesDisabled); // as in uncover: the table hides it, and it is gone after that
    QTableView::closeEditor(editor, hint);
    if (closed) closed->setGeometry({}); // its place would be painted once more when it is deleted
    viewport()->update(covered);
}

void FrozenTable::dropOpenEditor() {
    if (QLineEdit* editor = openEditor()) closeEditor(editor, QAbstractItemDelegate::RevertModelCache);
}

void FrozenTable::selectionChanged(const QItemSelection& selected, const QItemSelection& deselected) {
    QTableView::selectionChanged(selected, deselected);
    const QItemSelection selection = selectionModel()->selection();
    if (selection.size() == 1 && selection.front().width() == 1 && selection.front().height() == 1)
        m_anchor = selection.front().topLeft();
}

/// The table itself would look for the beginning by its place on the screen, which a slid-away cell has not.
void FrozenTable::setSelection(const QRect& rect, QItemSelectionModel::SelectionFlags command) {
    const QModelIndex end = indexAt(rect.bottomRight()); // the pointer, or the cell that a key led to
    if (!(command & QItemSelectionModel::Current) || !m_anchor.isValid() || !end.isValid())
        return QTableView::setSelection(rect, command);
    const auto [top, bottom] = std::minmax({m_anchor.row(), end.row()});
    const auto [left, right] = std::minmax({m_anchor.column(), end.column()});
    selectionModel()->select(QItemSelection(model()->index(top, left), model()->index(bottom, right)), command);
}

/// A hairline where the frozen columns end, while there is something that slides behind it.
void FrozenTable::paintEvent(QPaintEvent* event) {
    for (const QRect& part : event->region()) QPainter(viewport()).fillRect(part, coloursOf(palette()).surface);
    QTableView::paintEvent(event);
    if (m_sliding.lastFirst() == 0) return;
    const int last = *std::ranges::max_element(m_plan.frozen);
    const int x = columnViewportPosition(last) + columnWidth(last) - 1;
    QPainter painter(viewport());
    for (int row = std::max(0, rowAt(0)); row < model()->rowCount() && rowViewportPosition(row) < viewport()->height(); ++row)
        if (columnSpan(row, last) == 1)
            painter.fillRect(QRect(x, rowViewportPosition(row), 1, rowHeight(row)), coloursOf(palette()).hairline);
}

} // namespace xushi
