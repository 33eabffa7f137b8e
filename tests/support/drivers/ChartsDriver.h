#pragma once

#include "domain/Indicator.h"

#include <QString>

class QListView;
class QTableView;
class QWidget;

namespace xushi {

class ChartsPage;
class CourseView;

/// 图表 as a person sees and uses it.
class ChartsDriver {
public:
    /// The page, or a window that has it.
    explicit ChartsDriver(QWidget& root) : m_root(root) {}

    ChartsPage& page() const;
    /// The indicators at the left.
    QListView& list() const;
    IndicatorCode chosen() const;
    /// The name in the line of the list that the cursor is on.
    QString chosenName() const;
    /// A key while the list has the focus.
    void press(Qt::Key key) const;

    QString title() const;
    QString verdict() const;
    QString catchUp() const;
    CourseView& picture() const;
    /// What the pointer over a month of the picture tells.
    QString pointAt(int month) const;

    /// The months below the picture.
    QTableView& table() const;
    bool isTableShown() const;
    QString cell(int month, int column) const;

    /// That there is nothing to draw yet.
    bool isEmptyTold() const;
    void goToEntry() const;

private:
    QWidget& m_root;
};

} // namespace xushi
