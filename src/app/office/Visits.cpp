#include "app/office/Visits.h"

namespace xushi {
namespace {

constexpr std::size_t mostVisits = 100;

} // namespace

void Visits::leave(const Visit& from) {
    m_after.clear();
    if (!m_before.empty() && m_before.back() == from) return;
    if (m_before.size() == mostVisits) m_before.erase(m_before.begin());
    m_before.push_back(from);
}

std::optional<Visit> Visits::step(std::vector<Visit>& out, std::vector<Visit>& onto, const Visit& from) {
    if (out.empty()) return std::nullopt;
    const Visit to = out.back();
    out.pop_back();
    onto.push_back(from);
    return to;
}

void Visits::clear() {
    m_before.clear();
    m_after.clear();
}

} // namespace xushi
