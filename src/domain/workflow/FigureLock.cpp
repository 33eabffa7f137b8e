#include "domain/workflow/FigureLock.h"

#include "domain/RecordNames.h"
#include "domain/VersionInForce.h"
#include "domain/packages/SectionShare.h"

namespace xushi {

bool isClosed(const YearMonth& month, const std::optional<YearMonth>& through) { return through && month <= *through; }

std::optional<Remark> lockOf(const Submission& submission) {
    if (!submission.isLocked()) return std::nullopt;
    const char* key = submission.stage == Stage::Submitted  ? "lock.submitted"
                      : submission.stage == Stage::Approved ? "lock.approved"
                                                            : "lock.signed-off";
    return Remark{key, {submission.key.month.toText()}};
}

std::vector<SubmissionKey> submissionsHolding(const Catalogue& catalogue, const FigureKey& key) {
    const Indicator* latest = catalogue.find(key.indicator);
    if (!latest) return {};
    const YearMonth own = monthOf(key.period);
    std::vector<SubmissionKey> holding{{indicatorInForce(catalogue, *latest, own).department, own}};
    for (YearMonth month = own.next(); isReportedAlone(*latest) && month.year == own.year; month = month.next())
        holding.push_back({indicatorInForce(catalogue, *latest, month).department, month});
    return holding;
}

std::optional<Remark> lockOf(const FigureKey& key, const Catalogue& catalogue, const FigureLocks& locks) {
    if (locks.share && !isOfDepartment(catalogue, key, *locks.share))
        return Remark{"lock.not-of-package", {nameIn(catalogue, key.indicator), nameIn(catalogue, *locks.share)}};
    for (const auto& place : submissionsHolding(catalogue, key)) {
        if (isClosed(place.month, locks.closedThrough))
            return Remark{"check.closed", {key.period.toText(), locks.closedThrough->toText()}};
        if (auto lock = locks.lockAt(place)) return lock;
    }
    return std::nullopt;
}

} // namespace xushi
