#include "words/narrative/RegionPhrases.h"

#include "domain/analyses/RegionComparison.h"
#include "domain/analyses/ShownNumbers.h"
#include "words/Phrases.h"
#include "words/Sentences.h"
#include "words/narrative/AspectPhrases.h"

#include <algorithm>

namespace xushi {
namespace {

std::string chinesePhrase(const std::string& key, std::vector<std::string> args = {}) { return say(Remark{key, std::move(args)}, Language::Chinese); }

RegionComparison comparisonOf(const NarrativeSubject& subject, const NarrativeWorld& world, RankedBy by) {
    const NarrativeRequest& request = world.request();
    return regionComparisonOf({.catalogue = request.board.catalogue, .rows = request.rows, .figures = request.board.figures,
                               .indicator = subject.indicator, .period = request.board.period, .by = by});
}

const ComparedRegion* placeOf(const RegionComparison& comparison, const Region& region) {
    const auto at = std::ranges::find_if(comparison.regions, [&](const ComparedRegion& one) { return one.region->code == region.code; });
    return at == comparison.regions.end() ? nullptr : &*at;
}

std::string rank(const NarrativeSubject& subject, const NarrativeWorld& world, RankedBy by) {
    if (world.isCity(subject.region)) return {};
    const auto comparison = comparisonOf(subject, world, by);
    const ComparedRegion* place = placeOf(comparison, subject.region);
    if (!place || place->rank.kind != RankKind::Placed) return {};
    return chinesePhrase(by == RankedBy::Growth ? "narrative.growth-rank" : "narrative.rank", {std::to_string(place->rank.place)});
}

std::string share(const NarrativeSubject& subject, const NarrativeWorld& world) {
    if (world.isCity(subject.region)) return {};
    const auto comparison = comparisonOf(subject, world, RankedBy::Value);
    const ComparedRegion* place = placeOf(comparison, subject.region);
    if (!place || !place->share) return {};
    return chinesePhrase("narrative.share", {world.format().decimal(shownShare(*place->share, world.format().rounding))});
}

/// The first three places, all of those who share the third.
std::string leaders(const NarrativeSubject& subject, const NarrativeWorld& world) {
    constexpr int lastPlace = 3;
    if (!world.isCity(subject.region)) return {};
    const auto comparison = comparisonOf(subject, world, RankedBy::Value);
    std::vector<const ComparedRegion*> first;
    for (const auto& region : comparison.regions)
        if (region.rank.kind == RankKind::Placed && region.rank.place <= lastPlace) first.push_back(&region);
    if (first.size() < static_cast<std::size_t>(lastPlace)) return {};
    std::ranges::stable_sort(first, {}, [](const ComparedRegion* region) { return region->rank.place; });
    std::string names;
    // The counties may have reported a month that the city has not.
    const bool isOfOtherMonth = subject.row && subject.row->asOf && comparison.asOf && subject.row->asOf->last != comparison.asOf->last;
    const std::string months = isOfOtherMonth ? asOfPhrase(*comparison.asOf, Language::Chinese) : std::string();
    for (const auto* region : first) {
        const NarrativeSubject one{subject.item, subject.indicator, *region->region, region->row};
        names += (names.empty() ? "" : "、") + region->region->name + "（" + months + aspect::level(one, world) + "）";
    }
    return chinesePhrase("narrative.leaders", {names});
}

/// Growth of the region against the city's; of a rate its level.
std::string beside(const NarrativeSubject& subject, const NarrativeWorld& world) {
    const BoardRow* city = world.cityRow(subject);
    if (world.isCity(subject.region) || !city || !city->asOf || city->asOf != subject.row->asOf) return {};
    const bool isRate = subject.indicator.measure == Measure::Rate;
    const auto by = isRate ? RankedBy::Value : RankedBy::Growth;
    const auto own = rankedNumber(*subject.row, by);
    const auto whole = rankedNumber(*city, by);
    if (!own || !whole) return {};
    const Decimal gap = shownPoints(Points{*own - *whole}, subject.indicator.measure, world.format().rounding);
    const std::string what = isRate ? std::string() : chinesePhrase("narrative.growth-word");
    if (gap == Decimal(0)) return what + chinesePhrase("narrative.as-the-city");
    return what + chinesePhrase(gap.isNegative() ? "narrative.below-the-city" : "narrative.above-the-city", {world.format().decimal(gap.isNegative() ? -gap : gap)});
}

} // namespace

std::string regionPhrase(NarrativeAspect what, const NarrativeSubject& subject, const NarrativeWorld& world) {
    switch (what) {
    case NarrativeAspect::Rank: return rank(subject, world, RankedBy::Value);
    case NarrativeAspect::GrowthRank: return rank(subject, world, RankedBy::Growth);
    case NarrativeAspect::Leaders: return leaders(subject, world);
    case NarrativeAspect::Share: return share(subject, world);
    case NarrativeAspect::Beside: return beside(subject, world);
    default: return {};
    }
}

} // namespace xushi
