#pragma once

#include "app/overview/RowKind.h"
#include "domain/Indicator.h"

#include <QString>
#include <QStringList>

class QTableView;
class QWidget;

namespace xushi {

class OverviewModel;
class OverviewPage;

/// 总览 as a person sees and uses it. Columns are those of OverviewModel.
class OverviewDriver {
public:
    /// The page, or a window that has it.
    explicit OverviewDriver(QWidget& root) : m_root(root) {}

    OverviewPage& page() const;
    OverviewModel& model() const;
    /// Sorted and filtered, as it is shown.
    QTableView& table() const;
    bool isTableShown() const;

    /// -1 where the indicator is not shown.
    int rowOf(const IndicatorCode& indicator) const;
    IndicatorCode indicatorAt(int row) const;
    /// The text of a cell; of an indicator without a row, that it has none.
    QString shown(const IndicatorCode& indicator, int column) const;
    QString hint(const IndicatorCode& indicator, int column) const;
    /// Nothing where none is painted.
    std::optional<Light> lightOf(const IndicatorCode& indicator) const;
    /// Clicks on the name in a row.
    void chooseRow(int row) const;
    void choose(const IndicatorCode& indicator, int column) const;

    /// What stands on a card for those who do not see it: its word and its number.
    QString card(RowKind kind) const;
    int cardCount(RowKind kind) const;
    void clickCard(RowKind kind) const;
    bool isCardChosen(RowKind kind) const;
    /// The heads of the groups, from above.
    QStringList heads() const;
    /// All of the row under the cursor.
    QString story() const;
    /// How far the month is.
    QString state() const;

    /// What is new since the last visit: the line, and what it is opened to, 亮灯|新竣工（淮安市）：滞后 → 达序时.
    QString news() const;
    bool isReadingNews() const;
    QStringList newsLines() const;
    /// Empty while it is not shown.
    QString reminder() const;

    QString schedule() const;
    QString rule() const;
    /// Empty while they are not shown.
    QString due() const;
    QString waiting() const;
    void clickDue() const;
    /// That there is nothing to show, and that last year's targets can be copied.
    bool isEmptyTold() const;
    bool offersLastYear() const;
    void copyLastYear() const;

private:
    QWidget& m_root;
};

} // namespace xushi
