#pragma once

#include "app/office/OpenStore.h"
#include "app/office/Task.h"
#include "store/StoreCopy.h"

#include <QTimer>

namespace xushi {

/// A proved copy of the open store, made before something large is written to it. Its pages are copied in steps on the window's thread,
/// between what the person does; what comes then, the disk and the proof, goes on beside. One copy at a time.
class SafetyCopy : public QObject {
    Q_OBJECT
public:
    SafetyCopy(const OpenStore& store, QObject* parent);

    /// Begins one for `before`, which is a part of its name: import. What went on is given up.
    void start(const std::string& before);
    void cancel();
    bool isRunning() const { return m_copy != nullptr; }
    /// Of the copy that was finished last.
    const JournalHead& head() const { return m_head; }

signals:
    void progressed(int share); ///< in thousandths
    /// It is whole, proved and on the disk.
    void finished(const QString& path);
    /// It cannot be made, or what lies in the store's file is another one by now.
    void failed(const xushi::Problem& problem);

private:
    void copyOn();
    Result<bool> proveOn();
    void finish();
    void fail(const Problem& problem);
    bool isStillOurs();

    const OpenStore& m_store;
    std::unique_ptr<StoreCopy> m_copy;
    QString m_path;
    JournalHead m_head;
    QTimer m_timer;
    Task m_proving; ///< of m_copy, which it uses until it is cancelled
};

} // namespace xushi
