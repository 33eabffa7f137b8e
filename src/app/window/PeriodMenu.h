#pragma once

#include "app/office/Workspace.h"

#include <QMenu>

namespace xushi {

/// The months of the year that is shown, and other years; choosing one moves the workspace there.
class PeriodMenu : public QMenu {
    Q_OBJECT
public:
    PeriodMenu(Workspace& workspace, QWidget* parent);

private:
    void fill();
    void addMonths();
    void addYears();

    Workspace& m_workspace;
};

} // namespace xushi
