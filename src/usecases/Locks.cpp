#include "usecases/Locks.h"

namespace xushi {

Result<std::optional<Problem>> Locks::refusalFor(const FigureKey& key) {
    const auto through = closedThrough();
    if (!through) return through.error();
    const std::optional<YearMonth>& closed = **through;
    for (const auto& place : submissionsHolding(m_catalogue, key)) {
        if (closed && place.month <= *closed) return std::optional(refused("check.closed", {key.period.toText(), closed->toText()}));
        const auto lock = lockAt(place);
        if (!lock) return lock.error();
        if (*lock) return std::optional(refused((*lock)->key, (*lock)->args));
    }
    return std::optional<Problem>();
}

Result<const std::optional<YearMonth>*> Locks::closedThrough() {
    if (!m_settings) {
        auto settings = m_reading.readSettings();
        if (!settings) return settings.error();
        m_settings = std::move(*settings);
    }
    return &m_settings->closedThrough;
}

Result<std::optional<Remark>> Locks::lockAt(const SubmissionKey& place) {
    const auto known = m_known.find(place);
    if (known != m_known.end()) return known->second;
    const auto submission = m_reading.readSubmission(place);
    if (!submission) return submission.error();
    return m_known.emplace(place, *submission ? lockOf(**submission) : std::nullopt).first->second;
}

} // namespace xushi
