// What a person has made of the columns of a table, from one start of the program to the next.
#include "app/table/TableColumns.h"

#include <QHeaderView>
#include <QScopedValueRollback>
#include <QSettings>

#include <algorithm>

namespace xushi {
namespace {

/// A column as it is kept: its key, then the width that was drawn, or 0, then + or - where it was chosen or left out.
struct KeptColumn {
    QString key;
    int width = 0;
    std::optional<bool> isShown;
};

QString settingOf(const QString& id) { return QStringLiteral("tables/%1").arg(id); }

QString lineOf(const KeptColumn& kept) {
    const QString choice = !kept.isShown ? QString() : *kept.isShown ? QStringLiteral("+") : QStringLiteral("-");
    return QStringLiteral("%1|%2|%3").arg(kept.key).arg(kept.width).arg(choice);
}

KeptColumn keptFrom(const QString& line) {
    const QStringList parts = line.split(QLatin1Char('|'));
    if (parts.size() != 3) return {};
    const bool isSaid = !parts[2].isEmpty();
    return {.key = parts[0], .width = std::max(0, parts[1].toInt()), .isShown = isSaid ? std::optional(parts[2] == QLatin1String("+")) : std::nullopt};
}

} // namespace

/// In the order that is shown. Of what is not part of the table now, what was remembered stays.
void TableColumns::keep() {
    const auto columns = columnsNow();
    std::vector<std::pair<QString, Choice>> ordered;
    for (int place = 0; place < m_header.count(); ++place) {
        const ShownColumn& column = columns[static_cast<std::size_t>(m_header.logicalIndex(place))];
        if (!column.key.isEmpty()) ordered.emplace_back(column.key, choiceOf(column));
    }
    for (const auto& choice : m_choices)
        if (std::ranges::find(ordered, choice.first, &std::pair<QString, Choice>::first) == ordered.end()) ordered.push_back(choice);
    m_choices = std::move(ordered);
    QStringList lines;
    for (const auto& [key, choice] : m_choices) lines << lineOf({key, choice.width, choice.isShown});
    QSettings().setValue(settingOf(m_id), lines);
}

/// A column that was not there when the others were kept stands behind the one that the program has before it.
void TableColumns::takeBack() {
    m_choices.clear();
    for (const QString& line : QSettings().value(settingOf(m_id)).toStringList())
        if (const KeptColumn kept = keptFrom(line); !kept.key.isEmpty()) m_choices.emplace_back(kept.key, Choice{kept.width, kept.isShown});
    if (count() == 0 || m_header.count() != count()) return;
    const auto columns = columnsNow();
    std::vector<int> order;
    for (const auto& [key, choice] : m_choices)
        if (const auto at = std::ranges::find(columns, key, &ShownColumn::key); at != columns.end()) order.push_back(static_cast<int>(at - columns.begin()));
    for (int column = 0; column < std::ssize(columns); ++column) {
        if (std::ranges::find(order, column) != order.end()) continue;
        const auto before = std::ranges::find(order, column - 1);
        order.insert(before == order.end() ? (column == 0 ? order.begin() : order.end()) : before + 1, column);
    }
    placeInOrder(order);
    arrange();
}

void TableColumns::placeInOrder(const std::vector<int>& order) {
    const QScopedValueRollback arranging(m_isArranging, true);
    std::vector<int> wanted = order;
    std::ranges::stable_partition(wanted, [](int column) { return column == 0; });
    for (int place = 0; place < std::ssize(wanted); ++place) m_header.moveSection(m_header.visualIndex(wanted[static_cast<std::size_t>(place)]), place);
}

} // namespace xushi
