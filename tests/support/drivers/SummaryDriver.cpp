#include "support/drivers/SummaryDriver.h"

#include "app/summary/SummaryPage.h"
#include "support/drivers/Hand.h"
#include "support/drivers/Parts.h"

#include <QAction>
#include <QComboBox>
#include <QLabel>
#include <QPushButton>

namespace xushi {

SummaryPage& SummaryDriver::page() const { return pageIn<SummaryPage>(m_root); }

void SummaryDriver::exportAs(const char* format) const {
    const std::string name = std::string("export") + format;
    if (auto* line = page().findChild<QAction*>(QLatin1String(name.c_str()))) return line->trigger();
    hand::click(partOf<QPushButton>(page(), name.c_str()));
}

void SummaryDriver::chooseLayout(const QString& name) const { hand::choose(partOf<QComboBox>(page(), "layoutBox"), name); }

QStringList SummaryDriver::layouts() const {
    QStringList names;
    const auto& box = partOf<QComboBox>(page(), "layoutBox");
    for (int i = 0; i < box.count(); ++i) names << box.itemText(i);
    return names;
}

QString SummaryDriver::title() const { return partOf<QLabel>(page(), "title").text(); }

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
