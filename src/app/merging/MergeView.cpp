#include "app/merging/MergeView.h"

#include "app/merging/MergeModel.h"
#include "app/table/FigureDelegate.h"

#include <QHeaderView>
#include <QKeyEvent>

#include <algorithm>
#include <array>

namespace xushi {
namespace {

constexpr std::array<int, MergeModel::ColumnCount> mergeWidths{84, 240, 88, 118, 96, 96, 96, 64, 160};
constexpr int leastMergeName = 150;
constexpr int mostMergeName = 320;
constexpr int leastMergeRemark = 110;

} // namespace

MergeView::MergeView(QWidget* parent) : QTableView(parent) {
    setSelectionBehavior(QAbstractItemView::SelectRows);
    setSelectionMode(QAbstractItemView::ExtendedSelection);
    setEditTriggers(QAbstractItemView::NoEditTriggers);
    setTabKeyNavigation(false);
    setItemDelegate(new FigureDelegate(this));
    dressTable(*this);
}

void MergeView::setLines(MergeModel* lines) {
    m_lines = lines;
    setModel(lines);
    for (int column = 0; column < MergeModel::ColumnCount; ++column) horizontalHeader()->resizeSection(column, mergeWidths[static_cast<std::size_t>(column)]);
    setHorizontalScrollMode(QAbstractItemView::ScrollPerPixel);
}

void MergeView::fitColumns() {
    if (!m_lines) return;
    int room = viewport()->width();
    for (int column = 0; column < MergeModel::ColumnCount; ++column)
        if (column != MergeModel::IndicatorColumn && column != MergeModel::RemarkColumn) room -= columnWidth(column);
    const bool isNarrow = room < leastMergeName + leastMergeRemark;
    setColumnHidden(MergeModel::RemarkColumn, isNarrow); // the bar below tells it
    const int name = isNarrow ? std::max(leastMergeName, room) : std::clamp(room * 2 / 5, leastMergeName, mostMergeName);
    setColumnWidth(MergeModel::IndicatorColumn, name);
    if (!isNarrow) setColumnWidth(MergeModel::RemarkColumn, room - name);
}

void MergeView::keyPressEvent(QKeyEvent* event) {
    const bool isPlain = !(event->modifiers() & (Qt::ControlModifier | Qt::AltModifier));
    if (event->key() != Qt::Key_Space || !isPlain || !m_lines) return QTableView::keyPressEvent(event);
    for (const auto& row : selectionModel()->selectedRows()) m_lines->toggle(row.row());
}

void MergeView::resizeEvent(QResizeEvent* event) {
    QTableView::resizeEvent(event);
    fitColumns();
}

} // namespace xushi
