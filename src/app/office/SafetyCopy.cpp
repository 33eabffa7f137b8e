#include "app/office/SafetyCopy.h"

#include "app/text/QtText.h"

#include <QElapsedTimer>

namespace xushi {
namespace {

constexpr int millisecondsAtATime = 15; ///< the window answers in between

} // namespace

SafetyCopy::SafetyCopy(const OpenStore& store, QObject* parent) : QObject(parent), m_store(store) {
    connect(&m_timer, &QTimer::timeout, this, &SafetyCopy::step);
}

void SafetyCopy::start(const std::string& before) {
    cancel();
    if (!m_store.isOpen()) return fail(missing("store.closed"));
    const auto path = pathOfCopy(fromQt(m_store.path()), before);
    if (!path) return fail(path.error());
    auto copy = m_store.present().beginCopy(*path);
    if (!copy) return fail(copy.error());
    m_copy = std::move(*copy);
    m_path = toQt(path->string());
    m_timer.start(0);
}

void SafetyCopy::cancel() {
    m_timer.stop();
    m_copy.reset();
}

void SafetyCopy::fail(const Problem& problem) {
    cancel();
    emit failed(problem);
}

void SafetyCopy::step() {
    QElapsedTimer time;
    time.start();
    while (time.elapsed() < millisecondsAtATime) {
        const auto isOver = m_copy->step();
        if (!isOver) return fail(isOver.error());
        if (!*isOver) continue;
        m_head = m_copy->report().head;
        cancel();
        return emit finished(m_path);
    }
    emit progressed(m_copy->progress());
}

} // namespace xushi
