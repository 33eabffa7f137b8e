#pragma once

#include "domain/Indicator.h"
#include "domain/charts/ChartKinds.h"

#include <QString>
#include <QStringList>

class QListView;
class QTableView;
class QWidget;

namespace xushi {

class ChartsPage;
class ChartView;

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
    ChartView& picture() const;
    /// What the pointer over a month of the picture tells.
    QString pointAt(int month) const;
    /// A click on the point that a row of the table tells of.
    void clickPoint(int row) const;
    /// The row whose point is marked in the picture, and the one that is marked in the table; -1: none.
    int cursor() const;
    int tableCursor() const;
    /// Everything that is written in the picture.
    QStringList words() const;

    ChartKind kind() const;
    bool isKindMarked(ChartKind kind) const;
    void clickKind(ChartKind kind) const;

    /// What is told of the chosen point's figure.
    QString history() const;
    bool isHistoryShown() const;

    /// The months below the picture.
    QTableView& table() const;
    bool isTableShown() const;
    QString cell(int month, int column) const;

    /// That there is nothing to draw yet.
    bool isEmptyTold() const;
    void goToEntry() const;
    /// By the button: a dialog asks for the file.
    void save() const;

private:
    QWidget& m_root;
};

} // namespace xushi
