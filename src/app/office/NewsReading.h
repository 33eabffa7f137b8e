#pragma once

#include "app/office/Task.h"
#include "app/office/VisitMemory.h"
#include "app/office/Workspace.h"
#include "usecases/ReadNews.h"

#include <memory>
#include <optional>

namespace xushi {

/// What has happened in the open store since the person who is working saw it last: read beside the window, by a reader of the store's file
/// of its own; who asks never waits. What is seen is remembered when the store is left, when another person takes over, and when somebody
/// says so.
class NewsReading : public QObject {
    Q_OBJECT
public:
    NewsReading(Workspace& workspace, QObject* parent);
    ~NewsReading() override;

    /// Of the period and region that are shown; what was asked for before is told no more. Nothing is told of a first visit.
    void read();
    bool isRunning() const { return m_task.isRunning(); }
    /// Nothing since then is new any more.
    void markSeen();
    /// The person has never seen the store.
    bool isFirstVisit() const { return m_workspace.isOpen() && !m_since; }

signals:
    /// Another person, or another store.
    void begun();
    void told(const xushi::StoreNews& news);
    void failed(const xushi::Problem& problem);

private:
    void begin();
    void end();
    void start();
    void finish(const Problem* problem);
    std::optional<SeenPosition> now() const;

    Workspace& m_workspace;
    Task m_task;
    std::shared_ptr<StoreNews> m_news;
    std::optional<SeenPosition> m_since; ///< that the person had seen when they came
    PersonCode m_person;
    QString m_store;                     ///< that is visited; empty: none
    bool m_isAskedAgain = false;         ///< while it is being read
    bool m_isForgotten = false;          ///< what is being read
};

} // namespace xushi
