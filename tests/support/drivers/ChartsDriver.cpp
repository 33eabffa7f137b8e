#include "support/drivers/ChartsDriver.h"

#include "app/charts/ChartsPage.h"
#include "app/charts/ChartView.h"
#include "app/table/TableRoles.h"
#include "app/text/QtText.h"
#include "support/drivers/Hand.h"
#include "support/drivers/Parts.h"

#include <QLabel>
#include <QListView>
#include <QPlainTextEdit>
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
ChartView& ChartsDriver::picture() const { return onlyPartOf<ChartView>(page()); }

QString ChartsDriver::pointAt(int month) const {
    auto& view = picture();
    QTest::mouseMove(view.viewport(), view.mapFromScene(view.chartScene().rectOf(month - 1).center()));
    return QToolTip::text();
}

void ChartsDriver::clickPoint(int row) const {
    auto& view = picture();
    QTest::mouseClick(view.viewport(), Qt::LeftButton, {}, view.mapFromScene(view.chartScene().rectOf(row).center()));
}

int ChartsDriver::cursor() const { return picture().chartScene().cursor().value_or(-1); }
int ChartsDriver::tableCursor() const { return table().currentIndex().row(); }
QString ChartsDriver::history() const { return partOf<QPlainTextEdit>(page(), "history").toPlainText(); }
bool ChartsDriver::isHistoryShown() const { return partOf(page(), "history").isVisible(); }
ChartKind ChartsDriver::kind() const { return page().kind(); }
bool ChartsDriver::isKindMarked(ChartKind kind) const { return partOf<QPushButton>(page(), ("kind-" + std::string(token(kind))).c_str()).isChecked(); }
void ChartsDriver::clickKind(ChartKind kind) const { hand::click(partOf(page(), ("kind-" + std::string(token(kind))).c_str())); }

QStringList ChartsDriver::words() const {
    QStringList words;
    for (const auto& drawn : picture().chartScene().texts()) words.append(drawn.text);
    return words;
}

QTableView& ChartsDriver::table() const { return partOf<QTableView>(page(), "table"); }
bool ChartsDriver::isTableShown() const { return table().isVisible(); }
QString ChartsDriver::cell(int month, int column) const { return table().model()->index(month - 1, column).data().toString(); }

bool ChartsDriver::isEmptyTold() const { return partOf(page(), "emptyCard").isVisible(); }
void ChartsDriver::goToEntry() const { hand::click(partOf(page(), "enterButton")); }

void ChartsDriver::save() const { hand::click(partOf(page(), "saveButton")); }

} // namespace xushi
