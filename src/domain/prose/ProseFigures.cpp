#include "domain/prose/ProseFigures.h"

#include "domain/Rounding.h"
#include "domain/Unit.h"
#include "domain/prose/ProseLexicon.h"
#include "domain/reading/NumberWords.h"

#include <algorithm>
#include <array>
#include <string_view>

namespace xushi {
namespace {

using namespace std::string_view_literals;

constexpr int mostFigureDecimals = 6;
constexpr std::array storedSubkinds{""sv, "level"sv, "part"sv, "rate"sv, "proportion"sv, "stock"sv};

std::optional<Decimal> exactDecimal(const Ratio& value) {
    const Decimal decimal = rounded(value, mostFigureDecimals);
    return Ratio(decimal) == value ? std::optional(decimal) : std::nullopt;
}

std::optional<Decimal> valueIn(const ProseStatement& s, const Indicator& indicator) {
    if (!s.value) return std::nullopt;
    if (s.unit == indicator.unit || areCountedAlike(s.unit, indicator.unit)) return s.value;
    const auto factor = unitsIn(s.unit, indicator.unit);
    return factor ? exactDecimal(Ratio(*s.value) * *factor) : std::nullopt;
}

bool isAgainstLastYear(const ProseStatement& s) { return s.growth && (s.growth->base == "上年同期" || s.growth->base == "去年同期"); }

bool isOfOnePeriod(const ProseStatement& s) { return s.period && !s.period->firstYear && !s.period->firstMonth && !s.period->day && !s.period->isSecondHalf; }

bool isReportedLevel(const ProseStatement& s) {
    const bool isLevel = s.kind == StatementKind::Figure || s.kind == StatementKind::Part || (s.kind == StatementKind::Share && s.subkind == "proportion");
    return isLevel && !s.op && s.comparator.empty() && std::ranges::find(storedSubkinds, s.subkind) != storedSubkinds.end();
}

bool isGrowthAlone(const ProseStatement& s) { return s.kind == StatementKind::GrowthOnly && isAgainstLastYear(s) && (s.growth->unit == "%" || s.growth->unit == "倍"); }

std::optional<PublishedGrowth> publishedGrowth(const ProseStatement& s) {
    const auto percent = s.growth->unit == "倍" ? exactDecimal(Ratio(s.growth->value) * Ratio(100)) : std::optional(s.growth->value);
    if (!percent) return std::nullopt;
    if (!s.op) return PublishedGrowth{*percent, {}};
    return PublishedGrowth{*percent, *s.op == Comparator::Gt || *s.op == Comparator::Ge ? Bound::AtLeast : Bound::AtMost};
}

/// What the text says of the growth of a figure of `key`: with the number itself, or in a statement that hangs below it.
void addGrowth(Figure& figure, const ProseStatement& s) {
    if (!isAgainstLastYear(s)) return;
    if (s.kind == StatementKind::Points) {
        if (s.subkind == "change") figure.points = s.growth->value;
    } else if (s.growth->unit == "%" || s.growth->unit == "倍") figure.growth = publishedGrowth(s);
}

Figure figureAt(std::span<const ProseStatement> statements, std::size_t place, const Catalogue& catalogue) {
    const ProseStatement& s = statements[place];
    Figure figure{.key = {s.period->period, *s.code, *s.region}};
    if (s.status) figure.status = *s.status;
    if (isReportedLevel(s)) {
        figure.value = valueIn(s, *catalogue.find(*s.code));
        figure.qualifier = qualifierOf(s.qualifier);
        for (const auto& other : statements)
            if (other.parent == place && other.code == s.code && other.region == s.region && other.period && other.period->period == s.period->period && other.kind != StatementKind::Part) addGrowth(figure, other);
    } else addGrowth(figure, s);
    return figure;
}

} // namespace

bool canBeStored(const ProseStatement& s, const Catalogue& catalogue) {
    const Indicator* indicator = s.code ? catalogue.find(*s.code) : nullptr;
    if (!indicator || !s.region || !catalogue.find(*s.region) || !isOfOnePeriod(s)) return false;
    if (isGrowthAlone(s)) return publishedGrowth(s).has_value();
    return isReportedLevel(s) && valueIn(s, *indicator).has_value();
}

std::vector<Figure> figuresIn(std::span<const ProseStatement> statements, std::span<const std::size_t> chosen, const Catalogue& catalogue) {
    std::vector<Figure> figures;
    for (const std::size_t place : chosen)
        if (canBeStored(statements[place], catalogue)) figures.push_back(figureAt(statements, place, catalogue));
    return figures;
}

} // namespace xushi
