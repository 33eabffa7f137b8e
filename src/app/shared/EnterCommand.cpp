#include "app/shared/EnterCommand.h"

#include "app/shared/Workspace.h"

namespace xushi {

EnterCommand::EnterCommand(Workspace& workspace, const QString& name, std::vector<Figure> before,
                           std::vector<Figure> after)
    : QUndoCommand(name), m_workspace(workspace), m_before(std::move(before)), m_after(std::move(after)),
      m_current(m_after) {}

void EnterCommand::undo() { write(m_before, QStringLiteral("undo")); }

void EnterCommand::redo() {
    if (!m_isFirstRedo) write(m_after, QStringLiteral("redo"));
    m_isFirstRedo = false;
}

void EnterCommand::write(const std::vector<Figure>& wanted, const QString& act) {
    auto restored = m_workspace.restore(wanted, m_current, act);
    if (restored) {
        m_current = std::move(*restored);
        return;
    }
    setObsolete(true); // somebody changed the figures since: the step cannot be taken back any more
    emit m_workspace.problemMet(restored.error());
}

} // namespace xushi
