#include "app/entry/review/CourseMonthsModel.h"

#include "app/table/TableRoles.h"
#include "app/text/QtText.h"
#include "words/Phrases.h"

#include <QFont>

namespace xushi {

void CourseMonthsModel::clear() {
    beginResetModel();
    m_count = 0;
    m_series = {};
    endResetModel();
}

void CourseMonthsModel::show(const FigureKey& figure) {
    beginResetModel();
    m_indicator = figure.indicator;
    m_series = yearSeriesOf(m_workspace.boardRequest(), figure.indicator, figure.region);
    m_asOf = figure.period.last;
    m_count = 12;
    endResetModel();
}

QString CourseMonthsModel::textOf(int month, int column) const {
    const MonthOfYear& at = m_series.months[static_cast<std::size_t>(month)];
    const Indicator* indicator = m_workspace.catalogue().find(m_indicator);
    if (!indicator) return {};
    const NumberFormat format{MinusSign::Typographic, at.rounding};
    const auto number = [&](const std::optional<Decimal>& value) { return value ? toQt(format.decimal(shownFigure(*value, *indicator))) : QString(); };
    switch (column) {
    case MonthColumn: return toQt(monthWord(Month(month + 1), m_workspace.language()));
    case ReachedColumn: return number(at.value);
    case AloneColumn: return number(at.monthAlone);
    case DueColumn: return at.due ? toQt(format.ratio(*at.due, indicator->decimals + (countsWholeThings(*indicator) ? 1 : 0))) : QString();
    default: return number(at.lastYear);
    }
}

QVariant CourseMonthsModel::data(const QModelIndex& index, int role) const {
    if (!index.isValid()) return {};
    const bool isNumber = index.column() != MonthColumn;
    switch (role) {
    case Qt::DisplayRole: return textOf(index.row(), index.column());
    case Qt::TextAlignmentRole: return QVariant((isNumber ? Qt::AlignRight : Qt::AlignLeft) | Qt::AlignVCenter);
    case FractionDigitsRole: {
        if (!isNumber) return {};
        qsizetype digits = 0;
        for (int month = 0; month < m_count; ++month) {
            const QString text = textOf(month, index.column());
            const qsizetype point = text.indexOf(QLatin1Char('.'));
            if (point >= 0) digits = std::max(digits, text.size() - point - 1);
        }
        return static_cast<int>(digits);
    }
    case Qt::FontRole: {
        QFont font;
        font.setBold(Month(index.row() + 1) == m_asOf && (index.column() == ReachedColumn || index.column() == MonthColumn));
        return font;
    }
    case MutedRole: return index.column() == LastYearColumn || index.column() == DueColumn;
    default: return {};
    }
}

QVariant CourseMonthsModel::headerData(int section, Qt::Orientation orientation, int role) const {
    if (orientation != Qt::Horizontal) return {};
    if (role == Qt::TextAlignmentRole) return QVariant((section == MonthColumn ? Qt::AlignLeft : Qt::AlignRight) | Qt::AlignVCenter);
    if (role != Qt::DisplayRole) return {};
    switch (section) {
    case MonthColumn: return tr("Month");
    case ReachedColumn: return tr("Reached");
    case AloneColumn: return tr("Alone");
    case DueColumn: return tr("Due");
    default: return tr("Last year");
    }
}

} // namespace xushi
