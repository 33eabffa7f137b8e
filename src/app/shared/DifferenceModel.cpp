#include "app/shared/DifferenceModel.h"

#include "app/table/TableRoles.h"
#include "app/text/QtText.h"
#include "domain/RecordNames.h"
#include "wiring/Composition.h"
#include "words/DifferencePhrases.h"

namespace xushi {
namespace {

const QString between = QStringLiteral("；");

bool isSideColumn(int column) { return column == DifferenceModel::BeforeColumn || column == DifferenceModel::AfterColumn; }

} // namespace

QStringList DifferenceModel::causesOf(const BoardComparison& comparison, const std::vector<std::int64_t>& acts) const {
    QStringList causes;
    for (const auto group : acts) {
        const JournalAct& act = comparison.acts.at(group);
        causes << toQt(causePhrase(act, localMinute(act.at), *comparison.after.stored, m_workspace.language()));
    }
    return causes;
}

void DifferenceModel::addRow(const BoardComparison& comparison, const RowDifference& row) {
    const Catalogue& before = *comparison.before.catalogue;
    const Catalogue& after = *comparison.after.catalogue;
    const Catalogue& named = row.after ? after : before;
    Line line{.name = toQt(nameIn(named, row.indicator)), .region = toQt(nameIn(named, row.region)),
              .indicator = row.indicator, .regionCode = row.region};
    QStringList causes = causesOf(comparison, row.acts);
    if (!row.before || !row.after) {
        line.cause = causes.join(between);
        line.part = row.after ? tr("new row") : tr("row gone");
        line.before = row.before ? toQt(partText(RowPart::Value, row.before, before, m_workspace.numberFormat(), m_workspace.language())) : QStringLiteral("—");
        line.after = row.after ? toQt(partText(RowPart::Value, row.after, after, m_workspace.numberFormat(), m_workspace.language())) : QStringLiteral("—");
        line.of = RowPart::Value;
        m_lines.push_back(std::move(line));
        return;
    }
    for (const auto part : row.parts) {
        const auto [then, now] = partTexts(part, row, before, after, m_workspace.numberFormat(), m_workspace.language());
        line.part = toQt(partWord(part, m_workspace.language()));
        line.before = toQt(then);
        line.after = toQt(now);
        line.of = part;
        const bool isLast = &part == &row.parts.back();
        line.cause = causes.isEmpty() ? QString() : isLast ? causes.join(between) : causes.takeFirst(); // an act a line
        m_lines.push_back(line);
        line.isFirst = false;
    }
}

void DifferenceModel::addDefinitions(const BoardComparison& comparison) {
    const auto changes = definitionChanges(*comparison.before.stored, *comparison.after.stored);
    for (const auto& definition : comparison.definitions) {
        Line line{.name = toQt(definitionPhrase(definition, *comparison.after.stored, m_workspace.language())), .cause = causesOf(comparison, definition.acts).join(between)};
        const std::string place = std::string(token(definition.kind)) + "s/" + definition.key;
        QStringList fields;
        for (const auto& [of, change] : changes)
            if (of == place) fields << toQt(say(change, m_workspace.language()));
        line.after = fields.join(between);
        m_lines.push_back(std::move(line));
    }
}

void DifferenceModel::show(const BoardComparison& comparison) {
    beginResetModel();
    m_lines.clear();
    m_period = comparison.period;
    for (const auto& row : comparison.rows) addRow(comparison, row);
    addDefinitions(comparison);
    m_differences = static_cast<int>(comparison.rows.size() + comparison.definitions.size());
    endResetModel();
}

void DifferenceModel::clear() {
    beginResetModel();
    m_lines.clear();
    m_differences = 0;
    endResetModel();
}

void DifferenceModel::nameSides(const QString& before, const QString& after) {
    m_before = before;
    m_after = after;
    emit headerDataChanged(Qt::Horizontal, BeforeColumn, AfterColumn);
}

int DifferenceModel::differenceCount() const { return m_differences; }

std::optional<Place> DifferenceModel::placeAt(int row) const {
    if (row < 0 || row >= rowCount()) return std::nullopt;
    const Line& line = m_lines[static_cast<std::size_t>(row)];
    if (line.indicator.empty()) return std::nullopt;
    Place place = m_workspace.place();
    place.period = m_period;
    place.region = line.regionCode;
    place.indicator = line.indicator;
    return place;
}

int DifferenceModel::rowCount(const QModelIndex& parent) const { return parent.isValid() ? 0 : static_cast<int>(m_lines.size()); }
int DifferenceModel::columnCount(const QModelIndex& parent) const { return parent.isValid() ? 0 : ColumnCount; }

QVariant DifferenceModel::ofIndicator(const IndicatorCode& code, int role) const {
    const Indicator* indicator = m_workspace.latestCatalogue().find(code);
    if (!indicator) return {};
    return role == SectionRole ? toQt(indicator->section) : toQt(nameIn(m_workspace.latestCatalogue(), indicator->department));
}

QVariant DifferenceModel::data(const QModelIndex& index, int role) const {
    if (!index.isValid() || index.row() >= rowCount()) return {};
    const Line& line = m_lines[static_cast<std::size_t>(index.row())];
    const auto text = [&](int column) {
        switch (column) {
        case IndicatorColumn: return line.name;
        case RegionColumn: return line.region;
        case PartColumn: return line.part;
        case BeforeColumn: return line.before;
        case AfterColumn: return line.after;
        default: return line.cause;
        }
    };
    const int column = index.column();
    const bool isRepeated = !line.isFirst && (column == IndicatorColumn || column == RegionColumn);
    switch (role) {
    case Qt::DisplayRole: return text(column);
    case RepeatedRole: return isRepeated;
    case RegionRole: return line.region;
    case DepartmentRole:
    case SectionRole: return ofIndicator(line.indicator, role);
    case Qt::ToolTipRole: return text(column);
    case Qt::TextAlignmentRole: return static_cast<int>((isSideColumn(column) && line.of ? Qt::AlignRight : Qt::AlignLeft) | Qt::AlignVCenter);
    case Qt::AccessibleTextRole: return column == IndicatorColumn ? QStringList{line.name, line.region, line.part, line.before, line.after, line.cause}.join(QStringLiteral("，")) : QVariant();
    case MutedRole: return column == BeforeColumn || column == CauseColumn;
    default: return {};
    }
}

QVariant DifferenceModel::headerData(int section, Qt::Orientation orientation, int role) const {
    if (orientation != Qt::Horizontal) return {};
    if (role == Qt::TextAlignmentRole) return static_cast<int>((isSideColumn(section) ? Qt::AlignRight : Qt::AlignLeft) | Qt::AlignVCenter);
    if (role != Qt::DisplayRole) return {};
    switch (section) {
    case IndicatorColumn: return tr("Indicator");
    case RegionColumn: return tr("Region");
    case PartColumn: return tr("What");
    case BeforeColumn: return m_before;
    case AfterColumn: return m_after;
    default: return tr("Who, when, why");
    }
}

} // namespace xushi
