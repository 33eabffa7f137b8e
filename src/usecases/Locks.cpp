#include "usecases/Locks.h"

namespace xushi {

Result<std::optional<Problem>> Locks::refusalFor(const FigureKey& key) {
    const Indicator* indicator = indicatorInForce(m_catalogue, key.indicator, monthOf(key.period));
    if (!indicator) return std::optional<Problem>();
    const SubmissionKey place = submissionKeyOf(*indicator, key.period);
    const auto& closed = m_catalogue.settings.closedThrough;
    if (closed && place.month <= *closed)
        return std::optional(refused("check.closed", {key.period.toText(), closed->toText()}));
    auto known = m_known.find(place);
    if (known == m_known.end()) {
        const auto submission = m_store.readSubmission(place);
        if (!submission) return submission.error();
        known = m_known.emplace(place, *submission ? lockOf(**submission) : std::nullopt).first;
    }
    const auto& lock = known->second;
    return lock ? std::optional(refused(lock->key, lock->args)) : std::nullopt;
}

} // namespace xushi
