#include "app/importing/ImportLineModel.h"

#include "app/table/TableRoles.h"
#include "app/text/QtText.h"
#include "domain/analyses/Growth.h"
#include "wiring/ImportWords.h"
#include "words/Phrases.h"

#include <QFont>

#include <algorithm>

namespace xushi {
namespace {

QString signOf(ImportVerdict verdict) {
    switch (verdict) {
    case ImportVerdict::New: return QStringLiteral("＋");
    case ImportVerdict::Changed: return QStringLiteral("～");
    case ImportVerdict::Same: return QStringLiteral("＝");
    case ImportVerdict::Ignored: return QStringLiteral("–");
    case ImportVerdict::Problem: return QStringLiteral("！");
    }
    return {};
}

bool isNumberColumn(int column) { return column == ImportLineModel::BeforeColumn || column == ImportLineModel::AfterColumn || column == ImportLineModel::ChangeColumn; }

} // namespace

/// A code, and its name behind it where there is one.
std::string suggestedCode(const std::string& suggestion) { return suggestion.substr(0, suggestion.find(' ')); }

ImportLineModel::ImportLineModel(Workspace& workspace, QObject* parent) : QAbstractTableModel(parent), m_workspace(workspace) {}

void ImportLineModel::show(ImportFile* file) {
    m_file = file;
    refresh();
}

void ImportLineModel::setShown(const std::set<ImportVerdict>& verdicts) {
    if (verdicts == m_shown) return;
    m_shown = verdicts;
    refresh();
}

void ImportLineModel::refresh() {
    beginResetModel();
    m_rows.clear();
    std::set<std::string> regions;
    std::set<std::string> periods;
    if (m_file) {
        const auto& lines = m_file->plan().lines;
        for (std::size_t i = 0; i < lines.size(); ++i)
            if (m_shown.contains(lines[i].verdict)) m_rows.push_back(i);
        std::ranges::stable_sort(m_rows, [&](std::size_t a, std::size_t b) {
            const auto rank = [&](std::size_t line) { return std::pair(lines[line].verdict != ImportVerdict::Problem, lines[line].found.place); };
            return rank(a) < rank(b);
        });
        for (const std::size_t row : m_rows) {
            const FoundCell& found = lines[row].found;
            if (found.region) regions.insert(found.region->text);
            if (found.period) periods.insert(found.period->toText());
        }
    }
    m_haveOneRegion = regions.size() <= 1;
    m_haveOnePeriod = periods.size() <= 1;
    endResetModel();
}

const ImportLine* ImportLineModel::lineAt(int row) const {
    return m_file && row >= 0 && row < rowCount() ? &m_file->plan().lines[m_rows[static_cast<std::size_t>(row)]] : nullptr;
}

int ImportLineModel::rowOf(const SheetPlace& place) const {
    for (int row = 0; row < rowCount(); ++row) {
        const FoundCell& found = lineAt(row)->found;
        if (found.place == place || found.growthPlace == place || found.lastYearPlace == place) return row;
    }
    return -1;
}

void ImportLineModel::toggle(int row) {
    const ImportLine* line = lineAt(row);
    if (!line || !line->edit) return;
    const std::size_t number = m_rows[static_cast<std::size_t>(row)];
    m_file->choose(number, !m_file->isChosen(number));
    emit dataChanged(index(row, 0), index(row, ColumnCount - 1));
    emit chosenChanged();
}

int ImportLineModel::rowCount(const QModelIndex& parent) const { return parent.isValid() ? 0 : static_cast<int>(m_rows.size()); }
int ImportLineModel::columnCount(const QModelIndex& parent) const { return parent.isValid() ? 0 : ColumnCount; }

const Indicator* ImportLineModel::indicatorOf(const ImportLine& line) const {
    return line.found.indicator ? m_workspace.latestCatalogue().find(*line.found.indicator) : nullptr;
}

QString ImportLineModel::shownValue(const Figure& figure) const {
    if (figure.state == FigureState::NotApplicable) return QStringLiteral("—");
    if (figure.state == FigureState::BelowUnit) return QStringLiteral("…");
    if (!figure.value) return {};
    const QString number = toQt(m_workspace.numberFormat().decimal(*figure.value));
    if (!figure.qualifier) return number;
    const QString word = toQt(token(*figure.qualifier));
    return *figure.qualifier == Qualifier::Odd ? number + word : word + number;
}

/// Nothing over a base of zero or below: a rate would say nothing.
QString ImportLineModel::changeOf(const ImportLine& line) const {
    if (line.verdict != ImportVerdict::Changed || !line.before->value || !line.after->value) return {};
    const Decimal& before = *line.before->value;
    if (before.isZero() || before < Decimal(0)) return {};
    const Percent change = growthOver(*line.after->value, before);
    const QString number = toQt(m_workspace.numberFormat().percent(change));
    return (change.value > Ratio(0) ? QStringLiteral("+") : QString()) + number + QLatin1Char('%');
}

QString ImportLineModel::reasonOf(const ImportLine& line) const {
    std::vector<std::string> names;
    for (const auto& suggestion : line.found.suggestions) names.push_back(suggestion.substr(suggestion.find(' ') + 1));
    return toQt(importRemarks(line, names, m_workspace.numberFormat(), m_workspace.language()));
}

QString ImportLineModel::textOf(const ImportLine& line, int column) const {
    const FoundCell& found = line.found;
    switch (column) {
    case ChosenColumn: return signOf(line.verdict);
    case IndicatorColumn: {
        const Indicator* indicator = indicatorOf(line);
        return indicator ? toQt(indicator->name) : toQt(found.indicatorText);
    }
    case RegionColumn: {
        const Region* region = found.region ? m_workspace.latestCatalogue().find(*found.region) : nullptr;
        return region ? toQt(region->name) : toQt(found.regionText);
    }
    case PeriodColumn: return found.period ? toQt(periodPhrase(*found.period, m_workspace.language())) : toQt(found.periodText);
    case BeforeColumn: return line.before ? shownValue(*line.before) : line.verdict == ImportVerdict::Ignored ? QString() : QStringLiteral("—");
    case AfterColumn: {
        if (line.after && line.verdict != ImportVerdict::Problem) return shownValue(*line.after);
        const QString typed = m_file->typedAt(found.place);
        if (!typed.isEmpty()) return typed;
        const bool isName = found.text == found.indicatorText || found.text == found.regionText;
        return isName ? QString() : toQt(found.text);
    }
    case UnitColumn: {
        const Indicator* indicator = indicatorOf(line);
        return indicator ? toQt(indicator->unit) : QString();
    }
    case ChangeColumn: return changeOf(line);
    case CellColumn: return toQt(addressOf(found.place));
    default: return reasonOf(line);
    }
}

/// As a person would read the row out.
QString ImportLineModel::spokenOf(const ImportLine& line) const {
    QStringList parts;
    for (const int column : {IndicatorColumn, RegionColumn, PeriodColumn, BeforeColumn, AfterColumn, UnitColumn, CellColumn, ReasonColumn})
        if (const QString text = textOf(line, column); !text.isEmpty()) parts << text;
    return parts.join(QStringLiteral("，"));
}

QVariant ImportLineModel::data(const QModelIndex& index, int role) const {
    const ImportLine* line = index.isValid() ? lineAt(index.row()) : nullptr;
    if (!line) return {};
    const int column = index.column();
    const std::size_t number = m_rows[static_cast<std::size_t>(index.row())];
    switch (role) {
    case Qt::DisplayRole: return textOf(*line, column);
    case Qt::EditRole: return column == AfterColumn ? textOf(*line, column) : QVariant();
    case Qt::CheckStateRole:
        if (column == ChosenColumn && line->edit) return static_cast<int>(m_file->isChosen(number) ? Qt::Checked : Qt::Unchecked);
        return {};
    case Qt::TextAlignmentRole:
        return static_cast<int>((isNumberColumn(column) ? Qt::AlignRight : Qt::AlignLeft) | Qt::AlignVCenter);
    case Qt::ToolTipRole: return column == ReasonColumn || column == IndicatorColumn ? textOf(*line, column) : QVariant();
    case Qt::AccessibleTextRole: return column == ChosenColumn ? spokenOf(*line) : QVariant();
    case MutedRole:
        return line->verdict == ImportVerdict::Ignored || line->verdict == ImportVerdict::Same
               || (line->edit && !m_file->isChosen(number)) || column == BeforeColumn || column == UnitColumn || column == CellColumn
               || (column == ReasonColumn && line->verdict != ImportVerdict::Problem);
    case RefusedRole: return column == AfterColumn && line->verdict == ImportVerdict::Problem;
    default: return {};
    }
}

bool ImportLineModel::setData(const QModelIndex& index, const QVariant& value, int role) {
    const ImportLine* line = lineAt(index.row());
    if (!line) return false;
    if (role == Qt::CheckStateRole && index.column() == ChosenColumn) {
        toggle(index.row());
        return true;
    }
    if (role != Qt::EditRole || index.column() != AfterColumn || !m_file->canBeTyped(*line)) return false;
    const SheetPlace place = line->found.place;
    const QString number = value.toString();
    QMetaObject::invokeMethod(this, [this, place, number] { emit typed(place, number); }, Qt::QueuedConnection); // the rows go with it
    return true;
}

Qt::ItemFlags ImportLineModel::flags(const QModelIndex& index) const {
    const ImportLine* line = index.isValid() ? lineAt(index.row()) : nullptr;
    if (!line) return Qt::NoItemFlags;
    Qt::ItemFlags flags = Qt::ItemIsEnabled | Qt::ItemIsSelectable;
    if (index.column() == ChosenColumn && line->edit) flags |= Qt::ItemIsUserCheckable;
    if (index.column() == AfterColumn && m_file->canBeTyped(*line)) flags |= Qt::ItemIsEditable;
    return flags;
}

QVariant ImportLineModel::headerData(int section, Qt::Orientation orientation, int role) const {
    if (orientation != Qt::Horizontal) return {};
    if (role == Qt::TextAlignmentRole) return static_cast<int>((isNumberColumn(section) ? Qt::AlignRight : Qt::AlignLeft) | Qt::AlignVCenter);
    if (role != Qt::DisplayRole) return {};
    switch (section) {
    case ChosenColumn: return QString();
    case IndicatorColumn: return tr("Indicator");
    case RegionColumn: return tr("Region");
    case PeriodColumn: return tr("Period");
    case BeforeColumn: return tr("Stored");
    case AfterColumn: return tr("→ New");
    case UnitColumn: return tr("Unit");
    case ChangeColumn: return tr("Change");
    case CellColumn: return tr("Cell");
    default: return tr("Remarks");
    }
}

} // namespace xushi
