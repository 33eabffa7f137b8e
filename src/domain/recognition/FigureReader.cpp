#include "domain/recognition/FigureReader.h"

#include "domain/Unit.h"
#include "domain/Width.h"
#include "domain/reading/PeriodReading.h"
#include "domain/recognition/PlainName.h"
#include "domain/recognition/StoredPeriod.h"

#include <algorithm>

namespace xushi {

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
    if (column.periods.empty()) return period;
    PeriodContext context{.defaultYear = meaning.period ? meaning.period->period.year : m_table.context.year.value_or(0)};
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

bool FigureReader::isBesideCumulative(const TableColumn& column) const {
    return std::ranges::any_of(m_table.columns, [&](const TableColumn& other) {
        if (other.number() == column.number() || !isValueKind(other.kind()) || other.indicator != column.indicator) return false;
        if (other.kind() == ColumnKind::Cumulative) return true;
        return std::ranges::any_of(other.periods, [](const std::string& text) {
            const auto written = writtenPeriod(text);
            return written && (written->form == PeriodForm::Cumulative || written->form == PeriodForm::HalfYear || written->form == PeriodForm::MonthEnd);
        });
    });
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
    const auto period = periodOf(column, meaning);
    if (period) found.periodText = period->text;
    std::optional<Period> stored;
    if (period) {
        const auto formOfName = meaning.form != ColumnKind::Unknown ? meaning.form : formInBrackets(meaning.indicatorText);
        const bool isAloneByTitle = m_table.context.isOfMonthsAlone && column.kind() == ColumnKind::Value && period->form == PeriodForm::BareMonth;
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
    CellUnits units{.ofRow = meaning.unit, .ofColumn = column.found.unit, .ofTable = m_table.context.units};
    if (units.ofColumn.empty() && !m_table.columnOf(ColumnKind::IndicatorName)) units.ofColumn = m_table.context.indicator == meaning.indicator ? m_table.context.indicatorUnit : std::string();
    if (const std::string ofName = unitNamed(readHeading(meaning.indicatorText).unit); !ofName.empty()) {
        if (!units.ofRow.empty() && unitMeaning(ofName).base == unitMeaning(units.ofRow).base && unitMeaning(ofName).power != unitMeaning(units.ofRow).power)
            return refuse({"import.two-units", {meaning.indicatorText, units.ofRow}});
        if (units.ofRow.empty()) units.ofRow = ofName;
    }
    if (m_table.request.map)
        if (const auto at = m_table.request.map->units.find(plainName(meaning.indicatorText)); at != m_table.request.map->units.end()) units.ofRow = at->second;
    if (m_table.grid.isMerged(place.row, place.column)) return refuse({"import.merged-value", {cell.text}});
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
    const bool isPeriodOfAll = column.periods.empty() && !meaning.period && !m_table.request.period;
    const bool isRegionOfAll = !m_table.columnOf(ColumnKind::RegionName) && !column.region && !m_table.request.region;
    if (m_table.context.contradiction && (isPeriodOfAll || isRegionOfAll)) return refuse(*m_table.context.contradiction);
    if (!meaning.region->validity().holdsIn(monthOf(*stored)))
        return refuse({"import.region-not-valid", {meaning.region->name, stored->toText()}}, toldAs(m_table.request.names.successorsOf(*meaning.region)));
    addCompanions(place, column, meaning, units, found);
    return found;
}

/// Growth and last year's figure that stand beside.
void FigureReader::addCompanions(const SheetPlace& place, const TableColumn& column, const RowMeaning& meaning, const CellUnits& units, FoundCell& found) {
    for (const auto& other : m_table.columns) {
        if (other.valueColumn != column.number()) continue;
        const SheetCell* cell = m_table.grid.at(place.row, other.number());
        if (!cell || (isBlank(cell->text) && cell->kind != CellKind::Formula)) continue;
        if (!m_table.request.withHidden && m_table.grid.isHidden(place.row, other.number())) continue;
        const SheetPlace side{place.row, other.number()};
        const auto report = [&](const Problem& problem) {
            m_sideProblems.push_back(problemAt(side, cell->text, remarkOf(problem)));
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
bool FigureReader::isOfTheSame(const TableColumn& lastYear, const TableColumn& column, const FoundCell& found) const {
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

} // namespace xushi
