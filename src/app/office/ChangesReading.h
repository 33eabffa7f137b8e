#pragma once

#include "app/office/LeavingStore.h"
#include "app/office/Task.h"
#include "app/office/Workspace.h"
#include "usecases/ChangesSince.h"

#include <memory>
#include <vector>

namespace xushi {

/// What has changed of a department's month since its reviewers knew it.
struct MonthChanges {
    SubmissionKey month;
    ChangeNote submitted; ///< by whom, and when
    BoardComparison comparison;

    std::size_t count() const { return comparison.rows.size() + comparison.definitions.size(); }
};

/// Compares what was submitted with what stands there, month by month, beside the window and by a reader of the store's file of its own. Nothing
/// is told any more once it was given up, the store was left or something else was asked.
class ChangesReading : public QObject {
    Q_OBJECT
public:
    ChangesReading(Workspace& workspace, QObject* parent);
    ~ChangesReading() override;

    /// True: told() or failed() follows. False where nothing was written since that these months may rest on.
    Result<bool> ask(const std::vector<SubmissionKey>& months);
    bool isRunning() const { return m_task.isRunning(); }
    void giveUp();
    /// Of the months that have changed, once they are told.
    const std::vector<MonthChanges>& changes() const;

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
