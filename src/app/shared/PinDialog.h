#pragma once

#include "app/office/Task.h"
#include "app/office/Workspace.h"

#include <QDialog>

#include <functional>
#include <memory>

class QLabel;
class QLineEdit;
class QPushButton;

namespace xushi {

/// What is kept of a PIN that was shown; empty of somebody who has none.
using PinTaken = std::function<void(const std::string& fits)>;

/// Asks somebody for their PIN, which is held beside the window against what is kept of it. It stays until it fits or is left.
class PinDialog : public QDialog {
    Q_OBJECT
public:
    /// `what` is said in the name of `person`: what the PIN is asked for.
    PinDialog(const Person& person, const std::string& kept, const QString& what, Language language, QWidget* parent);

signals:
    void fitted(const std::string& kept);

private:
    void check();
    void tell(bool fits);

    std::string m_kept;
    Language m_language;
    QLineEdit* m_pin;
    QLabel* m_answer;
    QPushButton* m_done;
    Task m_task;
};

/// Goes on with `then` once who is working has shown their PIN; at once for somebody without one. Left, it does not go on.
void askPin(Workspace& workspace, const QString& what, QWidget* parent, const PinTaken& then);

} // namespace xushi
