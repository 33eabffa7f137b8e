#include "support/drivers/ChartsDriver.h"

#include "app/charts/ChartsPage.h"
#include "app/charts/CourseView.h"
#include "app/table/TableRoles.h"
#include "app/text/QtText.h"
#include "support/drivers/Hand.h"
#include "support/drivers/Parts.h"

#include <QLabel>
#include <QListView>
#include <QPushButton>
#include <QTableView>
#include <QTest>
#include <QToolTip>

namespace xushi {

ChartsPage& ChartsDriver::page() const { return pageIn<ChartsPage>(m_root); }
QListView& ChartsDriver::list() const { return partOf<QListView>(page(), "indicators"); }
IndicatorCode ChartsDriver::chosen() const { return {fromQt(list().currentIndex().data(IndicatorRole).toString())}; }
QString ChartsDriver::chosenName() const { return list().currentIndex().data().toString(); }
void ChartsDriver::press(Qt::Key key) const { QTest::keyClick(&list(), key); }

QString ChartsDriver::title() const { return partOf<QLabel>(page(), "title").text(); }
QString ChartsDriver::verdict() const { return partOf<QLabel>(page(), "verdict").text(); }
QString ChartsDriver::catchUp() const { return partOf<QLabel>(page(), "catchUp").text(); }
CourseView& ChartsDriver::picture() const { return onlyPartOf<CourseView>(page()); }

QString ChartsDriver::pointAt(int month) const {
    auto& view = picture();
    const QRectF plot = view.courseChart().plotArea();
    const QPointF at(plot.left() + plot.width() * month / 12, plot.center().y());
    QTest::mouseMove(view.viewport(), view.mapFromScene(view.courseChart().mapToScene(at)));
    return QToolTip::text();
}

QTableView& ChartsDriver::table() const { return partOf<QTableView>(page(), "table"); }
bool ChartsDriver::isTableShown() const { return table().isVisible(); }
QString ChartsDriver::cell(int month, int column) const { return table().model()->index(month - 1, column).data().toString(); }

bool ChartsDriver::isEmptyTold() const { return partOf(page(), "emptyCard").isVisible(); }
void ChartsDriver::goToEntry() const { hand::click(partOf(page(), "enterButton")); }

} // namespace xushi
