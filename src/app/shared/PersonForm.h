#pragma once

#include "app/office/Workspace.h"

#include <QWidget>

class QComboBox;
class QLineEdit;

namespace xushi {

/// Adds somebody to the store's people from where one stands: name, role and department. Whoever is added while nobody
/// is chosen is the one who works.
class PersonForm : public QWidget {
    Q_OBJECT
public:
    PersonForm(Workspace& workspace, QWidget* parent);

    void start();

signals:
    void finished();

private:
    void build();
    void fillChoices();
    void add();

    Workspace& m_workspace;
    QLineEdit* m_name;
    QComboBox* m_role;
    QComboBox* m_department;
};

} // namespace xushi
