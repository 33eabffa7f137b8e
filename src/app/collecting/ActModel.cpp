#include "app/collecting/ActModel.h"

#include "app/collecting/FigureWords.h"
#include "app/table/TableRoles.h"
#include "app/text/QtText.h"
#include "domain/RecordNames.h"
#include "usecases/ImportFigures.h"
#include "words/Phrases.h"

#include <algorithm>
#include <utility>

namespace xushi {
namespace {

/// Nothing for what was not there.
std::optional<Figure> figureOfEntry(const Fields& fields) {
    if (fields.empty()) return std::nullopt;
    auto figure = figureFrom(fields);
    return figure ? std::optional(std::move(*figure)) : std::nullopt;
}

/// 5月!C3 of an imported figure; of another what its source says.
QString sourceOf(const JournalEntry& entry, const Figure& figure) {
    const auto origin = originFrom(entry.note.reason);
    const std::string place = origin ? placeFrom(figure.source, *origin) : std::string();
    return toQt(place.empty() ? figure.source : place);
}

bool isValueColumn(int column) { return column == ActModel::BeforeColumn || column == ActModel::AfterColumn; }

} // namespace

void ActModel::show(std::vector<Line> lines, bool areReversals) {
    beginResetModel();
    m_lines = std::move(lines);
    m_areReversals = areReversals;
    endResetModel();
}

void ActModel::showEntries(const std::vector<JournalEntry>& entries) {
    std::vector<Line> lines;
    for (const auto& entry : entries) {
        auto after = entry.kind == RecordKind::Figure ? figureOfEntry(entry.after) : std::nullopt;
        if (!after) continue;
        const FigureKey key = after->key;
        const QString source = sourceOf(entry, *after);
        lines.push_back({.key = key, .before = figureOfEntry(entry.before), .after = std::move(after), .source = source});
    }
    show(std::move(lines), false);
}

void ActModel::showReversals(const std::vector<FigureReversal>& reversals) {
    std::vector<Line> lines;
    for (const auto& each : reversals) lines.push_back({.key = each.now.key, .before = each.now, .after = each.next, .source = toQt(each.next.source)});
    show(std::move(lines), true);
}

int ActModel::clearedCount() const {
    return static_cast<int>(std::ranges::count_if(m_lines, [](const Line& line) { return line.after && line.after->state == FigureState::Cleared; }));
}

int ActModel::rowCount(const QModelIndex& parent) const { return parent.isValid() ? 0 : static_cast<int>(m_lines.size()); }
int ActModel::columnCount(const QModelIndex& parent) const { return parent.isValid() ? 0 : ColumnCount; }

QString ActModel::valueOf(const std::optional<Figure>& figure, const FigureKey& key) const {
    return figureWords::valueOf(figure, key, m_workspace.latestCatalogue(), m_workspace.numberFormat(), m_workspace.language());
}

QString ActModel::textOf(const Line& line, int column) const {
    switch (column) {
    case NameColumn: return figureWords::nameOf(line.key, m_workspace.latestCatalogue());
    case PeriodColumn: return toQt(periodPhrase(line.key.period, m_workspace.language()));
    case RegionColumn: return toQt(nameIn(m_workspace.latestCatalogue(), line.key.region));
    case BeforeColumn: return valueOf(line.before, line.key);
    case AfterColumn: return valueOf(line.after, line.key);
    case SourceColumn: return line.source;
    default: return {};
    }
}

QVariant ActModel::exactOf(const Line& line, int column) const {
    const auto& figure = column == BeforeColumn ? line.before : line.after;
    return isValueColumn(column) && figure && figure->value ? QVariant(toQt(figure->value->toString())) : QVariant();
}

QVariant ActModel::ofIndicator(const IndicatorCode& code, int role) const {
    const Indicator* indicator = m_workspace.latestCatalogue().find(code);
    if (!indicator) return {};
    return role == SectionRole ? toQt(indicator->section) : toQt(nameIn(m_workspace.latestCatalogue(), indicator->department));
}

QVariant ActModel::data(const QModelIndex& index, int role) const {
    if (!index.isValid() || index.row() >= rowCount()) return {};
    const Line& line = m_lines[static_cast<std::size_t>(index.row())];
    const int column = index.column();
    switch (role) {
    case Qt::DisplayRole:
    case Qt::ToolTipRole: return textOf(line, column);
    case Qt::TextAlignmentRole: return QVariant((isValueColumn(column) ? Qt::AlignRight : Qt::AlignLeft) | Qt::AlignVCenter);
    case ExactRole: return exactOf(line, column);
    case RegionRole: return textOf(line, RegionColumn);
    case DepartmentRole:
    case SectionRole: return ofIndicator(line.key.indicator, role);
    case MutedRole: return column != NameColumn && column != AfterColumn;
    default: return {};
    }
}

QVariant ActModel::headerData(int section, Qt::Orientation orientation, int role) const {
    if (orientation != Qt::Horizontal) return {};
    if (role == Qt::TextAlignmentRole) return QVariant((isValueColumn(section) ? Qt::AlignRight : Qt::AlignLeft) | Qt::AlignVCenter);
    if (role != Qt::DisplayRole) return {};
    switch (section) {
    case NameColumn: return tr("Indicator");
    case PeriodColumn: return tr("Period");
    case RegionColumn: return tr("Region");
    case BeforeColumn: return m_areReversals ? tr("Now") : tr("Before");
    case AfterColumn: return m_areReversals ? tr("Taken back") : tr("After");
    case SourceColumn: return tr("Source");
    default: return {};
    }
}

} // namespace xushi
