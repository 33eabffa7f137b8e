#pragma once

#include "app/office/OpenStore.h"
#include "app/office/Task.h"
#include "usecases/CompareBoards.h"
#include "usecases/Publish.h"

#include <functional>
#include <vector>

namespace xushi {

/// What is read of tables that were given out: it may take a while, and is read beside the window by a reader of the store's file of
/// its own. What is told arrives on the thread of the window; nothing of what was asked before arrives once something else is.
class PublishedReading : public QObject {
    Q_OBJECT
public:
    PublishedReading(const OpenStore& store, QObject* parent);
    ~PublishedReading() override;

    /// Whether the table of today, after the entry `now`, says the same as each of them: stateKnown tells, one by one.
    void judge(std::vector<PublishedTable> tables, std::int64_t now);
    /// The table as it was given out.
    void readThen(const Publication& publication, std::function<void(SummaryTable)> take);
    /// What differs between it and now.
    void readDifference(const Publication& publication, std::function<void(BoardComparison)> take);

    bool isRunning() const { return m_judging.isRunning() || m_reading.isRunning(); }
    /// The reading of one table alone.
    void cancelReading();
    void cancel();

signals:
    void stateKnown(int number, xushi::PublishedState state);
    /// Of readThen and readDifference.
    void failed(const xushi::Problem& problem);

private:
    void readBeside(std::function<Result<void>(Store&)> read, std::function<void()> take);

    const OpenStore& m_store;
    Task m_judging;
    Task m_reading;
    std::function<void()> m_take;
    int m_generation = 0; ///< of what is judged
};

} // namespace xushi
