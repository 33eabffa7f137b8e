#include "app/counties/CountyMatrixModel.h"

#include "app/table/BoardCells.h"
#include "app/table/TableRoles.h"
#include "app/text/QtText.h"
#include "domain/Ancestry.h"
#include "words/CountyPhrases.h"
#include "words/Phrases.h"

#include <QFont>

#include <algorithm>
#include <utility>

namespace xushi {
namespace {

constexpr qsizetype shortName = 5; ///< characters that one line of a heading holds

bool haveSameShape(const CountyMatrix& one, const CountyMatrix& other) {
    return std::ranges::equal(one.counties, other.counties, {}, [](const Region* region) { return region->code; }, [](const Region* region) { return region->code; }) &&
           std::ranges::equal(one.lines, other.lines, [](const CountyLine& a, const CountyLine& b) {
               return a.indicator->code == b.indicator->code && a.indicator->section == b.indicator->section;
           });
}

} // namespace

QString headingOf(const QString& name) {
    if (name.size() <= shortName) return name;
    const qsizetype first = name.size() > 2 * shortName ? (name.size() + 1) / 2 : std::max<qsizetype>(2, name.size() - shortName);
    return name.left(first) + QLatin1Char('\n') + name.mid(first);
}

void CountyMatrixModel::reload() {
    if (!m_workspace.isOpen()) return clear();
    CountyMatrix judgedNow = countyMatrixAt(m_workspace.boardRequest());
    const bool isSame = haveSameShape(m_matrix, judgedNow);
    if (!isSame) beginResetModel();
    m_matrix = std::move(judgedNow);
    if (isSame) {
        emit headerDataChanged(Qt::Horizontal, 0, columnCount() - 1);
        if (rowCount() > 0) emit dataChanged(index(0, 0), index(rowCount() - 1, columnCount() - 1));
    } else {
        arrangeRows();
        endResetModel();
    }
    std::set<IndicatorCode> all;
    for (const auto& line : m_matrix.lines) all.insert(line.indicator->code);
    emit judged(all);
}

void CountyMatrixModel::clear() {
    beginResetModel();
    m_matrix = {};
    m_rows.clear();
    endResetModel();
    emit judged({});
}

void CountyMatrixModel::arrangeRows() {
    m_rows.clear();
    const std::string* section = nullptr;
    for (std::size_t line = 0; line < m_matrix.lines.size(); ++line) {
        const std::string& own = m_matrix.lines[line].indicator->section;
        if (!own.empty() && (!section || *section != own)) m_rows.push_back(heading);
        section = &own;
        m_rows.push_back(line);
    }
}

void CountyMatrixModel::refresh(const std::vector<FigureKey>& keys) {
    std::set<IndicatorCode> done;
    for (const auto& key : keys)
        if (!judge(key, done)) return reload();
    if (!done.empty()) emit judged(done);
}

bool CountyMatrixModel::judge(const FigureKey& key, std::set<IndicatorCode>& done) {
    const Touched touched = m_workspace.now().dependents().touchedBy(key);
    const Region* region = m_workspace.catalogue().find(key.region);
    if (!region || !touched.isOfYear(m_workspace.period().year)) return true;
    for (const auto& code : touched.indicators) {
        const auto line = std::ranges::find(m_matrix.lines, code, [](const CountyLine& of) { return of.indicator->code; });
        const bool mayComeNew = region->type != RegionType::City && m_workspace.catalogue().find(code);
        if (line == m_matrix.lines.end() && mayComeNew) {
            CountyLine fresh{.indicator = m_workspace.catalogue().find(code)};
            if (judgeAgain(fresh, m_matrix.counties, m_workspace.boardRequest(), *region)) return false;
        }
        if (line == m_matrix.lines.end()) continue;
        if (!judgeLine(static_cast<std::size_t>(line - m_matrix.lines.begin()), *region)) return false;
        done.insert(code);
    }
    return true;
}

bool CountyMatrixModel::judgeLine(std::size_t place, const Region& region) {
    CountyLine& line = m_matrix.lines[place];
    if (!judgeAgain(line, m_matrix.counties, m_workspace.boardRequest(), region)) return false;
    const int row = static_cast<int>(std::ranges::find(m_rows, place) - m_rows.begin());
    const int column = columnOf(region.code);
    if (column >= 0) emit dataChanged(index(row, column), index(row, column));
    return true;
}

const CountyLine* CountyMatrixModel::lineAt(int row) const {
    if (row < 0 || row >= rowCount() || isHeading(row)) return nullptr;
    return &m_matrix.lines[m_rows[static_cast<std::size_t>(row)]];
}

std::optional<std::size_t> CountyMatrixModel::countyAt(int column) const {
    return column > NameColumn && column < columnCount() ? std::optional(static_cast<std::size_t>(column - 1)) : std::nullopt;
}

int CountyMatrixModel::rowOf(const IndicatorCode& indicator) const {
    for (int row = 0; row < rowCount(); ++row)
        if (const CountyLine* line = lineAt(row); line && line->indicator->code == indicator) return row;
    return -1;
}

int CountyMatrixModel::columnOf(const RegionCode& county) const {
    const auto at = std::ranges::find(m_matrix.counties, county, [](const Region* region) { return region->code; });
    return at == m_matrix.counties.end() ? -1 : static_cast<int>(at - m_matrix.counties.begin()) + 1;
}

QModelIndex CountyMatrixModel::worst() const {
    for (const Light light : {Light::FarBehind, Light::Behind})
        if (const QModelIndex found = firstOf([light](const CountyCell& cell) { return cell.light == light; }); found.isValid()) return found;
    return firstOf([](const CountyCell& cell) { return cell.light.has_value(); });
}

QModelIndex CountyMatrixModel::firstOf(const std::function<bool(const CountyCell&)>& isWanted) const {
    for (int row = 0; row < rowCount(); ++row) {
        const CountyLine* line = lineAt(row);
        const auto at = line ? std::ranges::find_if(line->cells, isWanted) : std::vector<CountyCell>::const_iterator();
        if (line && at != line->cells.end()) return index(row, static_cast<int>(at - line->cells.begin()) + 1);
    }
    return {};
}

int CountyMatrixModel::rowCount(const QModelIndex& parent) const { return parent.isValid() ? 0 : static_cast<int>(m_rows.size()); }
int CountyMatrixModel::columnCount(const QModelIndex& parent) const { return parent.isValid() ? 0 : static_cast<int>(m_matrix.counties.size()) + 1; }

Qt::ItemFlags CountyMatrixModel::flags(const QModelIndex& index) const {
    return !index.isValid() || isHeading(index.row()) ? Qt::NoItemFlags : Qt::ItemIsEnabled | Qt::ItemIsSelectable;
}

QString CountyMatrixModel::sectionBelow(int row) const { return toQt(lineAt(row + 1)->indicator->section); }

QVariant CountyMatrixModel::data(const QModelIndex& index, int role) const {
    if (!checkIndex(index, CheckIndexOption::IndexIsValid)) return {};
    if (isHeading(index.row())) {
        if (role == Qt::FontRole) {
            QFont bold;
            bold.setWeight(QFont::DemiBold);
            return bold;
        }
        return role == Qt::DisplayRole && index.column() == NameColumn ? QVariant(sectionBelow(index.row())) : QVariant();
    }
    const CountyLine& line = *lineAt(index.row());
    const auto county = countyAt(index.column());
    if (role == IndicatorRole) return toQt(line.indicator->code.text);
    return county ? cellData(line, *county, role) : nameData(line, role);
}

QVariant CountyMatrixModel::nameData(const CountyLine& line, int role) const {
    switch (role) {
    case Qt::DisplayRole: return QString(depthOf(m_workspace.catalogue(), *line.indicator) + 1, QChar(0x3000)) + toQt(line.indicator->name);
    case Qt::ToolTipRole:
    case Qt::AccessibleTextRole: return cells::nameWithUnit(*line.indicator);
    default: return {};
    }
}

QVariant CountyMatrixModel::cellData(const CountyLine& line, std::size_t county, int role) const {
    const CountyCell& cell = line.cells[county];
    switch (role) {
    case Qt::DisplayRole: return cellText(cell, line.rowOf(county));
    case Qt::ToolTipRole:
    case Qt::AccessibleTextRole: return tip(line, county);
    case LightRole: return cell.light ? QVariant(static_cast<int>(*cell.light)) : QVariant();
    case MutedRole: return !cell.light;
    default: return {};
    }
}

/// The letter, and the month of what is shown where the one that was asked for is owed.
QString CountyMatrixModel::cellText(const CountyCell& cell, const BoardRow* row) const {
    if (!cell.light) return {};
    const QString letter = toQt(lightLetter(*cell.light, m_workspace.language()));
    const bool isOld = cell.isOwed && row && row->asOf;
    return isOld ? letter + QLatin1Char(' ') + tr("to %1").arg(row->asOf->last.number()) : letter;
}

QString CountyMatrixModel::tip(const CountyLine& line, std::size_t county) const {
    const CountyCell& cell = line.cells[county];
    const QString place = toQt(m_matrix.counties[county]->name) + QStringLiteral(" · ") + cells::nameWithUnit(*line.indicator);
    if (!cell.light) return tr("%1: not reported by this county").arg(place);
    CountyStanding standing{.indicator = line.indicator};
    if (const BoardRow* row = line.rowOf(county)) standing.row = *row;
    const Language language = m_workspace.language();
    const QString said = place + QLatin1Char('\n') + toQt(lightWord(*cell.light, language)) + QStringLiteral(" · ") +
                         toQt(countyClauses(standing, m_workspace.numberFormat(), language));
    return cell.isOwed && *cell.light != Light::Missing ? said + QLatin1Char('\n') + tr("The figure of this month is owed.") : said;
}

QVariant CountyMatrixModel::headerData(int section, Qt::Orientation orientation, int role) const {
    if (orientation != Qt::Horizontal) return {};
    const auto county = countyAt(section);
    if (role == Qt::TextAlignmentRole) return QVariant(county ? Qt::AlignCenter : Qt::AlignLeft | Qt::AlignVCenter);
    if (role == ColumnKeyRole) return county ? QVariant(toQt(m_matrix.counties[*county]->code.text)) : QVariant();
    if (role == Qt::DisplayRole) return county ? headingOf(toQt(m_matrix.counties[*county]->name)) : tr("Indicator");
    if (role != Qt::ToolTipRole || !county) return {};
    const int owed = m_matrix.owedBy(*county);
    const QString name = toQt(m_matrix.counties[*county]->name);
    return owed > 0 ? tr("%1 owes %n figure(s). A click opens its list.", nullptr, owed).arg(name) : tr("%1 owes nothing. A click opens its list.").arg(name);
}

} // namespace xushi
