#include "domain/recognition/FigureReader.h"

#include "domain/Unit.h"
#include "domain/Width.h"
#include "domain/reading/PeriodReading.h"
#include "domain/recognition/PlainName.h"
#include "domain/recognition/SettledColumns.h"
#include "domain/recognition/StoredPeriod.h"
#include "domain/recognition/TotalChecks.h"

#include <algorithm>

namespace xushi {

FigureReader::FigureReader(const TableReading& table) : m_table(table), m_yearOfColumns(yearOfColumns(table.columns)) {}

/// The headings are years alone, that of the title among them.
bool FigureReader::areYearsOfOneTime(int year) const {
    bool hasYear = false;
    for (const auto& column : m_table.columns)
        for (const auto& text : column.periods) {
            const auto written = writtenPeriod(text);
            if (!written || written->form != PeriodForm::Year) return false;
            hasYear = hasYear || written->year == year;
        }
    return hasYear;
}

std::optional<FoundPeriod> FigureReader::periodOf(const TableColumn& column, const RowMeaning& meaning) const {
    std::optional<FoundPeriod> period = meaning.period ? meaning.period : m_table.context.period;
    if (column.isMonthBefore && period) {
        const auto before = period->period.previousMonth();
        if (!before) return std::nullopt;
        return FoundPeriod{before->withKind(PeriodKind::Ytd), PeriodForm::Cumulative, column.found.heading};
    }
    if (column.periods.empty()) return period || !isValueKind(column.kind()) ? period : periodOfOthers();
    PeriodContext context{.defaultYear = meaning.period ? meaning.period->period.year : m_table.context.year.value_or(m_yearOfColumns)};
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

/// 本月 beside 2025年1-5月 in a table that says no period: the only one that its other columns name.
std::optional<FoundPeriod> FigureReader::periodOfOthers() const {
    std::optional<FoundPeriod> found;
    for (const auto& other : m_table.columns) {
        if (!isValueKind(other.kind()) || other.periods.empty()) continue;
        const auto period = periodOf(other, {});
        if (!period || period->form == PeriodForm::Year) return std::nullopt;
        if (found && (found->period.year != period->period.year || found->period.last != period->period.last)) return std::nullopt;
        found = period;
    }
    if (found) found->form = PeriodForm::BareMonth;
    return found;
}

/// 累计 behind months that add up to it is of the last of them.
std::optional<FoundPeriod> FigureReader::periodOfSum(int row, const TableColumn& column, const RowMeaning& meaning) const {
    if (column.kind() != ColumnKind::Cumulative || meaning.indicator->measure == Measure::Rate) return std::nullopt;
    std::optional<FoundPeriod> last;
    std::vector<SheetPlace> months;
    for (const auto& other : m_table.columns) {
        const auto period = other.kind() == ColumnKind::MonthAlone && !other.periods.empty() ? periodOf(other, meaning) : std::nullopt;
        if (!period || !m_table.grid.at(row, other.number())) continue;
        months.push_back({row, other.number()});
        if (!last || last->period.last < period->period.last) last = period;
    }
    if (!last || static_cast<int>(months.size()) != last->period.last.number()) return std::nullopt;
    if (wholeThatDiffers(m_table.grid, {row, column.number()}, months, *meaning.indicator)) return std::nullopt;
    last->form = PeriodForm::Cumulative;
    return last;
}

bool FigureReader::isBesideCumulative(const TableColumn& column, const RowMeaning& meaning) const {
    const auto forms = std::ranges::find(m_table.columns, true, &TableColumn::isFormName);
    if (forms != m_table.columns.end() && meaning.form == ColumnKind::MonthAlone)
        for (int row = m_table.shape.lastHeaderRow + 1; row <= m_table.shape.lastRow; ++row) {
            const auto heading = readHeading(m_table.grid.text(row, forms->number()));
            if (heading.kind == ColumnKind::Cumulative || (heading.kind == ColumnKind::Value && !heading.period.empty())) return true;
        }
    return std::ranges::any_of(m_table.columns, [&](const TableColumn& other) {
        if (other.number() == column.number() || !isValueKind(other.kind()) || other.indicator != column.indicator) return false;
        if (other.kind() == ColumnKind::Cumulative) return true;
        return std::ranges::any_of(other.periods, [](const std::string& text) {
            const auto written = writtenPeriod(text);
            return written && (written->form == PeriodForm::Cumulative || written->form == PeriodForm::HalfYear || written->form == PeriodForm::MonthEnd);
        });
    });
}

/// Why it is not known whose figure a cell has, whatever its number is.
std::optional<Remark> FigureReader::unsettledIn(const TableColumn& column, const RowMeaning& meaning, const std::optional<FoundPeriod>& period, bool isStored) const {
    const auto& ofAll = m_table.context.period;
    const bool isOtherMonth = column.isMonthInName && period && period->form == PeriodForm::BareMonth && ofAll && period->period.last != ofAll->period.last;
    if (isOtherMonth) return Remark{"import.contradiction", {column.found.heading, ofAll->text}};
    if (!meaning.region) return Remark{"import.no-region", {}};
    if (!isStored) return Remark{"import.no-period", {}};
    const bool isPeriodOfAll = column.periods.empty() && !meaning.period && !m_table.request.period;
    const bool isRegionOfAll = !m_table.columnOf(ColumnKind::RegionName) && !column.region && !m_table.request.region;
    if (isPeriodOfAll && m_table.context.otherPeriod) return m_table.context.otherPeriod;
    return isRegionOfAll ? m_table.context.otherRegion : std::nullopt;
}

FoundCell FigureReader::figureAt(const SheetPlace& place, const SheetCell& cell, const TableColumn& column, const RowMeaning& meaning) {
    FoundCell found{.place = place};
    found.indicator = meaning.indicator->code;
    found.indicatorText = meaning.indicatorText;
    found.regionText = meaning.regionText;
    if (meaning.region) found.region = meaning.region->code;
    found.text = cell.text;
    found.status = meaning.status;
    const auto refuse = [&](Remark reason, std::vector<std::string> suggestions = {}) {
        found.fate = CellFate::Problem;
        found.reason = std::move(reason);
        found.suggestions = std::move(suggestions);
        return found;
    };
    auto period = periodOf(column, meaning);
    if (!period) period = periodOfSum(place.row, column, meaning);
    if (period) found.periodText = period->text;
    std::optional<Period> stored;
    if (period) {
        const auto formOfName = meaning.form != ColumnKind::Unknown ? meaning.form : formInBrackets(meaning.indicatorText);
        const bool isByTitle = column.kind() == ColumnKind::Value && (period->form == PeriodForm::BareMonth || (column.periods.empty() && !meaning.period));
        const auto form = formOfName == ColumnKind::MonthAlone || (formOfName == ColumnKind::Cumulative && column.kind() == ColumnKind::Value) ? formOfName
                          : isByTitle && m_table.context.isOfMonthsAlone                                                                      ? ColumnKind::MonthAlone
                          : isByTitle && m_table.context.isOfCumulatives                                                                      ? ColumnKind::Cumulative
                                                                                                                                              : column.kind();
        const auto kept = storedPeriodOf(*meaning.indicator, *period, form, isBesideCumulative(column, meaning));
        if (!kept) {
            found.fate = CellFate::Ignored;
            found.reason = remarkOf(kept.error());
            return found;
        }
        stored = found.period = *kept;
        found.isOfBareMonth = period->form == PeriodForm::BareMonth && column.kind() == ColumnKind::Value && meaning.indicator->accumulates() && kept->kind == PeriodKind::Ytd;
    }
    CellUnits units = unitsOf(column, meaning);
    if (const std::string ofName = unitNamed(readHeading(meaning.indicatorText).unit); !ofName.empty()) {
        if (!units.ofRow.empty() && unitMeaning(ofName).base == unitMeaning(units.ofRow).base && unitMeaning(ofName).power != unitMeaning(units.ofRow).power)
            return refuse({"import.two-units", {meaning.indicatorText, units.ofRow}});
        if (units.ofRow.empty()) units.ofRow = ofName;
    }
    if (m_table.request.map)
        if (const auto at = m_table.request.map->units.find(plainName(meaning.indicatorText)); at != m_table.request.map->units.end()) units.ofRow = at->second;
    if (m_table.grid.isMerged(place.row, place.column)) return refuse({"import.merged-value", {cell.text}});
    const auto unsettled = unsettledIn(column, meaning, period, stored.has_value());
    const auto number = readFigureCell(cell, *meaning.indicator, units);
    if (!number) {
        if (!unsettled) found.asks = CellAsks::Number;
        return refuse(remarkOf(number.error()));
    }
    if (!number->given && !number->isGrowthAlone) {
        found.fate = CellFate::Ignored;
        found.reason = {"import.says-nothing", {cell.text}};
        return found;
    }
    found.value = number->given;
    found.unitFound = number->unitFound;
    found.isConverted = number->isConverted;
    found.isOtherWord = number->isOtherWord;
    if (column.status) found.status = column.status;
    if (const auto marked = m_table.context.statusOfMarks.find(number->marks); marked != m_table.context.statusOfMarks.end()) found.status = marked->second;
    if (number->status) found.status = number->status;
    if (unsettled) return refuse(*unsettled);
    if (!meaning.region->validity().holdsIn(monthOf(*stored)))
        return asking(CellAsks::Region, refuse({"import.region-not-valid", {meaning.region->name, stored->toText()}}, toldAs(m_table.request.names.successorsOf(*meaning.region))));
    addCompanions(place, column, meaning, units, found);
    if (number->isGrowthAlone && !found.growth && !found.points) {
        found.fate = CellFate::Ignored;
        found.reason = {"import.says-nothing", {cell.text}};
    }
    return found;
}

CellUnits FigureReader::unitsOf(const TableColumn& column, const RowMeaning& meaning) const {
    CellUnits units{.ofRow = meaning.unit, .ofColumn = column.found.unit, .ofTable = m_table.context.units};
    const bool isOfTitle = !m_table.columnOf(ColumnKind::IndicatorName) && m_table.context.indicator == meaning.indicator;
    if (units.ofColumn.empty() && isOfTitle) units.ofColumn = m_table.context.indicatorUnit;
    return units;
}

void FigureReader::report(const SheetPlace& side, const SheetCell& cell, const Problem& problem, const FoundCell& of) {
    FoundCell told = problemAt(side, cell.text, remarkOf(problem));
    told.indicator = of.indicator;
    told.region = of.region;
    told.period = of.period;
    told.indicatorText = of.indicatorText;
    told.regionText = of.regionText;
    m_sideProblems.push_back(std::move(told));
}

void FigureReader::addGrowth(const SheetPlace& side, const SheetCell& cell, const Indicator& indicator, const GrowthHeading& heading, FoundCell& found) {
    const auto growth = readGrowthCell(cell, indicator, heading);
    if (!growth) {
        report(side, cell, growth.error(), found);
        if (!heading.isPercent) m_sideProblems.back().asks = CellAsks::PerCent;
        return;
    }
    if (growth->growth) found.growth = growth->growth;
    if (growth->points) found.points = growth->points;
    if (growth->growth || growth->points) found.growthPlace = side;
}

void FigureReader::addLastYear(const SheetPlace& side, const SheetCell& cell, const Indicator& indicator, const CellUnits& units, FoundCell& found) {
    const auto number = readFigureCell(cell, indicator, units);
    if (!number) return report(side, cell, number.error(), found);
    const auto value = number->given ? number->given->numberOrNone(indicator.unit) : Result<std::optional<Decimal>>(std::nullopt);
    if (!value || !*value) return;
    found.lastYear = number->given;
    found.lastYearPlace = side;
}

/// Growth and last year's figure that stand beside.
void FigureReader::addCompanions(const SheetPlace& place, const TableColumn& column, const RowMeaning& meaning, const CellUnits& units, FoundCell& found) {
    const bool hasPoints = std::ranges::any_of(m_table.columns, [&](const TableColumn& other) {
        return other.valueColumn == column.number() && other.kind() == ColumnKind::Growth && other.isPoints;
    });
    for (const auto& other : m_table.columns) {
        if (other.valueColumn != column.number()) continue;
        const SheetCell* cell = m_table.grid.at(place.row, other.number());
        if (!cell || (isBlank(cell->text) && cell->kind != CellKind::Formula)) continue;
        if (!m_table.request.withHidden && m_table.grid.isHidden(place.row, other.number())) continue;
        const SheetPlace side{place.row, other.number()};
        if (other.kind() == ColumnKind::Growth) {
            addGrowth(side, *cell, *meaning.indicator, {other.found.isPercent, other.isPoints, hasPoints && !other.isPoints}, found);
            continue;
        }
        if (!isOfTheSame(other, column, found)) continue;
        CellUnits own = units;
        if (!other.found.unit.empty()) own.ofColumn = other.found.unit;
        addLastYear(side, *cell, *meaning.indicator, own, found);
    }
}

bool FigureReader::addRow(const SheetPlace& place, const SheetCell& cell, const TableColumn& column, const RowMeaning& meaning, FoundCell& found) {
    const Heading& said = *meaning.formHeading;
    const bool isAlone = found.period->kind == PeriodKind::Month;
    if ((said.isOfMonthAlone && !isAlone) || (said.isOfCumulative && isAlone)) return false;
    if (meaning.form == ColumnKind::Growth) {
        addGrowth(place, cell, *meaning.indicator, {said.isPercent || meaning.unit == "%", said.isPoints}, found);
        return true;
    }
    if (!said.period.empty()) {
        const auto period = readPeriod(said.period, {.defaultYear = found.period->year - 1});
        if (!period || period->period.last != found.period->last) return false;
    }
    CellUnits units = unitsOf(column, meaning);
    if (!said.unit.empty()) units.ofRow = said.unit;
    addLastYear(place, cell, *meaning.indicator, units, found);
    return true;
}

/// 上年全年 is no last year's figure of a 1—5月, nor is 上年同月 that of a cumulative.
bool FigureReader::isOfTheSame(const TableColumn& lastYear, const TableColumn& column, const FoundCell& found) const {
    const bool isAlone = found.period->kind == PeriodKind::Month;
    const bool isCumulative = found.period->kind == PeriodKind::Ytd;
    if (lastYear.isOfMonthAlone && isCumulative && found.period->last != Month::first()) return false;
    for (const auto& text : lastYear.periods) {
        const auto period = readPeriod(text, {.defaultYear = found.period->year - 1});
        if (!period) continue;
        const bool areYears = period->form == PeriodForm::Year && std::ranges::any_of(column.periods, [](const std::string& own) {
            const auto written = writtenPeriod(own);
            return written && written->form == PeriodForm::Year;
        });
        if (areYears || (period->form == PeriodForm::Year && lastYear.periods.size() > 1)) continue;
        if (period->period.last != found.period->last) return false;
        const bool isBare = period->form == PeriodForm::BareMonth && !column.periods.empty() && column.kind() != ColumnKind::MonthAlone;
        const bool ownIsBare = std::ranges::any_of(column.periods, [](const std::string& own) {
            const auto written = writtenPeriod(own);
            return written && written->form == PeriodForm::BareMonth;
        });
        if (isCumulative && ((isBare && !ownIsBare) || (period->form == PeriodForm::BareMonth && column.kind() == ColumnKind::Cumulative && !lastYear.isOfCumulative))) return false;
        if (isAlone && period->form == PeriodForm::Cumulative) return false;
    }
    return true;
}

} // namespace xushi
