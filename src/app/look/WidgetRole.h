#pragma once

#include <QString>

#include <optional>

class QWidget;

namespace xushi {

/// What a widget is for, by which the style chooses its look. A form says it by its word, in the dynamic property "role".
enum class WidgetRole {
    None,
    PageTitle,
    Section,   ///< the heading of a part of a page
    Muted,     ///< a unit, a note, what explains something else
    BigNumber,
    Primary,   ///< the one button that goes on
    Card,
    Notice,    ///< a bar that says something and offers an answer
    Moment,    ///< the bar above what is past
    Standing,  ///< a bar that says something that stands in the way of all work
    Rail,      ///< of the pages
    TopBar,
    Narrow,    ///< a table of many columns: its headers are set closely
    Cell       ///< an editor that is a cell
};

std::optional<WidgetRole> widgetRole(const QString& word);
WidgetRole roleOf(const QWidget& widget);
/// Also of a widget that is seen already.
void setRole(QWidget& widget, WidgetRole role);

} // namespace xushi
