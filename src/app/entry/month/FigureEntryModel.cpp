#include "app/entry/month/FigureEntryModel.h"

#include "app/text/QtText.h"

#include <algorithm>

namespace xushi {

FigureEntryModel::FigureEntryModel(Workspace& workspace, RefusedTexts& refused, QObject* parent)
    : EntryModel(workspace, refused, parent), m_source(workspace) {
    connect(&workspace.feed(), &ChangeFeed::opened, this, &FigureEntryModel::readCatalogue);
    connect(&workspace.feed(), &ChangeFeed::closed, this, &FigureEntryModel::readCatalogue);
    connect(&workspace.feed(), &ChangeFeed::catalogueChanged, this, &FigureEntryModel::readCatalogue);
    connect(&workspace.feed(), &ChangeFeed::periodChanged, this, &FigureEntryModel::reload);
    connect(&workspace.feed(), &ChangeFeed::regionChanged, this, &FigureEntryModel::reload);
    connect(&workspace.feed(), &ChangeFeed::personChanged, this, &FigureEntryModel::reload);
    connect(&workspace.feed(), &ChangeFeed::workflowChanged, this, &FigureEntryModel::tellAllChanged);
    connect(&workspace.feed(), &ChangeFeed::figuresChanged, this, &FigureEntryModel::refresh);
    connect(&refused, &RefusedTexts::changed, this, [this](const FigureKey& key) {
        const auto at = m_numbers.find({key.indicator, key.region});
        if (at != m_numbers.end()) tellChanged({at->second});
    });
}

void FigureEntryModel::readCatalogue() {
    beginResetModel(); // one reset: the view keeps its cursor over one only
    m_source.readCatalogue();
    chooseRows();
    endResetModel();
    emit countsChanged();
}

void FigureEntryModel::setShowsAll(bool showsAll) {
    EntryFilters filters = m_filters;
    filters.showsAll = showsAll;
    setFilters(filters);
}

void FigureEntryModel::setFilters(const EntryFilters& filters) {
    m_filters = filters;
    reload();
}

void FigureEntryModel::reload() {
    beginResetModel();
    chooseRows();
    endResetModel();
    emit countsChanged();
}

void FigureEntryModel::chooseRows() {
    m_rows = chosenRows();
    numberRows();
    measureAll();
}

/// A step of the workflow locks and opens whole departments.
void FigureEntryModel::tellAllChanged() {
    for (auto& row : m_rows) row.judged.reset();
    if (!m_rows.empty()) emit dataChanged(index(0, 0), index(rowCount() - 1, ColumnCount - 1));
}

std::optional<DepartmentCode> FigureEntryModel::ownDepartment() const {
    const Person* person = workspace().person();
    if (!person || person->department.empty()) return std::nullopt;
    return person->department;
}

bool FigureEntryModel::hasTrouble(EntryRow& row) const {
    if (!row.key) return false;
    for (const auto field : {EntryField::Value, EntryField::LastYear, EntryField::Note})
        if (refusedTexts().find({*row.key, field})) return true;
    return m_source.figureOf(row) && std::ranges::any_of(m_source.judgementOf(row).findings, [&](const Finding& finding) {
               return !m_source.isExplained(row, finding);
           });
}

/// As the audit and the overview count it: a region owes only what it is used to report, a computed rate nobody.
bool FigureEntryModel::isWaitedFor(const EntryRow& row) const { return m_source.isAwaited(row) && !m_source.isReported(row); }

bool FigureEntryModel::isChosen(EntryRow& row) const {
    if (m_filters.isMissingOnly && isWaitedFor(row)) return true;
    if (m_filters.isProblemOnly && hasTrouble(row)) return true;
    return !m_filters.isMissingOnly && !m_filters.isProblemOnly;
}

std::vector<EntryRow> FigureEntryModel::chosenRegionRows(const Indicator& indicator) const {
    std::vector<EntryRow> rows = m_source.regionRowsOf(indicator);
    std::erase_if(rows, [this](EntryRow& row) { return !isChosen(row); });
    return rows;
}

std::vector<EntryRow> FigureEntryModel::chosenRows() const {
    std::vector<EntryRow> rows;
    const Region* shown = workspace().isOpen() ? m_source.shownRegion() : nullptr;
    if (!shown) return rows;
    const auto own = ownDepartment();
    std::string section;
    for (const auto& indicator : m_source.indicators()) {
        EntryRow row = m_source.rowOf(indicator, *shown);
        if (indicator.isStoppedIn(workspace().period()) || (!m_filters.showsAll && !m_source.isUsual(row))) continue;
        if (m_filters.isOwnOnly && own && indicator.department != *own) continue;
        if (m_filters.department && indicator.department != *m_filters.department) continue;
        const bool looksInside = m_expanded.contains(indicator.code) || m_filters.isMissingOnly || m_filters.isProblemOnly;
        auto regions = looksInside ? chosenRegionRows(indicator) : std::vector<EntryRow>{};
        if (!isChosen(row) && regions.empty()) continue;
        if (rows.empty() || indicator.section != section) rows.push_back({.heading = toQt(indicator.section)});
        section = indicator.section;
        rows.push_back(std::move(row));
        std::ranges::move(regions, std::back_inserter(rows));
    }
    return rows;
}

void FigureEntryModel::numberRows() {
    m_numbers.clear();
    for (int row = 0; row < rowCount(); ++row)
        if (!isHeading(row)) m_numbers.emplace(SeriesCode{rowAt(row).indicator->code, rowAt(row).region->code}, row);
}

void FigureEntryModel::measureValues(const std::set<int>& rows) {
    for (const int row : rows) {
        const Figure* figure = m_source.figureOf(rowAt(row));
        if (figure && figure->value)
            m_valueDigits = std::max(m_valueDigits, shownFigure(*figure->value, *rowAt(row).indicator).scale());
    }
}

void FigureEntryModel::measureAll() {
    m_valueDigits = 0;
    std::set<int> rows;
    for (const auto& [series, row] : m_numbers) rows.insert(row);
    measureValues(rows);
}

void FigureEntryModel::forget(const IndicatorCode& indicator, const RegionCode& region, std::set<int>& rows) {
    const auto at = m_numbers.find({indicator, region});
    if (at == m_numbers.end()) return;
    rowAt(at->second).judged.reset();
    rows.insert(at->second);
}

/// Every row that rests on a changed figure is judged again when it is looked at.
void FigureEntryModel::refresh(const std::vector<FigureKey>& keys) {
    std::set<int> rows;
    for (const auto& key : keys) {
        const Touched touched = workspace().now().dependents().touchedBy(key);
        for (const auto& indicator : touched.indicators) forget(indicator, key.region, rows);
        for (const auto& region : touched.regions) forget(key.indicator, region, rows);
    }
    measureValues(rows);
    tellChanged(rows);
    emit countsChanged();
}

/// One signal for each run of neighbouring rows.
void FigureEntryModel::tellChanged(const std::set<int>& rows) {
    for (auto at = rows.begin(); at != rows.end();) {
        const int first = *at;
        int last = first;
        while (++at != rows.end() && *at == last + 1) ++last;
        emit dataChanged(index(first, 0), index(last, ColumnCount - 1));
    }
}

int FigureEntryModel::rowCount(const QModelIndex& parent) const {
    return parent.isValid() ? 0 : static_cast<int>(m_rows.size());
}

int FigureEntryModel::columnCount(const QModelIndex& parent) const { return parent.isValid() ? 0 : ColumnCount; }

std::optional<FigureKey> FigureEntryModel::keyAt(const QModelIndex& index) const {
    return index.isValid() ? rowAt(index.row()).key : std::nullopt;
}

std::optional<EntryField> FigureEntryModel::fieldAt(int column) const {
    switch (column) {
    case ValueColumn: return EntryField::Value;
    case LastYearColumn: return EntryField::LastYear;
    case NoteColumn: return EntryField::Note;
    default: return std::nullopt;
    }
}

QModelIndex FigureEntryModel::indexOf(const FigureKey& key, EntryField field) const {
    const auto at = m_numbers.find({key.indicator, key.region});
    if (at == m_numbers.end()) return {};
    return index(at->second, field == EntryField::Value ? ValueColumn : field == EntryField::LastYear ? LastYearColumn : NoteColumn);
}

std::optional<ExplainedColumn> FigureEntryModel::explainedAt(const QModelIndex& index) const {
    switch (index.column()) {
    case MonthColumn: return ExplainedColumn::MonthAlone;
    case LastYearColumn: return ExplainedColumn::LastYear;
    case CompletionColumn: return ExplainedColumn::Completion;
    case GapColumn: return ExplainedColumn::Gap;
    case GrowthColumn: return ExplainedColumn::Growth;
    case LightColumn: return ExplainedColumn::Light;
    default: return ExplainedColumn::Value;
    }
}

std::vector<Finding> FigureEntryModel::findingsAt(const QModelIndex& index) const {
    if (index.column() != ValueColumn || isHeading(index.row())) return {};
    return judgementOf(index.row()).findings;
}

bool FigureEntryModel::isMissingAt(const QModelIndex& index) const {
    if (index.column() != ValueColumn || isHeading(index.row())) return false;
    return isWaitedFor(rowAt(index.row()));
}

/// Of the shown region, whatever the filters leave out but the department.
Completeness FigureEntryModel::counted() const {
    if (!workspace().isOpen() || !m_source.shownRegion()) return {};
    return workspace().now().completenessIn(workspace().region(), monthOf(workspace().period()), m_filters.department);
}

int FigureEntryModel::dueCount() const { return counted().due; }

int FigureEntryModel::reportedCount() const { return counted().reported; }

int FigureEntryModel::rowOf(const IndicatorCode& indicator) const {
    const auto at = m_numbers.find({indicator, workspace().region()});
    return at == m_numbers.end() ? -1 : at->second;
}

std::optional<IndicatorCode> FigureEntryModel::indicatorAt(const QModelIndex& index) const {
    if (!index.isValid() || isHeading(index.row())) return std::nullopt;
    return rowAt(index.row()).indicator->code;
}

std::optional<RegionCode> FigureEntryModel::regionAt(const QModelIndex& index) const {
    if (!index.isValid() || isHeading(index.row())) return std::nullopt;
    return rowAt(index.row()).region->code;
}

} // namespace xushi
