#include "app/summary/layouts/LayoutColumnsModel.h"

#include "app/text/QtText.h"
#include "words/LayoutPhrases.h"

#include <QMimeData>

#include <algorithm>

namespace xushi {
namespace {

const auto movedRowType = QStringLiteral("application/x-xushi-layout-column");

using LayoutColumn = SummaryTemplate::Column;

} // namespace

LayoutColumnsModel::LayoutColumnsModel(Language language, QObject* parent) : QAbstractTableModel(parent), m_language(language) {}

void LayoutColumnsModel::show(const std::vector<LayoutColumn>& columns) {
    if (columns == m_columns) return;
    if (columns.size() == m_columns.size()) {
        m_columns = columns;
        emit dataChanged(index(0, 0), index(rowCount() - 1, ColumnCount - 1));
        return;
    }
    beginResetModel();
    m_columns = columns;
    endResetModel();
}

void LayoutColumnsModel::insert(int row, const LayoutColumn& column) {
    beginInsertRows({}, row, row);
    m_columns.insert(m_columns.begin() + row, column);
    endInsertRows();
    emit edited();
}

void LayoutColumnsModel::remove(int row) {
    beginRemoveRows({}, row, row);
    m_columns.erase(m_columns.begin() + row);
    endRemoveRows();
    emit edited();
}

void LayoutColumnsModel::move(int row, int to) {
    if (row == to || row < 0 || to < 0 || row >= rowCount() || to >= rowCount()) return;
    beginMoveRows({}, row, row, {}, to > row ? to + 1 : to);
    const auto first = m_columns.begin();
    if (to > row) std::rotate(first + row, first + row + 1, first + to + 1);
    else std::rotate(first + to, first + row, first + row + 1);
    endMoveRows();
    emit placed(to);
    emit edited();
}

int LayoutColumnsModel::rowCount(const QModelIndex& parent) const { return parent.isValid() ? 0 : static_cast<int>(m_columns.size()); }
int LayoutColumnsModel::columnCount(const QModelIndex& parent) const { return parent.isValid() ? 0 : ColumnCount; }

QVariant LayoutColumnsModel::headerData(int section, Qt::Orientation orientation, int role) const {
    if (role != Qt::DisplayRole) return {};
    if (orientation == Qt::Vertical) return section + 1;
    switch (section) {
    case WhatColumn: return tr("Holds");
    case TitleColumn: return tr("Title");
    case GroupColumn: return tr("Title above");
    case WidthColumn: return tr("mm");
    case DecimalsColumn: return tr("Decimals");
    default: return {};
    }
}

QVariant LayoutColumnsModel::shown(const LayoutColumn& column, int section) const {
    switch (section) {
    case WhatColumn: return toQt(columnWord(column.what, m_language));
    case TitleColumn: return toQt(column.title);
    case GroupColumn: return toQt(column.group);
    case WidthColumn: return column.widthMillimetres;
    case DecimalsColumn: return column.decimals ? QString::number(*column.decimals) : hasDecimals(column.what) ? QString() : QStringLiteral("—");
    default: return {};
    }
}

QVariant LayoutColumnsModel::typed(const LayoutColumn& column, int section) const {
    return section == DecimalsColumn ? QVariant(column.decimals.value_or(ownDecimals)) : shown(column, section);
}

QVariant LayoutColumnsModel::data(const QModelIndex& index, int role) const {
    const LayoutColumn& column = m_columns[static_cast<std::size_t>(index.row())];
    switch (role) {
    case Qt::DisplayRole: return shown(column, index.column());
    case Qt::EditRole: return typed(column, index.column());
    case Qt::TextAlignmentRole:
        if (index.column() >= WidthColumn) return QVariant::fromValue(Qt::Alignment(Qt::AlignRight | Qt::AlignVCenter));
        return {};
    case Qt::ToolTipRole:
        if (index.column() == DecimalsColumn && hasDecimals(column.what)) return tr("Empty: as many as the number usually has");
        return index.column() <= GroupColumn ? shown(column, index.column()) : QVariant();
    default: return {};
    }
}

bool LayoutColumnsModel::setData(const QModelIndex& index, const QVariant& value, int role) {
    if (role != Qt::EditRole || !isEditable(index)) return false;
    LayoutColumn& column = m_columns[static_cast<std::size_t>(index.row())];
    const LayoutColumn before = column;
    const int number = value.toInt();
    switch (index.column()) {
    case TitleColumn: column.title = fromQt(value.toString()); break;
    case GroupColumn: column.group = fromQt(value.toString()); break;
    case WidthColumn: column.widthMillimetres = number; break;
    default: column.decimals = number == ownDecimals ? std::nullopt : std::optional<int>(number); break;
    }
    if (column == before) return true;
    emit dataChanged(index, index);
    emit edited();
    return true;
}

bool LayoutColumnsModel::isEditable(const QModelIndex& index) const {
    if (m_isReadOnly || !index.isValid() || index.column() == WhatColumn) return false;
    return index.column() != DecimalsColumn || hasDecimals(m_columns[static_cast<std::size_t>(index.row())].what);
}

Qt::ItemFlags LayoutColumnsModel::flags(const QModelIndex& index) const {
    if (!index.isValid()) return m_isReadOnly ? Qt::NoItemFlags : Qt::ItemIsDropEnabled; // between two rows
    Qt::ItemFlags flags = Qt::ItemIsEnabled | Qt::ItemIsSelectable | Qt::ItemNeverHasChildren;
    if (!m_isReadOnly) flags |= Qt::ItemIsDragEnabled;
    if (isEditable(index)) flags |= Qt::ItemIsEditable;
    return flags;
}

QStringList LayoutColumnsModel::mimeTypes() const { return {movedRowType}; }

QMimeData* LayoutColumnsModel::mimeData(const QModelIndexList& indexes) const {
    if (indexes.isEmpty()) return nullptr;
    auto* data = new QMimeData;
    data->setData(movedRowType, QByteArray::number(indexes.front().row()));
    return data;
}

/// False: the row is moved here, and the view has none to take away.
bool LayoutColumnsModel::dropMimeData(const QMimeData* data, Qt::DropAction action, int row, int, const QModelIndex& parent) {
    if (action != Qt::MoveAction || parent.isValid() || !data->hasFormat(movedRowType)) return false;
    const int from = data->data(movedRowType).toInt();
    const int before = row < 0 ? rowCount() : row;
    move(from, before > from ? before - 1 : before);
    return false;
}

} // namespace xushi
