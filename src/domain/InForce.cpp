#include "domain/InForce.h"

#include <algorithm>
#include <span>

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

/// The items of a sorted list whose projection is `key`.
template <class Item, class Key, class Projection>
std::span<const Item> slice(const std::vector<Item>& items, const Key& key, Projection projection) {
    const auto found = std::ranges::equal_range(items, key, {}, projection);
    return {found.begin(), found.end()};
}

} // namespace

const Target* targetInForce(const Catalogue& catalogue, const TargetKey& key, Month asOf,
                            const std::optional<SignedRevisions>& sealed) {
    return targetInForce(catalogue, catalogue.find(key), asOf, sealed);
}

const Target* targetInForce(const Catalogue& catalogue, const Target* latest, Month asOf,
                            const std::optional<SignedRevisions>& sealed) {
    if (!latest || catalogue.earlierTargets.empty()) return latest;
    return inForce(slice(catalogue.earlierTargets, latest->key, &Target::key), latest, lastDayOf(latest->key.year, asOf),
                   [&](const Target& target) { return !sealed || target.revision <= sealed->target; });
}

const Curve* curveInForce(const Catalogue& catalogue, const Target& target, Month asOf,
                          const std::optional<SignedRevisions>& sealed) {
    const Curve* latest = target.curve ? catalogue.find(*target.curve) : nullptr;
    if (!latest || catalogue.earlierCurves.empty()) return latest;
    return inForce(slice(catalogue.earlierCurves, latest->code, &Curve::code), latest, lastDayOf(target.key.year, asOf),
                   [&](const Curve& curve) { return !sealed || sealed->curve == 0 || curve.revision <= sealed->curve; });
}

namespace {

/// Another amount, another comparison or another promise; not another word for the same.
bool wantsSomethingElse(const Target& one, const Target& other) {
    const bool isPromise = one.nature == TargetNature::Milestone;
    return one.value != other.value || one.comparator != other.comparator || one.nature != other.nature
           || (isPromise && one.word != other.word);
}

} // namespace

const Target* valueBefore(const Catalogue& catalogue, const Target& target) {
    const auto revisions = slice(catalogue.earlierTargets, target.key, &Target::key);
    // A revision that was taken back and written again stands for the first of its words.
    const auto same = std::ranges::find_if(revisions, [&](Target earlier) {
        earlier.revision = target.revision;
        return earlier == target;
    });
    const int bound = same == revisions.end() ? target.revision : std::min(same->revision, target.revision);
    const Target* before = nullptr;
    for (const auto& earlier : revisions)
        if (earlier.revision < bound && wantsSomethingElse(earlier, target)) before = &earlier;
    return before;
}

const Indicator& indicatorInForce(const Catalogue& catalogue, const Indicator& latest, const YearMonth& month) {
    const auto holds = [&](const Indicator& version) { return !version.inForceFrom || *version.inForceFrom <= month; };
    if (holds(latest)) return latest;
    const auto earlier = slice(catalogue.earlierIndicators, latest.code, &Indicator::code);
    for (auto at = earlier.rbegin(); at != earlier.rend(); ++at)
        if (holds(*at)) return *at;
    return earlier.empty() ? latest : earlier.front();
}

const Indicator* indicatorInForce(const Catalogue& catalogue, const IndicatorCode& code, const YearMonth& month) {
    const Indicator* latest = catalogue.find(code);
    return latest ? &indicatorInForce(catalogue, *latest, month) : nullptr;
}

std::vector<const Indicator*> versionsInForce(const Catalogue& catalogue, const Indicator& latest) {
    std::vector<const Indicator*> versions{&latest};
    const auto earlier = slice(catalogue.earlierIndicators, latest.code, &Indicator::code);
    for (auto at = earlier.rbegin(); at != earlier.rend() && versions.back()->inForceFrom; ++at)
        if (!at->inForceFrom || *at->inForceFrom < *versions.back()->inForceFrom) versions.push_back(&*at);
    std::ranges::reverse(versions);
    return versions;
}

const Catalogue& CatalogueByMonth::at(const YearMonth& month) {
    if (m_catalogue.earlierIndicators.empty()) return m_catalogue;
    std::vector<int> revisions;
    bool isLatest = true;
    for (const auto& latest : m_catalogue.indicators) {
        const Indicator& version = indicatorInForce(m_catalogue, latest, month);
        isLatest = isLatest && &version == &latest;
        revisions.push_back(version.revision);
    }
    if (isLatest) return m_catalogue;
    const auto known = m_made.find(revisions);
    if (known != m_made.end()) return known->second;
    Catalogue made = m_catalogue;
    for (auto& indicator : made.indicators) indicator = indicatorInForce(m_catalogue, indicator, month);
    made.sort();
    return m_made.emplace(std::move(revisions), std::move(made)).first->second;
}

} // namespace xushi
