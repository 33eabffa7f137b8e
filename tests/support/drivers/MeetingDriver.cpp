#include "support/drivers/MeetingDriver.h"

#include "app/meeting/LinesLabel.h"
#include "app/shared/ChartPicture.h"
#include "app/meeting/MeetingCounties.h"
#include "app/meeting/MeetingLights.h"
#include "app/meeting/MeetingWindow.h"
#include "app/text/QtText.h"
#include "app/window/MainWindow.h"
#include "support/drivers/Hand.h"
#include "support/drivers/Parts.h"

#include <QAction>
#include <QLabel>
#include <QMenu>
#include <QTest>

namespace xushi {
namespace {

QString labelOn(const QWidget& sheet, const char* name) {
    const auto& label = partOf<QLabel>(sheet, name);
    return label.isVisible() ? label.text() : QString();
}

QString linesOn(const QWidget& sheet, const char* name) {
    const auto& lines = partOf<LinesLabel>(sheet, name);
    return lines.isVisible() ? lines.text() : QString();
}

} // namespace

void MeetingDriver::toggle() const {
    hand::press(Qt::Key_F11, Qt::NoModifier, &m_window);
    QTest::qWait(10);
}

bool MeetingDriver::isShown() const { return m_window.meeting() && m_window.meeting()->isVisible(); }

MeetingWindow& MeetingDriver::sheet() const {
    if (!isShown()) throw std::logic_error("there is no meeting");
    return *m_window.meeting();
}

QString MeetingDriver::head() const { return labelOn(sheet(), "meetingHead"); }
QString MeetingDriver::lights() const { return onlyPartOf<MeetingLights>(sheet()).accessibleName(); }
QString MeetingDriver::title() const { return linesOn(sheet(), "meetingTitle"); }
QString MeetingDriver::number() const { return labelOn(sheet(), "meetingNumber"); }
QString MeetingDriver::facts() const { return linesOn(sheet(), "meetingFacts"); }
QString MeetingDriver::duty() const { return linesOn(sheet(), "meetingDuty"); }
QString MeetingDriver::explanation() const { return linesOn(sheet(), "meetingExplanation"); }
QString MeetingDriver::emptyText() const { return labelOn(sheet(), "meetingEmpty"); }
QString MeetingDriver::keys() const { return labelOn(sheet(), "meetingKeys"); }

QString MeetingDriver::lastFigure() const {
    const auto& chart = onlyPartOf<ChartPicture>(sheet());
    if (!chart.isVisible()) return {};
    QString digits;
    for (const auto& series : chart.chart()->panels.front().series)
        if (series.role == SeriesRole::Actual) digits = toQt(series.points.back().digits);
    return digits;
}

int MeetingDriver::countiesShown() const {
    const auto& counties = onlyPartOf<MeetingCounties>(sheet());
    return counties.isVisible() ? counties.shownCount() : 0;
}

int MeetingDriver::actionCount() const { return static_cast<int>(sheet().findChildren<QAction*>().size() + sheet().findChildren<QMenu*>().size()); }

} // namespace xushi
