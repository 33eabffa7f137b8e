#pragma once

#include "usecases/UndoSteps.h"

#include <QUndoCommand>
#include <QUndoStack>

namespace xushi {

class Workspace;

/// One act of the journal on the undo stack: the number of its group. What it wrote is read from the journal when it
/// is taken back or done again, and both are acts of the journal of their own.
class UndoStep : public QUndoCommand {
public:
    UndoStep(Workspace& workspace, const JournalAct& act);

    void undo() override { reverse(ReversalWay::Undo); }
    void redo() override { reverse(ReversalWay::Redo); }

    /// Called when the step stands in its place: before, the stack moves over it and nothing is written, because its
    /// act has happened already.
    void settle() { m_isSettled = true; }

private:
    void reverse(ReversalWay way);

    Workspace& m_workspace;
    std::int64_t m_group;
    bool m_isSettled = false;
};

/// 粘贴 36 个单元格, 填报 技术合同成交额: what the menu says of a step, made alike on the day and after a restart.
QString stepName(const JournalAct& act, const Catalogue& catalogue);

/// Puts the step of an act that was just written on top.
void pushUndoStep(QUndoStack& stack, Workspace& workspace, const JournalAct& act);

/// Puts the steps of earlier days on an empty stack, the next to be taken back on top.
void fillUndoStack(QUndoStack& stack, Workspace& workspace, const UndoSteps& steps);

} // namespace xushi
