#include "domain/workflow/Submission.h"

#include <algorithm>
#include <functional>
#include <string_view>
#include <tuple>

namespace xushi {
namespace {

template <class Records, class Key, class Projection>
auto findSorted(const Records& records, const Key& key, Projection projection) {
    const auto at = std::ranges::lower_bound(records, key, {}, projection);
    return at != records.end() && std::invoke(projection, *at) == key ? &*at : nullptr;
}

} // namespace

const Submission* Workflow::find(const SubmissionKey& key) const { return findSorted(submissions, key, &Submission::key); }

const Review* Workflow::find(const FigureKey& key) const { return findSorted(reviews, key, &Review::figure); }

const FindingExplanation* Workflow::find(const FigureKey& key, std::string_view check) const {
    return findSorted(explanations, std::tuple(key, check),
                      [](const FindingExplanation& e) { return std::tuple(e.figure, std::string_view(e.check)); });
}

std::span<const FindingExplanation> Workflow::explanationsOf(const FigureKey& key) const {
    const auto first = std::ranges::lower_bound(explanations, key, {}, &FindingExplanation::figure);
    return {first, std::ranges::upper_bound(first, explanations.end(), key, {}, &FindingExplanation::figure)};
}

Workflow workflowOf(std::vector<Submission> submissions, std::vector<Review> reviews,
                    std::vector<FindingExplanation> explanations) {
    std::ranges::sort(submissions, {}, &Submission::key);
    std::ranges::sort(reviews, {}, &Review::figure);
    std::ranges::sort(explanations, {}, [](const FindingExplanation& e) { return std::tie(e.figure, e.check); });
    return {std::move(submissions), std::move(reviews), std::move(explanations)};
}

} // namespace xushi
