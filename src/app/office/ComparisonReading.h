#pragma once

#include "app/office/Moment.h"
#include "app/office/Task.h"
#include "usecases/CompareBoards.h"

#include <memory>
#include <optional>

namespace xushi {

/// What differs on the board between two moments of the store, whatever moment is looked at: read beside the window, by a reader of the
/// store's file of its own. Only what was asked for last is told.
class ComparisonReading : public QObject {
    Q_OBJECT
public:
    struct Asked {
        MomentAsked from;
        std::optional<MomentAsked> to;    ///< nothing: now
        Period period;
        std::optional<RegionCode> region; ///< nothing: every one
    };

    ComparisonReading(const OpenStore& store, QObject* parent);
    ~ComparisonReading() override { cancel(); }

    /// The moments may stand in either order.
    void ask(const Asked& asked);
    /// Between two files of one store, each as it stands.
    void askStores(const QString& mine, const QString& there, const Period& period, const std::optional<RegionCode>& region);
    bool isRunning() const { return m_task.isRunning(); }
    void cancel();

signals:
    void told(const xushi::BoardComparison& comparison);
    void failed(const xushi::Problem& problem);

private:
    const OpenStore& m_store;
    Task m_task;
    std::shared_ptr<std::optional<BoardComparison>> m_read;
};

} // namespace xushi
