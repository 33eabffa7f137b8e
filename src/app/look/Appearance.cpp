#include "app/look/Appearance.h"

#include "app/look/Colours.h"

#include <QFile>
#include <QFont>
#include <QPainter>
#include <QProxyStyle>
#include <QStyleFactory>
#include <QStyleOption>
#include <QSvgRenderer>

/// Resources of a static library are only there when they are asked for, outside of any namespace.
static void initialiseResources() { Q_INIT_RESOURCE(xushi); }

namespace xushi {
namespace {

constexpr int focusWidth = 2;
constexpr int menuSlack = 16; ///< pixels beside the text of a line of a menu
constexpr int iconSize = 24;

/// Fusion with a focus ring in the accent and calm metrics.
class XushiStyle : public QProxyStyle {
public:
    XushiStyle() : QProxyStyle(QStyleFactory::create(QStringLiteral("Fusion"))) {}

    int pixelMetric(PixelMetric metric, const QStyleOption* option, const QWidget* widget) const override {
        switch (metric) {
        case PM_ToolBarIconSize:
        case PM_SmallIconSize: return 18;
        case PM_ButtonMargin: return 10;
        case PM_ScrollBarExtent: return 12;
        default: return QProxyStyle::pixelMetric(metric, option, widget);
        }
    }

    void drawPrimitive(PrimitiveElement element, const QStyleOption* option, QPainter* painter,
                       const QWidget* widget) const override {
        if (element != PE_FrameFocusRect) {
            QProxyStyle::drawPrimitive(element, option, painter, widget);
            return;
        }
        painter->save();
        painter->setRenderHint(QPainter::Antialiasing);
        painter->setPen(QPen(coloursOf(option->palette).accent, focusWidth));
        painter->drawRoundedRect(QRectF(option->rect).adjusted(1, 1, -1, -1), 3, 3);
        painter->restore();
    }

    /// The base measures a line of a menu so closely that it then elides short ones of Chinese with a mnemonic.
    QSize sizeFromContents(ContentsType type, const QStyleOption* option, const QSize& contents, const QWidget* widget) const override {
        const QSize size = QProxyStyle::sizeFromContents(type, option, contents, widget);
        return type == CT_MenuItem ? size + QSize(menuSlack, 0) : size;
    }

    int styleHint(StyleHint hint, const QStyleOption* option, const QWidget* widget,
                  QStyleHintReturn* returned) const override {
        if (hint == SH_EtchDisabledText) return 0;
        return QProxyStyle::styleHint(hint, option, widget, returned);
    }
};

bool isDarkDesktop() { return QApplication::palette().color(QPalette::Window).lightness() < 128; }

/// The style sheet with its colour names replaced; only the rail, cards and bars use it.
QString styleSheet(const Colours& colours) {
    QFile file(QStringLiteral(":/style/xushi.qss"));
    if (!file.open(QIODevice::ReadOnly)) return {};
    QString text = QString::fromUtf8(file.readAll());
    const std::pair<const char*, QColor> names[] = {
        {"@accent", colours.accent},     {"@window", colours.window}, {"@surface", colours.surface},
        {"@text", colours.text},         {"@muted", colours.muted},   {"@hairline", colours.hairline},
        {"@tint", colours.tint(0.14)},   {"@hover", colours.tint(0.07)}};
    for (const auto& [name, colour] : names) text.replace(QLatin1String(name), colour.name());
    return text;
}

QPixmap drawn(QSvgRenderer& drawing, const QColor& colour, int scale) {
    QPixmap pixmap(iconSize * scale, iconSize * scale);
    pixmap.fill(Qt::transparent);
    QPainter painter(&pixmap);
    drawing.render(&painter);
    painter.setCompositionMode(QPainter::CompositionMode_SourceIn);
    painter.fillRect(pixmap.rect(), colour);
    painter.end();
    pixmap.setDevicePixelRatio(scale);
    return pixmap;
}

} // namespace

QStringList screenFamilies() {
    return {QStringLiteral("Noto Sans CJK SC"), QStringLiteral("Source Han Sans SC"),
            QStringLiteral("WenQuanYi Micro Hei"), QStringLiteral("Microsoft YaHei")};
}

void applyAppearance(QApplication& application, Theme theme) {
    initialiseResources();
    static const bool isDesktopDark = isDarkDesktop();
    const bool isDark = theme == Theme::Dark || (theme == Theme::System && isDesktopDark);
    const Colours colours = isDark ? darkColours() : lightColours();
    QFont font;
    font.setFamilies(screenFamilies());
    font.setPointSizeF(10.5);
    application.setStyle(new XushiStyle);
    application.setFont(font);
    application.setPalette(paletteOf(colours));
    application.setStyleSheet(styleSheet(colours));
}

QIcon lineIcon(const QString& name, const QPalette& palette) {
    QSvgRenderer drawing(QStringLiteral(":/icons/%1.svg").arg(name));
    const Colours& colours = coloursOf(palette);
    QIcon icon;
    for (const int scale : {1, 2, 3}) {
        icon.addPixmap(drawn(drawing, colours.text, scale), QIcon::Normal, QIcon::Off);
        icon.addPixmap(drawn(drawing, colours.accent, scale), QIcon::Normal, QIcon::On);
        icon.addPixmap(drawn(drawing, colours.hairline, scale), QIcon::Disabled, QIcon::Off);
    }
    return icon;
}

} // namespace xushi
