#include "app/entry/figure/CellHistoryModel.h"

#include "app/table/TableRoles.h"
#include "app/text/QtText.h"
#include "words/Phrases.h"

#include <QFont>

#include <algorithm>

namespace xushi {

CellHistoryModel::CellHistoryModel(Workspace& workspace, QObject* parent)
    : QAbstractTableModel(parent), m_workspace(workspace) {}

void CellHistoryModel::showFigure(const std::optional<FigureKey>& key) {
    beginResetModel();
    m_key = key;
    m_series = {};
    m_digits = 0;
    if (m_key) m_series = yearSeriesOf(m_workspace.now().boardRequest(m_key->period, m_workspace.region()), m_key->indicator, m_key->region);
    for (int row = 0; row < rowCount(); ++row)
        for (const Column column : {LastYearColumn, ThisYearColumn}) {
            const QString shown = text(index(row, column));
            const auto point = shown.indexOf(QLatin1Char('.'));
            if (point >= 0) m_digits = std::max(m_digits, static_cast<int>(shown.size() - point - 1));
        }
    endResetModel();
}

QString CellHistoryModel::text(const QModelIndex& index) const {
    const auto& language = m_workspace.language();
    if (index.column() == MonthColumn) return toQt(monthWord(Month(index.row() + 1), language));
    const Indicator* indicator = m_key ? m_workspace.catalogue().find(m_key->indicator) : nullptr;
    if (!indicator) return {};
    const MonthOfYear& month = m_series.months[static_cast<std::size_t>(index.row())];
    const auto& value = index.column() == ThisYearColumn ? month.value : month.lastYear;
    return value ? toQt(m_workspace.numberFormat().decimal(shownFigure(*value, *indicator))) : QString();
}

QVariant CellHistoryModel::data(const QModelIndex& index, int role) const {
    const bool isNow = m_key && index.row() + 1 == m_key->period.last.number();
    switch (role) {
    case Qt::DisplayRole: return text(index);
    case Qt::TextAlignmentRole: return QVariant(Qt::AlignVCenter | (index.column() == MonthColumn ? Qt::AlignLeft : Qt::AlignRight));
    case FractionDigitsRole: return index.column() == MonthColumn ? QVariant() : QVariant(m_digits);
    case MutedRole: return index.column() != ThisYearColumn && !isNow;
    case Qt::FontRole: {
        QFont font;
        font.setWeight(isNow ? QFont::DemiBold : QFont::Normal);
        return font;
    }
    default: return {};
    }
}

QVariant CellHistoryModel::headerData(int section, Qt::Orientation orientation, int role) const {
    if (orientation != Qt::Horizontal) return {};
    if (role == Qt::TextAlignmentRole)
        return QVariant(Qt::AlignVCenter | (section == MonthColumn ? Qt::AlignLeft : Qt::AlignRight));
    if (role != Qt::DisplayRole) return {};
    if (section == MonthColumn) return tr("Month");
    const int year = (m_key ? m_key->period.year : m_workspace.period().year) - (section == LastYearColumn ? 1 : 0);
    return QString::number(year);
}

} // namespace xushi
