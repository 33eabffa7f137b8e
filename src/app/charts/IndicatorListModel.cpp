#include "app/charts/IndicatorListModel.h"

#include "app/table/TableRoles.h"
#include "app/text/QtText.h"
#include "domain/Ancestry.h"

#include <algorithm>

namespace xushi {

std::vector<IndicatorListModel::Row> IndicatorListModel::rowsOf(const Catalogue& catalogue,
                                                                const std::vector<BoardRow>& board) {
    std::vector<Row> rows;
    std::string section;
    for (const auto& line : board) {
        const Indicator* indicator = catalogue.find(line.indicator);
        if (!indicator) continue;
        if (indicator->section != section) rows.push_back({.text = toQt(indicator->section)});
        section = indicator->section;
        rows.push_back({toQt(indicator->name), indicator->code, line.standing.light, depthOf(catalogue, *indicator)});
    }
    return rows;
}

void IndicatorListModel::setBoard(const Catalogue& catalogue, const std::vector<BoardRow>& board) {
    auto rows = rowsOf(catalogue, board);
    if (!std::ranges::equal(rows, m_rows, &Row::isSameRow)) {
        beginResetModel();
        m_rows = std::move(rows);
        endResetModel();
        return;
    }
    for (std::size_t i = 0; i < rows.size(); ++i) {
        if (rows[i].light == m_rows[i].light) continue;
        m_rows[i].light = rows[i].light;
        const QModelIndex changed = index(static_cast<int>(i));
        emit dataChanged(changed, changed, {LightRole});
    }
}

QModelIndex IndicatorListModel::indexOf(const IndicatorCode& code) const {
    const auto at = std::ranges::find(m_rows, code, &Row::code);
    return at == m_rows.end() || code.empty() ? QModelIndex() : index(static_cast<int>(at - m_rows.begin()));
}

QModelIndex IndicatorListModel::firstIndicator() const {
    const auto at = std::ranges::find_if(m_rows, [](const Row& row) { return !row.code.empty(); });
    return at == m_rows.end() ? QModelIndex() : index(static_cast<int>(at - m_rows.begin()));
}

IndicatorCode IndicatorListModel::codeAt(const QModelIndex& index) const {
    return index.isValid() ? m_rows[static_cast<std::size_t>(index.row())].code : IndicatorCode{};
}

int IndicatorListModel::rowCount(const QModelIndex& parent) const {
    return parent.isValid() ? 0 : static_cast<int>(m_rows.size());
}

QVariant IndicatorListModel::data(const QModelIndex& index, int role) const {
    if (!checkIndex(index, CheckIndexOption::IndexIsValid)) return {};
    const Row& row = m_rows[static_cast<std::size_t>(index.row())];
    switch (role) {
    case Qt::DisplayRole:
    case Qt::ToolTipRole: return row.text;
    case LightRole: return static_cast<int>(row.light);
    case IndicatorRole: return toQt(row.code.text);
    case IsSectionRole: return row.code.empty();
    case DepthRole: return row.depth;
    default: return {};
    }
}

Qt::ItemFlags IndicatorListModel::flags(const QModelIndex& index) const {
    if (!index.isValid() || index.data(IsSectionRole).toBool()) return Qt::NoItemFlags;
    return Qt::ItemIsEnabled | Qt::ItemIsSelectable | Qt::ItemNeverHasChildren;
}

} // namespace xushi
