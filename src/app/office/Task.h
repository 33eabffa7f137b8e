#pragma once

#include "domain/Result.h"

#include <QObject>

#include <atomic>
#include <functional>
#include <thread>

namespace xushi {

/// Long work beside the window, in steps, on a thread of its own; one piece of work at a time. What it tells arrives on
/// the thread of the window, and nothing arrives any more after it was cancelled.
class Task : public QObject {
    Q_OBJECT
public:
    /// True when the work is over.
    using Step = std::function<Result<bool>()>;
    /// How far it is, in thousandths; asked between two steps, by their thread.
    using Share = std::function<int()>;

    using QObject::QObject;
    ~Task() override;

    /// Cancels what is going on and begins. `giveUp` is asked by cancel() and has the step in hand end soon.
    void start(Step step, Share share, std::function<void()> giveUp = {});
    /// Returns when the step in hand is over.
    void cancel();
    bool isRunning() const { return m_isRunning; }
    int share() const { return m_share; }

signals:
    void progressed(int share);
    void finished();
    void failed(const xushi::Problem& problem);

private:
    void work(int number, const Step& step, const Share& share);
    /// Runs `tell` on the window's thread, if the work is still the one of this number.
    void post(int number, std::function<void()> tell);

    std::thread m_thread;
    std::function<void()> m_giveUp;
    std::atomic<bool> m_mustStop = false;
    int m_number = 0; ///< of the work that was begun last
    bool m_isRunning = false;
    int m_share = 0;
};

} // namespace xushi
