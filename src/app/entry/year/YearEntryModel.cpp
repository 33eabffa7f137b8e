#include "app/entry/year/YearEntryModel.h"

#include "app/table/TableRoles.h"
#include "app/text/QtText.h"
#include "domain/analyses/ShownNumbers.h"
#include "domain/measures/EntryForm.h"
#include "domain/reading/StateMark.h"
#include "usecases/CheckFigures.h"
#include "words/Phrases.h"

#include <QFont>

#include <algorithm>

namespace xushi {
namespace {

Month monthOf(int column) { return Month(column - YearEntryModel::FirstMonthColumn + 1); }

int columnOf(const Month& month) { return YearEntryModel::FirstMonthColumn + month.number() - 1; }

} // namespace

YearEntryModel::YearEntryModel(Workspace& workspace, RefusedTexts& refused, QObject* parent)
    : EntryModel(workspace, refused, parent) {
    for (const auto signal : {&ChangeFeed::opened, &ChangeFeed::closed, &ChangeFeed::periodChanged})
        connect(&workspace.feed(), signal, this, &YearEntryModel::reload);
    connect(&workspace.feed(), &ChangeFeed::catalogueChanged, this, &YearEntryModel::reload);
    connect(&workspace.feed(), &ChangeFeed::workflowChanged, this, [this] {
        m_findings.clear(); // a month that was unlocked is checked as it is now
        if (!m_rows.empty()) emit dataChanged(index(0, 0), index(rowCount() - 1, ColumnCount - 1));
    });
    connect(&workspace.feed(), &ChangeFeed::figuresChanged, this, &YearEntryModel::refresh);
    connect(&refused, &RefusedTexts::changed, this, &YearEntryModel::tellChanged);
}

void YearEntryModel::setIndicator(const IndicatorCode& indicator) {
    if (indicator == m_indicator) return;
    m_indicator = indicator;
    reload();
}

IndicatorCode YearEntryModel::neighbour(int step) const {
    std::vector<IndicatorCode> codes;
    for (const auto& each : workspace().catalogue().indicators)
        if (!each.isStoppedIn(workspace().period())) codes.push_back(each.code);
    const auto at = std::ranges::find(codes, m_indicator);
    if (codes.empty() || at == codes.end()) return m_indicator;
    const auto last = static_cast<std::ptrdiff_t>(codes.size()) - 1;
    return codes[static_cast<std::size_t>(std::clamp<std::ptrdiff_t>(at - codes.begin() + step, 0, last))];
}

/// The indicator itself stands in the title; its parts are headed.
void YearEntryModel::addRowsOf(const Indicator& indicator) {
    const auto shown = std::make_shared<const Indicator>(indicator);
    if (indicator.code != m_indicator) m_rows.push_back({shown, {}});
    for (const auto& region : workspace().catalogue().regions)
        if (region.validity().holdsWithin(MonthSpan::ofYear(workspace().period().year))) m_rows.push_back({shown, region});
}

void YearEntryModel::reload() {
    beginResetModel();
    m_rows.clear();
    m_findings.clear();
    m_counts.reset();
    const Catalogue& catalogue = workspace().catalogue();
    if (const Indicator* shown = catalogue.find(m_indicator)) {
        addRowsOf(*shown);
        for (const auto& part : catalogue.indicators)
            if (part.parent == m_indicator && !part.isStoppedIn(workspace().period())) addRowsOf(part);
    }
    measure();
    endResetModel();
    emit countsChanged();
}

/// A figure's findings rest on its whole family in every region: all of them are found again when they are looked at.
void YearEntryModel::refresh(const std::vector<FigureKey>& keys) {
    const Touched touched = workspace().now().dependents().touchedBy(keys);
    if (std::ranges::none_of(m_rows, [&](const Row& row) { return touched.indicators.contains(row.indicator->code); })) return;
    m_findings.clear();
    m_counts.reset();
    measure();
    emit dataChanged(index(0, 0), index(rowCount() - 1, ColumnCount - 1));
    emit countsChanged();
}

void YearEntryModel::tellChanged(const FigureKey& key) {
    const QModelIndex cell = indexOf(key, EntryField::Value);
    if (cell.isValid()) emit dataChanged(cell, cell);
}

void YearEntryModel::measure() {
    m_digits = 0;
    for (int row = 0; row < rowCount(); ++row)
        for (int column = FirstMonthColumn; column < ColumnCount; ++column) {
            const Figure* figure = isHeading(row) ? nullptr : figureAt(index(row, column));
            if (!figure || !figure->value) continue;
            m_digits = std::max(m_digits, shownFigure(*figure->value, *rowAt(row).indicator).scale());
        }
}

int YearEntryModel::rowCount(const QModelIndex& parent) const { return parent.isValid() ? 0 : static_cast<int>(m_rows.size()); }

int YearEntryModel::columnCount(const QModelIndex& parent) const { return parent.isValid() ? 0 : ColumnCount; }

std::optional<FigureKey> YearEntryModel::keyAt(const QModelIndex& index) const {
    if (!index.isValid() || isHeading(index.row())) return std::nullopt;
    const Row& row = rowAt(index.row());
    const Month month = index.column() < FirstMonthColumn ? workspace().period().last : monthOf(index.column());
    const auto key = keyFor(*row.indicator, {workspace().period().year, month, storedKind(*row.indicator)});
    return key ? std::optional(FigureKey{*key, row.indicator->code, row.region->code}) : std::nullopt;
}

std::optional<EntryField> YearEntryModel::fieldAt(int column) const {
    return column >= FirstMonthColumn ? std::optional(EntryField::Value) : std::nullopt;
}

/// The chosen month.
int YearEntryModel::entryColumn() const { return columnOf(workspace().period().last); }

QModelIndex YearEntryModel::indexOf(const FigureKey& key, EntryField) const {
    if (key.period.year != workspace().period().year) return {};
    const auto at = std::ranges::find_if(m_rows, [&](const Row& row) {
        return row.indicator->code == key.indicator && row.region && row.region->code == key.region;
    });
    return at == m_rows.end() ? QModelIndex() : index(static_cast<int>(at - m_rows.begin()), columnOf(key.period.last));
}

bool YearEntryModel::isOtherFormAt(const QModelIndex& index) const {
    if (!index.isValid() || isHeading(index.row())) return false;
    const Row& row = rowAt(index.row());
    return m_inOtherForm.contains({row.indicator->code, row.region->code});
}

void YearEntryModel::switchForm(const std::vector<int>& rows) {
    for (const int row : rows) {
        if (isHeading(row) || !hasOtherForm(*rowAt(row).indicator)) continue;
        const std::pair series(rowAt(row).indicator->code, rowAt(row).region->code);
        if (m_inOtherForm.erase(series) == 0) m_inOtherForm.insert(series);
        emit dataChanged(index(row, 0), index(row, ColumnCount - 1));
    }
}

std::optional<Decimal> YearEntryModel::numberAt(const QModelIndex& index) const {
    const Figure* figure = figureAt(index);
    if (!figure || !isOtherFormAt(index)) return figure ? figure->value : std::nullopt;
    const auto& [period, indicator, region] = figure->key;
    return otherFormAt(*rowAt(index.row()).indicator, seriesIn(workspace().now().figures(), indicator, region, period.year), period.last);
}

std::optional<Decimal> YearEntryModel::exactAt(const QModelIndex& index) const {
    return !index.isValid() || !fieldAt(index.column()) || isHeading(index.row()) || refusedAt(index) ? std::nullopt : numberAt(index);
}

std::optional<ExplainedColumn> YearEntryModel::explainedAt(const QModelIndex& index) const {
    return isOtherFormAt(index) ? ExplainedColumn::MonthAlone : ExplainedColumn::Value;
}

QString YearEntryModel::editTextAt(const QModelIndex& index) const {
    const Figure* figure = fieldAt(index.column()) ? figureAt(index) : nullptr;
    if (!figure) return {};
    if (figure->state != FigureState::Reported) return toQt(markOf(figure->state));
    const auto number = numberAt(index);
    if (!number) return {};
    const auto qualifier = isOtherFormAt(index) ? std::nullopt : figure->qualifier;
    return toQt(withQualifier(number->toString(), qualifier));
}

std::vector<Finding> YearEntryModel::findingsAt(const QModelIndex& index) const {
    const Figure* figure = fieldAt(index.column()) ? figureAt(index) : nullptr;
    if (!figure) return {};
    const auto known = m_findings.find(figure->key);
    if (known != m_findings.end()) return known->second;
    return m_findings.emplace(figure->key, checkFigure(workspace().catalogue(), workspace().now().figures(), *figure, workspace().now().signedWorlds())).first->second;
}

bool YearEntryModel::isReportedAt(const QModelIndex& index) const {
    const Figure* figure = figureAt(index);
    return figure && figure->state != FigureState::Cleared && figure->isOfTheDone();
}

/// Up to the chosen month, of the city and of regions that report the indicator.
bool YearEntryModel::isDueAt(const QModelIndex& index) const {
    const auto key = fieldAt(index.column()) ? keyAt(index) : std::nullopt;
    if (!key || key->period.last > workspace().period().last) return false;
    const Row& row = rowAt(index.row());
    const YearMonth month{key->period.year, key->period.last.number()};
    return isExpected({workspace().catalogue(), workspace().now().figures(), workspace().now().workflow(), month, std::nullopt}, *row.indicator,
                      *row.region, key->period);
}

bool YearEntryModel::isMissingAt(const QModelIndex& index) const { return isDueAt(index) && !isReportedAt(index); }

const YearEntryModel::Counts& YearEntryModel::counts() const {
    if (m_counts) return *m_counts;
    m_counts.emplace();
    for (int row = 0; row < rowCount(); ++row)
        for (int column = FirstMonthColumn; !isHeading(row) && column < ColumnCount; ++column) {
            const QModelIndex cell = index(row, column);
            if (!isDueAt(cell)) continue;
            ++m_counts->due;
            m_counts->reported += isReportedAt(cell) ? 1 : 0;
        }
    return *m_counts;
}

Remark YearEntryModel::noKeyReason(const QModelIndex&) const { return {"entry.not-in-form", {}}; }

QString YearEntryModel::text(const QModelIndex& index) const {
    const Row& row = rowAt(index.row());
    if (index.column() == NameColumn) return toQt(row.region->name);
    const Figure* figure = figureAt(index);
    if (!figure) return {};
    const auto number = numberAt(index);
    std::string shown = number ? workspace().numberFormat().decimal(shownFigure(*number, *row.indicator)) : "";
    if (number && !isOtherFormAt(index)) shown = withQualifier(shown, figure->qualifier);
    if (figure->hasCountingStage()) return toQt(say(shownStage(*figure->stage, shown), workspace().language()));
    return toQt(figure->value ? shown : markOf(figure->state));
}

QVariant YearEntryModel::data(const QModelIndex& index, int role) const {
    if (!checkIndex(index, CheckIndexOption::IndexIsValid)) return {};
    const int column = index.column();
    if (isHeading(index.row())) {
        const Indicator& indicator = *rowAt(index.row()).indicator;
        if (role == Qt::DisplayRole && column == NameColumn) return toQt(indicator.name);
        if (role == UnitRole && column == NameColumn) return toQt(indicator.unit);
        QFont bold;
        bold.setWeight(QFont::DemiBold);
        return role == Qt::FontRole ? QVariant(bold) : QVariant();
    }
    switch (role) {
    case Qt::DisplayRole:
        if (const RefusedText* refused = refusedAt(index)) return refused->text;
        return text(index);
    case Qt::EditRole:
        if (const RefusedText* refused = refusedAt(index)) return refused->text;
        return fieldAt(column) ? editTextAt(index) : text(index);
    case Qt::ToolTipRole: return noticeAt(index);
    case Qt::TextAlignmentRole: return QVariant(Qt::AlignVCenter | (column == NameColumn ? Qt::AlignLeft : Qt::AlignRight));
    case FractionDigitsRole: return column == NameColumn ? QVariant() : QVariant(m_digits);
    case RefusedRole: return refusedAt(index) != nullptr;
    case FindingRole: return !openFindingsAt(index).empty();
    case EditableRole: return column != NameColumn && monthOf(column) == workspace().period().last && isEditable(index);
    case LockedRole: return column != NameColumn && !isEditable(index);
    case MutedRole: return column != NameColumn && (isOtherFormAt(index) || !isEditable(index));
    case IndicatorRole: return toQt(rowAt(index.row()).indicator->code.text);
    default: return {};
    }
}

QVariant YearEntryModel::headerData(int section, Qt::Orientation orientation, int role) const {
    if (orientation != Qt::Horizontal) return {};
    if (role == Qt::TextAlignmentRole)
        return QVariant(Qt::AlignVCenter | (section == NameColumn ? Qt::AlignLeft : Qt::AlignRight));
    if (role != Qt::DisplayRole) return {};
    return section == NameColumn ? tr("Region") : toQt(monthWord(monthOf(section), workspace().language()));
}

} // namespace xushi
