#pragma once

#include "app/office/Workspace.h"
#include "domain/analyses/CountyMatrix.h"

#include <QAbstractTableModel>

#include <functional>
#include <optional>
#include <set>
#include <vector>

namespace xushi {

/// The lights of every indicator, below the heading of its 板块, in every county.
class CountyMatrixModel : public QAbstractTableModel {
    Q_OBJECT
public:
    static constexpr int NameColumn = 0; ///< each column behind it is a county

    CountyMatrixModel(Workspace& workspace, QObject* parent) : QAbstractTableModel(parent), m_workspace(workspace) {}

    /// Judges all of it. Where its rows and columns are those of before they stay, with other contents.
    void reload();
    void clear();
    /// Judges what rests on the figures; only these cells change.
    void refresh(const std::vector<FigureKey>& keys);

    const CountyMatrix& matrix() const { return m_matrix; }
    /// nullptr of a heading and outside of the table.
    const CountyLine* lineAt(int row) const;
    bool isHeading(int row) const { return row >= 0 && row < rowCount() && m_rows[static_cast<std::size_t>(row)] == heading; }
    /// Of the matrix; nothing for the names.
    std::optional<std::size_t> countyAt(int column) const;
    /// -1 where there is none.
    int rowOf(const IndicatorCode& indicator) const;
    int columnOf(const RegionCode& county) const;
    /// The first cell that is far behind, else behind, else that has a light; not valid where there is none.
    QModelIndex worst() const;

    int rowCount(const QModelIndex& parent = {}) const override;
    int columnCount(const QModelIndex& parent = {}) const override;
    Qt::ItemFlags flags(const QModelIndex& index) const override;
    QVariant data(const QModelIndex& index, int role = Qt::DisplayRole) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role = Qt::DisplayRole) const override;

signals:
    /// These were judged anew, of whatever region.
    void judged(const std::set<xushi::IndicatorCode>& indicators);

private:
    static constexpr std::size_t heading = static_cast<std::size_t>(-1);

    /// False where a line comes or goes.
    bool judge(const FigureKey& key, std::set<IndicatorCode>& done);
    bool judgeLine(std::size_t place, const Region& region);
    void arrangeRows();
    QModelIndex firstOf(const std::function<bool(const CountyCell&)>& isWanted) const;
    QString sectionBelow(int row) const;
    QVariant nameData(const CountyLine& line, int role) const;
    QVariant cellData(const CountyLine& line, std::size_t county, int role) const;
    QString cellText(const CountyCell& cell, const BoardRow* row) const;
    QString tip(const CountyLine& line, std::size_t county) const;

    Workspace& m_workspace;
    CountyMatrix m_matrix;
    std::vector<std::size_t> m_rows; ///< the line of each, or a heading
};

/// A name in two lines where it is a long one: 淮安经济 / 技术开发区.
QString headingOf(const QString& name);

} // namespace xushi
