#include "app/proofing/ProofMarks.h"

#include <algorithm>

namespace xushi {

ProofPlaces::ProofPlaces(const QString& text) : m_size(static_cast<int>(text.size())) {
    int point = 0;
    for (qsizetype i = 0; i < text.size(); ++i, ++point)
        if (text[i].isHighSurrogate() && i + 1 < text.size() && text[i + 1].isLowSurrogate()) {
            m_wide.push_back(point);
            ++i;
        }
}

int ProofPlaces::at(std::size_t codePoint) const {
    const int point = static_cast<int>(codePoint);
    const auto before = std::ranges::lower_bound(m_wide, point) - m_wide.begin();
    return std::min(m_size, point + static_cast<int>(before));
}

} // namespace xushi
