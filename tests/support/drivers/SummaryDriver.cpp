#include "support/drivers/SummaryDriver.h"

#include "app/summary/SummaryPage.h"
#include "support/drivers/Hand.h"
#include "support/drivers/Parts.h"

#include <QLabel>
#include <QPushButton>

namespace xushi {

SummaryPage& SummaryDriver::page() const { return pageIn<SummaryPage>(m_root); }

void SummaryDriver::exportAs(const char* format) const { hand::click(partOf<QPushButton>(page(), (std::string("export") + format).c_str())); }

int SummaryDriver::offeredCount() const {
    int offered = 0;
    for (const auto* button : page().findChildren<QPushButton*>())
        if (button->objectName().startsWith(QStringLiteral("export")) || button->objectName() == QStringLiteral("printButton"))
            offered += button->isEnabled() ? 1 : 0;
    return offered;
}

QString SummaryDriver::told() const { return partOf<QLabel>(page(), "doneLabel").text(); }

} // namespace xushi
