#include "app/summary/TablePreview.h"

#include "app/look/Colours.h"
#include "app/look/StyleShapes.h"
#include "app/text/QtText.h"

#include <QAction>
#include <QContextMenuEvent>
#include <QMenu>
#include <QPainter>
#include <QScrollArea>
#include <QScrollBar>

#include <algorithm>

namespace xushi {
namespace {

constexpr int marginOfScrolling = 48; ///< so that the row before and behind is seen
constexpr double tintOfRow = 0.14;

bool isPlain(const QKeyEvent& event) { return (event.modifiers() & ~Qt::KeypadModifier) == Qt::NoModifier; }

} // namespace

TablePreview::TablePreview(QWidget* parent) : PagePreview(parent) { setFocusPolicy(Qt::StrongFocus); }

void TablePreview::showTable(const SummaryTable& table, std::unique_ptr<PagePainter> pages) {
    m_rows = pages->rowsOnPages();
    m_edges = pages->columnEdges();
    setPages(std::move(pages));
    m_cursor.show(table);
    if (hasFocus() && !m_cursor.isSomewhere()) m_cursor.goToFirst();
    told();
}

void TablePreview::goToFigure(const IndicatorCode& indicator, const RegionCode& region) {
    if (m_cursor.goToFigure(indicator, region)) moved();
}

QRectF TablePreview::rectOf(const RowOnPage& row) const {
    const QRectF sheet = pageRect(row.page);
    return {sheet.left() + row.left * scale(), sheet.top() + row.top * scale(), row.width * scale(), row.height * scale()};
}

QRectF TablePreview::cellIn(const RowOnPage& row) const {
    QRectF rect = rectOf(row);
    if (!m_cursor.hasColumns() || m_cursor.column() + 1 >= m_edges.size()) return rect;
    const double left = pageRect(row.page).left();
    rect.setLeft(left + m_edges[m_cursor.column()] * scale());
    rect.setRight(left + m_edges[m_cursor.column() + 1] * scale());
    return rect;
}

QRect TablePreview::rowRect(std::size_t row) const {
    const auto at = std::ranges::find(m_rows, row, &RowOnPage::row);
    return at == m_rows.end() ? QRect() : rectOf(*at).toRect();
}

QRect TablePreview::cursorRect() const {
    const auto at = m_cursor.isSomewhere() ? std::ranges::find(m_rows, m_cursor.row(), &RowOnPage::row) : m_rows.end();
    return at == m_rows.end() ? QRect() : cellIn(*at).toRect();
}

/// In the colours of the light theme whatever the window's: they lie on paper, which is white. Without a row the sheets show that they have the keys.
void TablePreview::paintOver(QPainter& painter) {
    const Colours colours = lightColours();
    QColor tint = colours.accent;
    tint.setAlphaF(static_cast<float>(tintOfRow));
    for (const auto& row : m_rows) {
        if (!m_cursor.isSomewhere() || row.row != m_cursor.row()) continue;
        painter.fillRect(rectOf(row), tint);
        if (hasFocus()) paintFocusRing(painter, cellIn(row).toRect().adjusted(-1, -1, 1, 1), colours.accent);
    }
    for (int page = 0; hasFocus() && !m_cursor.isSomewhere() && page < pages()->pageCount(); ++page)
        paintFocusRing(painter, pageRect(page).toAlignedRect(), colours.accent);
}

bool TablePreview::goToPoint(const QPointF& point) {
    const auto at = std::ranges::find_if(m_rows, [&](const RowOnPage& row) { return rectOf(row).contains(point); });
    if (at == m_rows.end()) return false;
    const double left = pageRect(at->page).left();
    std::size_t column = 0;
    while (column + 2 < m_edges.size() && left + m_edges[column + 1] * scale() <= point.x()) ++column;
    if (m_cursor.goTo(at->row, column)) moved();
    return m_cursor.isSomewhere() && m_cursor.row() == at->row;
}

void TablePreview::mousePressEvent(QMouseEvent* event) {
    goToPoint(event->position());
    event->accept();
}

void TablePreview::mouseDoubleClickEvent(QMouseEvent* event) {
    if (event->button() == Qt::LeftButton && goToPoint(event->position())) emit entryRequested();
}

/// By as many rows as there is room for.
bool TablePreview::stepPage(int direction) {
    const QRect from = cursorRect();
    const int room = area() ? area()->viewport()->height() : height();
    const PreviewCursor before = m_cursor;
    while (m_cursor.stepRows(direction) && std::abs(cursorRect().top() - from.top()) < room - from.height()) {}
    return m_cursor.row() != before.row();
}

bool TablePreview::step(const QKeyEvent& event) {
    const bool isOfRows = !m_cursor.hasColumns() || event.modifiers() & Qt::ControlModifier;
    switch (event.key()) {
    case Qt::Key_Up: return m_cursor.stepRows(-1);
    case Qt::Key_Down: return m_cursor.stepRows(1);
    case Qt::Key_PageUp: return stepPage(-1);
    case Qt::Key_PageDown: return stepPage(1);
    case Qt::Key_Home: return isOfRows ? m_cursor.goToFirst() : m_cursor.stepColumns(-static_cast<int>(m_cursor.column()));
    case Qt::Key_End: return isOfRows ? m_cursor.goToLast() : m_cursor.stepColumns(static_cast<int>(m_edges.size()));
    case Qt::Key_Left: return m_cursor.stepColumns(-1);
    default: return m_cursor.stepColumns(1);
    }
}

/// From the first row up and from the last one down the pages are scrolled to their ends: notes and signature stand there.
void TablePreview::keyPressEvent(QKeyEvent* event) {
    const int key = event->key();
    if (key == Qt::Key_F10 && event->modifiers() == Qt::ShiftModifier) return showMenu(mapToGlobal(cursorRect().bottomLeft()));
    const bool isToEnd = (key == Qt::Key_Home || key == Qt::Key_End) && (event->modifiers() & ~Qt::KeypadModifier) == Qt::ControlModifier;
    const bool isUp = key == Qt::Key_Up || key == Qt::Key_PageUp || key == Qt::Key_Home;
    const bool isDown = key == Qt::Key_Down || key == Qt::Key_PageDown || key == Qt::Key_End;
    const bool isAside = key == Qt::Key_Left || key == Qt::Key_Right;
    if (!m_cursor.isSomewhere() || !(isPlain(*event) || isToEnd) || !(isUp || isDown || isAside)) return PagePreview::keyPressEvent(event);
    if (isAside && !m_cursor.hasColumns()) {
        if (key == Qt::Key_Right) emit chartRequested();
        return;
    }
    const bool isOfColumns = isAside || (m_cursor.hasColumns() && !isToEnd && (key == Qt::Key_Home || key == Qt::Key_End));
    if (step(*event)) return moved();
    if (!isOfColumns && area()) area()->verticalScrollBar()->triggerAction(isUp ? QAbstractSlider::SliderToMinimum : QAbstractSlider::SliderToMaximum);
}

void TablePreview::focusInEvent(QFocusEvent* event) {
    PagePreview::focusInEvent(event);
    if (!m_cursor.isSomewhere() && m_cursor.goToFirst()) told();
    update();
}

void TablePreview::focusOutEvent(QFocusEvent* event) {
    PagePreview::focusOutEvent(event);
    update();
}

QVariant TablePreview::inputMethodQuery(Qt::InputMethodQuery query) const {
    if (query != Qt::ImCursorRectangle) return PagePreview::inputMethodQuery(query);
    return cursorRect().isValid() ? cursorRect() : QRect(0, 0, 1, 1);
}

void TablePreview::moved() {
    scrollToCursor();
    told();
}

/// An accessible name that is set anew is told by itself.
void TablePreview::told() {
    const std::string row = m_cursor.told();
    setAccessibleName(toQt(row.empty() ? m_cursor.table().title : row));
    setAccessibleDescription(row.empty() ? QString() : toQt(m_cursor.table().title));
    update();
    emit currentChanged();
}

QScrollArea* TablePreview::area() const {
    return parentWidget() ? qobject_cast<QScrollArea*>(parentWidget()->parentWidget()) : nullptr;
}

void TablePreview::scrollToCursor() {
    const QRect rect = cursorRect();
    if (area() && rect.isValid()) area()->ensureVisible(rect.center().x(), rect.center().y(), 0, rect.height() / 2 + marginOfScrolling);
}

void TablePreview::contextMenuEvent(QContextMenuEvent* event) {
    const bool isByMouse = event->reason() == QContextMenuEvent::Mouse;
    if (isByMouse) goToPoint(event->pos());
    showMenu(isByMouse ? event->globalPos() : mapToGlobal(cursorRect().bottomLeft()));
}

void TablePreview::showMenu(const QPoint& at) {
    auto* menu = new QMenu(this);
    menu->setObjectName(QStringLiteral("tableMenu"));
    menu->setAttribute(Qt::WA_DeleteOnClose);
    menu->addActions(m_rowActions);
    menu->popup(at, menu->actions().isEmpty() ? nullptr : menu->actions().front());
}

} // namespace xushi
