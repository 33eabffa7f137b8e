#include "domain/summary/SummaryCells.h"

#include "domain/RecordNames.h"
#include "domain/Rounding.h"
#include "domain/analyses/Forecast.h"
#include "domain/analyses/Series.h"
#include "domain/analyses/ShownNumbers.h"
#include "domain/measures/Accumulation.h"
#include "domain/reading/StateMark.h"
#include "domain/summary/SummaryNotes.h"

#include <algorithm>

namespace xushi {
namespace {

constexpr std::string_view notAvailable = "—";
constexpr std::string_view wideSpace = "　";

std::string joinedTexts(const std::vector<std::string>& texts) {
    std::string all;
    for (const auto& text : texts) all += (all.empty() || all.ends_with("。") ? "" : "；") + replacedMark(text, "\n", "；");
    return all;
}

/// Each level stands two characters further in than the one above; the first part of a total is marked.
std::string indentedName(const SummaryPlace& place) {
    if (place.level == 0) return place.indicator->name;
    std::string lead;
    for (int i = 0; i < 2 * place.level - 1; ++i) lead += wideSpace;
    return lead + (place.isFirstPart ? "其中：" : "　　　") + place.indicator->name;
}

} // namespace

SummaryCells::SummaryCells(const SummaryRequest& request, const SummaryRemarks& remarks)
    : m_request(request), m_remarks(remarks), m_format{MinusSign::Typographic, request.catalogue.settings.rounding} {}

SummaryCell SummaryCells::dash() { return text(std::string(notAvailable)); }

SummaryCell SummaryCells::number(const Decimal& value, bool isSigned) const {
    const std::string prefix = isSigned && value > Decimal(0) ? "+" : "";
    return {.text = prefix + m_format.decimal(value), .number = value, .prefix = prefix};
}

SummaryCell SummaryCells::figure(const BoardRow& row, const Indicator& indicator) const {
    if (const auto mark = markOf(row.state); !mark.empty()) return text(std::string(mark));
    if (!row.value && row.stage) return text(m_request.words.remark(shownStage(*row.stage, {})));
    if (!row.value) return dash();
    const Decimal digits = shownFigure(*row.value, definitionOf(row, indicator));
    SummaryCell cell = number(digits);
    if (!row.derivedRate && rounded(Ratio(*row.value), digits.scale()) == digits) cell.exact = *row.value;
    const std::string alone = withQualifier(cell.text, row.qualifier);
    const std::string shown = row.stage ? m_request.words.remark(shownStage(*row.stage, alone)) : alone;
    const auto at = shown.find(cell.text);
    cell.prefix = shown.substr(0, at);
    cell.suffix = shown.substr(at + cell.text.size());
    cell.text = shown;
    return cell;
}

SummaryCell SummaryCells::amount(const std::optional<Decimal>& value, const BoardRow& row, const Indicator& indicator) const {
    return value ? number(shownFigure(*value, definitionOf(row, indicator))) : dash();
}

SummaryCell SummaryCells::share(const std::optional<Percent>& share, const BoardRow& row, const SummaryTemplate::Column& column) const {
    if (!share) return dash();
    const auto rule = formatOf(row, m_format).rounding;
    return number(column.decimals ? shownShare(*share, *column.decimals, rule) : shownShare(*share, rule));
}

SummaryCell SummaryCells::points(const std::optional<Points>& points, const BoardRow& row, const SummaryTemplate::Column& column, Measure measure) const {
    if (!points) return dash();
    const auto rule = formatOf(row, m_format).rounding;
    return number(column.decimals ? shownPoints(*points, *column.decimals, rule) : shownPoints(*points, measure, rule), true);
}

SummaryCell SummaryCells::target(const BoardRow& row) const {
    if (!row.target) return dash();
    if (row.targetBefore) return m_request.words.revisedTarget(*row.targetBefore, *row.target, formatOf(row, m_format));
    return m_request.words.target(*row.target, formatOf(row, m_format));
}

SummaryCell SummaryCells::growth(const BoardRow& row, const Indicator& indicator) const {
    if (!row.growth) return dash();
    SummaryCell cell = text(m_request.words.growth(*row.growth, definitionOf(row, indicator), formatOf(row, m_format)));
    cell.number = shownGrowth(*row.growth, indicator.measure, formatOf(row, m_format).rounding);
    if (!cell.number) return cell;
    if (row.growth->bound) cell.prefix = boundSign(*row.growth->bound);
    else if (*cell.number > Decimal(0)) cell.prefix = "+";
    return cell;
}

SummaryCell SummaryCells::forecast(const BoardRow& row, const Indicator& indicator) const {
    const auto done = row.done();
    if (!row.target || !done || !row.asOf) return dash();
    const auto forecast = forecastByRunRate(*row.target, *done, row.asOf->last);
    return forecast ? number(shownAmount(forecast->value, definitionOf(row, indicator), formatOf(row, m_format).rounding)) : dash();
}

SummaryCell SummaryCells::day(const Date& day) const {
    return text(m_request.words.remark({"summary.day", {std::to_string(day.year), std::to_string(day.month), std::to_string(day.day)}}));
}

/// The day of the target's curve; what has none is due by the end of the year.
SummaryCell SummaryCells::deadline(const BoardRow& row, const Indicator& indicator) const {
    if (row.curve)
        if (const auto* date = std::get_if<MilestoneDate>(&row.curve->shape)) return day(date->day);
    const bool isMilestone = row.target && (row.target->nature == TargetNature::Milestone || indicator.measure == Measure::Milestone);
    return isMilestone ? day(lastDayOf(row.target->key.year, Month::last())) : dash();
}

SummaryCell SummaryCells::department(const Indicator& indicator) const {
    const Department* found = m_request.catalogue.find(indicator.department);
    return found ? text(found->name + (found->isAssumed ? "*" : "")) : dash();
}

std::span<const Figure> SummaryCells::seriesOf(const BoardRow& row) const {
    return row.asOf ? seriesIn(m_request.figures, row.indicator, row.region, row.asOf->year) : std::span<const Figure>();
}

SummaryCell SummaryCells::ofRow(const SummaryTemplate::Column& column, const BoardRow& row, const Indicator& indicator) const {
    const Standing& standing = row.standing;
    switch (column.what) {
    case SummaryColumn::Section: return text(indicator.section);
    case SummaryColumn::Region: return text(nameIn(m_request.catalogue, row.region));
    case SummaryColumn::Unit: return text(indicator.unit);
    case SummaryColumn::Target: return target(row);
    case SummaryColumn::AsOf: return row.asOf ? text(m_request.words.asOf(*row.asOf) + (row.isAsOfAssumed ? "*" : "")) : dash();
    case SummaryColumn::Value: return figure(row, indicator);
    case SummaryColumn::Month: return amount(row.monthAlone, row, indicator);
    case SummaryColumn::Quarter: return amount(row.asOf ? quarterAloneAt(definitionOf(row, indicator), seriesOf(row), row.asOf->last) : std::nullopt, row, indicator);
    case SummaryColumn::LastYear: return amount(row.lastYear, row, indicator);
    case SummaryColumn::Growth: return growth(row, indicator);
    case SummaryColumn::Completion: return share(standing.completion, row, column);
    case SummaryColumn::Schedule: return share(standing.schedule, row, column);
    case SummaryColumn::Gap: return points(standing.gap, row, column, indicator.measure);
    case SummaryColumn::Light:
        if (!row.target) return dash();
        return {.text = m_request.words.light(standing.light), .light = standing.light};
    case SummaryColumn::Department: return department(indicator);
    case SummaryColumn::Note: return text(m_request.words.note(row.status, row.remarks));
    case SummaryColumn::Forecast: return forecast(row, indicator);
    case SummaryColumn::Stage: return row.stage ? text(m_request.words.remark(shownStage(*row.stage, {}))) : dash();
    case SummaryColumn::Wording: return row.wording.empty() ? dash() : text(row.wording);
    case SummaryColumn::Deadline: return deadline(row, indicator);
    case SummaryColumn::Finding: return text(joinedTexts(m_remarks.findings(row)));
    case SummaryColumn::Explanation: return text(joinedTexts(m_remarks.explanations(row)));
    default: return dash();
    }
}

SummaryCell SummaryCells::ofYearBefore(const SummaryTemplate::Column& column, const BoardRow& row, const Indicator& indicator) const {
    const auto at = std::ranges::find_if(m_request.yearBefore, [&](const BoardRow& before) { return before.indicator == row.indicator && before.region == row.region; });
    if (at == m_request.yearBefore.end()) return dash();
    if (column.what == SummaryColumn::LastYearTarget) return target(*at);
    if (!at->asOf || at->asOf->last != Month::last()) return dash();
    switch (column.what) {
    case SummaryColumn::LastYearWhole: return figure(*at, indicator);
    case SummaryColumn::LastYearCompletion: return share(at->standing.completion, *at, column);
    case SummaryColumn::LastYearGrowth: return growth(*at, indicator);
    default: return dash();
    }
}

SummaryCell SummaryCells::ofComparison(const SummaryTemplate::Column& column, const ComparedRegion& compared, const BoardRow& row, const Indicator& indicator) const {
    switch (column.what) {
    case SummaryColumn::Rank: {
        SummaryCell cell = text(compared.rank.toText());
        if (compared.rank.kind == RankKind::Placed) cell.number = Decimal(compared.rank.place);
        return cell;
    }
    case SummaryColumn::Share: return share(compared.share, row, column);
    case SummaryColumn::Contribution: return share(compared.contribution, row, column);
    case SummaryColumn::Pull: return points(compared.pull, row, column, indicator.measure);
    default: return dash();
    }
}

SummaryCell SummaryCells::cell(const SummaryTemplate::Column& column, const NumberedPlace& at) const {
    if (column.what == SummaryColumn::Number) return text(at.number > 0 ? std::to_string(at.number) : "");
    if (column.what == SummaryColumn::Indicator) return text(indentedName(at.place));
    const BoardRow& row = *at.place.row;
    const Indicator& indicator = *at.place.indicator;
    if (isOfYearBefore(column.what)) return ofYearBefore(column, row, indicator);
    if (comparesRegions(column.what)) return at.compared ? ofComparison(column, *at.compared, row, indicator) : dash();
    return ofRow(column, row, indicator);
}

} // namespace xushi
