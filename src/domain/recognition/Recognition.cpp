#include "domain/recognition/Recognition.h"

#include "domain/Unit.h"
#include "domain/Width.h"
#include "domain/reading/PeriodReading.h"
#include "domain/recognition/CellReading.h"
#include "domain/recognition/PlainName.h"
#include "domain/recognition/StoredPeriod.h"
#include "domain/recognition/TableColumns.h"
#include "domain/recognition/TableShape.h"
#include "domain/recognition/TotalChecks.h"

#include <algorithm>
#include <array>
#include <map>
#include <tuple>

namespace xushi {
namespace {

Remark remarkOf(const Problem& problem) { return {problem.key, problem.args}; }

template <class Record> std::vector<std::string> codesOf(const std::vector<const Record*>& records) {
    std::vector<std::string> codes;
    for (const auto* record : records) codes.push_back(record->code.text + " " + record->name);
    return codes;
}

/// What a row says of its figures.
struct RowMeaning {
    const Indicator* indicator = nullptr;
    const Region* region = nullptr;
    std::string indicatorText;
    std::string regionText;
    std::optional<FoundPeriod> period;
    std::string unit;
    std::optional<DataStatus> status;
    ColumnKind form = ColumnKind::Unknown; ///< of its figures, where a column says it
    std::optional<FoundCell> problem; ///< instead of any figure
};

/// Reads one table.
class TableReader {
public:
    TableReader(const RecognitionRequest& request, const SheetGrid& grid, TableShape shape)
        : m_request(request), m_grid(grid), m_shape(std::move(shape)),
          m_context(contextOf(request.names, m_shape.captions, linesBelow(), {request.sheet.name, stemOf(request.fileName)})),
          m_columns(columnsOf(grid, m_shape, request.names, request.map, request.period ? &*request.period : m_context.period ? &*m_context.period : nullptr)) {
        const bool isRegionDecided = request.map && request.map->region && !m_context.region;
        if (const auto chosen = request.region ? request.region : isRegionDecided ? request.map->region : std::nullopt) {
            m_context.region = request.names.catalogue().find(*chosen);
            if (m_context.region) m_context.regionText = m_context.region->name;
        }
        if (request.period) {
            m_context.period = request.period;
            m_context.year = request.period->period.year;
        }
    }

    void read(Recognition& recognition) {
        describe(recognition);
        if (m_shape.isOfSomethingElse) return;
        headProblems(recognition.cells);
        std::vector<RegionRow> regionRows;
        for (int row = m_shape.lastHeaderRow + 1; row <= m_shape.lastRow; ++row) readRow(row, regionRows, recognition.cells);
        for (auto& cell : totalColumnsThatDiffer(m_grid, m_indicatorRows, m_columns, m_request.names)) recognition.cells.push_back(std::move(cell));
        if (m_context.period || !regionRows.empty()) {
            const YearMonth month = m_context.period ? monthOf(m_context.period->period) : YearMonth{m_context.year.value_or(2000), 12};
            for (auto& cell : totalsThatDiffer(m_grid, regionRows, columnsWithIndicators(), m_request.names, month)) recognition.cells.push_back(std::move(cell));
        }
    }

private:
    static std::string stemOf(const std::string& fileName) {
        const auto dot = fileName.rfind('.');
        return dot == std::string::npos || dot == 0 ? fileName : fileName.substr(0, dot);
    }

    const TableColumn* columnOf(ColumnKind kind) const {
        const auto at = std::ranges::find(m_columns, kind, &TableColumn::kind);
        return at == m_columns.end() ? nullptr : &*at;
    }

    std::vector<TableColumn> columnsWithIndicators() const {
        std::vector<TableColumn> columns = m_columns;
        if (!columnOf(ColumnKind::IndicatorName))
            for (auto& column : columns)
                if (!column.indicator && !column.isUnknownName) column.indicator = m_context.indicator;
        return columns;
    }

    bool isFigureColumn(const TableColumn& column) const { return isValueKind(column.kind()); }

    bool hasFigures(int row) const {
        return std::ranges::any_of(m_columns, [&](const TableColumn& column) {
            const SheetCell* cell = isFigureColumn(column) ? m_grid.at(row, column.number()) : nullptr;
            return cell && (!isBlank(cell->text) || cell->kind == CellKind::Formula);
        });
    }

    std::vector<Caption> linesBelow() const {
        std::vector<Caption> lines;
        for (int row = m_shape.lastHeaderRow + 1; row <= m_grid.lastRow(); ++row) {
            const auto& cells = m_grid.row(row);
            if (cells.empty() || cells.size() > 2) continue;
            if (cells.front()->kind == CellKind::Text && cells.front()->column <= m_shape.lastColumn) lines.push_back({cells.front()->text, {row, cells.front()->column}});
        }
        return lines;
    }

    void describe(Recognition& recognition) const {
        FoundTable table{m_shape.firstHeaderRow, m_shape.lastHeaderRow, m_shape.lastRow, m_shape.firstColumn, m_shape.lastColumn};
        for (const auto& column : m_columns) {
            table.columns.push_back(column.found);
            for (const auto& period : column.periods) table.columns.back().period += period;
            if (column.indicator) table.columns.back().indicator = column.indicator->code;
            if (column.region) table.columns.back().region = column.region->code;
        }
        std::vector<std::string> headings;
        for (const auto& column : m_columns) headings.push_back(column.found.heading);
        table.fingerprint = fingerprintOf(headings);
        table.period = m_context.period;
        table.regionText = m_context.regionText;
        table.units = m_context.units;
        recognition.tables.push_back(std::move(table));
    }

    /// A head that names nothing of the catalogue, in a table whose heads are indicators or regions.
    void headProblems(std::vector<FoundCell>& cells) const {
        const bool areRowsIndicators = columnOf(ColumnKind::IndicatorName) != nullptr;
        for (const auto& column : m_columns) {
            const bool isUnread = column.isUnknownName && (column.kind() == ColumnKind::Unknown || isValueKind(column.kind()));
            if (!isUnread || column.found.heading.empty()) continue;
            int figures = 0;
            for (int row = m_shape.lastHeaderRow + 1; row <= m_shape.lastRow; ++row)
                if (const SheetCell* cell = m_grid.at(row, column.number()); cell && cell->kind == CellKind::Number) ++figures;
            if (figures == 0) continue;
            FoundCell cell{.place = {m_shape.lastHeaderRow, column.number()}, .fate = areRowsIndicators ? CellFate::Ignored : CellFate::Problem};
            cell.indicatorText = cell.text = column.found.heading;
            cell.reason = {areRowsIndicators ? "import.unknown-column" : "import.unknown-indicator", {column.found.heading}};
            cell.suggestions = codesOf(column.suggestions);
            cells.push_back(std::move(cell));
        }
    }

    FoundCell problemAt(const SheetPlace& place, const std::string& text, Remark reason, std::vector<std::string> suggestions) const {
        FoundCell cell{.place = place, .fate = CellFate::Problem, .reason = std::move(reason), .suggestions = std::move(suggestions)};
        cell.text = text;
        return cell;
    }

    /// A file that keeps no merged cells says a label once for the rows below it that name something else to its right.
    std::string labelAt(int row, const TableColumn& column) const {
        std::string text = m_grid.text(row, column.number());
        const bool hasOtherLabel = std::ranges::any_of(m_columns, [&](const TableColumn& other) {
            return namesRows(other.kind()) && other.number() > column.number() && !isBlank(m_grid.text(row, other.number()));
        });
        const bool mayGoOn = m_request.sheet.merges.empty() && hasOtherLabel;
        for (int above = row - 1; mayGoOn && isBlank(text) && above > m_shape.lastHeaderRow; --above) text = m_grid.text(above, column.number());
        return text;
    }

    void readIndicator(int row, RowMeaning& meaning) {
        const TableColumn* column = columnOf(ColumnKind::IndicatorName);
        if (!column) {
            meaning.indicator = m_context.indicator;
            if (m_context.indicator) meaning.indicatorText = m_context.indicator->name;
            return;
        }
        std::string text = labelAt(row, *column);
        SheetPlace place{row, column->number()};
        std::string part = partName(text);
        const auto among = std::ranges::find(m_columns, true, &TableColumn::isPartName);
        if (among != m_columns.end() && isBlank(m_grid.text(row, column->number())) && !isBlank(m_grid.text(row, among->number()))) {
            part = text = m_grid.text(row, among->number());
            place.column = among->number();
        }
        meaning.indicatorText = text;
        const bool isFurtherPart = part.empty() && m_isAmongParts && isIndented(text);
        if (!part.empty() || isFurtherPart) {
            m_isAmongParts = true;
            if (!m_whole) {
                meaning.problem = problemAt(place, text, {"import.unknown-indicator", {text}}, {});
                return;
            }
            const auto match = m_request.names.part(isFurtherPart ? text : part, *m_whole);
            meaning.indicator = match.record;
            if (isFurtherPart && !match.record)
                if (const auto other = m_request.names.indicator(text); other.record) meaning.indicator = other.record;
            if (!meaning.indicator) meaning.problem = problemAt(place, text, {"import.unknown-indicator", {text}}, codesOf(match.suggestions));
            return;
        }
        m_isAmongParts = false;
        const auto match = m_request.names.indicator(text);
        m_whole = meaning.indicator = match.record;
        if (!match.record) meaning.problem = problemAt(place, text, {"import.unknown-indicator", {text}}, codesOf(match.suggestions));
    }

    void readRegion(int row, RowMeaning& meaning, std::vector<RegionRow>& rows) const {
        const TableColumn* column = columnOf(ColumnKind::RegionName);
        if (!column) {
            meaning.region = m_context.region;
            meaning.regionText = m_context.regionText;
            return;
        }
        const std::string text = labelAt(row, *column);
        meaning.regionText = text;
        const std::string part = partName(text);
        const auto match = m_request.names.region(part.empty() ? text : part);
        meaning.region = match.record;
        rows.push_back({row, match.record, !part.empty(), false, false, text});
        if (!match.record)
            meaning.problem = problemAt({row, column->number()}, text, {"import.unknown-region", {text}}, codesOf(match.suggestions));
    }

    /// Months without a year are of the year above them.
    void readRowPeriod(int row, RowMeaning& meaning) {
        const TableColumn* column = columnOf(ColumnKind::PeriodName);
        if (!column) return;
        const SheetCell* cell = m_grid.covering(row, column->number());
        if (!cell || isBlank(cell->text)) {
            meaning.problem = problemAt({row, column->number()}, {}, {"import.no-period", {}}, {});
            return;
        }
        std::string text = cell->text;
        bool isDay = cell->kind == CellKind::Date;
        if (const auto day = cell->kind == CellKind::Number ? dayOfSerial(text) : std::nullopt) {
            text = day->toText();
            isDay = true;
        }
        if (isDay) text = text.substr(0, 7);
        const bool isMonthNumber = cell->kind == CellKind::Number && text.size() <= 2 && plainName(column->found.heading).find("月") != std::string::npos;
        if (isMonthNumber) text += "月";
        if (const auto month = std::ranges::find(m_columns, true, &TableColumn::isMonthOfYear); month != m_columns.end()) {
            const auto written = writtenPeriod(plainName(text));
            std::string second = plainName(m_grid.text(row, month->number()));
            if (!second.empty() && second.find_first_not_of("0123456789") == std::string::npos) second += "月";
            if (written && written->form == PeriodForm::Year && written->year && !second.empty()) text = std::to_string(*written->year) + "年" + second;
        }
        const int year = m_rowYear.value_or(m_context.year.value_or(0));
        PeriodContext context{.defaultYear = year, .isFromNumber = !isDay && cell->kind == CellKind::Number};
        if (m_context.period) context.reportMonth = m_context.period->period.last;
        const auto read = readPeriod(plainName(text), context);
        if (!read) {
            meaning.problem = problemAt({row, column->number()}, cell->text, remarkOf(read.error()), {});
            return;
        }
        if (read->isExplicitYear) m_rowYear = read->period.year;
        // December beside January without a year between them: of which year?
        const bool isTurn = m_rowMonth && !read->isExplicitYear && ((*m_rowMonth == 1 && read->period.last == Month::last()) || (*m_rowMonth == 12 && read->period.last == Month::first()));
        m_rowMonth = read->period.last.number();
        m_isYearLost = (m_isYearLost || isTurn) && !read->isExplicitYear;
        if (m_isYearLost) {
            meaning.problem = problemAt({row, column->number()}, cell->text, {"import.year-unclear", {cell->text}}, {});
            return;
        }
        meaning.period = FoundPeriod{read->period, isDay ? PeriodForm::BareMonth : read->form, cell->text, SheetPlace{row, column->number()}};
    }

    void readUnitAndStatus(int row, RowMeaning& meaning) const {
        if (const TableColumn* column = columnOf(ColumnKind::UnitName)) {
            const std::string text = m_grid.text(row, column->number());
            meaning.unit = unitNamed(text);
            if (meaning.unit.empty() && !isBlank(text) && plainName(text) != "-" && plainName(text) != "/") meaning.unit = plainName(text);
        }
        for (const auto& column : m_columns) {
            if (column.kind() != ColumnKind::Status && column.kind() != ColumnKind::Note) continue;
            if (const auto status = statusNamed(m_grid.text(row, column.number()))) meaning.status = status;
        }
        if (const auto label = statusNamed(withoutLastBracket(plainName(meaning.indicatorText)).bracket); label && !meaning.status) meaning.status = label;
        for (const auto& text : {meaning.indicatorText, meaning.regionText}) {
            const auto plain = plainName(text);
            for (const auto& [mark, status] : m_context.statusOfMarks)
                if (!meaning.status && (plain.starts_with(mark) || withoutNoteMarks(plain).marks.find(mark) != std::string::npos)) meaning.status = status;
        }
        if (!meaning.status) meaning.status = m_context.status;
    }

    bool isEndOrNote(int row) const {
        const auto& cells = m_grid.row(row);
        const auto at = std::ranges::find_if(cells, [&](const SheetCell* cell) { return cell->column >= m_shape.firstColumn && !isBlank(cell->text); });
        if (at == cells.end() || isNoteLine((*at)->text)) return true;
        const std::string plain = plainName((*at)->text);
        return plain == "甲" || plain == "乙"; // the letters and numbers of the columns
    }

    bool isTotalRow(int row, std::vector<RegionRow>& rows) const {
        for (const auto kind : {ColumnKind::RegionName, ColumnKind::IndicatorName, ColumnKind::PeriodName}) {
            const TableColumn* column = columnOf(kind);
            if (!column) continue;
            const std::string text = m_grid.text(row, column->number());
            const bool isKnown = kind == ColumnKind::IndicatorName && m_request.names.indicator(text).record;
            if (!isTotalName(text) || isKnown) continue;
            if (kind == ColumnKind::RegionName) rows.push_back({row, nullptr, false, true, isSubtotalName(text), text});
            return true;
        }
        return false;
    }

    /// A line of its own between the rows: 洪泽区, 技术合同成交额, 1—5月. It is said of the rows below it.
    void readSection(int row) {
        std::string text;
        for (const SheetCell* cell : m_grid.row(row)) {
            if (isBlank(cell->text) || cell->column < m_shape.firstColumn || cell->column > m_shape.lastColumn) continue;
            if (!text.empty() || cell->kind != CellKind::Text) return;
            text = cell->text;
        }
        std::string plain = withoutOrdinal(plainName(text));
        if (plain.ends_with(":")) plain.pop_back();
        if (plain.empty()) return;
        if (!columnOf(ColumnKind::RegionName))
            if (const auto region = m_request.names.region(plain); region.record && !m_request.region) {
                m_context.region = region.record;
                m_context.regionText = text;
                m_context.contradiction.reset();
            }
        if (!columnOf(ColumnKind::IndicatorName))
            if (const auto indicator = m_request.names.indicator(plain); indicator.record) {
                m_context.indicator = indicator.record;
                m_context.indicatorUnit = readHeading(plain).unit;
            }
        if (!columnOf(ColumnKind::PeriodName) && !m_request.period)
            if (const auto period = readPeriod(plain, {.defaultYear = m_context.year.value_or(0)}); period && period->form != PeriodForm::Year)
                m_context.period = FoundPeriod{period->period, period->form, text, SheetPlace{row, m_shape.firstColumn}};
    }

    static bool isDimension(const TableColumn& column, bool withBasis) {
        static const std::array<std::string_view, 8> words{"类型", "类别", "分类", "数据类型", "指标类型", "数据类别", "属性", "统计类型"};
        const std::string heading = plainName(column.found.heading);
        return std::ranges::find(words, std::string_view(heading)) != words.end() || (withBasis && (heading == "口径" || heading == "统计口径"));
    }

    /// 口径 当月, 类型 目标值: what a column of such words says of the figures of its row.
    ColumnKind formOfRow(int row) const {
        for (const auto& column : m_columns) {
            if (!isDimension(column, true)) continue;
            const auto kind = readHeading(m_grid.text(row, column.number())).kind;
            if (kind != ColumnKind::Unknown && kind != ColumnKind::Value) return kind;
        }
        return ColumnKind::Unknown;
    }

    /// A column that splits the rows by words of its own: nobody knows which of them is meant.
    std::optional<std::pair<int, std::string>> apartBy(int row) const {
        for (const auto& column : m_columns) {
            const std::string text = m_grid.text(row, column.number());
            if (!isDimension(column, false) || isBlank(text)) continue;
            const auto heading = readHeading(text);
            const bool isAll = isTotalName(text) || plainName(text) == "全部" || plainName(text) == "实际" || plainName(text) == "实际值";
            if (heading.kind == ColumnKind::Unknown && !isAll) return std::pair(column.number(), text);
        }
        return std::nullopt;
    }

    /// A record of a text with more fields than the header has: 105,600 without quotes.
    bool isTornApart(int row) const {
        if (!m_request.sheet.name.empty()) return false;
        int last = 0;
        for (const auto& column : m_columns)
            if (!column.found.heading.empty()) last = column.number();
        return std::ranges::any_of(m_grid.row(row), [&](const SheetCell* cell) { return cell->column > last && cell->column <= m_shape.lastColumn && !isBlank(cell->text); });
    }

    void readRow(int row, std::vector<RegionRow>& regionRows, std::vector<FoundCell>& cells) {
        if (isEndOrNote(row) || isTotalRow(row, regionRows)) return;
        if (!hasFigures(row)) {
            m_isAmongParts = m_isAmongParts && false;
            readSection(row);
            // An indicator without a figure is still the whole of the parts below it.
            if (const TableColumn* column = columnOf(ColumnKind::IndicatorName))
                if (const auto match = m_request.names.indicator(m_grid.text(row, column->number())); match.record) m_whole = match.record;
            return;
        }
        const bool isHidden = !m_request.withHidden && m_grid.isHidden(row, m_shape.firstColumn);
        RowMeaning meaning;
        readRowPeriod(row, meaning);
        readRegion(row, meaning, regionRows);
        auto problem = std::move(meaning.problem);
        meaning.problem.reset();
        readIndicator(row, meaning);
        if (!meaning.problem) meaning.problem = std::move(problem);
        readUnitAndStatus(row, meaning);
        if (meaning.problem && !isHidden) {
            meaning.problem->indicatorText = meaning.indicatorText;
            meaning.problem->regionText = meaning.regionText;
            cells.push_back(std::move(*meaning.problem));
            return;
        }
        if (meaning.problem) return;
        if (isTornApart(row)) {
            cells.push_back(problemAt({row, m_grid.row(row).front()->column}, m_grid.row(row).front()->text, {"import.torn-row", {}}, {}));
            return;
        }
        if (const auto apart = apartBy(row)) {
            cells.push_back(problemAt({row, apart->first}, apart->second, {"import.unknown-dimension", {apart->second}}, {}));
            return;
        }
        meaning.form = formOfRow(row);
        if (isIgnoredKind(meaning.form) || meaning.form == ColumnKind::LastYear || meaning.form == ColumnKind::Growth) {
            for (const auto& column : m_columns)
                if (const SheetCell* cell = isFigureColumn(column) ? m_grid.at(row, column.number()) : nullptr) ignore({row, column.number()}, *cell, meaning, {"import.other-row", {}}, cells);
            return;
        }
        if (meaning.indicator && columnOf(ColumnKind::IndicatorName)) m_indicatorRows.push_back({row, meaning.indicator});
        for (const auto& column : m_columns) readCell(row, column, meaning, cells);
    }

    /// The headings are years alone, that of the title among them.
    bool areYearsOfOneTime(int year) const {
        bool hasYear = false;
        for (const auto& column : m_columns)
            for (const auto& text : column.periods) {
                const auto written = writtenPeriod(text);
                if (!written || written->form != PeriodForm::Year) return false;
                hasYear = hasYear || written->year == year;
            }
        return hasYear;
    }

    std::optional<FoundPeriod> periodOf(const TableColumn& column, const RowMeaning& meaning) const {
        std::optional<FoundPeriod> period = meaning.period ? meaning.period : m_context.period;
        if (column.isMonthBefore && period) {
            const auto before = period->period.previousMonth();
            if (!before) return std::nullopt;
            return FoundPeriod{before->withKind(PeriodKind::Ytd), PeriodForm::Cumulative, column.found.heading};
        }
        if (column.periods.empty()) return period;
        PeriodContext context{.defaultYear = meaning.period ? meaning.period->period.year : m_context.year.value_or(0)};
        if (period) context.reportMonth = period->period.last;
        std::optional<FoundPeriod> found;
        for (const auto& text : column.periods) {
            const auto written = writtenPeriod(text);
            if (!written) continue;
            if (written->form == PeriodForm::Year && written->year) context.defaultYear = *written->year;
            const auto read = readPeriod(text, context);
            if (read && (!found || written->form != PeriodForm::Year)) found = FoundPeriod{read->period, read->form, text};
        }
        // 2025年 and 2024年 below a title of 1—5月 are those months of the years.
        if (found && found->form == PeriodForm::Year && period && period->form != PeriodForm::Year && areYearsOfOneTime(period->period.year)) {
            found->period.last = period->period.last;
            found->form = period->form;
        }
        return found;
    }

    bool isBesideCumulative(const TableColumn& column) const {
        return std::ranges::any_of(m_columns, [&](const TableColumn& other) {
            if (other.number() == column.number() || !isValueKind(other.kind()) || other.indicator != column.indicator) return false;
            if (other.kind() == ColumnKind::Cumulative) return true;
            return std::ranges::any_of(other.periods, [](const std::string& text) {
                const auto written = writtenPeriod(text);
                return written && (written->form == PeriodForm::Cumulative || written->form == PeriodForm::HalfYear || written->form == PeriodForm::MonthEnd);
            });
        });
    }

    void ignore(const SheetPlace& place, const SheetCell& cell, const RowMeaning& meaning, Remark reason, std::vector<FoundCell>& cells) const {
        FoundCell found{.place = place, .fate = CellFate::Ignored, .reason = std::move(reason)};
        found.indicatorText = meaning.indicatorText;
        found.regionText = meaning.regionText;
        found.text = cell.text;
        cells.push_back(std::move(found));
    }

    void readCell(int row, const TableColumn& column, const RowMeaning& row_, std::vector<FoundCell>& cells) const {
        const SheetCell* cell = m_grid.at(row, column.number());
        if (!cell || isBlank(cell->text)) {
            if (!cell || cell->kind != CellKind::Formula) return;
        }
        const SheetPlace place{row, column.number()};
        RowMeaning meaning = row_;
        if (column.indicator && !columnOf(ColumnKind::IndicatorName)) {
            meaning.indicator = column.indicator;
            meaning.indicatorText = column.found.heading;
        }
        if (column.region && !columnOf(ColumnKind::RegionName)) {
            meaning.region = column.region;
            meaning.regionText = column.found.heading;
        }
        if (isIgnoredKind(column.kind())) {
            if (column.kind() != ColumnKind::Ordinal && column.kind() != ColumnKind::Note)
                ignore(place, *cell, meaning, {"import.other-column", {column.found.heading}}, cells);
            return;
        }
        if (!isFigureColumn(column) || column.isUnknownName) return;
        if (!m_request.withHidden && m_grid.isHidden(row, column.number())) return ignore(place, *cell, meaning, {"import.hidden", {}}, cells);
        if (!meaning.indicator) {
            cells.push_back(problemAt(place, cell->text, {"import.no-indicator", {}}, {}));
            return;
        }
        cells.push_back(figureAt(place, *cell, column, meaning));
    }

    FoundCell figureAt(const SheetPlace& place, const SheetCell& cell, const TableColumn& column, const RowMeaning& meaning) const {
        FoundCell found{.place = place};
        found.indicator = meaning.indicator->code;
        found.indicatorText = meaning.indicatorText;
        found.regionText = meaning.regionText;
        found.text = cell.text;
        found.status = meaning.status;
        const auto refuse = [&](Remark reason, std::vector<std::string> suggestions = {}) {
            found.fate = CellFate::Problem;
            found.reason = std::move(reason);
            found.suggestions = std::move(suggestions);
            return found;
        };
        const auto period = periodOf(column, meaning);
        if (period) found.periodText = period->text;
        std::optional<Period> stored;
        if (period) {
            const auto formOfName = meaning.form != ColumnKind::Unknown ? meaning.form : formInBrackets(meaning.indicatorText);
            const bool isAloneByTitle = m_context.isOfMonthsAlone && column.kind() == ColumnKind::Value && period->form == PeriodForm::BareMonth;
            const auto kept = storedPeriodOf(*meaning.indicator, *period, isAloneByTitle                        ? ColumnKind::MonthAlone
                                             : formOfName != ColumnKind::Unknown && column.kind() == ColumnKind::Value ? formOfName
                                             : formOfName == ColumnKind::MonthAlone ? ColumnKind::MonthAlone : column.kind(), isBesideCumulative(column));
            if (!kept) {
                found.fate = CellFate::Ignored;
                found.reason = remarkOf(kept.error());
                return found;
            }
            stored = found.period = *kept;
            found.isOfBareMonth = period->form == PeriodForm::BareMonth && column.kind() == ColumnKind::Value && meaning.indicator->accumulates() && kept->kind == PeriodKind::Ytd;
        }
        CellUnits units{.ofRow = meaning.unit, .ofColumn = column.found.unit, .ofTable = m_context.units};
        if (units.ofColumn.empty() && !columnOf(ColumnKind::IndicatorName)) units.ofColumn = m_context.indicator == meaning.indicator ? m_context.indicatorUnit : std::string();
        if (const std::string ofName = unitNamed(readHeading(meaning.indicatorText).unit); !ofName.empty()) {
            if (!units.ofRow.empty() && unitMeaning(ofName).base == unitMeaning(units.ofRow).base && unitMeaning(ofName).power != unitMeaning(units.ofRow).power)
                return refuse({"import.two-units", {meaning.indicatorText, units.ofRow}});
            if (units.ofRow.empty()) units.ofRow = ofName;
        }
        if (m_request.map)
            if (const auto at = m_request.map->units.find(plainName(meaning.indicatorText)); at != m_request.map->units.end()) units.ofRow = at->second;
        if (m_grid.isMerged(place.row, place.column)) return refuse({"import.merged-value", {cell.text}});
        const auto number = readFigureCell(cell, *meaning.indicator, units);
        if (!number) return refuse(remarkOf(number.error()));
        if (!number->given) {
            found.fate = CellFate::Ignored;
            found.reason = {"import.says-nothing", {cell.text}};
            return found;
        }
        found.value = number->given;
        found.unitFound = number->unitFound;
        found.isConverted = number->isConverted;
        found.isOtherWord = number->isOtherWord;
        if (!meaning.region) return refuse({"import.no-region", {}});
        if (!stored) return refuse({"import.no-period", {}});
        const bool isPeriodOfAll = column.periods.empty() && !meaning.period && !m_request.period;
        const bool isRegionOfAll = !columnOf(ColumnKind::RegionName) && !column.region && !m_request.region;
        if (m_context.contradiction && (isPeriodOfAll || isRegionOfAll)) return refuse(*m_context.contradiction);
        found.region = meaning.region->code;
        if (!meaning.region->validity().holdsIn(monthOf(*stored)))
            return refuse({"import.region-not-valid", {meaning.region->name, stored->toText()}}, codesOf(m_request.names.successorsOf(*meaning.region)));
        addCompanions(place, column, meaning, units, found);
        return found;
    }

    /// Growth and last year's figure that stand beside.
    void addCompanions(const SheetPlace& place, const TableColumn& column, const RowMeaning& meaning, const CellUnits& units, FoundCell& found) const {
        for (const auto& other : m_columns) {
            if (other.valueColumn != column.number()) continue;
            const SheetCell* cell = m_grid.at(place.row, other.number());
            if (!cell || (isBlank(cell->text) && cell->kind != CellKind::Formula)) continue;
            if (!m_request.withHidden && m_grid.isHidden(place.row, other.number())) continue;
            const SheetPlace side{place.row, other.number()};
            const auto report = [&](const Problem& problem) {
                m_sideProblems.push_back(problemAt(side, cell->text, remarkOf(problem), {}));
                m_sideProblems.back().indicator = found.indicator;
                m_sideProblems.back().region = found.region;
                m_sideProblems.back().period = found.period;
                m_sideProblems.back().indicatorText = found.indicatorText;
                m_sideProblems.back().regionText = found.regionText;
            };
            if (other.kind() == ColumnKind::Growth) {
                const auto growth = readGrowthCell(*cell, *meaning.indicator, other.found.isPercent, other.isPoints);
                if (!growth) {
                    report(growth.error());
                    continue;
                }
                found.growth = growth->growth;
                found.points = growth->points;
                if (growth->growth || growth->points) found.growthPlace = side;
            } else {
                if (!isOfTheSame(other, column, found)) continue;
                CellUnits own = units;
                if (!other.found.unit.empty()) own.ofColumn = other.found.unit;
                const auto number = readFigureCell(*cell, *meaning.indicator, own);
                if (!number) {
                    report(number.error());
                    continue;
                }
                const bool isNumber = number->given && number->given->numberOrNone(meaning.indicator->unit) && *number->given->numberOrNone(meaning.indicator->unit);
                if (!isNumber) continue;
                found.lastYear = number->given;
                found.lastYearPlace = side;
            }
        }
    }

    /// 上年全年 is no last year's figure of a 1—5月, nor is 上年同月 that of a cumulative.
    bool isOfTheSame(const TableColumn& lastYear, const TableColumn& column, const FoundCell& found) const {
        const bool isAlone = found.period->kind == PeriodKind::Month;
        const bool isCumulative = found.period->kind == PeriodKind::Ytd;
        if (lastYear.isOfMonthAlone && isCumulative && found.period->last != Month::first()) return false;
        for (const auto& text : lastYear.periods) {
            const auto period = readPeriod(text, {.defaultYear = found.period->year - 1});
            if (!period || (period->form == PeriodForm::Year && lastYear.periods.size() > 1)) continue;
            if (period->period.last != found.period->last) return false;
            const bool isBare = period->form == PeriodForm::BareMonth && !column.periods.empty() && column.kind() != ColumnKind::MonthAlone;
            const bool ownIsBare = std::ranges::any_of(column.periods, [](const std::string& own) {
                const auto written = writtenPeriod(own);
                return written && written->form == PeriodForm::BareMonth;
            });
            if (isCumulative && ((isBare && !ownIsBare) || (period->form == PeriodForm::BareMonth && column.kind() == ColumnKind::Cumulative))) return false;
            if (isAlone && period->form == PeriodForm::Cumulative) return false;
        }
        return true;
    }

public:
    std::vector<FoundCell> takeSideProblems() { return std::move(m_sideProblems); }

private:
    const RecognitionRequest& m_request;
    const SheetGrid& m_grid;
    TableShape m_shape;
    TableContext m_context;
    std::vector<TableColumn> m_columns;
    const Indicator* m_whole = nullptr; ///< of the parts that stand below it
    bool m_isAmongParts = false;
    std::optional<int> m_rowYear;
    std::optional<int> m_rowMonth;
    bool m_isYearLost = false;
    std::vector<IndicatorRow> m_indicatorRows;
    mutable std::vector<FoundCell> m_sideProblems;
};

/// One value for one key: two that differ are told both, two that do not once.
void settleRepeated(std::vector<FoundCell>& cells) {
    std::map<std::tuple<IndicatorCode, RegionCode, Period>, std::vector<std::size_t>> places;
    for (std::size_t i = 0; i < cells.size(); ++i)
        if (cells[i].fate == CellFate::Figure) places[{*cells[i].indicator, *cells[i].region, *cells[i].period}].push_back(i);
    for (const auto& [key, same] : places) {
        if (same.size() < 2) continue;
        const auto says = [&](std::size_t i) { return cells[i].value ? cells[i].value->text() + cells[i].unitFound : std::string(); };
        const bool areAlike = std::ranges::all_of(same, [&](std::size_t i) { return says(i) == says(same.front()); });
        for (const std::size_t i : same) {
            if (areAlike && i == same.front()) continue;
            const std::size_t other = i == same.front() ? same[1] : same.front();
            cells[i].fate = areAlike ? CellFate::Ignored : CellFate::Problem;
            cells[i].reason = {areAlike ? "import.said-before" : "import.two-values", {addressOf(cells[other].place), cells[other].text, cells[i].text}};
        }
    }
}

/// Months that are read as cumulatives and fall are months alone, or wrong: a cumulative does not fall.
void settleFalling(std::vector<FoundCell>& cells) {
    std::map<std::tuple<IndicatorCode, RegionCode, int>, std::vector<FoundCell*>> series;
    for (auto& cell : cells)
        if (cell.fate == CellFate::Figure && cell.isOfBareMonth) series[{*cell.indicator, *cell.region, cell.period->year}].push_back(&cell);
    for (auto& [key, months] : series) {
        std::ranges::sort(months, {}, [](const FoundCell* cell) { return cell->period->last; });
        bool isFalling = false;
        std::optional<Decimal> before;
        for (const FoundCell* cell : months) {
            const auto value = cell->value ? cell->value->numberOrNone(cell->unitFound.empty() ? std::string_view() : std::string_view(cell->unitFound)) : Result<std::optional<Decimal>>(std::nullopt);
            if (!value || !*value) continue;
            isFalling = isFalling || (before && **value < *before);
            before = **value;
        }
        if (!isFalling) continue;
        for (FoundCell* cell : months) {
            cell->fate = CellFate::Problem;
            cell->reason = {"import.month-or-cumulative", {}};
        }
    }
}

} // namespace

Recognition recognise(const RecognitionRequest& request) {
    Recognition recognition;
    const SheetGrid grid(request.sheet);
    for (auto& shape : tablesIn(grid, request.names, request.map ? request.map->headerRow : std::nullopt)) {
        TableReader reader(request, grid, std::move(shape));
        reader.read(recognition);
        for (auto& problem : reader.takeSideProblems()) recognition.cells.push_back(std::move(problem));
    }
    settleFalling(recognition.cells);
    settleRepeated(recognition.cells);
    std::ranges::stable_sort(recognition.cells, {}, &FoundCell::place);
    return recognition;
}

} // namespace xushi
