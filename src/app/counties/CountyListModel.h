#pragma once

#include "app/office/Workspace.h"
#include "domain/analyses/CountyMatrix.h"
#include "domain/analyses/Provenance.h"

#include <QAbstractTableModel>

#include <vector>

namespace xushi {

/// What the delegate needs of the bar behind a completion, in thousandths of the width that 0 to the widest bar has.
enum CountyBarRole {
    BarRole = Qt::UserRole + 300, ///< int: the completion; not set where there is none
    BarScheduleRole,              ///< int: what is due; not set where nothing is scheduled
    BarFullRole,                  ///< int: 100 %
};

/// One indicator by county, with the city and Σ below; or one county by indicator. It holds copies: whatever is judged anew
/// meanwhile changes nothing here.
class CountyListModel : public QAbstractTableModel {
    Q_OBJECT
public:
    enum Column { NameColumn, LightColumn, ValueColumn, AsOfColumn, RankColumn, ShareColumn, GrowthColumn, PullColumn, ContributionColumn,
                  TargetColumn, CompletionColumn, GapColumn, RemarkColumn, ColumnCount };

    CountyListModel(Workspace& workspace, QObject* parent) : QAbstractTableModel(parent), m_workspace(workspace) {}

    /// The counties of a line in the order of their ranks, or of the catalogue.
    void showLine(const CountyLine& line, const CountyMatrix& matrix, RankedBy by, bool isByRank);
    /// The card of a county.
    void showCounty(const CountyMatrix& matrix, std::size_t county, RankedBy by);
    void clear();
    bool isCard() const { return m_isCard; }

    /// nullptr of Σ and outside of the table.
    const CountyStanding* standingAt(int row) const;
    /// What a number of the column is asked about.
    ExplainedColumn explained(int column) const;
    const std::vector<CountyStanding>& standings() const { return m_standings; }
    /// Of the county or city in a list, of the indicator in a card; -1 where there is none.
    int rowOf(const RegionCode& region) const;
    int rowOf(const IndicatorCode& indicator) const;
    /// Tab-separated, with minus signs that a spreadsheet reads.
    QString tableText() const;

    int rowCount(const QModelIndex& parent = {}) const override;
    int columnCount(const QModelIndex& parent = {}) const override;
    QVariant data(const QModelIndex& index, int role = Qt::DisplayRole) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role = Qt::DisplayRole) const override;

private:
    /// Σ of the counties.
    struct Sum {
        QString value;
        QString asOf;
        QString remark;
    };

    void show(std::vector<CountyStanding> standings, std::optional<Sum> sum, bool isCard);
    Sum sumOf(const RegionComparison& comparison, const Indicator& indicator) const;
    QString sumText(int column) const;
    QString text(const CountyStanding& standing, int column) const;
    QString rowText(const CountyStanding& standing, int column) const;
    QString comparedText(const CountyStanding& standing, int column) const;
    QString nameOf(const CountyStanding& standing) const;
    QVariant exactText(const CountyStanding& standing, int column) const;
    QVariant standingData(const CountyStanding& standing, int column, int role) const;
    QVariant tip(const CountyStanding* standing, int column) const;
    QVariant barData(const CountyStanding& standing, int role) const;
    bool isTotal(int row) const;

    Workspace& m_workspace;
    std::vector<CountyStanding> m_standings;
    std::optional<Sum> m_sum;
    bool m_isCard = false;
    int m_valueDigits = 0;
    Percent m_widestBar;
};

} // namespace xushi
