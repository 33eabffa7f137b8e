#include "app/shared/UndoStack.h"

#include "app/shared/StepName.h"
#include "app/shared/Workspace.h"

namespace xushi {

void UndoStack::fill(UndoSteps steps) {
    m_steps = std::move(steps);
    emit changed();
}

void UndoStack::push(const JournalAct& act) {
    m_steps.follow(act);
    emit changed();
}

QString UndoStack::nextText(const std::vector<JournalAct>& steps) const {
    return steps.empty() ? QString() : stepName(steps.back(), m_workspace.catalogue());
}

void UndoStack::reverse(ReversalWay way) {
    auto& steps = way == ReversalWay::Undo ? m_steps.done : m_steps.undone;
    if (steps.empty()) return;
    const Reversal reversal{way, steps.back().group};
    if (m_workspace.reverse(reversal)) m_steps.follow({.act = actText(reversal)});
    else std::erase_if(steps, [&](const JournalAct& act) { return act.group == reversal.group; });
    emit changed();
}

} // namespace xushi
