#include "support/drivers/Hand.h"

#include <QAbstractItemView>
#include <QAction>
#include <QApplication>
#include <QComboBox>
#include <QLineEdit>
#include <QMenu>
#include <QMenuBar>
#include <QTest>

#include <stdexcept>

namespace xushi::hand {
namespace {

QWidget& target(QWidget* fallback) {
    if (QWidget* popup = QApplication::activePopupWidget()) return *popup;
    if (QWidget* focused = QApplication::focusWidget()) return *focused;
    if (fallback) return *fallback;
    if (QWidget* window = QApplication::activeWindow()) return *window;
    throw std::logic_error("no widget has the keys");
}

void clickOn(QMenu& menu, QAction& line) {
    if (!line.isEnabled()) throw std::logic_error("not offered: " + line.text().toStdString());
    QTest::mouseClick(&menu, Qt::LeftButton, {}, menu.actionGeometry(&line).center());
}

} // namespace

QWidget* focus() { return QApplication::focusWidget(); }

void press(Qt::Key key, Qt::KeyboardModifiers modifiers, QWidget* fallback) { QTest::keyClick(&target(fallback), key, modifiers); }

void type(const QString& text, QWidget* fallback) {
    for (const QChar letter : text) {
        const int key = letter.unicode() < 128 ? letter.toUpper().unicode() : 0;
        QTest::sendKeyEvent(QTest::Click, &target(fallback), static_cast<Qt::Key>(key), QString(letter), Qt::NoModifier);
    }
}

void typeOver(QLineEdit& field, const QString& text) {
    field.setFocus();
    field.selectAll();
    if (text.isEmpty()) press(Qt::Key_Delete, Qt::NoModifier, &field);
    type(text, &field);
}

void click(QWidget& widget) { QTest::mouseClick(&widget, Qt::LeftButton); }

void click(QAbstractItemView& view, const QModelIndex& cell) {
    view.scrollTo(cell);
    QTest::mouseClick(view.viewport(), Qt::LeftButton, {}, view.visualRect(cell).center());
}

void choose(QComboBox& box, int index) {
    box.setFocus();
    QTest::keyClick(&box, Qt::Key_Home);
    for (int step = 0; step < box.count() && box.currentIndex() != index; ++step) QTest::keyClick(&box, Qt::Key_Down);
    if (box.currentIndex() != index) throw std::logic_error("cannot be chosen: " + box.itemText(index).toStdString());
}

void choose(QComboBox& box, const QString& text) {
    const int index = box.findText(text);
    if (index < 0) throw std::logic_error("not offered: " + text.toStdString());
    choose(box, index);
}

void choose(QMenuBar& bar, QMenu& menu, QAction& line) {
    QTest::mouseClick(&bar, Qt::LeftButton, {}, bar.actionGeometry(menu.menuAction()).center());
    clickOn(menu, line);
}

void choose(QMenu& menu, std::initializer_list<int> lines) {
    menu.popup(QPoint());
    QMenu* open = &menu;
    for (const int number : lines) {
        QAction* line = open->actions().at(number); // menus fill themselves when they are opened
        clickOn(*open, *line);
        open = line->menu();
    }
}

} // namespace xushi::hand
