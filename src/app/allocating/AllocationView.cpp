#include "app/allocating/AllocationView.h"

#include "app/allocating/AllocationModel.h"
#include "app/table/FigureDelegate.h"
#include "app/table/RoomOfNames.h"

#include <QAction>
#include <QHeaderView>

#include <array>

namespace xushi {
namespace {

constexpr std::array<int, AllocationModel::ColumnCount> allocationWidths{200, 96, 84, 104, 112, 96, 240};
constexpr RoomOfNames allocationRoom{.nameColumn = AllocationModel::PlaceColumn, .remarkColumn = AllocationModel::RemarkColumn, .leastName = 110, .mostName = 260, .leastRemark = 120};

} // namespace

AllocationView::AllocationView(QWidget* parent) : QTableView(parent) {
    setEditTriggers(QAbstractItemView::DoubleClicked | QAbstractItemView::EditKeyPressed | QAbstractItemView::AnyKeyPressed);
    setSelectionBehavior(QAbstractItemView::SelectRows);
    setTabKeyNavigation(false);
    setItemDelegate(new FigureDelegate(this));
    dressTable(*this);
    setContextMenuPolicy(Qt::ActionsContextMenu);
}

void AllocationView::setPlan(AllocationModel* plan) {
    setModel(plan);
    for (int column = 0; column < AllocationModel::ColumnCount; ++column) horizontalHeader()->resizeSection(column, allocationWidths[static_cast<std::size_t>(column)]);
    addActionsOf(plan);
    fitColumns();
}

void AllocationView::addActionsOf(AllocationModel* plan) {
    const auto add = [this](const QString& text, const char* key, auto act) {
        auto* action = new QAction(text, this);
        action->setShortcut(QKeySequence(QLatin1String(key)));
        action->setShortcutContext(Qt::WidgetShortcut);
        connect(action, &QAction::triggered, this, act);
        addAction(action);
    };
    add(tr("Fix the amount, or set it free"), "Space", [this, plan] {
        std::vector<int> rows;
        for (const auto& row : selectionModel()->selectedRows()) rows.push_back(row.row());
        if (!rows.empty()) plan->toggleHeld(rows);
    });
    add(tr("Take back what was typed"), "Delete", [this, plan] { plan->clear(currentIndex()); });
    add(tr("Set all amounts free"), "Shift+Delete", [plan] { plan->releaseAll(); });
}

void AllocationView::commitOpenEditor() {
    QWidget* editor = state() == EditingState ? indexWidget(currentIndex()) : nullptr;
    if (!editor) return;
    commitData(editor);
    closeEditor(editor, QAbstractItemDelegate::NoHint);
}

void AllocationView::closeEditor(QWidget* editor, QAbstractItemDelegate::EndEditHint hint) {
    QTableView::closeEditor(editor, hint);
    if (hint != QAbstractItemDelegate::SubmitModelCache) return;
    const QModelIndex below = currentIndex().siblingAtRow(currentIndex().row() + 1);
    if (below.isValid()) setCurrentIndex(below);
}

void AllocationView::fitColumns() { allocationRoom.share(*this); }

void AllocationView::resizeEvent(QResizeEvent* event) {
    QTableView::resizeEvent(event);
    fitColumns();
}

} // namespace xushi
