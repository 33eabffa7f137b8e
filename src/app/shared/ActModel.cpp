#include "app/shared/ActModel.h"

#include "app/shared/FigureWords.h"
#include "app/shared/RecordWords.h"
#include "app/table/TableRoles.h"
#include "app/text/QtText.h"
#include "domain/RecordNames.h"
#include "usecases/ImportFigures.h"
#include "words/ActPhrases.h"
#include "words/FigureChange.h"
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

void ActModel::show(std::vector<Line> lines, const QString& headOfReversals) {
    beginResetModel();
    m_lines = std::move(lines);
    m_headOfReversals = headOfReversals;
    endResetModel();
}

ActModel::Line ActModel::lineOf(const JournalEntry& entry) {
    Line line{.kind = entry.kind, .keyText = entry.key};
    line.after = entry.kind == RecordKind::Figure ? figureOfEntry(entry.after) : std::nullopt;
    if (!line.after) {
        line.fieldsBefore = entry.before;
        line.fieldsAfter = entry.after;
        return line;
    }
    line.key = line.after->key;
    line.before = figureOfEntry(entry.before);
    line.source = sourceOf(entry, *line.after);
    return line;
}

void ActModel::showEntries(const std::vector<JournalEntry>& entries) {
    std::vector<Line> lines;
    lines.reserve(entries.size());
    for (const auto& entry : entries) lines.push_back(lineOf(entry));
    show(std::move(lines), {});
}

void ActModel::showReversals(const std::vector<FigureReversal>& reversals, const QString& head) {
    std::vector<Line> lines;
    for (const auto& each : reversals) lines.push_back({.keyText = keyTextOf(each.now), .key = each.now.key, .before = each.now, .after = each.next, .source = toQt(each.next.source)});
    show(std::move(lines), head);
}

int ActModel::clearedCount() const {
    return static_cast<int>(std::ranges::count_if(m_lines, [](const Line& line) { return line.after && line.after->state == FigureState::Cleared; }));
}

int ActModel::figureCount() const {
    return static_cast<int>(std::ranges::count_if(m_lines, [](const Line& line) { return line.key.has_value(); }));
}

std::optional<FigureKey> ActModel::figureAt(int row) const {
    return row >= 0 && row < rowCount() ? m_lines[static_cast<std::size_t>(row)].key : std::nullopt;
}

int ActModel::rowCount(const QModelIndex& parent) const { return parent.isValid() ? 0 : static_cast<int>(m_lines.size()); }
int ActModel::columnCount(const QModelIndex& parent) const { return parent.isValid() ? 0 : ColumnCount; }

QString ActModel::valueOf(const std::optional<Figure>& figure, const FigureKey& key) const {
    return figureWords::valueOf(figure, key, m_workspace.latestCatalogue(), m_workspace.numberFormat(), m_workspace.language());
}

QString ActModel::textOf(const Line& line, int column) const {
    if (!line.key) return textOfRecord(line, column);
    switch (column) {
    case NameColumn: return figureWords::nameOf(*line.key, m_workspace.latestCatalogue());
    case PeriodColumn: return toQt(periodPhrase(line.key->period, m_workspace.language()));
    case RegionColumn: return toQt(nameIn(m_workspace.latestCatalogue(), line.key->region));
    case BeforeColumn: return valueOf(line.before, *line.key);
    case AfterColumn: return valueOf(line.after, *line.key);
    case FurtherColumn: return furtherOf(line);
    case SourceColumn: return line.source;
    default: return {};
    }
}

/// Region and period of a target, a review and an explanation stand in its name.
QString ActModel::textOfRecord(const Line& line, int column) const {
    const Catalogue& catalogue = m_workspace.latestCatalogue();
    const Language language = m_workspace.language();
    const auto content = [&](const Fields& fields) {
        const Indicator* indicator = catalogue.find(IndicatorCode{line.keyText.substr(0, line.keyText.find('|'))});
        return toQt(recordContent(line.kind, fields, indicator, m_workspace.numberFormat(), language));
    };
    switch (column) {
    case NameColumn: return toQt(recordTitle(catalogue, line.kind, line.keyText, language));
    case BeforeColumn: return content(line.fieldsBefore);
    case AfterColumn: return content(line.fieldsAfter);
    case FurtherColumn: return line.fieldsBefore.empty() ? tr("added") : recordDifferences(line.kind, line.fieldsBefore, line.fieldsAfter, language);
    default: return {};
    }
}

/// The source stands in a column of its own.
QString ActModel::furtherOf(const Line& line) const {
    QStringList parts;
    Figure after = *line.after;
    after.source = line.before ? line.before->source : std::string();
    for (const auto& change : descriptionChanges(line.before, after, m_workspace.numberFormat(), m_workspace.language())) parts << toQt(change);
    return parts.join(m_workspace.language() == Language::Chinese ? QStringLiteral("；") : QStringLiteral("; "));
}

std::optional<Decimal> ActModel::numberAt(const QModelIndex& cell) const {
    const Line& line = m_lines[static_cast<std::size_t>(cell.row())];
    const auto& figure = cell.column() == BeforeColumn ? line.before : line.after;
    return isValueColumn(cell.column()) && figure ? figure->value : std::nullopt;
}

QVariant ActModel::ofIndicator(const Line& line, int role) const {
    const Indicator* indicator = line.key ? m_workspace.latestCatalogue().find(line.key->indicator) : nullptr;
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
    case ExactRole: {
        const auto number = numberAt(index);
        return number ? QVariant(toQt(number->toString())) : QVariant();
    }
    case RegionRole: return textOf(line, RegionColumn);
    case DepartmentRole:
    case SectionRole: return ofIndicator(line, role);
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
    case BeforeColumn: return m_headOfReversals.isEmpty() ? tr("Before") : tr("Now");
    case AfterColumn: return m_headOfReversals.isEmpty() ? tr("After") : m_headOfReversals;
    case FurtherColumn: return tr("Further changes");
    case SourceColumn: return tr("Source");
    default: return {};
    }
}

} // namespace xushi
