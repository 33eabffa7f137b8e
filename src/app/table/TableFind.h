#pragma once

#include "app/table/TextWanted.h"

#include <QObject>
#include <QPersistentModelIndex>

#include <functional>
#include <vector>

class QAbstractItemView;
class QAction;

namespace xushi {

class TableBar;

/// Ctrl+F: looks for a text in the columns of a table, F3 and Shift+F3 go from hit to hit, round the end. Its actions are those of the view.
class TableFind : public QObject {
    Q_OBJECT
public:
    /// `columns` in the order in which they are gone through; those that slide are among them.
    TableFind(QAbstractItemView& view, TableBar& bar, std::function<std::vector<int>()> columns);

    QList<QAction*> actions() const { return {m_find, m_next, m_previous}; }
    void open();
    /// To the next hit, or with -1 the one before; opens the field where nothing is looked for yet.
    void step(int by);
    /// The texts that hold what is looked for, as the table has them now.
    int count() const { return static_cast<int>(m_hits.size()); }

signals:
    /// The cursor is about to leave its cell.
    void aboutToGo();

private:
    void lookFor(const QString& text);
    void lookAgain();
    void collect(const QModelIndex& parent);
    void goTo(std::size_t hit);
    void tell();
    /// The place of the first hit at or behind the cell; the number of hits where there is none.
    std::size_t hitFrom(const QModelIndex& cell, bool isBehind) const;
    std::vector<int> pathOf(const QModelIndex& cell) const;

    QAbstractItemView& m_view;
    TableBar& m_bar;
    std::function<std::vector<int>()> m_columns;
    QAction* m_find;
    QAction* m_next;
    QAction* m_previous;
    TextWanted m_wanted;
    std::vector<int> m_searched; ///< the columns in which the hits were looked for
    std::vector<QPersistentModelIndex> m_hits;
    bool m_isSoon = false;
};

} // namespace xushi
