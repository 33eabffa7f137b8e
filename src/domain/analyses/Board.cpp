#include "domain/analyses/Board.h"

#include "domain/InForce.h"
#include "domain/ValueBefore.h"
#include "domain/VersionInForce.h"
#include "domain/WordArgument.h"
#include "domain/analyses/AnchoredBase.h"
#include "domain/analyses/BoardWalk.h"
#include "domain/analyses/DerivedRate.h"
#include "domain/measures/Accumulation.h"
#include "domain/signing/SignedRow.h"
#include "domain/signing/SignedWorlds.h"

#include <algorithm>
#include <tuple>

namespace xushi {
namespace {

/// One indicator and region while its row is made.
struct RowMaker {
    const BoardRequest& request;
    const Indicator& indicator;
    const Region& region;
    const BoardWalk::Found& found; ///< of both

    std::span<const Figure> series(const IndicatorCode& code, int year) const {
        return seriesIn(request.figures, code, region.code, year);
    }
    std::span<const Figure> thisYear = found.thisYear;
    std::span<const Figure> yearBefore = found.yearBefore;

    const Figure* latest(auto accepts) const {
        for (auto figure = thisYear.rbegin(); figure != thisYear.rend(); ++figure)
            if (figure->key.period.last <= request.period.last && figure->state != FigureState::Cleared && accepts(*figure)) return &*figure;
        return nullptr;
    }

    /// The month with which the year's sums begin: where the target of a flow starts.
    Month begins() const {
        return found.target && found.target->nature == TargetNature::Flow ? found.target->startMonth : Month::first();
    }

    const Figure* judgedFigure(const Target* target) const;
    /// False where there is nothing to say.
    bool fill(BoardRow& row) const;
    void fillValue(BoardRow& row, const Figure& figure) const;
    Remark incomplete(const std::vector<Month>& holes) const;
    void fillLastYear(BoardRow& row, const Figure& figure) const;
    void takeArchivedBase(BoardRow& row, Month asOf) const;
    void fillDerivedBase(BoardRow& row, Month asOf) const;
    void fillGrowth(BoardRow& row, const Figure& figure) const;
    void noteChangedBasis(BoardRow& row, const Period& asOf) const;
    void fillWording(BoardRow& row, const Figure* judged) const;
    void fillDerivedRate(BoardRow& row) const;
    void fillRateOf(BoardRow& row, Month month) const;
    std::optional<Remark> whyNoRateAt(int year, Month asOf) const;
    void noteMissingParts(BoardRow& row) const;
    std::optional<Decimal> amountAt(const IndicatorCode& code, int year, Month asOf) const;
    std::optional<Ratio> rateAt(int year, Month asOf) const;
    void fillTarget(BoardRow& row, const Target* latest) const;
    void fillStanding(BoardRow& row) const;
};

bool saysSomething(const Figure& figure) {
    return figure.value || figure.growth || figure.points || figure.stage || figure.state != FigureState::Reported;
}

/// The figure that is judged: the latest that counts; before a forecast, a plan or a bare growth. Words alone are none.
const Figure* RowMaker::judgedFigure(const Target* target) const {
    const bool isByGrowth = target && target->nature == TargetNature::Growth;
    const auto counts = [isByGrowth](const Figure& figure) {
        return figure.hasCountingValue() || figure.hasCountingStage() || figure.state != FigureState::Reported
               || (isByGrowth && figure.growth && figure.isOfTheDone());
    };
    if (const Figure* figure = latest(counts)) return figure;
    return latest(saysSomething);
}

std::string monthList(const std::vector<Month>& months) {
    std::string text;
    for (const Month month : months) text += (text.empty() ? "" : ",") + std::to_string(month.number());
    return text;
}

/// The months that are missing; where they are the first ones only, the indicator may have begun after them.
Remark RowMaker::incomplete(const std::vector<Month>& holes) const {
    const auto first = std::ranges::find_if(thisYear, &Figure::hasCountingValue);
    const bool isBegunLater = first != thisYear.end() && holes.back() < first->key.period.last;
    if (!isBegunLater) return {"note.incomplete", {monthList(holes)}};
    return {"note.incomplete-begun", {monthList(holes), std::to_string(first->key.period.last.number())}};
}

void RowMaker::fillValue(BoardRow& row, const Figure& figure) const {
    const Period& period = figure.key.period;
    row.asOf = isReportedAlone(indicator) ? period.withKind(PeriodKind::Ytd) : period; // the row shows the sum
    row.judged = period;
    row.isAsOfAssumed = figure.isAsOfAssumed;
    row.isOlderThanAsked = figure.key.period.last < request.period.last;
    row.state = figure.state;
    row.status = figure.status;
    row.qualifier = figure.qualifier;
    if (figure.hasCountingStage()) row.stage = figure.stage;
    if (!figure.hasCountingValue()) {
        row.value = figure.value;
        if (figure.value) row.remarks.push_back({"note.not-counted", {}});
        return;
    }
    const auto sum = accumulatedAt(indicator, thisYear, figure.key.period.last, begins());
    row.value = sum.value;
    row.monthAlone = monthAloneAt(indicator, thisYear, figure.key.period.last);
    if (!sum.holes.empty()) row.remarks.push_back(incomplete(sum.holes));
}

void RowMaker::fillLastYear(BoardRow& row, const Figure& figure) const {
    row.lastYear = figure.hasCountingValue()
                       ? reportedBaseAt(indicator, thisYear, figure.key.period.last, &Figure::lastYear, begins()) : figure.lastYear;
    if (row.lastYear) row.lastYearFrom = BaseOrigin::Reported;
    else takeArchivedBase(row, figure.key.period.last);
}

/// Last year's figures, or the rate that their parts give.
void RowMaker::takeArchivedBase(BoardRow& row, Month asOf) const {
    row.lastYear = accumulatedAt(indicator, yearBefore, asOf, begins()).value;
    if (row.lastYear) row.lastYearFrom = BaseOrigin::Archived;
    else fillDerivedBase(row, asOf);
}

/// Last year's rate from its numerator and denominator, where nobody recorded one, or why they give none.
void RowMaker::fillDerivedBase(BoardRow& row, Month asOf) const {
    if (!isDerived(indicator)) return;
    row.derivedBase = rateAt(request.period.year - 1, asOf);
    if (row.derivedBase) {
        row.lastYear = rounded(*row.derivedBase, indicator.decimals, request.catalogue.settings.rounding);
        row.lastYearFrom = BaseOrigin::Computed;
    } else if (const auto why = whyNoRateAt(request.period.year - 1, asOf))
        row.remarks.push_back({"note.base-without-rate", {remarkArgument(*why)}});
}

/// Nothing where a part is missing, too.
std::optional<Remark> RowMaker::whyNoRateAt(int year, Month asOf) const {
    const auto numerator = amountAt(*indicator.numerator, year, asOf);
    const auto denominator = numerator ? amountAt(*indicator.denominator, year, asOf) : std::nullopt;
    if (!denominator) return std::nullopt;
    return whyNoRate(*request.catalogue.find(*indicator.numerator), *request.catalogue.find(*indicator.denominator), *denominator);
}

void noteAnchoredBase(BoardRow& row, const Indicator& indicator, const Figure& figure) {
    if (!figure.value || !figure.growth || figure.growth->bound || row.lastYear || figure.restatedBase) return;
    const bool isExact = !figure.qualifier || *figure.qualifier == Qualifier::Reaching; // 达582家 is 582
    if (countsWholeThings(indicator) && figure.value->isWhole() && isExact) {
        const auto count = figure.value->rescaled(0).units();
        const auto bases = integerBases(count, figure.growth->percent);
        if (bases.empty()) row.remarks.push_back({"note.not-reproducible", {figure.growth->percent.toString()}});
        else if (bases.size() == 1) row.remarks.push_back({"note.anchored-count", {std::to_string(bases.front())}});
        if (bases.size() <= 1) return;
    }
    const auto base = anchoredBase(*figure.value, figure.growth->percent);
    if (!base) return;
    const int scale = figure.value->scale();
    row.remarks.push_back({"note.anchored",
                           {rounded(base->centre, scale).toString(), roundedDown(base->low, scale + 1).toString(),
                            roundedUp(base->high, scale + 1).toString()}});
}

void RowMaker::fillGrowth(BoardRow& row, const Figure& figure) const {
    const auto publishes = [](const Figure& f) { return f.isOfTheDone() && (f.growth || f.points); };
    const Figure* publisher = publishes(figure) ? &figure : latest(publishes);
    const bool isLater = publisher && publisher->key.period.last > figure.key.period.last;
    const Figure& source = isLater && !row.lastYear && !figure.restatedBase ? *publisher : figure;
    const Month asOf = figure.key.period.last;
    // The growth of a month alone says nothing of the sum up to it.
    const bool isOfTheSum = !isReportedAlone(indicator) || asOf == Month::first();
    row.restatedBase = reportedBaseAt(indicator, thisYear, asOf, &Figure::restatedBase, begins());
    row.growth = growthOf({.measure = indicator.measure,
                           .value = row.value,
                           .published = isOfTheSum ? source.growth : std::nullopt,
                           .publishedPoints = source.points,
                           .restatedBase = row.restatedBase,
                           .lastYear = row.lastYear});
    const bool isOverDerivedBase = row.derivedBase && row.value && !source.points && !figure.restatedBase;
    if (isOverDerivedBase) row.growth = growthInPoints(Ratio(*row.value), row.derivedBase);
    if (&source != &figure) {
        row.growthAsOf = source.key.period;
        row.remarks.push_back({"note.growth-as-of", {source.key.period.toText()}});
    }
    noteAnchoredBase(row, indicator, figure);
    noteChangedBasis(row, figure.key.period);
}

/// A growth over last year's figure as it stands is a doubtful one where that was counted on another 口径.
void RowMaker::noteChangedBasis(BoardRow& row, const Period& asOf) const {
    const bool isCompared = row.growth && (row.growth->kind == GrowthKind::Computed || row.growth->kind == GrowthKind::Points);
    if (!isCompared || !row.lastYear) return;
    const Indicator& then = indicatorInForce(request.catalogue, indicator, {asOf.year - 1, asOf.last.number()});
    if (then.basis != indicator.basis) row.remarks.push_back({"note.basis-changed", {then.basis, indicator.basis}});
}

/// The words of the latest figure that has some.
void RowMaker::fillWording(BoardRow& row, const Figure* judged) const {
    const Figure* figure = latest([](const Figure& f) { return !f.wording.empty(); });
    if (!figure) return;
    row.wording = figure->wording;
    if (judged && figure->key.period.last < judged->key.period.last) // said of fewer months than the row tells
        row.remarks.push_back({"note.wording-of", {figure->wording, figure->key.period.toText()}});
    else row.remarks.push_back({"note.wording", {figure->wording}});
}

std::optional<Decimal> RowMaker::amountAt(const IndicatorCode& code, int year, Month asOf) const {
    const Indicator* part = request.catalogue.find(code);
    return part ? accumulatedAt(*part, series(code, year), asOf).value : std::nullopt;
}

std::optional<Ratio> RowMaker::rateAt(int year, Month asOf) const {
    return derivedRateAt(request.catalogue, indicator, {year, asOf.number()},
                         [this](const IndicatorCode& code, int wanted) { return series(code, wanted); });
}

/// A rate that nobody reported but whose numerator and denominator were, at the latest month that has both.
void RowMaker::fillDerivedRate(BoardRow& row) const {
    if (!isDerived(indicator)) return;
    for (int number = request.period.last.number(); number >= 1; --number) {
        const Month month(number);
        const auto numerator = amountAt(*indicator.numerator, request.period.year, month);
        const auto denominator = numerator ? amountAt(*indicator.denominator, request.period.year, month) : std::nullopt;
        if (!denominator) continue;
        row.numerator = numerator;
        row.denominator = denominator;
        return fillRateOf(row, month);
    }
    noteMissingParts(row);
}

/// What cannot be divided is no missing figure: it is not applicable, and the row says why.
void RowMaker::fillRateOf(BoardRow& row, Month month) const {
    row.asOf = Period{request.period.year, month, PeriodKind::Ytd};
    row.isOlderThanAsked = month < request.period.last;
    if (const auto why = whyNoRateAt(request.period.year, month)) {
        row.state = FigureState::NotApplicable;
        row.remarks.push_back(*why);
        return;
    }
    row.derivedRate = rateAt(request.period.year, month);
    row.status = DataStatus::Preliminary;
    row.value = rounded(*row.derivedRate, indicator.decimals, request.catalogue.settings.rounding);
    takeArchivedBase(row, month);
    const auto recorded = row.lastYear ? std::optional(Ratio(*row.lastYear)) : std::nullopt;
    row.growth = growthInPoints(*row.derivedRate, row.derivedBase ? row.derivedBase : recorded);
    row.remarks.push_back({"note.derived-rate", {}});
}

/// Which of the two a rate lacks, at the latest month that has one of them.
void RowMaker::noteMissingParts(BoardRow& row) const {
    const auto nameOf = [this](const IndicatorCode& code) {
        const Indicator* part = request.catalogue.find(code);
        return part ? part->name : code.text;
    };
    const std::string numerator = nameOf(*indicator.numerator);
    const std::string denominator = nameOf(*indicator.denominator);
    for (int number = request.period.last.number(); number >= 1; --number) {
        const bool hasNumerator = amountAt(*indicator.numerator, request.period.year, Month(number)).has_value();
        const bool hasDenominator = amountAt(*indicator.denominator, request.period.year, Month(number)).has_value();
        if (hasNumerator) return row.remarks.push_back({"note.no-denominator", {denominator}});
        if (hasDenominator) return row.remarks.push_back({"note.no-numerator", {numerator}});
    }
    row.remarks.push_back({"note.no-parts", {numerator, denominator}});
}

/// The revisions in force at the row's own as-of, and the rule of the lights.
void RowMaker::fillTarget(BoardRow& row, const Target* latest) const {
    if (!latest) return;
    const Month asOf = row.asOf ? row.asOf->last : request.period.last;
    const auto sealed = request.signedRevisions ? request.signedRevisions(latest->key, asOf, request.period.last) : std::nullopt;
    row.target = targetInForce(request.catalogue, latest, asOf, sealed);
    row.targetBefore = valueBefore(request.catalogue, *row.target);
    row.curve = curveInForce(request.catalogue, *row.target, asOf, sealed);
    const auto& ofStore = request.catalogue.settings.thresholds;
    row.thresholds = row.target->thresholds.value_or(sealed && sealed->thresholds ? *sealed->thresholds : ofStore);
}

/// Why a row has nothing that its target could judge; a row that is withheld has something all the same.
LightGround groundOfMissing(const BoardRow& row, bool isWithheld) {
    if (row.state == FigureState::BelowUnit) return LightGround::MarkedBelowUnit;
    if (!row.asOf || !row.status) return LightGround::NotReported;
    if (!isOfTheDone(*row.status)) return LightGround::NotCounted;
    const bool hasHoles = std::ranges::any_of(row.remarks, [](const Remark& r) { return r.key.starts_with("note.incomplete"); });
    const TargetNature nature = row.target->nature;
    if (hasHoles && nature != TargetNature::Milestone) return LightGround::Incomplete;
    if (nature == TargetNature::Milestone && row.value) return LightGround::StageAwaited;
    if (isWithheld) return LightGround::Withheld;
    return nature == TargetNature::Growth ? LightGround::GrowthUnknown : LightGround::GrowthAlone;
}

void RowMaker::fillStanding(BoardRow& row) const {
    if (!row.target) return;
    const Target& target = *row.target;
    const bool isExempt = row.state == FigureState::NotApplicable;
    const bool counts = row.status && isOfTheDone(*row.status);
    const CurveShape& shape = shapeOf(row.curve);
    if (const int years = yearsLookedBack(shape); years > 0)
        row.past = std::make_shared<const PastShares>(pastSharesIn(request.figures, indicator, region.code, request.period.year, years));
    if (!target.startLevel) row.startLevel = accumulatedAt(indicator, yearBefore, Month::last()).value;
    row.standing = standingOf({.indicator = indicator,
                               .target = target,
                               .curve = shape,
                               .asOf = row.asOf ? row.asOf->last : request.period.last,
                               .actual = row.done(),
                               .growth = counts && row.growth ? &*row.growth : nullptr,
                               .thresholds = row.thresholds,
                               .past = row.past.get(),
                               .startLevel = row.startLevel,
                               .stage = row.stage});
    // Something was reported, only no sum can be judged: the verdict is withheld, the figure is not missing.
    const bool isWithheld = row.state == FigureState::BelowUnit || (counts && !row.value && row.growth == std::nullopt);
    const bool isMissing = row.standing.light == Light::Missing;
    if (isMissing) row.standing.ground = groundOfMissing(row, isWithheld);
    if (row.standing.ground == LightGround::StageAwaited && row.value) row.remarks.push_back({"note.stage-awaited", {}});
    if (isExempt) row.standing.ground = LightGround::MarkedNotApplicable;
    if (isExempt || (isWithheld && isMissing)) row.standing.light = Light::NotApplicable;
    std::ranges::copy(row.standing.remarks, std::back_inserter(row.remarks));
    if (!row.asOf) return;
    if (row.curve && row.curve->isAssumed) row.remarks.push_back({"note.curve-assumed", {row.curve->name}});
    if (!target.basisAssumption.empty()) row.remarks.push_back({"note.text", {target.basisAssumption}});
}

bool RowMaker::fill(BoardRow& row) const {
    row.indicator = indicator.code;
    row.region = region.code;
    row.begins = begins();
    const Figure* figure = judgedFigure(found.target);
    fillWording(row, figure);
    if (figure) {
        fillValue(row, *figure);
        fillLastYear(row, *figure);
        fillGrowth(row, *figure);
        if (figure->isAsOfAssumed) row.remarks.push_back({"note.as-of-assumed", {}});
    } else {
        fillDerivedRate(row);
    }
    if (!row.asOf && !found.target && row.wording.empty()) return false;
    fillTarget(row, found.target);
    fillStanding(row);
    return true;
}

} // namespace

std::optional<Ratio> BoardRow::done() const {
    if (!status || !isOfTheDone(*status)) return std::nullopt;
    return derivedRate ? derivedRate : std::optional<Ratio>(value);
}

std::optional<BoardRow> presentRowAt(const BoardRequest& request, const Indicator& indicator, const Region& region) {
    const BoardWalk::Found found = BoardWalk::at(request, indicator.code, region.code);
    BoardRow row;
    return RowMaker{request, indicator, region, found}.fill(row) ? std::optional(std::move(row)) : std::nullopt;
}

std::optional<BoardRow> boardRowAt(const BoardRequest& request, const Indicator& indicator, const Region& region) {
    return judgedRow(request, indicator, region, presentRowAt(request, indicator, region)).row;
}

NumberFormat formatOf(const BoardRow& row, NumberFormat format) {
    format.rounding = row.rounding.value_or(format.rounding);
    return format;
}

const Indicator& definitionOf(const BoardRow& row, const Indicator& present) { return row.definition ? *row.definition : present; }

std::vector<BoardRow> boardAt(const BoardRequest& request) {
    BoardWalk walk(request);
    const auto& [indicators, regions] = std::tie(request.catalogue.indicators, request.catalogue.regions);
    const bool hasSigned = request.signedWorlds && !request.signedWorlds->isEmpty();
    std::vector<BoardRow> rows;
    rows.reserve(std::min(indicators.size() * (request.region ? 1 : regions.size()), request.figures.size() + request.catalogue.targets.size()));
    for (const auto& indicator : indicators) {
        const auto found = walk.of(indicator.code);
        for (std::size_t place = 0; place < regions.size(); ++place) {
            const Region& region = regions[place];
            if (request.region && region.code != *request.region) continue;
            const bool isThere = RowMaker{request, indicator, region, found[place]}.fill(rows.emplace_back());
            if (hasSigned) {
                auto present = isThere ? std::optional(std::move(rows.back())) : std::nullopt;
                auto judged = judgedRow(request, indicator, region, std::move(present)).row;
                if (judged) rows.back() = std::move(*judged);
                else rows.pop_back();
            } else if (!isThere) rows.pop_back();
        }
    }
    return rows;
}

} // namespace xushi
