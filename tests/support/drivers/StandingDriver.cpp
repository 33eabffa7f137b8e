#include "support/drivers/StandingDriver.h"

#include "app/window/MainWindow.h"
#include "app/window/StandingBar.h"
#include "support/drivers/Hand.h"
#include "support/drivers/Parts.h"

#include <QApplication>
#include <QLabel>
#include <QPushButton>
#include <QTest>

#include <stdexcept>

namespace xushi {

void StandingDriver::comeBack() const {
    QApplication::setActiveWindow(nullptr);
    QApplication::setActiveWindow(&m_window);
    QTest::qWait(1);
    settle();
}

bool StandingDriver::isWaiting() const { return onlyPartOf<StandingBar>(m_window).isWaiting(); }

void StandingDriver::settle() const {
    if (!QTest::qWaitFor([this] { return !isWaiting(); }, 20'000)) throw std::logic_error("the bar waits for ever");
    QTest::qWait(1);
}

QString StandingDriver::line() const {
    const auto& bar = onlyPartOf<StandingBar>(m_window);
    return bar.isVisible() ? partOf<QLabel>(bar, "standingText").text() : QString();
}

QPushButton& StandingDriver::button(const char* name) const { return partOf<QPushButton>(m_window, name); }

/// A button is pressed by its letter after an animation.
void StandingDriver::key(Qt::Key key) const {
    hand::press(key, Qt::AltModifier, &m_window);
    QTest::qWait(200);
    settle();
}

void StandingDriver::openThere() const { key(Qt::Key_1); }
void StandingDriver::saveMine() const { key(Qt::Key_2); }
void StandingDriver::compare() const { key(Qt::Key_3); }
void StandingDriver::clickOpenThere() const {
    hand::click(button("openThereButton"));
    settle();
}

void StandingDriver::clickOpenThereAtOnce() const { hand::click(button("openThereButton")); }
void StandingDriver::clickSaveMineAtOnce() const { hand::click(button("saveMineButton")); }

bool StandingDriver::mayOpenThere() const { return button("openThereButton").isEnabled(); }
bool StandingDriver::maySaveMine() const { return button("saveMineButton").isEnabled(); }
bool StandingDriver::mayCompare() const { return button("compareMineButton").isEnabled(); }
QString StandingDriver::tipOfOpening() const { return button("openThereButton").toolTip(); }
QString StandingDriver::tipOfSaving() const { return button("saveMineButton").toolTip(); }
QString StandingDriver::tipOfComparing() const { return button("compareMineButton").toolTip(); }

bool StandingDriver::isWholeShown() const {
    const auto& bar = onlyPartOf<StandingBar>(m_window);
    const auto& text = partOf<QLabel>(bar, "standingText");
    bool isWhole = bar.isVisible() && text.height() >= text.heightForWidth(text.width());
    for (const auto* each : bar.findChildren<QPushButton*>())
        isWhole = isWhole && each->width() >= each->sizeHint().width() && (each->focusPolicy() & Qt::TabFocus) && !each->accessibleDescription().isEmpty() && !each->text().isEmpty();
    return isWhole;
}

} // namespace xushi
