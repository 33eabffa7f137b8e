#include "domain/InForce.h"

#include "domain/EarlierRevisions.h"

namespace xushi {
namespace {

/// Of `earlier` (the first first) and `latest`: the highest revision that `isKnown` and holds at the end of the month.
template <class Revision, class IsKnown>
const Revision* inForce(std::span<const Revision> earlier, const Revision* latest, const Date& end, IsKnown isKnown) {
    const std::string day = end.toText();
    const auto holds = [&](const Revision& revision) { return isKnown(revision) && revision.decidedOn <= day; };
    if (!latest || holds(*latest)) return latest;
    for (auto at = earlier.rbegin(); at != earlier.rend(); ++at)
        if (holds(*at)) return &*at;
    return earlier.empty() ? latest : &earlier.front();
}

} // namespace

const Target* targetInForce(const Catalogue& catalogue, const TargetKey& key, Month asOf,
                            const std::optional<SignedRevisions>& sealed) {
    return targetInForce(catalogue, catalogue.find(key), asOf, sealed);
}

const Target* targetInForce(const Catalogue& catalogue, const Target* latest, Month asOf,
                            const std::optional<SignedRevisions>& sealed) {
    if (!latest || catalogue.earlierTargets.empty()) return latest;
    return inForce(earlierRevisions(catalogue.earlierTargets, latest->key, &Target::key), latest, lastDayOf(latest->key.year, asOf),
                   [&](const Target& target) { return !sealed || target.revision <= sealed->target; });
}

const Curve* curveInForce(const Catalogue& catalogue, const Target& target, Month asOf,
                          const std::optional<SignedRevisions>& sealed) {
    const Curve* latest = target.curve ? catalogue.find(*target.curve) : nullptr;
    if (!latest || catalogue.earlierCurves.empty()) return latest;
    return inForce(earlierRevisions(catalogue.earlierCurves, latest->code, &Curve::code), latest, lastDayOf(target.key.year, asOf),
                   [&](const Curve& curve) { return !sealed || sealed->curve == 0 || curve.revision <= sealed->curve; });
}

} // namespace xushi
