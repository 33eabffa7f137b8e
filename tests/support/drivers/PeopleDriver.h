#pragma once

#include "domain/workflow/Person.h"

#include <QStringList>

class QWidget;

namespace xushi {

/// Who is working: the button with its menu, the line that asks at the start, and the form for somebody new. `root` is the
/// window, or the one of these that is tested.
class PeopleDriver {
public:
    explicit PeopleDriver(QWidget& root) : m_root(root) {}

    /// The button.
    QString shown() const;
    bool isButtonShown() const;
    /// The lines of its menu; an empty one divides them.
    QStringList offered() const;
    /// The lines that have a tick.
    QStringList ticked() const;
    /// A line of the menu, by the mouse.
    void choose(int line) const;

    /// The line that asks.
    bool isAsked() const;
    /// What stands on its buttons.
    QStringList choices() const;
    /// Presses one of its buttons, from 0.
    void answer(int number) const;

    /// The form.
    bool isFormShown() const;
    bool hasNameFocus() const;
    QString name() const;
    void typeName(const QString& name) const;
    void pickRole(Role role) const;
    void pickDepartment(const QString& name) const;
    void add() const;
    void leaveForm() const;

private:
    QWidget& m_root;
};

} // namespace xushi
