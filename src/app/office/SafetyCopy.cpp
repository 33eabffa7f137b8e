#include "app/office/SafetyCopy.h"

#include "app/office/WaysOn.h"
#include "app/text/QtText.h"

#include <QElapsedTimer>

namespace xushi {
namespace {

constexpr int millisecondsAtATime = 4;      ///< the window answers in between
constexpr int millisecondsUntouched = 100; ///< it may be given up in between

} // namespace

SafetyCopy::SafetyCopy(const OpenStore& store, QObject* parent) : QObject(parent), m_store(store) {
    connect(&m_timer, &QTimer::timeout, this, &SafetyCopy::copyOn);
    connect(&m_store, &OpenStore::standingChanged, this, [this] {
        if (isRunning()) (void)isStillOurs();
    });
    connect(&m_proving, &Task::progressed, this, &SafetyCopy::progressed);
    connect(&m_proving, &Task::finished, this, &SafetyCopy::finish);
    connect(&m_proving, &Task::failed, this, &SafetyCopy::fail);
}

void SafetyCopy::start(const std::string& before) {
    cancel();
    if (!m_store.isOpen()) return fail(missing("store.closed"));
    if (!isStillOurs()) return;
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
    m_proving.cancel();
    m_copy.reset();
}

void SafetyCopy::fail(const Problem& problem) {
    cancel();
    emit failed(problem);
}

/// Else what is copied is what somebody has written over the store's file, and it is given up.
bool SafetyCopy::isStillOurs() {
    const auto why = whyUnreadable(m_store.present().standing());
    if (why) fail(*why);
    return !why;
}

void SafetyCopy::copyOn() {
    QElapsedTimer time;
    time.start();
    while (time.elapsed() < millisecondsAtATime && !m_copy->isCopied()) {
        const auto copied = m_copy->step();
        if (!copied) return fail(copied.error());
    }
    const bool isCopied = m_copy->isCopied();
    emit progressed(m_copy->progress());
    if (!isCopied || !m_copy || !isStillOurs()) return;
    m_timer.stop();
    m_proving.start([this] { return proveOn(); }, [this] { return m_copy->progress(); }, [this] { m_copy->giveUp(); });
}

/// Nobody else wants to come to the copy's file between two steps of its proof.
Result<bool> SafetyCopy::proveOn() {
    QElapsedTimer time;
    time.start();
    for (;;)
        if (auto proved = m_copy->step(); !proved || *proved || time.elapsed() > millisecondsUntouched) return proved;
}

void SafetyCopy::finish() {
    m_head = m_copy->report().head;
    cancel();
    emit finished(m_path);
}

} // namespace xushi
