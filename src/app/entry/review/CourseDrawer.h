#pragma once

#include "app/office/Workspace.h"

#include <QFrame>

class QLabel;
class QTableView;

namespace xushi {

class CourseMonthsModel;
class ChartPicture;
class LightLabel;

/// Beside the reviewer's table: the course of the row that the cursor is on, as a picture and month by month. It takes no focus.
class CourseDrawer : public QFrame {
    Q_OBJECT
public:
    CourseDrawer(Workspace& workspace, QWidget* parent = nullptr);

    void show(const FigureKey& figure);
    void clear();

private:
    void build();
    void showHead(const FigureKey& figure);
    void showPicture(const FigureKey& figure);

    Workspace& m_workspace;
    CourseMonthsModel* m_months;
    QLabel* m_name;
    QLabel* m_region;
    LightLabel* m_light;
    QLabel* m_target;
    ChartPicture* m_picture;
    QTableView* m_table;
};

} // namespace xushi
