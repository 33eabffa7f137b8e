#pragma once

#include "domain/summary/SummaryTemplate.h"

#include <string>
#include <vector>

namespace xushi {

/// A layout while it is edited, with the steps that lead back.
class LayoutDraft {
public:
    explicit LayoutDraft(SummaryTemplate layout) : m_begun(layout), m_now(std::move(layout)) {}

    const SummaryTemplate& now() const { return m_now; }
    bool isEdited() const { return m_now != m_begun; }
    bool canUndo() const { return !m_past.empty(); }
    bool canRedo() const { return !m_future.empty(); }

    /// A step; what is typed into one field, the one of the step before, goes on with that one. No field: a step of its own.
    void change(SummaryTemplate next, const std::string& field = {});
    void undo();
    void redo();

private:
    SummaryTemplate m_begun;
    SummaryTemplate m_now;
    std::vector<SummaryTemplate> m_past;
    std::vector<SummaryTemplate> m_future;
    std::string m_field; ///< of the last step
};

} // namespace xushi
