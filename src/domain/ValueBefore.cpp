#include "domain/ValueBefore.h"

#include "domain/EarlierRevisions.h"

namespace xushi {
namespace {

/// Another amount, another comparison or another promise; not another word for the same.
bool wantsSomethingElse(const Target& one, const Target& other) {
    const bool isPromise = one.nature == TargetNature::Milestone;
    return one.value != other.value || one.comparator != other.comparator || one.nature != other.nature
           || (isPromise && one.word != other.word);
}

} // namespace

const Target* valueBefore(const Catalogue& catalogue, const Target& target) {
    const auto revisions = earlierRevisions(catalogue.earlierTargets, target.key, &Target::key);
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

} // namespace xushi
