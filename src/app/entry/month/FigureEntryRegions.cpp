// Opening and closing the regions below an indicator, and the form in which a row is typed.
#include "app/entry/month/FigureEntryModel.h"

#include "domain/measures/EntryForm.h"

namespace xushi {

bool FigureEntryModel::isExpandable(int row) const {
    return !isHeading(row) && !rowAt(row).isRegion && m_source.hasRegions();
}

bool FigureEntryModel::isExpanded(int row) const {
    return isExpandable(row) && row + 1 < rowCount() && rowAt(row + 1).isRegion;
}

int FigureEntryModel::ownerOf(int row) const {
    while (row > 0 && rowAt(row).isRegion) --row;
    return row;
}

void FigureEntryModel::setExpanded(int row, bool isExpanded) {
    if (!isExpandable(row) || this->isExpanded(row) == isExpanded) return;
    const Indicator& indicator = *rowAt(row).indicator;
    const auto place = m_rows.begin() + row + 1;
    if (isExpanded) {
        m_expanded.insert(indicator.code);
        auto regions = chosenRegionRows(indicator);
        if (!regions.empty()) {
            beginInsertRows({}, row + 1, row + static_cast<int>(regions.size()));
            m_rows.insert(place, std::make_move_iterator(regions.begin()), std::make_move_iterator(regions.end()));
            numberRows();
            endInsertRows();
        }
    } else {
        m_expanded.erase(indicator.code);
        int last = row;
        while (last + 1 < rowCount() && rowAt(last + 1).isRegion) ++last;
        if (last > row) {
            beginRemoveRows({}, row + 1, last);
            m_rows.erase(place, place + (last - row));
            numberRows();
            endRemoveRows();
        }
    }
    measureAll();
    emit dataChanged(index(row, NameColumn), index(row, NameColumn));
}

void FigureEntryModel::setAllExpanded(bool isExpanded) {
    m_expanded.clear();
    if (isExpanded)
        for (const auto& indicator : m_source.indicators()) m_expanded.insert(indicator.code);
    reload();
}

bool FigureEntryModel::isOtherFormAt(const QModelIndex& index) const {
    if (index.column() != ValueColumn || isHeading(index.row())) return false;
    return m_inOtherForm.contains({rowAt(index.row()).indicator->code, rowAt(index.row()).region->code});
}

void FigureEntryModel::switchForm(const std::vector<int>& rows) {
    std::set<int> switched;
    for (const int row : rows) {
        if (isHeading(row) || !hasOtherForm(*rowAt(row).indicator)) continue;
        const SeriesCode series{rowAt(row).indicator->code, rowAt(row).region->code};
        if (m_inOtherForm.erase(series) == 0) m_inOtherForm.insert(series);
        switched.insert(row);
    }
    tellChanged(switched);
}

} // namespace xushi
