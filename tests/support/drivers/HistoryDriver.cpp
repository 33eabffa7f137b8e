#include "support/drivers/HistoryDriver.h"

#include "app/history/HistoryModel.h"
#include "app/history/HistoryPage.h"
#include "app/window/MainWindow.h"
#include "support/drivers/Hand.h"
#include "support/drivers/Parts.h"

#include <QComboBox>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QTableView>
#include <QTest>

namespace xushi {
namespace {

QStringList linesOf(const QAbstractItemModel& model, const QList<int>& columns) {
    QStringList lines;
    for (int row = 0; row < model.rowCount(); ++row) {
        QStringList cells;
        for (const int column : columns) cells << model.index(row, column).data().toString();
        lines << cells.join(QLatin1Char('|'));
    }
    return lines;
}

QString textSeen(const QWidget& root, const char* name) {
    const auto& label = partOf<QLabel>(root, name);
    return label.isVisible() ? label.text() : QString();
}

} // namespace

void HistoryDriver::open() const {
    hand::press(Qt::Key_8, Qt::ControlModifier, &m_window);
    QTest::qWait(1);
}

bool HistoryDriver::isShown() const {
    const auto* made = m_window.findChild<HistoryPage*>();
    return made && made->isVisible();
}

HistoryPage& HistoryDriver::page() const { return onlyPartOf<HistoryPage>(m_window); }
QTableView& HistoryDriver::acts() const { return partOf<QTableView>(page(), "acts"); }
QTableView& HistoryDriver::records() const { return partOf<QTableView>(page(), "entries"); }

QStringList HistoryDriver::nameless() const {
    QStringList nameless;
    for (const auto* part : page().findChildren<QWidget*>()) {
        if (!part->isVisible() || !(part->focusPolicy() & Qt::TabFocus) || qobject_cast<const QLineEdit*>(part->focusProxy())) continue;
        const auto* button = qobject_cast<const QPushButton*>(part);
        if (part->accessibleName().isEmpty() && (!button || button->text().isEmpty())) nameless << part->objectName();
    }
    return nameless;
}

QString HistoryDriver::count() const { return textSeen(page(), "countLabel"); }
QString HistoryDriver::emptyText() const { return textSeen(page(), "emptyLabel"); }
QStringList HistoryDriver::rows() const {
    return linesOf(*acts().model(), {HistoryModel::PersonColumn, HistoryModel::KindColumn, HistoryModel::SubjectColumn, HistoryModel::ReasonColumn});
}
QString HistoryDriver::current() const { return acts().currentIndex().siblingAtColumn(HistoryModel::NumberColumn).data().toString(); }
QString HistoryDriver::heading() const { return textSeen(page(), "actLabel"); }

QStringList HistoryDriver::entries() const {
    const auto& model = *records().model();
    QList<int> columns;
    for (int column = 0; column < model.columnCount(); ++column) columns << column;
    return linesOf(model, columns);
}

QString HistoryDriver::focus() const {
    const QWidget* focus = hand::focus();
    return focus ? focus->objectName() : QString();
}

QString HistoryDriver::filter(const char* box) const { return partOf<QComboBox>(page(), box).currentText(); }

QStringList HistoryDriver::offered(const char* box) const {
    QStringList lines;
    const auto& combo = partOf<QComboBox>(page(), box);
    for (int line = 0; line < combo.count(); ++line) lines << combo.itemText(line);
    return lines;
}

void HistoryDriver::choose(const char* box, const QString& line) const {
    hand::choose(partOf<QComboBox>(page(), box), line);
    QTest::qWait(1);
}

void HistoryDriver::search(const QString& text) const {
    hand::press(Qt::Key_S, Qt::AltModifier);
    hand::typeOver(partOf<QLineEdit>(page(), "searchEdit"), text);
    QTest::qWait(1);
}

QString HistoryDriver::bar() const { return textSeen(page(), "barText"); }
bool HistoryDriver::isAsking() const { return partOf<QPushButton>(page(), "takeBackButton").isVisible(); }
void HistoryDriver::giveReason(const QString& reason) const { hand::typeOver(partOf<QLineEdit>(page(), "reasonEdit"), reason); }

} // namespace xushi
