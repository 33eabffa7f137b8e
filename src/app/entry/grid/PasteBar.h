#pragma once

#include <QFrame>
#include <QList>
#include <QPersistentModelIndex>

class QLabel;
class QPushButton;

namespace xushi {

/// The line above the grid that offers to clear what stands below blanks that a paste has skipped, or to take a paste that
/// does not fit the grid as a table. It takes no focus.
class PasteBar : public QFrame {
    Q_OBJECT
public:
    explicit PasteBar(QWidget* parent);

    /// Offers nothing, and hides, for no cells.
    void offer(const QList<QPersistentModelIndex>& cells);
    /// Tab-separated: a paste that is larger or stranger than the grid.
    void offerTable(const QString& text);
    void clear() { offer({}); }
    /// What the button does.
    void accept();

signals:
    void tableRequested(const QString& text);
    void clearRequested(const QList<QPersistentModelIndex>& cells);

private:
    QList<QPersistentModelIndex> m_cells;
    QString m_table;
    QLabel* m_text;
    QPushButton* m_button;
};

} // namespace xushi
