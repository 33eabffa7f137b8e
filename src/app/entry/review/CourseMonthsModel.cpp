#include "app/entry/review/CourseMonthsModel.h"

#include "app/table/TableRoles.h"
#include "app/text/QtText.h"
#include "domain/signing/SignedChanges.h"
#include "words/Phrases.h"

#include <QFont>

namespace xushi {

void CourseMonthsModel::clear() {
    beginResetModel();
    m_count = 0;
    m_series = {};
    m_changes = {};
    endResetModel();
}

void CourseMonthsModel::show(const FigureKey& figure) {
    beginResetModel();
    m_indicator = figure.indicator;
    m_series = yearSeriesOf(m_workspace.boardRequest(), figure.indicator, figure.region);
    m_asOf = figure.period.last;
    m_count = 12;
    m_changes = {};
    for (int month = 0; month < m_count && !m_workspace.now().signedWorlds()->isEmpty(); ++month) m_changes[static_cast<std::size_t>(month)] = changesOf(figure, month);
    endResetModel();
}

/// Of the month's own figure alone.
QStringList CourseMonthsModel::changesOf(const FigureKey& figure, int month) const {
    const BoardRequest request = m_workspace.now().boardRequest(Period::ytd(figure.period.year, month + 1), figure.region);
    const Indicator* indicator = request.catalogue.find(figure.indicator);
    const Region* region = request.catalogue.find(figure.region);
    if (!indicator || !region) return {};
    const auto row = boardRowAt(request, *indicator, *region);
    QStringList changes;
    if (!row || !row->asOf || row->asOf->last != Month(month + 1)) return changes;
    for (const auto& remark : row->remarks)
        if (isChangeSinceSigning(remark)) changes << toQt(say(remark, m_workspace.language()));
    return changes;
}

QStringList CourseMonthsModel::statesOf(int month) const {
    const MonthOfYear& at = m_series.months[static_cast<std::size_t>(month)];
    QStringList states;
    if (at.status && *at.status != DataStatus::Final) states << toQt(statusWord(*at.status, m_workspace.language()));
    if (at.isAsOfAssumed) states << tr("as-of assumed");
    if (!m_changes[static_cast<std::size_t>(month)].isEmpty()) states << tr("changed since signed");
    return states;
}

QString CourseMonthsModel::tipOf(int month) const { return (statesOf(month) + m_changes[static_cast<std::size_t>(month)]).join(QLatin1Char('\n')); }

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
    case StateColumn: return statesOf(month).join(QStringLiteral("；"));
    case DueColumn: return at.due ? toQt(format.ratio(*at.due, indicator->decimals + (countsWholeThings(*indicator) ? 1 : 0))) : QString();
    default: return number(at.lastYear);
    }
}

QVariant CourseMonthsModel::data(const QModelIndex& index, int role) const {
    if (!index.isValid()) return {};
    const bool isNumber = index.column() != MonthColumn && index.column() != StateColumn;
    switch (role) {
    case Qt::DisplayRole: return textOf(index.row(), index.column());
    case Qt::ToolTipRole: return tipOf(index.row());
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
    if (role == Qt::TextAlignmentRole) return QVariant((section == MonthColumn || section == StateColumn ? Qt::AlignLeft : Qt::AlignRight) | Qt::AlignVCenter);
    if (role != Qt::DisplayRole) return {};
    switch (section) {
    case MonthColumn: return tr("Month");
    case ReachedColumn: return tr("Reached");
    case AloneColumn: return tr("Alone");
    case DueColumn: return tr("Due");
    case StateColumn: return tr("State");
    default: return tr("Last year");
    }
}

} // namespace xushi
