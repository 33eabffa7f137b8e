#include "app/office/Task.h"

#include <chrono>

namespace xushi {
namespace {

constexpr auto pause = std::chrono::milliseconds(4); // between steps: who wants to write comes in
constexpr auto pauseOfReports = std::chrono::milliseconds(100);

} // namespace

Task::~Task() { cancel(); }

void Task::start(Step step, Share share, std::function<void()> giveUp) {
    cancel();
    m_giveUp = std::move(giveUp);
    m_isRunning = true;
    m_mustStop = false;
    m_share = 0;
    m_thread = std::thread([this, number = m_number, step = std::move(step), share = std::move(share)] { work(number, step, share); });
}

void Task::cancel() {
    m_mustStop = true;
    if (m_giveUp && m_thread.joinable()) m_giveUp();
    if (m_thread.joinable()) m_thread.join();
    m_giveUp = {};
    ++m_number;
    m_isRunning = false;
}

void Task::work(int number, const Step& step, const Share& share) {
    auto lastReport = std::chrono::steady_clock::now();
    while (!m_mustStop) {
        const auto isOver = step();
        if (!isOver) return post(number, [this, problem = isOver.error()] { emit failed(problem); });
        if (*isOver) return post(number, [this] { emit finished(); });
        const auto now = std::chrono::steady_clock::now();
        if (now - lastReport >= pauseOfReports) {
            lastReport = now;
            QMetaObject::invokeMethod(this, [this, number, now = share()] {
                if (number != m_number || !m_isRunning) return;
                m_share = now;
                emit progressed(now);
            }, Qt::QueuedConnection);
        }
        std::this_thread::sleep_for(pause);
    }
}

void Task::post(int number, std::function<void()> tell) {
    QMetaObject::invokeMethod(this, [this, number, tell = std::move(tell)] {
        if (number != m_number || !m_isRunning) return;
        m_isRunning = false;
        tell();
    }, Qt::QueuedConnection);
}

} // namespace xushi
