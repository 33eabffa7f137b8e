#include "usecases/Locks.h"

#include "usecases/MakePackage.h"

namespace xushi {

Result<std::optional<Problem>> Locks::refusalFor(const FigureKey& key) {
    if (const auto done = read(); !done) return done.error();
    std::optional<Problem> unread;
    const auto lockAtPlace = [&](const SubmissionKey& place) -> std::optional<Remark> {
        auto at = unread ? Result<std::optional<Remark>>(*unread) : lockAt(place);
        if (at) return std::move(*at);
        unread = at.error();
        return std::nullopt;
    };
    const auto lock = lockOf(key, m_catalogue, {m_settings->closedThrough, lockAtPlace, m_share});
    if (unread) return *unread;
    return lock ? std::optional(refused(lock->key, lock->args)) : std::nullopt;
}

Result<void> Locks::read() {
    if (m_settings) return {};
    const auto origin = packageOriginOf(m_reading);
    if (!origin) return origin.error();
    if (*origin) m_share = (*origin)->department;
    auto settings = m_reading.readSettings();
    if (!settings) return settings.error();
    m_settings = std::move(*settings);
    return {};
}

Result<std::optional<Remark>> Locks::lockAt(const SubmissionKey& place) {
    const auto known = m_known.find(place);
    if (known != m_known.end()) return known->second;
    const auto submission = m_reading.readSubmission(place);
    if (!submission) return submission.error();
    return m_known.emplace(place, *submission ? lockOf(**submission) : std::nullopt).first->second;
}

} // namespace xushi
