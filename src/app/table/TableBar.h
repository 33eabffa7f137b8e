#pragma once

#include <QFrame>

class QAbstractItemView;
class QLabel;
class QLineEdit;
class QToolButton;

namespace xushi {

/// What belongs to a table for the moment and stands below it: the text that is looked for in it, and what its rows are filtered by.
/// Nothing is shown while there is neither. Enter and Shift+Enter go to the next hit and back, Esc closes the field.
class TableBar : public QFrame {
    Q_OBJECT
public:
    /// Puts itself below the view where that stands in a box layout, else over its lower edge.
    explicit TableBar(QAbstractItemView& view);

    QAbstractItemView& view() const { return m_view; }
    void openFind();
    void closeFind();
    bool isFinding() const { return m_isFinding; }
    QString text() const;
    /// `place` from 1; 0: the cursor is on none of them.
    void showHits(int place, int count);
    /// Empty: nothing is filtered.
    void showFilter(const QString& what);

signals:
    void textChanged(const QString& text);
    /// 1 or -1.
    void stepRequested(int step);
    void findClosed();
    void filterCleared();

protected:
    bool event(QEvent* event) override;
    bool eventFilter(QObject* watched, QEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;

private:
    void build();
    void putBelow();
    void refresh();
    void place();

    QAbstractItemView& m_view;
    QLabel* m_filter;
    QToolButton* m_clear;
    QLineEdit* m_field;
    QLabel* m_count;
    QToolButton* m_previous;
    QToolButton* m_next;
    QToolButton* m_close;
    bool m_isFinding = false;
    bool m_isOver = false; ///< it covers the lower edge of the view
};

} // namespace xushi
