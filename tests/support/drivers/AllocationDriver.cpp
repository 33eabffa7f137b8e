#include "support/drivers/AllocationDriver.h"

#include "app/allocating/AllocationModel.h"
#include "app/allocating/AllocationPage.h"
#include "app/allocating/AllocationView.h"
#include "app/look/LightLabel.h"
#include "app/window/MainWindow.h"
#include "support/drivers/Hand.h"
#include "support/drivers/Parts.h"

#include <QComboBox>
#include <QCoreApplication>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>

namespace xushi {
namespace {

QString shownText(const AllocationPage& page, const char* name) {
    const auto& label = partOf<QLabel>(page, name);
    return label.isVisible() ? label.text() : QString();
}

} // namespace

void AllocationDriver::open() const { hand::press(Qt::Key_D, Qt::ControlModifier | Qt::ShiftModifier, &m_window); }

bool AllocationDriver::isShown() const {
    const auto* made = m_window.findChild<AllocationPage*>();
    return made && made->isVisible();
}

AllocationPage& AllocationDriver::page() const { return onlyPartOf<AllocationPage>(m_window); }
AllocationView& AllocationDriver::table() const { return partOf<AllocationView>(page(), "parts"); }
QString AllocationDriver::indicator() const { return partOf<QComboBox>(page(), "indicatorBox").currentText(); }
QString AllocationDriver::target() const { return shownText(page(), "targetLabel"); }
QString AllocationDriver::message() const { return shownText(page(), "messageLabel"); }
QString AllocationDriver::problem() const { return shownText(page(), "problemLabel"); }
QString AllocationDriver::sum() const { return shownText(page(), "sumLabel"); }
QString AllocationDriver::done() const { return shownText(page(), "doneText"); }
QString AllocationDriver::writeText() const { return partOf<QPushButton>(page(), "writeButton").text(); }
bool AllocationDriver::canWrite() const { return partOf<QPushButton>(page(), "writeButton").isEnabled(); }
bool AllocationDriver::hasReasonFocus() const { return partOf<QLineEdit>(page(), "reasonEdit").hasFocus(); }

void AllocationDriver::chooseIndicator(const QString& name) const {
    auto& box = partOf<QComboBox>(page(), "indicatorBox");
    hand::choose(box, name);
}

QStringList AllocationDriver::column(int column) const {
    QStringList texts;
    const auto& model = *table().model();
    for (int row = 0; row < model.rowCount(); ++row) texts << model.index(row, column).data().toString();
    return texts;
}

void AllocationDriver::goTo(int row, int column) const {
    table().setCurrentIndex(table().model()->index(row, column));
    table().setFocus();
}

void AllocationDriver::type(int row, int column, const QString& text) const {
    goTo(row, column);
    hand::type(text);
    hand::press(Qt::Key_Return);
    QCoreApplication::processEvents(); // the editor is closed behind the key
}

void AllocationDriver::typeReason(const QString& text) const {
    hand::press(Qt::Key_R, Qt::AltModifier);
    hand::type(text);
}

QStringList AllocationDriver::lights() const {
    QStringList words;
    for (const char* name : {"lightBefore", "lightAfter"})
        if (const auto& label = partOf<LightLabel>(page(), name); label.isVisible()) words << label.words();
    return words;
}

void AllocationDriver::write() const { hand::press(Qt::Key_Return, Qt::ControlModifier); }

} // namespace xushi
