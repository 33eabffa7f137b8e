#include "support/drivers/WayBackDriver.h"

#include "app/window/MainWindow.h"
#include "app/window/WayBackDialog.h"
#include "support/drivers/FileDialogAnswers.h"
#include "support/drivers/Hand.h"
#include "support/drivers/Parts.h"

#include <QApplication>
#include <QLabel>
#include <QListWidget>
#include <QPushButton>
#include <QTest>

namespace xushi {
namespace {

WayBackDialog* shownIn(MainWindow& window) {
    QCoreApplication::sendPostedEvents(nullptr, QEvent::DeferredDelete); // one that was left
    for (auto* dialog : window.findChildren<WayBackDialog*>())
        if (dialog->isVisible()) return dialog;
    return nullptr;
}

/// The window acts when the dialog has gone.
void settle(MainWindow& window) {
    QTest::qWait(1);
    QApplication::setActiveWindow(&window);
}

} // namespace

WayBackDialog& WayBackDriver::dialog() const {
    auto* shown = shownIn(m_window);
    if (!shown) throw std::logic_error("no way back is offered");
    return *shown;
}

bool WayBackDriver::isShown() const { return shownIn(m_window) != nullptr; }
void WayBackDriver::wait() const { (void)QTest::qWaitFor([this] { return !dialog().isLooking(); }, 20'000); QTest::qWait(1); }
QString WayBackDriver::why() const { return partOf<QLabel>(dialog(), "wayBackWhy").text(); }
QString WayBackDriver::state() const { return partOf<QLabel>(dialog(), "wayBackState").text(); }
bool WayBackDriver::canRestore() const { return partOf<QPushButton>(dialog(), "wayBackRestore").isEnabled(); }

QStringList WayBackDriver::copies() const {
    const auto& list = partOf<QListWidget>(dialog(), "wayBackCopies");
    QStringList lines;
    for (int row = 0; row < list.count(); ++row) lines << list.item(row)->text();
    return lines;
}

void WayBackDriver::choose(int row) const {
    auto& list = partOf<QListWidget>(dialog(), "wayBackCopies");
    for (int i = list.currentRow(); i < row; ++i) QTest::keyClick(&list, Qt::Key_Down);
}

bool WayBackDriver::isRestoreDefault() const { return partOf<QPushButton>(dialog(), "wayBackRestore").isDefault(); }
void WayBackDriver::lookAt() const { hand::click(partOf<QPushButton>(dialog(), "wayBackLook")); }

void WayBackDriver::restore() const {
    if (isRestoreDefault()) QTest::keyClick(&partOf(dialog(), "wayBackCopies"), Qt::Key_Return);
    else hand::click(partOf<QPushButton>(dialog(), "wayBackRestore"));
    settle(m_window);
}

void WayBackDriver::restoreFile(const QString& path) const {
    const FileDialogAnswers person(path, true);
    partOf<QPushButton>(dialog(), "wayBackOther").click();
    settle(m_window);
}

void WayBackDriver::leave() const {
    QTest::keyClick(&dialog(), Qt::Key_Escape);
    settle(m_window);
}

} // namespace xushi
