#include "app/summary/published/PublishedModel.h"

#include "app/table/TableRoles.h"
#include "app/text/QtText.h"
#include "domain/RecordNames.h"
#include "wiring/Composition.h"
#include "wiring/LayoutFiles.h"
#include "words/FigureChange.h"
#include "words/Phrases.h"

#include <algorithm>
#include <map>

namespace xushi {

void PublishedModel::show(std::vector<PublishedTable> published) {
    std::map<int, std::optional<PublishedState>> known;
    for (std::size_t i = 0; i < m_tables.size(); ++i) known.emplace(m_tables[i].publication.number, m_states[i]);
    std::ranges::reverse(published);
    beginResetModel();
    m_tables = std::move(published);
    m_states.clear();
    for (const auto& table : m_tables) {
        const auto at = known.find(table.publication.number);
        m_states.push_back(at == known.end() ? std::nullopt : at->second);
    }
    endResetModel();
}

void PublishedModel::setState(int number, PublishedState state) {
    const int row = rowOf(number);
    if (row < 0) return;
    m_states[static_cast<std::size_t>(row)] = state;
    emit dataChanged(index(row, TodayColumn), index(row, TodayColumn));
}

const PublishedTable* PublishedModel::at(int row) const { return row >= 0 && row < rowCount() ? &m_tables[static_cast<std::size_t>(row)] : nullptr; }

int PublishedModel::rowOf(int number) const {
    const auto at = std::ranges::find_if(m_tables, [&](const PublishedTable& table) { return table.publication.number == number; });
    return at == m_tables.end() ? -1 : static_cast<int>(at - m_tables.begin());
}

int PublishedModel::rowCount(const QModelIndex& parent) const { return parent.isValid() ? 0 : static_cast<int>(m_tables.size()); }
int PublishedModel::columnCount(const QModelIndex& parent) const { return parent.isValid() ? 0 : ColumnCount; }

/// The name that the layout has now; its code where it is no longer there.
QString PublishedModel::layoutName(const LayoutMark& layout) const {
    const auto named = layoutNamed(m_workspace.latestCatalogue(), layout.code);
    return toQt(named ? named->name : layout.code);
}

QString PublishedModel::textOf(const PublishedTable& table, int row, int column) const {
    const Publication& p = table.publication;
    const Catalogue& catalogue = m_workspace.latestCatalogue();
    const Language language = m_workspace.language();
    switch (column) {
    case NumberColumn: return QString::number(p.number);
    case LayoutColumn: return toQt(periodPhrase(p.period, language)) + QLatin1Char(' ') + layoutName(p.layout);
    case RegionColumn: {
        const Region* city = catalogue.city();
        return toQt(nameIn(catalogue, p.region.empty() && city ? city->code : p.region));
    }
    case TimeColumn: return toQt(localMinute(table.note.at));
    case PersonColumn: return toQt(actorName(catalogue, table.note.actor));
    case EntryColumn: return tr("entry %1").arg(p.entry);
    case KeptColumn: return p.isKept() ? toQt(p.format).toUpper() + QLatin1Char(' ') + tr("kept") : tr("position");
    case TodayColumn: {
        const auto& state = m_states[static_cast<std::size_t>(row)];
        return !state ? QStringLiteral("…") : *state == PublishedState::Same ? tr("the same") : *state == PublishedState::Changed ? tr("changed") : tr("none");
    }
    default: return toQt(table.note.reason);
    }
}

QVariant PublishedModel::data(const QModelIndex& index, int role) const {
    const PublishedTable* table = index.isValid() ? at(index.row()) : nullptr;
    if (!table) return {};
    const int column = index.column();
    switch (role) {
    case Qt::DisplayRole: return textOf(*table, index.row(), column);
    case Qt::ToolTipRole:
        if (column == EntryColumn) return toQt(say(Remark{"summary.anchor", {table->code, std::to_string(table->publication.entry)}}, m_workspace.language()));
        if (column == KeptColumn && table->publication.isKept()) return toQt(table->publication.fileName + "\nSHA-256 " + table->publication.digest);
        return textOf(*table, index.row(), column);
    case Qt::TextAlignmentRole: return static_cast<int>((column == NumberColumn ? Qt::AlignRight : Qt::AlignLeft) | Qt::AlignVCenter);
    case Qt::AccessibleTextRole: {
        if (column != NumberColumn) return {};
        QStringList parts;
        for (int one = 0; one < ColumnCount; ++one)
            if (const QString text = textOf(*table, index.row(), one); !text.isEmpty()) parts << headerData(one, Qt::Horizontal).toString() + QLatin1Char(' ') + text;
        return parts.join(QStringLiteral("，"));
    }
    case RegionRole: return textOf(*table, index.row(), RegionColumn);
    case FindingRole: return column == TodayColumn && m_states[static_cast<std::size_t>(index.row())] == PublishedState::Changed;
    case MutedRole: return column == EntryColumn || column == ReasonColumn || (column == TodayColumn && m_states[static_cast<std::size_t>(index.row())] != PublishedState::Changed);
    default: return {};
    }
}

QVariant PublishedModel::headerData(int section, Qt::Orientation orientation, int role) const {
    if (orientation != Qt::Horizontal) return {};
    if (role == Qt::TextAlignmentRole) return static_cast<int>((section == NumberColumn ? Qt::AlignRight : Qt::AlignLeft) | Qt::AlignVCenter);
    if (role != Qt::DisplayRole) return {};
    switch (section) {
    case NumberColumn: return tr("No.");
    case LayoutColumn: return tr("Table");
    case RegionColumn: return tr("Region");
    case TimeColumn: return tr("When");
    case PersonColumn: return tr("By");
    case EntryColumn: return tr("Entry");
    case KeptColumn: return tr("File");
    case TodayColumn: return tr("Today");
    default: return tr("Reason");
    }
}

} // namespace xushi
