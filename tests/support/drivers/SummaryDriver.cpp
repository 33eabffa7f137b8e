#include "support/drivers/SummaryDriver.h"

#include "app/summary/SummaryPage.h"
#include "support/drivers/Hand.h"
#include "support/drivers/Parts.h"

#include <QAction>
#include <QLabel>
#include <QPushButton>

namespace xushi {

SummaryPage& SummaryDriver::page() const { return pageIn<SummaryPage>(m_root); }

void SummaryDriver::exportAs(const char* format) const {
    const std::string name = std::string("export") + format;
    if (auto* line = page().findChild<QAction*>(QLatin1String(name.c_str()))) return line->trigger();
    hand::click(partOf<QPushButton>(page(), name.c_str()));
}

void SummaryDriver::copyTable() const { hand::press(Qt::Key_C, Qt::ControlModifier | Qt::ShiftModifier); }

int SummaryDriver::offeredCount() const {
    int offered = 0;
    for (const auto* button : page().findChildren<QPushButton*>())
        if (button->objectName().startsWith(QStringLiteral("export")) || button->objectName() == QStringLiteral("printButton"))
            offered += button->isEnabled() ? 1 : 0;
    return offered;
}

QString SummaryDriver::told() const { return partOf<QLabel>(page(), "doneLabel").text(); }

} // namespace xushi
