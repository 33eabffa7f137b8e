#pragma once

#include "app/office/Workspace.h"

#include <QToolButton>

#include <vector>

class QDateEdit;

namespace xushi {

/// Until when the month is due, with the days that are left. A reviewer sets another day in its menu.
class DeadlineButton : public QToolButton {
    Q_OBJECT
public:
    DeadlineButton(Workspace& workspace, QWidget* parent = nullptr);

    /// Shows the earliest day of those that are not locked; hidden from a clerk when there is none.
    void follow(const std::vector<Submission>& submissions);

signals:
    /// yyyy-mm-dd; empty: the day of the store's rule.
    void dayChosen(const QString& day);

private:
    void buildMenu();
    std::optional<Date> firstDay(const std::vector<Submission>& submissions) const;
    void showDay(const Date& due);

    Workspace& m_workspace;
    QDateEdit* m_day;
};

} // namespace xushi
