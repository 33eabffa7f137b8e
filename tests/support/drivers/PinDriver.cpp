#include "support/drivers/PinDriver.h"

#include "app/shared/PinChangeDialog.h"
#include "app/shared/PinDialog.h"
#include "app/window/MainWindow.h"
#include "support/drivers/Hand.h"
#include "support/drivers/Parts.h"
#include "support/drivers/PeopleDriver.h"

#include <QApplication>
#include <QComboBox>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QTest>

namespace xushi {
namespace {

constexpr int longEnough = 20'000; // milliseconds, for a hash that is made slow

template <class Dialog> Dialog* shownIn(MainWindow& window) {
    QCoreApplication::sendPostedEvents(nullptr, QEvent::DeferredDelete); // those that were left
    for (auto* dialog : window.findChildren<Dialog*>())
        if (dialog->isVisible()) return dialog;
    return nullptr;
}

void typeInto(QDialog& dialog, const char* field, const QString& text) {
    QApplication::setActiveWindow(&dialog);
    hand::typeOver(partOf<QLineEdit>(dialog, field), text);
}

/// Until it was reckoned: the dialog is gone, or its button can be pressed again.
void waitFor(MainWindow& window, const char* button) {
    (void)QTest::qWaitFor([&] {
        for (const auto* dialog : window.findChildren<QDialog*>())
            if (const auto* found = dialog->isVisible() ? dialog->findChild<QPushButton*>(QLatin1String(button)) : nullptr) return found->isEnabled();
        return true;
    }, longEnough);
}

} // namespace

QDialog& PinDriver::asking() const {
    auto* dialog = shownIn<PinDialog>(m_window);
    if (!dialog) throw std::logic_error("no PIN is asked for");
    return *dialog;
}

QDialog& PinDriver::changing() const {
    auto* dialog = shownIn<PinChangeDialog>(m_window);
    if (!dialog) throw std::logic_error("no PIN is changed");
    return *dialog;
}

bool PinDriver::isAsked() const { return shownIn<PinDialog>(m_window) != nullptr; }
bool PinDriver::isChanging() const { return shownIn<PinChangeDialog>(m_window) != nullptr; }
QString PinDriver::question() const { return partOf<QLabel>(asking(), "pinQuestion").text(); }

void PinDriver::answer(const QString& pin) const {
    typeInto(asking(), "pinEdit", pin);
    hand::press(Qt::Key_Return);
    waitFor(m_window, "pinDone");
    QApplication::setActiveWindow(isAsked() ? static_cast<QWidget*>(&asking()) : &m_window);
}

void PinDriver::leave() const {
    QTest::keyClick(&asking(), Qt::Key_Escape);
    QApplication::setActiveWindow(&m_window);
}

void PinDriver::openChange() const {
    const PeopleDriver people(m_window);
    for (int line = 0; line < people.offered().size(); ++line)
        if (people.offered()[line] == PinChangeDialog::tr("PIN") + QStringLiteral("…")) return people.choose(line);
    throw std::logic_error("no PIN in the menu");
}

QString PinDriver::offered() const {
    const auto& button = partOf<QPushButton>(changing(), "pinChange");
    return button.isVisible() ? button.text() : QString();
}

void PinDriver::change(const QString& present, const QString& pin, const QString& again) const {
    if (partOf(changing(), "presentPin").isVisible()) typeInto(changing(), "presentPin", present);
    typeInto(changing(), "newPin", pin);
    typeInto(changing(), "newPinAgain", again);
    hand::press(Qt::Key_Return);
    waitFor(m_window, "pinChange");
}

void PinDriver::drop(const QString& present) const {
    typeInto(changing(), "presentPin", present);
    hand::click(partOf<QPushButton>(changing(), "pinDrop"));
    waitFor(m_window, "pinDrop");
}

void PinDriver::chooseWhose(const QString& name) const { hand::choose(partOf<QComboBox>(changing(), "pinPeople"), name); }

void PinDriver::dropTheirs(const QString& present, const QString& reason) const {
    typeInto(changing(), "pinReason", reason);
    drop(present);
}

QStringList PinDriver::people() const {
    const auto& box = partOf<QComboBox>(changing(), "pinPeople");
    QStringList names;
    for (int i = 0; i < box.count(); ++i) names << box.itemText(i);
    return names;
}

QString PinDriver::told() const {
    const QDialog& dialog = isAsked() ? asking() : changing();
    return partOf<QLabel>(dialog, "pinAnswer").text();
}

} // namespace xushi
