// What the cells of the board show.
#include "app/overview/OverviewModel.h"

#include "app/table/BoardCells.h"
#include "app/table/TableRoles.h"
#include "app/text/QtText.h"
#include "domain/Ancestry.h"
#include "words/CountyPhrases.h"
#include "words/OutlookPhrases.h"
#include "words/Phrases.h"

#include <QFont>

#include <array>

namespace xushi {
namespace {

constexpr int exactDecimals = 6; ///< of a share or a gap, by which rows are told apart

QVariant exactText(const Ratio& value) { return toQt(rounded(value, exactDecimals).toString()); }

} // namespace

QString OverviewModel::text(const BoardRow& row, int column) const {
    const auto& catalogue = m_workspace.catalogue();
    const Indicator* found = catalogue.find(row.indicator);
    if (!found) return {}; // it is about to be shown no longer
    const Indicator& indicator = *found;
    const NumberFormat format = m_workspace.numberFormat();
    const Language language = m_workspace.language();
    const auto place = static_cast<std::size_t>(&row - m_rows.data());
    switch (column) {
    case LightColumn: return row.target ? toQt(lightLetter(row.standing.light, language)) : QString();
    case NameColumn: return QString(m_grouping == BoardGrouping::None ? depthOf(catalogue, indicator) : 1 + depthOf(catalogue, indicator), QChar(0x3000)) + toQt(indicator.name);
    case UnitColumn: return toQt(indicator.unit);
    case TargetColumn: return cells::target(row, indicator, format, language);
    case ValueColumn: return cells::value(row, indicator, format, language);
    case AsOfColumn: return cells::asOf(row, language);
    case CompletionColumn: return cells::completion(row, format);
    case GapColumn: return cells::gap(row, indicator, format);
    case GrowthColumn: return cells::growth(row, indicator, format, language);
    case ScheduleColumn: return cells::schedule(row, language);
    case DepartmentColumn: return cells::department(indicator, catalogue);
    case RemarkColumn: return cells::note(row, indicator, format, language);
    case ForecastColumn: {
        const RowOutlook* outlook = outlookOf(place);
        return outlook ? toQt(forecastNumber(*outlook, indicator, format)) : QString();
    }
    case ReasonColumn: {
        const RowOutlook* outlook = outlookOf(place);
        return outlook ? toQt(reasonPhrase(*outlook, m_duties[place].debt, indicator, catalogue, format, language)) : QString();
    }
    default: return {};
    }
}

QStringList OverviewModel::story(int line) const {
    const BoardRow* row = rowAt(line);
    const Indicator* indicator = row ? m_workspace.catalogue().find(row->indicator) : nullptr;
    const RowOutlook* outlook = indicator ? outlookOf(static_cast<std::size_t>(row - m_rows.data())) : nullptr;
    if (!outlook) return {};
    const NumberFormat format = m_workspace.numberFormat();
    const Language language = m_workspace.language();
    QStringList story;
    for (const auto& told : {reasonPhrase(*outlook, dutiesAt(line).debt, *indicator, m_workspace.catalogue(), format, language),
                             forecastPhrase(*outlook, *indicator, format, language), linearPhrase(*outlook, *indicator, format, language)})
        if (!told.empty()) story << toQt(told);
    return story;
}

QString OverviewModel::tipOf(const BoardRow& row, int column) const {
    const Indicator* indicator = m_workspace.catalogue().find(row.indicator);
    if (!indicator) return {};
    switch (column) {
    case GrowthColumn: return cells::growthTip(row, *indicator, m_workspace.numberFormat(), m_workspace.language());
    case TargetColumn: return text(row, TargetColumn);
    case NameColumn:
    case RemarkColumn: return text(row, RemarkColumn);
    case ForecastColumn:
    case ReasonColumn: return story(lineOf(row.indicator)).join(QLatin1Char('\n'));
    default: return {};
    }
}

/// What sorts a column where its text does not.
QVariant OverviewModel::sortKey(const BoardRow& row, int column) const {
    if (column == LightColumn) return lineOf(row.indicator); // as the board has them
    if (column == AsOfColumn && row.asOf) return row.asOf->last.number();
    return {};
}

QVariant OverviewModel::exact(const BoardRow& row, int column) const {
    const Standing& standing = row.standing;
    switch (column) {
    case TargetColumn: return row.target ? QVariant(toQt(row.target->value.toString())) : QVariant();
    case ValueColumn: return row.value ? QVariant(toQt(row.value->toString())) : QVariant();
    case CompletionColumn: return standing.completion ? exactText(standing.completion->value) : QVariant();
    case GapColumn: return standing.gap ? exactText(standing.gap->value) : QVariant();
    case GrowthColumn: return row.growth && row.growth->percent ? exactText(row.growth->percent->value) : QVariant();
    case ForecastColumn: {
        const RowOutlook* outlook = outlookOf(static_cast<std::size_t>(&row - m_rows.data()));
        return outlook && outlook->yearEnd.byRunRate ? exactText(outlook->yearEnd.byRunRate->value) : QVariant();
    }
    default: return {};
    }
}

QString OverviewModel::textOfHead(int line, int column) const {
    const Line& head = m_lines[static_cast<std::size_t>(line)];
    if (column == NameColumn) return head.head;
    if (column != ReasonColumn) return {};
    std::vector<std::optional<Light>> lights;
    const auto [first, end] = group(line);
    for (int at = first; at < end; ++at)
        if (const BoardRow* row = rowAt(at); row->target) lights.push_back(row->standing.light);
    return toQt(lightCounts(lights, m_workspace.language()));
}

QVariant OverviewModel::dataOfHead(int line, int column, int role) const {
    if (role == Qt::DisplayRole) return textOfHead(line, column);
    if (role == PinnedRole) return 2 * m_lines[static_cast<std::size_t>(line)].group;
    if (role != Qt::FontRole || column != NameColumn) return {};
    QFont bold;
    bold.setWeight(QFont::DemiBold);
    return bold;
}

QVariant OverviewModel::data(const QModelIndex& index, int role) const {
    if (!checkIndex(index, CheckIndexOption::IndexIsValid)) return {};
    const BoardRow* found = rowAt(index.row());
    if (!found) return dataOfHead(index.row(), index.column(), role);
    const BoardRow& row = *found;
    const int column = index.column();
    switch (role) {
    case Qt::DisplayRole: return text(row, column);
    case Qt::ToolTipRole: {
        const QString tip = tipOf(row, column);
        return tip.isEmpty() ? QVariant() : tip;
    }
    case Qt::TextAlignmentRole: return QVariant(Qt::AlignVCenter | (column == TargetColumn ? Qt::AlignRight : Qt::AlignLeft));
    case LightRole: return column == LightColumn && row.target ? QVariant(static_cast<int>(row.standing.light)) : QVariant();
    case FractionDigitsRole:
        if (column == ValueColumn) return m_valueDigits;
        if (column == ForecastColumn) return m_forecastDigits;
        if (column == GapColumn) return 2;
        return column == CompletionColumn || column == GrowthColumn ? QVariant(1) : QVariant();
    case MutedRole: return !row.asOf || column == UnitColumn || column == AsOfColumn || (column >= ScheduleColumn && column <= ForecastColumn);
    case SortRole: return sortKey(row, column);
    case ExactRole: return exact(row, column);
    case PinnedRole: return m_grouping == BoardGrouping::None ? QVariant() : 2 * m_lines[static_cast<std::size_t>(index.row())].group + 1;
    case IndicatorRole: return toQt(row.indicator.text);
    case DepartmentRole:
    case SectionRole: {
        const Indicator* indicator = m_workspace.catalogue().find(row.indicator);
        if (!indicator) return {};
        return role == SectionRole ? toQt(indicator->section) : cells::department(*indicator, m_workspace.catalogue());
    }
    default: return {};
    }
}

/// A head is no row that somebody could go to.
Qt::ItemFlags OverviewModel::flags(const QModelIndex& index) const {
    if (index.isValid() && isHead(index.row())) return Qt::NoItemFlags;
    return QAbstractTableModel::flags(index);
}

QVariant OverviewModel::headerData(int section, Qt::Orientation orientation, int role) const {
    if (orientation != Qt::Horizontal) return {};
    if (role == Qt::TextAlignmentRole) {
        const bool isNumber = (section >= TargetColumn && section <= ValueColumn) || (section >= CompletionColumn && section <= GrowthColumn) || section == ForecastColumn;
        return QVariant(Qt::AlignVCenter | (isNumber ? Qt::AlignRight : Qt::AlignLeft));
    }
    if (role == Qt::ToolTipRole && section == ForecastColumn) return tr("Where the year would end at the pace so far");
    if (role != Qt::DisplayRole) return {};
    const std::array<QString, ColumnCount> names{tr("Light"), tr("Indicator"), tr("Unit"), tr("Target"), tr("Done so far"),
                                                 tr("As of"), tr("Done %"), tr("Gap pp"), tr("Growth %"), tr("Schedule"),
                                                 tr("Department"), tr("Remarks"), tr("Year's end"), tr("Why")};
    return names[static_cast<std::size_t>(section)];
}

} // namespace xushi
