#pragma once

#include "app/office/Task.h"
#include "app/office/Workspace.h"

#include <QDialog>

class QComboBox;
class QLabel;
class QLineEdit;
class QPushButton;

namespace xushi {

/// 口令: who is working sets, changes or drops their own; an administrator drops one that somebody has forgotten.
class PinChangeDialog : public QDialog {
    Q_OBJECT
public:
    PinChangeDialog(Workspace& workspace, QWidget* parent);

private:
    void build();
    void fillPeople();
    void follow();
    bool isOwn() const;
    void change();
    void drop();
    void begin(const std::string& newOne);
    void write(const std::string& kept, const std::string& fits);
    void say(const Problem& problem);
    void setBusy(bool isBusy);

    Workspace& m_workspace;
    std::string m_kept; ///< of who is working
    QComboBox* m_people;
    QLabel* m_peopleLabel;
    QLabel* m_what;
    QLabel* m_presentLabel;
    QLineEdit* m_present;
    QLabel* m_newLabel;
    QLineEdit* m_new;
    QLabel* m_againLabel;
    QLineEdit* m_again;
    QLabel* m_reasonLabel;
    QLineEdit* m_reason;
    QLabel* m_answer;
    QPushButton* m_change;
    QPushButton* m_drop;
    Task m_task;
};

} // namespace xushi
