#include "app/collecting/ArrivalModel.h"

#include "app/shared/FigureWords.h"
#include "app/table/TableRoles.h"
#include "app/text/QtText.h"
#include "words/CollectionPhrases.h"
#include "words/FigureChange.h"

#include <algorithm>

namespace xushi {
namespace {

constexpr quintptr actId = 0; // of a figure: the place of its act, from 1

} // namespace

QString arrivalName(const Arrival& arrival, Language language) {
    return toQt(arrival.first.isFromFile() ? arrival.first.file : actPhrase(arrival.first.act, language));
}

void ArrivalModel::show(const std::vector<Arrival>& arrivals) {
    beginResetModel();
    m_arrivals = arrivals;
    endResetModel();
}

const Arrival* ArrivalModel::arrivalAt(const QModelIndex& index) const {
    if (!index.isValid()) return nullptr;
    return &m_arrivals[index.internalId() == actId ? static_cast<std::size_t>(index.row()) : index.internalId() - 1];
}

QModelIndex ArrivalModel::indexOf(std::int64_t group) const {
    const auto at = std::ranges::find(m_arrivals, group, [](const Arrival& arrival) { return arrival.first.group; });
    return at == m_arrivals.end() ? QModelIndex() : index(static_cast<int>(at - m_arrivals.begin()), 0);
}

QModelIndex ArrivalModel::index(int row, int column, const QModelIndex& parent) const {
    if (row < 0 || row >= rowCount(parent) || column < 0 || column >= ColumnCount) return {};
    return createIndex(row, column, parent.isValid() ? static_cast<quintptr>(parent.row()) + 1 : actId);
}

QModelIndex ArrivalModel::parent(const QModelIndex& index) const {
    return !index.isValid() || index.internalId() == actId ? QModelIndex() : createIndex(static_cast<int>(index.internalId()) - 1, 0, actId);
}

int ArrivalModel::rowCount(const QModelIndex& parent) const {
    if (!parent.isValid()) return static_cast<int>(m_arrivals.size());
    const bool isAct = parent.internalId() == actId && parent.column() == 0;
    return isAct ? static_cast<int>(m_arrivals[static_cast<std::size_t>(parent.row())].figures.size()) : 0;
}

QString ArrivalModel::textOf(const Arrival& arrival, int column) const {
    const Language language = m_workspace.language();
    switch (column) {
    case NameColumn: return arrivalName(arrival, language);
    case ValueColumn: return tr("%n figure(s)", nullptr, static_cast<int>(arrival.figures.size()));
    case PlaceColumn: return toQt(localMinute(arrival.first.at)) + QStringLiteral(" · ") + toQt(actorName(m_workspace.latestCatalogue(), arrival.first.actor));
    case RemarkColumn: return toQt(arrivalRemarks(arrival, language));
    default: return {};
    }
}

QString ArrivalModel::textOf(const ArrivedFigure& arrived, int column) const {
    const FigureKey& key = arrived.figure.key;
    switch (column) {
    case NameColumn: return figureWords::nameOf(key, m_workspace.latestCatalogue());
    case ValueColumn: return figureWords::valueOf(arrived.figure, key, m_workspace.latestCatalogue(), m_workspace.numberFormat(), m_workspace.language());
    case PlaceColumn: return toQt(arrived.place);
    case RemarkColumn: return toQt(fateWord(arrived.fate, m_workspace.language()));
    default: return {};
    }
}

QVariant ArrivalModel::data(const QModelIndex& index, int role) const {
    const Arrival* arrival = arrivalAt(index);
    if (!arrival) return {};
    const int column = index.column();
    const ArrivedFigure* figure = index.internalId() == actId ? nullptr : &arrival->figures[static_cast<std::size_t>(index.row())];
    switch (role) {
    case Qt::DisplayRole: return figure ? textOf(*figure, column) : textOf(*arrival, column);
    case Qt::ToolTipRole: return data(index, Qt::DisplayRole);
    case Qt::TextAlignmentRole: return QVariant((column == ValueColumn ? Qt::AlignRight : Qt::AlignLeft) | Qt::AlignVCenter);
    case MutedRole: return column == PlaceColumn || (figure && figure->fate != SendingFate::Stands);
    default: return {};
    }
}

QVariant ArrivalModel::headerData(int section, Qt::Orientation orientation, int role) const {
    if (orientation != Qt::Horizontal) return {};
    if (role == Qt::TextAlignmentRole) return QVariant((section == ValueColumn ? Qt::AlignRight : Qt::AlignLeft) | Qt::AlignVCenter);
    if (role != Qt::DisplayRole) return {};
    switch (section) {
    case NameColumn: return tr("File and figure");
    case ValueColumn: return tr("Value");
    case PlaceColumn: return tr("Came · cell");
    case RemarkColumn: return tr("Remarks");
    default: return {};
    }
}

} // namespace xushi
