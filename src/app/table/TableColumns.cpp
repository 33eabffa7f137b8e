#include "app/table/TableColumns.h"

#include "app/table/ColumnNear.h"
#include "app/table/FrozenTable.h"
#include "app/table/TableRoles.h"

#include <QAbstractItemView>
#include <QEvent>
#include <QHeaderView>
#include <QItemSelectionModel>
#include <QScopedValueRollback>
#include <QSettings>

#include <algorithm>

namespace xushi {
namespace {

constexpr int widestContent = 320;
constexpr int usualShareWidth = 80;

} // namespace

TableColumns::TableColumns(QAbstractItemView& view, QHeaderView& header) : QObject(&view), m_view(view), m_header(header) {
    header.setSectionsMovable(true);
    header.setFirstSectionMovable(false);
    view.viewport()->installEventFilter(this);
    connect(view.model(), &QAbstractItemModel::modelReset, this, &TableColumns::takeBack);
    connect(view.model(), &QAbstractItemModel::columnsInserted, this, &TableColumns::takeBack);
    connect(&header, &QHeaderView::sectionResized, this, &TableColumns::takeWidth);
    connect(&header, &QHeaderView::sectionMoved, this, [this] {
        if (m_isArranging) return;
        arrange();
        keep();
    });
}

void TableColumns::describe(const QString& id, std::vector<ShownColumn> columns, const std::optional<ShownColumn>& others) {
    m_id = id;
    m_columns = std::move(columns);
    m_others = others;
    takeBack();
}

int TableColumns::count() const { return m_view.model() ? m_view.model()->columnCount() : 0; }

std::vector<ShownColumn> TableColumns::columnsNow() const {
    std::vector<ShownColumn> columns(m_columns.begin(), m_columns.begin() + std::min<std::ptrdiff_t>(count(), std::ssize(m_columns)));
    for (int column = static_cast<int>(columns.size()); column < count(); ++column) {
        columns.push_back(m_others.value_or(ShownColumn{}));
        columns.back().key = m_view.model()->headerData(column, Qt::Horizontal, ColumnKeyRole).toString();
    }
    return columns;
}

TableColumns::Choice TableColumns::choiceOf(const ShownColumn& column) const {
    const auto at = std::ranges::find(m_choices, column.key, &std::pair<QString, Choice>::first);
    return at == m_choices.end() || column.key.isEmpty() ? Choice{} : at->second;
}

bool TableColumns::isWanted(const ShownColumn& column, int number) const {
    return number == 0 || choiceOf(column).isShown.value_or(!column.isHidden);
}

bool TableColumns::mayBeLeftOut(int column) const { return column != 0; }
bool TableColumns::isShown(int column) const { return std::ranges::count(shown(), column) > 0; }

std::set<int> TableColumns::numbers() const {
    std::set<int> numbers;
    for (std::size_t i = 0; i < m_columns.size(); ++i)
        if (m_columns[i].isNumber) numbers.insert(static_cast<int>(i));
    return numbers;
}

QString TableColumns::nameOf(int column) const {
    return m_view.model()->headerData(column, Qt::Horizontal).toString().remove(QLatin1Char('\n'));
}

std::vector<int> TableColumns::shown() const {
    const auto columns = columnsNow();
    const auto* frozen = qobject_cast<const FrozenTable*>(&m_view);
    std::vector<int> shown;
    for (int place = 0; place < m_header.count(); ++place) {
        const int column = m_header.logicalIndex(place);
        const bool isLeftOut = frozen ? frozen->isLeftOut(column) : m_leftOut.contains(column);
        if (isWanted(columns[static_cast<std::size_t>(column)], column) && !isLeftOut) shown.push_back(column);
    }
    return shown;
}

int TableColumns::contentWidth(int column) const {
    return std::min(widestContent, std::max(m_view.sizeHintForColumn(column), m_header.sectionSizeHint(column)));
}

int TableColumns::widthOf(const ShownColumn& column, int number) const {
    const int chosen = choiceOf(column).width;
    if (chosen > 0) return chosen;
    if (column.width > 0) return column.width;
    return column.share > 0 ? usualShareWidth : contentWidth(number);
}

/// Whatever a person has said to show stays.
std::set<int> TableColumns::leftOutOf(const std::vector<ShownColumn>& columns, int room) const {
    std::vector<int> spare;
    int needed = 0;
    for (int i = 0; i < std::ssize(columns); ++i) {
        const ShownColumn& column = columns[static_cast<std::size_t>(i)];
        if (!isWanted(column, i)) continue;
        needed += widthOf(column, i);
        if (column.spare > 0 && !choiceOf(column).isShown) spare.push_back(i);
    }
    std::ranges::stable_sort(spare, std::ranges::greater(), [&](int i) { return columns[static_cast<std::size_t>(i)].spare; });
    std::set<int> leftOut;
    for (const int column : spare) {
        if (needed <= room) break;
        needed -= widthOf(columns[static_cast<std::size_t>(column)], column);
        leftOut.insert(column);
    }
    return leftOut;
}

void TableColumns::arrange() {
    if (count() == 0 || m_header.count() != count()) return;
    const QScopedValueRollback arranging(m_isArranging, true);
    if (auto* frozen = qobject_cast<FrozenTable*>(&m_view)) arrangeFrozen(*frozen);
    else arrangePlain();
}

/// The first column takes what the others leave; those that lack room slide.
void TableColumns::arrangeFrozen(FrozenTable& table) {
    const auto columns = columnsNow();
    ColumnPlan plan{.frozen = {0}, .stretched = 0, .leastStretched = widthOf(columns.front(), 0)};
    std::vector<int> spare;
    for (int i = 1; i < std::ssize(columns); ++i) {
        const ShownColumn& column = columns[static_cast<std::size_t>(i)];
        if (!isWanted(column, i)) plan.unwanted.insert(i);
        else if (column.spare > 0 && !choiceOf(column).isShown) spare.push_back(i);
        table.setColumnHidden(i, false);
        table.setColumnWidth(i, widthOf(column, i));
    }
    std::ranges::stable_sort(spare, std::ranges::greater(), [&](int i) { return columns[static_cast<std::size_t>(i)].spare; });
    plan.spare = std::move(spare);
    table.setColumnPlan(plan);
}

void TableColumns::arrangePlain() {
    const auto columns = columnsNow();
    const int room = m_view.viewport()->width();
    m_leftOut = leftOutOf(columns, room);
    for (int i = 0; i < std::ssize(columns); ++i) {
        const bool isHidden = !isWanted(columns[static_cast<std::size_t>(i)], i) || m_leftOut.contains(i);
        m_header.setSectionHidden(i, isHidden);
        if (!isHidden) m_header.resizeSection(i, widthOf(columns[static_cast<std::size_t>(i)], i));
    }
    shareRoom(columns, room);
    seeCursor();
}

/// Up and Down lead nowhere from a column that is hidden.
void TableColumns::seeCursor() {
    const QModelIndex current = m_view.currentIndex();
    if (!current.isValid() || !m_header.isSectionHidden(current.column())) return;
    const int seen = columnNear(m_header, current.column(), [this](int column) { return !m_header.isSectionHidden(column); });
    m_view.selectionModel()->setCurrentIndex(current.siblingAtColumn(seen), QItemSelectionModel::NoUpdate);
}

/// Only columns that no person has given a width take a share.
void TableColumns::shareRoom(const std::vector<ShownColumn>& columns, int room) {
    std::vector<int> sharing;
    int parts = 0;
    for (const int i : shown()) {
        const ShownColumn& column = columns[static_cast<std::size_t>(i)];
        const bool isSharing = column.share > 0 && choiceOf(column).width == 0;
        if (!isSharing) room -= m_header.sectionSize(i);
        else sharing.push_back(i);
        if (isSharing) parts += column.share;
    }
    int left = room;
    for (const int i : sharing) {
        const ShownColumn& column = columns[static_cast<std::size_t>(i)];
        const int own = i == sharing.back() ? left : room * column.share / parts;
        const int width = std::max(widthOf(column, i), own);
        m_header.resizeSection(i, width);
        left -= width;
    }
}

void TableColumns::setShown(int column, bool isShown) {
    const auto columns = columnsNow();
    if (column <= 0 || column >= std::ssize(columns)) return;
    keep();
    const QString& key = columns[static_cast<std::size_t>(column)].key;
    for (auto& [of, choice] : m_choices)
        if (of == key) choice.isShown = isShown;
    arrange();
    keep();
}

void TableColumns::move(int column, int step) {
    const auto columns = shown();
    const auto at = std::ranges::find(columns, column);
    if (at == columns.end()) return;
    const auto to = at - columns.begin() + step;
    if (column == 0 || to < 1 || to >= std::ssize(columns)) return;
    m_header.moveSection(m_header.visualIndex(column), m_header.visualIndex(columns[static_cast<std::size_t>(to)]));
}

void TableColumns::reset() {
    QSettings().remove(QStringLiteral("tables/%1").arg(m_id));
    takeBack();
}

/// A width that a person draws. What is shown or hidden is no width.
void TableColumns::takeWidth(int column, int before, int now) {
    if (m_isArranging || before == 0 || now == 0 || m_header.count() != count()) return;
    const auto* frozen = qobject_cast<const FrozenTable*>(&m_view);
    if (frozen && (column == 0 || frozen->isFitting())) return;
    keep();
    const QString key = columnsNow()[static_cast<std::size_t>(column)].key;
    for (auto& [of, choice] : m_choices)
        if (of == key) choice.width = now;
    keep();
}

bool TableColumns::eventFilter(QObject* watched, QEvent* event) {
    if (event->type() == QEvent::Resize && !m_isArranging && !qobject_cast<FrozenTable*>(&m_view)) arrange();
    return QObject::eventFilter(watched, event);
}

} // namespace xushi
