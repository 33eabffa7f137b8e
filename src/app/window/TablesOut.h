#pragma once

#include "app/office/Workspace.h"

#include <QAction>
#include <QMenu>
#include <QObject>

namespace xushi {

/// What leaves the store and comes back: sheets to be filled in by every county or department, the figures of the year, and a department's
/// package. Of the month that is shown; nothing that is there is replaced without a question.
class TablesOut : public QObject {
    Q_OBJECT
public:
    TablesOut(Workspace& workspace, QWidget* window);

    QList<QAction*> actions() const { return m_actions; }

signals:
    void messageGiven(const QString& text);
    void noticeGiven(const QString& text);

private:
    QAction* add(const QString& text, const char* name);
    void writeSheets(bool areDepartments);
    void writeYear();
    void offerPackages();
    void writePackage(const DepartmentCode& department);
    void tell(const Problem& problem);

    Workspace& m_workspace;
    QWidget* m_window;
    QMenu* m_packages;
    QList<QAction*> m_actions;
};

} // namespace xushi
