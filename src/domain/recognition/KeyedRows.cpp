#include "domain/recognition/KeyedRows.h"

#include "domain/Width.h"
#include "domain/filling/FillInSheet.h"
#include "domain/recognition/CellReading.h"
#include "domain/recognition/PlainName.h"

#include <algorithm>
#include <array>

namespace xushi {
namespace {

constexpr std::array givenHeadings{fill_in::indicator, fill_in::region, fill_in::unit, fill_in::form, fill_in::lastYear, fill_in::previous, fill_in::figure, fill_in::key};

/// 3.00 is 3: a text table has the digits as they were shown.
std::string comparable(const std::string& text) {
    std::string plain = plainName(text);
    const bool isNumber = plain.find_first_not_of("-0123456789.") == std::string::npos && plain.find('.') != std::string::npos;
    while (isNumber && plain.ends_with('0')) plain.pop_back();
    if (isNumber && plain.ends_with('.')) plain.pop_back();
    return plain;
}

/// What another line is said of, too.
FoundCell alikeAt(const SheetPlace& place, const FoundCell& of) {
    FoundCell cell{.place = place};
    cell.indicatorText = of.indicatorText;
    cell.regionText = of.regionText;
    cell.periodText = of.periodText;
    cell.indicator = of.indicator;
    cell.region = of.region;
    cell.period = of.period;
    return cell;
}

bool saysSomething(const SheetCell* cell) { return cell && (!isBlank(cell->text) || cell->kind == CellKind::Formula); }

} // namespace

KeyedRows::KeyedRows(const TableReading& table) : m_table(table) {
    for (const auto& column : table.columns)
        for (const auto heading : givenHeadings)
            if (plainName(column.found.heading) == heading) m_columns.emplace(heading, column.number());
    const int keyColumn = hasColumn(fill_in::key) ? m_columns.at(fill_in::key) : 0;
    for (int row = table.shape.lastHeaderRow + 1; row <= table.shape.lastRow; ++row)
        for (const SheetCell* cell : table.grid.row(row)) {
            const bool isInColumn = cell->column == keyColumn && !isBlank(cell->text);
            const bool isInTable = cell->column >= table.shape.firstColumn && cell->column <= table.shape.lastColumn;
            if (isInTable && (isInColumn || beginsLikeFillInKey(cell->text))) m_keys[row] = cell;
        }
}

const SheetCell* KeyedRows::cellOf(int row, std::string_view heading) const {
    const auto column = m_columns.find(heading);
    return column == m_columns.end() ? nullptr : m_table.grid.at(row, column->second);
}

std::string KeyedRows::textOf(int row, std::string_view heading) const {
    const SheetCell* cell = cellOf(row, heading);
    return cell ? cell->text : std::string();
}

Result<KeyedRows::Owner> KeyedRows::ownerOf(const FillInKey& key) const {
    const Catalogue& catalogue = m_table.request.names.catalogue();
    const Indicator* indicator = catalogue.find(key.indicator);
    if (!indicator) return refused("import.key-of-others", {key.indicator.text});
    const Region* region = catalogue.find(key.region);
    if (!region) return refused("import.key-of-others", {key.region.text});
    const auto stored = keyFor(*indicator, key.period);
    if (!stored) return stored.error();
    return Owner{indicator, region, *stored};
}

bool KeyedRows::isCalled(const std::string& label, const Indicator& indicator) const {
    const std::string part = partName(label);
    const std::string plain = plainName(part.empty() ? label : part);
    if (plain == plainName(indicator.name)) return true;
    return m_table.request.names.exactIndicator(label) == &indicator;
}

/// A label, region, unit or form that is another one than was given out.
std::optional<Remark> KeyedRows::otherThanKey(int row, const Owner& owner) const {
    const auto differs = [&](std::string_view heading, const std::string& given) {
        return Remark{"import.key-label-changed", {std::string(heading), textOf(row, heading), given}};
    };
    const Indicator& indicator = *owner.indicator;
    if (hasColumn(fill_in::indicator) && !isCalled(textOf(row, fill_in::indicator), indicator)) return differs(fill_in::indicator, indicator.name);
    if (hasColumn(fill_in::region) && m_table.request.names.exactRegion(textOf(row, fill_in::region)) != owner.region) return differs(fill_in::region, owner.region->name);
    if (hasColumn(fill_in::unit) && plainName(textOf(row, fill_in::unit)) != plainName(indicator.unit)) return differs(fill_in::unit, indicator.unit);
    const std::string form = formWord(indicator, owner.period.kind);
    if (hasColumn(fill_in::form) && plainName(textOf(row, fill_in::form)) != form) return differs(fill_in::form, form);
    return std::nullopt;
}

/// A row that was carried over from the sheet of another month or county.
std::optional<Remark> KeyedRows::otherThanTitle(const Owner& owner) const {
    const auto& context = m_table.context;
    if (context.otherPeriod) return context.otherPeriod;
    if (context.otherRegion) return context.otherRegion;
    const bool isOfYear = context.period && context.period->form == PeriodForm::Year;
    if (isOfYear ? context.period->period.year != owner.period.year : context.period && monthOf(context.period->period) != monthOf(owner.period))
        return Remark{"import.key-of-another", {monthsOf(monthOf(owner.period)), context.period->text}};
    if (!hasColumn(fill_in::region) && context.region && context.region != owner.region)
        return Remark{"import.key-of-another", {owner.region->name, context.regionText}};
    return std::nullopt;
}

void KeyedRows::read(int row, const std::optional<DataStatus>& status, std::vector<FoundCell>& cells) const {
    const SheetCell& keyCell = *m_keys.at(row);
    const SheetCell* value = cellOf(row, fill_in::figure);
    const bool isFilled = saysSomething(value);
    const SheetCell& shown = isFilled ? *value : keyCell;
    FoundCell found{.place = {row, shown.column}};
    found.text = isFilled ? value->text : std::string();
    found.status = status;
    const auto refuse = [&](Remark reason) {
        found.fate = CellFate::Problem;
        found.reason = std::move(reason);
        cells.push_back(std::move(found));
    };
    found.indicatorText = textOf(row, fill_in::indicator);
    const auto key = FillInKey::read(keyCell.text);
    if (!key) return refuse({"import.key-damaged", {keyCell.text}});
    const auto owner = ownerOf(*key);
    if (!owner) return refuse(remarkOf(owner.error()));
    found.indicator = owner->indicator->code;
    found.region = owner->region->code;
    found.period = owner->period;
    found.regionText = owner->region->name;
    found.periodText = monthsOf(monthOf(owner->period));
    if (const auto other = otherThanKey(row, *owner)) return refuse(*other);
    if (const auto other = otherThanTitle(*owner)) return refuse(*other);
    if (!hasColumn(fill_in::figure)) return refuse({"import.key-no-column", {std::string(fill_in::figure)}});
    compareBeside(row, fill_in::lastYear, key->lastYear, found, cells);
    compareBeside(row, fill_in::previous, key->previous, found, cells);
    if (!isFilled) return;
    readFigure(*value, *owner->indicator, found);
    if (found.fate == CellFate::Figure && !owner->region->validity().holdsIn(monthOf(owner->period))) {
        found.fate = CellFate::Problem;
        found.reason = {"import.region-not-valid", {owner->region->name, owner->period.toText()}};
    }
    cells.push_back(std::move(found));
}

void KeyedRows::readFigure(const SheetCell& cell, const Indicator& indicator, FoundCell& found) const {
    const auto is = [&](CellFate fate, Remark reason) {
        found.fate = fate;
        found.reason = std::move(reason);
    };
    if (!m_table.request.withHidden && m_table.grid.isHidden(cell.row, cell.column)) return is(CellFate::Ignored, {"import.hidden", {}});
    if (m_table.grid.isMerged(cell.row, cell.column)) return is(CellFate::Problem, {"import.merged-value", {cell.text}});
    const auto number = readFigureCell(cell, indicator, {.ofRow = indicator.unit});
    if (!number) {
        found.asks = CellAsks::Number;
        return is(CellFate::Problem, remarkOf(number.error()));
    }
    if (!number->given) return is(CellFate::Ignored, {"import.says-nothing", {cell.text}});
    found.value = number->given;
    found.unitFound = number->unitFound;
    found.isConverted = number->isConverted;
    found.isOtherWord = number->isOtherWord;
    if (number->status) found.status = number->status;
}

void KeyedRows::compareBeside(int row, std::string_view heading, const std::string& given, const FoundCell& of, std::vector<FoundCell>& cells) const {
    const SheetCell* cell = cellOf(row, heading);
    if (!saysSomething(cell)) return;
    FoundCell beside = alikeAt({row, cell->column}, of);
    beside.text = cell->text;
    const bool isAsGiven = comparable(cell->text) == comparable(given);
    beside.fate = isAsGiven ? CellFate::Ignored : CellFate::Problem;
    beside.reason = isAsGiven ? Remark{"import.other-column", {std::string(heading)}}
                              : Remark{"import.key-beside-changed", {std::string(heading), given.empty() ? "—" : given, cell->text}};
    cells.push_back(std::move(beside));
}

std::vector<FoundCell> keyedRowsOutside(const SheetGrid& grid, const std::vector<FoundTable>& tables) {
    std::vector<FoundCell> outside;
    for (const auto& cell : grid.sheet().cells) {
        if (!beginsLikeFillInKey(cell.text)) continue;
        const bool isInside = std::ranges::any_of(tables, [&](const FoundTable& table) {
            return cell.row > table.lastHeaderRow && cell.row <= table.lastRow && cell.column >= table.firstColumn && cell.column <= table.lastColumn;
        });
        if (!isInside) outside.push_back(problemAt({cell.row, cell.column}, {}, {"import.key-no-column", {std::string(fill_in::figure)}}));
    }
    return outside;
}

} // namespace xushi
