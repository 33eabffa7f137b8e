#include "domain/recognition/Recognition.h"

#include "domain/Unit.h"
#include "domain/Width.h"
#include "domain/recognition/ComputedColumns.h"
#include "domain/recognition/FigureReader.h"
#include "domain/recognition/KeyedRows.h"
#include "domain/recognition/OwnSummary.h"
#include "domain/recognition/RowReader.h"
#include "domain/recognition/SettledCells.h"
#include "domain/recognition/TableReading.h"
#include "domain/recognition/TitleOfOthers.h"
#include "domain/recognition/TotalChecks.h"

#include <algorithm>

namespace xushi {
namespace {

/// Reads one table.
class TableReader {
public:
    TableReader(const RecognitionRequest& request, const SheetGrid& grid, TableShape shape) : m_table(request, grid, std::move(shape)) {}

    void read(Recognition& recognition) {
        describe(recognition);
        if (m_table.shape.isOfSomethingElse) return;
        headProblems(recognition.cells);
        m_firstCell = recognition.cells.size();
        m_titleOfOthers = titleOfOthers(m_table.grid, m_table.shape, m_table.request.names, m_table.columns);
        for (int row = m_table.shape.lastHeaderRow + 1; row <= m_table.shape.lastRow; ++row)
            readRow(row, m_rows.read(row), recognition.cells);
        const bool haveForms = std::ranges::any_of(m_table.columns, &TableColumn::isFormName);
        if (haveForms || m_areRowsYears) settleYearRows(recognition.cells, m_firstCell);
        const auto add = [&](std::vector<FoundCell> cells) { std::ranges::move(cells, std::back_inserter(recognition.cells)); };
        add(totalColumnsThatDiffer(m_table.grid, m_rows.indicatorRows(), m_table.columns, m_table.request.names));
        const auto& period = m_table.context.period;
        if (period || !m_rows.regionRows().empty()) {
            const YearMonth month = period ? monthOf(period->period) : YearMonth{m_table.context.year.value_or(2000), 12};
            add(totalsThatDiffer(m_table.grid, m_rows.regionRows(), columnsWithIndicators(), m_table.request.names, month));
        }
        add(m_figures.takeSideProblems());
    }

private:
    std::vector<TableColumn> columnsWithIndicators() const {
        std::vector<TableColumn> columns = m_table.columns;
        if (!m_table.columnOf(ColumnKind::IndicatorName))
            for (auto& column : columns)
                if (!column.indicator && !column.isUnknownName) column.indicator = m_table.context.indicator;
        return columns;
    }

    void describe(Recognition& recognition) const {
        FoundTable table{m_table.shape.firstHeaderRow, m_table.shape.lastHeaderRow, m_table.shape.lastRow, m_table.shape.firstColumn, m_table.shape.lastColumn};
        for (const auto& column : m_table.columns) {
            table.columns.push_back(column.found);
            for (const auto& period : column.periods) table.columns.back().period += period;
            if (column.indicator) table.columns.back().indicator = column.indicator->code;
            if (column.region) table.columns.back().region = column.region->code;
        }
        std::vector<std::string> headings;
        for (const auto& column : m_table.columns) headings.push_back(column.found.heading);
        table.fingerprint = fingerprintOf(headings);
        table.period = m_table.context.period;
        table.regionText = m_table.context.regionText;
        table.units = m_table.context.units;
        table.hasKeys = m_keyed.areThere();
        recognition.tables.push_back(std::move(table));
    }

    /// A head that names nothing of the catalogue, in a table whose heads are indicators or regions.
    void headProblems(std::vector<FoundCell>& cells) const {
        const bool areRowsIndicators = m_table.columnOf(ColumnKind::IndicatorName) != nullptr;
        for (const auto& column : m_table.columns) {
            const bool isUnread = column.isUnknownName && (column.kind() == ColumnKind::Unknown || isValueKind(column.kind()));
            if (!isUnread || column.found.heading.empty()) continue;
            int figures = 0;
            for (int row = m_table.shape.lastHeaderRow + 1; row <= m_table.shape.lastRow; ++row)
                if (const SheetCell* cell = m_table.grid.at(row, column.number()); cell && cell->kind == CellKind::Number) ++figures;
            if (figures == 0) continue;
            FoundCell cell{.place = {m_table.shape.lastHeaderRow, column.number()}, .fate = areRowsIndicators ? CellFate::Ignored : CellFate::Problem};
            cell.indicatorText = cell.text = column.found.heading;
            cell.reason = {areRowsIndicators ? "import.unknown-column" : "import.unknown-indicator", {column.found.heading}};
            cell.suggestions = toldAs(column.suggestions);
            if (cell.fate == CellFate::Problem) cell.asks = CellAsks::Indicator;
            cells.push_back(std::move(cell));
        }
    }

    void readRow(int row, std::optional<RowMeaning> meaning, std::vector<FoundCell>& cells) {
        if (m_keyed.hasKey(row)) m_keyed.read(row, meaning ? meaning->status : std::nullopt, cells);
        else if (meaning) readRow(row, *meaning, cells);
    }

    void readRow(int row, RowMeaning& meaning, std::vector<FoundCell>& cells) {
        if (meaning.problem) {
            if (m_table.request.withHidden || !m_table.grid.isHidden(row, m_table.shape.firstColumn)) cells.push_back(std::move(*meaning.problem));
            return;
        }
        if (meaning.formHeading && isValueKind(meaning.form)) m_lastFigureRow = row;
        m_areRowsYears = meaning.period && meaning.period->form == PeriodForm::Year && std::ranges::any_of(m_table.columns, [](const TableColumn& column) { return !column.periods.empty(); });
        const bool isOfSomethingElse = isIgnoredKind(meaning.form) || meaning.form == ColumnKind::LastYear || meaning.form == ColumnKind::Growth;
        for (const auto& column : m_table.columns) {
            const SheetCell* cell = isOfSomethingElse && isValueKind(column.kind()) ? m_table.grid.at(row, column.number()) : nullptr;
            if (cell && !isBlank(cell->text) && isOfFigureAbove({row, column.number()}, *cell, column, meaning, cells)) continue;
            if (cell) ignore({row, column.number()}, *cell, meaning, {"import.other-row", {}}, cells);
            if (!isOfSomethingElse) readCell(row, column, meaning, cells);
        }
    }

    /// Growth or last year's figure in a row below the row of its figure.
    bool isOfFigureAbove(const SheetPlace& place, const SheetCell& cell, const TableColumn& column, const RowMeaning& ofRow, std::vector<FoundCell>& cells) {
        if (ofRow.form != ColumnKind::Growth && ofRow.form != ColumnKind::LastYear) return false;
        if (!m_table.request.withHidden && m_table.grid.isHidden(place.row, place.column)) return false;
        const RowMeaning meaning = withColumn(ofRow, column);
        if (!meaning.indicator || !meaning.region || !meaning.formHeading) return false;
        for (std::size_t i = cells.size(); i-- > m_firstCell;) {
            FoundCell& found = cells[i];
            if (found.place.row < m_lastFigureRow) return false;
            const bool isOwner = found.place.row == m_lastFigureRow && found.place.column == place.column && found.fate == CellFate::Figure
                                 && found.indicator == meaning.indicator->code && found.region == meaning.region->code;
            if (isOwner) return m_figures.addRow(place, cell, column, meaning, found);
        }
        return false;
    }

    RowMeaning withColumn(const RowMeaning& ofRow, const TableColumn& column) const {
        RowMeaning meaning = ofRow;
        if (column.indicator && !m_table.columnOf(ColumnKind::IndicatorName)) {
            meaning.indicator = column.indicator;
            meaning.indicatorText = column.found.heading;
        }
        if (column.region && !m_table.columnOf(ColumnKind::RegionName)) {
            meaning.region = column.region;
            meaning.regionText = column.found.heading;
        }
        return meaning;
    }

    /// 合计 below an indicator is all of it where its parts make it.
    bool isPartedOtherwise(int row, const TableColumn& column, const SheetCell& cell, std::vector<FoundCell>& cells) const {
        if (!column.isWholeOfParts) return false;
        std::vector<SheetPlace> parts;
        for (const auto& other : m_table.columns) {
            if (other.number() == column.number() || other.group.empty() || other.group != column.group || (!isValueKind(other.kind()) && !other.isUnknownName)) continue;
            if (other.found.heading.find("其中") != std::string::npos) return false; // may be some of the parts
            parts.push_back({row, other.number()});
        }
        auto differing = wholeThatDiffers(m_table.grid, {row, column.number()}, parts, *column.indicator);
        if (!differing) return false;
        differing->text = cell.text;
        cells.push_back(std::move(*differing));
        return true;
    }

    void readCell(int row, const TableColumn& column, const RowMeaning& ofRow, std::vector<FoundCell>& cells) {
        const SheetCell* cell = m_table.grid.at(row, column.number());
        if (!cell || isBlank(cell->text)) {
            if (!cell || cell->kind != CellKind::Formula) return;
        }
        const SheetPlace place{row, column.number()};
        const RowMeaning meaning = withColumn(ofRow, column);
        if (isIgnoredKind(column.kind())) {
            if (column.kind() == ColumnKind::Ordinal || column.kind() == ColumnKind::Note) return;
            const bool areCounts = meaning.indicator && countsSingleThings(unitMeaning(meaning.indicator->unit).base);
            const auto differing = computedThatDiffers(m_table.grid, row, column, m_table.columns, areCounts);
            ignore(place, *cell, meaning, differing.value_or(Remark{"import.other-column", {column.found.heading}}), cells);
            return;
        }
        const bool isOfNoFigure = (column.kind() == ColumnKind::Growth || column.kind() == ColumnKind::LastYear) && column.valueColumn == 0;
        if (isOfNoFigure) return ignore(place, *cell, meaning, {"import.other-column", {column.found.heading}}, cells);
        if (!isValueKind(column.kind()) || column.isUnknownName) return;
        if (!m_table.request.withHidden && m_table.grid.isHidden(row, column.number())) return ignore(place, *cell, meaning, {"import.hidden", {}}, cells);
        if (!meaning.indicator) {
            cells.push_back(problemAt(place, cell->text, {"import.no-indicator", {}}));
            return;
        }
        if (m_titleOfOthers && column.kind() == ColumnKind::Value) {
            FoundCell other = problemAt(place, cell->text, {"import.title-of-others", {*m_titleOfOthers}});
            other.indicatorText = meaning.indicatorText;
            other.regionText = meaning.regionText;
            cells.push_back(std::move(other));
            return;
        }
        if (isPartedOtherwise(row, column, *cell, cells)) return;
        cells.push_back(m_figures.figureAt(place, *cell, column, meaning));
    }

    void ignore(const SheetPlace& place, const SheetCell& cell, const RowMeaning& meaning, Remark reason, std::vector<FoundCell>& cells) const {
        FoundCell found{.place = place, .fate = CellFate::Ignored, .reason = std::move(reason)};
        found.indicatorText = meaning.indicatorText;
        found.regionText = meaning.regionText;
        found.text = cell.text;
        cells.push_back(std::move(found));
    }

    TableReading m_table;
    KeyedRows m_keyed{m_table};
    RowReader m_rows{m_table};
    FigureReader m_figures{m_table};
    std::optional<std::string> m_titleOfOthers;
    std::size_t m_firstCell = 0; ///< of this table
    bool m_areRowsYears = false; ///< and their columns months
    int m_lastFigureRow = 0;     ///< of a table whose rows say what they have
};

} // namespace

Recognition recognise(const RecognitionRequest& request) {
    Recognition recognition;
    const SheetGrid grid(request.sheet);
    for (auto& shape : tablesIn(grid, request.names, request.map ? request.map->headerRow : std::nullopt)) {
        if (shape.isOneTooMany) recognition.cells.push_back(problemAt({shape.firstHeaderRow, shape.firstColumn}, {}, {"import.too-many-tables", {std::to_string(mostTablesOfASheet)}}, {}));
        else TableReader(request, grid, std::move(shape)).read(recognition);
    }
    std::ranges::move(keyedRowsOutside(grid, recognition.tables), std::back_inserter(recognition.cells));
    settleOwnSummaries(recognition);
    settleFalling(recognition.cells);
    settleRepeated(recognition.cells);
    std::ranges::stable_sort(recognition.cells, {}, &FoundCell::place);
    return recognition;
}

} // namespace xushi
