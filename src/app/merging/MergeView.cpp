#include "app/merging/MergeView.h"

#include "app/merging/MergeModel.h"
#include "app/table/FigureDelegate.h"
#include "app/table/RoomOfNames.h"

#include <QHeaderView>
#include <QKeyEvent>

#include <array>

namespace xushi {
namespace {

constexpr std::array<int, MergeModel::ColumnCount> mergeWidths{84, 240, 88, 118, 96, 96, 96, 64, 160};
constexpr RoomOfNames mergeRoom{.nameColumn = MergeModel::IndicatorColumn, .remarkColumn = MergeModel::RemarkColumn, .leastName = 150, .mostName = 320, .leastRemark = 110};

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

void MergeView::fitColumns() { mergeRoom.share(*this); }

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
