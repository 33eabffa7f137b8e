#pragma once

#include "domain/Figure.h"

#include <QUndoCommand>

#include <vector>

namespace xushi {

class Workspace;

/// One edit, paste or fill on the undo stack. It keeps what stood before and after; undo and redo are compensating
/// entries of the journal, never a private copy of the data.
class EnterCommand : public QUndoCommand {
public:
    EnterCommand(Workspace& workspace, const QString& name, std::vector<Figure> before, std::vector<Figure> after);

    void undo() override;
    void redo() override;

private:
    /// Writes `wanted`, expecting the figures as this command last left them.
    void write(const std::vector<Figure>& wanted, const QString& act);

    Workspace& m_workspace;
    std::vector<Figure> m_before;
    std::vector<Figure> m_after;
    std::vector<Figure> m_current; ///< as stored after the last step
    bool m_isFirstRedo = true;     ///< the stack calls redo when the command is pushed: it is done already
};

} // namespace xushi
