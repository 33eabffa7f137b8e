#include "words/CountyPhrases.h"

#include "domain/analyses/ShownNumbers.h"
#include "words/Phrases.h"
#include "words/RowPhrases.h"

#include <array>
#include <vector>

namespace xushi {
namespace {

std::string countyWord(const std::string& key, std::vector<std::string> args, Language language) { return say(Remark{key, std::move(args)}, language); }

std::string joinedBy(const std::string& mark, const std::vector<std::string>& parts, Language language) {
    const std::string between = countyWord(mark, {}, language);
    std::string text;
    for (const auto& part : parts) text += (text.empty() || part.empty() ? "" : between) + part;
    return text;
}

/// With its unit, and the month where it is not the one that was asked for.
std::string valueClause(const BoardRow& row, const Indicator& indicator, const NumberFormat& format, Language language) {
    const std::string value = boardtext::value(row, indicator, format, language);
    if (value.empty()) return lightWord(Light::Missing, language);
    const std::string text = value + (row.value && !row.stage ? definitionOf(row, indicator).unit : "");
    return row.isOlderThanAsked ? countyWord("county.as-of", {text, boardtext::asOf(row, language)}, language) : text;
}

std::string gapClause(const BoardRow& row, const Indicator& indicator, const NumberFormat& format, Language language) {
    if (!row.standing.gap) return {};
    const Decimal shown = shownPoints(*row.standing.gap, indicator.measure, formatOf(row, format).rounding);
    const bool isBehind = row.standing.gap->value.isNegative();
    return countyWord(isBehind ? "prose.behind" : "prose.ahead", {format.decimal(shown.isNegative() ? -shown : shown)}, language);
}

} // namespace

std::string countyClauses(const CountyStanding& standing, const NumberFormat& format, Language language) {
    const auto& row = standing.row;
    if (!row) return lightWord(Light::Missing, language);
    const Indicator& indicator = *standing.indicator;
    std::vector<std::string> parts{valueClause(*row, indicator, format, language)};
    if (row->growth && (row->growth->percent || row->growth->points || row->growth->word))
        parts.push_back(countyWord("county.growth", {growthWithUnit(*row->growth, definitionOf(*row, indicator), formatOf(*row, format), language)}, language));
    if (row->standing.completion) parts.push_back(countyWord("county.completion", {boardtext::completion(*row, format)}, language));
    parts.push_back(gapClause(*row, indicator, format, language));
    if (standing.rank.kind == RankKind::Placed) parts.push_back(countyWord("county.rank", {std::to_string(standing.rank.place), std::to_string(standing.ranked)}, language));
    return joinedBy("county.comma", parts, language);
}

std::string countyLine(const CountyStanding& standing, std::string_view name, const NumberFormat& format, Language language) {
    const Light light = standing.light.value_or(Light::NotApplicable);
    return countyWord("county.line", {lightShape(light), lightLetter(light, language), std::string(name), countyClauses(standing, format, language)}, language);
}

std::string countyCardText(const Region& county, const Period& period, std::span<const CountyStanding> card, const NumberFormat& format, Language language) {
    std::string text = countyWord("county.head", {county.name, periodPhrase(period, language)}, language) + "\n";
    std::vector<std::optional<Light>> lights;
    for (const auto& standing : card) lights.push_back(standing.light);
    if (!card.empty()) text += lightCounts(lights, language) + "\n";
    std::string section;
    for (const auto& standing : card) {
        const Indicator& indicator = *standing.indicator;
        if (indicator.section != section) text += "\n" + (section = indicator.section) + "\n";
        text += countyLine(standing, indicator.name, format, language) + "\n";
    }
    return text;
}

std::string lightCounts(std::span<const std::optional<Light>> lights, Language language) {
    std::vector<std::string> parts;
    for (const Light light : {Light::On, Light::Behind, Light::FarBehind, Light::Missing, Light::NotApplicable}) {
        const auto count = std::ranges::count(lights, std::optional(light));
        if (count > 0) parts.push_back(countyWord("county.light-count", {lightShape(light), lightLetter(light, language), std::to_string(count)}, language));
    }
    return joinedBy("county.light-mark", parts, language);
}

std::string owingCounties(const CountyMatrix& matrix, Language language) {
    std::vector<std::string> parts;
    for (std::size_t county = 0; county < matrix.counties.size(); ++county)
        if (const int owed = matrix.owedBy(county)) parts.push_back(countyWord("county.owed", {matrix.counties[county]->name, std::to_string(owed)}, language));
    return parts.empty() ? countyWord("county.nothing-owed", {}, language) : countyWord("county.owing", {joinedBy("workflow.list-mark", parts, language)}, language);
}

std::string sumOfCounties(const RegionComparison& comparison, const Indicator& indicator, std::span<const Region> regions, const NumberFormat& format, Language language) {
    if (!comparison.total || !comparison.total->sum) return {};
    std::vector<Remark> said{{"county.sum", {format.decimal(shownFigure(*comparison.total->sum, indicator)), indicator.unit}}};
    const auto remarks = remarksOnSum(comparison, indicator, regions);
    said.insert(said.end(), remarks.begin(), remarks.end());
    const auto difference = sumLessCity(comparison);
    if (difference && difference->isZero()) said.push_back({"county.sum-agrees", {}});
    return sayAll(said, language);
}

} // namespace xushi
