#include "support/drivers/CollectionDriver.h"

#include "app/shared/ActPanel.h"
#include "app/shared/ActModel.h"
#include "app/collecting/CollectionPage.h"
#include "app/collecting/CollectionView.h"
#include "app/shared/ReminderText.h"
#include "app/window/MainWindow.h"
#include "support/drivers/Hand.h"
#include "support/drivers/Parts.h"

#include <QApplication>
#include <QHeaderView>
#include <QLabel>
#include <QListWidget>
#include <QPushButton>
#include <QTest>
#include <QTreeView>

namespace xushi {
namespace {

CollectionView& boardOf(const CollectionPage& page) { return partOf<CollectionView>(page, "board"); }

QString cellText(const QAbstractItemModel& model, int row, int column, const QModelIndex& parent = {}) { return model.index(row, column, parent).data().toString(); }

QString rowText(const QAbstractItemModel& model, int row) {
    const QString share = cellText(model, row, CollectionModel::ThereColumn) + QLatin1Char('/') + cellText(model, row, CollectionModel::DueColumn);
    return QStringList{cellText(model, row, CollectionModel::DepartmentColumn), share, cellText(model, row, CollectionModel::StateColumn), cellText(model, row, CollectionModel::RemarkColumn)}
        .join(QLatin1Char('|'));
}

QString lineOf(const QAbstractItemModel& model, int row, const QModelIndex& parent = {}) {
    QStringList cells;
    for (int column = 0; column < model.columnCount(parent); ++column) cells << cellText(model, row, column, parent);
    return cells.join(QLatin1Char('|'));
}

QString seenText(const QWidget& root, const char* name) {
    const auto& label = partOf<QLabel>(root, name);
    return label.isVisible() ? label.text() : QString();
}

} // namespace

void CollectionDriver::open() const {
    hand::press(Qt::Key_B, Qt::ControlModifier | Qt::ShiftModifier, &m_window);
    QTest::qWait(1);
}

bool CollectionDriver::isShown() const {
    const auto* made = m_window.findChild<CollectionPage*>();
    return made && made->isVisible();
}

void CollectionDriver::openFromEntry() const { hand::click(partOf<QPushButton>(m_window, "collectionButton")); }
CollectionModel& CollectionDriver::model() const { return onlyPartOf<CollectionModel>(page()); }
CollectionView& CollectionDriver::table() const { return boardOf(page()); }

QStringList CollectionDriver::nameless() const {
    QStringList nameless;
    for (const auto* part : page().findChildren<QWidget*>()) {
        if (!part->isVisible() || !(part->focusPolicy() & Qt::TabFocus)) continue;
        const auto* button = qobject_cast<const QPushButton*>(part);
        if (part->accessibleName().isEmpty() && (!button || button->text().isEmpty())) nameless << part->objectName();
    }
    return nameless;
}

CollectionPage& CollectionDriver::page() const { return onlyPartOf<CollectionPage>(m_window); }
QString CollectionDriver::title() const { return seenText(page(), "title"); }
QString CollectionDriver::summary() const { return seenText(page(), "summaryLabel"); }
QString CollectionDriver::emptyText() const { return seenText(page(), "emptyLabel"); }
QString CollectionDriver::chip(const char* name) const { return partOf<QPushButton>(page(), name).text(); }
bool CollectionDriver::isChosen(const char* name) const { return partOf<QPushButton>(page(), name).isChecked(); }
void CollectionDriver::click(const char* name) const { hand::click(partOf<QPushButton>(page(), name)); }

QStringList CollectionDriver::rows() const {
    QTest::qWait(1); // it follows what was told once the event loop has time
    QStringList rows;
    const auto& model = *boardOf(page()).model();
    for (int row = 0; row < model.rowCount(); ++row) rows << cellText(model, row, CollectionModel::RegionColumn) + QLatin1Char('|') + rowText(model, row);
    return rows;
}

QStringList CollectionDriver::rowsOf(const QString& region) const {
    QStringList own;
    for (const QString& row : rows())
        if (row.startsWith(region + QLatin1Char('|'))) own << row.mid(region.size() + 1);
    return own;
}

QString CollectionDriver::cell(int column) const { return boardOf(page()).currentIndex().siblingAtColumn(column).data().toString(); }
bool CollectionDriver::isColumnShown(int column) const { return !boardOf(page()).isColumnHidden(column); }

void CollectionDriver::clickHeading(int column) const {
    auto& header = *boardOf(page()).horizontalHeader();
    QTest::mouseClick(header.viewport(), Qt::LeftButton, {}, {header.sectionViewportPosition(column) + header.sectionSize(column) / 2, header.height() / 2});
}

void CollectionDriver::goTo(const QString& region, const QString& department) const {
    auto& board = boardOf(page());
    const auto& model = *board.model();
    for (int row = 0; row < model.rowCount(); ++row) {
        if (cellText(model, row, CollectionModel::RegionColumn) != region || cellText(model, row, CollectionModel::DepartmentColumn) != department) continue;
        hand::click(board, model.index(row, CollectionModel::RegionColumn));
        return board.setFocus();
    }
    throw std::logic_error("no row of " + region.toStdString() + " " + department.toStdString());
}

QString CollectionDriver::current() const {
    return cell(CollectionModel::RegionColumn) + QStringLiteral(" · ") + cell(CollectionModel::DepartmentColumn);
}

QString CollectionDriver::focus() const {
    const QWidget* focus = hand::focus();
    return focus ? focus->objectName() : QString();
}

QString CollectionDriver::missingHead() const { return seenText(page(), "missingLabel"); }

QStringList CollectionDriver::missing() const {
    QStringList missing;
    const auto& list = partOf<QListWidget>(page(), "missing");
    for (int row = 0; row < list.count(); ++row) missing << list.item(row)->text();
    return missing;
}

QString CollectionDriver::currentMissing() const {
    const auto* item = partOf<QListWidget>(page(), "missing").currentItem();
    return item ? item->text() : QString();
}

void CollectionDriver::activateMissing(int number) const {
    auto& list = partOf<QListWidget>(page(), "missing");
    const QModelIndex cell = list.model()->index(number, 0);
    list.scrollTo(cell);
    QTest::mouseClick(list.viewport(), Qt::LeftButton, {}, list.visualRect(cell).center());
    QTest::mouseDClick(list.viewport(), Qt::LeftButton, {}, list.visualRect(cell).center());
}

QStringList CollectionDriver::arrivals() const {
    QStringList lines;
    const auto& tree = partOf<QTreeView>(page(), "arrivals");
    const auto& model = *tree.model();
    for (int act = 0; act < model.rowCount(); ++act) {
        const QModelIndex of = model.index(act, 0);
        lines << lineOf(model, act);
        for (int figure = 0; tree.isExpanded(of) && figure < model.rowCount(of); ++figure) lines << QStringLiteral("  ") + lineOf(model, figure, of);
    }
    return lines;
}

void CollectionDriver::goToArrival(int act) const {
    auto& tree = partOf<QTreeView>(page(), "arrivals");
    hand::click(tree, tree.model()->index(act, 0));
    tree.setFocus();
}

bool CollectionDriver::isActShown() const { return onlyPartOf<ActPanel>(page()).isVisible(); }
QString CollectionDriver::act() const { return seenText(page(), "actLabel"); }

QStringList CollectionDriver::entries() const {
    QStringList entries;
    const auto& model = *partOf<QTableView>(page(), "entries").model();
    for (int row = 0; row < model.rowCount(); ++row) entries << lineOf(model, row);
    return entries;
}

QStringList CollectionDriver::headings() const {
    QStringList headings;
    const auto& model = *partOf<QTableView>(page(), "entries").model();
    for (int column = 0; column < model.columnCount(); ++column) headings << model.headerData(column, Qt::Horizontal).toString();
    return headings;
}

QString CollectionDriver::bar() const { return seenText(page(), "barText"); }
bool CollectionDriver::isAsking() const { return partOf<QPushButton>(page(), "takeBackButton").isVisible(); }
bool CollectionDriver::canAsk() const {
    const auto& button = partOf<QPushButton>(page(), "askButton");
    return button.isVisible() && button.isEnabled();
}
void CollectionDriver::ask() const { hand::click(partOf<QPushButton>(page(), "askButton")); }
void CollectionDriver::keep() const { hand::click(partOf<QPushButton>(page(), "keepButton")); }

QString CollectionDriver::reminder() const { return partOf<ReminderText>(page(), "reminder").toPlainText(); }
void CollectionDriver::goToReminder() const { partOf<ReminderText>(page(), "reminder").setFocus(); }
QString CollectionDriver::copied() const { return seenText(page(), "copiedLabel"); }
bool CollectionDriver::canCopy() const { return partOf<QPushButton>(page(), "copyButton").isEnabled(); }
void CollectionDriver::copy() const { hand::click(partOf<QPushButton>(page(), "copyButton")); }

} // namespace xushi
