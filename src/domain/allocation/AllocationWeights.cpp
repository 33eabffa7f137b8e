#include "domain/allocation/AllocationWeights.h"

#include "domain/Rounding.h"
#include "domain/analyses/Board.h"
#include "domain/analyses/RegionTotal.h"
#include "domain/measures/Accumulation.h"

#include <algorithm>

namespace xushi {
namespace {

/// A weight, or why there is none.
struct Weighing {
    std::optional<Ratio> weight;
    std::optional<Remark> remark;
};

Weighing weighed(const std::optional<Ratio>& weight, Remark whyNone, const char* below) {
    if (!weight) return {{}, std::move(whyNone)};
    if (weight->isNegative()) return {{}, Remark{below, whyNone.args}};
    return {weight, {}};
}

Weighing typedWeight(const AllocationScene& scene, const AllocationPlace& place) {
    const auto typed = scene.wish.weights.find(place);
    const auto weight = typed == scene.wish.weights.end() ? std::nullopt : std::optional(Ratio(typed->second));
    return weighed(weight, {"allocation.not-typed", {}}, "allocation.typed-negative");
}

AllocationPart partOf(const AllocationScene& scene, const AllocationPlace& place, std::string name, Weighing weighing, std::optional<Ratio> before) {
    const auto held = scene.wish.held.find(place);
    return {.place = place, .name = std::move(name), .weight = std::move(weighing.weight), .remark = std::move(weighing.remark),
            .held = held == scene.wish.held.end() ? std::nullopt : std::optional(held->second), .before = std::move(before)};
}

std::vector<RegionValue> lastYearsValues(const AllocationScene& scene) {
    const Period december = Period::ytd(scene.target.key.year - 1, 12).withKind(storedKind(scene.indicator));
    return regionValuesAt({scene.catalogue.regions, scene.figures, scene.indicator, december});
}

Weighing lastYearOf(const Region& region, const std::vector<RegionValue>& values, int year) {
    const auto at = std::ranges::find(values, region.code, &RegionValue::region);
    const bool isNothing = at != values.end() && at->isNotApplicable;
    const auto value = at == values.end() || !at->value ? std::nullopt : std::optional(Ratio(*at->value));
    return weighed(isNothing ? std::optional(Ratio(0)) : value, {"allocation.past-missing", {std::to_string(year)}}, "allocation.past-negative");
}

/// The last month of each part, and how many months it has.
struct Stretch {
    Month last;
    int months;
    std::optional<Month> before; ///< the month in front of it, within the year
};

std::vector<Stretch> stretchesOf(const AllocationScene& scene) {
    std::vector<Stretch> stretches;
    const int year = scene.target.key.year;
    int months = 0;
    for (int number = scene.target.startMonth.number(); number <= 12; ++number) {
        months += scene.indicator.isValidIn({year, number});
        if (months == 0 || !isDueIn(scene.indicator, Period::ytd(year, number))) continue;
        stretches.push_back({Month(number), months, Month::from(number - months)});
        months = 0;
    }
    return stretches;
}

Weighing lastYearIn(const Stretch& stretch, const PastYear& past) {
    const auto reached = [&](const Month& month) { return past.cumulatives[static_cast<std::size_t>(month.number() - 1)]; };
    const auto end = reached(stretch.last);
    const auto begin = stretch.before ? reached(*stretch.before) : std::optional(Decimal(0));
    const YearMonth unknown{past.year, end ? stretch.before.value_or(stretch.last).number() : stretch.last.number()};
    const auto alone = end && begin ? std::optional(Ratio(*end) - Ratio(*begin)) : std::nullopt;
    if (alone) return weighed(alone, {"allocation.month-missing", {YearMonth{past.year, stretch.last.number()}.toText()}}, "allocation.month-negative");
    return {{}, Remark{"allocation.month-missing", {unknown.toText()}}};
}

/// What a curve has fall due in each stretch.
class CurveParts {
public:
    CurveParts(const AllocationScene& scene, const Curve* curve)
        : m_shape(shapeOf(curve)), m_past(pastSharesIn(scene.figures, scene.indicator, scene.target.key.region, scene.target.key.year, yearsLookedBack(m_shape))),
          m_year(scene.target.key.year), m_start(scene.target.startMonth) {}

    std::optional<Ratio> due(const Stretch& stretch) const {
        const auto end = shareDue(m_shape, moment(stretch.last));
        const auto begin = stretch.before ? shareDue(m_shape, moment(*stretch.before)) : std::optional(Ratio(0));
        return end && begin ? std::optional(*end - *begin) : std::nullopt;
    }
    Remark whyNone(const Stretch& stretch) const { return whyNoShare(m_shape, moment(stretch.last)); }

private:
    CurveMoment moment(const Month& month) const { return {m_year, m_start, month, &m_past}; }

    const CurveShape& m_shape;
    PastShares m_past;
    int m_year;
    Month m_start;
};

Weighing plannedIn(const Stretch& stretch, const CurveParts& planned) {
    const auto due = planned.due(stretch);
    return due ? Weighing{due, {}} : Weighing{{}, planned.whyNone(stretch)};
}

const Curve* curveNamed(const Catalogue& catalogue, const std::optional<CurveCode>& code) { return code ? catalogue.find(*code) : nullptr; }

} // namespace

Result<std::vector<AllocationPart>> regionParts(const AllocationScene& scene) {
    const int year = scene.target.key.year;
    const auto past = scene.wish.basis == AllocationBasis::LastYear ? lastYearsValues(scene) : std::vector<RegionValue>();
    std::vector<AllocationPart> parts;
    for (const auto& region : scene.catalogue.regions) {
        if (!countsInTotal(region, {year, 12})) continue;
        const Target* own = scene.catalogue.find(TargetKey{scene.target.key.indicator, region.code, year});
        if (own && own->nature != scene.target.nature) return refused("allocation.other-nature", {region.name});
        const auto planned = own ? std::optional(Ratio(own->value)) : std::nullopt;
        Weighing weighing{Ratio(1), {}};
        switch (scene.wish.basis) {
        case AllocationBasis::LastYear: weighing = lastYearOf(region, past, year - 1); break;
        case AllocationBasis::Planned: weighing = weighed(planned, {"allocation.no-plan", {std::to_string(year)}}, "allocation.plan-negative"); break;
        case AllocationBasis::Typed: weighing = typedWeight(scene, region.code); break;
        case AllocationBasis::Equal: break;
        }
        parts.push_back(partOf(scene, region.code, region.name, std::move(weighing), planned));
    }
    return parts;
}

Result<std::vector<AllocationPart>> monthParts(const AllocationScene& scene) {
    const int year = scene.target.key.year;
    const PastYear past = pastYearOf(scene.indicator, seriesIn(scene.figures, scene.indicator.code, scene.target.key.region, year - 1), year - 1);
    const CurveParts now(scene, curveNamed(scene.catalogue, scene.target.curve));
    const CurveParts planned(scene, curveNamed(scene.catalogue, scene.wish.curve ? scene.wish.curve : scene.target.curve));
    std::vector<AllocationPart> parts;
    for (const auto& stretch : stretchesOf(scene)) {
        Weighing weighing{Ratio(stretch.months), {}};
        switch (scene.wish.basis) {
        case AllocationBasis::LastYear: weighing = lastYearIn(stretch, past); break;
        case AllocationBasis::Planned: weighing = plannedIn(stretch, planned); break;
        case AllocationBasis::Typed: weighing = typedWeight(scene, stretch.last); break;
        case AllocationBasis::Equal: break;
        }
        const auto due = now.due(stretch);
        const auto before = due ? std::optional(Ratio(rounded(*due * Ratio(scene.target.value), scene.scale))) : std::nullopt;
        parts.push_back(partOf(scene, stretch.last, YearMonth{year, stretch.last.number()}.toText(), std::move(weighing), before));
    }
    return parts;
}

} // namespace xushi
