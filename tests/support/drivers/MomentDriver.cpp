#include "support/drivers/MomentDriver.h"

#include "app/comparing/ComparisonPage.h"
#include "app/shared/MomentDialog.h"
#include "app/window/MainWindow.h"
#include "app/window/MomentBar.h"
#include "support/drivers/Hand.h"
#include "support/drivers/Parts.h"

#include <QAction>
#include <QApplication>
#include <QCalendarWidget>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QTableView>
#include <QTest>
#include <QTimer>

#include <stdexcept>

namespace xushi {
namespace {

QString seenText(const QWidget& root, const char* name) {
    const auto& label = partOf<QLabel>(root, name);
    return label.isVisible() ? label.text() : QString();
}

} // namespace

QString MomentDriver::banner() const {
    const auto& bar = onlyPartOf<MomentBar>(m_window);
    return bar.isVisible() ? partOf<QLabel>(bar, "momentText").text() : QString();
}

bool MomentDriver::isWholeBannerShown() const {
    const auto& label = partOf<QLabel>(m_window, "momentText");
    return label.isVisible() && label.width() >= label.fontMetrics().horizontalAdvance(label.text());
}

void MomentDriver::backToNow() const { hand::press(Qt::Key_Home, Qt::AltModifier, &m_window); }
void MomentDriver::earlier() const { hand::press(Qt::Key_PageUp, Qt::ControlModifier | Qt::ShiftModifier, &m_window); }
void MomentDriver::later() const { hand::press(Qt::Key_PageDown, Qt::ControlModifier | Qt::ShiftModifier, &m_window); }
bool MomentDriver::mayGoEarlier() const { return partOf<QAction>(m_window, "earlierMomentAction").isEnabled(); }
bool MomentDriver::mayGoLater() const { return partOf<QAction>(m_window, "laterMomentAction").isEnabled(); }

/// The dialog runs a loop of its own: who answers is there before it.
template <class Answer> void MomentDriver::answer(const Answer& answer) const {
    bool isAnswered = false;
    QTimer::singleShot(0, &m_window, [&] {
        auto* dialog = m_window.findChild<MomentDialog*>();
        if (!dialog) return;
        isAnswered = true;
        answer(*dialog);
    });
    hand::press(Qt::Key_T, Qt::ControlModifier | Qt::ShiftModifier, &m_window);
    QApplication::setActiveWindow(&m_window); // the dialog has had the keys
    if (!isAnswered) throw std::logic_error("nobody asked for a moment");
}

void MomentDriver::chooseDay(const QDate& day) const {
    answer([&](MomentDialog& dialog) {
        auto& calendar = partOf<QCalendarWidget>(dialog, "momentCalendar");
        calendar.setSelectedDate(day);
        QTest::keyClick(&dialog, Qt::Key_Return);
    });
}

void MomentDriver::chooseEntry(const QString& entry) const {
    answer([&](MomentDialog& dialog) {
        auto& field = partOf<QLineEdit>(dialog, "momentEntry");
        field.setFocus();
        QTest::keyClicks(&field, entry);
        QTest::keyClick(&field, Qt::Key_Return);
    });
}

bool MomentDriver::isComparing() const {
    const auto* made = m_window.findChild<ComparisonPage*>();
    return made && made->isVisible();
}

ComparisonPage& MomentDriver::comparison() const { return onlyPartOf<ComparisonPage>(m_window); }
QTableView& MomentDriver::lines() const { return partOf<QTableView>(comparison(), "lines"); }

void MomentDriver::waitForComparison() const {
    const auto& reading = onlyPartOf<ComparisonReading>(m_window);
    if (!QTest::qWaitFor([&] { return !reading.isRunning(); }, 20'000)) throw std::logic_error("the comparison does not end");
}

QStringList MomentDriver::differences() const {
    QStringList differences;
    const QAbstractItemModel& model = *lines().model();
    for (int row = 0; row < model.rowCount(); ++row) {
        QStringList cells;
        for (int column = 0; column < model.columnCount() - 1; ++column) cells << model.index(row, column).data().toString();
        differences << cells.join(QLatin1Char('|'));
    }
    return differences;
}

QStringList MomentDriver::causes() const {
    QStringList causes;
    const QAbstractItemModel& model = *lines().model();
    for (int row = 0; row < model.rowCount(); ++row) causes << model.index(row, model.columnCount() - 1).data().toString();
    return causes;
}

QStringList MomentDriver::heads() const {
    QStringList heads;
    for (int column = 0; column < lines().model()->columnCount(); ++column) heads << lines().model()->headerData(column, Qt::Horizontal).toString();
    return heads;
}

QString MomentDriver::comparisonText() const { return seenText(comparison(), "emptyLabel") + seenText(comparison(), "countLabel"); }

QStringList MomentDriver::moments() const {
    return {partOf<QPushButton>(comparison(), "fromButton").text(), partOf<QPushButton>(comparison(), "toButton").text()};
}

} // namespace xushi
