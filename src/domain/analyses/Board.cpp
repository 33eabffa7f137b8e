#include "domain/analyses/Board.h"

#include "domain/analyses/AnchoredBase.h"
#include "domain/measures/Accumulation.h"

#include <algorithm>
#include <tuple>

namespace xushi {
namespace {

auto seriesKey(const Figure& figure) {
    return std::tie(figure.key.indicator, figure.key.region, figure.key.period.year);
}

/// One indicator and region while its row is made.
struct RowMaker {
    const BoardRequest& request;
    const Indicator& indicator;
    const Region& region;
    std::span<const Figure> thisYear;
    std::span<const Figure> yearBefore;

    const Figure* latest(auto accepts) const {
        const Figure* found = nullptr;
        for (const auto& figure : thisYear)
            if (figure.key.period.last <= request.period.last && figure.state != FigureState::Cleared
                && accepts(figure))
                found = &figure;
        return found;
    }

    /// The figure that is judged: the latest that counts; before a forecast, a plan or a bare growth.
    const Figure* judgedFigure(const Target* target) const {
        const bool isByGrowth = target && target->nature == TargetNature::Growth;
        const auto counts = [isByGrowth](const Figure& figure) {
            return figure.hasCountingValue() || figure.state != FigureState::Reported
                   || (isByGrowth && figure.growth && figure.isOfTheDone());
        };
        if (const Figure* figure = latest(counts)) return figure;
        return latest([](const Figure&) { return true; });
    }

    std::optional<BoardRow> row() const;
    void fillValue(BoardRow& row, const Figure& figure) const;
    void fillLastYear(BoardRow& row, const Figure& figure) const;
    void fillGrowth(BoardRow& row, const Figure& figure) const;
    void fillStanding(BoardRow& row) const;
};

std::string monthList(const std::vector<Month>& months) {
    std::string text;
    for (const Month month : months) text += (text.empty() ? "" : ",") + std::to_string(month.number());
    return text;
}

void RowMaker::fillValue(BoardRow& row, const Figure& figure) const {
    const Period& period = figure.key.period;
    row.asOf = isReportedAlone(indicator) ? period.withKind(PeriodKind::Ytd) : period; // the row shows the sum
    row.isAsOfAssumed = figure.isAsOfAssumed;
    row.isOlderThanAsked = figure.key.period.last < request.period.last;
    row.state = figure.state;
    row.status = figure.status;
    row.qualifier = figure.qualifier;
    if (!figure.hasCountingValue()) {
        row.value = figure.value;
        if (figure.value) row.remarks.push_back({"note.not-counted", {}});
        return;
    }
    const auto sum = accumulatedAt(indicator, thisYear, figure.key.period.last);
    row.value = sum.value;
    if (!sum.holes.empty()) row.remarks.push_back({"note.incomplete", {monthList(sum.holes)}});
}

void RowMaker::fillLastYear(BoardRow& row, const Figure& figure) const {
    row.lastYear = figure.hasCountingValue()
                       ? reportedBaseAt(indicator, thisYear, figure.key.period.last, &Figure::lastYear) : figure.lastYear;
    if (!row.lastYear) row.lastYear = accumulatedAt(indicator, yearBefore, figure.key.period.last).value;
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
    row.growth = growthOf({.measure = indicator.measure,
                           .value = row.value,
                           .published = isOfTheSum ? source.growth : std::nullopt,
                           .publishedPoints = source.points,
                           .restatedBase = reportedBaseAt(indicator, thisYear, asOf, &Figure::restatedBase),
                           .lastYear = row.lastYear});
    if (&source != &figure) {
        row.growthAsOf = source.key.period;
        row.remarks.push_back({"note.growth-as-of", {source.key.period.toText()}});
    }
    noteAnchoredBase(row, indicator, figure);
}

void RowMaker::fillStanding(BoardRow& row) const {
    if (!row.target) return;
    const Target& target = *row.target;
    const bool isExempt = row.state == FigureState::NotApplicable;
    const bool counts = row.status && *row.status != DataStatus::Forecast && *row.status != DataStatus::Planned;
    row.standing = standingOf({.indicator = indicator,
                               .target = target,
                               .curve = curveOf(request.catalogue, target),
                               .asOf = row.asOf ? row.asOf->last : request.period.last,
                               .actual = counts ? row.value : std::nullopt,
                               .growth = counts ? row.growth : std::nullopt,
                               .thresholds = target.thresholds.value_or(request.catalogue.settings.thresholds)});
    // Something was reported, only no sum can be judged: the verdict is withheld, the figure is not missing.
    const bool isWithheld = row.state == FigureState::BelowUnit || (counts && !row.value && row.growth == std::nullopt);
    if (isExempt || (isWithheld && row.standing.light == Light::Missing)) row.standing.light = Light::NotApplicable;
    std::ranges::copy(row.standing.remarks, std::back_inserter(row.remarks));
    if (!row.asOf) return;
    if (const Curve* curve = target.curve ? request.catalogue.find(*target.curve) : nullptr; curve && curve->isAssumed)
        row.remarks.push_back({"note.curve-assumed", {curve->name}});
    if (!target.basisAssumption.empty()) row.remarks.push_back({"note.text", {target.basisAssumption}});
}

std::optional<BoardRow> RowMaker::row() const {
    BoardRow row{.indicator = indicator.code, .region = region.code};
    row.target = request.catalogue.find(TargetKey{indicator.code, region.code, request.period.year});
    const Figure* figure = judgedFigure(row.target);
    if (!figure && !row.target) return std::nullopt;
    if (figure) {
        fillValue(row, *figure);
        fillLastYear(row, *figure);
        fillGrowth(row, *figure);
        if (figure->isAsOfAssumed) row.remarks.push_back({"note.as-of-assumed", {}});
    }
    fillStanding(row);
    return row;
}

} // namespace

void sortForBoard(std::vector<Figure>& figures) {
    std::ranges::sort(figures, [](const Figure& a, const Figure& b) {
        return std::tie(a.key.indicator, a.key.region, a.key.period)
               < std::tie(b.key.indicator, b.key.region, b.key.period);
    });
}

std::span<const Figure> seriesIn(std::span<const Figure> sorted, const IndicatorCode& indicator,
                                 const RegionCode& region, int year) {
    const auto key = std::tie(indicator, region, year);
    const auto first = std::ranges::partition_point(sorted, [&](const Figure& f) { return seriesKey(f) < key; });
    const auto rest = std::span(first, sorted.end());
    const auto last = std::ranges::partition_point(rest, [&](const Figure& f) { return seriesKey(f) == key; });
    return {first, last};
}

std::optional<BoardRow> boardRowAt(const BoardRequest& request, const Indicator& indicator, const Region& region) {
    const int year = request.period.year;
    return RowMaker{request, indicator, region, seriesIn(request.figures, indicator.code, region.code, year),
                    seriesIn(request.figures, indicator.code, region.code, year - 1)}
        .row();
}

std::vector<BoardRow> boardAt(const BoardRequest& request) {
    std::vector<BoardRow> rows;
    for (const auto& indicator : request.catalogue.indicators)
        for (const auto& region : request.catalogue.regions) {
            if (request.region && region.code != *request.region) continue;
            if (auto row = boardRowAt(request, indicator, region)) rows.push_back(std::move(*row));
        }
    return rows;
}

} // namespace xushi
