#pragma once

#include "app/office/LeavingStore.h"
#include "app/office/Task.h"
#include "app/office/Workspace.h"
#include "usecases/CheckAnchor.h"

#include <memory>
#include <vector>

namespace xushi {

/// Holds codes from outside against the journal, beside the window and by a reader of the store's file of its own. Nothing is told any more
/// once the store was left or something else was asked.
class AnchorReading : public QObject {
    Q_OBJECT
public:
    AnchorReading(Workspace& workspace, QObject* parent);
    ~AnchorReading() override;

    /// told() or failed() follows.
    void ask(std::vector<CopiedCode> codes);
    void giveUp();
    bool isRunning() const { return m_task.isRunning(); }
    /// Of the last question, once it is told.
    const std::vector<CheckedAnchor>& checked() const;

signals:
    void told();
    void failed(const xushi::Problem& problem);

private:
    struct Work;

    Workspace& m_workspace;
    Task m_task;
    std::shared_ptr<Work> m_work;
};

} // namespace xushi
