#pragma once

#include "app/summary/PagePreview.h"
#include "app/summary/PreviewCursor.h"

#include <QList>

class QAction;
class QScrollArea;

namespace xushi {

/// The pages of a table with a cursor on its rows: by arrows and by clicks, told by the accessible name. What stands on the paper is not touched.
class TablePreview : public PagePreview {
    Q_OBJECT
public:
    explicit TablePreview(QWidget* parent = nullptr);

    /// The cursor stays on its figure.
    void showTable(const SummaryTable& table, std::unique_ptr<PagePainter> pages);
    const PreviewCursor& cursor() const { return m_cursor; }
    /// Of the cursor; nullptr where it tells of none.
    const FigureKey* figure() const { return m_cursor.figure(); }
    void goToFigure(const IndicatorCode& indicator, const RegionCode& region);
    /// Of the menu under the right mouse button, the menu key and Shift+F10.
    void setRowActions(const QList<QAction*>& actions) { m_rowActions = actions; }
    /// Of the row of the cursor, or of its cell, where it begins; empty while the cursor is nowhere.
    QRect cursorRect() const;
    /// The same of any row.
    QRect rowRect(std::size_t row) const;

signals:
    void currentChanged();
    /// A row was clicked twice.
    void entryRequested();
    /// The arrow to the right, where the cells of a row tell of one figure.
    void chartRequested();

protected:
    void paintOver(QPainter& painter) override;
    void keyPressEvent(QKeyEvent* event) override;
    void mousePressEvent(QMouseEvent* event) override;
    void mouseDoubleClickEvent(QMouseEvent* event) override;
    void contextMenuEvent(QContextMenuEvent* event) override;
    void focusInEvent(QFocusEvent* event) override;
    void focusOutEvent(QFocusEvent* event) override;
    /// What an area that scrolls brings into sight when Tab arrives: the row, and not the middle of all pages.
    QVariant inputMethodQuery(Qt::InputMethodQuery query) const override;

private:
    QRectF rectOf(const RowOnPage& row) const;
    QRectF cellIn(const RowOnPage& row) const;
    bool goToPoint(const QPointF& point);
    bool step(const QKeyEvent& event);
    bool stepPage(int direction);
    void moved();
    void told();
    void scrollToCursor();
    QScrollArea* area() const;
    void showMenu(const QPoint& at);

    PreviewCursor m_cursor;
    std::vector<RowOnPage> m_rows;
    std::vector<double> m_edges;
    QList<QAction*> m_rowActions;
};

} // namespace xushi
