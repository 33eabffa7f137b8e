#include "usecases/PreviewTarget.h"

#include "domain/signing/SignedWorlds.h"

#include <algorithm>

namespace xushi {
namespace {

template <class Record, class Key>
void putNext(std::vector<Record>& latest, std::vector<Record>& earlier, Record next, Key Record::*key) {
    const auto stored = std::ranges::find(latest, next.*key, key);
    if (stored == latest.end()) {
        next.revision = 1;
        latest.push_back(std::move(next));
        return;
    }
    next.revision = stored->revision;
    if (next == *stored) return;
    ++next.revision;
    earlier.push_back(*stored);
    *stored = std::move(next);
}

/// A verdict that was signed off moves with no revision.
std::optional<BoardRow> signedVerdict(const BoardRequest& request, const TargetKey& key) {
    const Indicator* indicator = request.catalogue.find(key.indicator);
    const Region* region = request.catalogue.find(key.region);
    if (!request.signedWorlds || !indicator || !region) return std::nullopt;
    auto row = boardRowAt(request, *indicator, *region);
    const Month asOf = row && row->asOf ? row->asOf->last : request.period.last;
    return request.signedWorlds->holds(key.indicator, asOf, request.period) ? std::move(row) : std::nullopt;
}

/// All but the targets of others, of which a province has many: one row asks for its own.
Catalogue aroundTarget(const Catalogue& catalogue, const TargetKey& key) {
    Catalogue around{.settings = catalogue.settings, .departments = catalogue.departments, .regions = catalogue.regions,
                     .curves = catalogue.curves, .indicators = catalogue.indicators, .earlierCurves = catalogue.earlierCurves,
                     .earlierIndicators = catalogue.earlierIndicators};
    const auto isOwn = [&](const Target& target) { return target.key == key; };
    if (const Target* own = catalogue.find(key)) around.targets.push_back(*own);
    std::ranges::copy_if(catalogue.earlierTargets, std::back_inserter(around.earlierTargets), isOwn);
    return around;
}

} // namespace

std::optional<TargetPreview> previewTarget(const BoardRequest& request, const Target& target, const Curve* curve) {
    if (const auto held = signedVerdict(request, target.key)) return TargetPreview{held->asOf, held->standing};
    Catalogue later = aroundTarget(request.catalogue, target.key);
    putNext(later.targets, later.earlierTargets, target, &Target::key);
    if (curve) putNext(later.curves, later.earlierCurves, *curve, &Curve::code);
    later.sort();
    const Indicator* indicator = later.find(target.key.indicator);
    const Region* region = later.find(target.key.region);
    if (!indicator || !region) return std::nullopt;
    const BoardRequest asked{later, request.figures, request.period, target.key.region, request.signedRevisions};
    const auto row = boardRowAt(asked, *indicator, *region);
    return row ? std::optional(TargetPreview{row->asOf, row->standing}) : std::nullopt;
}

} // namespace xushi
