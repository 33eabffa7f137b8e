#include "app/entry/workflow/ChangesModel.h"

#include "app/table/TableRoles.h"
#include "app/text/QtText.h"
#include "wiring/Composition.h"
#include "words/DifferencePhrases.h"

namespace xushi {

void ChangesModel::clear() {
    beginResetModel();
    m_lines.clear();
    endResetModel();
}

QString ChangesModel::causesOf(const BoardComparison& comparison, const std::vector<std::int64_t>& acts) const {
    QStringList causes;
    for (const auto group : acts) {
        const JournalAct& act = comparison.acts.at(group);
        causes << toQt(causePhrase(act, localMinute(act.at), *comparison.after.stored, m_workspace.language()));
    }
    return causes.join(QStringLiteral("；"));
}

void ChangesModel::add(const MonthChanges& changes) {
    const BoardComparison& comparison = changes.comparison;
    const Language language = m_workspace.language();
    beginResetModel();
    for (const auto& row : comparison.rows)
        m_lines.push_back({toQt(differencePhrase(row, *comparison.before.catalogue, *comparison.after.catalogue, m_workspace.numberFormat(), language)), causesOf(comparison, row.acts)});
    for (const auto& definition : comparison.definitions)
        m_lines.push_back({toQt(definitionPhrase(definition, *comparison.after.stored, language)), causesOf(comparison, definition.acts)});
    endResetModel();
}

QVariant ChangesModel::data(const QModelIndex& index, int role) const {
    if (!index.isValid()) return {};
    const Line& line = m_lines[static_cast<std::size_t>(index.row())];
    switch (role) {
    case Qt::DisplayRole:
    case Qt::ToolTipRole: return index.column() == WhatColumn ? line.what : line.who;
    case Qt::TextAlignmentRole: return QVariant(Qt::AlignLeft | Qt::AlignVCenter);
    case MutedRole: return index.column() == WhoColumn;
    default: return {};
    }
}

QVariant ChangesModel::headerData(int section, Qt::Orientation orientation, int role) const {
    if (orientation != Qt::Horizontal) return {};
    if (role == Qt::TextAlignmentRole) return QVariant(Qt::AlignLeft | Qt::AlignVCenter);
    if (role != Qt::DisplayRole) return {};
    return section == WhatColumn ? tr("Changed since the submission") : tr("Who, when, why");
}

} // namespace xushi
