#pragma once

#include "app/shared/Page.h"

#include <QDockWidget>

class QLabel;

namespace xushi {

/// How the number under the cursor was made. Stays open beside the page and follows the cursor; takes no focus.
class ExplainPanel : public QDockWidget {
    Q_OBJECT
public:
    ExplainPanel(Workspace& workspace, QWidget* parent);

    void ask(const std::optional<CellQuestion>& question);
    QString text() const;

private:
    QStringList answer(const CellQuestion& question) const;

    Workspace& m_workspace;
    QLabel* m_head;
    QLabel* m_lines;
};

} // namespace xushi
