#pragma once

#include "app/office/Workspace.h"

#include <QFrame>

class QLabel;
class QPushButton;
class QTableView;

namespace xushi {

class ChangesModel;

/// Before a month is approved or signed off: what has changed since it was submitted. Enter goes on, Esc leaves it.
class ChangesPane : public QFrame {
    Q_OBJECT
public:
    ChangesPane(Workspace& workspace, QWidget* parent);

    /// Shows itself where something has changed of these months; false, and hidden, where nothing has. `step`: what is about to be done.
    Result<bool> ask(const std::vector<SubmissionKey>& months, const QString& step);

signals:
    void confirmed();
    void left();

private:
    void build();
    void leave();

    Workspace& m_workspace;
    ChangesModel* m_changes;
    QLabel* m_head;
    QTableView* m_table;
    QPushButton* m_goOn;
};

} // namespace xushi
