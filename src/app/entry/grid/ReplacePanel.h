#pragma once

#include "app/entry/grid/ReplacePlan.h"

#include <QFrame>
#include <QPointer>

class QCheckBox;
class QLabel;
class QLineEdit;
class QPushButton;
class QStandardItemModel;
class QTableView;

namespace xushi {

class EntryView;

/// Ctrl+H: replaces a text in the cells of the grid. What would change is listed old → new before anything is written, with the cells that
/// are left as they are and why; Ctrl+Enter writes all of it as one step of undo.
class ReplacePanel : public QFrame {
    Q_OBJECT
public:
    explicit ReplacePanel(QWidget* parent);

    /// For the cells of this grid; what was looked for there is offered.
    void open(EntryView& grid, const QString& text);
    void leave();
    /// Writes what is listed.
    void replace();

signals:
    void told(const QString& text);

protected:
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    void build();
    QWidget* buildFields();
    void wireKeys();
    void refresh();
    void list();

    QPointer<EntryView> m_grid;
    std::vector<ReplacedCell> m_cells;
    QLineEdit* m_text;
    QLineEdit* m_by;
    QCheckBox* m_whole;
    QLabel* m_summary;
    QPushButton* m_button;
    QStandardItemModel* m_model;
    QTableView* m_table;
};

} // namespace xushi
