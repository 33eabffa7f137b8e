#include "app/summary/layouts/LayoutDraft.h"

#include <utility>

namespace xushi {

void LayoutDraft::change(SummaryTemplate next, const std::string& field) {
    if (next == m_now) return;
    const bool goesOn = !field.empty() && field == m_field;
    if (!goesOn) m_past.push_back(m_now);
    m_now = std::move(next);
    m_future.clear();
    m_field = field;
}

void LayoutDraft::undo() {
    if (m_past.empty()) return;
    m_future.push_back(std::exchange(m_now, std::move(m_past.back())));
    m_past.pop_back();
    m_field.clear();
}

void LayoutDraft::redo() {
    if (m_future.empty()) return;
    m_past.push_back(std::exchange(m_now, std::move(m_future.back())));
    m_future.pop_back();
    m_field.clear();
}

} // namespace xushi
