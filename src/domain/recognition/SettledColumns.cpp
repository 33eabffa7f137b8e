#include "domain/recognition/SettledColumns.h"

#include "domain/reading/PeriodReading.h"
#include "domain/recognition/PlainName.h"

#include <algorithm>
#include <map>

namespace xushi {
namespace {

std::optional<int> yearOf(const TableColumn& column) {
    for (const auto& text : column.periods)
        if (const auto written = writtenPeriod(text); written && written->year) return written->year;
    return std::nullopt;
}

bool saysCumulative(PeriodForm form) { return form == PeriodForm::Cumulative || form == PeriodForm::HalfYear || form == PeriodForm::Quarters; }

/// The months of a column and their form, whatever its year.
std::string withoutYear(const TableColumn& column) {
    std::string rest;
    for (const auto& text : column.periods)
        if (const auto period = readPeriod(text, {.defaultYear = 2000}); period && period->form != PeriodForm::Year)
            rest += period->period.toText().substr(4) + (saysCumulative(period->form) ? "c" : "");
    return rest;
}

bool areIndicatorsAcross(const std::vector<TableColumn>& columns) {
    return std::ranges::any_of(columns, [](const TableColumn& column) { return isValueKind(column.kind()) && column.indicator; });
}

/// The growth of 2025年5月末 over 2024年末 is none over 上年同期, unless it says so.
bool isOverYearEnd(const TableColumn& growth, const TableColumn& figure, const std::vector<TableColumn>& columns) {
    const std::string heading = plainName(growth.found.heading);
    if (heading.find("同") != std::string::npos || heading.find("上年") != std::string::npos || heading.find("去年") != std::string::npos) return false;
    const auto lastOf = [](const TableColumn& column) -> std::optional<Period> {
        for (const auto& text : column.periods)
            if (const auto period = readPeriod(text, {.defaultYear = 2000})) return period->period;
        return std::nullopt;
    };
    const auto own = lastOf(figure);
    const bool hasLastYear = std::ranges::any_of(columns, [](const TableColumn& other) { return other.kind() == ColumnKind::LastYear; });
    return own && !hasLastYear && std::ranges::any_of(columns, [&](const TableColumn& other) {
        const auto base = &other == &figure || !isValueKind(other.kind()) || other.indicator != figure.indicator || other.region != figure.region ? std::nullopt : lastOf(other);
        return base && base->year + 1 == own->year && base->last == Month::last() && own->last != Month::last();
    });
}

} // namespace

int yearOfColumns(const std::vector<TableColumn>& columns) {
    int latest = 0;
    for (const auto& column : columns)
        for (const auto& text : column.periods)
            if (const auto written = writtenPeriod(text); written && written->year) latest = std::max(latest, *written->year);
    return latest;
}

void settleMonths(std::vector<TableColumn>& columns) {
    const auto formOf = [](const TableColumn& column) -> std::optional<PeriodReading> {
        std::optional<PeriodReading> found;
        for (const auto& text : column.periods)
            if (auto period = readPeriod(text, {.defaultYear = 2000}); period && period->form != PeriodForm::Year) found = *period;
        return found;
    };
    const auto isBare = [&](const TableColumn& column) {
        const auto period = column.kind() == ColumnKind::Value ? formOf(column) : std::nullopt;
        return period && period->form == PeriodForm::BareMonth;
    };
    const auto bareMonths = std::ranges::count_if(columns, isBare);
    const bool endsInSum = std::ranges::any_of(columns, [](const TableColumn& column) {
        return column.periods.empty() && !column.region && (column.kind() == ColumnKind::Cumulative || column.kind() == ColumnKind::Total);
    });
    for (auto& column : columns) {
        if (!isBare(column)) continue;
        const auto own = formOf(column);
        const bool isBesideCumulative = std::ranges::any_of(columns, [&](const TableColumn& other) {
            const auto period = isValueKind(other.kind()) ? formOf(other) : std::nullopt;
            return period && saysCumulative(period->form) && period->period.last == own->period.last && other.indicator == column.indicator && other.region == column.region;
        });
        if (isBesideCumulative || (endsInSum && bareMonths > 1)) column.found.kind = ColumnKind::MonthAlone;
    }
}

void settleYears(std::vector<TableColumn>& columns, const FoundPeriod* ofAll) {
    std::map<int, std::vector<TableColumn*>> byYear;
    for (auto& column : columns)
        if (!isValueKind(column.kind()) || (column.kind() == ColumnKind::MonthAlone && column.periods.empty())) continue;
        else if (const auto year = yearOf(column) ? yearOf(column) : ofAll ? std::optional(ofAll->period.year) : std::nullopt; year) byYear[*year].push_back(&column);
    if (byYear.size() != 2) return;
    const auto& [older, newer] = std::pair(*byYear.begin(), *byYear.rbegin());
    if (older.first + 1 != newer.first) return;
    for (TableColumn* column : older.second) {
        if (column->isOfAnotherTime) continue;
        const auto twin = std::ranges::find_if(newer.second, [&](const TableColumn* other) {
            const bool isOfAll = other->periods.empty() && ofAll && !column->periods.empty();
            const auto month = isOfAll ? ofAll->period.withKind(PeriodKind::Ytd).toText().substr(4) : withoutYear(*other);
            const auto own = withoutYear(*column);
            const bool isSameForm = column->kind() == other->kind() || (column->kind() != ColumnKind::MonthAlone && other->kind() != ColumnKind::MonthAlone);
            return isSameForm && (month == own || (isOfAll && month + "c" == own)) && other->indicator == column->indicator && other->region == column->region;
        });
        if (twin == newer.second.end()) continue;
        column->isOfCumulative = column->isOfCumulative || column->kind() == ColumnKind::Cumulative;
        column->found.kind = ColumnKind::LastYear;
        column->valueColumn = (*twin)->number();
    }
}

void settleOtherTimes(std::vector<TableColumn>& columns, const FoundPeriod* ofAll) {
    for (auto& column : columns) {
        const bool isExpected = column.status == DataStatus::Estimate || column.status == DataStatus::Forecast;
        const bool isUnfinished = ofAll && ofAll->period.last != Month::last() && isValueKind(column.kind()); // 全年 in a report of May
        if (isUnfinished && std::ranges::any_of(column.periods, [&](const std::string& text) {
                const auto period = text.find("全年") != std::string::npos ? readPeriod(text, {.defaultYear = ofAll->period.year}) : Result<PeriodReading>(refused("period.not-a-period"));
                return period && period->period.year == ofAll->period.year;
            })) {
            column.isOfAnotherTime = true;
            column.found.kind = ColumnKind::Target;
        }
        for (const auto& text : column.periods) { // 全年预计 and 6月预计 are expectations
            const auto period = isExpected && isValueKind(column.kind()) ? readPeriod(text, {.defaultYear = ofAll ? ofAll->period.year : 2000}) : Result<PeriodReading>(refused("period.not-a-period"));
            if (!period || (period->form != PeriodForm::Year && (period->form != PeriodForm::BareMonth || !ofAll || period->period.last <= ofAll->period.last))) continue;
            column.isOfAnotherTime = true;
            column.found.kind = ColumnKind::Target;
        }
        if (column.kind() != ColumnKind::LastYear || !ofAll) continue;
        for (const auto& text : column.periods) {
            const auto period = readPeriod(text, {.defaultYear = 2000});
            if (!period || period->period.last == ofAll->period.last || (period->form == PeriodForm::Year && text.find("全年") == std::string::npos)) continue;
            column.isOfAnotherTime = true;
            column.found.kind = ColumnKind::Target; // a column of no figures of this report
        }
    }
}

void settleCompanions(std::vector<TableColumn>& columns) {
    for (std::size_t i = 0; i < columns.size(); ++i) {
        TableColumn& column = columns[i];
        const bool isCompanion = column.kind() == ColumnKind::Growth || column.kind() == ColumnKind::LastYear;
        if (!isCompanion || column.valueColumn != 0 || column.isOfUnknown) continue;
        const bool isGroupOfItsOwn = std::ranges::none_of(columns, [&](const TableColumn& other) { return other.group == column.group && isValueKind(other.kind()); });
        const auto mayOwn = [&](const TableColumn& other) {
            const bool isAlone = other.kind() == ColumnKind::MonthAlone;
            if (column.isOfMonthAlone && !isAlone) return false;
            if (column.isOfCumulative && isAlone) return false;
            const bool isSame = (!column.indicator || column.indicator == other.indicator) && (!column.region || column.region == other.region);
            return isValueKind(other.kind()) && !other.isUnknownName && isSame && (isGroupOfItsOwn || column.group == other.group);
        };
        const auto isOfSamePeriod = [&](const TableColumn& other) { return column.periods.empty() || withoutYear(column) == withoutYear(other); };
        // Growth is of the later year.
        std::optional<int> latest;
        for (const auto& other : columns)
            if (const auto year = mayOwn(other) ? yearOf(other) : std::nullopt; year && (!latest || *latest < *year)) latest = year;
        const auto isLatest = [&](const TableColumn& other) { return !latest || !yearOf(other) || *yearOf(other) == *latest; };
        const auto before = std::find_if(columns.rbegin() + static_cast<std::ptrdiff_t>(columns.size() - i), columns.rend(),
                                         [](const TableColumn& other) { return other.isUnknownName || (isValueKind(other.kind()) && other.indicator); });
        if (!column.indicator && before != columns.rend() && before->isUnknownName && before->group == column.group && areIndicatorsAcross(columns)) {
            column.isOfUnknown = true; // of what stands before it, which nobody knows
            continue;
        }
        const TableColumn* owner = nullptr;
        for (const bool isStrict : {true, false}) {
            for (std::size_t left = i; left-- > 0 && !owner;)
                if (mayOwn(columns[left]) && isLatest(columns[left]) && (!isStrict || isOfSamePeriod(columns[left]))) owner = &columns[left];
            for (std::size_t right = i + 1; right < columns.size() && !owner; ++right)
                if (mayOwn(columns[right]) && isLatest(columns[right]) && (!isStrict || isOfSamePeriod(columns[right]))) owner = &columns[right];
            // A period of its own that nobody has is of no figure here.
            if (!isStrict && column.kind() == ColumnKind::Growth && !column.periods.empty()) owner = nullptr;
            if (owner) break;
        }
        if (!owner || (column.kind() == ColumnKind::Growth && isOverYearEnd(column, *owner, columns))) continue;
        column.valueColumn = owner->number();
        if (column.found.unit.empty()) column.found.unit = owner->found.unit;
        column.indicator = owner->indicator;
        column.region = owner->region;
    }
}

} // namespace xushi
