#include "app/merging/MergeModel.h"

#include "app/table/TableRoles.h"
#include "app/text/QtText.h"
#include "domain/RecordNames.h"
#include "domain/VersionInForce.h"
#include "words/MergePhrases.h"
#include "words/Phrases.h"

#include <algorithm>
#include <iterator>
#include <map>

namespace xushi {
namespace {

bool isSideColumn(int column) { return column >= MergeModel::GivenColumn && column <= MergeModel::OursColumn; }

/// Conflicts ask for somebody, the others only tell.
int rankOf(MergeFate fate) { return fate == MergeFate::Conflict ? 0 : fate == MergeFate::Refused ? 1 : 2; }

/// Of what a row is: a figure, or the explanation of a finding of it.
using MergePlace = std::pair<FigureKey, std::string>;
MergePlace placeOf(const MergeLine& line) { return {line.key, line.check()}; }

bool isShownAlike(const MergeLine& before, const MergeLine& now) {
    return haveNotMoved(before, now) && before.fate == now.fate && before.reason == now.reason && before.takesTheirs == now.takesTheirs;
}

} // namespace

MergeModel::MergeModel(Workspace& workspace, QObject* parent) : QAbstractTableModel(parent), m_workspace(workspace) {}

void MergeModel::show(std::vector<MergeLine> lines) {
    keepDecisions(lines);
    std::ranges::stable_sort(lines, {}, [](const MergeLine& line) { return rankOf(line.fate); });
    if (m_rows.empty() || lines.empty()) {
        beginResetModel();
        m_lines = std::move(lines);
        refresh();
        endResetModel();
        return;
    }
    const std::size_t known = m_lines.size();
    m_lines.insert(m_lines.end(), std::make_move_iterator(lines.begin()), std::make_move_iterator(lines.end())); // rows of both are shown for a while
    followRows(known);
    m_lines.erase(m_lines.begin(), m_lines.begin() + static_cast<std::ptrdiff_t>(known));
    for (auto& row : m_rows) row -= known;
}

void MergeModel::keepDecisions(std::vector<MergeLine>& lines) const {
    std::map<MergePlace, const MergeLine*> decided;
    for (const auto& line : m_lines)
        if (line.takesTheirs) decided.emplace(placeOf(line), &line);
    for (auto& line : lines) {
        const auto known = line.fate == MergeFate::Conflict ? decided.find(placeOf(line)) : decided.end();
        line.takesTheirs = known != decided.end() && haveNotMoved(*known->second, line);
    }
}

/// The lines from `first` on, row by row: what stays keeps the cursor, the selection and its place in sight.
void MergeModel::followRows(std::size_t first) {
    std::vector<std::size_t> wanted;
    std::set<MergePlace> places;
    for (std::size_t line = first; line < m_lines.size(); ++line) {
        if (!m_shown.contains(m_lines[line].fate)) continue;
        wanted.push_back(line);
        places.insert(placeOf(m_lines[line]));
    }
    leaveRowsBut(places);
    for (std::size_t row = 0; row < wanted.size(); ++row) bringRow(static_cast<int>(row), wanted[row]);
}

void MergeModel::leaveRowsBut(const std::set<MergePlace>& places) {
    const auto isKept = [&](int row) { return places.contains(placeOf(*lineAt(row))); };
    for (int last = rowCount() - 1; last >= 0; --last) {
        if (isKept(last)) continue;
        int from = last;
        while (from > 0 && !isKept(from - 1)) --from;
        beginRemoveRows({}, from, last);
        m_rows.erase(m_rows.begin() + from, m_rows.begin() + last + 1);
        endRemoveRows();
        last = from;
    }
}

/// The rows before `row` stand already.
void MergeModel::bringRow(int row, std::size_t line) {
    const auto place = placeOf(m_lines[line]);
    const auto at = std::find_if(m_rows.begin() + row, m_rows.end(), [&](std::size_t shown) { return placeOf(m_lines[shown]) == place; });
    if (at == m_rows.end()) {
        beginInsertRows({}, row, row);
        m_rows.insert(m_rows.begin() + row, line);
        return endInsertRows();
    }
    if (const int from = static_cast<int>(at - m_rows.begin()); from != row) {
        beginMoveRows({}, from, from, {}, row);
        std::rotate(m_rows.begin() + row, at, at + 1);
        endMoveRows();
    }
    const bool isAlike = isShownAlike(m_lines[m_rows[static_cast<std::size_t>(row)]], m_lines[line]);
    m_rows[static_cast<std::size_t>(row)] = line;
    if (!isAlike) emit dataChanged(index(row, 0), index(row, ColumnCount - 1));
}

void MergeModel::setShown(const std::set<MergeFate>& fates) {
    if (fates == m_shown) return;
    beginResetModel();
    m_shown = fates;
    refresh();
    endResetModel();
}

void MergeModel::refresh() {
    m_rows.clear();
    for (std::size_t i = 0; i < m_lines.size(); ++i)
        if (m_shown.contains(m_lines[i].fate)) m_rows.push_back(i);
}

int MergeModel::count(MergeFate fate) const { return static_cast<int>(std::ranges::count(m_lines, fate, &MergeLine::fate)); }

int MergeModel::takenCount() const {
    return static_cast<int>(std::ranges::count_if(m_lines, [](const MergeLine& line) {
        return line.fate == MergeFate::Take || (line.fate == MergeFate::Conflict && line.takesTheirs);
    }));
}

const MergeLine* MergeModel::lineAt(int row) const { return row >= 0 && row < rowCount() ? &m_lines[m_rows[static_cast<std::size_t>(row)]] : nullptr; }

void MergeModel::decide(const std::vector<int>& rows, bool takesTheirs) {
    for (const int row : rows) {
        if (row < 0 || row >= rowCount()) continue;
        MergeLine& line = m_lines[m_rows[static_cast<std::size_t>(row)]];
        if (line.fate != MergeFate::Conflict || line.takesTheirs == takesTheirs) continue;
        line.takesTheirs = takesTheirs;
        emit dataChanged(index(row, 0), index(row, ColumnCount - 1));
    }
    emit decided();
}

void MergeModel::toggle(int row) {
    if (const MergeLine* line = lineAt(row)) decide({row}, !line->takesTheirs);
}

int MergeModel::rowCount(const QModelIndex& parent) const { return parent.isValid() ? 0 : static_cast<int>(m_rows.size()); }
int MergeModel::columnCount(const QModelIndex& parent) const { return parent.isValid() ? 0 : ColumnCount; }

QString MergeModel::remarkOf(const MergeLine& line) const {
    const Language language = m_workspace.language();
    QString text = line.fate == MergeFate::Refused ? toQt(say(line.reason, language)) : QString();
    if (const auto* figure = line.figure()) {
        const QString more = toQt(mergeDescription(figure->ours, figure->theirs, m_workspace.numberFormat(), language));
        if (!more.isEmpty()) text += (text.isEmpty() ? QString() : QStringLiteral("  ")) + more;
    }
    return text;
}

/// In which the values of the row are written: that of the indicator as its month reads it.
QString MergeModel::unitText(const MergeLine& line) const {
    const Indicator* indicator = line.figure() ? indicatorInForce(m_workspace.latestCatalogue(), line.key.indicator, monthOf(line.key.period)) : nullptr;
    return indicator ? toQt(indicator->unit) : QString();
}

QString MergeModel::sideText(const MergeLine& line, int column) const {
    const auto chosen = [&](const auto& sides) { return column == GivenColumn ? sides.given : column == TheirsColumn ? sides.theirs : sides.ours; };
    if (const auto* figure = line.figure()) return toQt(mergeValue(m_workspace.latestCatalogue(), line.key, chosen(*figure), m_workspace.numberFormat(), m_workspace.language()));
    const auto told = chosen(*line.explanation());
    return told && !told->text.empty() ? toQt(told->text) : QStringLiteral("—");
}

QString MergeModel::textOf(const MergeLine& line, int column) const {
    const Catalogue& catalogue = m_workspace.latestCatalogue();
    switch (column) {
    case SideColumn:
        if (line.fate == MergeFate::Refused) return tr("not taken");
        return line.fate == MergeFate::Take ? tr("taken") : line.takesTheirs ? tr("✓ theirs") : tr("ours stays");
    case IndicatorColumn: {
        const QString name = toQt(nameIn(catalogue, line.key.indicator));
        return line.figure() ? name : tr("%1 · explanation").arg(name);
    }
    case RegionColumn: return toQt(nameIn(catalogue, line.key.region));
    case PeriodColumn: return toQt(periodPhrase(line.key.period, m_workspace.language()));
    case GivenColumn:
    case TheirsColumn:
    case OursColumn: return sideText(line, column);
    case UnitColumn: return unitText(line);
    default: return remarkOf(line);
    }
}

QVariant MergeModel::data(const QModelIndex& index, int role) const {
    const MergeLine* line = index.isValid() ? lineAt(index.row()) : nullptr;
    if (!line) return {};
    const int column = index.column();
    const bool isConflict = line->fate == MergeFate::Conflict;
    const int standing = line->fate == MergeFate::Take || line->takesTheirs ? TheirsColumn : OursColumn;
    switch (role) {
    case Qt::DisplayRole: return textOf(*line, column);
    case Qt::ToolTipRole: return column == IndicatorColumn || column == RemarkColumn || isSideColumn(column) ? textOf(*line, column) : QVariant();
    case Qt::TextAlignmentRole: return static_cast<int>((isSideColumn(column) && line->figure() ? Qt::AlignRight : Qt::AlignLeft) | Qt::AlignVCenter);
    case Qt::AccessibleTextRole: {
        if (column != SideColumn) return {};
        QStringList parts;
        for (int one = SideColumn; one < ColumnCount; ++one)
            if (const QString text = textOf(*line, one); !text.isEmpty()) parts << headerData(one, Qt::Horizontal, Qt::DisplayRole).toString() + QLatin1Char(' ') + text;
        return parts.join(QStringLiteral("，"));
    }
    case RefusedRole: return column == SideColumn && line->fate == MergeFate::Refused;
    case FindingRole: return column == SideColumn && isConflict;
    case MutedRole: return column == GivenColumn || (isSideColumn(column) && column != standing) || (column == SideColumn && line->fate == MergeFate::Take) || column == UnitColumn || column == RemarkColumn;
    default: return {};
    }
}

Qt::ItemFlags MergeModel::flags(const QModelIndex& index) const { return index.isValid() ? Qt::ItemIsEnabled | Qt::ItemIsSelectable : Qt::NoItemFlags; }

QVariant MergeModel::headerData(int section, Qt::Orientation orientation, int role) const {
    if (orientation != Qt::Horizontal) return {};
    if (role == Qt::TextAlignmentRole) return static_cast<int>((isSideColumn(section) ? Qt::AlignRight : Qt::AlignLeft) | Qt::AlignVCenter);
    if (role != Qt::DisplayRole) return {};
    switch (section) {
    case SideColumn: return tr("Outcome");
    case IndicatorColumn: return tr("Indicator");
    case RegionColumn: return tr("Region");
    case PeriodColumn: return tr("Period");
    case GivenColumn: return tr("Given out");
    case TheirsColumn: return tr("Came back");
    case OursColumn: return tr("Here now");
    case UnitColumn: return tr("Unit");
    default: return tr("Remarks");
    }
}

} // namespace xushi
