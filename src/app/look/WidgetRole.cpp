#include "app/look/WidgetRole.h"

#include <QCoreApplication>
#include <QEvent>
#include <QStyle>
#include <QVariant>
#include <QWidget>

#include <algorithm>
#include <array>

namespace xushi {
namespace {

constexpr const char* roleProperty = "role";

struct RoleWord {
    WidgetRole role;
    QLatin1String word;
};

constexpr std::array roleWords{
    RoleWord{WidgetRole::PageTitle, QLatin1String("page-title")}, RoleWord{WidgetRole::Section, QLatin1String("section")},
    RoleWord{WidgetRole::Muted, QLatin1String("muted")},          RoleWord{WidgetRole::BigNumber, QLatin1String("big-number")},
    RoleWord{WidgetRole::Primary, QLatin1String("primary")},      RoleWord{WidgetRole::Card, QLatin1String("card")},
    RoleWord{WidgetRole::Notice, QLatin1String("notice")},        RoleWord{WidgetRole::Moment, QLatin1String("moment")},
    RoleWord{WidgetRole::Standing, QLatin1String("standing")},
    RoleWord{WidgetRole::Rail, QLatin1String("rail")},            RoleWord{WidgetRole::TopBar, QLatin1String("top-bar")},
    RoleWord{WidgetRole::Narrow, QLatin1String("narrow")},        RoleWord{WidgetRole::Cell, QLatin1String("cell")}};

} // namespace

std::optional<WidgetRole> widgetRole(const QString& word) {
    const auto found = std::ranges::find_if(roleWords, [&word](const RoleWord& known) { return word == known.word; });
    return found == roleWords.end() ? std::nullopt : std::optional(found->role);
}

WidgetRole roleOf(const QWidget& widget) {
    const QVariant word = widget.property(roleProperty);
    return word.isValid() ? widgetRole(word.toString()).value_or(WidgetRole::None) : WidgetRole::None;
}

void setRole(QWidget& widget, WidgetRole role) {
    const auto known = std::ranges::find(roleWords, role, &RoleWord::role);
    const bool isDressed = widget.testAttribute(Qt::WA_WState_Polished);
    if (isDressed) widget.style()->unpolish(&widget);
    widget.setProperty(roleProperty, known == roleWords.end() ? QVariant() : QVariant(QString(known->word)));
    if (!isDressed) return;
    widget.style()->polish(&widget);
    QEvent changed(QEvent::StyleChange); // a frame measures its edge again
    QCoreApplication::sendEvent(&widget, &changed);
    widget.update();
}

} // namespace xushi
