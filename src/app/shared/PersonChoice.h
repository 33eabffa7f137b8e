#pragma once

#include "app/shared/Workspace.h"

#include <QFrame>
#include <QToolButton>

class QHBoxLayout;

namespace xushi {

/// Who is working, in the status bar; its menu (Ctrl+Shift+P) chooses another of the store's people.
class PersonButton : public QToolButton {
    Q_OBJECT
public:
    explicit PersonButton(Workspace& workspace, QWidget* parent = nullptr);

    void refresh();

private:
    void fillMenu();

    Workspace& m_workspace;
};

/// Asks at the start who is working, a button a person, where the login does not tell. It goes away by itself.
class PersonBar : public QFrame {
    Q_OBJECT
public:
    explicit PersonBar(Workspace& workspace, QWidget* parent = nullptr);

private:
    void refresh();

    Workspace& m_workspace;
    QHBoxLayout* m_buttons;
};

} // namespace xushi
