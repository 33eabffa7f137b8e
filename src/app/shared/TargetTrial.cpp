#include "app/shared/TargetTrial.h"

#include <algorithm>

namespace xushi {

void TargetTrial::setKey(const TargetKey& key) {
    if (key.year != m_key.year) forgetFigures();
    m_key = key;
}

/// A curve that looks further back than every stored one needs figures that the workspace has not read.
BoardRequest TargetTrial::request() const {
    const int first = m_key.year - m_years;
    BoardRequest request = m_workspace.boardRequest();
    request.region = m_key.region;
    const bool hasAll = m_key.year == m_workspace.period().year && first >= firstYearNeeded(m_workspace.catalogue(), m_key.year);
    if (hasAll) return request;
    if (!m_earlier || m_earlier->first > first || m_earlier->last != m_key.year) {
        auto read = m_workspace.questions().figuresOf({std::min(first, m_key.year - 1), m_key.year});
        if (!read) return request;
        m_earlier = EarlierFigures{first, m_key.year, std::move(*read)};
    }
    return {request.catalogue, m_earlier->figures, request.period, request.region, request.signedRevisions, request.signedWorlds};
}

PastShares TargetTrial::pastShares() const {
    const Indicator* indicator = m_workspace.catalogue().find(m_key.indicator);
    if (!indicator || m_years == 0) return {};
    return pastSharesIn(request().figures, *indicator, m_key.region, m_key.year, m_years);
}

std::optional<TargetPreview> TargetTrial::judge(const Target& target, const std::optional<Curve>& curve) const {
    return previewTarget(request(), target, curve ? &*curve : nullptr);
}

} // namespace xushi
