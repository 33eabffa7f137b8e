#include "app/collecting/CollectionModel.h"

#include "app/table/TableRoles.h"
#include "app/text/QtText.h"
#include "domain/RecordNames.h"
#include "words/CollectionPhrases.h"
#include "words/FigureChange.h"

#include <algorithm>
#include <utility>

namespace xushi {
namespace {

bool isCount(int column) { return column >= CollectionModel::DueColumn && column <= CollectionModel::MissingColumn; }

bool haveSameRows(const Collection& one, const Collection& other) {
    return one.month == other.month && std::ranges::equal(one.rows, other.rows, [](const CollectionRow& a, const CollectionRow& b) {
        return a.region == b.region && a.department == b.department;
    });
}

template <class Records, class Code> int placeAmong(const Records& records, const Code& code) {
    return static_cast<int>(std::ranges::find(records, code, [](const auto& record) { return record.code; }) - records.begin());
}

/// 未报, 未齐, 已齐.
int stateRank(const CollectionRow& row) { return row.isComplete() ? 2 : row.there > 0 ? 1 : 0; }

} // namespace

CollectionModel::CollectionModel(Workspace& workspace, QObject* parent) : QAbstractTableModel(parent), m_workspace(workspace) {}

void CollectionModel::show(Collection collection) {
    const bool isSame = haveSameRows(collection, m_collection);
    if (!isSame) beginResetModel();
    m_collection = std::move(collection);
    if (!isSame) return endResetModel();
    if (rowCount() > 0) emit dataChanged(index(0, 0), index(rowCount() - 1, ColumnCount - 1));
}

const CollectionRow* CollectionModel::rowAt(int row) const { return row >= 0 && row < rowCount() ? &m_collection.rows[static_cast<std::size_t>(row)] : nullptr; }

int CollectionModel::rowOf(const RegionCode& region, const DepartmentCode& department) const {
    const auto& rows = m_collection.rows;
    const auto at = std::ranges::find_if(rows, [&](const CollectionRow& row) { return row.region == region && row.department == department; });
    return at == rows.end() ? -1 : static_cast<int>(at - rows.begin());
}

bool CollectionModel::isOf(int row, Kind kind) const {
    const CollectionRow& of = m_collection.rows[static_cast<std::size_t>(row)];
    switch (kind) {
    case Kind::All: break;
    case Kind::Owing: return !of.isComplete();
    case Kind::Overdue: return of.isOverdue;
    case Kind::Late: return of.cameLate;
    case Kind::Twice: return of.isSentTwice;
    }
    return true;
}

int CollectionModel::count(Kind kind) const {
    int count = 0;
    for (int row = 0; row < rowCount(); ++row) count += isOf(row, kind) ? 1 : 0;
    return count;
}

int CollectionModel::rowCount(const QModelIndex& parent) const { return parent.isValid() ? 0 : static_cast<int>(m_collection.rows.size()); }
int CollectionModel::columnCount(const QModelIndex& parent) const { return parent.isValid() ? 0 : ColumnCount; }

QString CollectionModel::textOf(const CollectionRow& row, int column) const {
    const Catalogue& catalogue = m_collection.catalogue;
    const Language language = m_workspace.language();
    switch (column) {
    case RegionColumn: return toQt(nameIn(catalogue, row.region));
    case DepartmentColumn: return toQt(nameIn(catalogue, row.department));
    case DueColumn: return QString::number(row.due);
    case ThereColumn: return QString::number(row.there);
    case MissingColumn: return QString::number(row.missing.size());
    case StateColumn: return toQt(collectionWord(row, language));
    case RemarkColumn: return toQt(collectionRemarks(row, language));
    case DeadlineColumn: return row.deadline ? toQt(row.deadline->toText()) : QString();
    default: break;
    }
    if (!row.last) return {};
    switch (column) {
    case TimeColumn: return toQt(localMinute(row.last->at));
    case ActorColumn: return toQt(actorName(catalogue, row.last->actor));
    case FileColumn: return toQt(row.last->isFromFile() ? row.last->file : actPhrase(row.last->act, language));
    default: return {};
    }
}

QVariant CollectionModel::sortKeyOf(const CollectionRow& row, int column) const {
    switch (column) {
    case RegionColumn: return placeAmong(m_collection.catalogue.regions, row.region);
    case DepartmentColumn: return placeAmong(m_collection.catalogue.departments, row.department);
    case DueColumn: return row.due;
    case ThereColumn: return row.there;
    case MissingColumn: return static_cast<int>(row.missing.size());
    case StateColumn: return stateRank(row);
    default: return textOf(row, column);
    }
}

QString CollectionModel::spokenOf(const CollectionRow& row) const {
    QStringList parts;
    for (const int column : {RegionColumn, DepartmentColumn, StateColumn}) parts << textOf(row, column);
    parts << tr("%1 of %2 there").arg(row.there).arg(row.due);
    if (const QString remarks = textOf(row, RemarkColumn); !remarks.isEmpty()) parts << remarks;
    return parts.join(QStringLiteral(", "));
}

QVariant CollectionModel::data(const QModelIndex& index, int role) const {
    const CollectionRow* row = rowAt(index.row());
    if (!row) return {};
    const int column = index.column();
    switch (role) {
    case Qt::DisplayRole: return textOf(*row, column);
    case Qt::ToolTipRole: return column == RemarkColumn || column == FileColumn ? textOf(*row, column) : QString();
    case Qt::AccessibleTextRole: return column == RegionColumn ? spokenOf(*row) : QVariant();
    case Qt::TextAlignmentRole: return QVariant((isCount(column) ? Qt::AlignRight : Qt::AlignLeft) | Qt::AlignVCenter);
    case SortRole: return sortKeyOf(*row, column);
    case RegionRole: return textOf(*row, RegionColumn);
    case DepartmentRole: return textOf(*row, DepartmentColumn);
    case MutedRole: return column == DeadlineColumn || column == TimeColumn || column == ActorColumn || (column == StateColumn && row->isComplete());
    case RefusedRole: return column == RemarkColumn && row->isOverdue;
    default: return {};
    }
}

QVariant CollectionModel::headerData(int section, Qt::Orientation orientation, int role) const {
    if (orientation != Qt::Horizontal) return {};
    if (role == Qt::TextAlignmentRole) return QVariant((isCount(section) ? Qt::AlignRight : Qt::AlignLeft) | Qt::AlignVCenter);
    if (role != Qt::DisplayRole) return {};
    switch (section) {
    case RegionColumn: return tr("Region");
    case DepartmentColumn: return tr("Department");
    case DueColumn: return tr("Due");
    case ThereColumn: return tr("There");
    case MissingColumn: return tr("Missing");
    case StateColumn: return tr("State");
    case RemarkColumn: return tr("Remarks");
    case DeadlineColumn: return tr("Deadline");
    case TimeColumn: return tr("Last came");
    case ActorColumn: return tr("By");
    case FileColumn: return tr("From");
    default: return {};
    }
}

} // namespace xushi
