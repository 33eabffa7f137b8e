#pragma once

#include "app/office/Workspace.h"
#include "domain/analyses/Provenance.h"

#include <QWidget>

#include <memory>

class QAction;
namespace Ui {
class CellPanel;
}

namespace xushi {

class CellHistoryModel;
class CellNotes;
class UnstoredWords;

/// Beside the grid: the figure under the cursor with its earlier months, its notes, its journal and how its numbers
/// were made. Stays open and follows the cursor; it takes the focus only when it is asked to.
class CellPanel : public QWidget {
    Q_OBJECT
public:
    CellPanel(Workspace& workspace, UnstoredWords& words, QWidget* parent);
    ~CellPanel() override;

    /// The cursor is on this figure, in this column; nothing: on none.
    void show(const std::optional<FigureKey>& key, ExplainedColumn column = ExplainedColumn::Value);
    /// Opens and closes the panel (F4); checked while it is open.
    QAction* toggleAction() const { return m_toggle; }
    /// Opens the panel and moves the focus into its notes (Alt+N).
    QAction* focusAction() const { return m_focus; }
    /// Notes that were refused and stand in their fields.
    int refusedCount() const;
    void settle();
    /// The store is left: what is being typed is kept, unconfirmed.
    void keepUnconfirmed();
    void retry();
    CellNotes& notes() const { return *m_notes; }
    QSize sizeHint() const override;

signals:
    /// The person is done in the panel: the focus goes back to the grid.
    void leaveRequested();

protected:
    void keyPressEvent(QKeyEvent* event) override;
    void showEvent(QShowEvent* event) override;

private:
    void wireActions();
    void buildBody();
    void forget();
    void refresh();
    void refreshHead();
    void refreshFacts();
    void putAway();

    std::unique_ptr<Ui::CellPanel> m_ui;
    Workspace& m_workspace;
    CellNotes* m_notes;
    CellHistoryModel* m_history;
    QAction* m_toggle;
    QAction* m_focus;
    std::optional<FigureKey> m_key;
    ExplainedColumn m_column = ExplainedColumn::Value;
};

} // namespace xushi
