#include "app/look/Appearance.h"

#include "app/look/Colours.h"
#include "app/look/XushiStyle.h"

#include <QFont>
#include <QPainter>
#include <QSvgRenderer>

/// Resources of a static library are only there when they are asked for, outside of any namespace.
static void initialiseResources() { Q_INIT_RESOURCE(xushi); }

namespace xushi {
namespace {

constexpr int iconSize = 24;
constexpr const char* styleProperty = "xushi-style";

bool isDarkDesktop() { return QApplication::palette().color(QPalette::Window).lightness() < 128; }

/// An application's one style: putting it on again would dress every widget a second time.
void putOnStyle(QApplication& application) {
    if (!application.property(styleProperty).toBool()) application.setStyle(new XushiStyle);
    application.setProperty(styleProperty, true);
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
    putOnStyle(application);
    application.setFont(font);
    application.setPalette(paletteOf(colours));
    application.setPalette(menuPaletteOf(colours), "QMenu");
    for (const char* field : {"QLineEdit", "QPlainTextEdit", "QTextEdit"}) application.setPalette(fieldPaletteOf(colours), field);
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
