#include "support/drivers/SummaryDriver.h"

#include "app/summary/SummaryPage.h"
#include "app/summary/TablePreview.h"
#include "app/text/QtText.h"
#include "support/drivers/Hand.h"
#include "support/drivers/Parts.h"

#include <QAction>
#include <QCheckBox>
#include <QComboBox>
#include <QContextMenuEvent>
#include <QLabel>
#include <QMenu>
#include <QPushButton>
#include <QScrollArea>
#include <QScrollBar>
#include <QStackedWidget>
#include <QTableView>
#include <QTest>

#include <algorithm>
#include <stdexcept>

namespace xushi {
namespace {

constexpr int patience = 20'000;

QStringList rowsOf(const QTableView& view) {
    QStringList rows;
    for (int row = 0; row < view.model()->rowCount(); ++row) {
        QStringList cells;
        for (int column = 0; column < view.model()->columnCount(); ++column) cells << view.model()->index(row, column).data().toString();
        rows << cells.join(QStringLiteral(" | "));
    }
    return rows;
}

QMenu& menuIn(const TablePreview& preview) {
    for (auto* menu : preview.findChildren<QMenu*>(QStringLiteral("tableMenu")))
        if (menu->isVisible()) return *menu;
    throw std::logic_error("no menu of the row is shown");
}

/// Today's table, beside that of then.
QScrollArea& deskOf(const SummaryPage& page) { return partOf<QScrollArea>(partOf<QWidget>(page, "presentPage"), "scroll"); }

QString nameIn(const SummaryRow& row) {
    QStringList texts;
    for (const auto& cell : row.cells) texts << toQt(cell.text).trimmed().remove(u'　');
    return texts.join(u'|');
}

} // namespace

SummaryPage& SummaryDriver::page() const { return pageIn<SummaryPage>(m_root); }

void SummaryDriver::exportAs(const char* format) const {
    const std::string name = std::string("export") + format;
    if (auto* line = page().findChild<QAction*>(QLatin1String(name.c_str()))) return line->trigger();
    hand::click(partOf<QPushButton>(page(), name.c_str()));
}

void SummaryDriver::chooseLayout(const QString& name) const { hand::choose(partOf<QComboBox>(page(), "layoutBox"), name); }

QStringList SummaryDriver::layouts() const {
    QStringList names;
    const auto& box = partOf<QComboBox>(page(), "layoutBox");
    for (int i = 0; i < box.count(); ++i) names << box.itemText(i);
    return names;
}

QString SummaryDriver::title() const { return partOf<QLabel>(page(), "title").text(); }

void SummaryDriver::copyTable() const { hand::press(Qt::Key_C, Qt::ControlModifier | Qt::ShiftModifier); }

int SummaryDriver::offeredCount() const {
    int offered = 0;
    for (const auto* button : page().findChildren<QPushButton*>())
        if (button->objectName().startsWith(QStringLiteral("export")) || button->objectName() == QStringLiteral("printButton"))
            offered += button->isEnabled() ? 1 : 0;
    return offered;
}

void SummaryDriver::keep(const QString& reason) const {
    hand::click(partOf<QCheckBox>(page(), "keepBox"));
    hand::type(reason);
}

bool SummaryDriver::mayKeep() const { return partOf<QCheckBox>(page(), "keepBox").isEnabled(); }

void SummaryDriver::togglePublished() const { hand::press(Qt::Key_H, Qt::ControlModifier | Qt::ShiftModifier); }

bool SummaryDriver::isPublishedShown() const { return partOf<QTableView>(page(), "published").isVisible(); }

QStringList SummaryDriver::published() const { return rowsOf(partOf<QTableView>(page(), "published")); }

void SummaryDriver::choosePublished(int row) const {
    auto& list = partOf<QTableView>(page(), "published");
    hand::click(list, list.model()->index(row, 1));
}

bool SummaryDriver::waitForStates() const {
    return QTest::qWaitFor([this] {
        const QStringList rows = published();
        return std::ranges::none_of(rows, [](const QString& row) { return row.contains(QStringLiteral("…")); });
    }, patience);
}

bool SummaryDriver::showThen() const {
    hand::press(Qt::Key_T, Qt::AltModifier);
    return QTest::qWaitFor([this] { return partOf<QWidget>(partOf<QStackedWidget>(page(), "detail"), "scroll").isVisible(); }, patience);
}

bool SummaryDriver::showDifference() const {
    hand::press(Qt::Key_D, Qt::AltModifier);
    return QTest::qWaitFor([this] { return partOf<QTableView>(page(), "differences").isVisible(); }, patience);
}

QString SummaryDriver::detailMessage() const {
    const auto& label = partOf<QLabel>(page(), "messageLabel");
    return label.isVisible() ? label.text() : QString();
}

QStringList SummaryDriver::differences() const { return rowsOf(partOf<QTableView>(page(), "differences")); }

void SummaryDriver::openDifference(int row) const {
    auto& list = partOf<QTableView>(page(), "differences");
    hand::click(list, list.model()->index(row, 0));
    hand::press(Qt::Key_Return);
}

void SummaryDriver::exportPublished() const { hand::press(Qt::Key_S, Qt::AltModifier); }

TablePreview& SummaryDriver::preview() const { return *qobject_cast<TablePreview*>(deskOf(page()).widget()); }

bool SummaryDriver::hasKeys() const { return preview().hasFocus(); }

QString SummaryDriver::currentRow() const { return preview().accessibleName(); }

bool SummaryDriver::isCursorInSight() const {
    const QRect rect = preview().cursorRect();
    return rect.isValid() && preview().visibleRegion().contains(rect) && QRegion(rect).subtracted(preview().visibleRegion()).isEmpty();
}

bool SummaryDriver::isAtTop() const {
    const auto& bar = *deskOf(page()).verticalScrollBar();
    return bar.value() == bar.minimum();
}

bool SummaryDriver::isAtBottom() const {
    const auto& bar = *deskOf(page()).verticalScrollBar();
    return bar.value() == bar.maximum();
}

void SummaryDriver::goToLayouts() const { partOf<QComboBox>(page(), "layoutBox").setFocus(); }

QPoint SummaryDriver::placeOfRow(const QString& name) const {
    const auto& rows = preview().cursor().table().rows;
    const auto at = std::ranges::find_if(rows, [&](const SummaryRow& row) { return nameIn(row).contains(name); });
    if (at == rows.end()) throw std::logic_error("no row has the name " + name.toStdString());
    const QPoint place = preview().rowRect(static_cast<std::size_t>(at - rows.begin())).center();
    deskOf(page()).ensureVisible(place.x(), place.y());
    return place;
}

void SummaryDriver::clickRow(const QString& name) const { QTest::mouseClick(&preview(), Qt::LeftButton, {}, placeOfRow(name)); }

void SummaryDriver::doubleClickRow(const QString& name) const {
    const QPoint place = placeOfRow(name);
    QTest::mouseClick(&preview(), Qt::LeftButton, {}, place);
    QTest::mouseDClick(&preview(), Qt::LeftButton, {}, place);
}

QStringList SummaryDriver::menuOfRow(MenuBy by) const {
    const QPoint at = preview().cursorRect().center();
    QContextMenuEvent asked(by == MenuBy::Mouse ? QContextMenuEvent::Mouse : QContextMenuEvent::Keyboard, at, preview().mapToGlobal(at));
    if (by == MenuBy::Keys) hand::press(Qt::Key_F10, Qt::ShiftModifier);
    else QCoreApplication::sendEvent(&preview(), &asked);
    QMenu& menu = menuIn(preview());
    QStringList lines;
    for (const auto* line : menu.actions()) lines << (line->isEnabled() ? line->text() : QStringLiteral("(") + line->text() + u')');
    menu.close();
    return lines;
}

void SummaryDriver::takeFromMenu(const QString& line) const {
    const QPoint at = preview().cursorRect().center();
    QContextMenuEvent asked(QContextMenuEvent::Keyboard, at, preview().mapToGlobal(at));
    QCoreApplication::sendEvent(&preview(), &asked);
    QMenu& menu = menuIn(preview());
    const auto lines = menu.actions();
    const auto found = std::ranges::find(lines, line, &QAction::text);
    if (found == lines.end()) throw std::logic_error("not offered: " + line.toStdString());
    QTest::mouseClick(&menu, Qt::LeftButton, {}, menu.actionGeometry(*found).center());
}

QString SummaryDriver::told() const { return partOf<QLabel>(page(), "doneLabel").text(); }

} // namespace xushi
