#include "app/overview/OverviewModel.h"

#include "app/office/ShownDay.h"
#include "app/table/BoardCells.h"
#include "app/text/QtText.h"
#include "domain/Format.h"
#include "wiring/Composition.h"

#include <algorithm>
#include <set>

namespace xushi {
namespace {

/// Worst first; what is not reported is neither bad nor good and stands after what is.
int severity(const BoardRow& row) {
    if (!row.target) return 5;
    switch (row.standing.light) {
    case Light::FarBehind: return 0;
    case Light::Behind: return 1;
    case Light::On: return 2;
    case Light::NotApplicable: return 3;
    case Light::Missing: return 4;
    }
    return 5;
}

bool isWorse(const BoardRow& one, const BoardRow& other) {
    if (severity(one) != severity(other)) return severity(one) < severity(other);
    const Points none{Ratio(0)};
    return one.standing.gap.value_or(none).value < other.standing.gap.value_or(none).value;
}

} // namespace

OverviewModel::OverviewModel(Workspace& workspace, QObject* parent) : QAbstractTableModel(parent), m_workspace(workspace) {
    connect(&workspace.feed(), &ChangeFeed::opened, this, &OverviewModel::reload);
    connect(&workspace.feed(), &ChangeFeed::closed, this, &OverviewModel::reload);
    connect(&workspace.feed(), &ChangeFeed::periodChanged, this, &OverviewModel::reload);
    connect(&workspace.feed(), &ChangeFeed::regionChanged, this, &OverviewModel::reload);
    connect(&workspace.feed(), &ChangeFeed::catalogueChanged, this, &OverviewModel::reload);
    connect(&workspace.feed(), &ChangeFeed::workflowChanged, this, &OverviewModel::judgeAgain); // a signed verdict keeps its target
    connect(&workspace.feed(), &ChangeFeed::figuresChanged, this, &OverviewModel::refresh);
}

void OverviewModel::reload() {
    beginResetModel();
    m_rows = m_workspace.isOpen() ? boardAt(m_workspace.boardRequest()) : std::vector<BoardRow>{};
    m_outlooks.assign(m_rows.size(), std::nullopt);
    m_duties.assign(m_rows.size(), {});
    m_unchecked.reset();
    m_lines = linesNow();
    measureColumns();
    endResetModel();
    emit countsChanged();
}

/// Judges only the rows that rest on the changed figures again; a figure of another region may still be owed, or found fault with.
void OverviewModel::refresh(const std::vector<FigureKey>& keys) {
    std::set<IndicatorCode> touched; // twelve months of an indicator are one row
    for (const auto& key : keys) {
        Touched by = m_workspace.now().dependents().touchedBy(key);
        if (!by.isOfYear(m_workspace.period().year) || !by.regions.contains(m_workspace.region())) continue;
        if (m_unchecked) m_unchecked->insert(by.indicators.begin(), by.indicators.end());
        if (key.region == m_workspace.region()) touched.merge(by.indicators);
    }
    if (!judge(touched)) reload();
}

/// Every row stays where it is.
void OverviewModel::judgeAgain() {
    std::set<IndicatorCode> all;
    for (const auto& row : m_rows) all.insert(row.indicator);
    m_unchecked.reset();
    if (!judge(all)) reload();
}

/// False where a row comes or goes: that needs the whole board.
bool OverviewModel::judge(const std::set<IndicatorCode>& indicators) {
    const auto& catalogue = m_workspace.catalogue();
    const Region* region = catalogue.find(m_workspace.region());
    if (!region) return m_rows.empty();
    const BoardRequest request = m_workspace.boardRequest();
    for (const auto& code : indicators) {
        const Indicator* indicator = catalogue.find(code);
        const auto at = std::ranges::find(m_rows, code, &BoardRow::indicator);
        auto row = indicator ? boardRowAt(request, *indicator, *region) : std::nullopt;
        if (row.has_value() != (at != m_rows.end())) return false;
        if (!row) continue;
        *at = std::move(*row);
        m_outlooks[static_cast<std::size_t>(at - m_rows.begin())].reset();
        const int line = lineOf(code);
        emit dataChanged(index(line, 0), index(line, ColumnCount - 1));
    }
    arrange();
    measureColumns();
    emit countsChanged();
    return true;
}

/// A row that is judged otherwise may have another place.
void OverviewModel::arrange() {
    auto lines = linesNow();
    if (lines == m_lines) return;
    emit layoutAboutToBeChanged();
    const QModelIndexList before = persistentIndexList();
    QModelIndexList after;
    for (const auto& index : before) {
        const auto to = std::ranges::find(lines, m_lines[static_cast<std::size_t>(index.row())]);
        after << (to == lines.end() ? QModelIndex() : createIndex(static_cast<int>(to - lines.begin()), index.column()));
    }
    m_lines = std::move(lines);
    changePersistentIndexList(before, after);
    emit layoutChanged();
}

std::vector<OverviewModel::Line> OverviewModel::linesNow() const {
    std::vector<int> order(m_rows.size());
    for (std::size_t i = 0; i < order.size(); ++i) order[i] = static_cast<int>(i);
    std::ranges::stable_sort(order, [this](int a, int b) { return isWorse(m_rows[static_cast<std::size_t>(a)], m_rows[static_cast<std::size_t>(b)]); });
    std::vector<Line> lines;
    if (m_grouping == BoardGrouping::None) {
        for (const int row : order) lines.push_back({.row = row, .head = {}});
        return lines;
    }
    QStringList heads;
    for (const auto& row : m_rows)
        if (const QString head = groupOf(row); !heads.contains(head)) heads << head;
    for (int group = 0; group < heads.size(); ++group) {
        lines.push_back({.row = -1, .head = heads[group], .group = group});
        for (const int row : order)
            if (groupOf(m_rows[static_cast<std::size_t>(row)]) == heads[group]) lines.push_back({.row = row, .head = heads[group], .group = group});
    }
    return lines;
}

QString OverviewModel::groupOf(const BoardRow& row) const {
    const Indicator* indicator = m_workspace.catalogue().find(row.indicator);
    if (!indicator) return {};
    return m_grouping == BoardGrouping::Section ? toQt(indicator->section) : cells::department(*indicator, m_workspace.catalogue());
}

void OverviewModel::setGrouping(BoardGrouping grouping) {
    if (grouping == m_grouping) return;
    beginResetModel();
    m_grouping = grouping;
    m_lines = linesNow();
    endResetModel();
    emit countsChanged();
}

void OverviewModel::refreshDuties() {
    const Snapshot& now = m_workspace.now();
    const YearMonth month = monthOf(m_workspace.period());
    if (!m_workspace.isOpen() || m_duties.empty()) return;
    const auto found = unexplainedIn(now.auditOfRegion(m_workspace.region(), month, m_unchecked));
    if (!m_unchecked) m_month.unexplained = found;
    else {
        for (const auto& code : *m_unchecked) m_month.unexplained.erase(code);
        m_month.unexplained.insert(found.begin(), found.end());
    }
    m_unchecked.emplace();
    m_month = {.month = month, .owed = now.owed(month), .unexplained = std::move(m_month.unexplained), .person = m_workspace.person(), .today = shownDay(m_workspace.openStore())};
    const Catalogue& catalogue = m_workspace.catalogue();
    for (std::size_t i = 0; i < m_rows.size(); ++i) {
        const Indicator* indicator = catalogue.find(m_rows[i].indicator);
        if (!indicator) continue;
        RowDuties duties = dutiesOf(m_month, *indicator, m_rows[i].region, now.submissionOf(indicator->department, month), catalogue);
        if (duties == m_duties[i]) continue;
        m_duties[i] = std::move(duties);
        const int line = lineOf(m_rows[i].indicator);
        emit dataChanged(index(line, 0), index(line, ColumnCount - 1));
    }
}

/// Rows stand in the order of the catalogue.
void OverviewModel::measureColumns() {
    m_valueDigits = 0;
    m_forecastDigits = 0;
    const auto& indicators = m_workspace.catalogue().indicators;
    auto from = indicators.begin();
    for (const auto& row : m_rows) {
        const auto indicator = std::find_if(from, indicators.end(), [&](const Indicator& one) { return one.code == row.indicator; });
        if (indicator == indicators.end()) continue;
        from = indicator;
        if (row.value) m_valueDigits = std::max(m_valueDigits, shownFigure(*row.value, *indicator).scale());
        if (row.target && row.target->nature == TargetNature::Flow) m_forecastDigits = std::max(m_forecastDigits, indicator->decimals);
    }
}

int OverviewModel::rowCount(const QModelIndex& parent) const { return parent.isValid() ? 0 : static_cast<int>(m_lines.size()); }

int OverviewModel::columnCount(const QModelIndex& parent) const { return parent.isValid() ? 0 : ColumnCount; }

bool OverviewModel::isHead(int line) const { return m_lines[static_cast<std::size_t>(line)].row < 0; }

std::pair<int, int> OverviewModel::group(int line) const {
    int end = line + 1;
    while (end < rowCount() && !isHead(end)) ++end;
    return {line + 1, end};
}

const BoardRow* OverviewModel::rowAt(int line) const {
    const int row = line < 0 || line >= rowCount() ? -1 : m_lines[static_cast<std::size_t>(line)].row;
    return row < 0 ? nullptr : &m_rows[static_cast<std::size_t>(row)];
}

int OverviewModel::lineOf(const IndicatorCode& indicator) const {
    for (int line = 0; line < rowCount(); ++line)
        if (const BoardRow* row = rowAt(line); row && row->indicator == indicator) return line;
    return -1;
}

const RowDuties& OverviewModel::dutiesAt(int line) const {
    static const RowDuties none;
    const int row = line < 0 || line >= rowCount() ? -1 : m_lines[static_cast<std::size_t>(line)].row;
    return row < 0 ? none : m_duties[static_cast<std::size_t>(row)];
}

bool OverviewModel::isOf(int line, RowKind kind) const {
    const BoardRow* row = rowAt(line);
    if (!row) return false;
    if (const auto light = lightOf(kind)) return row->target && row->standing.light == *light;
    const RowDuties& duties = dutiesAt(line);
    return kind == RowKind::Waiting ? duties.isWaiting : kind == RowKind::Unexplained ? duties.isUnexplained : duties.isOverdue;
}

int OverviewModel::count(RowKind kind) const {
    int count = 0;
    for (int line = 0; line < rowCount(); ++line) count += isOf(line, kind) ? 1 : 0;
    return count;
}

/// Made from the months before as they read their definitions.
const RowOutlook* OverviewModel::outlookOf(std::size_t row) const {
    auto& outlook = m_outlooks[row];
    if (outlook) return &*outlook;
    const Catalogue& catalogue = m_workspace.catalogue();
    const Indicator* indicator = catalogue.find(m_rows[row].indicator);
    const Region* region = catalogue.find(m_rows[row].region);
    if (!indicator || !region) return nullptr;
    const auto earlier = [this](const Period& month) { return m_workspace.now().boardRequest(month, m_workspace.region()); };
    outlook = xushi::outlookOf(m_workspace.boardRequest(), *indicator, *region, earlier);
    return outlook ? &*outlook : nullptr;
}

} // namespace xushi
