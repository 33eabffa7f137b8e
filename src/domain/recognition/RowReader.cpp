#include "domain/recognition/RowReader.h"

#include "domain/Width.h"
#include "domain/reading/PeriodReading.h"
#include "domain/recognition/PlainName.h"
#include "domain/recognition/SettledColumns.h"
#include "domain/recognition/StoredPeriod.h"

#include <algorithm>
#include <array>

namespace xushi {

std::optional<RowMeaning> RowReader::read(int row) {
    if (isEndOrNote(row) || isTotalRow(row)) return std::nullopt;
    if (!hasFigures(row)) {
        const TableColumn* label = m_table.columnOf(ColumnKind::IndicatorName);
        m_isAmongParts = m_arePartsBelow = label && m_whole && isPartsAlone(m_table.grid.text(row, label->number()));
        if (m_arePartsBelow) return std::nullopt;
        readSection(row);
        // An indicator without a figure is still the whole of the parts below it.
        if (const TableColumn* column = m_table.columnOf(ColumnKind::IndicatorName))
            if (const auto* whole = m_table.request.names.exactIndicator(m_table.grid.text(row, column->number()))) m_whole = whole;
        return std::nullopt;
    }
    RowMeaning meaning;
    readRowPeriod(row, meaning);
    readRegion(row, meaning);
    auto problem = std::move(meaning.problem);
    meaning.problem.reset();
    readIndicator(row, meaning);
    if (!meaning.problem) meaning.problem = std::move(problem);
    readUnitAndStatus(row, meaning);
    const SheetCell& first = *m_table.grid.row(row).front();
    if (!meaning.problem && isTornApart(row)) meaning.problem = problemAt({row, first.column}, first.text, {"import.torn-row", {}});
    if (const auto apart = meaning.problem ? std::nullopt : apartBy(row))
        meaning.problem = problemAt({row, apart->first}, apart->second, {"import.unknown-dimension", {apart->second}});
    readForm(row, meaning);
    if (meaning.problem) {
        meaning.problem->indicatorText = meaning.indicatorText;
        meaning.problem->regionText = meaning.regionText;
    } else if (meaning.indicator && m_table.columnOf(ColumnKind::IndicatorName)) m_indicatorRows.push_back({row, meaning.indicator});
    return meaning;
}

namespace {

/// 1, 2, 3 … in every cell.
bool isOfColumnNumbers(const std::vector<const SheetCell*>& cells) {
    int next = 0;
    for (const SheetCell* cell : cells) {
        if (next == 0 && cell->text == "1") next = 1;
        if (cell->text != std::to_string(next)) return false;
        ++next;
    }
    return next > 3;
}

} // namespace

bool RowReader::isEndOrNote(int row) const {
    const auto& cells = m_table.grid.row(row);
    const auto at = std::ranges::find_if(cells, [&](const SheetCell* cell) { return cell->column >= m_table.shape.firstColumn && !isBlank(cell->text); });
    if (at == cells.end() || isNoteLine((*at)->text)) return true;
    const std::string plain = plainName((*at)->text);
    return plain == "甲" || plain == "乙" || isOfColumnNumbers(cells); // the letters and numbers of the columns
}

bool RowReader::isTotalRow(int row) {
    for (const auto kind : {ColumnKind::RegionName, ColumnKind::IndicatorName, ColumnKind::PeriodName}) {
        const TableColumn* column = m_table.columnOf(kind);
        if (!column) continue;
        const std::string text = m_table.grid.text(row, column->number());
        const bool isKnown = kind == ColumnKind::IndicatorName && m_table.request.names.exactIndicator(text);
        if (!isTotalName(text) || isKnown) continue;
        if (kind == ColumnKind::RegionName) m_regionRows.push_back({row, nullptr, false, true, isSubtotalName(text), text});
        return true;
    }
    return false;
}

bool RowReader::hasFigures(int row) const {
    return std::ranges::any_of(m_table.columns, [&](const TableColumn& column) {
        const SheetCell* cell = isValueKind(column.kind()) ? m_table.grid.at(row, column.number()) : nullptr;
        return cell && (!isBlank(cell->text) || cell->kind == CellKind::Formula);
    });
}

/// A file that keeps no merged cells says a label once for the rows below it that name something else to its right.
std::string RowReader::labelAt(int row, const TableColumn& column) {
    std::string text = m_table.grid.text(row, column.number());
    const bool hasOtherLabel = std::ranges::any_of(m_table.columns, [&](const TableColumn& other) {
        return namesRows(other.kind()) && other.number() > column.number() && !isBlank(m_table.grid.text(row, other.number()));
    });
    const bool mayGoOn = m_table.request.sheet.merges.empty() && hasOtherLabel;
    std::string& last = m_lastLabels[column.number()];
    if (isBlank(text)) return mayGoOn ? last : text;
    last = text;
    return text;
}

namespace {

constexpr std::size_t longestStatus = 6; // 本月为预计数
constexpr std::size_t mostUnknown = 300; ///< names that suggestions are looked for

/// The last or the first day, as a month is written by a date.
bool isEndOfMonth(const std::string& day) {
    const auto written = writtenPeriod(day.substr(0, 10));
    if (!written || written->form != PeriodForm::Date || !written->year) return true;
    return periodIn(*written->year, *written).has_value();
}

} // namespace

/// Suggestions cost a comparison with every name: for the first unknown ones only.
NameMatch<Region> RowReader::regionNamed(const std::string& text) {
    if (const auto at = m_namedRegions.find(text); at != m_namedRegions.end()) return at->second;
    auto match = m_namedRegions.size() < mostUnknown ? m_table.request.names.region(text) : NameMatch<Region>{m_table.request.names.exactRegion(text), {}};
    if (m_namedRegions.size() < mostUnknown) m_namedRegions.emplace(text, match);
    return match;
}

NameMatch<Indicator> RowReader::indicatorNamed(const std::string& text) {
    if (const auto at = m_named.find(text); at != m_named.end()) return at->second;
    auto match = m_named.size() < mostUnknown ? m_table.request.names.indicator(text) : NameMatch<Indicator>{m_table.request.names.exactIndicator(text), {}};
    if (m_named.size() < mostUnknown) m_named.emplace(text, match);
    return match;
}

void RowReader::readIndicator(int row, RowMeaning& meaning) {
    const TableColumn* column = m_table.columnOf(ColumnKind::IndicatorName);
    if (!column) {
        meaning.indicator = m_table.context.indicator;
        if (m_table.context.indicator) meaning.indicatorText = m_table.context.indicator->name;
        return;
    }
    std::string text = labelAt(row, *column);
    SheetPlace place{row, column->number()};
    std::string part = partName(text);
    const auto among = std::ranges::find(m_table.columns, true, &TableColumn::isPartName);
    if (among != m_table.columns.end() && isBlank(m_table.grid.text(row, column->number())) && !isBlank(m_table.grid.text(row, among->number()))) {
        text = m_table.grid.text(row, among->number());
        part = partName(text).empty() ? text : partName(text);
        place.column = among->number();
    }
    meaning.indicatorText = text;
    const bool isFurtherPart = part.empty() && m_isAmongParts && (m_arePartsBelow || isIndented(text));
    if (!part.empty() || isFurtherPart) {
        m_isAmongParts = true;
        if (!m_whole) {
            meaning.problem = asking(CellAsks::Indicator, problemAt(place, text, {"import.unknown-indicator", {text}}, {}));
            return;
        }
        const auto match = m_table.request.names.part(isFurtherPart ? text : part, *m_whole);
        meaning.indicator = match.record;
        if (isFurtherPart && !match.record)
            if (const auto* other = m_table.request.names.exactIndicator(text)) {
                meaning.indicator = other;
                if (m_arePartsBelow) m_whole = other;
                m_isAmongParts = m_isAmongParts && !m_arePartsBelow;
                m_arePartsBelow = false;
            }
        if (!meaning.indicator) meaning.problem = asking(CellAsks::Indicator, problemAt(place, text, {"import.unknown-indicator", {text}}, toldAs(match.suggestions)));
        return;
    }
    m_isAmongParts = m_arePartsBelow = false;
    if (const std::string months = periodInBrackets(text); !months.empty()) { // 技术合同成交额（1—4月）
        const auto period = readPeriod(months, {.defaultYear = meaning.period ? meaning.period->period.year : m_table.context.year.value_or(0)});
        const auto said = meaning.period ? meaning.period : m_table.context.period;
        const bool isOther = period && said && (said->period.year != period->period.year || said->period.last != period->period.last);
        if (isOther) {
            meaning.problem = problemAt(place, text, {"import.contradiction", {text, said->text}}, {});
            return;
        }
        if (period) meaning.period = FoundPeriod{period->period, period->form, text, place};
    }
    const auto match = indicatorNamed(text);
    m_whole = meaning.indicator = match.record;
    if (!match.record) meaning.problem = asking(CellAsks::Indicator, problemAt(place, text, {"import.unknown-indicator", {text}}, toldAs(match.suggestions)));
}

void RowReader::readRegion(int row, RowMeaning& meaning) {
    const TableColumn* column = m_table.columnOf(ColumnKind::RegionName);
    if (!column) {
        meaning.region = m_table.context.region;
        meaning.regionText = m_table.context.regionText;
        return;
    }
    const std::string text = labelAt(row, *column);
    meaning.regionText = text;
    const std::string part = partName(text);
    const auto match = regionNamed(part.empty() ? text : part);
    meaning.region = match.record;
    m_regionRows.push_back({row, match.record, !part.empty(), false, false, text});
    for (const auto& second : m_table.columns) { // 市 beside 县区, or who reports beside where it is
        const Region* other = second.isSecondRegion ? m_table.request.names.exactRegion(m_table.grid.text(row, second.number())) : nullptr;
        if (!other || other == match.record) continue;
        const bool isUnderCity = match.record && match.record->type == RegionType::City && plainName(column->found.heading).find("市") != std::string::npos;
        const bool isCityBeside = other->type == RegionType::City && plainName(second.found.heading).find("市") != std::string::npos;
        if (isUnderCity) {
            meaning.region = other;
            meaning.regionText = m_table.grid.text(row, second.number());
        } else if (!isCityBeside && !meaning.problem)
            meaning.problem = problemAt({row, second.number()}, text, {"import.contradiction", {text, m_table.grid.text(row, second.number())}}, {});
    }
    if (!match.record)
        meaning.problem = asking(CellAsks::Region, problemAt({row, column->number()}, text, {"import.unknown-region", {text}}, toldAs(match.suggestions)));
}

/// Months without a year are of the year above them.
void RowReader::readRowPeriod(int row, RowMeaning& meaning) {
    const TableColumn* column = m_table.columnOf(ColumnKind::PeriodName);
    if (!column) return;
    const SheetCell* cell = m_table.grid.covering(row, column->number());
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
    if (isDay && !isEndOfMonth(text)) {
        meaning.problem = problemAt({row, column->number()}, cell->text, {"period.within-a-month", {text}}, {});
        return;
    }
    if (isDay) text = text.substr(0, 7);
    const bool isMonthNumber = cell->kind == CellKind::Number && text.size() <= 2 && plainName(column->found.heading).find("月") != std::string::npos;
    if (isMonthNumber) text += "月";
    if (const auto month = std::ranges::find(m_table.columns, true, &TableColumn::isMonthOfYear); month != m_table.columns.end()) {
        const auto written = writtenPeriod(plainName(text));
        const auto beside = readPeriod(plainName(m_table.grid.text(row, month->number())));
        const auto own = readPeriod(plainName(text));
        const bool areMonths = own && beside && own->form != PeriodForm::Year && beside->form != PeriodForm::Year;
        if (areMonths && (own->period.year != beside->period.year || own->period.last != beside->period.last)) {
            meaning.problem = problemAt({row, column->number()}, cell->text, {"import.contradiction", {text, m_table.grid.text(row, month->number())}}, {});
            return;
        }
        std::string second = plainName(m_table.grid.text(row, month->number()));
        if (!second.empty() && second.find_first_not_of("0123456789") == std::string::npos) second += "月";
        if (written && written->form == PeriodForm::Year && written->year && !second.empty()) text = std::to_string(*written->year) + "年" + second;
    }
    const int year = m_rowYear.value_or(m_table.context.year.value_or(yearOfColumns(m_table.columns)));
    PeriodContext context{.defaultYear = year, .isFromNumber = !isDay && cell->kind == CellKind::Number};
    if (m_table.context.period) context.reportMonth = m_table.context.period->period.last;
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

void RowReader::readUnitAndStatus(int row, RowMeaning& meaning) const {
    if (const TableColumn* column = m_table.columnOf(ColumnKind::UnitName)) {
        const std::string text = m_table.grid.text(row, column->number());
        meaning.unit = unitNamed(text);
        if (meaning.unit.empty() && !isBlank(text) && plainName(text) != "-" && plainName(text) != "/") meaning.unit = plainName(text);
    }
    for (const auto& column : m_table.columns) {
        if (column.kind() != ColumnKind::Status && column.kind() != ColumnKind::Note) continue;
        const std::string said = m_table.grid.text(row, column.number()); // 预计6月新增5家 is said of something else
        if (const auto status = charactersOf(plainName(said)).size() <= longestStatus ? statusNamed(said) : std::nullopt) meaning.status = status;
    }
    if (const auto label = statusNamed(withoutLastBracket(plainName(meaning.indicatorText)).bracket); label && !meaning.status) meaning.status = label;
    for (const auto& text : {meaning.indicatorText, meaning.regionText}) {
        const auto plain = plainName(text);
        for (const auto& [mark, status] : m_table.context.statusOfMarks)
            if (!meaning.status && (plain.starts_with(mark) || withoutNoteMarks(plain).marks.find(mark) != std::string::npos)) meaning.status = status;
    }
    if (!meaning.status) meaning.status = m_table.context.status;
}

/// A line of its own between the rows: 洪泽区, 技术合同成交额, 1—5月. It is said of the rows below it.
void RowReader::readSection(int row) {
    std::string text;
    for (const SheetCell* cell : m_table.grid.row(row)) {
        if (isBlank(cell->text) || cell->column < m_table.shape.firstColumn || cell->column > m_table.shape.lastColumn) continue;
        if (!text.empty() || cell->kind != CellKind::Text) return;
        text = cell->text;
    }
    std::string plain = withoutOrdinal(plainName(text));
    if (plain.ends_with(":")) plain.pop_back();
    if (plain.empty()) return;
    if (!m_table.columnOf(ColumnKind::RegionName))
        if (const Region* region = m_table.request.names.exactRegion(plain); region && !m_table.request.region) {
            m_table.context.region = region;
            m_table.context.regionText = text;
            m_table.context.otherRegion.reset();
        }
    if (!m_table.columnOf(ColumnKind::IndicatorName))
        if (const Indicator* indicator = m_table.request.names.exactIndicator(plain)) {
            m_table.context.indicator = indicator;
            m_table.context.indicatorUnit = readHeading(plain).unit;
        }
    if (!m_table.columnOf(ColumnKind::PeriodName) && !m_table.request.period)
        if (const auto period = readPeriod(plain, {.defaultYear = m_table.context.year.value_or(0)}); period && period->form != PeriodForm::Year)
            m_table.context.period = FoundPeriod{period->period, period->form, text, SheetPlace{row, m_table.shape.firstColumn}};
}

bool RowReader::isDimension(const TableColumn& column, bool withBasis) {
    static const std::array<std::string_view, 8> words{"类型", "类别", "分类", "数据类型", "指标类型", "数据类别", "属性", "统计类型"};
    const std::string heading = plainName(column.found.heading);
    return std::ranges::find(words, std::string_view(heading)) != words.end() || (withBasis && (heading == "口径" || heading == "统计口径"));
}

/// 口径 当月, 类型 目标值, 去年同期: what a column of such words says of the figures of its row.
void RowReader::readForm(int row, RowMeaning& meaning) const {
    for (const auto& column : m_table.columns) {
        if (!column.isFormName && !isDimension(column, true)) continue;
        const auto heading = readHeading(m_table.grid.text(row, column.number()));
        if (heading.kind == ColumnKind::Unknown) continue;
        if (column.isFormName && heading.kind == ColumnKind::Value && !heading.period.empty()) {
            const auto period = readPeriod(heading.period, {.defaultYear = m_table.context.year.value_or(0)});
            if (period) meaning.period = FoundPeriod{period->period, period->form, heading.period, SheetPlace{row, column.number()}};
        }
        if (heading.kind == ColumnKind::Value && !column.isFormName) continue;
        meaning.form = heading.kind;
        meaning.formHeading = heading;
        return;
    }
}

/// 研发投入, 成果转化 to the left of the indicators, none of which stands there twice: what they are about.
bool RowReader::isSectionOfRows(const TableColumn& column) const {
    const TableColumn* label = m_table.columnOf(ColumnKind::IndicatorName);
    if (!label || label->number() < column.number()) return false;
    std::map<std::string, std::string> groups;
    for (int row = m_table.shape.lastHeaderRow + 1; row <= m_table.shape.lastRow; ++row) {
        const std::string name = plainName(m_table.grid.text(row, label->number()));
        const std::string group = plainName(m_table.grid.text(row, column.number()));
        if (mayNarrow(group)) return false;
        if (!name.empty() && !groups.emplace(name, group).second && partName(name).empty()) return false;
    }
    return true;
}

/// A column that splits the rows by words of its own: nobody knows which of them is meant.
std::optional<std::pair<int, std::string>> RowReader::apartBy(int row) const {
    for (const auto& column : m_table.columns) {
        const std::string text = m_table.grid.text(row, column.number());
        if (column.isFormName || !isDimension(column, false) || isBlank(text) || isSectionOfRows(column)) continue;
        const auto heading = readHeading(text);
        const bool isAll = isTotalName(text) || plainName(text) == "全部" || plainName(text) == "实际" || plainName(text) == "实际值";
        if (heading.kind == ColumnKind::Unknown && !isAll) return std::pair(column.number(), text);
    }
    return std::nullopt;
}

/// A record of a text with more fields than the header has: 105,600 without quotes.
bool RowReader::isTornApart(int row) const {
    if (!m_table.request.sheet.name.empty()) return false;
    int last = 0;
    for (const auto& column : m_table.columns)
        if (!column.found.heading.empty()) last = column.number();
    return std::ranges::any_of(m_table.grid.row(row), [&](const SheetCell* cell) { return cell->column > last && cell->column <= m_table.shape.lastColumn && !isBlank(cell->text); });
}

} // namespace xushi
