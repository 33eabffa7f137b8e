#pragma once

#include "app/office/Workspace.h"

#include <QToolButton>

namespace xushi {

/// 备份 今日 08:41 ✓: when the last copy of the store was taken, in the status bar. It leads to the page of copies.
class BackupButton : public QToolButton {
    Q_OBJECT
public:
    BackupButton(Workspace& workspace, QWidget* parent);

private:
    void refresh();

    Workspace& m_workspace;
};

} // namespace xushi
