#include "app/look/StyleFrames.h"

#include "app/look/Colours.h"
#include "app/look/StyleShapes.h"
#include "app/look/WidgetRole.h"

#include <QAbstractItemView>
#include <QHeaderView>
#include <QLabel>
#include <QPainter>
#include <QPlainTextEdit>
#include <QScrollArea>
#include <QStatusBar>
#include <QStyleOption>
#include <QTextEdit>

#include <optional>

namespace xushi {
namespace {

constexpr int cardRadius = 6;
constexpr int fieldRadius = 4;
constexpr int sectionGap = 8;   ///< above the heading of a part
constexpr int statusGap = 8;    ///< beside a word of the status bar
constexpr int momentLine = 2;
constexpr QMargins textRoom(7, 4, 7, 4); ///< as that of a field
constexpr double titlePoints = 13;
constexpr double bigPoints = 20;

enum class Ground { None, Card, Notice, Standing, Moment, Rail, TopBar, View, Popup, Text, Clear, Section, StatusWord };

bool isInPopup(const QWidget& widget) { return widget.window()->windowType() == Qt::Popup; }

Ground groundOfRole(WidgetRole role) {
    switch (role) {
    case WidgetRole::Card: return Ground::Card;
    case WidgetRole::Notice: return Ground::Notice;
    case WidgetRole::Standing: return Ground::Standing;
    case WidgetRole::Moment: return Ground::Moment;
    case WidgetRole::Rail: return Ground::Rail;
    case WidgetRole::TopBar: return Ground::TopBar;
    default: return Ground::None;
    }
}

Ground groundOf(const QWidget& widget) {
    if (qobject_cast<const QLabel*>(&widget)) {
        if (qobject_cast<const QStatusBar*>(widget.parentWidget())) return Ground::StatusWord;
        return roleOf(widget) == WidgetRole::Section ? Ground::Section : Ground::None;
    }
    if (qobject_cast<const QAbstractItemView*>(&widget)) {
        if (qobject_cast<const QHeaderView*>(&widget)) return Ground::None;
        return isInPopup(widget) ? Ground::Popup : Ground::View;
    }
    if (qobject_cast<const QPlainTextEdit*>(&widget) || qobject_cast<const QTextEdit*>(&widget)) return Ground::Text;
    if (qobject_cast<const QScrollArea*>(&widget)) return Ground::Clear;
    return qobject_cast<const QFrame*>(&widget) ? groundOfRole(roleOf(widget)) : Ground::None;
}

QMargins roomOf(Ground ground) {
    switch (ground) {
    case Ground::Card:
    case Ground::Notice:
    case Ground::Standing:
    case Ground::View: return {1, 1, 1, 1};
    case Ground::Moment: return {0, 0, 0, momentLine};
    case Ground::Rail: return {0, 0, 1, 0};
    case Ground::TopBar: return {0, 0, 0, 1};
    case Ground::Text: return textRoom;
    case Ground::Section: return {0, sectionGap, 0, 0};
    case Ground::StatusWord: return {statusGap, 0, statusGap, 0};
    case Ground::None:
    case Ground::Popup:
    case Ground::Clear: break;
    }
    return {};
}

std::optional<QFont> fontOf(WidgetRole role) {
    QFont font;
    font.setResolveMask(0);
    if (role == WidgetRole::PageTitle) font.setPointSizeF(titlePoints);
    else if (role == WidgetRole::BigNumber) font.setPointSizeF(bigPoints);
    else if (role != WidgetRole::Section) return std::nullopt;
    font.setWeight(QFont::DemiBold);
    return font;
}

bool isMuted(const QWidget& label) { return roleOf(label) == WidgetRole::Muted || qobject_cast<const QStatusBar*>(label.parentWidget()); }

void dressLabel(QWidget& label) {
    if (const auto font = fontOf(roleOf(label))) label.setFont(*font);
    if (isMuted(label)) label.setForegroundRole(mutedRole);
}

/// The width of a frame is asked when it is made, and then its class and its role are not known yet.
void measureAgain(QFrame& frame) { frame.setFrameStyle(frame.frameStyle()); }

void fillRest(QPainter& painter, const QRect& where, const QMargins& edge, const QColor& fill, const QColor& line) {
    painter.fillRect(where, line);
    painter.fillRect(where.marginsRemoved(edge), fill);
}

} // namespace

void dress(QWidget& widget) {
    if (qobject_cast<QLabel*>(&widget)) dressLabel(widget);
    const Ground ground = groundOf(widget);
    if (ground == Ground::None) return;
    if (ground != Ground::Section && ground != Ground::StatusWord) widget.setAttribute(Qt::WA_StyledBackground);
    if (auto* area = qobject_cast<QAbstractScrollArea*>(&widget)) area->viewport()->setAutoFillBackground(false); // the corners are round
    if (auto* frame = qobject_cast<QFrame*>(&widget)) measureAgain(*frame);
}

void undress(QWidget& widget) {
    if (groundOf(widget) != Ground::None) widget.setAttribute(Qt::WA_StyledBackground, false);
    if (!qobject_cast<QLabel*>(&widget)) return;
    if (fontOf(roleOf(widget))) widget.setFont(QFont());
    if (isMuted(widget)) widget.setForegroundRole(QPalette::NoRole);
}

FrameRoom frameRoomOf(const QWidget* widget) {
    const Ground ground = widget ? groundOf(*widget) : Ground::None;
    return {ground != Ground::None, roomOf(ground)};
}

void paintGround(QPainter& painter, const QStyleOption& option, const QWidget* widget) {
    const Ground ground = widget ? groundOf(*widget) : Ground::None;
    const Colours& colours = coloursOf(option.palette);
    const QColor line = option.state & QStyle::State_HasFocus ? colours.accent : colours.hairline;
    switch (ground) {
    case Ground::Card: return paintBox(painter, option.rect, {.fill = colours.surface, .line = colours.hairline, .radius = cardRadius});
    case Ground::Notice: return paintBox(painter, option.rect, {.fill = colours.tint(), .line = colours.hairline, .radius = cardRadius});
    case Ground::View: return paintBox(painter, option.rect, {.fill = colours.surface, .line = line, .radius = cardRadius});
    case Ground::Popup: return painter.fillRect(option.rect, colours.surface);
    case Ground::Text: return paintBox(painter, option.rect, {.fill = colours.surface, .line = line, .radius = fieldRadius});
    case Ground::Standing: return paintBox(painter, option.rect, {.fill = colours.tint(), .line = colours.accent, .radius = cardRadius});
    case Ground::Moment: return fillRest(painter, option.rect, roomOf(ground), colours.tint(), colours.accent);
    case Ground::Rail:
    case Ground::TopBar: return fillRest(painter, option.rect, roomOf(ground), colours.surface, colours.hairline);
    default: return;
    }
}

void paintStatusBar(QPainter& painter, const QStyleOption& option) {
    const Colours& colours = coloursOf(option.palette);
    fillRest(painter, option.rect, {0, 1, 0, 0}, colours.surface, colours.hairline);
}

} // namespace xushi
