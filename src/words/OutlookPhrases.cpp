#include "words/OutlookPhrases.h"

#include "domain/RecordNames.h"
#include "domain/WordArgument.h"
#include "domain/analyses/ShownNumbers.h"
#include "words/Phrases.h"
#include "words/RowPhrases.h"

namespace xushi {
namespace {

/// One row while its line is made; numbers have the digits that every other surface shows.
struct Outlooking {
    const RowOutlook& outlook;
    const BoardRow& row = outlook.row;
    const Indicator& indicator;
    NumberFormat format;

    std::string amount(const Ratio& value) const { return format.decimal(shownAmount(value.isNegative() ? -value : value, indicator, format.rounding)); }
    std::string points(const Points& value) const { return format.signedDecimal(shownPoints(value, indicator.measure, format.rounding)); }

    std::optional<Remark> standing() const;
    std::optional<Remark> shortfall() const;
    std::optional<Remark> catchUp() const;
    std::optional<Remark> trend() const;
    std::optional<Remark> forecastOf(const Forecast& forecast) const;
};

/// Against the schedule in the unit; of a rate or a growth in points; else what decided the light.
std::optional<Remark> Outlooking::standing() const {
    if (!row.target || !row.asOf) return std::nullopt;
    if (row.standing.shortfall && (row.standing.schedule || row.target->isLowerBetter())) return shortfall();
    if (!row.standing.gap) return outlook.ground;
    const Points gap = *row.standing.gap;
    const std::string shown = format.decimal(shownPoints(gap.value.isNegative() ? Points{-gap.value} : gap, indicator.measure, format.rounding));
    return Remark{gap.value.isNegative() ? "outlook.points-worse" : "outlook.points-better", {shown}};
}

std::optional<Remark> Outlooking::shortfall() const {
    const Ratio& amountLeft = *row.standing.shortfall;
    const std::vector<std::string> args{amount(amountLeft), indicator.unit};
    if (row.target->isLowerBetter()) return Remark{amountLeft.isNegative() ? "outlook.limit-passed" : "outlook.limit-left", args};
    if (amountLeft == Ratio(0)) return Remark{"outlook.on-schedule", {}};
    return Remark{amountLeft.isNegative() ? "outlook.ahead" : "outlook.behind", args};
}

std::optional<Remark> Outlooking::catchUp() const {
    if (!outlook.catchUp) return std::nullopt;
    const CatchUp& pace = *outlook.catchUp;
    if (pace.left <= Ratio(0)) return pace.isLimit ? std::nullopt : std::optional(Remark{"outlook.year-reached", {}});
    return Remark{pace.isLimit ? "outlook.allowance" : "outlook.catch-up",
                  {std::to_string(pace.monthsLeft), format.decimal(shownPerMonth(pace, indicator, format.rounding)), indicator.unit, amount(pace.achievedPerMonth)}};
}

std::optional<Remark> Outlooking::trend() const {
    if (outlook.gaps.size() < 2) return std::nullopt;
    std::vector<std::string> shown;
    for (const auto& [month, gap] : outlook.gaps) shown.push_back(points(gap));
    if (shown.size() == 2) return Remark{"outlook.before", {shown.front()}};
    switch (outlook.trend()) {
    case GapTrend::Improving: return Remark{"outlook.rising", shown};
    case GapTrend::Worsening: return Remark{"outlook.falling", shown};
    case GapTrend::Unsteady: break;
    }
    return Remark{"outlook.lately", shown};
}

std::optional<Remark> Outlooking::forecastOf(const Forecast& forecast) const {
    const bool isLimit = row.target->isLowerBetter();
    const char* verdict = forecast.meetsTarget ? (isLimit ? "outlook.within" : "outlook.meets") : (isLimit ? "outlook.exceeds" : "outlook.misses");
    return Remark{"outlook.forecast",
                  {format.decimal(rounded(forecast.value, indicator.decimals, format.rounding)), indicator.unit, wordArgument(verdict), remarkArgument(forecast.basis)}};
}

Outlooking outlookingAt(const RowOutlook& outlook, const Indicator& indicator, const NumberFormat& format) {
    return {.outlook = outlook, .indicator = definitionOf(outlook.row, indicator), .format = formatOf(outlook.row, format)};
}

Remark countiesOwing(const std::vector<const Region*>& counties, Language language) {
    constexpr std::size_t namesTold = 3;
    std::string names;
    for (std::size_t i = 0; i < counties.size() && i < namesTold; ++i) names += (i == 0 ? "" : say(Remark{"workflow.list-mark", {}}, language)) + counties[i]->name;
    if (counties.size() <= namesTold) return {"outlook.owes", {names}};
    return {"outlook.owe-together", {names, std::to_string(counties.size())}};
}

} // namespace

std::string reasonPhrase(const RowOutlook& outlook, const RowDebt& debt, const Indicator& indicator, const Catalogue& catalogue, const NumberFormat& format,
                         Language language) {
    const Outlooking told = outlookingAt(outlook, indicator, format);
    std::vector<Remark> remarks;
    const bool hasFigure = outlook.row.asOf.has_value();
    if (debt.isOwn && !hasFigure) remarks.push_back({"outlook.owes", {nameIn(catalogue, indicator.department)}});
    for (auto remark : {told.standing(), told.catchUp(), told.trend()})
        if (remark) remarks.push_back(std::move(*remark));
    if (outlook.row.isOlderThanAsked) remarks.push_back({debt.isOwn ? "outlook.as-of-owed" : "outlook.as-of", {boardtext::asOf(outlook.row, language)}});
    if (!debt.counties.empty()) remarks.push_back(countiesOwing(debt.counties, language));
    if (remarks.empty() && outlook.row.target && !hasFigure) remarks.push_back({"outlook.not-due", {}});
    return sayAll(remarks, language);
}

std::string debtPhrase(const RowDebt& debt, const Indicator& indicator, const Catalogue& catalogue, Language language) {
    std::vector<Remark> remarks;
    if (debt.isOwn) remarks.push_back({"outlook.owes", {nameIn(catalogue, indicator.department)}});
    if (!debt.counties.empty()) remarks.push_back(countiesOwing(debt.counties, language));
    return sayAll(remarks, language);
}

std::string forecastPhrase(const RowOutlook& outlook, const Indicator& indicator, const NumberFormat& format, Language language) {
    const Outlooking told = outlookingAt(outlook, indicator, format);
    std::vector<Remark> remarks;
    for (const auto& forecast : {outlook.yearEnd.byRunRate, outlook.yearEnd.byLastYear})
        if (forecast) remarks.push_back(*told.forecastOf(*forecast));
    return sayAll(remarks, language);
}

std::string forecastNumber(const RowOutlook& outlook, const Indicator& indicator, const NumberFormat& format) {
    const Outlooking told = outlookingAt(outlook, indicator, format);
    const auto& forecast = outlook.yearEnd.byRunRate;
    return forecast ? told.format.decimal(rounded(forecast->value, told.indicator.decimals, told.format.rounding)) : std::string();
}

std::string linearPhrase(const RowOutlook& outlook, const Indicator& indicator, const NumberFormat& format, Language language) {
    if (!outlook.linear) return {};
    return say(Remark{"outlook.linear", {lightWord(outlook.linear->light, language), outlookingAt(outlook, indicator, format).points(outlook.linear->gap)}}, language);
}

} // namespace xushi
