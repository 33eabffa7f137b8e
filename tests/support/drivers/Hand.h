#pragma once

#include <QModelIndex>
#include <QString>

#include <initializer_list>

class QAbstractItemView;
class QAction;
class QComboBox;
class QLineEdit;
class QMenu;
class QMenuBar;
class QWidget;

/// What a person's hands do. Keys go to whatever has the focus.
namespace xushi::hand {

/// Where the next key goes; nullptr where nothing has the focus.
QWidget* focus();
/// To the menu that is open, to the focus, or else to `fallback` or the window.
void press(Qt::Key key, Qt::KeyboardModifiers modifiers = Qt::NoModifier, QWidget* fallback = nullptr);
void type(const QString& text, QWidget* fallback = nullptr);
/// Over what stands in the field; an empty text empties it.
void typeOver(QLineEdit& field, const QString& text);
void click(QWidget& widget);
/// The cell is scrolled into sight first.
void click(QAbstractItemView& view, const QModelIndex& cell);
/// With the arrow keys.
void choose(QComboBox& box, int index);
void choose(QComboBox& box, const QString& text);
/// A line of a menu of the menu bar, by two clicks.
void choose(QMenuBar& bar, QMenu& menu, QAction& line);
/// A line of a button's menu, or of a menu behind one of its lines. It is opened without waiting for an answer, which a click
/// on the button would.
void choose(QMenu& menu, std::initializer_list<int> lines);

} // namespace xushi::hand
