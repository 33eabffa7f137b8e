#pragma once

#include "domain/Indicator.h"
#include "domain/analyses/Standing.h"

#include <QString>

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

    /// What stands on the card of a light for those who do not see it: its word and its number.
    QString card(Light light) const;
    void clickCard(Light light) const;
    bool isCardChosen(Light light) const;

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
