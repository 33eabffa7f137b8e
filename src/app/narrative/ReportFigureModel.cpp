#include "app/narrative/ReportFigureModel.h"

#include "app/table/TableRoles.h"

#include <algorithm>
#include <utility>

namespace xushi {

void ReportFigureModel::show(std::vector<ReportFigureRow> rows) {
    if (rows.size() != m_rows.size()) {
        beginResetModel();
        m_rows = std::move(rows);
        return endResetModel();
    }
    const auto before = std::exchange(m_rows, std::move(rows));
    for (int at = 0; at < rowCount(); ++at)
        if (before[static_cast<std::size_t>(at)] != row(at)) emit dataChanged(index(at, 0), index(at, ColumnCount - 1));
}

int ReportFigureModel::rowOf(int place) const {
    const auto at = std::ranges::find(m_rows, place, &ReportFigureRow::place);
    return at == m_rows.end() ? -1 : static_cast<int>(at - m_rows.begin());
}

int ReportFigureModel::rowCount(const QModelIndex& parent) const { return parent.isValid() ? 0 : static_cast<int>(m_rows.size()); }
int ReportFigureModel::columnCount(const QModelIndex& parent) const { return parent.isValid() ? 0 : ColumnCount; }

QVariant ReportFigureModel::data(const QModelIndex& index, int role) const {
    if (!index.isValid() || index.row() >= rowCount()) return {};
    const ReportFigureRow& of = row(index.row());
    const int column = index.column();
    switch (role) {
    case Qt::DisplayRole: return column == SaidColumn ? of.said : column == NameColumn ? of.name : of.period;
    case Qt::ToolTipRole: return column == PeriodColumn ? QVariant() : column == SaidColumn ? of.said : of.name;
    case Qt::AccessibleTextRole: return column == SaidColumn ? QVariant(QStringList{of.said, of.name, of.period}.join(QLatin1String(", "))) : QVariant();
    case Qt::TextAlignmentRole: return QVariant(Qt::AlignLeft | Qt::AlignVCenter);
    case LightRole: return column == NameColumn && of.light ? QVariant(static_cast<int>(*of.light)) : QVariant();
    case MutedRole: return column == PeriodColumn;
    case RefusedRole: return column == SaidColumn && of.isMark;
    default: return {};
    }
}

QVariant ReportFigureModel::headerData(int section, Qt::Orientation orientation, int role) const {
    if (orientation != Qt::Horizontal) return {};
    if (role == Qt::TextAlignmentRole) return QVariant(Qt::AlignLeft | Qt::AlignVCenter);
    if (role != Qt::DisplayRole) return {};
    return section == SaidColumn ? tr("In the report") : section == NameColumn ? tr("Indicator") : tr("Period");
}

} // namespace xushi
