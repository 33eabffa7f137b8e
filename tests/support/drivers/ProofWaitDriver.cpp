#include "support/drivers/ProofWaitDriver.h"

#include "support/drivers/Hand.h"
#include "support/drivers/Parts.h"

#include <QApplication>
#include <QProgressDialog>
#include <QPushButton>

namespace xushi {

ProofWaitDriver::ProofWaitDriver(bool cancels, const char* dialog) : m_cancels(cancels), m_dialog(QLatin1String(dialog)) {
    QObject::connect(&m_timer, &QTimer::timeout, &m_timer, [this] { look(); });
    m_timer.start(1);
}

void ProofWaitDriver::look() {
    for (auto* window : QApplication::topLevelWidgets()) {
        auto* dialog = qobject_cast<QProgressDialog*>(window);
        if (!dialog || !dialog->isVisible() || dialog->objectName() != m_dialog) continue;
        m_wasShown = true;
        if (m_cancels) return hand::click(onlyPartOf<QPushButton>(*dialog));
    }
}

} // namespace xushi
