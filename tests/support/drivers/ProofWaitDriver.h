#pragma once

#include <QTimer>

namespace xushi {

/// A person before the dialog that waits for the proof: looks on, or cancels it as soon as it is there.
class ProofWaitDriver {
public:
    explicit ProofWaitDriver(bool cancels);
    bool wasShown() const { return m_wasShown; }

private:
    void look();

    bool m_cancels;
    bool m_wasShown = false;
    QTimer m_timer;
};

} // namespace xushi
