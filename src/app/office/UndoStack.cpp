#include "app/office/UndoStack.h"

#include "app/office/Acts.h"
#include "app/text/StepName.h"
#include "usecases/UndoChange.h"

#include <algorithm>

namespace xushi {

void UndoStack::fill(UndoSteps steps) {
    m_steps = std::move(steps);
    emit changed();
}

void UndoStack::hold(bool isHeld) {
    m_isHeld = isHeld;
    emit changed();
}

void UndoStack::push(const JournalAct& act) {
    m_steps.follow(act);
    emit changed();
}

QString UndoStack::nextText(const std::vector<JournalAct>& steps) const {
    return steps.empty() ? QString() : stepName(steps.back(), m_shown.now().latestCatalogue(), m_language);
}

void UndoStack::reverse(ReversalWay way) {
    auto& steps = way == ReversalWay::Undo ? m_steps.done : m_steps.undone;
    if (m_isHeld || steps.empty()) return;
    const ChosenReversal next{steps.back(), {way, steps.back().group}};
    if (reverse(next)) return;
    std::erase_if(steps, [&](const JournalAct& each) { return each.group == next.reversal.group; });
    emit changed();
}

/// An act that is older than what was read of the steps has them read again.
bool UndoStack::reverse(const ChosenReversal& chosen) {
    const Reversal& reversal = chosen.reversal;
    const auto& steps = reversal.way == ReversalWay::Undo ? m_steps.done : m_steps.undone;
    const auto step = std::ranges::find(steps, reversal.group, &JournalAct::group);
    const bool isKnown = step != steps.end();
    const JournalAct act = isKnown ? *step : chosen.act;
    const QString name = stepName(act, m_shown.now().latestCatalogue(), m_language);
    const auto done = m_acts.reverse(reversal);
    if (!done) return false;
    if (isKnown) m_steps.follow({.act = actText(reversal)});
    if (!isKnown || (m_steps.done.empty() && m_steps.hasEarlier)) m_acts.readEarlierSteps();
    emit changed();
    tellReversed({.way = reversal.way, .act = act, .name = name, .figures = {}}, *done);
    return true;
}

void UndoStack::tellReversed(ReversedStep step, const UndoResult& result) {
    for (const auto& figure : result.stored) step.figures.push_back(figure.key);
    emit reversed(step);
}

} // namespace xushi
