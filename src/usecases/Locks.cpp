#include "usecases/Locks.h"

namespace xushi {

Result<std::optional<Problem>> Locks::refusalFor(const FigureKey& key) {
    const auto through = closedThrough();
    if (!through) return through.error();
    std::optional<Problem> unread;
    const auto lock = lockOf(key, m_catalogue, {**through, [&](const SubmissionKey& place) -> std::optional<Remark> {
        auto at = unread ? Result<std::optional<Remark>>(*unread) : lockAt(place);
        if (at) return std::move(*at);
        unread = at.error();
        return std::nullopt;
    }});
    if (unread) return *unread;
    return lock ? std::optional(refused(lock->key, lock->args)) : std::nullopt;
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
