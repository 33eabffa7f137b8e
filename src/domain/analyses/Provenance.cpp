#include "domain/analyses/Provenance.h"

#include "domain/ComparatorWord.h"
#include "domain/Format.h"
#include "domain/analyses/Forecast.h"
#include "domain/analyses/RowInputs.h"
#include "domain/analyses/ShownNumbers.h"
#include "domain/measures/Accumulation.h"
#include "domain/signing/SignedChanges.h"
#include "domain/signing/SignedRow.h"

#include <algorithm>

namespace xushi {
namespace {

/// Of two shares of the target; of one below 0 a smaller share is the better one.
std::string gapFormula(const Target& target) {
    const bool isLower = target.isLowerBetter();
    if (target.value.isNegative()) return isLower ? "explain.gap" : "explain.gap-negative";
    return isLower ? "explain.gap-lower" : "explain.gap";
}

/// Tells one cell of one row.
class Explainer {
public:
    Explainer(const BoardRequest& request, const Indicator& indicator, const Region& region, BoardRow row)
        : m_request(request), m_indicator(indicator), m_region(region), m_row(std::move(row)),
          m_inputs(m_request, m_indicator, m_region, m_row) {}

    std::optional<Explanation> column(ExplainedColumn column) {
        switch (column) {
        case ExplainedColumn::Value: return value();
        case ExplainedColumn::MonthAlone: return monthAlone();
        case ExplainedColumn::LastYear: return lastYear();
        case ExplainedColumn::Growth: return growth();
        case ExplainedColumn::Completion: return completion();
        case ExplainedColumn::Schedule: return schedule();
        case ExplainedColumn::Gap: return gap();
        case ExplainedColumn::LinearGap: return linearGap();
        case ExplainedColumn::Ratio: return ratio();
        case ExplainedColumn::Shortfall: return shortfall();
        case ExplainedColumn::CatchUp: return catchUp();
        case ExplainedColumn::Forecast: return forecast();
        case ExplainedColumn::Light: return light();
        }
        return std::nullopt;
    }

private:
    using Maybe = std::optional<Explanation>;

    RoundingRule rule() const { return m_request.catalogue.settings.rounding; }

    /// `shown` has the one rounding; it is told where it took something away.
    Explanation rounded(ExplainedColumn column, Remark formula, const Ratio& exact, const Decimal& shown, std::string_view unit) const;
    Explanation points(ExplainedColumn column, Remark formula, const Points& exact) const;
    Explanation share(ExplainedColumn column, Remark formula, const Percent& exact) const;
    Explanation amount(ExplainedColumn column, Remark formula, const Ratio& exact) const;
    Remark scheduleFormula(const CurveShape& shape) const;
    std::string amountText(const Ratio& amount) const;
    Maybe derivedRate() const;
    bool isOfPublished(const Figure* figure) const;
    Explanation publishedGrowth(const Figure& figure) const;
    std::vector<ExplainedInput> basesOfGrowth() const;
    void compareWithRecomputed(Explanation& told, const Figure& figure) const;
    void tellRemarks(Explanation& told, std::string_view family) const;
    Remark lightFormula() const;
    ExplainedInput growthInput() const;
    Remark changeOf(const Decimal& change) const;
    std::string forecastVerdict(bool meetsTarget) const;

    Maybe value() const;
    Maybe monthAlone() const;
    Maybe lastYear() const;
    Maybe growth() const;
    Maybe completion() const;
    Maybe schedule() const;
    Maybe gap() const;
    Maybe linearGap() const;
    Maybe ratio() const;
    Maybe shortfall() const;
    Maybe catchUp() const;
    Maybe forecast() const;
    Maybe light() const;

    const BoardRequest& m_request;
    const Indicator& m_indicator;
    const Region& m_region;
    BoardRow m_row;
    RowInputs m_inputs;
};

Explanation Explainer::rounded(ExplainedColumn column, Remark formula, const Ratio& exact, const Decimal& shown,
                               std::string_view unit) const {
    return {.column = column,
            .formula = std::move(formula),
            .exact = exact,
            .shown = shown,
            .unit = std::string(unit),
            .rounding = Remark{"explain.rounding-" + std::string(token(rule())), {std::to_string(shown.scale())}}};
}

Explanation Explainer::points(ExplainedColumn column, Remark formula, const Points& exact) const {
    return rounded(column, std::move(formula), exact.value, shownPoints(exact, m_indicator.measure, rule()), pointsUnit);
}

Explanation Explainer::share(ExplainedColumn column, Remark formula, const Percent& exact) const {
    return rounded(column, std::move(formula), exact.value, shownShare(exact, rule()), percentUnit);
}

Explanation Explainer::amount(ExplainedColumn column, Remark formula, const Ratio& exact) const {
    return rounded(column, std::move(formula), exact, shownAmount(exact, m_indicator, rule()), m_indicator.unit);
}

/// The remarks of the row that begin so: a base that was implied, a growth of another period.
void Explainer::tellRemarks(Explanation& told, std::string_view family) const {
    for (const auto& remark : m_row.remarks)
        if (remark.key.starts_with(family)) told.remarks.push_back(remark);
}

Explainer::Maybe Explainer::derivedRate() const {
    Explanation told = rounded(ExplainedColumn::Value, {"explain.derived-rate", {}}, *m_row.derivedRate,
                               xushi::rounded(*m_row.derivedRate, m_indicator.decimals, rule()), m_indicator.unit);
    told.inputs = m_inputs.parts(m_row.asOf->year);
    return told;
}

Explainer::Maybe Explainer::value() const {
    if (m_row.derivedRate) return derivedRate();
    if (!m_row.value) return std::nullopt;
    Explanation told{.formula = {isReportedAlone(m_indicator) ? "explain.sum-of-months" : "explain.as-reported", {}},
                     .shown = shownFigure(*m_row.value, m_indicator), .unit = m_indicator.unit, .qualifier = m_row.qualifier};
    for (const auto& figure : m_inputs.series(m_row.asOf->year)) {
        const bool isPart = isReportedAlone(m_indicator) ? figure.key.period.last <= m_row.asOf->last
                                                         : figure.key.period.last == m_row.asOf->last;
        if (!isPart || !figure.value || figure.state != FigureState::Reported) continue;
        told.inputs.push_back(m_inputs.reported("explain.reported", figure, figure.value));
        if (!figure.typed.empty()) told.remarks.push_back({"explain.typed", {figure.typed}});
    }
    return told;
}

/// As reported, or this cumulative less the one a month before.
Explainer::Maybe Explainer::monthAlone() const {
    const auto alone = m_row.asOf ? monthAloneAt(m_indicator, m_inputs.series(m_row.asOf->year), m_row.asOf->last) : std::nullopt;
    if (!alone) return std::nullopt;
    const bool isReported = isReportedAlone(m_indicator) || isFirstOfYear(m_indicator, monthOf(*m_row.asOf));
    Explanation told{.column = ExplainedColumn::MonthAlone,
                     .formula = {isReported ? "explain.month-reported" : "explain.month-derived", {}},
                     .shown = shownFigure(*alone, m_indicator), .unit = m_indicator.unit};
    const Figure* figure = m_inputs.judged();
    if (figure) told.inputs.push_back(m_inputs.reported("explain.reported", *figure, figure->value));
    if (figure && isReported) told.qualifier = figure->qualifier;
    if (isReported) return told;
    const Figure* before = m_inputs.figureAt(m_row.asOf->year, Month(m_row.asOf->last.number() - 1));
    if (before) told.inputs.push_back(m_inputs.reported("explain.reported", *before, before->value));
    return told;
}

Explainer::Maybe Explainer::lastYear() const {
    if (!m_row.lastYear || !m_row.asOf) return std::nullopt;
    Explanation told{.column = ExplainedColumn::LastYear, .shown = shownFigure(*m_row.lastYear, m_indicator),
                     .unit = m_indicator.unit};
    if (m_row.derivedBase) {
        told.formula = {"explain.derived-rate", {}};
        told.inputs = m_inputs.parts(m_row.asOf->year - 1);
        return told;
    }
    told.inputs = m_inputs.reportedBase("explain.last-year", &Figure::lastYear);
    told.formula = {told.inputs.empty() ? "explain.last-year-archived" : "explain.last-year-reported", {}};
    if (told.inputs.empty()) told.inputs = {m_inputs.archivedBase("explain.last-year", *m_row.lastYear)};
    return told;
}

bool Explainer::isOfPublished(const Figure* figure) const {
    const GrowthKind kind = m_row.growth->kind;
    if (!figure) return false;
    if (kind == GrowthKind::Points) return figure->points.has_value();
    return figure->growth && (kind == GrowthKind::Published || kind == GrowthKind::PublishedBound);
}

/// What this year's figure is compared with, as the growth of the row was made.
std::vector<ExplainedInput> Explainer::basesOfGrowth() const {
    const bool usesRestated = m_row.growth->kind != GrowthKind::Computed;
    auto inputs = usesRestated ? m_inputs.reportedBase("explain.restated-base", &Figure::restatedBase) : std::vector<ExplainedInput>{};
    if (inputs.empty() && m_row.derivedBase) return m_inputs.parts(m_row.asOf->year - 1);
    if (inputs.empty()) inputs = m_inputs.reportedBase("explain.last-year", &Figure::lastYear);
    if (inputs.empty() && m_row.lastYear) inputs = {m_inputs.archivedBase("explain.last-year", *m_row.lastYear)};
    return inputs;
}

/// Published against recomputed: what last year's figure gives, and how far the two are apart.
void Explainer::compareWithRecomputed(Explanation& told, const Figure& figure) const {
    if (m_row.growthAsOf || !m_row.value) return;
    const auto restated = reportedBaseAt(m_indicator, m_inputs.series(m_row.asOf->year), m_row.asOf->last, &Figure::restatedBase);
    auto own = growthOf({.measure = m_indicator.measure, .value = m_row.value, .restatedBase = restated, .lastYear = m_row.lastYear});
    if (m_row.derivedBase && !restated) own = growthInPoints(*m_row.value, m_row.derivedBase);
    if (!own || own->kind == GrowthKind::BaseMissing) return;
    for (auto& input : basesOfGrowth()) told.inputs.push_back(std::move(input));
    const NumberFormat format{MinusSign::Ascii, rule()};
    const auto shown = shownGrowth(*own, m_indicator.measure, rule());
    if (!own->percent && !own->points) {
        told.remarks.push_back(*growthInWords(*own, m_indicator, format));
        return;
    }
    const Ratio exact = own->percent ? own->percent->value : own->points->value;
    const std::string digits = format.signedDecimal(shown.value_or(xushi::rounded(exact, growthDecimals(m_indicator.measure), rule())));
    const std::string unit(own->percent ? percentUnit : pointsUnit);
    if (told.bound) {
        const Ratio limit = Ratio(figure.growth->percent);
        const bool isWithin = *told.bound == Bound::AtLeast ? exact >= limit : exact <= limit;
        told.remarks.push_back({isWithin ? "explain.recomputed-within" : "explain.recomputed-outside", {digits + unit}});
        return;
    }
    const Decimal difference = shownPoints(Points{*told.exact - exact}, m_indicator.measure, rule());
    if (difference.isZero()) told.remarks.push_back({"explain.recomputed-same", {digits + unit}});
    else if (difference.isNegative()) told.remarks.push_back({"explain.recomputed-higher", {digits + unit, (-difference).toString()}});
    else told.remarks.push_back({"explain.recomputed-lower", {digits + unit, difference.toString()}});
}

Explanation Explainer::publishedGrowth(const Figure& figure) const {
    const Growth& growth = *m_row.growth;
    const Decimal number = growth.points ? *figure.points : figure.growth->percent;
    const std::string_view unit = growth.points ? pointsUnit : percentUnit;
    ExplainedInput input = m_inputs.reported("explain.published", figure, number);
    input.value = (growth.bound ? boundSign(*growth.bound) : "") + number.toString();
    input.unit = unit;
    Explanation told{.column = ExplainedColumn::Growth,
                     .formula = {growth.bound ? "explain.growth-published-bound" : "explain.growth-published", {}},
                     .inputs = {input}, .exact = Ratio(number), .unit = std::string(unit), .bound = growth.bound};
    told.shown = shownGrowth(growth, m_indicator.measure, rule());
    told.inWords = growthInWords(growth, m_indicator, {MinusSign::Ascii, rule()});
    if (told.shown && *told.shown != number)
        told.rounding = Remark{"explain.rounding-" + std::string(token(rule())), {std::to_string(told.shown->scale())}};
    compareWithRecomputed(told, figure);
    return told;
}

Remark Explainer::changeOf(const Decimal& change) const {
    const Decimal amount = shownFigure(change.isNegative() ? -change : change, m_indicator);
    return {change.isNegative() ? "explain.change-less" : "explain.change-more", {amount.toString(), m_indicator.unit}};
}

Explainer::Maybe Explainer::growth() const {
    if (!m_row.growth || !m_row.asOf) return std::nullopt;
    const Growth& growth = *m_row.growth;
    const Period of = m_row.growthAsOf.value_or(*m_row.asOf);
    const Figure* figure = m_inputs.figureAt(of.year, of.last);
    Explanation told{.column = ExplainedColumn::Growth};
    if (isOfPublished(figure)) told = publishedGrowth(*figure);
    else {
        const bool isTurned = growth.word == GrowthWord::TurnedNegative;
        const Remark formula{isTurned ? "explain.growth-turned-negative" : "explain.growth-" + std::string(token(growth.kind)), {}};
        if (growth.points) told = points(ExplainedColumn::Growth, formula, *growth.points);
        else if (growth.percent)
            told = rounded(ExplainedColumn::Growth, formula, growth.percent->value,
                           xushi::rounded(growth.percent->value, growthDecimals(m_indicator.measure), rule()), percentUnit);
        else told.formula = formula;
        const NumberFormat format{MinusSign::Ascii, rule()};
        told.inWords = growthInWords(growth, m_indicator, format);
        told.inputs = {m_inputs.actual()};
        if (m_row.derivedRate) told.inputs = m_inputs.parts(m_row.asOf->year);
        for (auto& input : basesOfGrowth()) told.inputs.push_back(std::move(input));
        if ((isTurned || growth.kind == GrowthKind::BaseNegative) && growth.change)
            told.remarks.push_back(changeOf(*growth.change));
    }
    for (const char* family : {"note.anchored", "note.not-reproducible", "note.growth-as-of", "note.basis-changed"})
        tellRemarks(told, family);
    return told;
}

Explainer::Maybe Explainer::completion() const {
    if (!m_row.standing.completion) return std::nullopt;
    Explanation told = share(ExplainedColumn::Completion, {"explain.completion", {}}, *m_row.standing.completion);
    told.inputs = {m_inputs.actual(), m_inputs.target()};
    if (m_row.target->nature == TargetNature::Milestone) {
        told.formula = {"explain.completion-milestone", {}};
        told.inputs.clear();
    }
    return told;
}

Remark Explainer::scheduleFormula(const CurveShape& shape) const {
    const Month asOf = m_row.asOf ? m_row.asOf->last : m_request.period.last;
    return {"explain.schedule-" + std::string(shapeToken(shape)),
            {std::to_string(asOf.number()), std::to_string(m_row.target->startMonth.number()),
             std::to_string(yearsLookedBack(shape))}};
}

Explainer::Maybe Explainer::schedule() const {
    if (!m_row.standing.schedule) return std::nullopt;
    const CurveShape& shape = shapeOf(m_row.curve);
    Explanation told = share(ExplainedColumn::Schedule, scheduleFormula(shape), *m_row.standing.schedule);
    for (const auto& part : shapeParts(shape)) {
        const auto colon = part.find(':');
        if (colon == std::string::npos) told.inputs.push_back({.name = {"explain.curve-part", {}}, .value = part});
        else
            told.inputs.push_back({.name = {"explain.curve-point", {part.substr(0, colon)}}, .value = part.substr(colon + 1),
                                   .unit = std::string(percentUnit)});
    }
    if (m_row.curve && !m_row.curve->reason.empty())
        told.remarks.push_back({"explain.curve-reason", {m_row.curve->reason}});
    return told;
}

/// The growth that a target of growth is judged by; of a row that has one in per cent.
ExplainedInput Explainer::growthInput() const {
    const Growth& growth = *m_row.growth;
    return {.name = {"explain.growth-name", {}}, .period = m_row.growthAsOf ? m_row.growthAsOf : m_row.asOf,
            .value = (growth.bound ? boundSign(*growth.bound) : "") + exactText(growth.percent->value),
            .unit = std::string(percentUnit)};
}

Explainer::Maybe Explainer::gap() const {
    if (!m_row.standing.gap) return std::nullopt;
    const Target& target = *m_row.target;
    const bool isDirect = target.nature == TargetNature::Rate || target.nature == TargetNature::Growth;
    const std::string direct = "explain.gap-" + std::string(token(target.nature)) + (target.isLowerBetter() ? "-lower" : "");
    Explanation told = points(ExplainedColumn::Gap, {isDirect ? direct : gapFormula(target), {}}, *m_row.standing.gap);
    if (!isDirect) {
        told.inputs = {m_inputs.completion(), m_inputs.schedule()};
        if (target.nature != TargetNature::Milestone) {
            told.inputs.push_back(m_inputs.actual());
            told.inputs.push_back(m_inputs.target());
        }
        return told;
    }
    if (target.nature == TargetNature::Growth) told.inputs = {growthInput(), m_inputs.target()};
    else {
        told.inputs = {m_inputs.actual(), m_inputs.target()};
        if (m_row.derivedRate) std::ranges::copy(m_inputs.parts(m_row.asOf->year), std::back_inserter(told.inputs));
    }
    return told;
}

Explainer::Maybe Explainer::linearGap() const {
    if (!m_row.standing.linearGap) return std::nullopt;
    Explanation told = points(ExplainedColumn::LinearGap, {gapFormula(*m_row.target), {}}, *m_row.standing.linearGap);
    told.inputs = {m_inputs.actual(), m_inputs.target()};
    told.remarks.push_back(scheduleFormula(MonthLinear{}));
    return told;
}

Explainer::Maybe Explainer::ratio() const {
    if (!m_row.standing.ratio) return std::nullopt;
    Explanation told = share(ExplainedColumn::Ratio, {"explain.ratio", {}}, *m_row.standing.ratio);
    told.inputs = {m_inputs.actual(), m_inputs.target(), m_inputs.schedule()};
    return told;
}

Explainer::Maybe Explainer::shortfall() const {
    if (!m_row.standing.shortfall) return std::nullopt;
    const bool isWhole = m_row.target->isLowerBetter() || !m_row.standing.schedule;
    Explanation told = amount(ExplainedColumn::Shortfall, {isWhole ? "explain.allowance" : "explain.shortfall", {}},
                              *m_row.standing.shortfall);
    told.inputs = {m_inputs.actual(), m_inputs.target()};
    if (!isWhole) told.inputs.push_back(m_inputs.schedule());
    if (!m_row.target->isLowerBetter()) return told;
    told.name = Remark{"explain.column-left-to-limit", {}};
    if (m_row.standing.shortfall->isNegative())
        told.remarks.push_back({"explain.limit-passed", {amountText(-*m_row.standing.shortfall), m_indicator.unit}});
    return told;
}

Explainer::Maybe Explainer::catchUp() const {
    const auto done = m_row.done();
    if (!m_row.target || !done || !m_row.asOf) return std::nullopt;
    const auto catchUp = catchUpOf(*m_row.target, *done, m_row.asOf->last);
    if (!catchUp) return std::nullopt;
    const Decimal shown = shownPerMonth(*catchUp, m_indicator, rule());
    const std::string whole = catchUp->isLimit ? "explain.rounded-down" : "explain.rounded-up";
    Explanation told{.column = ExplainedColumn::CatchUp,
                     .formula = {catchUp->isLimit ? "explain.allowance-per-month" : "explain.catch-up",
                                 {std::to_string(catchUp->monthsLeft)}},
                     .inputs = {m_inputs.actual(), m_inputs.target()},
                     .exact = catchUp->perMonth,
                     .shown = shown,
                     .unit = m_indicator.unit,
                     .rounding = Remark{countsWholeThings(m_indicator) ? whole : "explain.rounding-" + std::string(token(rule())),
                                        {std::to_string(shown.scale())}}};
    if (catchUp->isLimit) told.name = Remark{"explain.column-allowance", {}};
    if (catchUp->isLimit && catchUp->left.isNegative())
        told.remarks.push_back({"explain.limit-passed", {amountText(-catchUp->left), m_indicator.unit}});
    else if (!catchUp->isLimit && catchUp->left <= Ratio(0)) told.remarks.push_back({"explain.year-reached", {}});
    told.remarks.push_back({"explain.achieved-per-month", {amountText(catchUp->achievedPerMonth), m_indicator.unit}});
    return told;
}

std::string Explainer::amountText(const Ratio& amount) const {
    return shownAmount(amount, m_indicator, rule()).toString();
}

/// A limit is kept or passed; a target is reached or missed.
std::string Explainer::forecastVerdict(bool meetsTarget) const {
    if (m_row.target->isLowerBetter()) return meetsTarget ? "explain.forecast-within" : "explain.forecast-exceeds";
    return meetsTarget ? "explain.forecast-meets" : "explain.forecast-misses";
}

Explainer::Maybe Explainer::forecast() const {
    const auto done = m_row.done();
    if (!m_row.target || !done || !m_row.asOf) return std::nullopt;
    const Month asOf = m_row.asOf->last;
    const auto byRate = forecastByRunRate(*m_row.target, *done, asOf);
    if (!byRate) return std::nullopt;
    Explanation told = rounded(ExplainedColumn::Forecast, byRate->basis, byRate->value,
                               xushi::rounded(byRate->value, m_indicator.decimals, rule()), m_indicator.unit);
    told.inputs = {m_inputs.actual(), m_inputs.target()};
    told.remarks.push_back({forecastVerdict(byRate->meetsTarget), {}});
    const auto before = m_inputs.series(m_row.asOf->year - 1);
    const LastYearFlow lastYear{accumulatedAt(m_indicator, before, asOf).value,
                                accumulatedAt(m_indicator, before, Month::last()).value};
    if (const auto byYear = forecastByLastYear(*m_row.target, *done, lastYear)) {
        told.remarks.push_back(byYear->basis);
        told.remarks.push_back({"explain.forecast-other",
                                {xushi::rounded(byYear->value, m_indicator.decimals, rule()).toString(), m_indicator.unit}});
    }
    return told;
}

/// By what the light was chosen: the gap, whole things, or the target alone where nothing is scheduled.
Remark Explainer::lightFormula() const {
    const std::string limit = (-m_row.thresholds.farBehindBelow).toString();
    const auto& remarks = m_row.standing.remarks;
    if (std::ranges::any_of(remarks, [](const Remark& remark) { return remark.key == "note.small-base"; }))
        return {"explain.light-small-base", {}};
    if (m_row.standing.gap || m_row.standing.light == Light::Missing) return {"explain.light", {limit}};
    if (m_row.target->nature == TargetNature::Milestone) return {"explain.light-milestone", {}};
    if (m_row.growth && m_row.growth->bound) return {"explain.light-bound", {}};
    return {m_row.standing.completion ? "explain.light-level" : "explain.light", {limit}};
}

Explainer::Maybe Explainer::light() const {
    if (!m_row.target) return std::nullopt;
    Explanation told{.column = ExplainedColumn::Light, .formula = lightFormula()};
    if (m_row.standing.gap) told = points(ExplainedColumn::Light, told.formula, *m_row.standing.gap);
    told.shown.reset();
    told.inWords = Remark{"explain.light-" + std::string(token(m_row.standing.light)), {}};
    told.inputs = {m_inputs.target()};
    const bool isByGrowth = m_row.target->nature == TargetNature::Growth;
    if (isByGrowth && m_row.growth && m_row.growth->percent) told.inputs.insert(told.inputs.begin(), growthInput());
    if (!isByGrowth && m_row.value) told.inputs.insert(told.inputs.begin(), m_inputs.actual());
    const bool isAhead = m_row.standing.gap && !m_row.standing.gap->isNegative();
    if (isAhead && m_row.standing.light != Light::On && told.formula.key == "explain.light")
        told.remarks.push_back({"explain.light-comparator", {comparatorSign(m_row.target->comparator) + m_row.target->value.toString()}});
    std::ranges::copy(m_row.standing.remarks, std::back_inserter(told.remarks));
    // A verdict that is withheld says why: months are missing, or only a forecast is there.
    const bool isWithheld = m_row.standing.light == Light::NotApplicable || m_row.standing.light == Light::Missing;
    if (isWithheld)
        std::ranges::copy_if(m_row.remarks, std::back_inserter(told.remarks), [](const Remark& remark) {
            return remark.key == "note.incomplete" || remark.key == "note.not-counted";
        });
    return told;
}

} // namespace

std::optional<Explanation> explain(const BoardRequest& request, const Indicator& indicator, const Region& region,
                                   ExplainedColumn column) {
    const JudgedRow judged = judgedRow(request, indicator, region);
    if (!judged.row) return std::nullopt;
    const BoardRequest asked = judged.request(request); // the world whose values the row shows
    auto told = Explainer(asked, judged.indicator(indicator), judged.region(region), *judged.row).column(column);
    if (told)
        std::ranges::copy_if(judged.row->remarks, std::back_inserter(told->remarks), isChangeSinceSigning);
    return told;
}

} // namespace xushi
