#include "app/overview/OverviewModel.h"

#include "app/table/BoardCells.h"
#include "app/table/TableRoles.h"
#include "app/text/QtText.h"
#include "domain/Ancestry.h"
#include "domain/Format.h"
#include "words/Phrases.h"

#include <algorithm>
#include <array>
#include <set>

namespace xushi {
namespace {

/// Worst first; what is not reported is neither bad nor good and stands after what is.
int severity(const BoardRow& row) {
    if (!row.target) return 5;
    switch (row.standing.light) {
    case Light::FarBehind: return 0;
    case Light::Behind: return 1;
    case Light::On: return 2;
    case Light::NotApplicable: return 3;
    case Light::Missing: return 4;
    }
    return 5;
}

constexpr std::int64_t lightStep = 1'000'000'000'000; ///< gaps compare by ten-thousandths of a point; ties keep the catalogue's order
const Points widestSortedGap{Ratio(10'000'000)};     ///< wider ones are equal: their lights stay apart

} // namespace

OverviewModel::OverviewModel(Workspace& workspace, QObject* parent) : QAbstractTableModel(parent), m_workspace(workspace) {
    connect(&workspace.feed(), &ChangeFeed::opened, this, &OverviewModel::reload);
    connect(&workspace.feed(), &ChangeFeed::closed, this, &OverviewModel::reload);
    connect(&workspace.feed(), &ChangeFeed::periodChanged, this, &OverviewModel::reload);
    connect(&workspace.feed(), &ChangeFeed::regionChanged, this, &OverviewModel::reload);
    connect(&workspace.feed(), &ChangeFeed::catalogueChanged, this, &OverviewModel::reload);
    connect(&workspace.feed(), &ChangeFeed::workflowChanged, this, &OverviewModel::judgeAgain); // a signed verdict keeps its target
    connect(&workspace.feed(), &ChangeFeed::figuresChanged, this, &OverviewModel::refresh);
}

void OverviewModel::reload() {
    beginResetModel();
    m_rows = m_workspace.isOpen() ? boardAt(m_workspace.boardRequest()) : std::vector<BoardRow>{};
    measureColumns();
    endResetModel();
    emit countsChanged();
}

/// Judges only the rows that rest on the changed figures again.
void OverviewModel::refresh(const std::vector<FigureKey>& keys) {
    std::set<IndicatorCode> touched; // twelve months of an indicator are one row
    for (const auto& key : keys) {
        if (key.region != m_workspace.region()) continue;
        Touched by = m_workspace.now().dependents().touchedBy(key);
        if (by.isOfYear(m_workspace.period().year)) touched.merge(by.indicators);
    }
    if (!judge(touched)) reload();
}

/// Every row stays where it is.
void OverviewModel::judgeAgain() {
    std::set<IndicatorCode> all;
    for (const auto& row : m_rows) all.insert(row.indicator);
    if (!judge(all)) reload();
}

/// False where a row comes or goes: that needs the whole board.
bool OverviewModel::judge(const std::set<IndicatorCode>& indicators) {
    const auto& catalogue = m_workspace.catalogue();
    const Region* region = catalogue.find(m_workspace.region());
    if (!region) return m_rows.empty();
    const BoardRequest request = m_workspace.boardRequest();
    for (const auto& code : indicators) {
        const Indicator* indicator = catalogue.find(code);
        const auto at = std::ranges::find(m_rows, code, &BoardRow::indicator);
        auto row = indicator ? boardRowAt(request, *indicator, *region) : std::nullopt;
        if (row.has_value() != (at != m_rows.end())) return false;
        if (!row) continue;
        *at = std::move(*row);
        const int number = static_cast<int>(at - m_rows.begin());
        emit dataChanged(index(number, 0), index(number, ColumnCount - 1));
    }
    measureColumns();
    emit countsChanged();
    return true;
}

void OverviewModel::measureColumns() {
    m_valueDigits = 0;
    for (const auto& row : m_rows)
        if (const Indicator* indicator = m_workspace.catalogue().find(row.indicator); indicator && row.value)
            m_valueDigits = std::max(m_valueDigits, shownFigure(*row.value, *indicator).scale());
}

int OverviewModel::rowCount(const QModelIndex& parent) const {
    return parent.isValid() ? 0 : static_cast<int>(m_rows.size());
}

int OverviewModel::columnCount(const QModelIndex& parent) const { return parent.isValid() ? 0 : ColumnCount; }

int OverviewModel::count(Light light) const {
    return static_cast<int>(std::ranges::count_if(
        m_rows, [&](const BoardRow& row) { return row.target && row.standing.light == light; }));
}

QString OverviewModel::text(const BoardRow& row, int column) const {
    const auto& catalogue = m_workspace.catalogue();
    const Indicator* found = catalogue.find(row.indicator);
    if (!found) return {}; // it is about to be shown no longer
    const Indicator& indicator = *found;
    const NumberFormat format = m_workspace.numberFormat();
    const Language language = m_workspace.language();
    switch (column) {
    case LightColumn: return row.target ? toQt(lightLetter(row.standing.light, language)) : QString();
    case NameColumn: return QString(depthOf(m_workspace.catalogue(), indicator), QChar(0x3000)) + toQt(indicator.name);
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
    default: return {};
    }
}

QVariant OverviewModel::sortKey(const BoardRow& row) const {
    const auto gap = std::clamp(row.standing.gap.value_or(Points{Ratio(0)}), Points{-widestSortedGap.value}, widestSortedGap);
    return QVariant::fromValue(static_cast<qlonglong>(severity(row) * lightStep + rounded(gap.value, 4).units()));
}

QVariant OverviewModel::data(const QModelIndex& index, int role) const {
    if (!checkIndex(index, CheckIndexOption::IndexIsValid)) return {};
    const BoardRow& row = m_rows[static_cast<std::size_t>(index.row())];
    switch (role) {
    case Qt::DisplayRole: return text(row, index.column());
    case Qt::ToolTipRole: {
        const Indicator* indicator = m_workspace.catalogue().find(row.indicator);
        if (index.column() == GrowthColumn && indicator)
            return cells::growthTip(row, *indicator, m_workspace.numberFormat(), m_workspace.language());
        if (index.column() == TargetColumn) return text(row, TargetColumn);
        const QString remark = text(row, RemarkColumn);
        return index.column() == NameColumn || index.column() == RemarkColumn ? remark : QVariant();
    }
    case Qt::TextAlignmentRole:
        return QVariant(Qt::AlignVCenter | (index.column() == TargetColumn ? Qt::AlignRight : Qt::AlignLeft));
    case LightRole: return index.column() == LightColumn && row.target ? QVariant(static_cast<int>(row.standing.light)) : QVariant();
    case FractionDigitsRole:
        if (index.column() == ValueColumn) return m_valueDigits;
        if (index.column() == GapColumn) return 2;
        return index.column() == CompletionColumn || index.column() == GrowthColumn ? QVariant(1) : QVariant();
    case MutedRole: return !row.asOf || index.column() == UnitColumn || index.column() >= ScheduleColumn || index.column() == AsOfColumn;
    case SortRole: return sortKey(row);
    case IndicatorRole: return toQt(row.indicator.text);
    case Qt::UserRole: return static_cast<int>(row.target ? row.standing.light : Light::NotApplicable);
    default: return {};
    }
}

QVariant OverviewModel::headerData(int section, Qt::Orientation orientation, int role) const {
    if (orientation != Qt::Horizontal) return {};
    if (role == Qt::TextAlignmentRole) {
        const bool isNumber = (section >= TargetColumn && section <= ValueColumn) || (section >= CompletionColumn && section <= GrowthColumn);
        return QVariant(Qt::AlignVCenter | (isNumber ? Qt::AlignRight : Qt::AlignLeft));
    }
    if (role != Qt::DisplayRole) return {};
    const std::array<QString, ColumnCount> names{tr("Light"), tr("Indicator"), tr("Unit"), tr("Target"), tr("Done so far"),
                                                 tr("As of"), tr("Done %"), tr("Gap pp"), tr("Growth %"), tr("Schedule"),
                                                 tr("Department"), tr("Remarks")};
    return names[static_cast<std::size_t>(section)];
}

} // namespace xushi
