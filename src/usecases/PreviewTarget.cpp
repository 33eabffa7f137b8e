#include "usecases/PreviewTarget.h"

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

} // namespace

std::optional<TargetPreview> previewTarget(const BoardRequest& request, const Target& target, const Curve* curve) {
    Catalogue later = request.catalogue;
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
