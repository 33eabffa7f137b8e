#pragma once

#include "app/office/Workspace.h"

#include <QAction>
#include <QObject>

namespace xushi {

/// What leaves the store as tables that come back: sheets to be filled in by every county or department, and the figures of the year.
/// Of the month that is shown; nothing that is there is replaced without a question.
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
    void tell(const Problem& problem);

    Workspace& m_workspace;
    QWidget* m_window;
    QList<QAction*> m_actions;
};

} // namespace xushi
