#pragma once

#include "app/office/Workspace.h"

#include <QFrame>
#include <QToolButton>

class QHBoxLayout;

namespace xushi {

class PersonForm;

/// Who is working, in the status bar; its menu (Ctrl+Shift+P) chooses another of the store's people, or adds one.
class PersonButton : public QToolButton {
    Q_OBJECT
public:
    explicit PersonButton(Workspace& workspace, QWidget* parent = nullptr);

    void refresh();

private:
    void fillMenu();

    Workspace& m_workspace;
};

/// Asks at the start who is working, a button a person, where the login does not tell, and takes somebody new in when
/// nobody is there yet. It goes away by itself.
class PersonBar : public QFrame {
    Q_OBJECT
public:
    explicit PersonBar(Workspace& workspace, QWidget* parent = nullptr);

signals:
    /// Somebody is meant who has no button here.
    void othersAsked();
    /// The form has gone with the keys.
    void left();

private:
    void refresh();
    void fillChoice(const std::vector<Person>& people);
    void addButton(const Person& person, int number);
    void ask();
    void askNew();
    void leaveForm();

    Workspace& m_workspace;
    QWidget* m_choice;
    QHBoxLayout* m_buttons;
    PersonForm* m_form;
};

} // namespace xushi
