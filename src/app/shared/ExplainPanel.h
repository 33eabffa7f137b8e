#pragma once

#include "app/shared/Page.h"

class QAction;
class QLabel;

namespace xushi {

/// How the number under the cursor was made. Stays open below the page and follows the cursor; takes no focus.
class ExplainPanel : public QWidget {
    Q_OBJECT
public:
    ExplainPanel(Workspace& workspace, QWidget* parent);

    /// Opens and closes the panel; checked while it is open.
    QAction* toggleAction() const { return m_toggle; }
    void ask(const std::optional<CellQuestion>& question);
    QString text() const;

private:
    QStringList answer(const CellQuestion& question) const;
    QWidget* buildHead();
    QWidget* buildLines();

    Workspace& m_workspace;
    QAction* m_toggle;
    QLabel* m_head;
    QLabel* m_lines;
};

} // namespace xushi
