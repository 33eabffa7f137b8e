#include "usecases/ClosedMonths.h"

#include <algorithm>

namespace xushi {
namespace {

constexpr YearSpan everyYear{1900, 2099}; // as in the catalogue exchange

bool isSignedFor(const Submission& submission, const Catalogue& catalogue, const Indicator& indicator) {
    const auto& [department, month] = submission.key;
    return submission.stage == Stage::SignedOff && department == indicatorInForce(catalogue, indicator, month).department
           && (!indicator.validFrom || *indicator.validFrom <= month) && (!indicator.validTo || month <= *indicator.validTo);
}

} // namespace

std::optional<YearMonth> ClosedMonths::last() const {
    const auto latest = std::ranges::max_element(signedOff);
    if (latest == signedOff.end()) return through;
    return through ? std::max(*through, *latest) : *latest;
}

std::optional<YearMonth> ClosedMonths::lastReadAnew(const Catalogue& catalogue, const Indicator& after) const {
    const Indicator* latest = catalogue.find(after.code);
    if (!latest) return std::nullopt;
    const YearMonth first{everyYear.first, 1};
    const YearMonth start = std::max({after.inForceFrom.value_or(first), after.validFrom.value_or(first), first});
    const auto isReadAnew = [&](const YearMonth& month) {
        return start <= month && differInMeaning(indicatorInForce(catalogue, *latest, month), after);
    };
    std::optional<YearMonth> found;
    for (const auto& month : signedOff)
        if (isReadAnew(month) && (!found || *found < month)) found = month;
    for (YearMonth month = through.value_or(YearMonth{}); through && start <= month; month = month.previous())
        if (isReadAnew(month)) return found ? std::max(*found, month) : month;
    return found;
}

Result<ClosedMonths> closedMonthsOf(Store& store, const Catalogue& catalogue, const Indicator& indicator) {
    ClosedMonths closed{.through = catalogue.settings.closedThrough};
    if (closed.through && indicator.validFrom && *closed.through < *indicator.validFrom) closed.through.reset();
    const auto workflow = store.readWorkflow(everyYear);
    if (!workflow) return workflow.error();
    for (const auto& submission : workflow->submissions)
        if (isSignedFor(submission, catalogue, indicator)) closed.signedOff.push_back(submission.key.month);
    return closed;
}

Result<std::optional<YearMonth>> lastClosedMonth(Store& store, const Settings& settings) {
    const auto workflow = store.readWorkflow(everyYear);
    if (!workflow) return workflow.error();
    ClosedMonths closed{.through = settings.closedThrough};
    for (const auto& submission : workflow->submissions)
        if (submission.stage == Stage::SignedOff) closed.signedOff.push_back(submission.key.month);
    return closed.last();
}

} // namespace xushi
