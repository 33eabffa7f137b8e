#include "usecases/ClosedMonths.h"

#include "domain/VersionInForce.h"

#include <algorithm>

namespace xushi {
namespace {

Result<ClosedMonths> closedWhere(Reading& reading, const Settings& settings, const std::function<bool(const SubmissionKey&)>& isAsked) {
    const auto submissions = reading.readSubmissions(everyYear);
    if (!submissions) return submissions.error();
    ClosedMonths closed{.through = settings.closedThrough};
    for (const auto& submission : *submissions)
        if (submission.isLocked() && isAsked(submission.key)) closed.locked.push_back(submission.key.month);
    return closed;
}

} // namespace

std::optional<YearMonth> ClosedMonths::last() const {
    return lastOf([](const YearMonth&) { return true; });
}

std::optional<YearMonth> ClosedMonths::lastOf(const std::function<bool(const YearMonth&)>& isTouched) const {
    std::optional<YearMonth> found;
    for (const auto& month : locked)
        if ((!found || *found < month) && isTouched(month)) found = month;
    if (!through) return found;
    for (YearMonth month = *through; month.year >= everyYear.first && (!found || *found < month); month = month.previous())
        if (isTouched(month)) return month;
    return found;
}

std::optional<YearMonth> ClosedMonths::lastReadAnew(const Catalogue& catalogue, const Indicator& after) const {
    const Indicator* latest = catalogue.find(after.code);
    if (!latest) return std::nullopt;
    return lastOf([&](const YearMonth& month) {
        if (after.inForceFrom && month < *after.inForceFrom) return false;
        const Indicator& before = indicatorInForce(catalogue, *latest, month);
        const bool isReported = after.isValidIn(month);
        return before.isValidIn(month) != isReported || (isReported && differInMeaning(before, after));
    });
}

Result<ClosedMonths> closedMonths(Reading& reading, const Settings& settings) {
    return closedWhere(reading, settings, [](const SubmissionKey&) { return true; });
}

Result<ClosedMonths> closedMonthsOf(Reading& reading, const Catalogue& catalogue, const Indicator& after) {
    const Indicator* latest = catalogue.find(after.code);
    return closedWhere(reading, catalogue.settings, [&](const SubmissionKey& key) {
        return key.department == after.department
               || (latest && key.department == indicatorInForce(catalogue, *latest, key.month).department);
    });
}

} // namespace xushi
