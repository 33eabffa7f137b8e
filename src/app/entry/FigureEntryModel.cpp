#include "app/entry/FigureEntryModel.h"

#include "app/shared/BoardCells.h"
#include "app/shared/QtText.h"
#include "app/shared/TableRoles.h"
#include "domain/measures/Accumulation.h"
#include "usecases/CheckFigures.h"
#include "words/Phrases.h"

#include <QFont>

#include <algorithm>
#include <array>

namespace xushi {
namespace {

bool isNumberColumn(int column) {
    return column >= FigureEntryModel::PreviousColumn && column <= FigureEntryModel::GrowthColumn;
}

} // namespace

FigureEntryModel::FigureEntryModel(Workspace& workspace, QObject* parent)
    : QAbstractTableModel(parent), m_workspace(workspace) {
    connect(&workspace, &Workspace::opened, this, &FigureEntryModel::startOver);
    connect(&workspace, &Workspace::closed, this, &FigureEntryModel::startOver);
    connect(&workspace, &Workspace::periodChanged, this, &FigureEntryModel::reload);
    connect(&workspace, &Workspace::regionChanged, this, &FigureEntryModel::reload);
    connect(&workspace, &Workspace::catalogueChanged, this, &FigureEntryModel::reload);
    connect(&workspace, &Workspace::figuresChanged, this, &FigureEntryModel::refresh);
}

void FigureEntryModel::setShowsAll(bool showsAll) {
    m_showsAll = showsAll;
    reload();
}

bool FigureEntryModel::isShown(const Indicator& indicator) const {
    if (indicator.isStoppedIn(m_workspace.period())) return false;
    if (m_showsAll || isDueIn(indicator, m_workspace.period())) return true;
    const auto key = keyFor(indicator, m_workspace.period().withKind(storedKind(indicator)));
    return key && m_workspace.figureAt({*key, indicator.code, m_workspace.region()}) != nullptr;
}

/// Another store: what was refused in the one before has no place in it.
void FigureEntryModel::startOver() {
    m_refused.clear();
    reload();
}

void FigureEntryModel::reload() {
    beginResetModel();
    m_rows.clear();
    std::string section;
    for (const auto& indicator : m_workspace.catalogue().indicators) {
        if (!m_workspace.isOpen() || !isShown(indicator)) continue;
        if (m_rows.empty() || indicator.section != section) m_rows.push_back({.heading = toQt(indicator.section)});
        section = indicator.section;
        Row row{.indicator = indicator.code};
        if (const auto key = keyFor(indicator, m_workspace.period().withKind(storedKind(indicator))))
            row.key = FigureKey{*key, indicator.code, m_workspace.region()};
        judge(row);
        m_rows.push_back(std::move(row));
    }
    measureColumns();
    endResetModel();
    emit countsChanged();
}

FigureEntryModel::CellKey FigureEntryModel::cellKey(const QModelIndex& index) const {
    const Row& row = m_rows[static_cast<std::size_t>(index.row())];
    return {m_workspace.period(), m_workspace.region(), row.indicator, index.column()};
}

const FigureEntryModel::Refused* FigureEntryModel::refusedAt(const QModelIndex& index) const {
    const auto at = m_refused.find(cellKey(index));
    return at == m_refused.end() ? nullptr : &at->second;
}

const Figure* FigureEntryModel::figureOf(const Row& row) const { return row.key ? m_workspace.figureAt(*row.key) : nullptr; }

void FigureEntryModel::judge(Row& row) const {
    const auto& catalogue = m_workspace.catalogue();
    const Region* region = catalogue.find(m_workspace.region());
    if (!region) return;
    row.board = boardRowAt(m_workspace.boardRequest(), *catalogue.find(row.indicator), *region);
    const Figure* figure = figureOf(row);
    row.findings = figure ? checkFigure(catalogue, m_workspace.figures(), *figure) : std::vector<Finding>{};
}

/// A row's findings rest on its own series, on its total, its parts and their siblings, and at a city on its regions.
bool FigureEntryModel::restsOn(const Indicator& indicator, const FigureKey& key) const {
    const auto& catalogue = m_workspace.catalogue();
    const Region* shown = catalogue.find(m_workspace.region());
    if (key.region != m_workspace.region())
        return shown && shown->type == RegionType::City && key.indicator == indicator.code;
    const Indicator* changed = catalogue.find(key.indicator);
    if (!changed) return false;
    const bool isSibling = indicator.parent && changed->parent == indicator.parent;
    return changed->code == indicator.code || changed->code == indicator.parent || changed->parent == indicator.code || isSibling;
}

/// Every row that rests on a changed figure is judged again.
void FigureEntryModel::refresh(const std::vector<FigureKey>& keys) {
    for (int number = 0; number < static_cast<int>(m_rows.size()); ++number) {
        Row& row = m_rows[static_cast<std::size_t>(number)];
        if (row.indicator.empty()) continue;
        const Indicator& indicator = *m_workspace.catalogue().find(row.indicator);
        if (std::ranges::none_of(keys, [&](const FigureKey& key) { return restsOn(indicator, key); })) continue;
        judge(row);
        emit dataChanged(index(number, 0), index(number, ColumnCount - 1));
    }
    measureColumns();
    emit countsChanged();
}

void FigureEntryModel::measureColumns() {
    m_valueDigits = 0;
    for (const auto& row : m_rows) {
        const Figure* figure = figureOf(row);
        if (!figure || !figure->value) continue;
        const Indicator& indicator = *m_workspace.catalogue().find(row.indicator);
        m_valueDigits = std::max(m_valueDigits, shownFigure(*figure->value, indicator).scale());
    }
}

int FigureEntryModel::rowCount(const QModelIndex& parent) const {
    return parent.isValid() ? 0 : static_cast<int>(m_rows.size());
}

int FigureEntryModel::columnCount(const QModelIndex& parent) const { return parent.isValid() ? 0 : ColumnCount; }

bool FigureEntryModel::isEditable(const QModelIndex& index) const {
    if (!index.isValid() || isSection(index.row()) || m_workspace.isReadOnly()) return false;
    const bool isEntryColumn = index.column() == ValueColumn || index.column() == LastYearColumn || index.column() == NoteColumn;
    return isEntryColumn && m_rows[static_cast<std::size_t>(index.row())].key.has_value();
}

Qt::ItemFlags FigureEntryModel::flags(const QModelIndex& index) const {
    if (!index.isValid()) return Qt::NoItemFlags;
    if (isSection(index.row())) return Qt::ItemIsEnabled;
    const auto flags = Qt::ItemIsEnabled | Qt::ItemIsSelectable;
    return isEditable(index) ? flags | Qt::ItemIsEditable : flags;
}

QString FigureEntryModel::previousText(const Indicator& indicator) const {
    const auto before = m_workspace.period().previousMonth();
    if (!before) return {};
    const auto year = seriesIn(m_workspace.figures(), indicator.code, m_workspace.region(), before->year);
    const auto sum = accumulatedAt(indicator, year, before->last);
    return sum.value ? toQt(m_workspace.numberFormat().decimal(shownFigure(*sum.value, indicator))) : QString();
}

QString FigureEntryModel::monthText(const Row& row, const Indicator& indicator) const {
    if (!row.key) return {};
    const auto year = seriesIn(m_workspace.figures(), indicator.code, m_workspace.region(), row.key->period.year);
    const auto alone = monthAloneAt(indicator, year, row.key->period.last);
    return alone ? toQt(m_workspace.numberFormat().decimal(shownFigure(*alone, indicator))) : QString();
}

/// What the editor opens with: the digits as they were entered, or the mark of a state.
QString FigureEntryModel::editText(const Row& row, int column) const {
    const Figure* figure = figureOf(row);
    if (!figure) return {};
    if (column == NoteColumn) return toQt(figure->note);
    if (column == LastYearColumn) return figure->lastYear ? toQt(figure->lastYear->toString()) : QString();
    if (figure->state == FigureState::NotApplicable) return QStringLiteral("—");
    if (figure->state == FigureState::BelowUnit) return QStringLiteral("…");
    return figure->value ? toQt(figure->value->toString()) : QString();
}

QString FigureEntryModel::text(const Row& row, int column) const {
    const auto& catalogue = m_workspace.catalogue();
    const Indicator& indicator = *catalogue.find(row.indicator);
    const NumberFormat format = m_workspace.numberFormat();
    const Figure* figure = figureOf(row);
    const bool isJudged = figure && row.board && row.board->asOf && row.board->asOf->last == figure->key.period.last;
    switch (column) {
    case NameColumn: return (indicator.parent ? QStringLiteral("　　") : QStringLiteral("　")) + toQt(indicator.name);
    case UnitColumn: return toQt(indicator.unit);
    case PreviousColumn: return previousText(indicator);
    case ValueColumn:
        if (!row.key) return QStringLiteral("—");
        if (figure && !figure->value && figure->hasCountingStage())
            return toQt(stageWord(*figure->stage, m_workspace.language()));
        if (!figure || !figure->value) return editText(row, ValueColumn);
        return toQt(withQualifier(format.decimal(shownFigure(*figure->value, indicator)), figure->qualifier));
    case LastYearColumn:
        return row.board && row.board->lastYear && isJudged
                   ? toQt(format.decimal(shownFigure(*row.board->lastYear, indicator))) : editText(row, LastYearColumn);
    case MonthColumn: return monthText(row, indicator);
    case TargetColumn: return row.board ? cells::target(*row.board, indicator, format, m_workspace.language()) : QStringLiteral("—");
    case CompletionColumn: return isJudged ? cells::completion(*row.board, format) : QString();
    case GapColumn: return isJudged ? cells::gap(*row.board, indicator, format) : QString();
    case GrowthColumn: return isJudged ? cells::growth(*row.board, indicator, format, m_workspace.language()) : QString();
    case LightColumn: return isJudged && row.board->target ? toQt(lightLetter(row.board->standing.light, m_workspace.language())) : QString();
    case NoteColumn: return figure ? toQt(figure->note) : QString();
    default: return {};
    }
}

QVariant FigureEntryModel::data(const QModelIndex& index, int role) const {
    const Row& row = m_rows[static_cast<std::size_t>(index.row())];
    const int column = index.column();
    if (row.indicator.empty()) {
        if (role == Qt::DisplayRole && column == NameColumn) return row.heading;
        if (role == Qt::FontRole) {
            QFont bold;
            bold.setWeight(QFont::DemiBold);
            return bold;
        }
        return {};
    }
    const Refused* refused = refusedAt(index);
    const bool isRefused = refused != nullptr;
    switch (role) {
    case Qt::DisplayRole: return isRefused ? refused->text : text(row, column);
    case Qt::EditRole: return isRefused ? refused->text : editText(row, column);
    case Qt::ToolTipRole: return problemAt(index).isEmpty() && column == NameColumn ? storyOf(index.row()) : problemAt(index);
    case Qt::TextAlignmentRole: return QVariant(Qt::AlignVCenter | (isNumberColumn(column) ? Qt::AlignRight : Qt::AlignLeft));
    case FractionDigitsRole:
        if (column == PreviousColumn || column == ValueColumn || column == LastYearColumn || column == MonthColumn) return m_valueDigits;
        return column == CompletionColumn || column == GapColumn || column == GrowthColumn ? QVariant(1) : QVariant();
    case LightRole:
        return column == LightColumn && !text(row, column).isEmpty() ? QVariant(static_cast<int>(row.board->standing.light)) : QVariant();
    case MutedRole: return column != NameColumn && column != ValueColumn;
    case RefusedRole: return isRefused;
    case FindingRole: return column == ValueColumn && !row.findings.empty();
    case EditableRole: return column == ValueColumn;
    case IndicatorRole: return toQt(row.indicator.text);
    default: return {};
    }
}

QVariant FigureEntryModel::headerData(int section, Qt::Orientation orientation, int role) const {
    if (orientation != Qt::Horizontal) return {};
    if (role == Qt::TextAlignmentRole)
        return QVariant(Qt::AlignVCenter | (isNumberColumn(section) ? Qt::AlignRight : Qt::AlignLeft));
    if (role != Qt::DisplayRole) return {};
    const std::array<QString, ColumnCount> names{tr("Indicator"), tr("Unit"), tr("Last month"), tr("This period"),
                                                 tr("Last year"), tr("Month alone"), tr("Target"), tr("Done %"),
                                                 tr("Gap pp"), tr("Growth %"), tr("Light"), tr("Note")};
    return names[static_cast<std::size_t>(section)];
}

FigureEdit FigureEntryModel::editOf(const QModelIndex& index, const QString& text) const {
    const Row& row = m_rows[static_cast<std::size_t>(index.row())];
    const Figure* figure = figureOf(row);
    FigureEdit edit{.indicator = row.indicator, .region = m_workspace.region(), .period = row.key->period,
                    .seenRevision = figure ? figure->revision : 0};
    const std::string typed = fromQt(text);
    if (index.column() == ValueColumn) edit.value = typed;
    else if (index.column() == LastYearColumn) edit.lastYear = typed;
    else edit.note = typed;
    return edit;
}

void FigureEntryModel::remember(const QModelIndex& index, const QString& text, const std::optional<Problem>& refusal) {
    if (refusal)
        m_refused[cellKey(index)] = {text, toQt(say(*refusal, m_workspace.language()))};
    else
        m_refused.erase(cellKey(index));
    emit dataChanged(index, index);
}

int FigureEntryModel::enterTexts(const std::vector<CellText>& cells, const QString& act, const QString& name) {
    std::vector<FigureEdit> edits;
    for (const auto& cell : cells) edits.push_back(editOf(cell.index, cell.text));
    // Signals of the workspace may reload rows, so positions are taken before.
    auto result = m_workspace.enter(std::move(edits), act, name);
    if (!result) {
        for (const auto& cell : cells) remember(cell.index, cell.text, result.error());
        emit m_workspace.problemMet(result.error());
        return 0;
    }
    int stored = 0;
    for (std::size_t i = 0; i < cells.size(); ++i) {
        remember(cells[i].index, cells[i].text, result->outcomes[i].refusal);
        stored += result->outcomes[i].stored ? 1 : 0;
    }
    return stored;
}

bool FigureEntryModel::setData(const QModelIndex& index, const QVariant& value, int role) {
    if (role != Qt::EditRole || !isEditable(index)) return false;
    const QString text = value.toString();
    const bool wasRefused = refusedAt(index) != nullptr;
    if (!wasRefused && text == editText(m_rows[static_cast<std::size_t>(index.row())], index.column())) return false;
    const QString name = tr("entry of %1").arg(toQt(m_workspace.catalogue().find(m_rows[static_cast<std::size_t>(index.row())].indicator)->name));
    return enterTexts({{index, text}}, QStringLiteral("enter"), name) == 1;
}

QString FigureEntryModel::problemAt(const QModelIndex& index) const {
    if (!index.isValid() || isSection(index.row())) return {};
    if (const Refused* refused = refusedAt(index)) return refused->reason;
    if (index.column() != ValueColumn) return {};
    std::vector<Remark> remarks;
    for (const auto& finding : m_rows[static_cast<std::size_t>(index.row())].findings) remarks.push_back(finding.remark);
    return toQt(sayAll(remarks, m_workspace.language()));
}

QString FigureEntryModel::storyOf(int number) const {
    const Row& row = m_rows[static_cast<std::size_t>(number)];
    if (row.indicator.empty()) return {};
    QStringList parts;
    if (!row.key) {
        const Indicator& indicator = *m_workspace.catalogue().find(row.indicator);
        const auto key = keyFor(indicator, m_workspace.period().withKind(storedKind(indicator)));
        return key ? QString() : toQt(say(key.error(), m_workspace.language()));
    }
    if (const Figure* figure = figureOf(row)) {
        parts << toQt(statusWord(figure->status, m_workspace.language()));
        if (!figure->source.empty()) parts << toQt(figure->source);
        if (!figure->typed.empty()) parts << toQt(figure->typed);
    }
    if (row.board) {
        const QString remarks = cells::remarks(*row.board, m_workspace.numberFormat(), m_workspace.language());
        if (!remarks.isEmpty()) parts << remarks;
    }
    return parts.join(QStringLiteral(" · "));
}

std::optional<IndicatorCode> FigureEntryModel::indicatorAt(const QModelIndex& index) const {
    if (!index.isValid() || isSection(index.row())) return std::nullopt;
    return m_rows[static_cast<std::size_t>(index.row())].indicator;
}

int FigureEntryModel::rowOf(const IndicatorCode& indicator) const {
    const auto at = std::ranges::find(m_rows, indicator, &Row::indicator);
    return at == m_rows.end() ? -1 : static_cast<int>(at - m_rows.begin());
}

int FigureEntryModel::dueCount() const {
    return static_cast<int>(std::ranges::count_if(m_rows, [&](const Row& row) {
        return !row.indicator.empty() && row.key && isDueIn(*m_workspace.catalogue().find(row.indicator), m_workspace.period());
    }));
}

int FigureEntryModel::reportedCount() const {
    return static_cast<int>(std::ranges::count_if(m_rows, [&](const Row& row) {
        const Figure* figure = figureOf(row);
        return figure && figure->state != FigureState::Cleared
               && isDueIn(*m_workspace.catalogue().find(row.indicator), m_workspace.period());
    }));
}

} // namespace xushi
