#pragma once

#include <QString>
#include <QTimer>

namespace xushi {

/// A person before a dialog that waits, for the proof or for a file that is written (writingWait): looks on, or cancels it as soon as it is there.
class ProofWaitDriver {
public:
    explicit ProofWaitDriver(bool cancels, const char* dialog = "proofWait");
    bool wasShown() const { return m_wasShown; }

private:
    void look();

    bool m_cancels;
    QString m_dialog;
    bool m_wasShown = false;
    QTimer m_timer;
};

} // namespace xushi
