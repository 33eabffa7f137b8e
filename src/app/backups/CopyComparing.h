#pragma once

#include "app/office/Task.h"
#include "app/office/Workspace.h"
#include "usecases/CompareBoards.h"

#include <QTimer>

#include <filesystem>
#include <memory>
#include <optional>

namespace xushi {

/// Compares a copy with the store beside the window, by readers of its own; the last that was asked for is told.
class CopyComparing : public QObject {
    Q_OBJECT
public:
    CopyComparing(Workspace& workspace, QObject* parent);
    ~CopyComparing() override;

    void ask(const std::filesystem::path& copy);
    void giveUp();
    bool isRunning() const { return m_soon.isActive() || m_task.isRunning(); }
    /// What was told last; nothing while it is asked.
    const StoresCompared* compared() const { return m_isTold ? m_compared->get() : nullptr; }
    const std::filesystem::path& copy() const { return m_copy; }

signals:
    void told();
    void failed(const xushi::Problem& problem);

private:
    void begin();

    Workspace& m_workspace;
    Task m_task;
    QTimer m_soon; ///< who holds an arrow key down passes by
    std::filesystem::path m_copy;
    std::shared_ptr<std::unique_ptr<StoresCompared>> m_compared;
    bool m_isTold = false;
};

} // namespace xushi
